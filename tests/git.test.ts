//! When lines were last changed, asked of a real git: the days of commits, and silence where history does not tell.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../src/hosts/cli/program.ts';
import { LineIndex } from '../src/text/span.ts';
import { gitHistory, isRepository, isShallow } from '../src/workspace/git.ts';

const today = '2026-11-21';
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

const gitItself = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();

function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'stratlint-git-')));
  made.push(path);
  return path;
}

function git(root: string, args: readonly string[], day = '2020-01-01'): void {
  const date = /[T@]/.test(day) ? day : `${day}T12:00:00Z`;
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  // The author's date is another one: it is the committer's that counts.
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: '2001-01-01T12:00:00Z', GIT_COMMITTER_DATE: date };
  execFileSync('git', ['-C', root, '-c', 'protocol.file.allow=always', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
}

function repository(): string {
  const root = folder();
  git(root, ['init', '-q', '-b', 'main']);
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function commit(root: string, day: string, files: Readonly<Record<string, string>> = {}): void {
  for (const [file, text] of Object.entries(files)) write(root, file, text);
  git(root, ['add', '-A', '-f']);
  git(root, ['commit', '-q', '--allow-empty', '-m', 'boundary'], day);
}

/** The day of each line of a file. */
function days(root: string, file: string, text = readFileSync(join(root, file), 'utf8')): (string | undefined)[] {
  const ask = gitHistory(root, { today });
  const lines = new LineIndex(text);
  return text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map((_, at) => ask(file, lines.line(at + 1), text, lines));
}

describe('the day of a line', () => {
  test('is that of the newest commit on it, in UTC; uncommitted lines are of today', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\ntwo\nthree\n' });
    commit(root, '2025-06-30T23:30:00-0500', { 'a.yaml': 'one\nTWO\nthree\n' });
    write(root, 'a.yaml', 'one\nTWO\nthree\nfour\n');
    expect(days(root, 'a.yaml')).toEqual(['2024-03-05', '2025-07-01', '2024-03-05', today]);
    const text = 'one\nTWO\nthree\n';
    const ask = gitHistory(root, { today });
    const lines = new LineIndex(text);
    const day = (start: number, end: number): string | undefined => ask('a.yaml', { start, end }, text, lines);
    expect(day(0, text.length)).toBe('2025-07-01');
    expect(day(0, 4)).toBe('2024-03-05');
    expect(day(0, 5)).toBe('2025-07-01');
    expect(day(5, 5)).toBe('2025-07-01');
    expect(day(text.length, text.length)).toBeUndefined();
  });

  test('is that of the text that is given, not of the one on disk', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\ntwo\n' });
    expect(days(root, 'a.yaml', 'new\none\ntwo\n')).toEqual([today, '2024-03-05', '2024-03-05']);
    const ask = gitHistory(root, { today });
    for (const [text, day] of [
      ['one\n', '2024-03-05'],
      ['uno\n', today],
      ['one\n', '2024-03-05'],
    ] as const)
      expect(ask('a.yaml', { start: 0, end: 3 }, text, new LineIndex(text))).toBe(day);
  });

  test('stays when the file moves, committed or not', () => {
    const root = repository();
    const text = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('');
    commit(root, '2024-03-05', { 'a.yaml': text });
    renameSync(join(root, 'a.yaml'), join(root, 'b.yaml'));
    commit(root, '2025-01-01');
    expect(new Set(days(root, 'b.yaml'))).toEqual(new Set(['2024-03-05']));
    git(root, ['mv', 'b.yaml', 'c.yaml']);
    expect(new Set(days(root, 'c.yaml'))).toEqual(new Set(['2024-03-05']));
  });

  test('with carriage returns, converted or not, with a byte order mark, or alone', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': '\ufeffone\r\ntwo\r\n', 'lone.yaml': 'a\rb\nc\n' });
    commit(root, '2025-03-05', { 'lone.yaml': 'a\rb\nC\n' });
    expect(days(root, 'a.yaml')).toEqual(['2024-03-05', '2024-03-05']);
    expect(gitHistory(root, { today })('lone.yaml', { start: 4, end: 5 }, 'a\rb\nC\n', new LineIndex('a\rb\nC\n'))).toBe(
      '2025-03-05',
    );
    git(root, ['config', 'core.autocrlf', 'true']);
    commit(root, '2025-04-05', { 'b.yaml': 'one\r\ntwo\r\n' });
    expect(days(root, 'b.yaml')).toEqual(['2025-04-05', '2025-04-05']);
  });

  test('of files with any name, in folders, and in a workspace below the repository', () => {
    const root = repository();
    const names = [
      '-n.yaml',
      '--help.yaml',
      'a b.yaml',
      'q"\'.yaml',
      ':(top)x.yaml',
      ':x.yaml',
      '*.yaml',
      '[a].yaml',
      'ñandú 計画.yaml',
      'tab\t.yaml',
      'back\\slash.yaml',
      '$(touch x).yaml',
      'HEAD',
      'sub/über.yaml',
    ];
    commit(root, '2024-03-05', Object.fromEntries(names.map((name) => [`w/${name}`, `${name}\n`])));
    for (const name of names) expect(days(join(root, 'w'), name), name).toEqual(['2024-03-05']);
    expect(days(root, 'w/sub/über.yaml')).toEqual(['2024-03-05']);
  });

  test('in a repository of SHA-256', () => {
    const root = folder();
    git(root, ['init', '-q', '--object-format=sha256']);
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    expect(days(root, 'a.yaml', 'one\ntwo\n')).toEqual(['2024-03-05', today]);
  });

  test('in a worktree and in a submodule', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    const tree = join(folder(), 'tree');
    git(root, ['worktree', 'add', '-q', tree]);
    expect([isRepository(tree), days(tree, 'a.yaml')]).toEqual([true, ['2024-03-05']]);
    const holder = repository();
    git(holder, ['submodule', '--quiet', 'add', root, 'sub']);
    commit(holder, '2025-01-01');
    expect(days(join(holder, 'sub'), 'a.yaml')).toEqual(['2024-03-05']);
    expect(days(holder, 'sub/a.yaml')).toEqual([undefined]);
  });

  test('whatever a hook has set', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    const other = repository();
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other, 'index'));
    vi.stubEnv('GIT_WORK_TREE', other);
    expect(days(root, 'a.yaml')).toEqual(['2024-03-05']);
  });

  test('whatever blame.ignoreRevsFile says', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    commit(root, '2025-03-05', { 'a.yaml': 'one \n' });
    writeFileSync(join(root, '.revs'), execFileSync('git', ['-C', root, 'rev-parse', 'HEAD']));
    git(root, ['config', 'blame.ignoreRevsFile', '.revs']);
    expect(days(root, 'a.yaml')).toEqual(['2025-03-05']);
    // Git 2.39 has no way to overrule a file that is not there; its own blame fails as well.
    git(root, ['config', 'blame.ignoreRevsFile', 'nowhere']);
    expect(days(root, 'a.yaml')).toEqual([undefined]);
  });
});

