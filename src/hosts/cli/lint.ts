//! `stratlint [paths]`: what was asked for, in which workspaces.
import { resolve } from 'node:path';
import { nearest } from '../../text/nearest.ts';
import { kindBehind } from '../../workspace/disk.ts';
import { placeBuffer, placePaths, type PathGroup } from '../../workspace/paths.ts';
import { checkTogether, type LintArguments } from './arguments.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { lintOnce } from './lint-once.ts';
import { checkRules } from './known-rules.ts';
import { newWorkspace } from './run.ts';

export async function lint(paths: readonly string[], args: LintArguments, io: Io): Promise<ExitCode> {
  checkTogether(paths, args, args.asOf ?? io.today);
  checkPlaces(args, io);
  checkNamesFile('--stdin-filename', args.stdinFilename, io);
  checkNamesFile('--print-config', args.printConfig, io);
  if (args.explainStatement !== undefined)
    return (await import('./explain-statement.ts')).explainStatement(args.explainStatement, args.lang, io);
  if (args.printConfig !== undefined) checkRules([placeBuffer(io.cwd, args.printConfig)], args, io);
  if (args.printConfig !== undefined) return (await import('./print-config.ts')).printConfig(args.printConfig, args, io);
  // All that the run rests on is to be noted, so it begins here.
  if (mayBeKept(args)) io.keeping?.allow();
  const groups = args.stdinFilename === undefined ? groupsOf(paths, io) : [placeBuffer(io.cwd, args.stdinFilename)];
  checkRules(groups, args, io);
  if (args.watch) return (await import('./watch.ts')).watch(groups, args, io);
  const input = args.stdin ? await io.input?.() : undefined;
  checkBaseline(groups, args);
  const asked = groups.map((group) => ({
    workspace: newWorkspace(group, args, io),
    group,
    args,
    ...(input && { input }),
    once: true,
  }));
  return lintOnce(asked, args, io);
}

/** As a file, a folder would lie in the workspace around it. */
function checkNamesFile(option: string, path: string | undefined, { cwd }: Io): void {
  if (path !== undefined && (/[/\\]$/.test(path) || kindBehind(resolve(cwd, path)) === 'folder'))
    throw new UsageError(`${option} names a file, and "${path}" is a folder.`);
}

/** Of two reports in one file, only the last one would be left. */
function checkPlaces({ format }: LintArguments, { cwd }: Io): void {
  const taken = new Map<string, string>();
  for (const { format: name, file } of format) {
    if (file === undefined) continue;
    const before = taken.get(resolve(cwd, file));
    if (before !== undefined)
      throw new UsageError(
        `Two reports can't both be "${file}": give each a file of its own, as in --format ${before}=a.txt --format ${name}=b.txt.`,
      );
    taken.set(resolve(cwd, file), name);
  }
}

/** A baseline is that of one workspace, and of all of it. */
function checkBaseline(groups: readonly PathGroup[], { baseline, updateBaseline }: LintArguments): void {
  if (typeof baseline === 'string' && groups.length > 1)
    throw new UsageError('--baseline is for one workspace, and these paths lie in several. Name it in each stratlint.yaml.');
  if (updateBaseline && groups.some(({ reported }) => reported.some((path) => path !== '')))
    throw new UsageError(
      '--update-baseline writes down what the whole workspace has; leave the paths out, or name the workspace itself.',
    );
}

/** What writes, asks git for lines or reads standard input is done anew each time. */
function mayBeKept({ cache, fix, diff, dryRun, stdin, since, staged, timing, updateBaseline, watch }: LintArguments): boolean {
  const anew = watch ?? fix ?? diff ?? dryRun ?? stdin ?? staged ?? timing ?? updateBaseline ?? since !== undefined;
  return cache && !anew;
}

function groupsOf(paths: readonly string[], io: Io): readonly PathGroup[] {
  if (paths.includes('')) throw new UsageError('One of the paths is empty: a variable that is not set, perhaps.');
  const { groups, errors } = placePaths(io.cwd, paths);
  const [first] = errors;
  if (!first) return groups;
  if (first.reason === 'outside')
    throw new UsageError(`"${first.path}" leads out of the workspace by a link, and what lies there is not read from here.`);
  if (first.reason !== 'missing') throw new UsageError(`"${first.path}" can't be opened (${first.reason}).`);
  if (/[*?{[]/.test(first.path))
    throw new UsageError(
      `There is no file or folder "${first.path}". Patterns are for the shell to fill in: leave the quotes out, or name a folder.`,
    );
  const command = nearest(first.path, commands);
  throw new UsageError(
    `There is no file or folder "${first.path}".${command === undefined ? '' : ` Did you mean "stratlint ${command}"?`}`,
  );
}

/** Words that are no paths. */
export const commands = ['init', 'rules', 'explain', 'model', 'schema', 'lsp', 'new', 'test-rules', 'help'] as const;
