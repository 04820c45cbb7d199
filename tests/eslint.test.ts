//! `stratlint/eslint` in the real ESLint, built as people get it: what it says is what the command line says.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { checkedSettings } from '../src/hosts/eslint/settings.ts';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');
const program = join(root, 'node_modules/eslint/bin/eslint.js');
const plugin = pathToFileURL(join(root, 'dist/eslint.js')).href;

const config = (more = ''): string => `import stratlint from '${plugin}';\nexport default [...stratlint.configs.recommended${more}];\n`; // prettier-ignore

function project(files: Texts = {}): string {
  return newFolder({ 'package.json': '{ "type": "module" }\n', 'eslint.config.js': config(), ...files });
}

function example(path: string, files: Texts = {}): string {
  const folder = project();
  cpSync(join(root, 'examples', path), folder, { recursive: true });
  put(folder, files);
  return folder;
}

const ferry = (files: Texts = {}): string => example('ferry/broken', files);

/** `strategy.yaml:12:5 error goal-without-metric` */
type Line = string;

interface Message {
  readonly ruleId: string | null;
  readonly severity: number;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

function eslint(cwd: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, '.', '--format', 'json', ...args],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (_, out, err) => {
        if (/^\(node:\d+\) ESLintPoorConcurrencyWarning/.test(err) || err === '') resolve(out);
        else reject(new Error(err));
      },
    );
  });
}

async function linesOf(cwd: string, ...args: string[]): Promise<Line[]> {
  const files = JSON.parse(await eslint(cwd, ...args)) as { readonly filePath: string; readonly messages: readonly Message[] }[];
  return files.flatMap(({ filePath, messages }) => messages.map((one) => lineOf(relative(cwd, filePath), one))).sort();
}

function lineOf(file: string, { ruleId, message, line, column }: Message): Line {
  const [, severity = ruleId] = /^stratlint\/(.*)$/.exec(ruleId ?? '') ?? [];
  return `${file}:${line}:${column} ${severity} ${/\(([\w/-]+)\)$/.exec(message)?.[1] ?? message}`;
}

interface Reported {
  readonly ruleId: string;
  readonly severity: string;
  readonly file?: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } };
}

async function expected(cwd: string): Promise<Line[]> {
  const { out } = await stratlintIn(cwd)('--format', 'json');
  const { findings } = JSON.parse(out) as { readonly findings: readonly Reported[] };
  const lines = findings.map(({ file = 'stratlint.yaml', range, severity, ruleId }) => {
    const { line, column } = range?.start ?? { line: 1, column: 1 };
    return `${file}:${line}:${column} ${severity} ${ruleId}`;
  });
  return lines.sort();
}

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => [`${name}/broken`, `${name}/mended`])
  .filter((path) => existsSync(join(root, 'examples', path)));

test.each(examples)(
  '%s: in one thread and in four, without a cache, with a new one and with an old one, the findings are those of the command line',
  { timeout: 240_000 },
  async (path) => {
    const folder = example(path);
    const own = await expected(folder);
    if (path.endsWith('/broken')) expect(own.length).toBeGreaterThan(50);
    const cache = ['--cache', '--cache-location', '.eslintcache'];
    for (const args of [['--concurrency', 'off'], ['--concurrency', '4'], cache, [...cache, '--concurrency', '4']])
      expect(await linesOf(folder, ...args), args.join(' ')).toEqual(own);
  },
);

test('with a cache, what a file says of another is told anew when that other one is as it was', async () => {
  const folder = ferry();
  const cache = ['--cache', '--cache-location', '.eslintcache', '--cache-strategy', 'content'];
  const before = await linesOf(folder, ...cache);
  expect(before.filter((line) => line.endsWith(' departed-owner'))).toHaveLength(1);
  const people = readFileSync(join(folder, 'people.yaml'), 'utf8');
  put(folder, { 'people.yaml': people.replace('2025-05-31', '2031-05-31') });
  const after = await linesOf(folder, ...cache);
  expect(after.filter((line) => line.endsWith(' departed-owner'))).toHaveLength(0);
  expect(after).toEqual(await expected(folder));
});

