//! `--fix`: safe fixes, applied until nothing is left to mend.
import type { Finding } from '../diagnostic.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { LintOptions, LintResult, Workspace } from './lint.ts';
import { replaceText } from './write.ts';

/** A fix may uncover another; a pair of rules that undo each other ends here. */
const mostRounds = 10;

const refusals = {
  changed: 'it was changed meanwhile',
  outside: 'it lies outside the workspace',
  link: 'it is a link',
  failed: 'it could not be written',
};

export interface MendResult extends LintResult {
  /** How many places were mended, by file. */
  readonly mended: ReadonlyMap<string, number>;
}

/** Mends the files at `paths` (all where there are none) and returns the result of the run after the last fix. */
export function mend(
  workspace: Workspace,
  options: LintOptions,
  paths: readonly string[],
  warn: (text: string) => void,
): MendResult {
  let result = workspace.lint(options);
  const refused = new Set<string>();
  const mended = new Map<string, number>();
  for (let round = 0; round < mostRounds; round++) {
    let written = 0;
    for (const [file, edits] of safeEdits(result.findings, paths)) {
      const before = result.files.get(file)?.text;
      const after = before === undefined ? undefined : applyEdits(before, edits);
      if (before === undefined || after === undefined || after === before || refused.has(file)) continue;
      const refusal = replaceText(workspace.root, file, before, after);
      if (refusal === undefined) {
        written++;
        mended.set(file, (mended.get(file) ?? 0) + edits.length);
      } else {
        refused.add(file);
        warn(`stratlint: ${file} was left as it was: ${refusals[refusal]}.\n`);
      }
    }
    if (written === 0) break;
    result = workspace.lint(options);
  }
  return { ...result, mended };
}

/** The first safe fix of each finding, as long as it does not touch what an earlier one touches. */
function safeEdits(findings: readonly Finding[], paths: readonly string[]): Map<string, TextEdit[]> {
  const chosen = new Map<string, TextEdit[]>();
  for (const { fixes } of findings) {
    const fix = fixes.find((one) => one.kind === 'safe' && one.edits.length > 0);
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
