//! The package as people get it: packed, and installed in a folder of its own.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const repository = join(import.meta.dirname, '..');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** npm's own settings of the run that tests are part of are none of the consumer's. */
export const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VITEST)/i.test(name))),
  NO_COLOR: '1',
};

const minutes = 60_000;

/** For what may take minutes: the test runner wants to be answered meanwhile. */
export function runLong(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const options = { cwd, env, timeout: 8 * minutes, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (_, out, err) => {
      resolve({ code: child.exitCode, out, err });
    });
  });
}

/** A folder that is gone when the tests of a file are over. */
export function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stratlint-package-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  }, 2 * minutes);
  return folder;
}

export interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the package in `folder` into the folder `into`. */
export async function pack(folder: string, into: string): Promise<Packed | undefined> {
  const packing = await runLong('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', into], folder);
  // npm prints a list, or from version 11 on a map by name.
  return Object.values(JSON.parse(packing.out) as Readonly<Record<string, Packed>>)[0];
}

export interface Installed extends Outcome {
  /** Why the registry could not be reached. */
  readonly offline: string | undefined;
  /** To be said behind the name of what is skipped. */
  readonly skipped: string;
}

export async function install(tarballs: readonly string[], folder: string): Promise<Installed> {
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const outcome = await runLong('npm', ['install', ...options, ...tarballs], folder);
  const offline = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED)\b/.exec(outcome.err)?.[0];
  return {
    ...outcome,
    offline,
    skipped: offline === undefined ? '' : ` (skipped: the registry can't be reached, ${offline})`,
  };
}