test("rules of one's own without code are asked: words, patterns, expressions, and what a plugin says in data", async () => {
  const rule = (assert: string): string => `summary: x\nseverity: warning\non: surveys[*]\n${assert}\nmessages: { en: Hm. }\n`;
  const folder = project({
    'stratlint.yaml': 'plugins: [./house]\nextends: [acme/all]\n',
    'house/stratlint-plugin.yaml':
      'name: acme\nrules: ./rules\npresets: { all: { rules: { acme/a: warning, acme/b: warning, acme/c: warning } } }\nheadings: { en: { surveys: [Soundings] } }\n',
    'house/rules/a.yaml': rule('assert: { required: purpose }'),
    'house/rules/b.yaml': rule("assert: { name: { notPattern: '^after' } }"),
    'house/rules/c.yaml': rule('check: size(survey.name) > 100 || survey.name.looksLike("tide")'),
    'surveys.yaml': 'soundings:\n  - { name: After a trip, owner: Ana Ruiz }\n',
  });
  const found = await linesOf(folder);
  for (const id of ['acme/a', 'acme/b', 'acme/c'])
    expect(
      found.some((line) => line.endsWith(` ${id}`)),
      id,
    ).toBe(true);
  expect(found).toEqual(await expected(folder));
});

test('what it mends is what --fix mends', async () => {
  const folder = ferry();
  const twin = ferry();
  await stratlintIn(twin)('--fix');
  const out = await eslint(folder, '--fix');
  expect(out).toContain('people.yaml');
  for (const file of ['strategy.yaml', 'people.yaml', 'initiatives.yaml', 'funding.yaml'])
    expect(readFileSync(join(folder, file), 'utf8'), file).toBe(readFileSync(join(twin, file), 'utf8'));
  expect(readFileSync(join(folder, 'people.yaml'), 'utf8')).not.toBe(
    readFileSync(join(root, 'examples/ferry/broken/people.yaml'), 'utf8'),
  );
});

const goals = `goals:
  - statement: Passengers no longer wait in the rain
    owner: nora
  - statement: Passengers know when the boat sails # eslint-disable-line stratlint/error -- the board decides in March
    owner: nora
    note:
`;

test.each([
  [{ preset: ['strict'] }, 'There is no option "preset". Did you mean "presets"?'],
  [{ presets: ['strickt'] }, 'There is no preset "strickt". Did you mean "strict"?'],
  [{ presets: 'strict' }, "presets is a list: presets: ['strict']"],
  [{ presets: [] }, 'presets is a list'],
  [{ asOf: '2027-1-1' }, "asOf is a day, written like '2027-03-31'."],
  [{ lang: 'fr' }, 'There is no language "fr". The choice is en, es.'],
  [['strict'], 'options are expected'],
])('what the command line would refuse is refused: %j', (given, sentence) => {
  expect(() => checkedSettings(given)).toThrow(`stratlint/eslint: ${sentence}`);
});

test('what is right is taken, and what is wrong ends the run', async () => {
  const given = { presets: ['strict', 'okr'], asOf: '2027-03-31', lang: 'es', cwd: '.', fingerprint: 'x' };
  expect(checkedSettings(given, ['fingerprint'])).toBe(given);
  const text = `import { recommended } from '${plugin}';\nexport default recommended({ presets: ['strickt'] });\n`;
  await expect(eslint(project({ 'eslint.config.js': text, 'goals.yaml': goals }))).rejects.toThrow('Did you mean "strict"?');
});

