//! Which files of a workspace take part, what is read of them, and which workspace a path belongs to.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newDiskReading, placePaths, readWorkspace, workspaceRoot, type WorkspaceOptions } from '../src/workspace/discover.ts';
import { readText } from '../src/workspace/read.ts';
import { listDocuments } from '../src/workspace/walk.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'stratlint-workspace-')));
  made.push(path);
  return path;
}

/** A folder with these files: an array gives those that need no particular text. */
function tree(files: Readonly<Record<string, string | Buffer>> | readonly string[], at = folder()): string {
  const entries = Array.isArray(files) ? files.map((path: string) => [path, 'name: x\n'] as const) : Object.entries(files);
  for (const [path, text] of entries as readonly (readonly [string, string | Buffer])[]) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return at;
}

const paths = (root: string, options?: WorkspaceOptions): string[] => readWorkspace(root, options).files.map(({ path }) => path);
const kindsIn = (root: string): Record<string, string | undefined> =>
  Object.fromEntries(readWorkspace(root).files.map(({ path, kind }) => [path, kind]));
const problemOf = (root: string, path: string, options?: WorkspaceOptions): unknown =>
  readWorkspace(root, options).files.find((file) => file.path === path)?.problem;
const unreadable = (message: string, data: object): unknown => ({ rule: 'unreadable-document', message, data });

