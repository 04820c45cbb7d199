//! Fixes before they are made: --diff, --dry-run, --unsafe-fixes, and texts from standard input.
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

const clean = `goals:
  - statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [{ name: Passengers told in time, baseline: 52 % (March 2026), target: 90 % by 2027-12-31 }]
`;
const typos = clean.replace('statement', 'statment').replace('owner', 'ownr').replace('metrics', 'metric s');
const config = 'extends: [essential]\n';
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('--diff', () => {
  const files: Texts = {
    'stratlint.yaml': config,
    'strategy.yaml': typos,
    'a folder/über "goals".strategy.yaml': typos.replaceAll('\n', '\r\n'),
    'no-end/goals.yaml': 'goals:\n  - { statment: Sail, owner: nora, metrics: [punctuality] }',
  };

  test('prints a patch that makes of the files what --fix does, and writes nothing', async () => {
    const [patched, mended] = [newFolder(files), newFolder(files)];
    const said = await stratlintIn(patched)('--diff');
    expect([said.code, said.err]).toEqual([1, '']);
    for (const [path, text] of Object.entries(files)) expect(read(patched, path)).toBe(text);
    execFileSync('git', ['init', '-q'], { cwd: patched });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: patched, input: said.out });
    await stratlintIn(mended)('--fix');
    for (const path of Object.keys(files)) expect(read(patched, path), path).toBe(read(mended, path));
    expect(read(patched, 'strategy.yaml')).not.toBe(typos);
  });

  test('is empty where nothing can be mended', async () => {
    expect(await stratlintIn(newFolder({ 'strategy.yaml': clean }))('--diff')).toEqual({ code: 0, out: '', err: '' });
  });

  test('leaves out what a fix would not be written to', async () => {
    const folder = newFolder({ 'stratlint.yaml': config, 'texts/goals.yaml': typos });
    symlinkSync(join(folder, 'texts/goals.yaml'), join(folder, 'objectives.strategy.yaml'));
    put(folder, { '.gitignore': 'texts/\n' });
    const said = await stratlintIn(folder)('--diff');
    expect(said.out).toBe('');
    expect(said.err).toBe('stratlint: objectives.strategy.yaml was left as it was: it is a link.\n');
  });
});

describe('--dry-run', () => {
  test('reports what would be left, says what would be mended, and writes nothing', async () => {
    const folder = newFolder({ 'stratlint.yaml': config, 'strategy.yaml': typos });
    const said = await stratlintIn(folder)('--dry-run', '--format', 'concise');
    expect(said.err).toMatch(/^stratlint: would mend strategy\.yaml in \d places?\.\n$/);
    expect(said.out).not.toContain('statment');
    expect(read(folder, 'strategy.yaml')).toBe(typos);
    expect(await stratlintIn(folder)('--fix', '--format', 'concise')).toMatchObject({ out: said.out, code: said.code });
  });
});

describe('--unsafe-fixes', () => {
  // Two slips away: likely enough to be offered, not sure enough to be written.
  const doubtful = clean.replace('owner: nora', 'ownre: nora').replace('statement', 'sttatemnt');

  test('are made only where they are asked for', async () => {
    const folder = newFolder({ 'stratlint.yaml': config, 'strategy.yaml': doubtful });
    const stratlint = stratlintIn(folder);
    await stratlint('--fix');
    expect(read(folder, 'strategy.yaml')).toContain('sttatemnt');
    await stratlint('--fix', '--unsafe-fixes');
    expect(read(folder, 'strategy.yaml')).toBe(clean);
  });

  test('never put in what the author has to say', async () => {
    const ownerless = clean.replace('    owner: nora\n', '');
    const folder = newFolder({ 'strategy.yaml': ownerless });
    expect((await stratlintIn(folder)('--fix', '--unsafe-fixes')).code).toBe(1);
    expect(read(folder, 'strategy.yaml')).toBe(ownerless);
  });
});

