//! Texts read as tests want them: what is understood of a file, and no more.
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import type { FileFacts } from '../src/model/fact.ts';
import { claimOf, Places } from '../src/schema/claim.ts';

/** The facts of a text in a file of such a name; a name that says no kind is that of a file that somebody named. */
export function factsIn(text: string, path: string): FileFacts {
  const kind = claimOf(path, new Places())?.kind;
  return factsOf({ path, text, ...(kind !== undefined ? { kind } : { named: true }) }, {});
}

/** What stands in Markdown of a kind, line by line. */
export const entitiesIn = (kind: string, ...lines: readonly string[]): FileFacts['entities'] =>
  factsOf({ path: `${kind}.md`, text: `${lines.join('\n')}\n`, kind }, {}).entities;

/** What the things of a kind are called or say, in their order. */
export function saidOf(file: string, kind: string, ...lines: readonly string[]): unknown[] {
  return entitiesIn(file, ...lines).flatMap(({ kind: own, fields }) =>
    own === kind ? [fields['name'] ?? fields['statement'] ?? ''] : [],
  );
}
