//! Where a workspace begins, and which one a path given on the command line belongs to.
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failureAt, kindBehind, realPath } from './disk.ts';

/** The file that marks a workspace. */
export const workspaceFile = 'stratlint.yaml';

/** A workspace and the part of it that was asked for. */
export interface PathGroup {
  /** Absolute. */
  readonly root: string;
  /** Files and folders to report on, relative to the root; `''` is the root. None: all of it. Of a link, also what it leads to. */
  readonly reported: readonly string[];
  /** Those among them that are files: named, so they take part whatever they are called. */
  readonly named: readonly string[];
  /** A workspace below another one that was asked for: nobody named it. */
  readonly isNested?: boolean;
}

export interface PathError {
  readonly path: string;
  /** `outside`: a folder that a link in the workspace leads out to. Otherwise the system's own word for it. */
  readonly reason: 'missing' | 'outside' | (string & {});
}

/** The workspaces that the paths of a command line lie in, in the order they are first named. */
export function placePaths(cwd: string, paths: readonly string[]): { groups: PathGroup[]; errors: PathError[] } {
  if (paths.length === 0) return { groups: [{ root: workspaceRoot(cwd) ?? resolve(cwd), reported: [], named: [] }], errors: [] };
  const groups = new Map<string, { root: string; reported: string[]; named: string[] }>();
  const errors: PathError[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    const kind = kindBehind(full);
    if (kind === 'none') {
      errors.push({ path, reason: failureAt(full) ?? 'missing' });
      continue;
    }
    const root = rootOf(resolve(cwd), kind === 'folder' ? full : dirname(full));
    if (kind === 'folder' && leadsOut(root, full)) {
      errors.push({ path, reason: 'outside' });
      continue;
    }
    const group = groups.get(root) ?? { root, reported: [], named: [] };
    groups.set(root, group);
    const own = inside(root, full) ?? '';
    const target = targetOf(root, own);
    group.reported.push(own, ...(target === undefined ? [] : [target]));
    if (kind !== 'folder') group.named.push(own);
  }
  return { groups: [...groups.values()], errors };
}

/** What a link in the workspace leads to, if that lies in it too: there it is read, by whatever link it was named. */
export function targetOf(root: string, path: string): string | undefined {
  const target = insideReally(root, join(root, path));
  return target === path ? undefined : target;
}

const leadsOut = (root: string, path: string): boolean =>
  inside(root, path) !== undefined && insideReally(root, path) === undefined;

/** Seen from a folder, links followed. */
function insideReally(folder: string, path: string): string | undefined {
  const [outer, inner] = [realPath(folder), realPath(path)];
  return typeof outer === 'string' && typeof inner === 'string' ? inside(outer, inner) : undefined;
}

/** The workspace of a file that need not be on the disk yet: an editor's new one. */
export function placeBuffer(cwd: string, path: string): PathGroup {
  const full = resolve(cwd, path);
  let folder = dirname(full);
  while (kindBehind(folder) !== 'folder' && folder !== dirname(folder)) folder = dirname(folder);
  const root = rootOf(resolve(cwd), folder);
  const own = inside(root, full) ?? '';
  return { root, reported: [own], named: [own] };
}

/** The nearest folder with a stratlint.yaml, from `from` (a folder) upwards; undefined where there is none. */
export function workspaceRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (kindBehind(join(folder, workspaceFile)) === 'file') return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Without a stratlint.yaml above, the current folder is the workspace of all that lies in it. */
function rootOf(cwd: string, folder: string): string {
  return workspaceRoot(folder) ?? (inside(cwd, folder) === undefined ? folder : cwd);
}

/** The path seen from a folder, with forward slashes (`''` for the folder itself); undefined where it lies outside. */
export function inside(folder: string, path: string): string | undefined {
  const seen = relative(folder, path);
  if (seen === '..' || seen.startsWith(`..${sep}`) || isAbsolute(seen)) return undefined;
  return seen.split(sep).join('/');
}

/**
 * The groups of the workspaces that lie below one that was asked for (`folders`, relative to its root), as far as they lie in
 * what is to be reported.
 */
export function nestedGroups({ root, reported }: PathGroup, folders: readonly string[]): PathGroup[] {
  const isAsked = (folder: string): boolean =>
    reported.length === 0 || reported.some((path) => path === '' || folder.startsWith(`${path}/`));
  return folders.filter(isAsked).map((folder) => ({ root: join(root, folder), reported: [], named: [], isNested: true }));
}
