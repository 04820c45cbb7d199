//! The command line as its user meets it: words, exit codes, and no stack trace for anybody's mistake.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../src/hosts/cli/program.ts';
import '../src/index.ts';

const root = join(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'stratlint-cli-'));
let folder = base;
let count = 0;

beforeEach(() => {
  folder = join(base, String(count++));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function stratlint(...args: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runProgram(args, {
    cwd: folder,
    out: (text) => void (out += String(text)),
    err: (text) => void (err += String(text)),
    colour: false,
    today: '2026-07-01',
  });
  expect(out + err).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return { code, out, err };
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Ten uses of what is used ten times, nine levels up: a thousand million goals. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 8 }, (_, i) => level('bcdefghi'.charAt(i), 'abcdefgh'.charAt(i))),
  'goals: *i',
].join('\n');

function level(name: string, below: string): string {
  return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${below}`).join(', ')}]`;
}

const clean = `goals:
  - statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [{ name: Passengers told in time, baseline: 52 % (June 2026), target: 90 % by 2027-12-31 }]
`;
const ownerless = clean.replace('    owner: nora\n', '');

describe('exit codes', () => {
  test('0 and what was checked, when nothing is wrong', async () => {
    write({ 'strategy.yaml': clean });
    const { code, out, err } = await stratlint();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Nothing to report: 1 file, 2 items and \d+ rules checked\./);
  });

  test('1 when something is', async () => {
    write({ 'strategy.yaml': ownerless });
    expect((await stratlint()).code).toBe(1);
    expect((await stratlint('--fail-on', 'never')).code).toBe(0);
  });

  test('a warning fails where that is asked for', async () => {
    write({ 'surveys.yaml': 'surveys:\n  - { id: pier, owner: nora, last_changed: 2016-05-01, last_reviewed: 2026-06-01 }\n' });
    expect((await stratlint()).code).toBe(0);
    expect((await stratlint('--fail-on', 'warning')).code).toBe(1);
    expect((await stratlint('--max-warnings', '0')).code).toBe(1);
    expect((await stratlint('--quiet')).out).toMatch(/^Nothing to report/);
  });

  test('and the reason is told where the report does not show it', async () => {
    write({ 'surveys.yaml': 'surveys:\n  - { id: pier, owner: nora, last_changed: 2016-05-01, last_reviewed: 2026-06-01 }\n' });
    const tooMany = 'stratlint: Too many warnings (1, at most 0).\n';
    for (const more of [[], ['--quiet'], ['--format', 'json']])
      expect(await stratlint('--max-warnings', '0', ...more)).toMatchObject({ code: 1, err: tooMany });
    expect(await stratlint('--max-warnings', '1')).toMatchObject({ code: 0, err: '' });
    const unseen = 'stratlint: 1 finding left out by --quiet counts, as --fail-on warning says.\n';
    expect(await stratlint('--fail-on', 'warning', '--quiet')).toMatchObject({ code: 1, err: unseen });
    expect(await stratlint('--fail-on', 'warning')).toMatchObject({ code: 1, err: '' });
  });

  test.each([
    [['--nope'], "unknown option '--nope'"],
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--format', 'xml'], 'The choice is pretty, concise, json, jsonl, sarif'],
    [['--preset', 'esential'], 'Did you mean "essential"?'],
    [['--preset', 'best'], 'The choice is essential'],
    [['--format', 'sarf'], 'Did you mean "sarif"?'],
    [['--format', 'json='], 'A file is expected behind "="'],
    [['--rule', 'unfunded-acton=off'], 'Did you mean "unfunded-action"?'],
    [['--rule', 'unfunded-action'], 'A rule and its severity are expected'],
    [['--rule', 'unfunded-action=eror'], 'Did you mean "error"?'],
    [['--rule', 'unfunded-action=warn'], 'There is no severity "warn". Did you mean "warning"?'],
    [['--fail-on', 'warnin'], 'Did you mean "warning"?'],
    [['rules', '--format', 'jsn'], 'Did you mean "json"?'],
    [['explian', 'unfunded-action'], 'Did you mean "stratlint explain"?'],
    [['--unsafe-fixes'], 'add --fix to write them'],
    [['--stdin'], '--stdin needs --stdin-filename'],
    [['--stdin-filename', 'a.yaml'], 'goes with --stdin'],
    [['--stdin', '--stdin-filename', 'a.yaml', 'strategy.yaml'], 'leave the paths out'],
    [['--since', 'main', '--staged'], 'choose one of them'],
    [['--staged', '--fix'], 'fixes are for the files in the folder'],
    [['--watch', '--diff'], '--watch goes with files that change'],
    [['--diff', '--format', 'json'], 'Standard output is for the text here'],
    [['--since', 'main'], 'is in no git repository'],
    [['--as-of', '2026-02-30'], 'A day is written like 2027-03-31.'],
    [['--format', 'json', '--format', 'concise'], 'Only one format can go to standard output'],
    [['nowhere.yaml'], 'There is no file or folder "nowhere.yaml".'],
    [['explain', 'goal-without-metrics'], 'Did you mean "goal-without-metric"?'],
    [['schema', 'jurney'], 'Did you mean "journey"?'],
    [['model', 'nowhere'], 'There is no file or folder "nowhere".'],
  ])('2 for %j', async (args, sentence) => {
    write({ 'strategy.yaml': clean });
    const { code, out, err } = await stratlint(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('2 for a folder without strategy, which says what takes part', async () => {
    write({ 'deployment.yaml': 'kind: Deployment\n' });
    const { code, err } = await stratlint();
    expect(code).toBe(2);
    expect(err).toContain('There is no strategy to read in this folder (1 other file was left alone)');
  });

  test('2 for a configuration with mistakes: all of them, each at its place', async () => {
    write({
      'strategy.yaml': clean,
      'stratlint.yaml':
        'extend: [recommended]\nrules:\n  unfunded-acton: off\n  stale-survey-program: { maxAge: soon, severity: loud, maxAges: 1 }\nasOf: tomorrow\nfiscalYearStart: 13\nlanguage: eo\n',
    });
    const { code, err } = await stratlint();
    expect(code).toBe(2);
    expect(err.split('\n').slice(0, 8)).toEqual([
      'stratlint.yaml:1:1: There is no setting "extend". Did you mean "extends"?',
      'stratlint.yaml:3:3: There is no rule "unfunded-acton". Did you mean "unfunded-action"?',
      'stratlint.yaml:4:35: "maxAge" is a span of time such as "12 months", not "soon".',
      'stratlint.yaml:4:51: There is no severity "loud". The choice is off, info, warning, error.',
      'stratlint.yaml:4:57: There is no option of stale-survey-program "maxAges". Did you mean "maxAge"?',
      'stratlint.yaml:5:7: "asOf" is a day such as 2027-03-31, not "tomorrow".',
      'stratlint.yaml:6:18: "fiscalYearStart" is a month from 1 to 12, not "13".',
      'stratlint.yaml:7:11: There is no language "eo". The choice is en, es.',
    ]);
  });
});

describe('configuration', () => {
  test('presets, severities and options are followed', async () => {
    write({
      'strategy.yaml': `${ownerless}surveys: [{ id: pier, owner: nora, last_reviewed: 2026-01-01, last_changed: 2026-01-01 }]\n`,
      'stratlint.yaml': 'extends: recommended\nrules:\n  unassigned-owner: info\n  stale-survey-program: { maxAge: 3 months }\n',
    });
    const all = (await stratlint('--format', 'concise')).out.trim().split('\n');
    const lines = all.filter((line) => /\[(?:unassigned-owner|stale-survey-program)\]$/.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^strategy\.yaml:2:16: info: .* has no owner.* \[unassigned-owner\]$/);
    expect(lines[1]).toMatch(
      /^strategy\.yaml:4:51: error: "pier" was last reviewed 6 months ago \(1 January 2026\).* \[stale-survey-program\]$/,
    );
  });

  test('asOf and --as-of take the place of today', async () => {
    write({ 'surveys.yaml': 'surveys: [{ id: pier, owner: nora, last_changed: 2026-06-01, last_reviewed: 2026-06-01 }]\n' });
    expect((await stratlint()).code).toBe(0);
    expect((await stratlint('--as-of', '2028-01-01')).code).toBe(1);
    write({ 'stratlint.yaml': 'asOf: 2028-01-01\n' });
    expect((await stratlint()).code).toBe(1);
  });

  test('ignored files take no part', async () => {
    write({ 'strategy.yaml': clean, 'archive/strategy.yaml': ownerless, 'stratlint.yaml': 'ignore: [archive/]\n' });
    expect((await stratlint()).code).toBe(0);
  });
});

describe('paths', () => {
  test('narrow what is reported, not what is read', async () => {
    write({
      'goals.yaml': ownerless,
      'people.yaml': 'people: [{ id: nora, name: Nora Lind }]\n',
      'journeys/x.yaml': 'name: A crossing\nowner: norra\nstages: [Waiting]\n',
    });
    const { out } = await stratlint('journeys', '--format', 'concise');
    expect(out).toMatch(/^journeys\/x\.yaml:2:8: error: "norra" .*Did you mean "nora"\?/m);
    expect(
      out
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('journeys/x.yaml:')),
    ).toEqual([]);
  });

  test('a folder with a configuration of its own is a workspace of its own', async () => {
    write({ 'strategy.yaml': clean, 'unit/stratlint.yaml': '', 'unit/strategy.yaml': ownerless });
    expect((await stratlint('--format', 'concise')).out).toMatch(/^unit\/strategy\.yaml:2:16: /);
    expect((await stratlint('unit', '--format', 'concise')).out).toMatch(/^unit\/strategy\.yaml:2:16: /);
    expect((await stratlint('strategy.yaml')).code).toBe(0);
  });

  test('a named file takes part, whatever it is called', async () => {
    write({ 'notes-2027.yaml': ownerless });
    expect((await stratlint('notes-2027.yaml')).code).toBe(1);
  });
});

describe('formats', () => {
  test('json follows the schema that is shipped, and nothing else stands on standard output', async () => {
    cpSync(join(root, 'examples/ferry/broken'), folder, { recursive: true });
    const { out, err } = await stratlint('--format', 'json');
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')) as object);
    validate(JSON.parse(out));
    expect([validate.errors, err]).toEqual([null, '']);
  });

  test('several formats in one run, each to its place', async () => {
    write({ 'strategy.yaml': ownerless });
    const { out } = await stratlint('--format', 'concise', '--format', 'json=out/report.json');
    expect(out).toMatch(/^strategy\.yaml:2:16: error: /);
    expect((JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')) as { findings: unknown[] }).findings).toHaveLength(
      1,
    );
  });

  test('control characters of a document do not reach the terminal', async () => {
    write({ 'strategy.yaml': 'goals:\n  - statement: "Sail \\e[2J\\a on time"\n    metrics: [punctuality]\n' });
    const { out } = await stratlint();
    expect(out).toContain('Sail');
    // eslint-disable-next-line no-control-regex -- the point
    expect(out).not.toMatch(/[\u0007\u001b]/);
  });

  test('--lang overrides the language of the document', async () => {
    write({ 'strategy.yaml': ownerless });
    expect((await stratlint('--lang', 'es')).out).toContain('no tiene responsable');
  });

  test('--timing says what was read, run and reused', async () => {
    write({ 'strategy.yaml': clean });
    expect((await stratlint('--timing')).err).toMatch(
      /^timing: \d+ ms; files 1, read 1, reused 0; checks run \d+, reused \d+\n$/,
    );
  });
});

describe('--fix', () => {
  const typos = `# our goals\r\ngoals:\r\n  - statment: 'Passengers know whether the boat sails' # a promise\r\n    ownr: nora\r\n    metrics: [ {name: told in time} ]\r\n`;

  test('mends what is safe, keeps the rest byte for byte, and changes nothing the second time', async () => {
    write({ 'strategy.yaml': typos, 'stratlint.yaml': 'extends: [recommended]\n' });
    expect((await stratlint('--fix')).code).toBe(0);
    const mended = readFileSync(join(folder, 'strategy.yaml'), 'utf8');
    expect(mended).toBe(typos.replace('statment', 'statement').replace('ownr', 'owner'));
    await stratlint('--fix');
    expect(readFileSync(join(folder, 'strategy.yaml'), 'utf8')).toBe(mended);
  });

  test('only where it was asked for', async () => {
    write({ 'a/goals.yaml': typos, 'b/goals.yaml': typos, 'stratlint.yaml': 'extends: [recommended]\n' });
    await stratlint('a', '--fix');
    expect(readFileSync(join(folder, 'b/goals.yaml'), 'utf8')).toBe(typos);
    expect(readFileSync(join(folder, 'a/goals.yaml'), 'utf8')).not.toBe(typos);
  });
});

describe('bad input', () => {
  const big = `goals:\n${'  - statement: Sail on time\n    owner: nora\n'.repeat(120_000)}`;

  test.each<[string, string | Buffer, RegExp]>([
    ['a syntax error', 'goals:\n  - statement: "Sail on time\n    owner: nora\n', /does not end with it|Add the closing/],
    ['a tab', 'goals:\n\t- statement: Sail on time\n', /tab/],
    ['5 MB', big, /\b5(\.\d)? MB\b/],
    ['an alias bomb', bomb, /./],
    ['20,000 levels', `goals: ${'['.repeat(20_000)}`, /levels/],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256)), /UTF-8/],
    ['a list of 150,000', `goals:\n  - statement: Sail on time\n    tags: [${'a, '.repeat(150_000)}b]\n`, /no metric/],
    ['a text alone', 'just a sentence\n', /./],
    ['a number', '42\n', /./],
  ])('%s: one clear sentence, exit code 1, in good time', async (_name, content, sentence) => {
    writeFileSync(join(folder, 'strategy.yaml'), content);
    const { code, out } = await stratlint('--format', 'concise', '--format', 'json=report.json');
    expect(code).toBe(1);
    expect(out).toMatch(sentence);
    expect(out.length).toBeLessThan(6000);
  });

  test('a link that leaves the workspace is not followed', async () => {
    writeFileSync(join(base, 'secret.yaml'), 'goals:\n  - statement: Nobody should see this\n');
    symlinkSync(join(base, 'secret.yaml'), join(folder, 'strategy.yaml'));
    const { code, out } = await stratlint();
    expect(code).toBe(1);
    expect(out).toContain('outside');
    expect(out).not.toContain('Nobody should see');
  });

  test('a folder in the place of a file', async () => {
    mkdirSync(join(folder, 'strategy.yaml'));
    write({ 'goals.yaml': clean });
    expect((await stratlint()).code).toBe(0);
  });

  test('a reference that goes round in a circle', async () => {
    write({
      'initiatives.yaml':
        'initiatives:\n  - { id: a, statement: First, owner: nora, depends_on: [b] }\n  - { id: b, statement: Second, owner: nora, depends_on: [a] }\n',
    });
    const { code, out } = await stratlint('--preset', 'recommended');
    expect(code).toBe(1);
    expect(out).toContain('wait for each other');
  });
});

