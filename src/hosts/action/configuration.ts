//! On a pull request from a fork, the configuration of the base branch stands in the place of the fork's.
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { workspaceFile } from '../../workspace/paths.ts';

/** Puts every stratlint.yaml, and the files it names, as the commit `base` has them: what the fork added is gone. */
export function basedConfiguration(cwd: string, base: string): { readonly putBack: () => void } {
  const own = list(git(cwd, 'ls-tree', '-r', '-z', '--name-only', '--full-tree', base)).filter(isConfiguration);
  const theirs = list(git(cwd, 'ls-files', '-z', '--full-name', ':/')).filter(isConfiguration);
  const changed = list(git(cwd, 'diff', '--name-only', '--no-renames', '-z', '--no-ext-diff', '--no-textconv', base, 'HEAD'));
  const texts = own.map((path) => git(cwd, 'show', '--no-textconv', `${base}:${path}`));
  const named = changed.filter((path) => texts.some((text) => text.includes(basename(path))));
  const paths = [...new Set([...own, ...theirs, ...named])];
  restore(cwd, base, paths);
  return {
    putBack: () => {
      restore(cwd, 'HEAD', paths);
    },
  };
}

const isConfiguration = (path: string): boolean => basename(path) === workspaceFile;

const list = (text: string): string[] => text.split('\0').filter(Boolean);

/** git follows no link on the way to a file, and takes away what the commit does not have. The index stays as it is. */
function restore(cwd: string, commit: string, paths: readonly string[]): void {
  for (const path of paths) git(cwd, 'restore', `--source=${commit}`, '--worktree', '--ignore-unmerged', '--', `:(top,literal)${path}`); // prettier-ignore
}

function git(cwd: string, ...args: string[]): string {
  const settings = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];
  return execFileSync('git', [...settings, ...args], { cwd, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 });
}
