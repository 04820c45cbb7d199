//! What a run leaves for later ones: it changes how long they take, and nothing that they say.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Io } from '../src/hosts/cli/io.ts';
import { runProgram } from '../src/hosts/cli/program.ts';
import { replayed } from '../src/hosts/cli/replay.ts';
import '../src/index.ts';
import { providePlugins } from '../src/workspace/plugged.ts';
import { loadPlugins } from '../src/workspace/plugins.ts';
import { alterFacts, newFolder, put, type Said } from './stratlint.ts';

providePlugins(() => loadPlugins);

interface Told extends Said {
  /** Nothing was linted: what was said before was said again. */
  readonly again: boolean;
}

interface Place {
  readonly folder: string;
  readonly cache: string;
  readonly program: string;
}

/** A workspace, a cache of its own, and what stands for the program's files. */
function newPlace(files: Readonly<Record<string, string>>): Place {
  return { folder: newFolder(files), cache: join(newFolder(), 'cache'), program: newFolder({ 'rules.js': '1' }) };
}

async function run({ folder, cache, program }: Place, args: readonly string[], more: Partial<Io> = {}): Promise<Told> {
  let [out, err, again] = ['', '', true];
  const io: Io = {
    cwd: folder,
    out: (text) => void (out += String(text)),
    err: (text) => void (err += String(text)),
    colour: false,
    today: '2026-07-01',
    ...more,
  };
  const code = await replayed(args, io, { program, env: { XDG_CACHE_HOME: cache } }, (watched) => {
    again = false;
    return runProgram(args, watched);
  });
  expect(out + err).not.toMatch(/\d{12}\.0/);
  return { code, out: out.replace(/\(\d+\.\d\d s\)/, '(time)').replace(/time="[\d.]+"/, ''), err, again };
}

const said = ({ code, out, err }: Told): Said => ({ code, out, err });
const fresh = (place: Place, args: readonly string[], more: Partial<Io> = {}): Promise<Told> =>
  run(place, [...args, '--no-cache'], more);

/** Files are read again, and not only looked at from outside, until they have stood for some seconds. */
function settle(folder: string): void {
  const before = new Date(Date.now() - 60_000);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) utimesSync(join(folder, name), before, before);
}

const strategy = (owner: string): string =>
  `# A note\ngoals:\n  - { id: one, statement: Say it before four, owner: ${owner} }\n  - { id: two, statement: Keep dry, owner: everyone }\n`;
const markdown = `---\nkind: journey\n---\n\n# Crossing\n\n## Actions\n\n- Text everyone (Nora Lind)\n`;
const files = { 'strategy.yaml': strategy('TBD'), 'journeys/crossing.md': markdown, 'notes.txt': 'x', '.gitignore': 'old/\n' };

test('what plugins say is part of what a run rests on, and a run in which a rule failed is never done again', async () => {
  const rule = (assert: string): string => `summary: x\nseverity: info\non: goals[*]\n${assert}\nmessages: { en: Hm. }\n`;
  const manifest = (word: string): string => `name: acme\nrules: ./rules\nheadings: { en: { owner: [${word}] } }\n`;
  const place = newPlace({
    'stratlint.yaml': 'plugins: [./house]\nextends: [essential]\nrules: { acme/hm: info }\n',
    'strategy.yaml': strategy('TBD').replace('owner: TBD', 'warden: Ana Ruiz'),
    'house/stratlint-plugin.yaml': manifest('Warden'),
    'house/rules/hm.yaml': rule('assert: { required: due }'),
  });
  const known = await run(place, []);
  settle(place.folder);
  expect(await run(place, [])).toMatchObject({ again: true, out: known.out });
  put(place.folder, { 'house/stratlint-plugin.yaml': manifest('Steward') });
  const changed = await run(place, []);
  expect(changed.again).toBe(false);
  expect(known.out).not.toContain('unknown-field');
  expect(changed.out).toContain('unknown-field');
  expect(said(changed)).toEqual(said(await fresh(place, [])));
  put(place.folder, { 'house/rules/hm.yaml': rule('check: goal.due > today') });
  for (let round = 0; round < 3; round++) {
    settle(place.folder);
    expect(await run(place, [])).toMatchObject({ again: false, code: 2 });
  }
});

