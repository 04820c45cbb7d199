//! The report formats, each by its own standard, over the examples and over words that mean harm.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formats } from '../src/hosts/cli/formats.ts';
import { newFolder, stratlintIn, type Said, type Stratlint, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Texts that would do something if they were not taken for text. */
const hostile: Texts = {
  'strategy.yaml': [
    'goals:',
    '  - statement: "</failure>]]><script>document.title=1</script> | a % b\\n::error::owned, @everyone #12 \\u0001\\e[2J \\ud800 `x` *y* [z](http://evil.example)"',
    '    owner: "<img src=x onerror=alert(1)> & \'co\'"',
    '    onwer: x',
    '',
  ].join('\n'),
  'journeys/a, b: 100% "c" <d>.yaml': 'name: A crossing\nowner: everyone\nstages: [Waiting]\n',
};

interface Format {
  readonly name: string;
  readonly check: (out: string, expected: Expected) => void;
}

interface Expected {
  readonly findings: readonly JsonFinding[];
  readonly files: number;
}

interface JsonFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string | null;
  readonly range: { readonly start: { readonly line: number; readonly column: number } } | null;
}

const inReport = (finding: JsonFinding): string => `${finding.file ?? ''}:${finding.range?.start.line ?? 1} ${finding.ruleId}`;
const places = ({ findings }: Expected): string[] => findings.map(inReport).sort();

const reportSchema = JSON.parse(readFileSync(join(root, 'schemas/report.schema.json'), 'utf8')) as { $defs: object };

interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

function checkSarif(out: string, expected: Expected): void {
  const log = JSON.parse(out) as SarifLog;
  const validate = new Ajv4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object,
  );
  // Its own $schema is that of a later revision, and is not part of what is checked.
  validate({ ...log, $schema: undefined });
  expect(validate.errors).toBeNull();
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  const results = run?.results ?? [];
  expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toEqual(results.map(() => true));
  expect(rules.every(({ helpUri }) => URL.canParse(helpUri))).toBe(true);
  const prints = results.map(({ partialFingerprints }) => partialFingerprints['stratlint/v1']);
  expect(prints.every((print) => print !== undefined && print !== '')).toBe(true);
  expect(new Set(prints).size).toBe(prints.length);
  const found = results.map(({ ruleId, locations: [location] }) => {
    const { uri } = location?.physicalLocation.artifactLocation ?? { uri: '' };
    expect(URL.canParse(uri, 'file:///')).toBe(true);
    return `${uri.split('/').map(decodeURIComponent).join('/')}:${location?.physicalLocation.region.startLine ?? 1} ${ruleId}`;
  });
  expect(found.sort()).toEqual(places(expected));
}

/** As GitLab's documentation of Code Quality reports says it. */
const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/).+' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

function checkGitlab(out: string, expected: Expected): void {
  const issues = JSON.parse(out) as {
    fingerprint: string;
    check_name: string;
    location: { path: string; lines: { begin: number } };
  }[];
  const validate = new Ajv2020().compile(gitlabSchema);
  validate(issues);
  expect(validate.errors).toBeNull();
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  expect(issues.map(({ check_name: rule, location }) => `${location.path}:${location.lines.begin} ${rule}`).sort()).toEqual(
    places(expected),
  );
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads XML with a parser that takes nothing but XML. */
function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [element = top] = top.children;
  return element;
}

const within = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);

function checkJunit(out: string, { findings, files }: Expected): void {
  const suites = parseXml(out);
  expect(suites.name).toBe('testsuites');
  const own = within(suites, 'testsuite');
  expect(own).toHaveLength(files);
  const total = (name: string): number => own.reduce((sum, { attributes }) => sum + Number(attributes[name]), 0);
  expect([suites.attributes['tests'], suites.attributes['failures']]).toEqual([
    String(total('tests')),
    String(total('failures')),
  ]);
  for (const suite of own) {
    const cases = within(suite, 'testcase');
    expect(suite.attributes['tests']).toBe(String(cases.length));
    expect(suite.attributes['failures']).toBe(String(cases.filter((one) => within(one, 'failure').length > 0).length));
    expect(
      cases.every(({ attributes }) => attributes['name'] !== undefined && attributes['classname'] === suite.attributes['name']),
    ).toBe(true);
  }
  const failures = own.flatMap((suite) => within(suite, 'testcase')).flatMap((one) => within(one, 'failure'));
  expect(failures.map(({ attributes }) => attributes['type']).sort()).toEqual(
    findings.map(({ severity }) => severity).filter((severity) => severity !== 'info').sort(), // prettier-ignore
  );
}

