//! `npm run bench [-- --quick --only runs --write docs/performance.md]`: what a run costs, as a ratio to `node -e 0` beside it.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInRules, Session, settle, widen, type SourceFile } from '../src/index.ts';
import type { Rule } from '../src/rule/rule.ts';
import { judge } from '../src/statement/index.ts';
import { writeCorpus, writeLarge } from './bench/corpus.ts';
import { keystroke } from './bench/keystrokes.ts';
import { ratioOf, type Case, type Ratio } from './bench/measure.ts';

const cli = join(import.meta.dirname, '../dist/cli.js');
const parts = ['runs', 'large', 'keystrokes', 'statements', 'rules'] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [...parts] },
      write: { type: 'string' },
    },
  });
  const { quick, only, write } = values;
  const folder = mkdtempSync(join(tmpdir(), 'stratlint-bench-'));
  const rulesIn = join(folder, 'c100');
  const of: Readonly<Record<string, () => string | Promise<string>>> = {
    runs: () => runsTable(folder, quick ? [1, 2, 100] : [1, 2, 100, 1000, 10_000]),
    large: () => largeTable(folder, quick ? [1, 2] : [1, 5, 20]),
    keystrokes: () => keystrokeTable(folder, quick ? 100 : 1000),
    statements: statementTable,
    rules: () => ruleTable(rulesIn),
  };
  const tables: string[] = [];
  try {
    writeCorpus(rulesIn, 100);
    for (const part of parts) {
      if (!only.includes(part)) continue;
      const table = await of[part]?.();
      process.stdout.write(`${table ?? ''}\n\n`);
      tables.push(table ?? '');
    }
    if (aims.size > 0) tables.unshift(aimsTable());
    process.stdout.write(tables[0] ?? '');
    if (write !== undefined) writeBetween(write, `${tables.join('\n\n')}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// What is aimed at

/** What is measured of each aim. */
const aims = new Map<string, { readonly most: number; readonly measured: number; readonly unit: string }>();

function aim(name: string, most: number, measured: number, unit = '×'): void {
  aims.set(name, { most, measured, unit });
}

function aimsTable(): string {
  const rows = [...aims].map(([name, { most, measured, unit }]) => {
    const digits = unit === '×' ? 1 : 0;
    return [name, `${most}${unit}`, `${measured.toFixed(digits)}${unit}`, measured <= most ? 'yes' : 'no'];
  });
  return `### Beside what is aimed at\n\n${table(['', 'at most', 'measured', 'holds'], rows)}`;
}

// Runs

const runArgs = [cli, '--as-of', '2026-07-01', '--fail-on', 'never', '--quiet'];

/** Each kind of run against bare node beside it, so that a slow minute slows both. */
function runsTable(folder: string, sizes: readonly number[]): string {
  const version = ratioOf({ name: 'version', args: [cli, '--version'] }, 5);
  const rows = sizes.map((files) => {
    const { cold, warm, changed } = runsOf(folder, files);
    if (files <= 2) aim(files === 1 ? 'one YAML file' : 'YAML and Markdown, a file each', files === 1 ? 1.8 : 2.6, cold.times);
    if (files === 1000) {
      aim('1,000 files, no cache', 45, cold.times);
      aim('1,000 files, nothing changed', 2, warm.times);
      aim('1,000 files, one changed', 2.6, changed.times);
      aim('1,000 files, peak', 150, cold.memory, ' MiB');
    }
    if (files === 10_000) {
      aim('10,000 files, nothing changed', 5, warm.times);
      aim('10,000 files, peak', 400, cold.memory, ' MiB');
    }
    const each = `${((cold.times - version.times) / files).toFixed(3)}×`;
    const eachMemory = `${(((cold.memory - version.memory) * 1024) / files).toFixed(0)} KiB`;
    return [count(files), ...[cold, warm, changed].map(times), each, mebibytes(cold), eachMemory];
  });
  const head = [
    'files',
    'no cache',
    'nothing changed',
    'one changed',
    'each file, no cache',
    'MiB, no cache',
    'memory for each file',
  ];
  return `### Runs\n\n\`--version\` costs ${times(version)} and ${mebibytes(version)} MiB.\n\n${table(head, rows)}`;
}

/** The changed file would make the warm run another one: kinds are measured one after the other. */
function runsOf(folder: string, files: number): Readonly<Record<'cold' | 'warm' | 'changed', Ratio>> {
  const cwd = join(folder, `c${files}`);
  writeCorpus(cwd, files);
  const rounds = files < 1000 ? 5 : files < 10_000 ? 3 : 1;
  const cache = (kind: string): NonNullable<Case['env']> => ({ STRATLINT_CACHE_DIR: join(folder, `cache-${kind}-${files}`) });
  const change = (): void => { appendFileSync(join(cwd, 'goals/area-0.yaml'), '# changed\n'); }; // prettier-ignore
  return {
    cold: ratioOf({ name: `${files} no cache`, args: [...runArgs, '--no-cache'], cwd }, rounds, files < 10_000),
    warm: ratioOf({ name: `${files} warm`, args: runArgs, cwd, env: cache('warm') }, 5),
    changed: ratioOf({ name: `${files} one changed`, args: runArgs, cwd, env: cache('changed'), prepare: change }, rounds),
  };
}

function largeTable(folder: string, megabytes: readonly number[]): string {
  const rows = (['yaml', 'md'] as const).flatMap((extension) =>
    megabytes.map((size) => {
      const cwd = join(folder, `${extension}-${size}`);
      writeLarge(cwd, extension, size * 1_000_000);
      const args = [...runArgs, '--no-cache', '--format', 'jsonl'];
      const ratio = ratioOf({ name: `${size} MB of ${extension}`, args, cwd }, size < 5 ? 3 : 1, size < 5);
      const each = `${(ratio.times / size).toFixed(1)}×`;
      return [extension === 'yaml' ? 'YAML' : 'Markdown', `${size} MB`, times(ratio), each, mebibytes(ratio), (ratio.memory / size).toFixed(0)]; // prettier-ignore
    }),
  );
  return `### One large file\n\n${table(['notation', 'size', 'no cache', 'each MB', 'MiB', 'MiB each MB'], rows)}`;
}

async function keystrokeTable(folder: string, files: number): Promise<string> {
  const cwd = join(folder, `k${files}`);
  writeCorpus(cwd, files);
  const small = join(cwd, 'goals/area-0.yaml');
  const large = join(cwd, 'goals/large.yaml');
  writeFileSync(large, `goals:\n${readFileSync(small, 'utf8').slice('goals:\n'.length).repeat(49).replace(/id: goal-\d+/g, (id, at: number) => `${id}-${at}`)}`); // prettier-ignore
  const rows: string[][] = [];
  for (const [file, most] of [[small, 15], [large, 60]] as const) {
    const took = await keystroke([cli, 'lsp', '--stdio'], cwd, file, 15);
    const size = `${Math.round(statSync(file).size / 1000)} KB`;
    if (files === 1000) aim(`a keystroke in ${size}, among 1,000 files`, most, took, ' ms');
    rows.push([size, `${took.toFixed(0)} ms`]);
  } // prettier-ignore
  return `### A keystroke in an editor, in a workspace of ${count(files)} files\n\n${table(['file', 'to its diagnostics'], rows)}`;
}

// Inside one process

function statementTable(): string {
  const rows = [
    ['a wish', 'We want to delight every passenger and become the most loved ferry of the coast'],
    ['a strategy', 'Because hand-overs cost a day each, whoever takes the first call keeps the case until it is settled'],
    ['a paragraph', 'Passengers call because nobody tells them. We text them an hour before, and close the phone line for delays. '.repeat(5)],
  ].map(([name = '', text = '']) => [name, count(text.length), `${(secondsFor(() => judge({ text, language: 'en' })) * 1e6).toFixed(0)} µs`]); // prettier-ignore
  return `### Judging a statement, warm\n\n${table(['statement', 'letters', 'each'], rows)}`;
}

/** Of the clock, once warm, for one of many. */
function secondsFor(work: () => unknown): number {
  const times = 3000;
  for (let i = 0; i < times; i++) work();
  const start = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - start) / times / 1000;
}