describe('--stdin', () => {
  const lint = (folder: string, text: string | Buffer, ...args: readonly string[]): ReturnType<ReturnType<typeof stratlintIn>> =>
    stratlintIn(folder, { input: () => Promise.resolve(Buffer.from(text)) })('--stdin', '--stdin-filename', ...args);

  test('lints a text as the file of that name, within its workspace', async () => {
    const folder = newFolder({
      'stratlint.yaml': config,
      'people.yaml': 'people: [{ id: nora, name: Nora Lind }]\n',
      'strategy.yaml': clean,
      'journeys/broken.yaml': 'name: A crossing\nowner: everyone\nstages: [Waiting]\n',
    });
    const said = await lint(folder, clean.replace('owner: nora', 'owner: norra'), 'strategy.yaml', '--format', 'concise');
    expect(said.out).toMatch(/^strategy\.yaml:3:12: error: "norra" .* \[unknown-owner\]\n$/);
    expect(read(folder, 'strategy.yaml')).toBe(clean);
    expect(await lint(folder, clean, 'strategy.yaml', '--format', 'concise')).toEqual({ code: 0, out: '', err: '' });
  });

  test('of a file that is not there yet, in a folder that is not there yet', async () => {
    const folder = newFolder({ 'stratlint.yaml': config });
    const said = await lint(
      folder,
      'name: A crossing\nowner: everyone\nstages: [Waiting]\n',
      'journeys/new.yaml',
      '--format',
      'concise',
    );
    expect(said.out).toMatch(/^journeys\/new\.yaml:2:8: error: .* \[collective-owner\]$/m);
  });

  test('with --fix, the mended text is all that stands on standard output', async () => {
    const folder = newFolder({ 'stratlint.yaml': config, 'strategy.yaml': 'goals: []\n' });
    const mendable = clean.replace('statement', 'statment');
    expect(await lint(folder, mendable, 'strategy.yaml', '--fix')).toMatchObject({ code: 0, out: clean });
    expect(read(folder, 'strategy.yaml')).toBe('goals: []\n');
    const diff = await lint(folder, mendable, 'strategy.yaml', '--diff');
    expect(diff.out).toContain('-  - statment: ');
  });

  test('what is no text, or no strategy, is a finding or a sentence', async () => {
    const folder = newFolder({ 'strategy.yaml': clean });
    const binary = await lint(folder, Buffer.from([0xff, 0xfe, 0, 1]), 'strategy.yaml', '--format', 'concise');
    expect([binary.code, binary.out]).toEqual([1, expect.stringContaining('UTF-8')]);
    const other = await lint(folder, 'x', 'notes.txt');
    expect(other.err).toContain('"notes.txt" is not read: only YAML and Markdown are');
  });
});

test('--print-config says how a file is linted', async () => {
  const folder = newFolder({
    'stratlint.yaml': 'extends: [recommended]\nrules:\n  stale-survey-program: { maxAge: 6 months }\nlanguage: es\n',
  });
  const said = await stratlintIn(folder)('--print-config', 'goals.yaml', '--rule', 'unassigned-owner=off');
  const shown = JSON.parse(said.out) as { rules: Record<string, unknown> };
  expect(shown).toMatchObject({ file: 'goals.yaml', extends: ['recommended'], language: 'es' });
  expect(shown.rules['stale-survey-program']).toMatchObject({ severity: 'error', maxAge: '6 months' });
  expect(shown.rules).not.toHaveProperty('unassigned-owner');
});

test('--rule goes before the configuration, and keeps its options', async () => {
  const folder = newFolder({
    'stratlint.yaml': 'rules:\n  stale-survey-program: { severity: off, maxAge: 3 months }\n',
    'surveys.yaml': 'surveys: [{ id: pier, owner: nora, last_reviewed: 2026-01-01, last_changed: 2026-01-01 }]\n',
  });
  const stratlint = stratlintIn(folder);
  expect((await stratlint('--format', 'concise')).out).toBe('');
  expect((await stratlint('--format', 'concise', '--rule', 'stale-survey-program=info')).out).toMatch(/: info: .*6 months ago/);
  expect((await stratlint('--rule', 'stale-survey-program=error')).code).toBe(1);
});

test('--quiet hides warnings, and --max-warnings counts them all the same', async () => {
  const folder = newFolder({
    'surveys.yaml': 'surveys:\n  - { id: pier, owner: nora, last_changed: 2016-05-01, last_reviewed: 2026-06-01 }\n',
  });
  const stratlint = stratlintIn(folder);
  expect(await stratlint('--quiet', '--format', 'concise')).toMatchObject({ code: 0, out: '' });
  expect(await stratlint('--quiet', '--format', 'concise', '--max-warnings', '0')).toMatchObject({ code: 1, out: '' });
});

test('a long run says on a terminal what is under way, and wipes it off', async () => {
  const folder = newFolder({ 'strategy.yaml': clean });
  for (let n = 0; n < 120; n++) writeFileSync(join(folder, `area-${n}.strategy.yaml`), clean);
  const { err } = await stratlintIn(folder, { live: true })('--format', 'concise', '--fail-on', 'never');
  expect(err).toBe('\r\u001b[2KReading 121 files …\r\u001b[2K');
  expect((await stratlintIn(folder)('--format', 'concise', '--fail-on', 'never')).err).toBe('');
});