describe('names and places', () => {
  test('known names give a kind', () => {
    const expected: Record<string, string> = {
      'strategy.yaml': 'strategy',
      'strategies.yml': 'strategy',
      'strategy-claims.yaml': 'strategy',
      'claims.strategy.yaml': 'strategy',
      'CX-Strategy.YAML': 'strategy',
      'estrategia.yaml': 'strategy',
      'evening-crossing.journey.yaml': 'journey',
      'journey-2.yaml': 'journey',
      'journey_map_claims.yaml': 'journey',
      'customer-journeys.yaml': 'journey',
      'surveys.yaml': 'survey',
      'encuestas.yaml': 'survey',
      'people.yaml': 'person',
      'goals.yaml': 'goal',
      'objetivos.yaml': 'goal',
      'risk-register.yaml': 'risk',
      'success-metrics.yaml': 'metric',
      'plan-de-acción.yaml': 'action',
    };
    for (const [path, kind] of Object.entries(expected)) expect(kindsIn(tree([path])), path).toEqual({ [path]: kind });
  });

  test('a folder named after a collection claims what lies in it, at any depth', () => {
    expect(kindsIn(tree(['journeys/a.yaml', 'journeys/2027/north/b.yaml', 'cx/recorridos/x.yaml']))).toEqual({
      'cx/recorridos/x.yaml': 'journey',
      'journeys/2027/north/b.yaml': 'journey',
      'journeys/a.yaml': 'journey',
    });
    expect(kindsIn(tree(['strategies/claims/actions/x.yaml', 'journeys/claims.strategy.yaml', 'journeys/review.yaml']))).toEqual({
      'journeys/claims.strategy.yaml': 'strategy',
      'journeys/review.yaml': 'journey',
      'strategies/claims/actions/x.yaml': 'action',
    });
  });

  test('a file that says a kind of ours takes part, whatever it is called', () => {
    const files = {
      'a.yaml': 'kind: journey\n',
      'b.yaml': '# a long remark\n\n---\nname: x\nkind: "Recorrido" # ours\n',
      'c.yaml': '\ufeff# x\r\nkind : goals\r\n',
      'd.yml': "'kind': metric",
      'e.yaml': `name: x\nkind: goal\n${'# long\n'.repeat(2000)}`,
      'not-1.yaml': 'metadata:\n  kind: journey\n',
      'not-2.yaml': '# kind: journey\n- kind: journey\n',
      'not-3.yaml': 'kind:\n  journey: x\n',
      'not-4.txt': 'kind: journey\n',
      'not-5.yaml': `${'# long\n'.repeat(2000)}kind: goal\n`,
    };
    const { files: found, leftAlone } = readWorkspace(tree(files));
    expect(found.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yml', 'e.yaml']);
    expect(found.map(({ kind }) => kind)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(found[2]?.text).toBe(files['c.yaml']);
    expect(found[4]?.text).toBe(files['e.yaml']);
    expect(leftAlone).toBe(4);
  });

  test('look-alikes of other tools take no part', () => {
    const root = tree({
      'deploy.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy: {}\n',
      'catalog-info.yaml': 'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
      'system.yaml': 'kind: System\napiVersion: backstage.io/v1alpha1\n',
      'rbac/role.yaml': 'kind: Role\napiVersion: rbac.authorization.k8s.io/v1\nmetadata:\n  name: x\n',
      'policies/p.yaml': 'apiVersion: kyverno.io/v1\nkind: Policy\n',
      'dash.yaml': 'kind: Dashboard\nmetadata: {}\nspec: {}\n',
      'strategy.yaml': 'apiVersion: argoproj.io/v1\nkind: Rollout\n',
      'roles/web/tasks/main.yml': '- name: install\n',
      'roles/web/meta/main.yml': 'galaxy_info: {}\n',
      'meta.yaml': 'package: {}\n',
      'action.yml': 'name: x\nruns: {}\n',
      'metrics.yaml': 'metrics:\n  - name: requests\n',
      'teams.yml': 'teams: []\n',
      'tool-versions.yaml': 'node: 20\n',
      'docker-compose.yml': 'services: {}\n',
      'journeys/docker-compose.prod.yml': 'services: {}\n',
      '.drone.yml': 'kind: pipeline\n',
      'ci.yaml': 'kind: pipeline\ntype: docker\n',
      '.github/workflows/journey.yaml': 'kind: journey\n',
      'node_modules/x/strategy.yaml': 'kind: strategy\n',
    });
    expect(paths(root)).toEqual([]);
  });

  test('names that every trade uses count in company', () => {
    const generic = ['metrics.yaml', 'teams.yml', 'policies/p.yaml', 'claims-strategy.yaml', 'x.action.yaml', 'mission.yaml'];
    expect(paths(tree(generic))).toEqual([]);
    expect(paths(tree([...generic, 'stratlint.yaml']))).toEqual([...generic].sort());
    expect(paths(tree(generic.map((path) => `cx/${path}`).concat('cx/strategy.yaml', 'tools.yaml')))).toEqual(
      [...generic, 'strategy.yaml'].map((path) => `cx/${path}`).sort(),
    );
    expect(paths(tree([...generic, 'journeys/a.yaml']))).toEqual([...generic, 'journeys/a.yaml'].sort());
    expect(paths(tree({ 'metrics.yaml': 'x: 1\n', 'some.yaml': 'kind: goal\n' }))).toEqual(['metrics.yaml', 'some.yaml']);
    expect(paths(tree(['strategy/metrics.yaml', 'cx-strategy/teams.yaml']))).toEqual([
      'cx-strategy/teams.yaml',
      'strategy/metrics.yaml',
    ]);
    // Neither Ansible's folders, nor what says a kind of its own, nor what only begins like a word of ours.
    const others = { 'roles/web/tasks/main.yml': '- x\n', 'metrics.yaml': 'kind: exporter\n', 'tool-versions.yaml': 'x: 1\n' };
    expect(paths(tree({ ...others, 'strategy.yaml': 'strategy: {}\n' }))).toEqual(['strategy.yaml']);
  });

  test('or if their first lines show a key of ours', () => {
    const files = { 'data/metrics.yaml': 'metrics: []\n', 'data/tools.yaml': 'node: 20\n' };
    expect(paths(tree(files))).toEqual([]);
    expect(paths(tree({ ...files, 'stratlint.yaml': '' }))).toEqual(['data/metrics.yaml']);
    expect(paths(tree({ 'metrics.yaml': 'metrics: []\njourneys: []\n' }))).toEqual(['metrics.yaml']);
  });

  test('a mistyped kind is read near those that are right, so that the slip can be reported', () => {
    expect(paths(tree({ 'a.yaml': 'kind: jorney\n' }))).toEqual([]);
    expect(paths(tree({ 'docs/a.yaml': 'kind: jorney\n', 'strategy.yaml': '' }))).toEqual(['docs/a.yaml', 'strategy.yaml']);
  });

  test('whatever it is called, a file of our collections alone takes part below a workspace', () => {
    const files = {
      'frame.yaml': '---\n# how we decide\nbodies:\n  - name: Board\n',
      'plans/portfolio.yaml': 'initiatives: []\nfunding: []\n',
      'org.yaml': 'teams: []\nroles: []\n',
      'not-1.yaml': 'teams: []\n',
      'not-2.yaml': 'goals: []\nscrape_configs: []\n',
      'not-3.yaml': 'metrics:\n  - name: requests\n',
      'not-4.yaml': '- goals\n',
      'not-5.md': 'goals: []\n',
    };
    expect(paths(tree(files))).toEqual([]);
    expect(paths(tree({ ...files, 'stratlint.yaml': '' }))).toEqual(['frame.yaml', 'org.yaml', 'plans/portfolio.yaml']);
  });

  test('a named file takes part, whatever it is called and says', () => {
    const root = tree({ 'notes.yaml': 'x: 1\n', 'other.yaml': 'x: 1\n', 'stratlint.yaml': '', 'a.txt': 'kind: goal\n' });
    expect(paths(root, { named: ['./notes.yaml', 'stratlint.yaml', 'a.txt'] })).toEqual(['notes.yaml']);
    expect(readWorkspace(root, { named: ['notes.yaml'] }).leftAlone).toBe(1);
    expect(problemOf(root, 'gone.yaml', { named: ['gone.yaml'] })).toEqual(unreadable('cannot-read', { reason: 'ENOENT' }));
    expect(problemOf(root, '../x.yaml', { named: ['../x.yaml'] })).toMatchObject({ rule: 'unreadable-document' });
    mkdirSync(join(root, 'd.yaml'));
    expect(problemOf(root, 'd.yaml', { named: ['d.yaml'] })).toEqual(unreadable('cannot-read', { reason: 'EISDIR' }));
  });

  test('files are in the order of code units', () => {
    expect(
      paths(tree(['journeys/é.yaml', 'journeys/a.yaml', 'journeys/Z.yaml', 'journeys-b.yaml', 'journeys/a/b.yaml'])),
    ).toEqual(['journeys-b.yaml', 'journeys/Z.yaml', 'journeys/a.yaml', 'journeys/a/b.yaml', 'journeys/é.yaml']);
  });

  test('a folder below with its own stratlint.yaml is a workspace of its own', () => {
    const root = tree([
      'stratlint.yaml',
      'strategy.yaml',
      'b/stratlint.yaml',
      'b/strategy.yaml',
      'a/c/stratlint.yaml',
      'b/d/stratlint.yaml',
    ]);
    expect(readWorkspace(root)).toMatchObject({
      files: [{ path: 'strategy.yaml' }],
      leftAlone: 0,
      workspaces: ['a/c', 'b'],
    });
  });

  test('deep trees and a root that is not there', () => {
    const deep = Array.from({ length: 400 }, () => 'd').join('/');
    expect(paths(tree([`${deep}/strategy.yaml`]))).toEqual([`${deep}/strategy.yaml`]);
    expect(readWorkspace('/nowhere/at/all')).toEqual({
      files: [],
      leftAlone: 0,
      catalogs: [],
      workspaces: [],
      closed: [{ path: '', reason: 'ENOENT' }],
      ignored: [],
    });
  });
});

describe('.gitignore', () => {
  test('holds at every level; the nearer one wins', () => {
    const root = tree({
      '.gitignore': 'build/\n*.draft.yaml\n/strategy-top.yaml\n',
      'build/strategy.yaml': '',
      'strategy-top.yaml': '',
      'a/strategy-top.yaml': '',
      'a.draft.yaml': 'kind: goal\n',
      'a/.gitignore': '!*.draft.yaml\nsecret/\njourneys/x.yaml\n',
      'a/b.draft.yaml': 'kind: goal\n',
      'a/secret/strategy.yaml': '',
      'a/journeys/x.yaml': '',
      'a/journeys/X.yaml': '',
      'journeys/x.yaml': '',
    });
    expect(paths(root)).toEqual(['a/b.draft.yaml', 'a/journeys/X.yaml', 'a/strategy-top.yaml', 'journeys/x.yaml']);
    expect(readWorkspace(root).leftAlone).toBe(0);
    expect(paths(root, { ignore: ['journeys/', '!a.draft.yaml'] })).toEqual([
      'a.draft.yaml',
      'a/b.draft.yaml',
      'a/strategy-top.yaml',
    ]);
    expect(paths(root, { named: ['build/strategy.yaml'], ignore: ['journeys', 'a'] })).toEqual(['build/strategy.yaml']);
  });

  test('gives way to a nearer layer for a whole folder', () => {
    const root = tree({
      '.gitignore': 'build/\n',
      'build/strategy.yaml': '',
      '.git/info/exclude': 'out/\n',
      'out/goals.yaml': '',
    });
    expect(paths(root)).toEqual([]);
    expect(paths(root, { ignore: ['!build/', '!out/'] })).toEqual(['build/strategy.yaml', 'out/goals.yaml']);
  });

  test('holds from the root of the repository above, with .git/info/exclude', () => {
    const top = tree({
      '.gitignore': 'strategy-a.yaml\n/cx/strategy-b.yaml\n',
      '.git/info/exclude': 'strategy-c.yaml\n',
      'cx/.gitignore': '!strategy-c.yaml\nw/strategy-d.yaml\n',
    });
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `strategy-${name}.yaml`);
    const root = tree(names, join(top, 'cx', 'w'));
    expect(paths(root)).toEqual(['strategy-b.yaml', 'strategy-c.yaml', 'strategy-e.yaml']);
    rmSync(join(top, '.git'), { recursive: true });
    expect(paths(root)).toEqual(names);
    writeFileSync(join(top, '.git'), 'gitdir: elsewhere\n');
    expect(paths(root)).toEqual(['strategy-b.yaml', 'strategy-c.yaml', 'strategy-e.yaml']);
  });

  test('that ignores the workspace itself is not heard', () => {
    const top = tree({ '.git/HEAD': '', '.gitignore': 'cx/\n*.tmp.yaml\n' });
    expect(paths(tree(['strategy.yaml'], join(top, 'cx')))).toEqual(['strategy.yaml']);
  });

  test('agrees with git', () => {
    const files = [
      'a.yaml',
      'b c.yaml',
      'x/a.yaml',
      'x/y/a.yaml',
      'x/#a.yaml',
      'x/!a.yaml',
      'x/[a].yaml',
      'x/a\\b.yaml',
      'ñ/a.yaml',
      '..a/b.yaml',
    ];
    const patterns = ['x/*.yaml', '!x/a.yaml', '**/y', '\\#a.yaml', 'b\\ c.yaml', 'ñ', '!\\!a.yaml', '!x/\\[a\\].yaml'];
    const root = tree(files.map((path) => `journeys/${path}`));
    execFileSync('git', ['init', '-q', root]);
    for (let mask = 1; mask < 1 << patterns.length; mask += 7) {
      const chosen = patterns.filter((_, at) => mask & (1 << at)).map((one) => one.replace(/^(!?)x/, '$1journeys/x'));
      writeFileSync(join(root, '.gitignore'), `${chosen.join('\n')}\n`);
      const told = execFileSync('git', ['-C', root, 'ls-files', '-z', '-o', '--exclude-standard', 'journeys'], {
        encoding: 'utf8',
      });
      const wanted = told.split('\0').filter((path) => path !== '' && !path.includes('/..a/'));
      expect(paths(root), chosen.join(' | ')).toEqual(wanted.sort((a, b) => (a < b ? -1 : 1)));
    }
  });
});

describe('links and other things that are not files', () => {
  test('a link is read once and only inside the workspace', () => {
    const outside = tree({ 'secret.yaml': 'kind: goal\nname: secret\n', 'journeys/x.yaml': '' });
    const root = tree({
      'strategy.yaml': 'strategy: {}\n',
      'data.txt': 'goals: []\n',
      '.git/config': 'token\n',
      'journeys/a.yaml': 'name: a\n',
    });
    symlinkSync('strategy.yaml', join(root, 'strategy-again.yaml'));
    symlinkSync('data.txt', join(root, 'goals.yaml'));
    symlinkSync('../data.txt', join(root, 'journeys', 'goals.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'surveys.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'unnamed.yaml'));
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync('journeys', join(root, 'recorridos'));
    symlinkSync('.', join(root, 'journeys', 'loop'));
    symlinkSync('.git/config', join(root, 'journey-1.yaml'));
    symlinkSync('nowhere', join(root, 'journey-2.yaml'));
    symlinkSync('journey-3.yaml', join(root, 'journey-3.yaml'));
    symlinkSync('journeys', join(root, 'journey-4.yaml'));
    const { files, leftAlone } = readWorkspace(root);
    expect(files).toEqual([
      { path: 'goals.yaml', kind: 'goal', text: 'goals: []\n' },
      { path: 'journey-1.yaml', kind: 'journey', text: '', problem: unreadable('leaves-workspace', {}) },
      { path: 'journey-2.yaml', kind: 'journey', text: '', problem: unreadable('cannot-read', { reason: 'ENOENT' }) },
      { path: 'journey-3.yaml', kind: 'journey', text: '', problem: unreadable('cannot-read', { reason: 'ELOOP' }) },
      { path: 'journey-4.yaml', kind: 'journey', text: '', problem: unreadable('cannot-read', { reason: 'EISDIR' }) },
      { path: 'journeys/a.yaml', kind: 'journey', text: 'name: a\n' },
      { path: 'strategy.yaml', kind: 'strategy', text: 'strategy: {}\n' },
      { path: 'surveys.yaml', kind: 'survey', text: '', problem: unreadable('leaves-workspace', {}) },
    ]);
    expect(leftAlone).toBe(1);
    expect(problemOf(root, 'linked/secret.yaml', { named: ['linked/secret.yaml'] })).toEqual(unreadable('leaves-workspace', {}));
    expect(problemOf(root, 'unnamed.yaml', { named: ['unnamed.yaml'] })).toEqual(unreadable('leaves-workspace', {}));
  });

  test('a folder that a link leads out to is told where it surely holds documents, and one inside is read where it lies', () => {
    const [root, outside] = [tree(['strategy.yaml', 'kept/journeys/pier.yaml']), tree(['pier.yaml'])];
    symlinkSync(outside, join(root, 'journeys'));
    symlinkSync(outside, join(root, 'archive'));
    symlinkSync('kept/journeys', join(root, 'recorridos'));
    expect(paths(root)).toEqual(['journeys', 'kept/journeys/pier.yaml', 'strategy.yaml']);
    expect(problemOf(root, 'journeys')).toEqual(unreadable('leaves-workspace', {}));
    expect(placePaths(root, ['archive', 'recorridos'])).toEqual({
      groups: [{ root, reported: ['recorridos', 'kept/journeys'], named: [] }],
      errors: [{ path: 'archive', reason: 'outside' }],
    });
  });

  test('what a folder holds that can not be opened is not passed over', () => {
    const root = tree(['strategy.yaml']);
    const closed = [
      { path: 'secret', reason: 'EACCES' },
      { path: 'journeys', reason: 'EACCES' },
    ];
    const disk = { ...newDiskReading(), listing: { ...listDocuments(root, []), closed } };
    const read = readWorkspace(root, { disk });
    expect(read.closed).toEqual(closed);
    expect(read.files.map(({ path }) => path)).toEqual(['journeys', 'strategy.yaml']);
    symlinkSync('round', join(root, 'round'));
    expect(placePaths(root, ['round/x.yaml']).errors).toEqual([{ path: 'round/x.yaml', reason: 'ELOOP' }]);
  });

  test('a workspace that is reached by a link is read', () => {
    const root = tree(['strategy.yaml', 'x.txt']);
    const link = join(folder(), 'link');
    symlinkSync(root, link);
    symlinkSync('x.txt', join(root, 'goals.yaml'));
    expect(paths(link)).toEqual(['goals.yaml', 'strategy.yaml']);
    expect(paths(link, { named: ['strategy.yaml'] })).toEqual(['goals.yaml', 'strategy.yaml']);
  });

  test('pipes and devices are never opened', () => {
    const root = tree(['goals.yaml']);
    execFileSync('mkfifo', [join(root, 'strategy.yaml')]);
    symlinkSync('strategy.yaml', join(root, 'journeys.yaml'));
    expect(paths(root)).toEqual(['goals.yaml', 'journeys.yaml']);
    expect(problemOf(root, 'journeys.yaml')).toEqual(unreadable('cannot-read', { reason: 'EFTYPE' }));
    expect(readText('/dev/zero', 100)).toEqual({ problem: unreadable('cannot-read', { reason: 'EFTYPE' }) });
  });
});

describe('texts', () => {
  test('that are not UTF-8 are told by the line of the first bad byte', () => {
    const root = tree({
      'strategy-latin.yaml': Buffer.from('a: 1\nb: acción\n', 'latin1'),
      'strategy-utf16.yaml': Buffer.from('\ufeffkind: goal\n', 'utf16le'),
      'strategy-utf16-bare.yaml': Buffer.from('kind: goal\n', 'utf16le'),
      'strategy-nul.yaml': 'a: 1\n\nb: \0\n',
      'strategy-replaced.yaml': 'a: \ufffd\n',
      'strategy-cut.yaml': Buffer.from('a: acció').subarray(0, -1),
      'unnamed.yaml': Buffer.from('kind: goal\nname: acción\n', 'latin1'),
    });
    const problems = readWorkspace(root).files.map(({ path, text, problem }) => [path, text, problem?.message, problem?.data]);
    expect(problems).toEqual([
      ['strategy-cut.yaml', '', 'not-utf8', { line: 1 }],
      ['strategy-latin.yaml', '', 'not-utf8', { line: 2 }],
      ['strategy-nul.yaml', '', 'not-utf8', { line: 3 }],
      ['strategy-replaced.yaml', 'a: \ufffd\n', undefined, undefined],
      ['strategy-utf16-bare.yaml', '', 'not-utf8', { line: 1 }],
      ['strategy-utf16.yaml', '', 'not-utf8', { line: 1 }],
      ['unnamed.yaml', '', 'not-utf8', { line: 2 }],
    ]);
  });

  test('that are too large are not read', () => {
    const root = tree({
      'strategy.yaml': '',
      'a.yaml': 'kind: goal\n',
      'b.yaml': 'x: 1\n',
      'c.yaml': `kind: goal\n${' '.repeat(1024 * 1024 - 11)}`,
    });
    for (const name of ['strategy.yaml', 'a.yaml', 'b.yaml']) truncateSync(join(root, name), 5 * 1024 * 1024);
    const problem = unreadable('file-too-large', { size: '5.0 MB', limit: '1 MB' });
    expect(readWorkspace(root).files.map((file) => [file.path, file.problem])).toEqual([
      ['a.yaml', problem],
      ['c.yaml', undefined],
      ['strategy.yaml', problem],
    ]);
    truncateSync(join(root, 'strategy.yaml'), 1024 * 1024 + 1);
    expect(problemOf(root, 'strategy.yaml')).toMatchObject({ data: { size: '1.1 MB', limit: '1 MB' } });
    expect(problemOf(root, 'a.yaml', { maxFileSize: 6 * 1024 * 1024 })).toMatchObject({ message: 'not-utf8', data: { line: 2 } });
  });

  test('that vanish or can not be opened are a problem, not an exception', () => {
    expect(readText(join(folder(), 'gone.yaml'), 100)).toEqual({ problem: unreadable('cannot-read', { reason: 'ENOENT' }) });
    expect(readText(folder(), 100)).toEqual({ problem: unreadable('cannot-read', { reason: 'EISDIR' }) });
    const root = tree(['a.yaml']);
    symlinkSync('a.yaml', join(root, 'b.yaml'));
    expect(readText(join(root, 'b.yaml'), 100)).toEqual({ problem: unreadable('cannot-read', { reason: 'ELOOP' }) });
  });
});

describe('which workspace a path belongs to', () => {
  test('workspaceRoot is the nearest folder with a stratlint.yaml', () => {
    const root = tree(['stratlint.yaml', 'a/b/x.yaml', 'c/stratlint.yaml/x.yaml']);
    expect(workspaceRoot(root)).toBe(root);
    expect(workspaceRoot(join(root, 'a', 'b'))).toBe(root);
    expect(workspaceRoot(join(root, 'c'))).toBe(root);
    expect(workspaceRoot(folder())).toBeUndefined();
  });

  test('without paths, that of the current folder', () => {
    const root = tree(['stratlint.yaml', 'a/x.yaml']);
    expect(placePaths(join(root, 'a'), [])).toEqual({ groups: [{ root, reported: [], named: [] }], errors: [] });
    const bare = folder();
    expect(placePaths(bare, [])).toEqual({ groups: [{ root: bare, reported: [], named: [] }], errors: [] });
  });

  test('paths group by workspace; those that are missing are told', () => {
    const cwd = tree(['x.yaml', 'a/y.yaml', 'w/stratlint.yaml', 'w/b/z.yaml']);
    const elsewhere = tree(['q.yaml', 'r/s.yaml']);
    expect(placePaths(cwd, ['a', 'w/b/z.yaml', 'x.yaml', 'gone', 'w', '.', elsewhere, join(elsewhere, 'r', 's.yaml')])).toEqual({
      groups: [
        { root: cwd, reported: ['a', 'x.yaml', ''], named: ['x.yaml'] },
        { root: join(cwd, 'w'), reported: ['b/z.yaml', ''], named: ['b/z.yaml'] },
        { root: elsewhere, reported: [''], named: [] },
        { root: join(elsewhere, 'r'), reported: ['s.yaml'], named: ['s.yaml'] },
      ],
      errors: [{ path: 'gone', reason: 'missing' }],
    });
    expect(placePaths(join(cwd, 'a'), ['..', '../x.yaml']).groups).toEqual([
      { root: cwd, reported: ['', 'x.yaml'], named: ['x.yaml'] },
    ]);
    expect(placePaths(join(cwd, 'w', 'b'), ['z.yaml']).groups).toEqual([
      { root: join(cwd, 'w'), reported: ['b/z.yaml'], named: ['b/z.yaml'] },
    ]);
  });
});
