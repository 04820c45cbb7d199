//! On a pull request from a fork, the configuration of the base branch stands in the place of the fork's.
import { execFileSync } from 'node:child_process';
import { basename, posix } from 'node:path';
import { parseDocument } from 'yaml';
import { workspaceFile } from '../../workspace/paths.ts';
import { manifestName } from '../../workspace/plugin-file.ts';

/** Puts every stratlint.yaml, and the files it rests on, as the commit `base` has them: what the fork added is gone. */
export function basedConfiguration(cwd: string, base: string): { readonly putBack: () => void } {
  const there = new Set(list(git(cwd, 'ls-tree', '-r', '-z', '--name-only', '--full-tree', base)));
  const theirs = list(git(cwd, 'ls-files', '-z', '--full-name', ':/')).filter(isConfiguration);
  const paths = new Set([...there].filter(isConfiguration));
  // A set that grows while it is gone through is gone through to its end.
  for (const path of paths)
    for (const named of filesNamed(path, git(cwd, 'show', '--no-textconv', `${base}:${path}`)))
      if (there.has(named)) paths.add(named);
  const all = [...new Set([...paths, ...theirs])];
  restore(cwd, base, all);
  return {
    putBack: () => {
      restore(cwd, 'HEAD', all);
    },
  };
}

/** What a configuration rests on: files it extends, and its baseline. */
function filesNamed(path: string, text: string): string[] {
  const config: unknown = parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
  const { extends: extended, baseline } = (config ?? {}) as { readonly extends?: unknown; readonly baseline?: unknown };
  const names = [extended, baseline].flat().filter((name) => typeof name === 'string');
  return names.map((name) => posix.join(posix.dirname(path), name));
}

/** Presets of a plugin say which rules are on, as a configuration does. */
const isConfiguration = (path: string): boolean => [workspaceFile, manifestName].includes(basename(path));

const list = (text: string): string[] => text.split('\0').filter(Boolean);

/** git follows no link on the way to a file, and takes away what the commit does not have. The index stays as it is. */
function restore(cwd: string, commit: string, paths: readonly string[]): void {
  for (const path of paths) git(cwd, 'restore', `--source=${commit}`, '--worktree', '--ignore-unmerged', '--', `:(top,literal)${path}`); // prettier-ignore
}

function git(cwd: string, ...args: string[]): string {
  const settings = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];
  return execFileSync('git', [...settings, ...args], { cwd, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 });
}
