//! A command whose arguments, program and files are what they were does again what it did: nothing is read, judged or composed anew.
import { hash, randomInt } from 'node:crypto';
import {
  cacheFolder,
  faultOf,
  headed,
  keep,
  programStamp,
  readKept,
  touch,
  unheaded,
  type CachePlace,
} from '../../workspace/cache-store.ts';
import { isAsSeen, kindAt, sightsSeen, watchDisk, type Sight } from '../../workspace/disk.ts';
import { foldersToRepository } from '../../workspace/folders.ts';
import type { ExitCode, Io, Keeping } from './io.ts';
import { writeReport } from './report-file.ts';

export interface ReplayPlace {
  /** The folder of the program's own files. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs a command by `run`, or does again what it did before, where nothing that it rested on has changed. */
export async function replayed(
  args: readonly string[],
  io: Io,
  place: ReplayPlace,
  run: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  const started = performance.now();
  const folder = args.includes('--no-cache') ? undefined : await usableFolder(args, io, place.env);
  if (folder === undefined) return run(io);
  const stamp = programStamp(place.program);
  const key = keyOf(args, io, stamp);
  const name = `${hash('sha256', key).slice(0, 40)}.run`;
  const known = await outcomeKept(folder, name, key);
  if (known && doAgain(known, args, io, started)) {
    if (known.sights) keep(folder, name, packed(known, key, known.sights));
    else touch(folder, name);
    return known.code;
  }
  return runAndKeep({ folder, stamp }, name, key, io, started, run);
}

/** Only what is as it was is done again: arguments, program, day, and how it is shown. */
function keyOf(args: readonly string[], { cwd, today, colour, live, screen }: Io, stamp: string): string {
  return JSON.stringify([stamp, args, cwd, today, colour, live === true, screen === true]);
}

/** Whoever names a folder in a repository may have it filled by whoever writes the repository: what git tracks there is not ours. */
async function usableFolder(args: readonly string[], { cwd, err }: Io, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const named = namedFolder(args);
  const folder = cacheFolder(named, cwd, env);
  if (folder === undefined) return undefined;
  if (kindAt(folder) !== 'none' && foldersToRepository(folder).length > 0) {
    const { isTracked } = await import('../../workspace/git.ts');
    if (isTracked(folder)) {
      err('stratlint: The cache is not used: its folder holds files that are part of the repository.\n');
      return undefined;
    }
  }
  // Whoever names a folder wants to know; that of the system is missing in many a container.
  const fault = folder === cacheFolder(undefined, cwd, { ...env, STRATLINT_CACHE_DIR: '' }) ? undefined : faultOf(folder);
  if (fault === undefined) return folder;
  err(`stratlint: The cache is not used: nothing can be kept in "${folder}" (${fault}).\n`);
  return undefined;
}

function namedFolder(args: readonly string[]): string | undefined {
  const option = '--cache-location';
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const found = args[at];
  return found === option ? args[at + 1] : found?.slice(option.length + 1);
}

// What was done

/** A piece of what was said, or a report that was written: as bytes, for of a large report no text needs to be made again. */
interface Piece {
  readonly to: 'out' | 'err' | { readonly file: string };
  readonly bytes: Buffer;
}

interface Outcome {
  readonly code: ExitCode;
  /** What stands for the time that passed, in seconds. */
  readonly mark: number;
  readonly pieces: readonly Piece[];
}

interface KeptOutcome extends Outcome {
  /** What was seen, where the next run can see sooner than this one that nothing has changed. */
  readonly sights: readonly Sight[] | undefined;
}

interface Header {
  readonly key: string;
  readonly code: ExitCode;
  readonly mark: number;
  readonly sights: readonly Sight[];
  /** The length of each piece is in bytes. */
  readonly pieces: readonly { readonly to: Piece['to']; length: number }[];
}

async function outcomeKept(folder: string, name: string, key: string): Promise<KeptOutcome | undefined> {
  const kept = unheaded(readKept(folder, name));
  const header = kept?.header as Header | undefined;
  const sights = header?.key === key ? await stillSeen(header.sights) : undefined;
  if (!kept || !header || !sights) return undefined;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { to, length } of header.pieces) pieces.push({ to, bytes: kept.rest.subarray(at, (at += length)) });
  return { code: header.code, mark: header.mark, pieces, sights: sights === header.sights ? undefined : sights };
}

/**
 * The sights, where all is as it was. Other ones where contents had to be compared, as of files that were written moments before they
 * were first seen: git refreshes its index for the same reason.
 */
