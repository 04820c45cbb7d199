//! A disk that fails or changes under a run: no crash, no lost byte, and a report all the same.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder, type Texts } from '../stratlint.ts';

const cli = join(import.meta.dirname, '../../dist/cli.js');
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const mistyped = 'goals:\n  - statement: Calls are answered\n    ownr: ana\n';

interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** With a cache of its own; as nobody where rights are to count. */
function lint(folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}, asNobody = false): Ending {
  const env = { ...process.env, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1', STRATLINT_CACHE_DIR: join(folder, '.cache'), ...more };
  const who = asNobody && isRoot ? { uid: nobody, gid: nobody } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8', ...who });
  expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  return { code: status, out: stdout, err: stderr };
} // prettier-ignore

const many: Texts = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`goals/area-${i}.yaml`, mistyped]));

test('links in a circle, and folders that hold themselves', () => {
  const folder = newFolder({ 'goals.yaml': mistyped, 'a/goals.yaml': mistyped });
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('.', join(folder, 'here'));
  symlinkSync('b.yaml', join(folder, 'goals-a.yaml'));
  symlinkSync('goals-a.yaml', join(folder, 'b.yaml'));
  const { code, out } = lint(folder, ['--no-cache', '--format', 'concise']);
  expect(code).toBe(1);
  expect(out.match(/ownr/g)).toHaveLength(2);
  expect(out).toContain('goals-a.yaml:1:1');
});

test.skipIf(process.platform === 'win32')('folders and files that may not be read', () => {
  const folder = newFolder({ 'goals.yaml': mistyped, 'journeys/a.yaml': mistyped, 'strategy.yaml': 'strategy: {}\n' });
  if (isRoot) for (const path of ['', 'goals.yaml', 'journeys', 'strategy.yaml']) chownSync(join(folder, path), nobody, nobody);
  chmodSync(join(folder, 'journeys'), 0o000);
  chmodSync(join(folder, 'strategy.yaml'), 0o000);
  onTestFinished(() => {
    chmodSync(join(folder, 'journeys'), 0o755);
  });
  const { code, out } = lint(folder, ['--no-cache', '--format', 'concise'], {}, true);
  expect(code).toBe(1);
  for (const path of ['journeys', 'strategy.yaml'])
    expect(out).toContain(`${path}:1:1: error: This file can't be opened: EACCES`);
});

test('files that come, go and change while they are read', async () => {
  const folder = newFolder({ ...many, 'stratlint.yaml': '' });
  const isOver = { now: false };
  let rounds = 0;
  const churn = async (): Promise<void> => {
    for (; !isOver.now; rounds++) {
      const path = join(folder, `goals/area-${rounds % 60}.yaml`);
      if (rounds % 3 === 0) rmSync(path, { force: true });
      else writeFileSync(path, mistyped.repeat(1 + (rounds % 50)));
      if (rounds % 7 === 0 && existsSync(path)) renameSync(path, `${path}.bak`);
      if (rounds % 20 === 0) await new Promise((done) => setTimeout(done, 1));
    }
  };
  const runs = [[], ['--fix'], ['--format', 'json']].map(
    (args) =>
      new Promise<{ code: number | null; err: string }>((done) => {
        const child = spawn(process.execPath, [cli, ...args, '--no-cache'], {
          cwd: folder,
          env: { ...process.env, NO_COLOR: '1' },
        });
        let err = '';
        child.stdout.resume();
        child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
        child.on('close', (code) => { done({ code, err }); }); // prettier-ignore
      }),
  );
  const ends = Promise.all(runs).then((all) => {
    isOver.now = true;
    return all;
  });
  await churn();
  for (const { code, err } of await ends) {
    expect([0, 1], err).toContain(code);
    expect(err).not.toMatch(/\n\s+at |a fault of stratlint's own/);
  }
  expect(rounds).toBeGreaterThan(60);
  expect(readdirSync(join(folder, 'goals')).filter((name) => name.startsWith('.'))).toEqual([]);
}, 120_000);

/** A disk of so many kilobytes; undefined where none can be mounted. */
function smallDisk(kilobytes: number): string | undefined {
  const folder = join(newFolder(), 'disk');
  mkdirSync(folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=777`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

test('a full disk: the old bytes stay, the report is made, and nothing is left behind', ({ skip }) => {
  const disk = smallDisk(64);
  if (disk === undefined) return void skip('no disk can be mounted here');
  const long = mistyped + '# a long file\n'.repeat(1500);
  writeFileSync(join(disk, 'goals.yaml'), long);
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(1 << 20));
  } catch {
    // Now it is full.
  }
  const cached = lint(disk, ['--format', 'concise'], { STRATLINT_CACHE_DIR: join(disk, 'cache') });
  expect([cached.code, cached.err]).toEqual([1, '']);
  expect(cached.out).toContain('ownr');
  const fixed = lint(disk, ['--fix', '--format', 'concise'], { STRATLINT_CACHE_DIR: join(disk, 'cache') });
  expect(fixed.code).toBe(1);
  expect(fixed.err).toContain('goals.yaml was left as it was: it could not be written.');
  expect(readFileSync(join(disk, 'goals.yaml'), 'utf8')).toBe(long);
  expect(readdirSync(disk).filter((name) => name.endsWith('.stratlint'))).toEqual([]);
  rmSync(join(disk, 'filler'));
  expect(lint(disk, ['--fix'], { STRATLINT_CACHE_DIR: join(disk, 'cache') }).err).toContain('mended goals.yaml');
});

test('a run that is killed while it fixes: each file is the old one or the new one', async () => {
  const long = mistyped + '# a long file\n'.repeat(3000);
  const mended = long.replace('ownr', 'owner');
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`goals/area-${i}.yaml`, long]));
  const folder = newFolder({ ...files, 'stratlint.yaml': '' });
  const names = (): string[] => readdirSync(join(folder, 'goals')).filter((name) => !name.startsWith('.'));
  const read = (name: string): string => readFileSync(join(folder, 'goals', name), 'utf8');
  const child = spawn(process.execPath, [cli, '--fix', '--no-cache'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((done) => child.on('close', done));
  const isBegun = (): boolean => names().some((name) => read(name) === mended);
  while (child.exitCode === null && !isBegun()) await new Promise((done) => setTimeout(done, 2));
  child.kill('SIGKILL');
  await ended;
  expect(names()).toHaveLength(30);
  for (const name of names()) expect([long, mended]).toContain(read(name));
  expect(lint(folder, ['--fix', '--no-cache', '--quiet']).code).not.toBe(2);
  for (const name of names()) expect(read(name)).toBe(mended);
}, 120_000);
