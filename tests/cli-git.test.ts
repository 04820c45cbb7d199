//! --since and --staged with a real git: all is read, and only changed lines are reported on.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');

const who = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...who },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function repository(files: Texts): string {
  const folder = newFolder(files);
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  return folder;
}

function commit(folder: string, files: Texts = {}): void {
  put(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--no-verify', '-m', 'x');
}

const goal = (name: string): string => `  - statement: ${name} is said before four\n    metrics: [said in time]\n`;
const goals = (...names: readonly string[]): string => `goals:\n${names.map(goal).join('')}`;

/** What else a goal in so few words lacks, and what is told of one that is gone. */
const others = ['no-owner-information', 'metric-without-target', 'metric-without-baseline', 'metric-removed'].flatMap((id) => [
  '--rule',
  `${id}=off`,
]);

/** File and line of each finding: each goal without an owner is one. */
async function found(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { out, err } = await stratlintIn(folder)('--format', 'concise', ...others, ...args);
  expect(err).toBe('');
  return out.split('\n').slice(0, -1).map((line) => line.split(':').slice(0, 2).join(':')); // prettier-ignore
}

describe('--since', () => {
  test('reports on lines changed since the branch left, committed or not, and on new files', async () => {
    const folder = repository({ 'strategy.yaml': goals('One', 'Two'), 'other/goals.yaml': goals('Six') });
    git(folder, 'checkout', '-q', '-b', 'work');
    commit(folder, { 'strategy.yaml': goals('One', 'Two', 'Three') });
    git(folder, 'checkout', '-q', 'main');
    commit(folder, { 'other/goals.yaml': goals('Six', 'Seven') });
    git(folder, 'checkout', '-q', 'work');
    put(folder, { 'strategy.yaml': goals('Zero', 'Two', 'Three'), 'new folder/goals.yaml': goals('Nine') });
    expect(await found(folder)).toEqual([
      'new folder/goals.yaml:2',
      'other/goals.yaml:2',
      'strategy.yaml:2',
      'strategy.yaml:4',
      'strategy.yaml:6',
    ]);
    expect(await found(folder, '--since', 'main')).toEqual(['new folder/goals.yaml:2', 'strategy.yaml:2', 'strategy.yaml:6']);
    expect(await found(folder, '--since', 'HEAD')).toEqual(['new folder/goals.yaml:2', 'strategy.yaml:2']);
  });

  test('in a workspace below the repository, and with paths', async () => {
    const folder = repository({
      'unit/stratlint.yaml': '',
      'unit/a/goals.yaml': goals('One'),
      'unit/b/goals.yaml': goals('Two'),
    });
    put(folder, { 'unit/a/goals.yaml': goals('One', 'Three'), 'unit/b/goals.yaml': goals('Two', 'Four') });
    expect(await found(join(folder, 'unit'), '--since', 'HEAD')).toEqual(['a/goals.yaml:4', 'b/goals.yaml:4']);
    expect(await found(folder, 'unit/b', '--since', 'HEAD')).toEqual(['unit/b/goals.yaml:4']);
  });

  test('names with blanks, quotes, letters of any language; a file that is gone or moved', async () => {
    const odd = 'a b/año "1"\\x.strategy.yaml';
    const folder = repository({ [odd]: goals('One'), 'gone.strategy.yaml': goals('Two'), 'old.strategy.yaml': goals('Three') });
    put(folder, { [odd]: goals('One', 'Four') });
    rmSync(join(folder, 'gone.strategy.yaml'));
    renameSync(join(folder, 'old.strategy.yaml'), join(folder, 'moved.strategy.yaml'));
    expect(await found(folder, '--since', 'HEAD')).toEqual([`${odd}:4`, 'moved.strategy.yaml:2']);
  });

  test('where a line went away, its neighbours count', async () => {
    const owned = goals('One', 'Two').replaceAll('    metrics', '    owner: nora\n    metrics');
    const folder = repository({ 'strategy.yaml': owned });
    put(folder, { 'strategy.yaml': owned.replace('    owner: nora\n', '') });
    expect(await found(folder, '--since', 'HEAD')).toEqual(['strategy.yaml:2']);
  });

  test('lines of a document that look like a patch are lines of a document', async () => {
    const text = `${goals('One')}x-note: |\n  a\n+++ b/strategy.yaml\n@@ -1 +1,99 @@\n`;
    const folder = repository({ 'strategy.yaml': goals('One'), 'x.strategy.yaml': goals('Two') });
    put(folder, { 'x.strategy.yaml': text.replace('One', 'Two') });
    expect((await found(folder, '--since', 'HEAD')).filter((place) => place.startsWith('strategy.yaml'))).toEqual([]);
  });

  test.each(['nowhere', '--upload-pack=touch pwned', '-x', 'HEAD:strategy.yaml'])(
    'an unknown commit %j is a sentence',
    async (ref) => {
      const folder = repository({ 'strategy.yaml': goals('One') });
      const { code, out, err } = await stratlintIn(folder)(`--since=${ref}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--since: this repository has no commit');
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
    },
  );

  test('runs no program that the repository names', async () => {
    const folder = repository({ 'strategy.yaml': goals('One'), '.gitattributes': '*.yaml filter=evil diff=evil\n' });
    const script = join(folder, 'evil.sh');
    put(folder, { 'evil.sh': `#!/bin/sh\ntouch ${folder}/pwned\ncat\n`, 'strategy.yaml': goals('One', 'Two') });
    chmodSync(script, 0o755);
    for (const key of ['filter.evil.clean', 'filter.evil.process', 'filter.evil.smudge', 'diff.evil.textconv', 'diff.evil.command', 'diff.external', 'core.fsmonitor', 'core.pager']) git(folder, 'config', key, script); // prettier-ignore
    git(folder, 'config', 'filter.evil.required', 'true');
    expect(await found(folder, '--since', 'HEAD')).toEqual(['strategy.yaml:4']);
    await stratlintIn(folder)('--staged');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

describe('--staged', () => {
  test('reads what is staged, not what the folder has, and reports on its lines', async () => {
    const folder = repository({ 'strategy.yaml': goals('One') });
    put(folder, { 'strategy.yaml': goals('One', 'Two') });
    git(folder, 'add', '-A');
    put(folder, { 'strategy.yaml': `\n\n\n${goals('One', 'Two', 'Three')}`, 'untracked.strategy.yaml': goals('Four') });
    expect(await found(folder, '--staged')).toEqual(['strategy.yaml:4']);
  });

  test('a file that is staged and gone from the folder is read; one that is not staged yet is not there', async () => {
    const people = 'people: [{ id: nora, name: Nora Lind }]\n';
    const owned = goals('One').replace('    metrics', '    owner: lena\n    metrics');
    const folder = repository({ 'strategy.yaml': goals('Zero') });
    put(folder, { 'people.yaml': people, 'strategy.yaml': owned });
    git(folder, 'add', 'strategy.yaml');
    // Nobody lists people yet, so nobody is unknown.
    expect(await found(folder, '--staged')).toEqual([]);
    git(folder, 'add', 'people.yaml');
    rmSync(join(folder, 'people.yaml'));
    expect(await found(folder, '--staged')).toEqual(['strategy.yaml:3']);
  });

  test("what lies in a workspace of its own, is ignored, or is nobody's is not drawn in", async () => {
    const others = [
      'unit/goals.yaml',
      'archive/goals.yaml',
      'gone/goals.yaml',
      'node_modules/x/goals.yaml',
      '.hidden/goals.yaml',
    ];
    const folder = repository({
      'strategy.yaml': goals('One'),
      'stratlint.yaml': 'ignore: [archive/, gone/]\n',
      'unit/stratlint.yaml': '',
      ...Object.fromEntries(others.map((path) => [path, goals('Two')])),
    });
    put(folder, Object.fromEntries(others.map((path) => [path, goals('Two', 'Three')])));
    git(folder, 'add', '-A', '-f');
    put(folder, Object.fromEntries(others.map((path) => [path, goals('Two', 'Three', 'Four')])));
    rmSync(join(folder, 'gone'), { recursive: true });
    expect(await found(folder, '--staged')).toEqual(['unit/goals.yaml:4']);
    expect(await found(folder, 'unit', '--staged')).toEqual(['unit/goals.yaml:4']);
  });

  test('the configuration that is staged holds', async () => {
    const folder = repository({ 'strategy.yaml': 'x-none: 1\n', 'stratlint.yaml': 'rules: { unassigned-owner: off }\n' });
    put(folder, { 'strategy.yaml': goals('One') });
    git(folder, 'add', '-A');
    put(folder, { 'stratlint.yaml': 'rulez: 1\n' });
    expect(await found(folder, '--staged')).toEqual([]);
  });

  test('before the first commit all is new', async () => {
    const folder = newFolder({ 'strategy.yaml': goals('One') });
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    expect(await found(folder, '--staged')).toEqual(['strategy.yaml:2']);
  });

  test.each([[['commit', '-q', '-am', 'x']], [['commit', '-q', '-m', 'x', 'strategy.yaml']]])(
    'in a hook, %j is what is linted',
    (args) => {
      const folder = repository({ 'strategy.yaml': goals('One').replace('    metrics', '    owner: nora\n    metrics') });
      put(folder, {
        '.git/hooks/pre-commit': `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" --staged --format concise\n`,
      });
      chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
      put(folder, { 'strategy.yaml': goals('One') });
      expect(() => git(folder, ...args)).toThrow(/strategy\.yaml:2:16: error: .*owner-removed/);
      expect(git(folder, 'log', '--oneline').split('\n')).toHaveLength(2);
    },
  );
});
