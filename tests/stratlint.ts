//! The command line as tests run it: in a folder of their own, with what it says and how it ends.
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Io } from '../src/hosts/cli/io.ts';
import { runProgram } from '../src/hosts/cli/program.ts';
import '../src/index.ts';
import { keep, readKept } from '../src/workspace/cache-store.ts';
import { providePlugins } from '../src/workspace/plugged.ts';
import { loadPlugins } from '../src/workspace/plugins.ts';

providePlugins(() => loadPlugins);

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export type Stratlint = (...args: readonly string[]) => Promise<Said>;

export type Texts = Readonly<Record<string, string>>;

/** A folder that is gone when the test is over. */
export function newFolder(files: Texts = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'stratlint-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  put(folder, files);
  return folder;
}

export function put(folder: string, files: Texts): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Nobody's mistake gives a stack trace. */
export function stratlintIn(cwd: string, more: Partial<Io> = {}): Stratlint {
  return async (...args) => {
    let out = '';
    let err = '';
    const io: Io = {
      cwd,
      out: (text) => void (out += String(text)),
      err: (text) => void (err += String(text)),
      colour: false,
      today: '2026-07-01',
      ...more,
    };
    const code = await runProgram(args, io);
    expect(out + err).not.toMatch(/\n\s+at .*:\d+:\d+/);
    return { code, out, err };
  };
}

/** Makes the facts that a run left say something else than the file: what is told then shows whether they are what is linted. */
export function alterFacts(cache: string, from: string, to: string): void {
  const name = readdirSync(cache).find((one) => one.endsWith('.facts')) ?? '';
  const bytes = readKept(cache, name)?.toString('latin1') ?? '';
  expect(bytes).toContain(from);
  keep(cache, name, [Buffer.from(bytes.replaceAll(from, to), 'latin1')]);
}
