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
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

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
  const missing: string[] = [];
  let folder = dirname(path);
  for (; !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.unshift(folder);
  if (!isInside(root, join(folder, basename(path)))) return false;
  for (const one of missing) mkdirSync(one);
  return true;
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