test('git is asked once a file, and not at all before somebody asks', () => {
  const root = repository();
  commit(root, '2024-03-05', { 'a.yaml': 'one\ntwo\n', 'b.yaml': 'one\n' });
  const at = folder();
  const log = join(at, 'log');
  writeFileSync(join(at, 'git'), `#!/bin/sh\necho "$@" >> '${log}'\nexec '${gitItself}' "$@"\n`, { mode: 0o755 });
  vi.stubEnv('PATH', `${at}:${process.env['PATH'] ?? ''}`);
  const blamed = (): string[] =>
    existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .flatMap((line) => / blame .* (\S+)$/.exec(line)?.[1] ?? [])
      : [];
  const ask = gitHistory(root, { today });
  expect(existsSync(log)).toBe(false);
  const asking = (file: string, text: string, end: number): string | undefined =>
    ask(file, { start: 0, end }, text, new LineIndex(text));
  expect([asking('a.yaml', 'one\ntwo\n', 3), asking('a.yaml', 'one\ntwo\n', 8)]).toEqual(['2024-03-05', '2024-03-05']);
  expect(blamed()).toEqual(['a.yaml']);
  asking('b.yaml', 'one\n', 3);
  asking('a.yaml', 'one\ntwo\n', 3);
  expect(blamed()).toEqual(['a.yaml', 'b.yaml']);
});

