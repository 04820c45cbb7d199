//! Writes a file as a whole or not at all.
import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Why a file was left as it was. */
export type WriteRefusal = 'changed' | 'outside' | 'link' | 'failed';

/**
 * Replaces a file's text, if it still is the one that was read. The new text is written beside it and takes its place
 * in one step; a full disk or a killed run leaves the old file whole.
 */
export function replaceText(root: string, file: string, before: string, after: string): WriteRefusal | undefined {
  const path = resolve(root, file);
  if (!isInside(root, path)) return 'outside';
  let temporary: string | undefined;
  try {
    const { mode } = lstatSync(path);
    if (!lstatSync(path).isFile()) return 'link';
    if (readFileSync(path, 'utf8') !== before) return 'changed';
    temporary = join(dirname(path), `.${basename(path)}.${process.pid}.stratlint`);
    writeNew(temporary, after, mode);
    renameSync(temporary, path);
    return undefined;
  } catch {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return 'failed';
  }
}

/** Exclusive, so that nobody's file or link is written through; on the disk before it takes its place. */
function writeNew(path: string, text: string, mode: number): void {
  const descriptor = openSync(path, 'wx', mode & 0o777);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
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