const mostRules = 10;

/** Each rule's own share of checking, in one process. */
function ruleTable(folder: string): string {
  const files = sourcesIn(folder);
  const settings = settle(builtInRules, widen(['strict']));
  const took = new Map<string, number>();
  const timed = builtInRules.map((rule): Rule => {
    const own = rule.check;
    if (!own) return rule;
    const check: NonNullable<Rule['check']> = (...asked) => {
      const start = performance.now();
      const said = [...own(...asked)];
      took.set(rule.id, (took.get(rule.id) ?? 0) + performance.now() - start);
      return said;
    };
    return { ...rule, check };
  });
  const run = (): unknown => new Session(timed).run({ files, settings, today: '2026-07-01', once: true });
  run();
  took.clear();
  const start = performance.now();
  run();
  const whole = performance.now() - start;
  const all = [...took].sort(([, a], [, b]) => b - a);
  const sum = all.reduce((total, [, own]) => total + own, 0);
  const share = (own: number): string => `${((100 * own) / whole).toFixed(1)} %`;
  const rows = all.slice(0, mostRules).map(([id, own]) => [`\`${id}\``, share(own)]);
  return `### Rules, of a warm run over ${count(files.length)} files\n\nAll ${all.length} rules that are asked together: ${share(sum)}. The dearest:\n\n${table(['rule', 'of the run'], rows)}`;
}

function sourcesIn(folder: string): SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|md)$/.test(name) && name !== 'stratlint.yaml'); // prettier-ignore
  return names.sort().map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
    ...(path.startsWith('journeys') && { kind: 'journey' }),
  }));
}

// Words

const count = (n: number): string => n.toLocaleString('en');
const times = (ratio: Ratio): string => `${ratio.times.toFixed(1)}×`;
const mebibytes = ({ memory }: Ratio): string => memory.toFixed(0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const [begin, end] = ['<!-- bench: made by npm run bench -->', '<!-- bench: end -->'];

/** Puts the tables between the page's two marks. */
function writeBetween(path: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for the tables: "${begin}" … "${end}".`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n\n${text}\n${page.slice(to)}`);
}

await main();
