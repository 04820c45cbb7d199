//! `--fix`: fixes, applied until nothing is left to mend; on the disk, or only in mind.
import type { Finding, Fix } from '../diagnostic.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Workspace } from './lint.ts';
import type { LintOptions } from './lint-options.ts';
import type { LintResult } from './lint-result.ts';
import { refusalOf, replaceText } from './write.ts';

/** A fix may uncover another; a pair of rules that undo each other ends here. */
const mostRounds = 10;

/** Why a file was left as it was, in words. */
export const refusals = {
  changed: 'it was changed meanwhile',
  outside: 'it lies outside the workspace',
  link: 'it is a link',
  failed: 'it could not be written',
};

export interface MendResult extends LintResult {
  /** How many places were mended, by file. */
  readonly mended: ReadonlyMap<string, number>;
  /** The texts of these files before and after. */
  readonly changes: ReadonlyMap<string, TextChange>;
}

export interface TextChange {
  readonly before: string;
  readonly after: string;
}

export interface MendOptions {
  /** Also fixes that may change what is meant. */
  readonly unsafe?: boolean;
  /** Nothing is written: the changes are only told. */
  readonly dry?: boolean;
  /** Nor does it matter whether it could be: an editor holds the texts. */
  readonly inMemory?: boolean;
}

/** Mends the files at `paths` (all where there are none) and returns the result of the run after the last fix. */
export function mend(
  workspace: Workspace,
  options: LintOptions,
  paths: readonly string[],
  warn: (text: string) => void,
  { unsafe = false, dry = false, inMemory = false }: MendOptions = {},
): MendResult {
  const buffers = new Map(options.buffers);
  let result = workspace.lint({ ...options, buffers });
  const refused = new Set<string>();
  const mended = new Map<string, number>();
  const changes = new Map<string, TextChange>();
  for (let round = 0; round < mostRounds; round++) {
    let written = 0;
    for (const [file, edits] of chosenEdits(result.findings, paths, unsafe)) {
      const before = result.files.get(file)?.text;
      const after = before === undefined ? undefined : applyEdits(before, edits);
      if (before === undefined || after === undefined || after === before || refused.has(file)) continue;
      const replace = inMemory || buffers.has(file) ? () => undefined : dry ? refusalOf : replaceText;
      const refusal = replace(workspace.root, file, before, after);
      if (refusal === undefined) {
        if (dry) buffers.set(file, { text: after });
        written++;
        mended.set(file, (mended.get(file) ?? 0) + edits.length);
        changes.set(file, { before: changes.get(file)?.before ?? before, after });
      } else {
        refused.add(file);
        warn(`stratlint: ${file} was left as it was: ${refusals[refusal]}.\n`);
      }
    }
    if (written === 0) break;
    result = workspace.lint({ ...options, buffers });
  }
  // Two fixes may undo each other.
  for (const [file, { before, after }] of changes) if (before === after) changes.delete(file);
  return { ...result, mended, changes };
}

/** The first such fix of each finding, as long as it does not touch what an earlier one touches. */
function chosenEdits(findings: readonly Finding[], paths: readonly string[], unsafe: boolean): Map<string, TextEdit[]> {
  const chosen = new Map<string, TextEdit[]>();
  for (const { fixes } of findings) {
    const may = ({ kind, edits }: Fix): boolean => (kind === 'safe' || (unsafe && kind === 'unsafe')) && edits.length > 0;
    const fix = fixes.find(may);
    if (
      !fix ||
      fix.edits.some(({ file, edits }) => !isAsked(file, paths) || edits.some((edit) => overlaps(edit, chosen.get(file) ?? [])))
    )
      continue;
    for (const { file, edits } of fix.edits) chosen.set(file, [...(chosen.get(file) ?? []), ...edits]);
  }
  return chosen;
}

function isAsked(file: string, paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

/** Touching counts as overlapping: two insertions at one place have no order of their own. */
function overlaps({ span }: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => span.start <= other.span.end && other.span.start <= span.end);
}
