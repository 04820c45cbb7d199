//! The Action's own entry, built as it runs: a real event, a real history with base and head, the environment that GitHub sets.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, put, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');

function git(cwd: string, ...args: string[]): string {
  const own = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const base = {
  'README.md': '# Ferries\n',
  'stratlint.yaml': 'extends: [recommended, ./shared.yaml]\nasOf: 2026-07-01\nfiles: { strategy.yaml: strategy }\n',
  'shared.yaml': 'rules: { missing-funding-protocol: info }\n',
  'people.yaml': 'people: [{ id: nora, name: Nora Brekke }]\n',
  'strategy.yaml': `strategy: { name: Home by nine, owner: nora }
goals:
  - id: told
    statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [told-in-time]
metrics:
  - id: told-in-time
    name: Passengers told in time
    definition: Share of passengers who were told two hours before
    owner: nora
    source: Departure survey
    cadence: monthly
    baseline: 52 % (June 2026)
    target: 90 % by 2027-12-31
`,
  'journeys/crossing.yaml': `kind: journey
name: The evening crossing
owner: nora
stages:
  - name: Waiting
    actions:
      - statement: Tell the people waiting every ten minutes what is known
        owner: nora
        due: 2026-12-01
        goals: [told]
`,
};

const worse = {
  'strategy.yaml': base['strategy.yaml'].replace('before\n    owner: nora\n', 'before\n').replace('90 %', '70 %'),
  'journeys/crossing.yaml': `${base['journeys/crossing.yaml']}      - statement: Surprise and delight passengers with little moments of magic
        owner: nora
        due: 2026-12-01
        goals: [told]
`,
};

interface Ran {
  readonly code: number | null;
  readonly annotations: readonly string[];
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly folder: string;
}

interface Asked {
  readonly head: Texts;
  readonly fork?: boolean;
  readonly inputs?: Texts;
  /** Done in the folder before the head is committed. */
  readonly also?: (folder: string) => void;
}

function pullRequest({ head, fork = false, inputs = {}, also }: Asked): Ran {
  const folder = newFolder(base);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'base');
  const sha = git(folder, 'rev-parse', 'HEAD').trim();
  git(folder, 'checkout', '--quiet', '-b', 'change');
  put(folder, head);
  also?.(folder);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'head');
  const event = {
    action: 'synchronize',
    pull_request: {
      number: 7,
      base: { ref: 'main', sha, repo: { full_name: 'anvil/strategy' } },
      head: {
        ref: 'change',
        sha: git(folder, 'rev-parse', 'HEAD').trim(),
        repo: { full_name: fork ? 'eve/strategy' : 'anvil/strategy' },
      },
    },
  };
  const runner = newFolder({ 'event.json': JSON.stringify(event), summary: '', output: '' });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/action.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: runner,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(runner, 'event.json'),
      GITHUB_WORKSPACE: folder,
      GITHUB_STEP_SUMMARY: join(runner, 'summary'),
      GITHUB_OUTPUT: join(runner, 'output'),
      RUNNER_TEMP: runner,
      ...inputs,
    },
  });
  expect(stderr).toBe('');
  const lines = readFileSync(join(runner, 'output'), 'utf8').split('\n').filter(Boolean);
  return {
    code: status,
    annotations: stdout.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line)),
    log: stdout,
    summary: readFileSync(join(runner, 'summary'), 'utf8'),
    outputs: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])),
    folder,
  };
}

/** `strategy.yaml:7 owner-removed` */
function placeOf(annotation: string): string {
  const [, file, line, rule] = /file=([^,]*),line=(\d+),.*title=stratlint%3A ([\w-]+)::/.exec(annotation) ?? [];
  return `${file}:${line} ${rule}`;
}

test('a wish added, an owner removed and a target lowered are three annotations, each on its line', () => {
  const { code, annotations, summary, outputs } = pullRequest({ head: worse });
  expect(annotations.map(placeOf)).toEqual([
    'journeys/crossing.yaml:11 wish-as-strategy',
    'strategy.yaml:9 owner-removed',
    'strategy.yaml:14 target-lowered',
  ]);
  expect(code).toBe(0);
  expect(summary).toContain('Surprise and delight passengers');
  expect(summary).toMatch(/\| Nora Brekke \| 0 \| 1 \| 0 \|/);
  expect(summary).toMatch(/\| Home by nine \| 0 \| \d \| 0 \|/);
  expect(outputs).toEqual({ errors: '0', warnings: '3', sarif: expect.any(String) as string });
  const sarif = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as {
    runs: { results: { partialFingerprints: object }[] }[];
  };
  expect(sarif.runs[0]?.results).toHaveLength(3);
  for (const { partialFingerprints } of sarif.runs[0]?.results ?? []) expect(Object.keys(partialFingerprints)).toHaveLength(1);
});