test('it goes with rules of others, and with comments that switch rules off', async () => {
  const more = `, { files: ['**/*.yaml'], rules: { 'yml/no-empty-mapping-value': 'error' } }`;
  const text =
    '# Strategy\n\n## Goals\n\n- Crews know their shifts\n\n<!-- eslint-disable-next-line -->\n- Passengers are told\n';
  const folder = project({
    'stratlint.yaml': 'extends: [essential]\n',
    'eslint.config.js': config(more),
    'goals.yaml': goals,
    'strategy.md': text,
  });
  const lines = await linesOf(folder);
  const own = await expected(folder);
  const switchedOff = /^(?:goals\.yaml:4|strategy\.md:8):/;
  expect(own.filter((line) => switchedOff.test(line)).length).toBeGreaterThan(2);
  expect(lines.filter((line) => !line.includes('yml/'))).toEqual(own.filter((line) => !switchedOff.test(line)));
  expect(lines.some((line) => line.includes('yml/no-empty-mapping-value'))).toBe(true);
});

test.each([
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
])('%s moves no finding and spoils no fix', async (_, written) => {
  const journey = readFileSync(join(root, 'examples/ferry/broken/journeys/evening-crossing.yaml'), 'utf8');
  const decisions = readFileSync(join(root, 'examples/ferry/broken/decisions.md'), 'utf8');
  const files = { 'journeys/evening-crossing.yaml': written(journey), 'decisions.md': written(decisions) };
  const folder = ferry(files);
  const twin = ferry(files);
  expect(await linesOf(folder)).toEqual(await expected(folder));
  await stratlintIn(twin)('--fix');
  await eslint(folder, '--fix');
  for (const file of Object.keys(files))
    expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(twin, file), 'utf8'));
});

test('what an editor has goes before what the disk has, and a file changed beside it is seen', async () => {
  const folder = project({
    'stratlint.yaml': 'extends: [essential]\n',
    'goals.yaml': 'goals: [{ statement: Passengers no longer wait in the rain, owner: nora, metrics: [waits] }]\n',
    'people.yaml': 'people: [{ id: nora, name: Nora Brekke }]\n',
  });
  const { default: stratlint } = (await import(plugin)) as { default: { configs: { recommended: [] } } };
  const linter = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: stratlint.configs.recommended });
  const found = async (text: string): Promise<string[]> => {
    const [result] = await linter.lintText(text, { filePath: join(folder, 'goals.yaml') });
    return (result?.messages ?? []).map(({ message }) => /\(([\w-]+)\)$/.exec(message)?.[1] ?? message);
  };
  expect(await found('goals: [{ statement: Passengers no longer wait in the rain, owner: nora }]\n')).toContain(
    'goal-without-metric',
  );
  const mistaken = 'goals: [{ statement: Passengers no longer wait in the rain, owner: norah, metrics: [waits] }]\n';
  expect(await found(mistaken)).toContain('unknown-owner');
  writeFileSync(join(folder, 'people.yaml'), 'people: [{ id: norah, name: Norah Brekke }]\n');
  await expect.poll(() => found(mistaken), { timeout: 20_000 }).not.toContain('unknown-owner');
});

test('a file that takes no part gets nothing said of it', async () => {
  const folder = project({
    'stratlint.yaml': 'extends: [essential]\n',
    'goals.yaml': goals,
    'compose.yml': 'services: { web: {} }\n',
  });
  expect((await linesOf(folder)).filter((line) => line.startsWith('compose.yml'))).toEqual([]);
});

test('mistakes in the configuration are told where they stand, and beside what is not linted for them', async () => {
  const folder = project({ 'stratlint.yaml': 'extends: [essentail]\n', 'goals.yaml': goals });
  const lines = await linesOf(folder);
  expect(lines.find((line) => line.startsWith('stratlint.yaml:1:11 error'))).toMatch(/essential/);
  expect(lines.find((line) => line.startsWith('goals.yaml:1:1 error'))).toMatch(/until this is mended: stratlint\.yaml:1:11/);
});
