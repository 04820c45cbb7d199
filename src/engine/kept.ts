//! Files as a session keeps them, so that what has not changed is not read again.
import type { FileFacts } from '../model/fact.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { LineIndex } from '../text/span.ts';
import { factsOf, nodesOf, type ReadSettings, type SourceFile } from './facts.ts';
import type { WaiverTable } from './suppress.ts';

export interface Kept {
  readonly source: SourceFile;
  readonly settings: ReadSettings;
  readonly setting: string;
  readonly facts: FileFacts;
  lines: LineIndex | undefined;
  tree: SyntaxTree | undefined;
  waivers: WaiverTable | undefined;
}

export type KeptFiles = ReadonlyMap<string, Kept>;

export interface ReadInput extends ReadSettings {
  /** A quicker way to read many files than one after the other. */
  readonly readMany?: (files: readonly SourceFile[], settings: ReadSettings) => readonly FileFacts[];
}

/** The facts of files; those that are known from some earlier reading are not read anew. */
export function readFiles(
  input: ReadInput,
  sources: readonly SourceFile[],
  ...known: readonly KeptFiles[]
): { readonly files: Map<string, Kept>; readonly filesRead: number } {
  const { language, currency, fiscalYearStart, depth, values } = input;
  const settings: ReadSettings = {
    ...(language !== undefined && { language }),
    ...(currency !== undefined && { currency }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
    ...(depth !== undefined && { depth }),
    ...(values !== undefined && { values }),
  };
  const settingOf = ({ kind, named, problem, settings: own }: SourceFile): string =>
    JSON.stringify([kind, named, problem, { ...settings, ...own }]);
  const knownOf = (source: SourceFile): Kept | undefined => {
    const isSame = (one: Kept | undefined): boolean => one?.source.text === source.text && one.setting === settingOf(source);
    return known.map((files) => files.get(source.path)).find(isSame);
  };
  const kept = sources.map(knownOf);
  const changed = sources.filter((_, i) => !kept[i]);
  const read = input.readMany?.(changed, settings) ?? changed.map((source) => factsOf(source, settings));
  const fresh = new Map(read.map((facts) => [facts.file, facts]));
  const files = new Map<string, Kept>();
  sources.forEach((source, i) => {
    const facts = fresh.get(source.path);
    const one = kept[i] ?? (facts && keep(source, settings, settingOf(source), facts));
    if (one) files.set(source.path, one);
  });
  return { files, filesRead: changed.length };
}

export function treeOf(kept: Kept | undefined): SyntaxTree | undefined {
  if (kept) kept.tree ??= nodesOf(kept.source, kept.settings);
  return kept?.tree;
}

export function keep(source: SourceFile, settings: ReadSettings, setting: string, facts: FileFacts): Kept {
  return { source, settings, setting, facts, lines: undefined, tree: undefined, waivers: undefined };
}
