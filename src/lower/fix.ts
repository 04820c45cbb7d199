//! Ways out of the problems met while lowering, as edits of the text at hand.
import type { ProblemFix } from '../diagnostic.ts';
import { renameKey, replaceScalar } from '../syntax/yaml-edit.ts';
import type { Entry, MapNode, ScalarNode } from '../syntax/tree.ts';
import type { Lowering } from './draft.ts';

/** Renames a mistyped key, unless the key it should be is there already. */
export function renameFix(lowering: Lowering, map: MapNode, entry: Entry, key: string | undefined): readonly ProblemFix[] {
  if (key === undefined || map.entries.some((other) => other.key === key)) return [];
  const edits = renameKey(lowering.options.text, entry, key);
  return edits ? [{ title: 'rename', data: { near: key }, kind: 'safe', edits }] : [];
}

/** Offers each of several readings of a value. */
export function readingFixes(
  lowering: Lowering,
  node: ScalarNode,
  readings: readonly string[],
  kind: ProblemFix['kind'],
): readonly ProblemFix[] {
  return readings.flatMap((reading) => {
    const edits = replaceScalar(lowering.options.text, node, reading);
    return edits ? [{ title: 'replace', data: { reading }, kind, edits }] : [];
  });
}
