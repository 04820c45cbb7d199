//! The hook in the real pre-commit: installed from this repository, in a git repository of its own.
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { put } from './stratlint.ts';

const root = join(import.meta.dirname, '..');
const isThere = spawnSync('pre-commit', ['--version']).status === 0;
if (!isThere && process.env['STRATLINT_HOOKS'] === 'required') throw new Error('pre-commit is not installed here.');

const minutes = 60_000;
const base = realpathSync(mkdtempSync(join(tmpdir(), 'stratlint-hook-')));
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
}, 2 * minutes);

/** npm's own settings of the run that tests are part of are none of pre-commit's, nor is a hook's index that they may run in. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VITEST|GIT_)/i.test(name))),
  PRE_COMMIT_HOME: join(base, 'home'),
  PRE_COMMIT_COLOR: 'never',
  NO_COLOR: '1',
};

function git(cwd: string, ...args: string[]): string {
  const own = ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd, env, encoding: 'utf8' });
}

/** This repository as it stands, with what is not committed yet. */
function snapshot(): { readonly path: string; readonly revision: string } {
  const path = join(base, 'stratlint');
  mkdirSync(path);
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of files.filter((one) => !one.startsWith('docs/rules/'))) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(root, file), join(path, file));
  }
  git(path, 'init', '--quiet', '--initial-branch=main');
  git(path, 'add', '--all');
  git(path, 'commit', '--quiet', '--no-verify', '--message', 'as it stands');
  return { path, revision: git(path, 'rev-parse', 'HEAD').trim() };
}

interface Said {
  readonly code: number | null;
  readonly text: string;
}

function preCommit(cwd: string, ...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = execFile('pre-commit', args, { cwd, env, timeout: 8 * minutes, maxBuffer: 16 * 1024 * 1024 }, (_, out, err) => {
      resolve({ code: child.exitCode, text: out + err });
    });
  });
}

const goal = (statement: string): string => `goals:
  - statement: ${statement}
    owner: nora
    metrics: [{ name: Passengers told in time, baseline: 52 % (June 2026), target: 90 % by 2027-12-31 }]
`;
const wish = '  - statement: Delight our passengers in everything we do\n    owner: nora\n';
const told = 'Passengers know before they leave home whether the boat sails';

function team(): string {
  const { path, revision } = snapshot();
  const folder = join(base, 'team');
  mkdirSync(folder);
  put(folder, {
    '.pre-commit-config.yaml': `repos:\n  - repo: ${path}\n    rev: ${revision}\n    hooks: [{ id: stratlint }, { id: stratlint-fix }]\n`,
    'stratlint.yaml': 'extends: [recommended]\nasOf: 2026-07-01\n',
    'strategy.yaml': goal(told),
    'people.yaml': 'people: [{ id: nora, name: Nora Brekke }]\n',
    'code.js': 'export const boats = 3;\n',
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', 'Begin');
  return folder;
}

describe.skipIf(!isThere)(`the hook${isThere ? '' : ' (skipped: pre-commit is not installed here)'}`, () => {
  test(
    'installs from this repository, and judges what is staged by all that is linked to it',
    { timeout: 10 * minutes },
    async () => {
      const folder = team();
      const lint = (...args: string[]): Promise<Said> => preCommit(folder, 'run', 'stratlint', ...args);
      const installed = await preCommit(folder, 'install', '--install-hooks');
      expect([installed.code, installed.text]).toEqual([
        0,
        expect.stringContaining('pre-commit installed at .git/hooks/pre-commit'),
      ]);

      put(folder, { 'strategy.yaml': goal(told) + wish });
      git(folder, 'add', '--all');
      const wished = await lint();
      expect([wished.code, wished.text]).toEqual([1, expect.stringMatching(/strategy\.yaml[^]*wish-as-goal/)]);
      expect(() => git(folder, 'commit', '--quiet', '--message', 'Delight')).toThrow(/wish-as-goal/);

      put(folder, { 'strategy.yaml': goal(`${told}, and when`) });
      git(folder, 'add', '--all');
      expect(await lint()).toEqual({ code: 0, text: expect.stringMatching(/stratlint\.*Passed/) as string });
      git(folder, 'commit', '--quiet', '--message', 'Say when');

      // One file is staged, and what is wrong for it stands in another.
      put(folder, { 'people.yaml': 'people: [{ id: nora, name: Nora Brekke, end_date: 2026-05-31 }]\n' });
      git(folder, 'add', 'people.yaml');
      const departed = await lint();
      expect([departed.code, departed.text]).toEqual([1, expect.stringMatching(/strategy\.yaml[^]*departed-owner/)]);

      git(folder, 'reset', '--quiet', '--hard');
      put(folder, { 'code.js': 'export const boats = 4;\n' });
      git(folder, 'add', '--all');
      expect((await lint()).text).toContain('no files to check');

      put(folder, { 'strategy.yaml': goal(told).replace('owner', 'ownr') });
      git(folder, 'add', '--all');
      const fixed = await preCommit(folder, 'run', '--hook-stage', 'manual', 'stratlint-fix', '--all-files');
      expect(fixed.text).toMatch(/files were modified by this hook/);
      expect(git(folder, 'diff', '--', 'strategy.yaml')).toContain('+    owner: nora');
    },
  );
});