test('nothing has changed: the same is said, and nothing is linted', async () => {
  const place = newPlace(files);
  const first = await run(place, []);
  const second = await run(place, []);
  expect([first.again, second.again]).toEqual([false, true]);
  expect(said(second)).toEqual(said(first));
  expect(second.out).toContain('placeholder-owner');
  expect(second.code).toBe(1);
});

test('files that had just been written are read once more, and looked at from outside from then on', async () => {
  const place = newPlace(files);
  const sights = (): unknown[][] => {
    const [name = ''] = readdirSync(join(place.cache, 'stratlint')).filter((one) => one.endsWith('.run'));
    const [, header = ''] = readFileSync(join(place.cache, 'stratlint', name), 'utf8').split('\n');
    return (JSON.parse(header) as { sights: unknown[][] }).sights.filter(([look]) => String(look).startsWith('whole'));
  };
  const first = await run(place, []);
  const unsure = sights();
  expect(unsure.some((sight) => sight.length === 3)).toBe(true);
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  const second = await run(place, []);
  clock.mockRestore();
  expect(second.again).toBe(true);
  expect(sights().map(([look, path, seen]) => [look, path, seen])).toEqual(
    unsure.map(([look, path, seen]) => [look, path, seen]),
  );
  expect(sights().every((sight) => sight.length === 4 || sight[2] === 'ENOENT')).toBe(true);
  const third = await run(place, []);
  expect([third.again, said(third)]).toEqual([true, said(first)]);
  put(place.folder, { 'strategy.yaml': strategy('Ann Berg') });
  expect((await run(place, [])).again).toBe(false);
});

test.each(['json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'html', 'by-owner', 'concise'])(
  '--format %s',
  async (format) => {
    const place = newPlace(files);
    const args = ['--format', format, '--format', `concise=reports/out.txt`];
    const first = await run(place, args);
    const report = join(place.folder, 'reports/out.txt');
    const text = readFileSync(report, 'utf8');
    await run(place, args);
    writeFileSync(report, 'another');
    const third = await run(place, args);
    expect(third.again).toBe(true);
    expect(said(third)).toEqual(said(first));
    expect(readFileSync(report, 'utf8')).toBe(text);
  },
);

// Whatever is edited

type Edit = readonly [what: string, make: (place: Place) => void];
const at = (path: string, change: (full: string) => void): ((place: Place) => void) => ({ folder }) => {
  change(join(folder, path));
}; // prettier-ignore
const owners = fc.constantFrom('TBD', 'nora', 'everyone', 'ana', '');
const paths = fc.constantFrom('strategy.yaml', 'goals.yaml', 'journeys/crossing.md', 'sub/strategy.md', 'old/strategy.yaml', 'notes.yaml'); // prettier-ignore
const configuration = fc.constantFrom('extends: recommended\n', 'rules: { placeholder-owner: info }\n', 'rules: { goal-without-metric: off }\n', 'ignore: [journeys/]\n', 'asOf: 2030-01-01\n', 'language: es\n', 'language: xx\n', 'baseline: held.yaml\n', ''); // prettier-ignore

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(paths, owners).map(([path, owner]): Edit => [`write ${path} ${owner}`, ({ folder }) => { put(folder, { [path]: path.endsWith('.md') ? `${markdown}\n- Call (${owner})\n` : strategy(owner) }); }]),
  paths.map((path): Edit => [`delete ${path}`, at(path, (full) => { rmSync(full, { force: true }); })]),
  fc.tuple(paths, paths).map(([from, to]): Edit => [`rename ${from} ${to}`, ({ folder }) => { if (existsSync(join(folder, from))) { mkdirSync(dirname(join(folder, to)), { recursive: true }); renameSync(join(folder, from), join(folder, to)); } }]),
  configuration.map((text): Edit => [`configure ${text}`, ({ folder }) => { put(folder, { 'stratlint.yaml': text }); }]),
  fc.constantFrom('old/\n', 'journeys/\n', '*.md\n', '').map((text): Edit => [`ignore ${text}`, ({ folder }) => { put(folder, { '.gitignore': text }); }]),
  fc.constantFrom('* @nora\n', '* @ana\n').map((text): Edit => [`owners ${text}`, ({ folder }) => { put(folder, { CODEOWNERS: text }); }]),
  fc.nat(3).map((n): Edit => [`program ${n}`, ({ program }) => { put(program, { 'rules.js': 'x'.repeat(n) }); }]),
  fc.constant<Edit>(['baseline', ({ folder }) => { put(folder, { 'held.yaml': 'version: 1\nfindings: []\n' }); }]),
  fc.constant<Edit>(['settle', ({ folder }) => { settle(folder); }]),
  fc.constant<Edit>(['same length', at('strategy.yaml', (full) => { if (existsSync(full)) { const { atime, mtime } = statSync(full); writeFileSync(full, readFileSync(full, 'utf8').replace('TBD', 'ana').replace('nora', 'TBD ')); utimesSync(full, atime, mtime); } })]),
); // prettier-ignore

