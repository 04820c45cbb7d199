//! Whole processes, in turn, measured by themselves as they end: processor time and memory, medians of several rounds.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command of node, and what makes it ready before each round. */
export interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly prepare?: () => void;
}

/** In milliseconds of the processor, all threads together, and in MiB at the most. */
interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

/** Written to a file, for standard output and error belong to the command. */
const told = `
  const { isMainThread } = require('node:worker_threads');
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(process.env.STRATLINT_BENCH_OUT, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });`;

/** Processor time as a multiple of bare node's, measured in turn with it, and MiB at the most. */
export interface Ratio {
  readonly times: number;
  readonly memory: number;
}

const bare: Case = { name: 'node -e 0', args: ['-e', '0'] };

/** Medians of several rounds. `warmUp` is one more before, which goes for nothing. */
export function ratioOf(one: Case, rounds: number, warmUp = true): Ratio {
  const costs = measured([bare, one], rounds, warmUp);
  const own = costs.get(one.name);
  return { times: (own?.cpu ?? NaN) / (costs.get(bare.name)?.cpu ?? NaN), memory: own?.memory ?? NaN };
}

/** Each case once a round, so that a slow minute meets all of them. */
function measured(cases: readonly Case[], rounds: number, warmUp: boolean): Map<string, Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'stratlint-bench-'));
  writeFileSync(join(folder, 'told.cjs'), told);
  const costs = new Map<string, Cost[]>(cases.map(({ name }) => [name, []]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round++)
    for (const one of cases) {
      one.prepare?.();
      const cost = costOf(one, folder);
      if (round > 0) costs.get(one.name)?.push(cost);
    }
  rmSync(folder, { recursive: true });
  return new Map([...costs].map(([name, all]) => [name, { cpu: median(all.map(({ cpu }) => cpu)), memory: median(all.map(({ memory }) => memory)) }])); // prettier-ignore
}

function costOf({ name, args, cwd, env }: Case, folder: string): Cost {
  const out = join(folder, 'cost.json');
  rmSync(out, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'told.cjs'), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env, STRATLINT_BENCH_OUT: out },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(out, 'utf8')) as Cost;
}

export function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
