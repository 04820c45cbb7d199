//! --watch as people use it: the built command line, files that change, vanish and come back, and Ctrl-C.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { alterFacts, newFolder, put, type Texts } from './stratlint.ts';

const root = join(import.meta.dirname, '..');
const patience = 60_000;

const clean = `goals:
  - statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [{ name: Passengers told in time, baseline: 52 % (March 2026), target: 90 % by 2027-12-31 }]
`;
const ownerless = clean.replace('    owner: nora\n', '');

interface Watching {
  readonly child: ChildProcess;
  /** What was said since it was last asked, once a run is over. */
  readonly next: () => Promise<string>;
  /** How many runs there were. */
  readonly runs: () => number;
}

function watching(folder: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [join(root, 'dist/cli.js'), '--watch', ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let runs = 0;
  let seen = 0;
  const hear = (data: Buffer): void => void (said += data.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', (data: Buffer) => {
    hear(data);
    runs += data.toString().split('Watching for changes.').length - 1;
  });
  const next = async (): Promise<string> => {
    const end = Date.now() + patience;
    while (runs <= seen && Date.now() < end && child.exitCode === null) await wait(20);
    // Standard output may arrive behind standard error.
    await wait(200);
    expect(runs, said).toBeGreaterThan(seen);
    seen = runs;
    const text = said;
    said = '';
    return text;
  };
  return { child, next, runs: () => runs };
}

const folderWith = (files: Texts): string => newFolder(files);

test('begins with what an earlier run has read, and goes on with what the files say', { timeout: 5 * patience }, async () => {
  const folder = folderWith({ 'strategy.yaml': ownerless });
  const cache = join(newFolder(), 'cache');
  const first = watching(folder, '--cache-location', cache);
  expect(await first.next()).toContain('Passengers know before they leave home');
  alterFacts(cache, 'before they leave home', 'before they set out');
  const second = watching(folder, '--cache-location', cache);
  expect(await second.next()).toContain('Passengers know before they set out');
  appendFileSync(join(folder, 'strategy.yaml'), '# changed\n');
  expect(await second.next()).toContain('Passengers know before they leave home');
});

test('lints again at each change, whatever becomes of the files, until Ctrl-C', { timeout: 5 * patience }, async () => {
  const folder = folderWith({ 'strategy.yaml': clean, 'surveys.yaml': 'surveys: []\n' });
  const { child, next } = watching(folder, '--format', 'concise');
  expect(await next()).toBe('Watching for changes. Ctrl-C ends it.\n');

  writeFileSync(join(folder, 'strategy.yaml'), ownerless);
  expect(await next()).toContain('[unassigned-owner]');

  // As editors save: another file takes its place.
  writeFileSync(join(folder, 'strategy.yaml.tmp'), clean);
  renameSync(join(folder, 'strategy.yaml.tmp'), join(folder, 'strategy.yaml'));
  expect(await next()).not.toContain('[unassigned-owner]');

  put(folder, { 'journeys/new.yaml': 'name: A crossing\nowner: everyone\nstages: [Waiting]\n' });
  expect(await next()).toContain('journeys/new.yaml:2:8');

  rmSync(join(folder, 'journeys'), { recursive: true });
  expect(await next()).not.toContain('journeys');

  put(folder, { 'stratlint.yaml': 'rulez: 1\n' });
  expect(await next()).toContain('stratlint.yaml:1:1: There is no setting "rulez"');
  rmSync(join(folder, 'stratlint.yaml'));
  expect(await next()).toBe('Watching for changes. Ctrl-C ends it.\n');

  rmSync(join(folder, 'strategy.yaml'));
  rmSync(join(folder, 'surveys.yaml'));
  expect(await next()).toContain('There is no strategy to read');
  put(folder, { 'strategy.yaml': ownerless });
  expect(await next()).toContain('[unassigned-owner]');

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('many changes at once are one run; its own reports are none', { timeout: 3 * patience }, async () => {
  const folder = folderWith({ 'strategy.yaml': clean });
  const { next, runs, child } = watching(folder, '--format', 'markdown=report.md', '--format', 'concise');
  await next();
  for (let n = 0; n < 40; n++) put(folder, { [`area-${n}.strategy.yaml`]: ownerless });
  expect(await next()).toContain('area-39.strategy.yaml');
  await wait(1500);
  const before = runs();
  expect(before).toBeLessThanOrEqual(6);
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('area-39');
  appendFileSync(join(folder, 'notes.txt'), 'x');
  await wait(1500);
  expect(runs()).toBe(before);
  child.kill('SIGINT');
  await once(child, 'exit');
});

test('--fix mends what is saved', { timeout: 3 * patience }, async () => {
  const folder = folderWith({ 'strategy.yaml': clean, 'stratlint.yaml': 'extends: [recommended]\n' });
  const { next, child } = watching(folder, '--fix', '--format', 'concise');
  await next();
  writeFileSync(join(folder, 'strategy.yaml'), clean.replace('statement', 'statment'));
  expect(await next()).toContain('mended strategy.yaml in 1 place');
  expect(readFileSync(join(folder, 'strategy.yaml'), 'utf8')).toBe(clean);
  child.kill('SIGINT');
  await once(child, 'exit');
  expect(existsSync(join(folder, 'strategy.yaml'))).toBe(true);
});
