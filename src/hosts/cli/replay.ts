//! A command whose arguments, program and files are what they were does again what it did: nothing is read, judged or composed anew.
import { hash, randomInt } from 'node:crypto';
import { cacheFolder, keep, programStamp, readKept, touch } from '../../workspace/cache-store.ts';
import { isAsSeen, kindAt, sightsSeen, watchDisk, type Sight } from '../../workspace/disk.ts';
import { foldersToRepository } from '../../workspace/folders.ts';
import type { CachePlace, ExitCode, Io, Keeping } from './io.ts';
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
    touch(folder, name);
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
  if (folder === undefined || kindAt(folder) === 'none' || foldersToRepository(folder).length === 0) return folder;
  const { isTracked } = await import('../../workspace/git.ts');
  if (!isTracked(folder)) return folder;
  err('stratlint: The cache is not used: its folder holds files that are part of the repository.\n');
  return undefined;
}

function namedFolder(args: readonly string[]): string | undefined {
  const option = '--cache-location';
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const found = args[at];
  return found === option ? args[at + 1] : found?.slice(option.length + 1);
}

// What was done

/** A piece of what was said, or a report that was written. */
interface Piece {
  readonly to: 'out' | 'err' | { readonly file: string };
  readonly text: string;
}

interface Outcome {
  readonly code: ExitCode;
  /** What stands for the time that passed, in seconds. */
  readonly mark: number;
  readonly pieces: readonly Piece[];
}

interface Header {
  readonly key: string;
  readonly code: ExitCode;
  readonly mark: number;
  readonly sights: readonly Sight[];
  /** The length of each piece is in bytes. */
  readonly pieces: readonly { readonly to: Piece['to']; readonly length: number }[];
}

async function outcomeKept(folder: string, name: string, key: string): Promise<Outcome | undefined> {
  const bytes = readKept(folder, name);
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  const header = headerOf(bytes.toString('utf8', 0, end));
  if (header?.key !== key || !(await stillSeen(header.sights))) return undefined;
  const pieces: Piece[] = [];
  let at = end + 1;
  for (const { to, length } of header.pieces) pieces.push({ to, text: bytes.toString('utf8', at, (at += length)) });
  return { code: header.code, mark: header.mark, pieces };
}

function headerOf(text: string): Header | undefined {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return undefined;
  }
}

async function stillSeen(sights: readonly Sight[]): Promise<boolean> {
  const later: Sight[] = [];
  for (const sight of sights) {
    if (sight[0] === 'git') later.push(sight);
    else if (!isAsSeen(sight)) return false;
  }
  if (later.length === 0) return true;
  const { gitState } = await import('../../workspace/git.ts');
  return later.every(([, path, seen]) => gitState(path) === seen);
}

/** Reports go where the arguments say, and nowhere else, whatever was kept. False where one can't be written. */
function doAgain({ mark, pieces }: Outcome, args: readonly string[], io: Io, started: number): boolean {
  const timed = withTime(mark, started);
  try {
    for (const { to, text } of pieces) {
      if (typeof to === 'string') continue;
      if (!args.some((arg) => arg.endsWith(`=${to.file}`))) return false;
      writeReport(to.file, io, timed(text));
    }
  } catch {
    return false;
  }
  for (const { to, text } of pieces) if (typeof to === 'string') io[to](timed(text));
  return true;
}

/** Puts the seconds since `started` in the place of the mark, with as many digits. */
function withTime(mark: number, started: number): (text: string) => string {
  const marked = new RegExp(`${mark}\\.(0+)`, 'g');
  return (text) => text.replace(marked, (_, digits: string) => ((performance.now() - started) / 1000).toFixed(digits.length));
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
  const timed = withTime(mark, started);
  const pieces: Piece[] = [];
  let allowed = false;
  const noted =
    (to: 'out' | 'err') =>
    (text: string): void => {
      if (allowed) pieces.push({ to, text });
      io[to](timed(text));
    };
  const keeping: Keeping = {
    allow: () => {
      allowed = true;
      watchDisk();
    },
    milliseconds: mark * 1000,
    file: (file, text) => {
      if (allowed) pieces.push({ to: { file }, text });
      return timed(text);
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

function packed({ code, mark, pieces }: Outcome, key: string, sights: readonly Sight[]): Buffer[] {
  const texts = pieces.map(({ text }) => Buffer.from(text, 'utf8'));
  const lengths = pieces.map(({ to }, i) => ({ to, length: texts[i]?.length ?? 0 }));
  const header: Header = { key, code, mark, sights, pieces: lengths };
  return [Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), ...texts];
}
