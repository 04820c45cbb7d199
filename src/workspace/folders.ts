//! The folders between a workspace and the root of its repository.
import { dirname, join } from 'node:path';
import { kindAt } from './disk.ts';

/** From the repository's root down to `root`; none outside a repository. */
export function foldersToRepository(root: string): string[] {
  const folders: string[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (kindAt(join(folder, '.git')) !== 'none') return folders;
    if (folder === dirname(folder)) return [];
  }
}
