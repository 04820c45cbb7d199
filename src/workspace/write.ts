//! Writes a file as a whole or not at all.
import {
  closeSync,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Why a file was left as it was. */
export type WriteRefusal = 'changed' | 'outside' | 'link' | 'failed';

/**
 * Replaces a file's text, if it still is the one that was read. The new text is written beside it and takes its place
 * in one step; a full disk or a killed run leaves the old file whole.
 */
export function replaceText(root: string, file: string, before: string, after: string): WriteRefusal | undefined {
  const path = resolve(root, file);
  const refusal = refusalOf(root, file, before);
  if (refusal !== undefined) return refusal;
  try {
    const stats = lstatSync(path);
    const fill = (descriptor: number): void => {
      write(descriptor, after);
      own(descriptor, stats.uid, stats.gid);
      fchmodSync(descriptor, stats.mode & 0o777);
    };
    writeBeside(path, 0o600, fill, renameSync);
    return undefined;
  } catch {
    return 'failed';
  }
}

/**
 * Fills a file beside a path, and lets `settle` bring it there in one step. On the disk before that, whatever happens next;
 * gone where something fails.
 */
function writeBeside(
  path: string,
  mode: number,
  fill: (descriptor: number) => void,
  settle: (from: string, to: string) => void,
): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.stratlint`);
  // Exclusive, so that nobody's file or link is written through; ours to remove from here on.
  const descriptor = openSync(beside, 'wx', mode);
  try {
    try {
      fill(descriptor);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    settle(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Writes a file that is not there yet, as a whole or not at all; one that is, in whatever form, is left alone. */
export function createText(root: string, file: string, text: string): 'exists' | WriteRefusal | undefined {
  const path = resolve(root, file);
  try {
    if (!makeFolderOf(root, path)) return 'outside';
    writeBeside(path, 0o666, (descriptor) => {
      write(descriptor, text);
    }, createLink); // prettier-ignore
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'failed';
  }
}

/** A link, unlike a rename, replaces nothing. Where the file system has none, the text is copied. */
function createLink(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
  }
}

/** Looks where the folders that are there lead before any is made. */
function makeFolderOf(root: string, path: string): boolean {
  if (!isInside(root, join(nearestFolder(dirname(path)).there, basename(path)))) return false;
  makeFolder(dirname(path));
  return true;
}

/** A folder, and those above it that are missing. Node's own way to do so never ends where the system has none to give (/proc). */
export function makeFolder(path: string, mode = 0o777): void {
  for (const one of nearestFolder(path).missing) makeOne(one, mode);
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
}

/** Another run may make it at the same time, and no more than a folder. */
function makeOne(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function nearestFolder(path: string): { readonly there: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  let there = path;
  for (; !existsSync(there) && there !== dirname(there); there = dirname(there)) missing.unshift(there);
  return { there, missing };
}

/**
 * Why a file may not be written over, wherever it lies: it is a link (links to pipes and terminals, /dev/stdout, are not meant),
 * or its folder is one that leads out of the repository it seems to lie in.
 */
export function wayOut(repository: string, path: string): 'link' | 'outside' | undefined {
  if (isLink(path) && !isStream(path)) return 'link';
  const seems = relative(repository, path);
  const isWithin = !isAbsolute(seems) && seems !== '..' && !seems.startsWith(`..${sep}`);
  if (!isWithin) return undefined;
  return isInside(repository, join(nearestFolder(dirname(path)).there, basename(path))) ? undefined : 'outside';
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isStream(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return path.startsWith('/dev/') || (stats !== undefined && !stats.isFile() && !stats.isDirectory());
}

/** Why a file would be left as it is; nothing is written. */
export function refusalOf(root: string, file: string, before: string): WriteRefusal | undefined {
  const path = resolve(root, file);
  if (!isInside(root, path)) return 'outside';
  try {
    if (!lstatSync(path).isFile()) return 'link';
    return readFileSync(path, 'utf8') === before ? undefined : 'changed';
  } catch {
    return 'failed';
  }
}

function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
}

/** Root gives a file back to its owner; others may do so with the group alone, and need not. */
function own(descriptor: number, uid: number, gid: number): void {
  const now = fstatSync(descriptor);
  if (now.uid === uid && now.gid === gid) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Whoever may replace the file, but not give it away, owns it from now on.
  }
}

/** Whether the folder of a path, links followed, lies in the workspace. */
function isInside(root: string, path: string): boolean {
  try {
    const inside = relative(realpathSync(root), realpathSync(dirname(path)));
    return inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(inside) !== inside);
  } catch {
    return false;
  }
}