describe('where history does not tell', () => {
  test('outside a repository, in a bare one, before the first commit, and for untracked files', () => {
    const root = folder();
    write(root, 'a.yaml', 'one\n');
    expect([isRepository(root), isShallow(root), days(root, 'a.yaml')]).toEqual([false, false, [undefined]]);
    expect(isRepository(join(root, 'nowhere'))).toBe(false);
    git(root, ['init', '-q']);
    expect([isRepository(root), days(root, 'a.yaml')]).toEqual([true, [undefined]]);
    commit(root, '2024-03-05');
    expect(days(root, 'untracked.yaml', 'x'.repeat(1 << 20))).toEqual([undefined]);
    expect(days(root, '../outside.yaml', 'one\n')).toEqual([undefined]);
    const bare = folder();
    git(bare, ['init', '-q', '--bare']);
    expect(isRepository(bare)).toBe(false);
  });

  test('where git is not installed', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    vi.stubEnv('PATH', folder());
    expect([isRepository(root), days(root, 'a.yaml')]).toEqual([false, [undefined]]);
  });

  test.runIf(process.getuid?.() === 0)('where git will not read what another user owns, unless it is declared safe', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    execFileSync('chown', ['-R', '12345', root]);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    expect([isRepository(root), days(root, 'a.yaml')]).toEqual([false, [undefined]]);
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'safe.directory');
    vi.stubEnv('GIT_CONFIG_VALUE_0', root);
    expect(days(root, 'a.yaml')).toEqual(['2024-03-05']);
  });

  test('lines from before the first commit of a shallow clone', () => {
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n', 'b.yaml': 'one\n' });
    commit(root, '2025-03-05', { 'b.yaml': 'one\ntwo\n' });
    const clone = join(folder(), 'clone');
    git(root, ['clone', '-q', '--depth', '1', pathToFileURL(root).href, clone]);
    expect([isShallow(root), isShallow(clone), isRepository(clone)]).toEqual([false, true, true]);
    expect([days(clone, 'a.yaml'), days(clone, 'b.yaml')]).toEqual([[undefined], [undefined, undefined]]);
    const said: string[] = [];
    const asking = gitHistory(clone, { today, onCutOff: (file) => said.push(file) });
    asking('a.yaml', { start: 0, end: 3 }, 'one\n', new LineIndex('one\n'));
    asking('a.yaml', { start: 0, end: 3 }, 'uno\n', new LineIndex('uno\n'));
    expect(said).toEqual(['a.yaml']);
    commit(clone, '2026-03-05', { 'b.yaml': 'one\ntwo\nthree\n' });
    const text = 'one\ntwo\nthree\nfour\n';
    expect(days(clone, 'b.yaml', text)).toEqual([undefined, undefined, '2026-03-05', today]);
    // All of it was last changed by a commit that is known, even if some lines of it were not.
    expect(gitHistory(clone, { today })('b.yaml', { start: 0, end: 12 }, text, new LineIndex(text))).toBe('2026-03-05');
    expect(days(root, 'b.yaml')).toEqual(['2024-03-05', '2025-03-05']);
  });

  test('a commit with an impossible date', () => {
    const root = repository();
    commit(root, '@99999999999999 +0000', { 'a.yaml': 'one\n' });
    expect(days(root, 'a.yaml')).toEqual([undefined]);
  });
});

describe('a survey without dates is as old as its lines', () => {
  const survey = 'surveys:\n  - name: After a claim\n    owner: Jon Diaz\n';

  async function stratlint(cwd: string): Promise<{ out: string; err: string }> {
    let out = '';
    let err = '';
    const io = {
      cwd,
      out: (text: string | Buffer) => void (out += String(text)),
      err: (text: string | Buffer) => void (err += String(text)),
      colour: false,
      today,
    };
    await runProgram(['--format', 'concise'], io);
    return { out, err };
  }

  const old =
    /^surveys.*: error: No review of "After a claim" is on record, and by its history nobody has touched it since 5 March 2014/;
  const unknown = /^surveys.*: warning: Nobody can tell when "After a claim" was last looked at/;

  test('in a repository, in a worktree, and when the file moves', async () => {
    const root = repository();
    commit(root, '2014-03-05', { 'surveys.yaml': survey });
    expect((await stratlint(root)).out).toMatch(old);
    const tree = join(folder(), 'tree');
    git(root, ['worktree', 'add', '-q', tree]);
    expect((await stratlint(tree)).out).toMatch(old);
    mkdirSync(join(root, 'surveys'));
    git(root, ['mv', 'surveys.yaml', 'surveys/surveys.yaml']);
    commit(root, '2026-10-01');
    expect(await stratlint(root)).toEqual({ out: expect.stringMatching(old) as unknown, err: '' });
  });

  test('outside of one, and in a shallow clone, nobody can tell; of the clone that is said', async () => {
    const outside = folder();
    write(outside, 'surveys.yaml', survey);
    expect(await stratlint(outside)).toEqual({ out: expect.stringMatching(unknown) as unknown, err: '' });
    const root = repository();
    commit(root, '2014-03-05', { 'surveys.yaml': survey });
    commit(root, '2026-10-01', { 'readme.txt': 'x\n' });
    const clone = join(folder(), 'clone');
    git(root, ['clone', '-q', '--depth', '1', pathToFileURL(root).href, clone]);
    const { out, err } = await stratlint(clone);
    expect(out).toMatch(unknown);
    expect(err).toBe(
      'stratlint: this clone is shallow, so nobody can tell how old parts of surveys.yaml are. Fetch all of the history (git fetch --unshallow; in a workflow, fetch-depth: 0) to have their age judged.\n',
    );
  });
});

