#!/usr/bin/env node
//! The entry of the command line: hands the process to the program, and nothing else.
import * as module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localDay } from '../../workspace/today.ts';
import type { ExitCode, Io } from './io.ts';
import { tuneForOneRun } from './tune.ts';

const args = process.argv.slice(2);
const asksVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V');
// The language server runs for a day: there the compiler's work pays.
if (!asksVersion && args[0] !== 'lsp') tuneForOneRun();
// Node 22 keeps compiled code between runs; Node 20 does not know how.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
// A reader that stops early (`stratlint | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`stratlint: The report can't be written (${error.code ?? error.message}).\n`);
  process.exit(2);
});

const io: Io = {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: colourWanted(),
  today: localDay(new Date()),
  live: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
  screen: process.stdout.isTTY && process.env['TERM'] !== 'dumb',
  input: readInput,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  get ended() {
    const controller = new AbortController();
    process.once('SIGINT', () => {
      controller.abort();
    });
    return controller.signal;
  },
};

const run = async (one: Io): Promise<ExitCode> => (await import('./program.ts')).runProgram(args, one);
// The program's own files tell whether it is the one that ran before; its source, run as it is, does not.
const program = import.meta.url.endsWith('.js') ? dirname(fileURLToPath(import.meta.url)) : undefined;
process.exitCode = asksVersion ? await tellVersion() : await lintOrReplay();

async function lintOrReplay(): Promise<ExitCode> {
  if (program === undefined) return run(io);
  const { replayed } = await import('./replay.ts');
  return replayed(args, io, { program, env: process.env }, run);
}

/** Tools ask at every start of theirs: nothing else is loaded for it. */
async function tellVersion(): Promise<ExitCode> {
  const { packageVersion } = await import('../../workspace/package.ts');
  io.out(`${packageVersion()}\n`);
  return 0;
}

/** No more is taken in than it takes to see that it is too much. */
async function readInput(): Promise<Buffer> {
  const { mostFileSize } = await import('../../workspace/read.ts');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    if ((size += piece.length) > mostFileSize) break;
  }
  return Buffer.concat(pieces);
}

/** On standard error, for standard output may go elsewhere. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** https://no-color.org and https://force-color.org; else a terminal decides. */
function colourWanted(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY && TERM !== 'dumb';
}