function checkCheckstyle(out: string, expected: Expected): void {
  const report = parseXml(out);
  expect([report.name, report.attributes['version']]).toEqual(['checkstyle', '10.0']);
  const found = within(report, 'file').flatMap((file) =>
    within(file, 'error').map(({ attributes: { line, column, severity, source } }) => {
      expect([
        /^[1-9]\d*$/.test(line ?? ''),
        /^[1-9]\d*$/.test(column ?? '1'),
        /^(?:error|warning|info)$/.test(severity ?? ''),
      ]).toEqual([true, true, true]);
      return `${file.attributes['name'] ?? ''}:${line ?? ''} ${source?.replace('stratlint.', '') ?? ''}`;
    }),
  );
  expect(found.sort()).toEqual(places(expected));
}

const unescapeGithub = (text: string): string =>
  text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');

/** Reads workflow commands as the runner does. */
function checkGithub(out: string, expected: Expected): void {
  const lines = out.split('\n').slice(0, -1);
  const found = lines.map((line) => {
    const [, command = '', list = '', message = ''] = /^::(error|warning|notice) ([^:]*)::(.+)$/.exec(line) ?? [];
    expect(command, line).not.toBe('');
    expect(unescapeGithub(message)).not.toMatch(/\n/);
    const properties = new Map(
      list.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeGithub(pair.slice(pair.indexOf('=') + 1))]),
    );
    return `${properties.get('file') ?? ''}:${properties.get('line') ?? '1'} ${properties.get('title')?.replace('stratlint: ', '') ?? ''}`;
  });
  expect(found.sort()).toEqual(places(expected));
}

