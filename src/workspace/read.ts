//! One file's text, or why there is none: regular files only, of a bounded size, in UTF-8. Nothing here throws.
import { isUtf8 } from 'node:buffer';
import { limits, megabyte } from '../config/limits.ts';
import type { SourceFile } from '../engine/session.ts';
import { readStart, readWhole } from './disk.ts';

export { codeOf } from './disk.ts';

/**
 * In bytes: 1 MiB. The longest hand-written strategy found is some 200 KB; five times that is an export or a data set, which
 * would cost seconds at each keystroke in an editor and hold nothing a rule looks at. The worst of this size that is known
 * takes some 300 MiB.
 */
export const defaultMaxFileSize = limits.fileSize.usual * megabyte;
/** In bytes: of a file that programs write or read, beside the strategy: a baseline, CODEOWNERS, a catalogue, a rule in code. */
export const mostBesideSize = 4 * megabyte;
/** In bytes: what a configuration may raise it to. */
export const mostFileSize = limits.fileSize.most * megabyte;

/** How much of a file is looked at to see whether it takes part. In bytes: one block of most file systems. */
const headSize = 4096;

export type ReadProblem = NonNullable<SourceFile['problem']>;
/** The text keeps its byte order mark, so that it can be written back as it was. */
export type Reading = { readonly text: string } | { readonly problem: ReadProblem };

export function readText(path: string, limit: number): Reading {
  const found = readWhole(path, limit);
  if ('code' in found) return cannotRead(found.code);
  return Buffer.isBuffer(found) ? readBytes(found, limit) : tooLarge(found.size, limit);
}

/** The same for bytes that come from elsewhere: git's index, standard input. */
export function readBytes(bytes: Buffer, limit = defaultMaxFileSize): Reading {
  return bytes.length > limit ? tooLarge(bytes.length, limit) : decode(bytes);
}

/** The whole lines among a file's first bytes, whatever their encoding; undefined where it can't be read. */
export function readHead(path: string): string | undefined {
  const bytes = readStart(path, headSize);
  if (!Buffer.isBuffer(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return bytes.length < headSize ? text : wholeLines(text);
}

/** The whole lines at the beginning of a text; all of it where it is short. */
export function headOf(text: string): string {
  return text.length < headSize ? text : wholeLines(text.slice(0, headSize));
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/** `reason` is the system's own word for it: ENOENT, EACCES, EISDIR, ELOOP, EFTYPE (not a regular file) … */
export function cannotRead(reason: string): { problem: ReadProblem } {
  return { problem: { rule: 'unreadable-document', message: 'cannot-read', data: { reason } } };
}

export const leavesWorkspace: { problem: ReadProblem } = {
  problem: { rule: 'unreadable-document', message: 'leaves-workspace', data: {} },
};

/** UTF-16 shows in its byte order mark, which is not UTF-8, or in the NULs between its letters. */
function decode(bytes: Buffer): Reading {
  const nul = bytes.indexOf(0);
  if (nul < 0 && isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const line = lineAt(bytes, nul < 0 ? firstBadByte(bytes) : nul);
  return { problem: { rule: 'unreadable-document', message: 'not-utf8', data: { line } } };
}

/** Where the bytes and their best reading in UTF-8 part. */
function firstBadByte(bytes: Buffer): number {
  const read = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === read[at]) at++;
  return at;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** The same for what an editor, git or standard input gave, of which nobody knew the limit then. */
export function withinLimit(reading: Reading, limit: number): Reading {
  // No letter takes more than three bytes in UTF-8 for each of its units.
  if (!('text' in reading) || reading.text.length * 3 <= limit) return reading;
  const size = Buffer.byteLength(reading.text);
  return size > limit ? tooLarge(size, limit) : reading;
}

/** What is said instead of the text of a file of so many bytes. */
export function tooLarge(size: number, limit: number): Reading {
  const data = { size: `${inMegabytes(size).toFixed(1)} MB`, limit: `${inMegabytes(limit)} MB` };
  return { problem: { rule: 'unreadable-document', message: 'file-too-large', data } };
}

/** Rounded up, so that what is too large never reads like the limit. */
function inMegabytes(bytes: number): number {
  return Math.ceil((bytes / (1024 * 1024)) * 10) / 10;
}
