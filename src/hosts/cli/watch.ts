//! `--watch`: lints again whenever something changes, until it is ended.
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { basename, resolve } from 'node:path';
import { workspaceFile, type PathGroup } from '../../workspace/paths.ts';
import { codeOf } from '../../workspace/read.ts';
import { isClosedTo, isDocument } from '../../workspace/walk.ts';
import type { LintArguments } from './arguments.ts';
import { tellFailure } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { lintOnce } from './lint-once.ts';
import { newWorkspace } from './run.ts';

/** Editors write a file in several steps, and people save several files at once. In milliseconds. */
const settling = 100;

/** Whatever goes wrong in one run is told, and the next change is waited for. */
export async function watch(groups: readonly PathGroup[], args: LintArguments, io: Io): Promise<ExitCode> {
  const asked = groups.map((group) => ({ workspace: newWorkspace(group), group, args, once: false }));
  const watcher = watching(groups, args, io);
  const failed = new Promise<ExitCode>((settle) => {
    watcher.on('error', (error) => {
      io.err(`stratlint: The folder can't be watched (${codeOf(error)}).\n`);
      settle(2);
    });
  });
  const next = changesOf(watcher);
  const ended = endOf(io.ended);
  for (;;) {
    if (io.screen) io.out('\u001b[2J\u001b[3J\u001b[H');
    await lintOnce(asked, args, io).catch((error: unknown) => tellFailure(error, io));
    io.err('Watching for changes. Ctrl-C ends it.\n');
    const event = await Promise.race([next(), failed, ended]);
    if (event === 'change') continue;
    await watcher.close();
    return event === 'end' ? 0 : event;
  }
}

/** Folders that are never read are not watched either, nor are the reports that the run itself writes. */
function watching(groups: readonly PathGroup[], { format }: LintArguments, { cwd }: Io): FSWatcher {
  const roots = groups.map(({ root }) => root);
  const reports = new Set(format.flatMap(({ file }) => (file === undefined ? [] : resolve(cwd, file))));
  const isIgnored = (path: string): boolean => {
    if (roots.includes(path)) return false;
    const name = basename(path);
    return reports.has(path) || (isClosedTo(name) && !known.has(name));
  };
  return watchFiles(roots, { ignored: isIgnored, ignoreInitial: true, followSymlinks: false });
}

/** Beside documents: what says which of them take part, and who is who. */
const known = new Set([workspaceFile, '.gitignore', 'CODEOWNERS', '.github', '.gitlab']);

/** A function that waits for the next change; what changed while nobody waited is not lost. */
function changesOf(watcher: FSWatcher): () => Promise<'change'> {
  let due = false;
  let tell: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const settled = (): void => {
    timer = undefined;
    due = true;
    tell?.();
  };
  watcher.on('all', (event, path) => {
    const name = basename(path);
    if (event !== 'unlinkDir' && !isDocument(name) && !known.has(name)) return;
    timer ??= setTimeout(settled, settling);
  });
  return () =>
    new Promise((resolveChange) => {
      tell = () => {
        due = false;
        tell = undefined;
        resolveChange('change');
      };
      if (due) tell();
    });
}

function endOf(signal: AbortSignal | undefined): Promise<'end'> {
  return new Promise((settle) => {
    if (signal?.aborted) settle('end');
    signal?.addEventListener('abort', () => {
      settle('end');
    });
  });
}
