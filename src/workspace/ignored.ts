//! What .gitignore files say, layer by layer, from the repository's root down to a file's own folder.
import { join } from 'node:path';
import { ignoreTest, type IgnoreTest } from '../text/path-pattern.ts';
import { foldersToRepository } from './folders.ts';
import { inside } from './paths.ts';
import { readText } from './read.ts';

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

/** The .gitignore of a folder of the workspace. */
export function folderLayer(root: string, folder: string): IgnoreLayer | undefined {
  const text = readPatterns(join(root, folder, '.gitignore'));
  if (text === undefined) return undefined;
  const test = ignoreTest(text.split('\n'));
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
    const text = readPatterns(file);
    const path = inside(folder, root) ?? '';
    if (text === undefined) return [];
    const test = ignoreTest(text.split('\n'));
    if (path === '') return [test];
    return test(`${path}/`) === 'ignored' ? [] : [(one) => test(`${path}/${one}`)];
  });
}

const patternLimit = 1024 * 1024;

/** Undefined where there is none, or where it can't be read: like git, this does not follow a link. */
function readPatterns(path: string): string | undefined {
  const reading = readText(path, patternLimit);
  return 'text' in reading ? reading.text.replace(/^\ufeff/, '') : undefined;
}
