//! All that a run sees of the disk. It can be watched: what was seen is looked at again later, and compared.
import { hash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';

/** What a look at a path is worth when it fails: the system's own word, ENOENT, EACCES, ELOOP … */
export interface Failure {
  readonly code: string;
}

/** Bytes, or why there are none: `size` for a file that is larger than was asked for. */
export type FileReading = Buffer | { readonly size: number } | Failure;

/** A thing that was looked at, and what was seen, in few letters. */
export type Sight = readonly [look: string, path: string, seen: string];

/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'link' | 'other' | 'none';

// Looking

/** The entries of a folder. */
export function listFolder(path: string): Dirent[] | Failure {
  const found = attempt(() => readdirSync(path, { withFileTypes: true }));
  note('list', path, () => seenList(found));
  return found;
}

/** What stands at a path itself; a link is a link. */
export function kindAt(path: string): PathKind {
  const kind = kindOf(attempt(() => lstatSync(path, { throwIfNoEntry: false })));
  note('kind', path, () => kind);
  return kind;
}

/** What a path leads to, links followed. */
export function kindBehind(path: string): PathKind {
  const kind = kindOf(attempt(() => statSync(path, { throwIfNoEntry: false })));
  note('behind', path, () => kind);
  return kind;
}

/** The path without links. */
export function realPath(path: string): string | Failure {
  const found = attempt(() => realpathSync(path));
  note('real', path, () => (typeof found === 'string' ? found : found.code));
  return found;
}

/** All of a regular file that is not larger than so many bytes. */
export function readWhole(path: string, limit: number): FileReading {
  const found = open(path, (descriptor, { size }) => (size > limit ? { size } : readFileSync(descriptor)));
  note(`whole ${limit}`, path, () => seenFile(found));
  return found;
}

/** The first bytes of a regular file. */
export function readStart(path: string, length: number): FileReading {
  const found = open(path, (descriptor) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  });
  note(`start ${length}`, path, () => seenFile(found));
  return found;
}

/** The code of a failed system call. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'EIO';
}

function attempt<T>(look: () => T): T | Failure {
  try {
    return look();
  } catch (error) {
    return { code: codeOf(error) };
  }
}

function kindOf(stats: Stats | undefined | Failure): PathKind {
  if (!stats || 'code' in stats) return 'none';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
}

/** Neither a link that took a file's place is followed, nor does a pipe that did so make anyone wait. */
const flags = constants.O_RDONLY | onThisSystem(constants.O_NOFOLLOW) | onThisSystem(constants.O_NONBLOCK);

/** Windows knows neither flag. */
function onThisSystem(flag: number | undefined): number {
  return flag ?? 0;
}

function open(path: string, read: (descriptor: number, stats: Stats) => FileReading): FileReading {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, flags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { code: stats.isDirectory() ? 'EISDIR' : 'EFTYPE' };
    return read(descriptor, stats);
  } catch (error) {
    return { code: codeOf(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

// Watching

interface Watch {
  readonly seen: Map<string, string>;
  /** Nothing looked different the second time. */
  steady: boolean;
}

let watch: Watch | undefined;

/** From here on all that is looked at is noted. */
export function watchDisk(): void {
  watch = { seen: new Map(), steady: true };
}

/** What was looked at since; undefined where it changed meanwhile, or can't be looked at again. */
export function sightsSeen(): Sight[] | undefined {
  const over = watch;
  watch = undefined;
  if (!over?.steady) return undefined;
  return [...over.seen].map(([key, seen]) => {
    const end = key.indexOf('\n');
    return [key.slice(0, end), key.slice(end + 1), seen];
  });
}

/** Notes something else that a run rests on, by a look that whoever compares knows. Undefined: it can't be looked at again. */
export function note(look: string, path: string, see: () => string | undefined): void {
  if (!watch) return;
  const key = `${look}\n${path}`;
  const seen = see();
  const before = watch.seen.get(key);
  if (seen === undefined || (before !== undefined && before !== seen)) watch.steady = false;
  else watch.seen.set(key, seen);
}

/** What is seen now; undefined for a look that is not known here. */
export function lookAgain(look: string, path: string): string | undefined {
  const [name, limit] = look.split(' ');
  switch (name) {
    case 'list':
      return seenList(listFolder(path));
    case 'kind':
      return kindAt(path);
    case 'behind':
      return kindBehind(path);
    case 'real': {
      const found = realPath(path);
      return typeof found === 'string' ? found : found.code;
    }
    case 'whole':
      return seenFile(readWhole(path, Number(limit)));
    case 'start':
      return seenFile(readStart(path, Number(limit)));
    default:
      return undefined;
  }
}

/** In the order that the system lists them: whoever depends on it is told of another one. */
function seenList(found: Dirent[] | Failure): string {
  if (!Array.isArray(found)) return found.code;
  return digestOf(found.map((entry) => `${typeLetter(entry)}${entry.name}`).join('\n'));
}

function typeLetter(entry: Dirent): string {
  return entry.isFile() ? 'f' : entry.isDirectory() ? 'd' : entry.isSymbolicLink() ? 'l' : 'o';
}

function seenFile(found: FileReading): string {
  if (Buffer.isBuffer(found)) return digestOf(found);
  return 'size' in found ? `size ${found.size}` : found.code;
}

/** Nobody gains by finding two texts of one digest: whoever writes the files decides what is said of them anyway. */
export function digestOf(data: string | Buffer): string {
  return hash('sha1', data, 'base64');
}
