//! What --base, --since and --staged ask of git: which lines changed, what is staged, and the commit to compare with.
import { baseCommit, type BaseProblem } from '../../workspace/base.ts';
import { changesSince, stagedChanges, type Changes } from '../../workspace/changes.ts';
import type { LintOptions } from '../../workspace/lint-options.ts';
import type { LintArguments } from './arguments.ts';
import { UsageError, type Io } from './io.ts';

/** What `--since` and `--staged` make of the run. */
export function narrowing(
  root: string,
  { since, staged }: LintArguments,
): { changes?: Changes; buffers?: LintOptions['buffers'] } {
  if (since === undefined && !staged) return {};
  const found = since === undefined ? stagedChanges(root) : changesSince(root, since);
  if (!('problem' in found)) return found;
  throw gitError(found.problem, since === undefined ? '--staged' : '--since', since);
}

/**
 * The commit to compare with: that of `--base`, else that of `--since`, which goes without one where a clone is too shallow, else for
 * `--staged` the last one, which a new repository does not have yet.
 */
export function baseOf(root: string, args: LintArguments, io: Io): string | undefined {
  const ref = baseAsked(args);
  if (ref === undefined) return undefined;
  const found = baseCommit(root, ref);
  if ('commit' in found) return found.commit;
  if (args.base === undefined && args.since === undefined) return undefined;
  const error = gitError(found.problem, baseOption(args), ref);
  if (args.base !== undefined) throw error;
  io.err(`stratlint: ${error.message} What changed for the worse is not told.\n`);
  return undefined;
}

export const baseAsked = ({ base, since, staged }: LintArguments): string | undefined =>
  base ?? since ?? (staged ? 'HEAD' : undefined);

/** A hook must not keep anyone from committing in a clone that leaves files on the server. */
export function tellBaseFailed(args: LintArguments, io: Io): void {
  const problem = `${baseOption(args)}: git does not give all files of that revision.`;
  if (args.base !== undefined || args.since !== undefined)
    throw new UsageError(`${problem} If this is a partial clone, fetch them first: git fetch --refetch --no-filter`);
  io.err(`stratlint: ${problem} What changed for the worse is not told.\n`);
}

/** Throws where git can't give what is asked of it, whatever anybody edits. */
export function checkGit(root: string, { base, since }: LintArguments): void {
  for (const [option, ref] of [
    ['--base', base],
    ['--since', since],
  ] as const) {
    const found = ref === undefined ? undefined : baseCommit(root, ref);
    if (found && 'problem' in found && (option === '--base' || found.problem !== 'shallow'))
      throw gitError(found.problem, option, ref);
  }
}

const baseOption = ({ base, since }: LintArguments): string =>
  base !== undefined ? '--base' : since !== undefined ? '--since' : '--staged';

function gitError(problem: BaseProblem | 'no-answer', option: string, ref = ''): UsageError {
  return new UsageError(
    {
      'no-repository': `${option} asks git, and this folder is in no git repository that git can read here.`,
      'no-commit': `${option}: this repository has no commit "${ref}". If it is on the server, fetch it first; in GitHub Actions check out with fetch-depth: 0.`,
      shallow: `${option}: this clone is shallow, and the commit where this branch left "${ref}" is not in it. Fetch all of the history (git fetch --unshallow; in a workflow, fetch-depth: 0).`,
      'no-answer': `${option}: git did not answer.`,
    }[problem],
  );
}