test('what is asked for is what fails the step, and where things are written', () => {
  const inputs = {
    INPUT_FAIL_ON: 'warning',
    INPUT_ANNOTATIONS: 'false',
    INPUT_SUMMARY: 'false',
    INPUT_SARIF_FILE: 'found.sarif',
  };
  const { code, annotations, summary, folder, outputs } = pullRequest({ head: worse, inputs });
  expect([code, annotations, summary]).toEqual([1, [], '']);
  expect(outputs['sarif']).toBe(join(folder, 'found.sarif'));
  expect(existsSync(join(folder, 'found.sarif'))).toBe(true);
});

test('a README that changes is no news', () => {
  const { code, annotations, outputs } = pullRequest({ head: { 'README.md': '# Ferries\n\nAll of them.\n' } });
  expect([code, annotations, outputs['warnings']]).toEqual([0, [], '0']);
});

test('more than GitHub shows is counted', () => {
  const goals = Array.from({ length: 30 }, (_, i) => `  - statement: Passengers of pier ${i} no longer wait in the rain\n`);
  const head = { 'goals.yaml': `goals:\n${goals.join('')}` };
  const { annotations, outputs } = pullRequest({ head, inputs: { INPUT_PRESET: 'essential' } });
  const kinds = annotations.map((line) => /^::(\w+)/.exec(line)?.[1]);
  expect(kinds.filter((kind) => kind === 'error')).toHaveLength(10);
  const left = Number(/::(\d+) more findings are not shown here/.exec(annotations.at(-1) ?? '')?.[1]);
  expect(annotations.length - 1 + left).toBeGreaterThanOrEqual(Number(outputs['errors']) + Number(outputs['warnings']));
});

const evil = (mark: string): string =>
  `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'run');\nmodule.exports = { rules: {} };\n`;

test("nothing of a fork's configuration counts, and none of its code runs", () => {
  const mark = join(newFolder(), 'ran');
  const head = {
    ...worse,
    'stratlint.yaml': 'extends: [./off.yaml]\nplugins: [./rules/evil.cjs, stratlint-plugin-evil]\n',
    'shared.yaml': 'rules: { wish-as-strategy: off }\n',
    'off.yaml': 'rules: { wish-as-strategy: off, owner-removed: off, target-lowered: off }\n',
    'journeys/stratlint.yaml': 'plugins: [./evil.cjs]\nrules: { wish-as-strategy: off }\n',
    'journeys/evil.cjs': evil(mark),
    'rules/evil.cjs': evil(mark),
    'node_modules/stratlint-plugin-evil/index.js': evil(mark),
    'node_modules/stratlint-plugin-evil/package.json': '{ "name": "stratlint-plugin-evil", "version": "1.0.0" }\n',
    '.npmrc': 'ignore-scripts=false\n',
  };
  const { code, annotations, folder } = pullRequest({ head, fork: true });
  expect(annotations.map(placeOf)).toEqual([
    'journeys/crossing.yaml:11 wish-as-strategy',
    'strategy.yaml:9 owner-removed',
    'strategy.yaml:14 target-lowered',
  ]);
  expect([code, existsSync(mark)]).toEqual([0, false]);
  expect(git(folder, 'status', '--porcelain')).toBe('');
});

test.each([
  ['', true],
  ['false', false],
])('code that the own configuration names runs, unless plugins are "%s"', (plugins, runs) => {
  const mark = join(newFolder(), 'ran');
  const head = { 'stratlint.yaml': 'extends: [recommended]\nplugins: [./rules/mark.cjs]\n', 'rules/mark.cjs': evil(mark) };
  pullRequest({ head, inputs: { INPUT_PLUGINS: plugins } });
  expect(existsSync(mark)).toBe(runs);
});

test('a link in the place of a configuration leads nowhere', async () => {
  const { symlinkSync } = await import('node:fs');
  const outside = newFolder({ 'stratlint.yaml': 'mine\n' });
  const { annotations } = pullRequest({
    head: worse,
    fork: true,
    also: (folder) => {
      rmSync(join(folder, 'stratlint.yaml'));
      symlinkSync(join(outside, 'stratlint.yaml'), join(folder, 'stratlint.yaml'));
    },
  });
  expect(annotations).toHaveLength(3);
  expect(readFileSync(join(outside, 'stratlint.yaml'), 'utf8')).toBe('mine\n');
});

test('a run that fails says so, and no line of a document is a command', () => {
  const head = { 'stratlint.yaml': 'extends: ["::error::pwned"]\n' };
  const { code, annotations, log } = pullRequest({ head });
  expect([code, annotations]).toEqual([2, [expect.stringMatching(/^::error title=stratlint::The strategy could not be linted/)]]);
  expect(log).toMatch(/^::stop-commands::([\w-]+)\n[^]*pwned[^]*\n::\1::$/m);
});

test('action.yml and our own workflow are what GitHub takes', () => {
  const { validateAction, validateWorkflow } = createRequire(import.meta.url)('@action-validator/core') as Readonly<
    Record<'validateAction' | 'validateWorkflow', (text: string) => { readonly errors: readonly unknown[] }>
  >;
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  expect(validateAction(text('action.yml')).errors).toEqual([]);
  expect(validateAction(text('action.yml').replace('using: composite', 'using: composit')).errors).not.toEqual([]);
  expect(validateWorkflow(text('.github/workflows/strategy.yml')).errors).toEqual([]);
});
