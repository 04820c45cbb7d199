//! The program's compiled code, kept between runs: most of what a start takes is the compiling.
import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { cacheFolder, headed, keep, readKept, touch, unheaded } from '../../workspace/cache-store.ts';
import { foldersToRepository } from '../../workspace/folders.ts';
import { packageVersion } from '../../workspace/package.ts';
import type { Started } from './code-loader.ts';

interface Header {
  /** How many runs have left their code here, since there were files that none had met. */
  readonly runs: number;
  /** Each file's name, the sum of its text, and the length of its code in bytes. */
  readonly files: readonly (readonly [name: string, sum: number, length: number])[];
}

interface KnownCode {
  readonly runs: number;
  readonly files: ReadonlyMap<string, { readonly sum: number; readonly code: Buffer }>;
}

/** One run needs functions that another did not; after so many there is little to add. */
const enoughRuns = 3;

/**
 * Lets the loader take what earlier runs left, and leaves for later ones what this run has made. `NODE_DISABLE_COMPILE_CACHE` switches
 * it off, as it does Node's own.
 */
export function keepCode({ loader, flags }: Started, cwd: string, env: NodeJS.ProcessEnv): void {
  const folder = env['NODE_DISABLE_COMPILE_CACHE'] === undefined ? codeFolder(cwd, env) : undefined;
  if (folder === undefined) return;
  // Not by where the program lies: each project may have its own.
  const madeBy = [
    packageVersion(),
    process.version,
    process.platform,
    process.arch,
    flags,
    process.execArgv,
    env['NODE_OPTIONS'],
  ];
  const name = `${hash('sha256', JSON.stringify(madeBy)).slice(0, 40)}.code`;
  const known = unpacked(readKept(folder, name));
  const sums = new Map<string, number>();
  const codeFor = (file: string): Buffer | undefined => {
    const one = known.files.get(file);
    return one?.sum === sums.get(file) ? one?.code : undefined;
  };
  loader.useKnown((file, text) => {
    sums.set(file, crc32(text));
    return codeFor(file);
  });
  process.once('exit', () => {
    const runs = [...sums.keys()].every(loader.took) ? known.runs + 1 : 1;
    if (runs > enoughRuns) {
      touch(folder, name);
      return;
    }
    // V8 gives up functions that did not run for long: what was kept of them stays.
    const kept = (file: string): Buffer | undefined => (loader.took(file) ? codeFor(file) : undefined);
    const made = [...loader.compiled()].map(([file, code]) => [file, longer(code, kept(file))] as const);
    keep(folder, name, packed(runs, made, sums));
  });
}

/** What lies there is run, so that nobody who writes a repository may have put it there. */
function codeFolder(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  const folder = cacheFolder(undefined, cwd, env);
  const isNamed = (env['STRATLINT_CACHE_DIR'] ?? '') !== '';
  return folder !== undefined && isNamed && foldersToRepository(folder).length > 0 ? undefined : folder;
}

const longer = (one: Buffer, other: Buffer | undefined): Buffer => (other && other.length > one.length ? other : one);

function unpacked(bytes: Buffer | undefined): KnownCode {
  const kept = unheaded(bytes);
  if (!kept) return { runs: 0, files: new Map() };
  const { runs, files } = kept.header as Header;
  let at = 0;
  return {
    runs,
    files: new Map(files.map(([name, sum, length]) => [name, { sum, code: kept.rest.subarray(at, (at += length)) }])),
  };
}

function packed(
  runs: number,
  made: readonly (readonly [file: string, code: Buffer])[],
  sums: ReadonlyMap<string, number>,
): Buffer[] {
  const header: Header = { runs, files: made.map(([file, code]) => [file, sums.get(file) ?? 0, code.length]) };
  return headed(
    header,
    made.map(([, code]) => code),
  );
}
