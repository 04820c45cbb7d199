//! Nasty files: each is read in at most ten times the time of a well-formed one, in bounded memory, and ends in findings.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/engine/session.ts';
import { defaultMaxFileSize, readBytes } from '../../src/workspace/read.ts';
import { newFolder } from '../stratlint.ts';
import { checkPlaces, run } from './calm.ts';
import { bytesOf, inBytes, nasty, type Nasty } from './nasty.ts';
import { isLong } from './runs.ts';
import { inTime, soundText } from './time.ts';

const cli = join(import.meta.dirname, '../../dist/cli.js');
/** In bytes: alone, with all others, and in a process of its own as large as a file may be. */
const [inProcess, together, whole] = [60_000, 10_000, defaultMaxFileSize];
const mostMemory = 512;

function fileOf(one: Nasty): SourceFile {
  const reading = readBytes(bytesOf(one.make(inProcess)));
  return { path: `strategy${one.extension}`, text: '', kind: 'strategy', named: true, ...reading };
}

describe('each in the time of a well-formed one', () => {
  test.each(nasty.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const file = fileOf(one);
    const { findings, failures } = inTime([file], run);
    expect(failures).toEqual([]);
    for (const finding of findings) checkPlaces(finding, new Map([[file.path, file.text]]));
  });
});

interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** In milliseconds of the processor, and in MiB. */
  readonly cost: number;
  readonly memory: number;
}

/** What a command ends with, and what it took, told by the process itself. */
function lint(files: Readonly<Record<string, string | Buffer>>): Ending {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  // Threads load it too.
  const told = `import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\nTOOK ' + JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024])); })`;
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(told)}`,
    cli,
    '--no-cache',
    '--preset',
    'strict',
    '--quiet',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 300_000,
  });
  const [err = '', took = '[]'] = stderr.split('\nTOOK ');
  const [cost = Infinity, memory = Infinity] = JSON.parse(took) as number[];
  return { code: status, out: stdout, err, cost, memory };
}

function checkEnding({ code, out, err, memory }: Ending): void {
  expect([0, 1], err).toContain(code);
  expect(err).not.toMatch(/\n\s+at /);
  expect(out).not.toContain('too large to be read');
  expect(memory).toBeLessThan(mostMemory);
}

test('all in one workspace: a report, and bounded memory', { timeout: 300_000 }, () => {
  const files = nasty.map((one, at) => [`strategy-${at}${one.extension}`, inBytes(one, together)] as const);
  checkEnding(lint(Object.fromEntries(files)));
});

describe.runIf(isLong)('each as large as a file may be', () => {
  const known = new Map<string, number>();
  const costOfSound = (extension: string): number => {
    const cost = known.get(extension) ?? lint({ [`strategy${extension}`]: soundText(extension, whole - 1000) }).cost;
    known.set(extension, cost);
    return cost;
  };

  test.each(nasty.map((one) => [one.name, one] as const))('%s', { timeout: 300_000 }, (_, one) => {
    const ending = lint({ [`strategy${one.extension}`]: inBytes(one, whole) });
    checkEnding(ending);
    expect(ending.cost).toBeLessThan(10 * costOfSound(one.extension));
  });
});
