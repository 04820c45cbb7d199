//! What can't be read, or is not meant to be: told, and no reason to call a strategy clean.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyUnread } from '../src/workspace/why-unread.ts';
import { newFolder, stratlintIn } from './stratlint.ts';

const faulty = 'goals:\n  - { id: quay, statement: Travellers find the quay }\n';

test('a linked file that is named on the command line: what is found stands where the file lies', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty });
  mkdirSync(join(folder, 'sub'));
  symlinkSync('../strategy.yaml', join(folder, 'sub/strategy.yaml'));
  const { code, out, err } = await stratlintIn(folder)('sub/strategy.yaml', '--format', 'concise');
  expect(err).toBe('stratlint: "sub/strategy.yaml" is a link to "strategy.yaml"; what is found stands there.\n');
  expect(out).toMatch(/^strategy\.yaml:2:28: /);
  expect(code).toBe(1);
});

test('a linked folder that is named on the command line', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty, 'units/north/goals.yaml': faulty });
  symlinkSync('units/north', join(folder, 'here'));
  symlinkSync(newFolder({ 'strategy.yaml': faulty }), join(folder, 'there'));
  expect((await stratlintIn(folder)('here', '--format', 'concise')).out).toMatch(/^units\/north\/goals\.yaml:2:11: /);
  const { code, out, err } = await stratlintIn(folder)('there');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('"there" leads out of the workspace by a link');
});

test('a path that can not be followed is not said to be missing', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty });
  symlinkSync('round', join(folder, 'round'));
  const { code, err } = await stratlintIn(folder)('round/strategy.yaml');
  expect([code, err]).toEqual([2, `stratlint: "round/strategy.yaml" can't be opened (ELOOP).\n`]);
});

test.skipIf(process.getuid?.() === 0)('a folder that nobody may open', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty, 'secret/strategy.yaml': faulty });
  chmodSync(join(folder, 'secret'), 0);
  const whole = await stratlintIn(folder)('--format', 'concise');
  const asked = await stratlintIn(folder)('secret');
  chmodSync(join(folder, 'secret'), 0o700);
  expect(whole.err).toBe(`stratlint: The folder "secret" can't be opened (EACCES), so what lies in it was not read.\n`);
  expect([asked.code, asked.out]).toEqual([2, '']);
  expect(asked.err).toBe(`stratlint: The folder "secret" can't be opened (EACCES), so nothing in it was read.\n`);
});

describe('a file that says how to lint, and can not be read, is told with the reason', () => {
  const link = (to: string) => (path: string) => {
    symlinkSync(to, path);
  };
  const file = (bytes: string | Buffer) => (path: string) => {
    writeFileSync(path, bytes);
  };
  test.each([
    ['a folder', mkdirSync, /^stratlint\.yaml:1:1: .* it is a folder/],
    ['a link', link('strategy.yaml'), /it is a link, and .*"stratlint\.yaml"/],
    ['a dangling link', link('nowhere'), /a link that leads nowhere/],
    ['large', file(`# ${'-'.repeat(300_000)}`), /at most 256 KB/],
    ['Latin-1', file(Buffer.from('extends: essential\n# caf\xe9\n', 'latin1')), /^stratlint\.yaml:2:1: .*UTF-8/],
  ])('%s', async (_, make, says) => {
    const folder = newFolder({ 'strategy.yaml': faulty });
    make(join(folder, 'stratlint.yaml'));
    const { code, out, err } = await stratlintIn(folder)();
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  test('nobody may open it', () => {
    const problem = { rule: 'unreadable-document', message: 'cannot-read', data: { reason: 'EACCES' } };
    expect(whyUnread('The rule', '/nowhere', problem, 1).message).toBe(
      "The rule can't be read: you may not open it (EACCES). Whoever runs stratlint needs the right to.",
    );
  });

  test('baselines, rules and parts of plugins', async () => {
    const folder = newFolder({ 'strategy.yaml': faulty, 'stratlint.yaml': 'plugins: [./rules, ./plugin]\n', 'rules/a.yaml': '' });
    mkdirSync(join(folder, 'plugin'));
    writeFileSync(join(folder, 'rules/a.yaml'), Buffer.from('summary: a\n# \xe9\n', 'latin1'));
    writeFileSync(join(folder, 'plugin/stratlint-plugin.yaml'), Buffer.from('# \xe9\n', 'latin1'));
    const { err } = await stratlintIn(folder)();
    expect(err.split('\n').slice(0, 2)).toEqual([
      "plugin/stratlint-plugin.yaml:1:1: The file can't be read: this line is not UTF-8 text. Save it with the encoding UTF-8.",
      "rules/a.yaml:2:1: The rule can't be read: this line is not UTF-8 text. Save it with the encoding UTF-8.",
    ]);
    mkdirSync(join(folder, 'old.yaml'));
    writeFileSync(join(folder, 'stratlint.yaml'), 'baseline: old.yaml\n');
    expect((await stratlintIn(folder)()).err).toMatch(/^old\.yaml:1:1: The baseline can't be read: it is a folder/);
  });
});

test.skipIf(process.platform === 'win32')('a current folder that somebody deleted', () => {
  const folder = newFolder({ 'gone/x': '' });
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const script = 'rm -r "$PWD" && exec "$0" "$1"';
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, cli], {
    cwd: join(folder, 'gone'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, 'stratlint: The current folder is not there any more.\n']);
});
