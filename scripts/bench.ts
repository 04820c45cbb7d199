//! `npm run bench [-- --quick] [-- --write docs/performance.md]`: what a run costs, as a ratio to `node -e 0` in the same run.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInRules, Session, settle, widen, type SourceFile } from '../src/index.ts';
import type { Rule } from '../src/rule/rule.ts';
import { judge } from '../src/statement/index.ts';
import { writeCorpus, writeLarge } from './bench/corpus.ts';
import { keystroke } from './bench/keystrokes.ts';
import { measured, type Case, type Cost } from './bench/measure.ts';

const cli = join(import.meta.dirname, '../dist/cli.js');
const bare: Case = { name: 'node -e 0', args: ['-e', '0'] };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, write: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'stratlint-bench-'));
  const sizes = values.quick ? [1, 2, 100] : [1, 2, 100, 1000, 10_000];
  const megabytes = values.quick ? [1, 2] : [1, 5, 20];
  try {
    const tables = [
      runsTable(folder, sizes, values.quick ? 3 : 5),
      largeTable(folder, megabytes, values.quick ? 1 : 3),
      await keystrokeTable(folder, values.quick ? 100 : 1000),
      statementTable(),
      ruleTable(join(folder, 'c100')),
    ];
    const text = `${tables.join('\n\n')}\n`;
    process.stdout.write(text);
    if (values.write !== undefined) writeBetween(values.write, text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Tables

const runArgs = [cli, '--as-of', '2026-07-01', '--fail-on', 'never', '--quiet'];

function runsTable(folder: string, sizes: readonly number[], rounds: number): string {
  const cases = sizes.flatMap((files): Case[] => {
    const cwd = join(folder, `c${files}`);
    writeCorpus(cwd, files);
    const cache = (kind: string): NonNullable<Case['env']> => ({ STRATLINT_CACHE_DIR: join(folder, `cache-${kind}-${files}`) });
    const change = (): void => { appendFileSync(join(cwd, 'goals/area-0.yaml'), '# changed\n'); }; // prettier-ignore
    return [
      { name: `${files} no cache`, args: [...runArgs, '--no-cache'], cwd },
      { name: `${files} warm`, args: runArgs, cwd, env: cache('warm') },
      { name: `${files} one changed`, args: runArgs, cwd, env: cache('changed'), prepare: change },
    ];
  });
  // The changed file would make the warm run another one: sizes are measured one after the other, kinds one after the other.
  const costs = new Map<string, Cost>(measured([{ name: 'version', args: [cli, '--version'] }, bare], rounds));
  for (const one of cases)
    for (const [name, cost] of measured([bare, one], rounds)) if (name !== bare.name) costs.set(name, cost);
  const base = costs.get(bare.name)?.cpu ?? NaN;
  const cell = (name: string): string => `${((costs.get(name)?.cpu ?? NaN) / base).toFixed(1)}×`;
  const rows = sizes.map((files) => {
    const perFile = ((costs.get(`${files} no cache`)?.cpu ?? NaN) - (costs.get('version')?.cpu ?? NaN)) / files;
    return [count(files), cell(`${files} no cache`), cell(`${files} warm`), cell(`${files} one changed`), `${(perFile / base).toFixed(3)}×`, memory(costs.get(`${files} no cache`))]; // prettier-ignore
  });
  return `### Runs\n\n\`--version\` costs ${cell('version')}.\n\n${table(['files', 'no cache', 'nothing changed', 'one changed', 'each file, no cache', 'MiB, no cache'], rows)}`;
}

function largeTable(folder: string, megabytes: readonly number[], rounds: number): string {
  const rows = (['yaml', 'md'] as const).flatMap((extension) =>
    megabytes.map((size) => {
      const cwd = join(folder, `${extension}-${size}`);
      writeLarge(cwd, extension, size * 1_000_000);
      const one: Case = { name: 'large', args: [...runArgs, '--no-cache', '--format', 'jsonl'], cwd };
      const costs = measured([bare, one], rounds);
      const ratio = (costs.get('large')?.cpu ?? NaN) / (costs.get(bare.name)?.cpu ?? NaN);
      return [extension === 'yaml' ? 'YAML' : 'Markdown', `${size} MB`, `${ratio.toFixed(0)}×`, `${(ratio / size).toFixed(1)}×`, memory(costs.get('large'))]; // prettier-ignore
    }),
  );
  return `### One large file\n\n${table(['notation', 'size', 'no cache', 'each MB', 'MiB'], rows)}`;
}

async function keystrokeTable(folder: string, files: number): Promise<string> {
  const cwd = join(folder, `c${files}`);
  const small = join(cwd, 'goals/area-0.yaml');
  const large = join(cwd, 'goals/large.yaml');
  writeFileSync(large, `goals:\n${readFileSync(small, 'utf8').slice('goals:\n'.length).repeat(45).replace(/id: goal-\d+/g, (id, at: number) => `${id}-${at}`)}`); // prettier-ignore
  const rows: string[][] = [];
  for (const file of [small, large]) {
    const took = await keystroke([cli, 'lsp', '--stdio'], cwd, file, 15);
    rows.push([`${Math.round(statSync(file).size / 1000)} KB`, `${took.toFixed(0)} ms`]);
  }
  rmSync(large);
  return `### A keystroke in an editor, in a workspace of ${count(files)} files\n\n${table(['file', 'to its diagnostics'], rows)}`;
}

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
const memory = (cost: Cost | undefined): string => (cost?.memory ?? NaN).toFixed(0);

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
