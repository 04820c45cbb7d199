//! The files that say who is who in a repository. They may lie above the workspace; nothing else there is read.
import { join, resolve } from 'node:path';
import type { DirectoryFile } from '../directory/directory.ts';
import { isCatalog, readHeadLines } from '../schema/claim.ts';
import { kindAt, realPath } from './disk.ts';
import { foldersToRepository } from './folders.ts';
import { inside } from './paths.ts';
import { mostBesideSize, headOf, readText } from './read.ts';
import { listDocuments } from './walk.ts';

/**
 * CODEOWNERS of the workspace and of the repository it lies in, the workspace's own catalogue files, and those that lie at the
 * repository's root by convention. No link is followed. What can't be read is left out: it is not our file.
 */
export function readDirectoryFiles(root: string, catalogs: readonly string[]): DirectoryFile[] {
  const workspace = resolve(root);
  const repository = foldersToRepository(workspace)[0] ?? workspace;
  const isAbove = repository !== workspace;
  const found = [
    ...placesIn(workspace, '', [...codeowners, ...catalogs]),
    ...(isAbove ? placesIn(repository, seenFrom(workspace, repository), [...codeowners, ...conventional(repository)]) : []),
  ];
  const files: DirectoryFile[] = [];
  let left = mostBytes;
  for (const { path, file } of found) {
    const limit = Math.min(left, mostBesideSize);
    const reading = readText(file, limit);
    if (!('text' in reading) || !isWanted(path, reading.text)) continue;
    left -= Buffer.byteLength(reading.text);
    files.push({ path, text: reading.text });
  }
  return files;
}

/** GitHub and GitLab look in these places. */
const codeowners = ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
const catalogNames = ['catalog-info.yaml', 'catalog-info.yml', 'org.yaml', 'org.yml'];
const catalogFolder = 'catalog';

/** In bytes, of all files together: a company of twenty thousand fits in. */
const mostBytes = 4 * mostBesideSize;

interface FoundFile {
  /** As it is shown: seen from the workspace. */
  readonly path: string;
  readonly file: string;
}

/** Those of some files of a folder that are there, not by way of a link. */
function placesIn(folder: string, prefix: string, paths: readonly string[]): FoundFile[] {
  const there = paths.filter((path) => kindAt(join(folder, path)) === 'file');
  const real = there.length === 0 ? undefined : realPathOf(folder);
  if (real === undefined) return [];
  return there.flatMap((path) =>
    realPathOf(join(folder, path)) === join(real, path) ? [{ path: prefix + path, file: join(folder, path) }] : [],
  );
}

/** What leads from the workspace to a folder above it. */
function seenFrom(workspace: string, folder: string): string {
  return '../'.repeat(inside(folder, workspace)?.split('/').length ?? 0);
}

function conventional(repository: string): string[] {
  const folder = join(repository, catalogFolder);
  const inFolder =
    kindAt(folder) === 'folder'
      ? listDocuments(folder, [])
          .files.map((path) => `${catalogFolder}/${path}`)
          .sort()
      : [];
  return [...catalogNames, ...inFolder];
}

function isWanted(path: string, text: string): boolean {
  return path.endsWith('CODEOWNERS') || isCatalog(readHeadLines(headOf(text), undefined));
}

function realPathOf(path: string): string | undefined {
  const found = realPath(path);
  return typeof found === 'string' ? found : undefined;
}
