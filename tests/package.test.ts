//! The package as people get it: packed, installed in an empty folder, run, imported and type-checked there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { env, folderForAll, install, pack, repository, type Outcome } from './packed.ts';
import { fillIn } from './starter-answers.ts';

const root = repository;
const base = folderForAll();
const consumer = join(base, 'consumer');
const minutes = 60_000;

function run(command: string, args: readonly string[], cwd: string): Outcome {
  // The schema of a goal alone takes a megabyte, which is where a process is cut off otherwise.
  const room = { timeout: 8 * minutes, maxBuffer: 64 * 1024 * 1024 };
  const options = { cwd, env, encoding: 'utf8', ...room, shell: process.platform === 'win32' } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, out: stdout, err: stderr };
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(consumer, path)), { recursive: true });
    writeFileSync(join(consumer, path), text);
  }
}

// Packing and installing come first: what follows looks at what they left.
expect(existsSync(join(root, 'dist/cli.js')), 'dist/ is there; npm run build makes it').toBe(true);
const packed = await pack(root, base);
mkdirSync(consumer);
write({ 'package.json': '{ "name": "consumer", "private": true, "type": "module" }\n' });
const installed = await install([join(base, packed?.filename ?? '')], consumer);
const { offline, skipped } = installed;

describe('the tarball', () => {
  const paths = packed?.files.map(({ path }) => path) ?? [];

  test('holds what is needed and nothing else', () => {
    const top = new Set(paths.map((path) => path.split('/')[0]));
    expect([...top].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'schemas']);
    const odd = paths.filter((path) => /\.map$|(?:^|\/)(?:src|tests?|scripts|node_modules|examples)\/|\.test\./.test(path));
    expect(odd).toEqual([]);
    expect(paths.filter((path) => /\.[cm]?ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([]);
  });

  test('has what the package promises', () => {
    const { bin, exports, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly bin: Readonly<Record<string, string>>;
      readonly exports: Readonly<Record<string, string>>;
      readonly files: readonly string[];
    };
    const promised = [...Object.values(bin), ...Object.values(exports)].map((path) => path.replace(/^\.\//, ''));
    expect(promised.filter((path) => !path.includes('*') && !paths.includes(path))).toEqual([]);
    const holds = (entry: string): boolean => paths.some((path) => path === entry || path.startsWith(`${entry}/`));
    expect(files.filter((entry) => (entry.startsWith('!') ? holds(entry.slice(1)) : !holds(entry)))).toEqual([]);
    const pages = readdirSync(join(root, 'docs/rules')).map((name) => `docs/rules/${name}`);
    expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
  });
});

const workspaces = {
  'clean/stratlint.yaml': 'extends: [essential]\n',
  'faulty/stratlint.yaml': 'extends: [essential]\n',
  'clean/strategy.yaml':
    'goals:\n  - statement: Passengers know before they leave home whether the boat sails\n    owner: nora\n    metrics: [{ name: Passengers told in time, baseline: 52 % (June 2026), target: 90 % by 2027-12-31 }]\n',
  'faulty/strategy.yaml': 'goals:\n  - statement: Passengers no longer wait in the rain\n    owner: everyone\n',
};

describe.skipIf(offline !== undefined)(`the command line, installed${skipped}`, () => {
  const stratlint = (...args: string[]): Outcome => run('npx', ['--no-install', 'stratlint', ...args], consumer);

  beforeAll(() => {
    write(workspaces);
  });

  test('npm installed it, and few others', () => {
    expect([installed.code, installed.err.replace(/^npm warn .*\n/gm, '')]).toEqual([0, '']);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const packages = readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'));
    // remark and micromark come in some sixty small packages, `yaml` and the others in one each.
    // cel-js reads the expressions of rules and jiti runs their code; both are loaded by those who have such rules.
    // The thirteenth, re2js, matches the patterns of rules in linear time.
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(15);
    expect(packages.length).toBeLessThanOrEqual(80);
  });

  test.each([
    [['clean'], 0, /^Nothing to report: 1 file, /],
    [['faulty'], 1, /goal-without-metric[^]*collective-owner/],
    [['faulty', '--fail-on', 'never', '--format', 'json'], 0, /"ruleId": "goal-without-metric"/],
    [['faulty', '--format', 'sarif'], 1, /^\{\n {2}"\$schema": .*\n {2}"version": "2\.1\.0"/],
    [['faulty', '--format', 'jsonl'], 1, /^\{"ruleId":"goal-without-metric"/],
    [['faulty', '--format', 'github'], 1, /^::error file=faulty\/strategy\.yaml,line=2/],
    [['faulty', '--format', 'gitlab'], 1, /"check_name": "goal-without-metric"/],
    [['faulty', '--format', 'junit'], 1, /<testsuites name="stratlint" tests="2"/],
    [['faulty', '--format', 'checkstyle'], 1, /<checkstyle version="10\.0">/],
    [['faulty', '--format', 'markdown'], 1, /^# What the strategy leaves open\n/],
    [['faulty', '--format', 'html'], 1, /^<!doctype html>/],
    [['faulty', '--format', 'by-owner'], 1, /^# To do, by owner\n\n## everyone \(2\)/],
    [['clean', '--diff'], 0, /^$/],
    [['--print-config', 'clean/strategy.yaml'], 0, /"extends": \[\n {4}"essential"/],
    [['nowhere'], 2, /^$/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['--help'], 0, /Exit codes/],
    [['explain', 'goal-without-metric'], 0, /^# goal-without-metric\n/],
    [['explain', 'goal-without-metrics'], 2, /^$/],
    [['schema'], 0, /"\$schema"/],
    [['schema', 'goal'], 0, /#\/\$defs\/goal/],
    [['schema', 'config'], 0, /"extends"/],
    [['schema', 'report'], 0, /"findings"/],
    [['rules'], 0, /unfunded-action/],
    [['model', 'clean'], 0, /"statement": "Passengers know before/],
  ])('stratlint %j', (args, code, words) => {
    const said = stratlint(...args);
    expect([said.code, /\n\s+at /.test(said.err)], said.err).toEqual([code, false]);
    expect(said.out).toMatch(words);
  });

  test.each([
    ['new-en', 'en', []],
    ['nueva-es', 'es', []],
    ['new-en-markdown', 'en', ['--markdown']],
    ['nueva-es-markdown', 'es', ['--markdown']],
  ] as const)('a new workspace in %s, filled in, is clean', (folder, language, more) => {
    const begun = stratlint('init', folder, '--yes', '--lang', language, ...more);
    expect([begun.code, begun.err]).toEqual([0, '']);
    expect(stratlint(folder).code).toBe(1);
    fillIn(join(consumer, folder), language);
    const { code, out } = stratlint(folder);
    expect(out).toMatch(/^(?:Nothing to report|Nada que señalar)/);
    expect(code).toBe(0);
  });

  test('its version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(stratlint('--version').out).toBe(`${version}\n`);
  });
});

const rule = `import { defineRule, nameOf, place } from 'stratlint/rule';

export default defineRule({
  summary: 'No goal shouts',
  severity: 'error',
  presets: ['recommended'],
  options: {},
  on: 'Goal',
  messages: { en: { loud: '"{goal}" shouts.' }, es: { loud: '«{goal}» grita.' } },
  *check(goal) {
    if (goal.statement?.endsWith('!')) yield { at: place(goal, 'statement'), message: 'loud', data: { goal: nameOf(goal) } };
  },
});
`;
const use = `import { builtInRules, LineIndex, Session, settle } from 'stratlint';
import { nameRule } from 'stratlint/rule';
import { lintCase, runCase } from 'stratlint/testing';
import definition from './no-shouting.RULE';

const rule = nameRule('clarity', 'no-shouting', definition);
const text = 'goals:\\n  - statement: Sail on time!\\n    owner: nora\\n';
const files = [{ path: 'strategy.yaml', text }];
const alone = runCase(rule, { files, settings: { asOf: '2026-07-01', options: {}, history: new Map() } });
const { findings } = lintCase(rule, { files, settings: { asOf: '2026-07-01', options: {}, history: new Map() } });
const rules = [...builtInRules, rule];
const result = new Session(rules).run({ files, settings: settle(rules, ['recommended']), today: '2026-07-01' });
const lines = new LineIndex(text);
const places = result.findings.map(({ ruleId, span }) => \`\${ruleId}:\${String(span && lines.position(span.start).line)}\`);
console.log(JSON.stringify({ alone, count: findings.length, places }));
`;

describe.skipIf(offline !== undefined)(`the library, installed${skipped}`, () => {
  beforeAll(() => {
    write({
      'no-shouting.mjs': rule,
      'use.mjs': use.replace('.RULE', '.mjs'),
      'no-shouting.ts': rule,
      'use.ts': use.replace('.RULE', '.js'),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'es2023',
          lib: ['es2023'],
          types: ['node'],
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: ['use.ts', 'no-shouting.ts'],
      }),
    });
    mkdirSync(join(consumer, 'node_modules/@types'), { recursive: true });
    symlinkSync(join(root, 'node_modules/@types/node'), join(consumer, 'node_modules/@types/node'), 'junction');
    symlinkSync(join(root, 'node_modules/undici-types'), join(consumer, 'node_modules/undici-types'), 'junction');
  });

  test('a rule of the consumer runs, alone and with the others', () => {
    const said = run(process.execPath, ['use.mjs'], consumer);
    expect([said.code, said.err]).toEqual([0, '']);
    expect(JSON.parse(said.out)).toEqual({
      alone: 'strategy.yaml:2:16 error no-shouting\n  "Sail on time!" shouts.\n  › Sail on time!',
      count: 1,
      places: ['goal-without-metric:2', 'no-shouting:2', 'goal-without-action:2', 'unaligned-goal:2'],
    });
  });

  const check = (): Outcome => run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], consumer);

  test('its types hold, and those of what it is made with', () => {
    expect(check()).toEqual({ code: 0, out: '', err: '' });
  });

  test('a message that the rule does not have is a mistake of types', () => {
    write({ 'no-shouting.ts': rule.replace("message: 'loud'", "message: 'laud'") });
    expect(check().out).toMatch(/no-shouting\.ts\(\d+,\d+\): error TS\d+: .*laud/);
  });

  test('schemas can be imported, the inside can not', () => {
    const script = (name: string): string => `import(${JSON.stringify(name)}, { with: { type: 'json' } }).then(() => console.log('yes'), (e) => console.log(e.code))`; // prettier-ignore
    const imported = (name: string): string => run(process.execPath, ['--no-warnings', '-e', script(name)], consumer).out;
    expect(imported('stratlint/schemas/document.schema.json')).toBe('yes\n');
    expect(imported('stratlint/dist/cli.js')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });
});