function checkMarkdown(out: string, { findings }: Expected): void {
  const all = out.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|Severity|Gravedad)/.test(line));
  const counts = all.flatMap((line) => /^\| .+ \| (\d+) \| (\d+) \| (\d+) \|$/.exec(line)?.slice(1).map(Number) ?? []);
  // Once by strategy, once by owner.
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * findings.length);
  const rows = all.filter((line) => !/\| (?:\d+|Notes|Notas) \|$/.test(line));
  expect(rows).toHaveLength(findings.length);
  for (const row of rows) expect(row.replaceAll(/\\./g, '').split('|')).toHaveLength(6);
  expect(out.replaceAll('<br>', '')).not.toMatch(/<[a-z]|(?<!\\)`|@\w|#\d/i);
}

function checkByOwner(out: string, { findings }: Expected): void {
  const lines = out.split('\n');
  const items = lines.filter((line) => line.startsWith('- [ ] '));
  expect(items).toHaveLength(findings.length);
  const counts = lines.flatMap((line) => /^## .+ \((\d+)\)$/.exec(line)?.[1] ?? []);
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(findings.length);
}

function checkJsonl(out: string, { findings }: Expected): void {
  const lines = out.split('\n').slice(0, -1);
  const validate = new Ajv2020().compile({ $ref: '#/$defs/finding', $defs: reportSchema.$defs });
  for (const line of lines) expect([validate(JSON.parse(line)), validate.errors]).toEqual([true, null]);
  expect(lines.map((line) => inReport(JSON.parse(line) as JsonFinding))).toEqual(findings.map(inReport));
}

/** Those that have a standard or a reader of their own; html has a test in a browser. */
const standards: readonly Format[] = [
  { name: 'sarif', check: checkSarif },
  { name: 'gitlab', check: checkGitlab },
  { name: 'junit', check: checkJunit },
  { name: 'checkstyle', check: checkCheckstyle },
  { name: 'github', check: checkGithub },
  { name: 'markdown', check: checkMarkdown },
  { name: 'by-owner', check: checkByOwner },
  { name: 'jsonl', check: checkJsonl },
];

async function expectedOf(stratlint: Stratlint): Promise<Expected> {
  const { findings, summary } = JSON.parse((await stratlint('--format', 'json')).out) as {
    findings: JsonFinding[];
    summary: { files: number };
  };
  expect(findings.length).toBeGreaterThan(0);
  return { findings, files: summary.files };
}

describe.each(standards)('$name', ({ name, check }) => {
  const run = async (stratlint: Stratlint): Promise<void> => {
    const expected = await expectedOf(stratlint);
    const said = await stratlint('--format', name);
    expect([said.code, said.err]).toEqual([1, '']);
    check(said.out, expected);
  };

  test.each(['ferry', 'clinica'])('over examples/%s/broken', async (organisation) => {
    const folder = newFolder();
    cpSync(join(root, 'examples', organisation, 'broken'), folder, { recursive: true });
    await run(stratlintIn(folder));
  });

  test('over words that mean harm', async () => {
    await run(stratlintIn(newFolder({ ...hostile, 'stratlint.yaml': 'extends: [recommended]\n' })));
  });

  test('of a clean workspace', async () => {
    const { out, code } = await stratlintIn(join(root, 'examples/ferry/mended'))('--format', name);
    expect(code).toBe(0);
    check(out, { findings: [], files: 9 });
  });
});

describe('several at once', () => {
  test('each goes to its file, and standard output stays empty', async () => {
    const folder = newFolder(hostile);
    const stratlint = stratlintIn(folder);
    const args = formats.flatMap((format) => ['--format', `${format}=out/${format}.txt`]);
    expect(await stratlint(...args)).toEqual({ code: 1, out: '', err: '' });
    for (const format of formats) expect(existsSync(join(folder, `out/${format}.txt`)), format).toBe(true);
    // The time that a run took is another each time.
    const timeless = ({ out }: Said): string => out.replace(/time="[\d.]+"|\(\d+\.\d+ s\)/g, '');
    for (const format of formats) {
      const alone = timeless(await stratlint('--format', format));
      expect(timeless({ code: 1, err: '', out: readFileSync(join(folder, `out/${format}.txt`), 'utf8') }), format).toBe(alone);
    }
  });

  test('a report that can not be written is a sentence', async () => {
    const { code, err } = await stratlintIn(newFolder(hostile))('--format', 'json=strategy.yaml/report.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^stratlint: The report can't be written to "strategy\.yaml\/report\.json" \(E\w+\)\.\n$/);
  });
});

test('GitHub is told words as words', async () => {
  const { out } = await stratlintIn(
    newFolder({ 'strategy.yaml': 'goals:\n  - { statement: "More % sure\\n::error::x", owner: nora }\n' }),
  )('--format', 'github');
  expect(out).toBe(
    '::error file=strategy.yaml,line=2,endLine=2,col=19,endColumn=42,title=stratlint%3A goal-without-metric::"More %25 sure ::error::x" has no metric, so nobody can tell whether it was met. Name at least one.\n',
  );
});

test('owners are named as people are, what nobody owns comes first', async () => {
  const folder = newFolder({
    'strategy.yaml':
      'goals:\n  - { statement: One, owner: zoe }\n  - { statement: Two, owner: óscar }\n  - { statement: Three }\n',
    'people.yaml': 'people:\n  - { id: zoe, name: Zoe Vale }\n  - { id: óscar, name: Óscar Beltrán }\n',
  });
  const { out } = await stratlintIn(folder)('--format', 'by-owner');
  expect(out.match(/^## .*/gm)).toEqual(['## Nobody yet (2)', '## Óscar Beltrán (1)', '## Zoe Vale (1)']);
});

test('the same fault in two workspaces of one run: told apart where a format asks for it', async () => {
  const text = 'goals: [{ id: quay, statement: Travellers find the quay }]\n';
  const each = { 'stratlint.yaml': '', 'strategy.yaml': text };
  const under = (folder: string): Texts =>
    Object.fromEntries(Object.entries(each).map(([path, own]) => [`${folder}/${path}`, own]));
  const folder = newFolder({ ...under('a'), ...under('b') });
  const prints = async (format: string, of: (report: string) => string[], ...paths: string[]): Promise<string[]> =>
    of((await stratlintIn(folder)(...paths, '--format', format)).out);
  const gitlab = (out: string): string[] => (JSON.parse(out) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  const sarif = (out: string): string[] =>
    (JSON.parse(out) as SarifLog).runs[0]?.results.map(({ partialFingerprints }) => partialFingerprints['stratlint/v1'] ?? '') ??
    [];
  const alone = await prints('gitlab', gitlab, 'a');
  expect(alone).toHaveLength(2);
  expect(alone.join()).not.toContain('@');
  for (const read of [await prints('gitlab', gitlab, 'a', 'b'), await prints('sarif', sarif, 'a', 'b')])
    expect(read.sort()).toEqual(alone.flatMap((print) => [`${print}@a`, `${print}@b`]).sort());
});
