//! What a run says of what it could not read, or was not meant to.
import { relative } from 'node:path';
import type { LintResult } from '../../workspace/lint-result.ts';
import { targetOf, type PathGroup } from '../../workspace/paths.ts';
import { UsageError, type Io } from './io.ts';

/** Throws where what was asked for is a folder that can't be opened. */
export function checkClosed({ reported }: PathGroup, { closed }: LintResult): void {
  const asked = closed.find(({ path }) => path === '' || reported.includes(path));
  if (asked)
    throw new UsageError(`The folder "${asked.path || '.'}" can't be opened (${asked.reason}), so nothing in it was read.`);
}

export function sayUnread(group: PathGroup, result: LintResult, io: Io): void {
  sayNamed(group, result, io);
  sayClosed(result, io);
  sayCutOff(result, io);
  const { skipped } = result;
  if (skipped.length > 0) io.err(`stratlint: plugins are off, so these did not run: ${skipped.join(', ')}.\n`);
}

/** Whoever names a file expects it to be read. Hooks name all that changed, so it is a word and no failure. */
function sayNamed({ root, named }: PathGroup, { files }: LintResult, io: Io): void {
  for (const path of named) {
    if (files.has(path)) continue;
    const target = targetOf(root, path);
    if (target !== undefined && files.has(target))
      io.err(`stratlint: "${path}" is a link to "${target}"; what is found stands there.\n`);
    else io.err(`stratlint: "${path}" is not read: only YAML and Markdown are (.yaml, .yml, .md, .markdown).\n`);
  }
}

/** One that surely holds documents is among the findings. */
function sayClosed({ closed, files }: LintResult, io: Io): void {
  for (const { path, reason } of closed)
    if (!files.has(path))
      io.err(`stratlint: The folder "${path}" can't be opened (${reason}), so what lies in it was not read.\n`);
}

/** Build servers clone a single commit unless they are told otherwise. */
function sayCutOff({ cutOff }: LintResult, io: Io): void {
  const [first] = cutOff;
  if (first === undefined) return;
  const others = cutOff.length === 1 ? '' : ` and of ${cutOff.length - 1} more`;
  io.err(
    `stratlint: this clone is shallow, so nobody can tell how old parts of ${first}${others} are. Fetch all of the history (git fetch --unshallow; in a workflow, fetch-depth: 0) to have their age judged.\n`,
  );
}

export function nothingToRead(
  group: PathGroup | undefined,
  { leftAlone, ignored }: Pick<LintResult, 'leftAlone' | 'ignored'>,
  io: Io,
): string {
  const own = relative(io.cwd, group?.root ?? io.cwd);
  const folder = own === '' ? 'this folder' : `"${own}"`;
  const others = leftAlone === 0 ? '' : ` (${leftAlone} other ${leftAlone === 1 ? 'file was' : 'files were'} left alone)`;
  const out = ignored.map((path) => `"${path}"`).join(', ');
  const kept = out === '' ? '' : ` Kept out by a .gitignore or by "ignore" in stratlint.yaml: ${out}.`;
  return `There is no strategy to read in ${folder}${others}.${kept} A YAML or Markdown file takes part if it says "kind: strategy" (Markdown: between two lines of "---"), is called strategy.md, surveys.yaml and the like, lies in journeys/, or is named on the command line. To begin one: stratlint init`;
}
