//! The program as a process: its streams, its terminal, how it ends.
import { localDay } from '../../workspace/today.ts';
import type { Started } from './code-loader.ts';
import type { ExitCode, Io } from './io.ts';

export async function main(args: readonly string[], asksVersion: boolean, started: Started): Promise<ExitCode> {
  // A reader that stops early (`stratlint | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    process.stderr.write(`stratlint: The report can't be written (${error.code ?? error.message}).\n`);
    process.exit(2);
  });
  const io = ioOfProcess();
  if (asksVersion) return tellVersion(io);
  const { replayed } = await import('./replay.ts');
  return replayed(args, io, { program: started.program, env: process.env }, async (one) => {
    const { keepCode } = await import('./kept-code.ts');
    keepCode(started, io.cwd, process.env);
    const { loadPartsBy } = await import('../../workspace/part.ts');
    loadPartsBy(started.loader.load);
    return (await import('./program.ts')).runProgram(args, one);
  });
}

function ioOfProcess(): Io {
  return {
    cwd: currentFolder(),
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
}

/** A terminal may stand in a folder that another one deleted. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write('stratlint: The current folder is not there any more.\n');
    return process.exit(2);
  }
}

/** Tools ask at every start of theirs: nothing else is loaded for it. */
async function tellVersion(io: Io): Promise<ExitCode> {
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
