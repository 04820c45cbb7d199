//! Where reports are written: never over what the workspace reads, never through a link, and each to a file of its own.
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../src/workspace/write.ts';
import { newFolder, stratlintIn, type Said } from './stratlint.ts';

const files = {
  'strategy.yaml': 'goals:\n  - { id: quay, statement: Travellers find the quay }\n',
  'notes.txt': 'Not ours.\n',
};

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function expectRefused({ code, out, err }: Said, words: string): void {
  expect(err).toContain(words);
  expect([code, out]).toEqual([2, '']);
}

test.each([
  ['a document', 'strategy.yaml', {}],
  ['a document that only its words make one', 'plan.yaml', { 'plan.yaml': 'kind: strategy\nname: Boats\n' }],
  ['the configuration', 'stratlint.yaml', { 'stratlint.yaml': 'extends: essential\n' }],
  ['a configuration it rests on', 'house.yaml', { 'stratlint.yaml': 'extends: ./house.yaml\n', 'house.yaml': 'language: en\n' }],
  ['the baseline', 'old.yaml', { 'stratlint.yaml': 'baseline: old.yaml\n', 'old.yaml': 'version: 1\nfindings: []\n' }],
  ['who is who', 'CODEOWNERS', { CODEOWNERS: '* @nora\n' }],
])('a report takes the place of nothing that is read: %s', async (_, file, more) => {
  const folder = newFolder({ ...files, ...more });
  const before = read(folder, file);
  expectRefused(
    await stratlintIn(folder)('--format', `concise=first.txt`, '--format', `json=./${file}`),
    `The report can't be written to "./${file}": the workspace reads this file`,
  );
  expect(read(folder, file)).toBe(before);
  expect(existsSync(join(folder, 'first.txt'))).toBe(false);
});

test('nor does one of a text that came by standard input', async () => {
  const folder = newFolder(files);
  const input = (): Promise<Buffer> => Promise.resolve(Buffer.from(files['strategy.yaml']));
  const args = ['--stdin', '--stdin-filename', 'strategy.yaml', '--format', 'json=strategy.yaml'];
  expectRefused(await stratlintIn(folder, { input })(...args), 'the workspace reads this file');
});

test('a report goes through no link', async () => {
  const folder = newFolder(files);
  symlinkSync('notes.txt', join(folder, 'report.json'));
  symlinkSync('nowhere', join(folder, 'new.json'));
  expectRefused(await stratlintIn(folder)('--format', 'json=report.json'), `to "report.json": it is a link`);
  expectRefused(await stratlintIn(folder)('--format', 'json=new.json'), `to "new.json": it is a link`);
  expect(read(folder, 'notes.txt')).toBe('Not ours.\n');
});

test('nor into a folder that leads out, while one that stays is any folder', async () => {
  const outside = newFolder();
  const folder = newFolder(files);
  mkdirSync(join(folder, 'real'));
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync('real', join(folder, 'in'));
  expectRefused(await stratlintIn(folder)('--format', 'json=out/a/report.json'), 'its folder is a link that leads out of here');
  expect(existsSync(join(outside, 'a'))).toBe(false);
  expect((await stratlintIn(folder)('--format', 'json=in/a/report.json')).code).toBe(1);
  expect(existsSync(join(folder, 'real/a/report.json'))).toBe(true);
});

test('an earlier report and anything else that is not read may be written over', async () => {
  const folder = newFolder(files);
  for (const format of ['json=report.json', 'markdown=report.md', 'by-owner=todo.md', 'html=notes.txt'])
    for (const time of [1, 2])
      expect([format, time, (await stratlintIn(folder)('--format', format)).code]).toEqual([format, time, 1]);
});

test('two reports have two files', async () => {
  const folder = newFolder(files);
  const args = ['--format', 'json=out/a.txt', '--format', 'concise=./out/a.txt'];
  expectRefused(await stratlintIn(folder)(...args), `Two reports can't both be "./out/a.txt"`);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a place where nothing can be made is told at once', async () => {
  if (!existsSync('/proc/self')) return;
  const folder = newFolder(files);
  expectRefused(
    await stratlintIn(folder)('--format', 'json=/proc/nowhere/at/all.json'),
    `can't be written to "/proc/nowhere/at/all.json" (ENO`,
  );
});

test('a folder that another run makes at the same moment is as good as made, a link that leads nowhere is none', () => {
  const folder = newFolder();
  // It is missing when it is looked for, and there when it is to be made.
  makeFolder(`${folder}/a/b/../c`);
  expect(statSync(join(folder, 'a/c')).isDirectory()).toBe(true);
  symlinkSync('nowhere', join(folder, 'link'));
  expect(() => {
    makeFolder(join(folder, 'link/d'));
  }).toThrow('EEXIST');
});
