//! The recipes of docs/hooks.md for husky with lint-staged and for lefthook, as they stand there, with the real ones and real commits.
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, put, type Texts } from './stratlint.ts';
import { installed, npmInstall, plainEnv, run, skippedFor, type Said } from './tool.ts';

const root = join(import.meta.dirname, '..');
const minutes = 60_000;
const page = readFileSync(join(root, 'docs/hooks.md'), 'utf8');

/** The blocks of code below a heading. */
function blocksOf(heading: string): string[] {
  const section = page.split(/^(?=## )/m).find((one) => one.startsWith(`## ${heading}\n`));
  return Array.from((section ?? '').matchAll(/^```\w+\n([^]*?)^```$/gm), ([, text = '']) => text);
}

/** These run on the oldest Node that stratlint runs on. */
const versions: Readonly<Record<string, string>> = { husky: '9.1.7', 'lint-staged': '16.4.0', lefthook: '2.2.1' };
const pinned = (name: string): string => `${name}@${versions[name] ?? ''}`;
/** What npm has fetched once, it takes from its own cache afterwards. */
const reached = await installed(...Object.keys(versions).map(pinned));

const who = { GIT_AUTHOR_NAME: 'Nora', GIT_AUTHOR_EMAIL: 'nora@example.org', GIT_COMMITTER_NAME: 'Nora', GIT_COMMITTER_EMAIL: 'nora@example.org' }; // prettier-ignore
const shell = (cwd: string, script: string): Promise<Said> => run('sh', ['-ec', script], cwd, { ...plainEnv, ...who });

const goal = `goals:
  - statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [{ name: Passengers told in time, baseline: 52 % (June 2026), target: 90 % by 2027-12-31 }]
`;
const wish = '  - statement: Delight our passengers in everything we do\n    owner: nora\n';

const files: Texts = {
  'package.json': '{ "name": "strategy", "private": true }\n',
  '.gitignore': 'node_modules\n',
  'stratlint.yaml': 'extends: [recommended]\nasOf: 2026-07-01\n',
  'people.yaml': 'people: [{ id: nora, name: Nora Brekke }]\n',
  'cx/strategy.yaml': goal,
  'code.js': 'export const boats = 3;\n',
};

/** A repository in which the first command of a recipe was given, with the versions of the test, and this package in the place of the published one. */
async function team(install: string, more: Texts = {}): Promise<string> {
  const [command = '', ...names] = install
    .trim()
    .split(' --save-dev ./stratlint-0.1.0.tgz ')
    .flatMap((part) => part.split(' '));
  expect([command, names.slice(1).every((name) => name in versions)]).toEqual(['npm', true]);
  const folder = newFolder({ ...files, ...more });
  expect((await shell(folder, 'git init --quiet --initial-branch=main')).code).toBe(0);
  const { code, text } = await npmInstall(folder, plainEnv, '--save-dev', ...names.slice(1).map(pinned));
  expect(code, text).toBe(0);
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/stratlint'));
  symlinkSync('../stratlint/dist/cli.js', join(folder, 'node_modules/.bin/stratlint'));
  return folder;
}

async function holdsBackAWish(folder: string): Promise<void> {
  const commit = (message: string): Promise<Said> => shell(folder, `git add --all; git commit --message '${message}'`);
  const begun = await commit('Begin');
  expect(begun.code, begun.text).toBe(0);

  put(folder, { 'cx/strategy.yaml': goal + wish });
  const wished = await commit('Delight');
  expect([wished.code, wished.text]).toEqual([1, expect.stringContaining('wish-as-goal')]);

  // One file is staged, and what is wrong for it stands in another: on no line of this commit.
  put(folder, {
    'cx/strategy.yaml': `${goal}\n# Said by the board.\n`,
    'people.yaml': 'people: [{ id: nora, name: Nora Brekke, role: Fleet master }]\n',
  });
  const mended = await commit('Say who');
  expect(mended.code, mended.text).toBe(0);

  put(folder, { 'code.js': 'export const boats = 4;\n' });
  const elsewhere = await commit('A fourth boat');
  expect([elsewhere.code, elsewhere.text]).toEqual([0, expect.not.stringContaining('goal-without-metric')]);
}

describe.skipIf('why' in reached)(`hooks${skippedFor(reached)}`, () => {
  test('husky and lint-staged', { timeout: 5 * minutes }, async () => {
    const [commands = '', config = ''] = blocksOf('husky and lint-staged');
    const [install = '', ...rest] = commands.split('\n');
    const [, name = ''] = /^\/\/ (\S+)/.exec(config) ?? [];
    const folder = await team(install, { [name]: config });
    const set = await shell(folder, rest.join('\n'));
    expect(set.code, set.text).toBe(0);
    await holdsBackAWish(folder);
  });

  test('lefthook', { timeout: 5 * minutes }, async () => {
    const [install = '', config = ''] = blocksOf('lefthook');
    const [, name = ''] = /^# (\S+)/.exec(config) ?? [];
    const folder = await team(install, { [name]: config });
    const set = await shell(folder, 'npx lefthook install');
    expect(set.code, set.text).toBe(0);
    await holdsBackAWish(folder);
  });
});
