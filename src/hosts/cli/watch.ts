//! `--watch`: lints again whenever something changes, until it is ended.
import { resolve } from 'node:path';
import type { PathGroup } from '../../workspace/paths.ts';
import { codeOf } from '../../workspace/read.ts';
import { watchFolders } from '../../workspace/watch.ts';
import type { LintArguments } from './arguments.ts';
import { checkGit } from './compared.ts';
import { tellFailure } from './failure.ts';
import type { ExitCode, Io } from './io.ts';
import { lintOnce } from './lint-once.ts';
import { newWorkspace } from './run.ts';

/** Whatever goes wrong in one run is told, and the next change is waited for. */
export async function watch(groups: readonly PathGroup[], args: LintArguments, io: Io): Promise<ExitCode> {
  for (const { root } of groups) checkGit(root, args);
  const asked = groups.map((group) => ({ workspace: newWorkspace(group, args, io), group, args, once: false }));
  const changes = changesOf();
  const watcher = watching(groups, args, io, changes.tell);
  const failed = new Promise<ExitCode>((settle) => {
    watcher.on('error', (error) => {
      io.err(`stratlint: The folder can't be watched (${codeOf(error)}).\n`);
      settle(2);
    });
  });
  const ended = endOf(io.ended);
  for (;;) {
    if (io.screen) io.out('\u001b[2J\u001b[3J\u001b[H');
    await lintOnce(asked, args, io).catch((error: unknown) => tellFailure(error, io));
    io.err('Watching for changes. Ctrl-C ends it.\n');
    const event = await Promise.race([changes.next(), failed, ended]);
    if (event === 'change') continue;
    await watcher.close();
    return event === 'end' ? 0 : event;
  }
}

/** The reports that the run itself writes are no change. */
function watching(
  groups: readonly PathGroup[],
  { format }: LintArguments,
  { cwd }: Io,
  onChange: () => void,
): ReturnType<typeof watchFolders> {
  const reports = new Set(format.flatMap(({ file }) => (file === undefined ? [] : resolve(cwd, file))));
  return watchFolders(
    groups.map(({ root }) => root),
    { onChange, except: reports },
  );
}

/** `next` waits for a change; what changed while nobody waited is not lost. */
function changesOf(): { readonly next: () => Promise<'change'>; readonly tell: () => void } {
  let due = false;
  let wake: (() => void) | undefined;
  return {
    tell: () => {
      due = true;
      wake?.();
    },
    next: () =>
      new Promise((resolveChange) => {
        wake = () => {
          due = false;
          wake = undefined;
          resolveChange('change');
        };
        if (due) wake();
      }),
  };
}

function endOf(signal: AbortSignal | undefined): Promise<'end'> {
  return new Promise((settle) => {
    if (signal?.aborted) settle('end');
    signal?.addEventListener('abort', () => {
      settle('end');
    });
  });
}
