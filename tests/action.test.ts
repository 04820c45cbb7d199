//! The Action's own entry, built as it runs: what a pull request gets told, and what of a fork counts.
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { git, placeOf, pullRequest, worse } from './pull-request.ts';
import { newFolder } from './stratlint.ts';

const root = join(import.meta.dirname, '..');

test('a wish added, an owner removed and a target lowered are three annotations, each on its line', async () => {
  const { code, annotations, summary, outputs } = await pullRequest({ head: worse });
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

test('what is asked for is what fails the step, and where things are written', async () => {
  const inputs = {
    INPUT_FAIL_ON: 'warning',
    INPUT_ANNOTATIONS: 'false',
    INPUT_SUMMARY: 'false',
    INPUT_SARIF_FILE: 'found.sarif',
  };
  const { code, annotations, summary, folder, outputs } = await pullRequest({ head: worse, inputs });
  expect([code, annotations, summary]).toEqual([1, [], '']);
  expect(outputs['sarif']).toBe(join(folder, 'found.sarif'));
  expect(existsSync(join(folder, 'found.sarif'))).toBe(true);
});

test('a README that changes is no news', async () => {
  const { code, annotations, outputs } = await pullRequest({ head: { 'README.md': '# Ferries\n\nAll of them.\n' } });
  expect([code, annotations, outputs['warnings']]).toEqual([0, [], '0']);
});

test('more than GitHub shows is counted', async () => {
  const goals = Array.from({ length: 30 }, (_, i) => `  - statement: Passengers of pier ${i} no longer wait in the rain\n`);
  const head = { 'goals.yaml': `goals:\n${goals.join('')}` };
  const { annotations, outputs } = await pullRequest({ head, inputs: { INPUT_PRESET: 'essential' } });
  const kinds = annotations.map((line) => /^::(\w+)/.exec(line)?.[1]);
  expect(kinds.filter((kind) => kind === 'error')).toHaveLength(10);
  const left = Number(/::(\d+) more findings are not shown here/.exec(annotations.at(-1) ?? '')?.[1]);
  expect(annotations.length - 1 + left).toBeGreaterThanOrEqual(Number(outputs['errors']) + Number(outputs['warnings']));
});

const evil = (mark: string): string =>
  `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'run');\nmodule.exports = { rules: {} };\n`;

test("nothing of a fork's configuration counts, and none of its code runs", async () => {
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
  const { code, annotations, folder } = await pullRequest({ head, fork: true });
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
])('code that the own configuration names runs, unless plugins are "%s"', async (plugins, runs) => {
  const mark = join(newFolder(), 'ran');
  const head = { 'stratlint.yaml': 'extends: [recommended]\nplugins: [./rules/mark.cjs]\n', 'rules/mark.cjs': evil(mark) };
  await pullRequest({ head, inputs: { INPUT_PLUGINS: plugins } });
  expect(existsSync(mark)).toBe(runs);
});

test('a link in the place of a configuration leads nowhere', async () => {
  const outside = newFolder({ 'stratlint.yaml': 'mine\n' });
  const { annotations } = await pullRequest({
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

test('a run that fails says so, and no line of a document is a command', async () => {
  const head = { 'stratlint.yaml': 'extends: ["::error::pwned"]\n' };
  const { code, annotations, log } = await pullRequest({ head });
  expect([code, annotations]).toEqual([2, [expect.stringMatching(/^::error title=stratlint::The strategy could not be linted/)]]);
  expect(log).toMatch(/^::stop-commands::([\w-]+)\n[^]*pwned[^]*\n::\1::$/m);
});

test('each input reaches the program, and each output is one that it writes', async () => {
  const { inputs, outputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: object;
    readonly outputs: object;
    readonly runs: { readonly steps: readonly { readonly id?: string; readonly env?: Readonly<Record<string, string>> }[] };
  };
  const env = runs.steps.find(({ id }) => id === 'lint')?.env ?? {};
  const handed = Object.entries(env).filter(([name]) => name.startsWith('INPUT_'));
  expect(handed.map(([name]) => name.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-'))).toEqual(Object.keys(inputs));
  expect(handed.map(([, value]) => value)).toEqual(Object.keys(inputs).map((name) => `\${{ inputs.${name} }}`));
  const written = Object.keys((await pullRequest({ head: { 'README.md': '# Ferries, all of them\n' } })).outputs);
  expect(written).toEqual(Object.keys(outputs));
});

test('action.yml and our own workflow are what GitHub takes', () => {
  const { validateAction, validateWorkflow } = createRequire(import.meta.url)('@action-validator/core') as Readonly<
    Record<'validateAction' | 'validateWorkflow', (text: string) => { readonly errors: readonly unknown[] }>
  >;
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  expect(validateAction(text('action.yml')).errors).toEqual([]);
  expect(validateAction(text('action.yml').replace('using: composite', 'using: composit')).errors).not.toEqual([]);
  expect(validateWorkflow(text('.github/workflows/strategy.yml')).errors).toEqual([]);
  const [own = '', commenting = ''] = Array.from(text('docs/ci.md').matchAll(/^```yaml\n(name: [^]*?)^```$/gm), ([, block = '']) => block); // prettier-ignore
  for (const workflow of [own, commenting]) expect(validateWorkflow(workflow).errors).toEqual([]);
  expect(validateWorkflow(own.replace('contents: read', 'contents: raed')).errors).not.toEqual([]);
  const { inputs } = parse(text('action.yml')) as { readonly inputs: object };
  const told = Array.from(text('docs/ci.md').matchAll(/^\| `([\w-]+)` /gm), ([, name]) => name);
  expect(told).toEqual(Object.keys(inputs));
});