describe('a hostile repository', () => {
  /** A program that leaves a trace of having run. */
  function trap(): { program: string; ran: () => boolean } {
    const at = folder();
    writeFileSync(join(at, 'trap'), `#!/bin/sh\ntouch '${at}/ran'\ncat\n`);
    chmodSync(join(at, 'trap'), 0o755);
    return { program: join(at, 'trap'), ran: () => existsSync(join(at, 'ran')) };
  }

  test('runs none of the programs it names', () => {
    const { program, ran } = trap();
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n', 'b.txt': 'one\n', '.gitattributes': '*.yaml filter=f=g.h diff=d\n' });
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.editor',
      'core.askPass',
      'diff.external',
      'diff.d.textconv',
      'diff.d.command',
    ];
    for (const setting of [...settings, 'filter.f=g.h.clean', 'filter.f=g.h.process']) appendConfig(root, setting, program);
    mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
      writeFileSync(join(root, '.git', 'hooks', hook), readFileSync(program), { mode: 0o755 });
    }
    expect(days(root, 'a.yaml')).toEqual([undefined]);
    expect(days(root, 'b.txt')).toEqual(['2024-03-05']);
    expect(ran()).toBe(false);
    // The trap is a good one: git itself walks into it.
    execFileSync('git', ['-C', root, 'blame', 'a.yaml'], { stdio: 'ignore' });
    expect(ran()).toBe(true);
  });

  test("but a filter of the user's own still works", () => {
    const { program, ran } = trap();
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n', '.gitattributes': '*.yaml filter=mine\n' });
    const home = folder();
    writeFileSync(join(home, 'config'), `[filter "mine"]\n\tclean = ${program}\n`);
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(home, 'config'));
    expect([days(root, 'a.yaml'), ran()]).toEqual([['2024-03-05'], true]);
  });

  test('does not make git fetch what a partial clone left out', () => {
    const { program, ran } = trap();
    const root = repository();
    commit(root, '2024-03-05', { 'a.yaml': 'one\n' });
    commit(root, '2025-03-05', { 'a.yaml': 'one\ntwo\n' });
    git(root, ['config', 'uploadpack.allowFilter', 'true']);
    const clone = join(folder(), 'clone');
    git(root, ['clone', '-q', '--filter=blob:none', pathToFileURL(root).href, clone]);
    git(clone, ['config', 'remote.origin.uploadpack', program]);
    expect(days(clone, 'a.yaml')).toEqual([undefined, undefined]);
    expect(ran()).toBe(false);
    git(clone, ['config', '--unset', 'remote.origin.uploadpack']);
    expect(days(clone, 'a.yaml')).toEqual([undefined, undefined]);
  });

  function appendConfig(root: string, setting: string, value: string): void {
    const section = setting.slice(0, setting.indexOf('.'));
    const name = setting.slice(setting.lastIndexOf('.') + 1);
    const subsection = setting.slice(section.length + 1, Math.max(section.length + 1, setting.lastIndexOf('.')));
    appendFileSync(join(root, '.git', 'config'), `[${section}${subsection && ` "${subsection}"`}]\n\t${name} = ${value}\n`);
  }
});
