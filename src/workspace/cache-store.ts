//! Files of the cache: where they lie, written as a whole, and believed only if they are whole and ours.
import { accessSync, closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync, type Stats } from 'node:fs'; // prettier-ignore
import { hash, randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { crc32 } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { codeOf, readFlags } from './disk.ts';
import { makeFolder } from './write.ts';

/** Where runs leave what later ones reuse. */
export interface CachePlace {
  readonly folder: string;
  /** What the running program is made of. */
  readonly stamp: string;
}

/** A cache of another form is not read. */
const form = 'stratlint cache 1';
/** In bytes: the facts of some seven thousand files. Of a larger workspace only what was said is kept. */
const mostOfOne = 256 * 1024 * 1024;
/** In bytes, and in files: what was not used for longest goes first. */
const mostOfAll = 512 * 1024 * 1024;
const mostFiles = 64;

/**
 * The folder of the cache, unless somebody names one: the user's own, as the system has it. It is outside of every
 * repository, so that nobody who writes one can put something into it.
 */
export function cacheFolder(named: string | undefined, cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  const said = named ?? env['STRATLINT_CACHE_DIR'];
  if (said !== undefined && said !== '') return resolve(cwd, said);
  const base = userCache(env);
  return base === undefined ? undefined : join(base, 'stratlint');
}

/** https://specifications.freedesktop.org/basedir-spec, and what Apple and Microsoft say instead. A relative path counts for nothing. */
function userCache(env: NodeJS.ProcessEnv): string | undefined {
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return xdg;
  if (process.platform === 'win32') return env['LOCALAPPDATA'];
  const home = homeOf();
  if (home === undefined) return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

function homeOf(): string | undefined {
  try {
    const home = homedir();
    return home.startsWith('/') && home !== '/' ? home : undefined;
  } catch {
    return undefined;
  }
}

/** Why nothing can be kept in a folder, in the system's own word; it is made if it is missing. */
export function faultOf(folder: string): string | undefined {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** What was kept under a name; undefined where there is nothing, or something that is torn, foreign or of another form. */
export function readKept(folder: string, name: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(folder, name), readFlags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || !isOurs(stats) || stats.size > mostOfOne) return undefined;
    return unsealed(readFileSync(descriptor));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Somebody else's file is not believed, nor is one that others may read: git makes no such files, nor does a careless copy. */
function isOurs({ uid, mode }: Stats): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
}

function unsealed(bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf(10);
  const rest = bytes.subarray(end + 1);
  return end > 0 && bytes.toString('latin1', 0, end) === sealOf([rest]) ? rest : undefined;
}

/** A header of plain data, a line of JSON, before the pieces that it tells of. */
export function headed(header: object, pieces: readonly Buffer[]): Buffer[] {
  return [Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), ...pieces];
}

/** The header, of the form that `headed` was handed, and the bytes behind it; undefined where there is none. */
export function unheaded(bytes: Buffer | undefined): { readonly header: unknown; readonly rest: Buffer } | undefined {
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  try {
    return { header: JSON.parse(bytes.toString('utf8', 0, end)), rest: bytes.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

/** Tells a torn file from a whole one; who may have written it is another matter. */
function sealOf(pieces: readonly Buffer[]): string {
  const sum = pieces.reduce((before, piece) => crc32(piece, before), 0);
  return `${form} ${lengthOf(pieces)} ${sum}`;
}

/**
 * Keeps bytes, in pieces, under a name. What can't be written, for whatever reason, is not kept, and nobody is told: the next run only
 * takes longer.
 */
export function keep(folder: string, name: string, pieces: readonly Buffer[]): void {
  if (lengthOf(pieces) > mostOfOne) return;
  const path = join(folder, name);
  const beside = `${path}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    makeFolder(folder, 0o700);
    writePieces(beside, [Buffer.from(`${sealOf(pieces)}\n`, 'latin1'), ...pieces]);
    renameSync(beside, path);
    dropOld(folder);
  } catch {
    drop(beside);
  }
}

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function writePieces(path: string, pieces: readonly Buffer[]): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (const piece of pieces) for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at);
  } finally {
    closeSync(descriptor);
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A later run sweeps it away.
  }
}

/** Notes that something was of use: what is of none goes first. */
export function touch(folder: string, name: string): void {
  try {
    const now = new Date();
    utimesSync(join(folder, name), now, now);
  } catch {
    // It is only dropped earlier.
  }
}

/** A run that was killed leaves a file behind; after this many milliseconds nobody is writing it any more. */
const abandoned = 60 * 60 * 1000;

function dropOld(folder: string): void {
  const files = readdirSync(folder).flatMap((name) => {
    if (!/\.(?:run|facts|code|tmp)$/.test(name)) return [];
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, size: stats.size, time: stats.mtimeMs }] : [];
  });
  files.sort((a, b) => b.time - a.time);
  let total = 0;
  let count = 0;
  for (const { path, size, time } of files) {
    const isLeft = path.endsWith('.tmp');
    if (!isLeft) total += size;
    if (isLeft ? time < Date.now() - abandoned : ++count > mostFiles || total > mostOfAll) rmSync(path, { force: true });
  }
}

/** What the running program is made of: its own files, so that a new version, or a rule that was changed, believes nothing older. */
export function programStamp(folder: string): string {
  const files = readdirSync(folder).sort();
  const parts = [join(dirname(folder), 'package.json'), ...files.map((name) => join(folder, name))].map((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${path} ${stats.size} ${stats.mtimeMs}` : path;
  });
  return hash('sha256', [process.version, process.platform, process.arch, ...parts].join('\n'));
}
