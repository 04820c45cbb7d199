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

/**
 * A thing that was looked at, and what was seen, in few letters. `stand` is what the system said of a file or folder beside its
 * contents: as long as that is the same, the contents are.
 */
export type Sight = readonly [look: string, path: string, seen: string, stand?: string];

/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'link' | 'other' | 'none';

// Looking

/** The entries of a folder. */
export function listFolder(path: string): Dirent[] | Failure {
  // Before it is listed: what comes in between is then seen as a change.
  const stats = watch && attempt(() => statSync(path, { throwIfNoEntry: false }));
  const found = attempt(() => readdirSync(path, { withFileTypes: true }));
  note('list', path, () => seenList(found), standOf(stats));
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

/** Why nothing can be said of a path, in the system's own word; undefined where it leads somewhere, or simply to nothing. */
export function failureAt(path: string): string | undefined {
  const found = attempt(() => statSync(path, { throwIfNoEntry: false }));
  return found && 'code' in found ? found.code : undefined;
}

/** The path without links. */
export function realPath(path: string): string | Failure {
  const found = attempt(() => realpathSync(path));
  note('real', path, () => (typeof found === 'string' ? found : found.code));
  return found;
}

/** All of a regular file that is not larger than so many bytes. */
export function readWhole(path: string, limit: number): FileReading {
  wholes.add(path);
  const { found, stats } = open(path, (descriptor, { size }) => (size > limit ? { size } : readFileSync(descriptor)));
  note(`whole ${limit}`, path, () => seenFile(found), standOf(stats));
  return found;
}

/** The files of which all was read, or was meant to be, since the program began. */
const wholes = new Set<string>();

/** The first of these files that is the one at a path, by whatever name it was read. */
export function readAs(path: string): string | undefined {
  const own = statsOf(path);
  if (!own?.isFile()) return undefined;
  return [...wholes].find((read) => {
    const stats = statsOf(read);
    return stats?.ino === own.ino && stats.dev === own.dev;
  });
}

function statsOf(path: string): Stats | undefined {
  const found = attempt(() => statSync(path, { throwIfNoEntry: false }));
  return found && 'code' in found ? undefined : found;
}

/** The first bytes of a regular file. */
export function readStart(path: string, length: number): FileReading {
  const { found, stats } = open(path, (descriptor) => {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0));
  });
  note(`start ${length}`, path, () => seenFile(found), standOf(stats));
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
export const readFlags = constants.O_RDONLY | onThisSystem(constants.O_NOFOLLOW) | onThisSystem(constants.O_NONBLOCK);

/** Windows knows neither flag. */
function onThisSystem(flag: number | undefined): number {
  return flag ?? 0;
}

function open(
  path: string,
  read: (descriptor: number, stats: Stats) => FileReading,
): { readonly found: FileReading; readonly stats?: Stats } {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, readFlags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { found: { code: stats.isDirectory() ? 'EISDIR' : 'EFTYPE' } };
    return { found: read(descriptor, stats), stats };
  } catch (error) {
    return { found: { code: codeOf(error) } };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

// Watching

interface Watch {
  readonly seen: Map<string, string>;
  readonly stands: Map<string, string>;
  /** Nothing looked different the second time. */
  steady: boolean;
}

let watch: Watch | undefined;

/** From here on all that is looked at is noted. */
export function watchDisk(): void {
  watch = { seen: new Map(), stands: new Map(), steady: true };
}

/** What was looked at since; undefined where it changed meanwhile, or can't be looked at again. */
export function sightsSeen(): Sight[] | undefined {
  const over = watch;
  watch = undefined;
  if (!over?.steady) return undefined;
  return [...over.seen].map(([key, seen]) => {
    const end = key.indexOf('\n');
    const stand = over.stands.get(key);
    const sight = [key.slice(0, end), key.slice(end + 1), seen] as const;
    return stand === undefined ? sight : [...sight, stand];
  });
}

/** Notes something else that a run rests on, by a look that whoever compares knows. Undefined: it can't be looked at again. */
export function note(look: string, path: string, see: () => string | undefined, stand?: string): void {
  if (!watch) return;
  const key = `${look}\n${path}`;
  const seen = see();
  const before = watch.seen.get(key);
  if (seen === undefined || (before !== undefined && before !== seen)) watch.steady = false;
  else {
    watch.seen.set(key, seen);
    if (stand !== undefined) watch.stands.set(key, stand);
  }
}

/** Whether a thing is what it was. */
export function isAsSeen([look, path, seen, stand]: Sight): boolean {
  if (stand !== undefined && standOf(attempt(() => lstatSync(path, { throwIfNoEntry: false }))) === stand) return true;
  return lookAgain(look, path) === seen;
}

/**
 * In milliseconds. A file that was changed so shortly before it was looked at may be changed again without its times telling:
 * clocks of file systems tick as slowly as every two seconds. git calls such entries racy, and reads them again too.
 */
const tick = 3000;

/**
 * Size, times and number of a file. The time of the last change of these (ctime) is the system's own, and no program sets it back.
 * Undefined where it proves nothing: the file has just been changed, or there is no such time.
 */
function standOf(stats: Stats | Failure | undefined): string | undefined {
  if (!stats || 'code' in stats) return undefined;
  const { size, mtimeMs, ctimeMs, ino, dev, mode } = stats;
  if (ctimeMs <= 0 || Math.max(ctimeMs, mtimeMs) > Date.now() - tick) return undefined;
  return [size, mtimeMs, ctimeMs, ino, dev, mode].join(' ');
}

/** What is seen now; undefined for a look that is not known here. */
function lookAgain(look: string, path: string): string | undefined {
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
