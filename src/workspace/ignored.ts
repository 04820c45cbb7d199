//! What .gitignore files say, layer by layer, from the repository's root down to a file's own folder.
import { join } from 'node:path';
import { ignoreTest, type IgnoreTest } from '../text/path-pattern.ts';
import { foldersToRepository } from './folders.ts';
import { inside } from './paths.ts';
import { readText, type ReadProblem } from './read.ts';

/** What one source of patterns says of a path relative to the workspace (a folder's ends in `/`). */
export type IgnoreLayer = IgnoreTest;

/** The last layer that says something decides, as in git. */
export function isIgnored(layers: readonly IgnoreLayer[], path: string): boolean {
  for (let at = layers.length - 1; at >= 0; at--) {
    const verdict = layers[at]?.(path);
    if (verdict !== undefined) return verdict === 'ignored';
  }
  return false;
}

/** What the configuration says; unlike git, it may begin a pattern with `./`. */
export function ownLayer(patterns: readonly string[]): IgnoreLayer {
  return ignoreTest(patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1/')));
}

/** The .gitignore of a folder of the workspace; `problem` where it is there and asks too much. */
export function folderLayer(root: string, folder: string): IgnoreLayer | { readonly problem: ReadProblem } | undefined {
  const lines = readPatterns(join(root, folder, '.gitignore'));
  if (!lines || 'problem' in lines) return lines;
  const test = ignoreTest(lines);
  return folder === '' ? test : (path) => test(path.slice(folder.length + 1));
}

/**
 * The layers from outside the workspace: `.git/info/exclude`, and the .gitignore of each folder from the repository's root
 * down. One that ignores the workspace itself is left out: whoever lints an ignored folder means it.
 */
export function layersAbove(root: string): IgnoreLayer[] {
  const folders = foldersToRepository(root);
  const repository = folders[0];
  if (repository === undefined) return [];
  const sources = [{ folder: repository, file: join(repository, '.git', 'info', 'exclude') }];
  for (const folder of folders) if (folder !== root) sources.push({ folder, file: join(folder, '.gitignore') });
  return sources.flatMap(({ folder, file }) => {
    const lines = readPatterns(file);
    const path = inside(folder, root) ?? '';
    if (!lines || 'problem' in lines) return [];
    const test = ignoreTest(lines);
    if (path === '') return [test];
    return test(`${path}/`) === 'ignored' ? [] : [(one) => test(`${path}/${one}`)];
  });
}

/** In bytes, and in lines: each pattern is held against each file. */
const mostBytes = 256 * 1024;
const mostLines = 10_000;

/** Undefined where there is none, or where it can't be read: like git, this does not follow a link. */
function readPatterns(path: string): readonly string[] | { readonly problem: ReadProblem } | undefined {
  const reading = readText(path, mostBytes);
  if ('problem' in reading) return reading.problem.message === 'file-too-large' ? tooManyPatterns : undefined;
  const lines = reading.text.replace(/^\ufeff/, '').split('\n');
  return lines.length > mostLines ? tooManyPatterns : lines;
}

const tooManyPatterns: { readonly problem: ReadProblem } = {
  problem: { rule: 'unreadable-document', message: 'too-many-patterns', data: { limit: mostLines } },
};