describe('other commands', () => {
  test('model prints what was understood', async () => {
    write({ 'strategy.yaml': clean });
    const model = JSON.parse((await stratlint('model')).out) as { goal: { owner: unknown; metrics: unknown }[] };
    expect(model.goal[0]).toMatchObject({ owner: { unresolved: 'nora' }, metrics: [{ ref: 'metric/passengers-told-in-time' }] });
  });

  test('rules lists them, as text and as JSON', async () => {
    expect((await stratlint('rules')).out).toContain('goal-without-metric');
    expect((await stratlint('rules', '--by', 'preset')).out).toMatch(/^essential\n/);
    expect((await stratlint('rules', '--by', 'claim')).out).toMatch(
      /^S2\.37 {2}Some questionnaires .*\n(?: {2}.*\n)* {2}stale-survey-program /m,
    );
    expect((await stratlint('rules', '--by', 'colour')).code).toBe(2);
    const rules = JSON.parse((await stratlint('rules', '--format', 'json')).out) as Record<string, unknown>[];
    expect(rules.find(({ id }) => id === 'goal-without-metric')).toMatchObject({
      category: 'success',
      severity: 'error',
      on: ['Goal'],
    });
  });

  test('explain prints the page', async () => {
    expect((await stratlint('explain', 'stale-survey-program')).out).toMatch(/^# stale-survey-program\n/);
  });

  test('schema prints a schema that holds for the example', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse((await stratlint('schema')).out) as object,
    );
    expect(validate({ goals: [{ statement: 'Sail on time', responsable: 'nora' }] })).toBe(true);
    const goal = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse((await stratlint('schema', 'goal')).out) as object,
    );
    expect([goal({ statement: 'Sail on time' }), goal({ statment: 'Sail on time' })]).toEqual([true, false]);
    expect((await stratlint('schema', 'config')).out).toContain('"extends"');
    expect((await stratlint('schema', 'rule')).out).toContain('"collect"');
    expect((await stratlint('schema', 'plugin')).out).toContain('"headings"');
  });

  test('help teaches', async () => {
    const { code, out } = await stratlint('--help');
    expect(code).toBe(0);
    expect(out).toContain('Exit codes');
  });
});