async function stillSeen(sights: readonly Sight[]): Promise<readonly Sight[] | undefined> {
  const later: Sight[] = [];
  watchDisk();
  const isSame = sights.every((sight) => (sight[0] === 'git' ? later.push(sight) > 0 : isAsSeen(sight)));
  const again = sightsSeen();
  if (!isSame || !again) return undefined;
  if (later.length > 0) {
    const { gitState } = await import('../../workspace/git.ts');
    if (later.some(([, path, seen]) => gitState(path) !== seen)) return undefined;
  }
  return refreshed(sights, again);
}

function refreshed(sights: readonly Sight[], again: readonly Sight[]): readonly Sight[] {
  const anew = new Map(again.flatMap((sight) => (sight[3] === undefined ? [] : [[`${sight[0]}\n${sight[1]}`, sight] as const])));
  return anew.size === 0 ? sights : sights.map((sight) => anew.get(`${sight[0]}\n${sight[1]}`) ?? sight);
}

/** Reports go where the arguments say, and nowhere else, whatever was kept. False where one can't be written. */
function doAgain({ mark, pieces }: Outcome, args: readonly string[], io: Io, started: number): boolean {
  try {
    for (const { to, bytes } of pieces) {
      if (typeof to === 'string') continue;
      if (!args.some((arg) => arg.endsWith(`=${to.file}`))) return false;
      writeReport(to.file, io, Buffer.concat(timedBytes(bytes, mark, started)));
    }
  } catch {
    return false;
  }
  for (const { to, bytes } of pieces) {
    if (typeof to === 'string') for (const piece of timedBytes(bytes, mark, started)) io[to](piece);
  }
  return true;
}

const secondsSince = (started: number, digits: number): string => ((performance.now() - started) / 1000).toFixed(digits);

/** The seconds since `started` in the place of the mark, with as many digits; the bytes before, between and behind stay where they are. */
function timedBytes(bytes: Buffer, mark: number, started: number): Buffer[] {
  const marked = Buffer.from(`${mark}.`, 'latin1');
  const parts: Buffer[] = [];
  let at = 0;
  for (let found = bytes.indexOf(marked); found >= 0; found = bytes.indexOf(marked, at)) {
    const digits = found + marked.length;
    parts.push(bytes.subarray(at, found));
    for (at = digits; bytes[at] === 0x30;) at++;
    parts.push(Buffer.from(secondsSince(started, at - digits), 'latin1'));
  }
  return [...parts, bytes.subarray(at)];
}

// Noting

async function runAndKeep(
  cache: CachePlace,
  name: string,
  key: string,
  io: Io,
  started: number,
  run: (io: Io) => Promise<ExitCode>,
): Promise<ExitCode> {
  const mark = randomInt(2 ** 40, 2 ** 41);
  const pieces: Piece[] = [];
  let allowed = false;
  const noted =
    (to: 'out' | 'err') =>
    (said: string | Buffer): void => {
      const bytes = Buffer.from(said);
      if (allowed) pieces.push({ to, bytes });
      for (const piece of timedBytes(bytes, mark, started)) io[to](piece);
    };
  const keeping: Keeping = {
    allow: () => {
      allowed = true;
      watchDisk();
    },
    milliseconds: mark * 1000,
    file: (file, text) => {
      const bytes = Buffer.from(text);
      if (allowed) pieces.push({ to: { file }, bytes });
      return Buffer.concat(timedBytes(bytes, mark, started));
    },
  };
  // Copied with its getters: to ask for the end is to listen for it.
  const own = Object.getOwnPropertyDescriptors({ out: noted('out'), err: noted('err'), keeping, cache });
  const watched = Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(io), ...own }) as Io;
  const code = await run(watched);
  const sights = sightsSeen();
  if (sights && code !== 2) keep(cache.folder, name, packed({ code, mark, pieces }, key, sights));
  return code;
}

/** What is said after one another to the same place is kept as one piece. */
function packed({ code, mark, pieces }: Outcome, key: string, sights: readonly Sight[]): Buffer[] {
  const lengths: Header['pieces'][number][] = [];
  for (const { to, bytes } of pieces) {
    const last = lengths.at(-1);
    if (last?.to === to && typeof to === 'string') last.length += bytes.length;
    else lengths.push({ to, length: bytes.length });
  }
  const header: Header = { key, code, mark, sights, pieces: lengths };
  return headed(
    header,
    pieces.map(({ bytes }) => bytes),
  );
}