const command = fc.record({
  args: fc.constantFrom([], ['--preset', 'recommended'], ['strategy.yaml'], ['--rule', 'placeholder-owner=off'], ['--lang', 'es'], ['--format', 'json']), // prettier-ignore
  more: fc.constantFrom<Partial<Io>>({}, { today: '2027-07-01' }, { colour: true }),
});

test('after any edits, a run says what one without a cache says, byte for byte', async () => {
  let reused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(edit, { maxLength: 2 }), command), { minLength: 2, maxLength: 8 }),
      async (steps) => {
        const place = newPlace(files);
        for (const [edits, { args, more }] of steps) {
          for (const [, make] of edits) make(place);
          const kept = await run(place, args, more);
          const again = await run(place, args, more);
          const anew = await fresh(place, args, more);
          expect(said(kept)).toEqual(said(anew));
          expect(said(again)).toEqual(said(anew));
          if (again.again) reused++;
        }
      },
    ),
    { numRuns: 25, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: false },
  );
  expect(reused).toBeGreaterThan(10);
}, 120_000);

describe('what is left', () => {
  const kept = ({ cache }: Place): string[] => {
    const folder = join(cache, 'stratlint');
    return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  };

  const runs = (place: Place): string[] => kept(place).filter((file) => file.endsWith('.run'));

  test('lies outside of the workspace, for the user alone', async () => {
    const place = newPlace(files);
    const before = readdirSync(place.folder);
    await run(place, []);
    expect(readdirSync(place.folder)).toEqual(before);
    const [file = ''] = kept(place);
    expect(
      kept(place)
        .map((one) => one.replace(/.*\./, ''))
        .sort(),
    ).toEqual(['facts', 'run']);
    expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  test('is nothing where there is nothing to leave', async () => {
    const place = newPlace(files);
    for (const args of [['--no-cache'], ['--as-of', 'x'], ['rules'], ['--help'], ['--print-config', 'a.yaml']])
      await run(place, args);
    expect(kept(place)).toEqual([]);
    for (const args of [['--fix'], ['--diff'], ['--timing'], ['--dry-run']]) await run(place, args);
    expect(runs(place)).toEqual([]);
    put(place.folder, { 'stratlint.yaml': 'language: xx\n' });
    expect(await run(place, [])).toMatchObject({ code: 2 });
    expect(runs(place)).toEqual([]);
  });

  test.each<[string, (file: string) => void]>([
    ['torn', (file) => { writeFileSync(file, readFileSync(file).subarray(0, 400)); }],
    ['empty', (file) => { writeFileSync(file, ''); }],
    ['of other words', (file) => { writeFileSync(file, readFileSync(file, 'latin1').replaceAll('Say it', 'Say no'), 'latin1'); }],
    ['of an older form', (file) => { writeFileSync(file, readFileSync(file, 'latin1').replace('cache 1', 'cache 0'), 'latin1'); }],
    ['no file', (file) => { rmSync(file); mkdirSync(file); }],
    ['a link', (file) => { renameSync(file, `${file}.other`); symlinkSync(`${file}.other`, file); }],
    ['one that others may read, as git makes them', (file) => { chmodSync(file, 0o644); }],
  ])('is not believed where it is %s', async (_, harm) => {
    const place = newPlace(files);
    const first = await run(place, []);
    const [file = ''] = runs(place);
    harm(file);
    const second = await run(place, []);
    expect(second.again).toBe(false);
    expect(said(second)).toEqual(said(first));
  }); // prettier-ignore

  test('is not believed for another command, folder, day or program, whatever it is called', async () => {
    const place = newPlace(files);
    await run(place, []);
    const [file = ''] = runs(place);
    const other = { ...place, folder: newFolder({ ...files, 'strategy.yaml': strategy('nora') }) };
    await run(other, []);
    const second = runs(place).find((one) => one !== file) ?? '';
    writeFileSync(second, readFileSync(file));
    chmodSync(second, 0o600);
    expect((await run(other, [])).again).toBe(false);
    put(place.program, { 'rules.js': 'another' });
    expect((await run(place, [])).again).toBe(false);
    expect((await run(place, [], { today: '2026-07-02' })).again).toBe(false);
  });

  test('does not matter where it can not be written', async () => {
    const place = newPlace(files);
    writeFileSync(place.cache, 'a file where a folder should be');
    const first = await run(place, []);
    expect(first).toMatchObject({ code: 1, err: '' });
    expect(said(await run(place, []))).toEqual(said(first));
  });

  test('goes, what is oldest first', async () => {
    const place = newPlace(files);
    await run(place, []);
    const [file = ''] = runs(place);
    const old = new Date(Date.now() - 7_200_000);
    for (let i = 0; i < 80; i++) {
      const name = join(dirname(file), `${String(i)}.${i < 70 ? 'run' : 'tmp'}`);
      writeFileSync(name, '');
      utimesSync(name, old, old);
    }
    await run(place, ['--quiet']);
    const names = kept(place);
    expect(names).toContain(file);
    expect(names.filter((name) => !name.endsWith('.tmp'))).toHaveLength(64);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('in a repository is not believed where the repository brings it', async () => {
    const place = newPlace(files);
    const git = (...args: string[]): void => { expect(spawnSync('git', ['-C', place.folder, ...args]).status).toBe(0); }; // prettier-ignore
    git('init', '-q');
    const args = ['--cache-location', '.cache'];
    await run(place, args);
    await run(place, args);
    expect((await run(place, args)).again).toBe(true);
    git('add', '-f', '.cache');
    const third = await run(place, args);
    expect(third.again).toBe(false);
    expect(third.err).toContain('The cache is not used: its folder holds files that are part of the repository.');
  });
});

describe('a folder that can not be used', () => {
  const blocked = (place: Place): string => join(place.folder, 'strategy.yaml', 'cache');

  test('is told once where somebody names it, and the run goes on', async () => {
    const place = newPlace(files);
    const usual = await run(place, ['--no-cache']);
    const told = await run(place, ['--cache-location', blocked(place)]);
    expect(told).toMatchObject({ code: usual.code, again: false });
    expect(told.err).toBe(`stratlint: The cache is not used: nothing can be kept in "${blocked(place)}" (ENOTDIR).\n`);
  });

  test('is passed over where it is that of the system', async () => {
    const place = newPlace(files);
    expect((await run({ ...place, cache: join(place.folder, 'strategy.yaml') }, [])).err).toBe('');
  });
});

describe('facts', () => {
  const facts = (place: Place): { folder: string; name: string } => {
    const folder = join(place.cache, 'stratlint');
    return { folder, name: readdirSync(folder).find((name) => name.endsWith('.facts')) ?? '' };
  };

  const alter = ({ cache }: Place): void => {
    alterFacts(join(cache, 'stratlint'), 'Say it before four', 'Say so before noon');
  };

  test('are not made again of a text that is known, whatever else has changed', async () => {
    const place = newPlace(files);
    await run(place, []);
    alter(place);
    put(place.folder, { 'journeys/crossing.md': `${markdown}\n- Call (Ana)\n` });
    const second = await run(place, []);
    expect(second.again).toBe(false);
    expect(second.out).toContain('Say so before noon');
  });

  test.each<[string, (place: Place) => void]>([
    ['the text', ({ folder }) => { put(folder, { 'strategy.yaml': `${strategy('TBD')}# x\n` }); }],
    ['what all files are read with', ({ folder }) => { put(folder, { 'stratlint.yaml': 'currency: EUR\n' }); }],
    ['the program', ({ program }) => { put(program, { 'rules.js': '22' }); }],
    ['what is kept, which is torn', (place) => { const { folder, name } = facts(place); writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, -9)); }],
  ])('are made again after a change of %s', async (_, change) => {
    const place = newPlace(files);
    await run(place, []);
    alter(place);
    change(place);
    const second = await run(place, ['--quiet']);
    expect(second.out).toContain('Say it before four');
    expect(second.out).not.toContain('Say so before noon');
  }); // prettier-ignore

  test('of fixes in several rounds are those of the texts that were mended', async () => {
    const place = newPlace({ ...files, 'strategy.yaml': strategy('TBD').replace('owner:', 'onwer:') });
    await run(place, []);
    const first = await run(place, ['--fix']);
    expect(readFileSync(join(place.folder, 'strategy.yaml'), 'utf8')).not.toContain('onwer');
    expect((await fresh(place, [])).out).toBe((await run(place, [])).out);
    expect(first.err).toContain('mended strategy.yaml');
  });
});

describe('what only git knows', () => {
  test('a commit changes what is said of ages', async () => {
    const place = newPlace({ 'surveys.yaml': 'surveys:\n  - { id: pier, name: Pier card, owner: nora, type: survey, status: active, questions: [Were you told in time?] }\n' }); // prettier-ignore
    const git = (date: string, ...args: string[]): void => {
      const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      const identity = ['-c', 'user.name=Nora', '-c', 'user.email=nora@anvil.example'];
      expect(spawnSync('git', ['-C', place.folder, ...identity, ...args], { env }).status).toBe(0);
    };
    const args = ['--preset', 'recommended'];
    const check = async (): Promise<Told> => {
      const kept = await run(place, args);
      const anew = await fresh(place, args);
      expect(said(kept)).toEqual(said(anew));
      expect((await run(place, args)).again).toBe(true);
      return kept;
    };
    await check();
    git('2015-01-01T00:00:00Z', 'init', '-q');
    await check();
    git('2015-01-01T00:00:00Z', 'add', '.');
    await check();
    git('2015-01-01T00:00:00Z', 'commit', '-qm', 'x');
    const old = await check();
    git('2026-06-30T00:00:00Z', 'commit', '-q', '--amend', '--date=2026-06-30T00:00:00Z', '-m', 'x');
    const young = await check();
    expect(old.out).not.toBe(young.out);
  }, 120_000);
});

test('whatever a run sees of the disk can be watched', () => {
  const folder = join(import.meta.dirname, '../src/workspace');
  const looking = readdirSync(folder).filter((name) =>
    /^import (?!type)[^;]* from 'node:fs'/m.test(readFileSync(join(folder, name), 'utf8')),
  );
  // These write, look at what runs leave, or look for the program's own files.
  const others = ['cache-store.ts', 'package.ts', 'part.ts', 'write.ts'];
  expect(looking.filter((name) => !others.includes(name))).toEqual(['disk.ts']);
});

describe('real processes', () => {
  const cli = join(import.meta.dirname, '../dist/cli.js');

  test('several at once, some of them killed, do each other no harm', async () => {
    const place = newPlace(files);
    const env = { ...process.env, XDG_CACHE_HOME: place.cache, NO_COLOR: '1' };
    const start = (kill: boolean): Promise<string> =>
      new Promise((done) => {
        const child = spawn(process.execPath, [cli, '--format', 'json', '--as-of', '2026-07-01'], { cwd: place.folder, env });
        let out = '';
        child.stdout.on('data', (piece: Buffer) => void (out += piece.toString()));
        child.on('close', () => {
          done(out);
        });
        if (kill) setTimeout(() => child.kill('SIGKILL'), 300);
      });
    const [expected] = await Promise.all([start(false)]);
    rmSync(place.cache, { recursive: true, force: true });
    const outs = await Promise.all([start(false), start(true), start(false), start(true), start(false)]);
    for (const out of outs.filter((_, i) => i % 2 === 0)) expect(out).toBe(expected);
    expect(await start(false)).toBe(expected);
  }, 120_000);
});
