//! --base with a real git: what got worse since the branch left, recognised wherever it stands now.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { settle } from '../src/config/settings.ts';
import type { Finding } from '../src/diagnostic.ts';
import { Session, type RunInput, type SourceFile } from '../src/engine/session.ts';
import { rules } from '../rules/registry.generated.ts';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';
import { unfolded } from './unfolded.ts';

const who = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(folder: string, ...args: readonly string[]): string {
  const all = ['-c', 'protocol.file.allow=always', '-c', 'uploadpack.allowFilter=true', ...args];
  return execFileSync('git', all, { cwd: folder, env: { ...process.env, ...who }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }); // prettier-ignore
}

function repository(files: Texts): string {
  const folder = newFolder({ 'stratlint.yaml': '', ...files });
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  return folder;
}

function commit(folder: string, files: Texts = {}): void {
  put(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--no-verify', '--allow-empty', '-m', 'x');
}

const drift = rules.filter(({ category }) => category === 'drift').map(({ id }) => id);
const onlyDrift = ['--preset', 'essential', ...drift.flatMap((id) => ['--rule', `${id}=warning`])];

/** `file:line rule` of each finding about what changed. */
async function found(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { out, err } = await stratlintIn(folder)('--format', 'json', ...onlyDrift, ...args);
  expect(err).toBe('');
  const { findings } = JSON.parse(out) as {
    findings: { ruleId: string; file: string | null; range: { start: { line: number } } | null }[];
  };
  return findings
    .filter(({ ruleId }) => drift.includes(ruleId))
    .map(({ ruleId, file, range }) => `${file ?? 'workspace'}:${range?.start.line ?? '-'} ${ruleId}`);
}

const metric = (name: string, target: string, id = ''): string =>
  `  - { ${id === '' ? '' : `id: ${id}, `}name: ${name}, direction: down, target: ${target} }\n`;
const metrics = (...all: readonly string[]): string => `metrics:\n${all.join('')}`;

describe('--base', () => {
  test('a target lowered in the folder, committed or not; nothing without a base', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    put(folder, { 'metrics.yaml': metrics(metric('Repeat calls', '25 %')) });
    expect(await found(folder)).toEqual([]);
    expect(await found(folder, '--base', 'HEAD')).toEqual(['metrics.yaml:2 target-lowered']);
    commit(folder);
    expect(await found(folder, '--base', 'HEAD')).toEqual([]);
    expect(await found(folder, '--base', 'HEAD~1')).toEqual(['metrics.yaml:2 target-lowered']);
    expect(await found(folder, '--base', git(folder, 'rev-parse', 'HEAD~1').trim())).toEqual(['metrics.yaml:2 target-lowered']);
  });

  test('a renamed file, a moved entity, a new name with the old id', async () => {
    const folder = repository({
      'metrics.yaml': metrics(metric('Repeat calls', '15 %')),
      'strategy.yaml': `goals:\n  - statement: Nobody waits\n    metrics:\n    ${metric('Days to payment', '5 days', 'days').trimEnd()}\n`,
    });
    renameSync(join(folder, 'metrics.yaml'), join(folder, 'calls.metrics.yaml'));
    expect(await found(folder, '--base', 'HEAD')).toEqual([]);
    put(folder, {
      'calls.metrics.yaml': metrics(metric('Repeat calls', '25 %'), metric('Wait for the money', '1 week', 'days')),
      'strategy.yaml': 'goals:\n  - statement: Nobody waits\n    metrics: [days]\n',
    });
    expect(await found(folder, '--base', 'HEAD')).toEqual([
      'calls.metrics.yaml:2 target-lowered',
      'calls.metrics.yaml:3 target-lowered',
    ]);
  });

  test('a deleted file: what it measured is told of the workspace', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')), 'goals.yaml': 'goals: [{ statement: Nobody waits }]\n' }); // prettier-ignore
    rmSync(join(folder, 'metrics.yaml'));
    expect(await found(folder, '--base', 'HEAD')).toEqual(['workspace:- metric-removed']);
  });

  test('compares with where the branch left, not with what the other side did since', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %'), metric('Lost letters', '2 %')) });
    git(folder, 'checkout', '-q', '-b', 'change');
    commit(folder, { 'notes.md': 'Nothing of ours.\n' });
    git(folder, 'checkout', '-q', 'main');
    commit(folder, { 'metrics.yaml': metrics(metric('Repeat calls', '10 %'), metric('Lost letters', '2 %')) });
    git(folder, 'checkout', '-q', 'change');
    expect(await found(folder, '--base', 'main')).toEqual([]);
    put(folder, { 'metrics.yaml': metrics(metric('Repeat calls', '15 %'), metric('Lost letters', '3 %')) });
    expect(await found(folder, '--base', 'main')).toEqual(['metrics.yaml:3 target-lowered']);
  });

  test('branches without a common past are compared as they are', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    git(folder, 'checkout', '-q', '--orphan', 'other');
    commit(folder, { 'metrics.yaml': metrics(metric('Repeat calls', '25 %')) });
    expect(await found(folder, '--base', 'main')).toEqual(['metrics.yaml:2 target-lowered']);
  });

  test('what is ignored today, belongs to a workspace of its own or is a link took no part then', async () => {
    const unit = metrics(metric('Own calls', '15 %'));
    const folder = repository({
      'stratlint.yaml': 'ignore: [old/]\n',
      'metrics.yaml': metrics(metric('Repeat calls', '15 %')),
      'old/metrics.yaml': metrics(metric('Old calls', '15 %')),
      'drafts/metrics.yaml': metrics(metric('Draft calls', '15 %')),
      'unit/metrics.yaml': unit,
      'node_modules/metrics.yaml': metrics(metric('Their calls', '15 %')),
      'x.yaml': 'nothing: of ours\n',
    });
    put(folder, { '.gitignore': 'drafts/\n', 'unit/stratlint.yaml': '' });
    for (const gone of ['old', 'node_modules', 'drafts']) rmSync(join(folder, gone), { recursive: true });
    expect(await found(folder, '--base', 'HEAD')).toEqual([]);
    put(folder, { 'unit/metrics.yaml': unit.replace('15', '25') });
    expect(await found(join(folder, 'unit'), '--base', 'HEAD')).toEqual(['metrics.yaml:2 target-lowered']);
  });

  test("today's configuration reads both", async () => {
    const folder = repository({
      'stratlint.yaml': 'language: en\n',
      'initiatives.yaml': 'initiatives: [{ name: Plain letters, end: 03/04/2027 }]\n',
    });
    put(folder, { 'stratlint.yaml': 'language: es\n' });
    expect(await found(folder, '--base', 'HEAD')).toEqual([]);
  });

  test('a file that can not be read now has lost nothing', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %'), metric('Lost letters', '2 %')) });
    put(folder, { 'metrics.yaml': `metrics:\n  - { name: Repeat calls\n  - "Lost\n` });
    expect(await found(folder, '--base', 'HEAD')).toEqual([]);
  });

  test.each(['nowhere', '--upload-pack=touch pwned', '-x', 'HEAD:metrics.yaml'])(
    'an unknown commit %j is a sentence',
    async (ref) => {
      const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
      const { code, out, err } = await stratlintIn(folder)(`--base=${ref}`);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        `stratlint: --base: this repository has no commit "${ref}". If it is on the server, fetch it first; in GitHub Actions check out with fetch-depth: 0.\n`,
      );
      expect(existsSync(join(folder, 'pwned'))).toBe(false);
    },
  );

  test('outside a repository it is a sentence', async () => {
    const { code, err } = await stratlintIn(newFolder({ 'metrics.yaml': 'metrics: []\n' }))('--base', 'main');
    expect([code, err]).toEqual([2, 'stratlint: --base asks git, and this folder is in no git repository that git can read here.\n']); // prettier-ignore
  });

  test('a shallow clone that lacks where the branch left says so; --since goes on without a base', async () => {
    const origin = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    git(origin, 'checkout', '-q', '-b', 'change');
    commit(origin, { 'metrics.yaml': metrics(metric('Repeat calls', '25 %')) });
    git(origin, 'checkout', '-q', 'main');
    commit(origin, { 'x.md': 'x\n' });
    const folder = realpathSync(newFolder());
    git(folder, 'clone', '-q', '--depth', '1', '--no-single-branch', '--branch', 'change', `file://${origin}`, 'clone');
    const clone = join(folder, 'clone');
    const { code, err } = await stratlintIn(clone)('--base', 'origin/main');
    expect(code).toBe(2);
    expect(err).toContain('--base: this clone is shallow, and the commit where this branch left "origin/main" is not in it.');
    const since = await stratlintIn(clone)(...onlyDrift, '--since', 'origin/main');
    expect(since.err).toContain('--since: this clone is shallow');
    expect(since.err).toContain('What changed for the worse is not told.');
    git(clone, 'fetch', '-q', '--unshallow');
    expect(await found(clone, '--base', 'origin/main')).toEqual(['metrics.yaml:2 target-lowered']);
  });

  test('a partial clone that left the old texts on the server says so, and fetches nothing', async () => {
    const origin = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    commit(origin, { 'metrics.yaml': metrics(metric('Repeat calls', '25 %')) });
    const folder = newFolder();
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '-q', '--filter=blob:none', `file://${origin}`, 'clone');
    const { code, err } = await stratlintIn(join(folder, 'clone'))(...onlyDrift, '--base', 'HEAD~1');
    expect([code, err]).toEqual([2, 'stratlint: --base: git does not give all files of that revision. If this is a partial clone, fetch them first: git fetch --refetch --no-filter\n']); // prettier-ignore
  });

  test('runs no program that the repository names', async () => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')), '.gitattributes': '*.yaml filter=evil diff=evil\n' }); // prettier-ignore
    const script = join(folder, 'evil.sh');
    put(folder, {
      'evil.sh': `#!/bin/sh\ntouch ${folder}/pwned\ncat\n`,
      'metrics.yaml': metrics(metric('Repeat calls', '25 %')),
    });
    chmodSync(script, 0o755);
    for (const key of ['filter.evil.clean', 'filter.evil.process', 'filter.evil.smudge', 'diff.evil.textconv', 'diff.external', 'core.fsmonitor', 'core.pager']) git(folder, 'config', key, script); // prettier-ignore
    expect(await found(folder, '--base', 'HEAD')).toEqual(['metrics.yaml:2 target-lowered']);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('a thousand files cost two processes more than one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`metrics/m${i}.yaml`, metrics(metric(`Calls ${i}`, '15 %'))]),
    );
    const folder = repository(many);
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
    const bin = newFolder();
    put(bin, { git: `#!/bin/sh\necho "$*" >> ${bin}/calls\nexec ${real} "$@"\n` });
    chmodSync(join(bin, 'git'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`);
    put(folder, { 'metrics/m7.yaml': metrics(metric('Calls 7', '25 %')) });
    expect(await found(folder, '--base', 'HEAD')).toEqual(['metrics/m7.yaml:2 target-lowered']);
    vi.unstubAllEnvs();
    const calls = readFileSync(join(bin, 'calls'), 'utf8').split('\n').slice(0, -1);
    expect(calls.filter((call) => /ls-tree|cat-file/.test(call))).toHaveLength(2);
    expect(calls.length).toBeLessThanOrEqual(6);
  });
});

describe('what is compared with another commit tells what changed', () => {
  const lowered = (): string => {
    const folder = repository({ 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    put(folder, { 'metrics.yaml': metrics(metric('Repeat calls', '25 %')) });
    return folder;
  };
  const told = async (folder: string, ...args: readonly string[]): Promise<[number, boolean, string]> => {
    const { code, out, err } = await stratlintIn(folder)('--format', 'concise', ...args);
    return [code, out.includes('[target-lowered]'), err];
  };

  test('whatever the preset', async () => {
    const folder = lowered();
    for (const args of [
      ['--base', 'HEAD'],
      ['--since', 'HEAD'],
      ['--base', 'HEAD', '--preset', 'okr'],
    ])
      expect(await told(folder, ...args)).toEqual([0, true, '']);
    expect(await told(folder)).toEqual([0, false, '']);
    const { off, rules: on } = JSON.parse(
      (await stratlintIn(folder)('--base', 'HEAD', '--print-config', 'metrics.yaml')).out,
    ) as {
      off: string[];
      rules: object;
    };
    expect([off.filter((id) => drift.includes(id)), Object.keys(on).filter((id) => drift.includes(id))]).toEqual([[], drift]);
  });

  test('unless somebody says something else of a rule', async () => {
    const folder = lowered();
    expect(await told(folder, '--base', 'HEAD', '--rule', 'target-lowered=off')).toEqual([0, false, '']);
    expect(await told(folder, '--base', 'HEAD', '--rule', 'target-lowered=error')).toEqual([1, true, '']);
    put(folder, { 'stratlint.yaml': 'rules: { target-lowered: off }\n' });
    expect(await told(folder, '--base', 'HEAD')).toEqual([0, false, '']);
  });

  test('--staged: with the last one, if there is one and none is named', async () => {
    const folder = lowered();
    expect(await told(folder, '--staged')).toEqual([0, false, '']);
    git(folder, 'add', '-A');
    expect(await told(folder, '--staged')).toEqual([0, true, '']);
    const fresh = newFolder({ 'stratlint.yaml': '', 'metrics.yaml': metrics(metric('Repeat calls', '15 %')) });
    git(fresh, 'init', '-q');
    git(fresh, 'add', '-A');
    expect(await told(fresh, '--staged')).toEqual([0, false, '']);
    commit(folder);
    expect(await told(folder, '--staged', '--base', 'HEAD~1')).toEqual([0, true, '']);
  });
});

describe('--since', () => {
  test('is the base too, and tells of what went away from lines that are gone', async () => {
    const goal = 'goals:\n  - statement: Nobody waits\n\n\n\n    metrics:\n';
    const folder = repository({ 'goals.yaml': `${goal}      - { name: Days to payment }\n      - { name: Calls }\n      - { name: Letters }\n` }); // prettier-ignore
    put(folder, { 'goals.yaml': `${goal}      - { name: Days to payment }\n      - { name: Calls }\n` });
    expect(await found(folder, '--since', 'HEAD')).toEqual(['goals.yaml:6 metric-removed']);
    expect(await found(folder, '--since', 'HEAD', '--base', 'HEAD')).toEqual(['goals.yaml:6 metric-removed']);
  });
});

describe('a session', () => {
  const settings = settle(rules, ['recommended']);
  const text = (target: string): string => metrics(metric('Repeat calls', target), metric('Lost letters', '2 %'));
  const input = (now: string, then: string): RunInput => ({
    files: [{ path: 'metrics.yaml', text: text(now) }],
    base: () => [{ path: 'metrics.yaml', text: text(then) }],
    settings,
    today: '2026-07-01',
  });
  const lowered = ({ findings }: { findings: readonly { ruleId: string; message: string }[] }): string[] =>
    findings.filter(({ ruleId }) => ruleId === 'target-lowered').map(({ message }) => message.slice(0, 58));

  test('runs nothing again while now and then are what they were', () => {
    const session = new Session(rules);
    const first = session.run(input('25 %', '15 %'));
    const second = session.run(input('25 %', '15 %'));
    expect(lowered(first)).toEqual(['The target of "Repeat calls" was 15 % and is now 25 %, whi']);
    expect(unfolded(second.findings)).toEqual(unfolded(first.findings));
    expect(second.statistics).toMatchObject({ checksRun: 0, filesRead: 0 });
  });

  test('sees another base, and one that is gone', () => {
    const session = new Session(rules);
    session.run(input('25 %', '15 %'));
    expect(lowered(session.run(input('25 %', '20 %')))).toEqual(['The target of "Repeat calls" was 20 % and is now 25 %, whi']);
    expect(lowered(session.run(input('25 %', '30 %')))).toEqual([]);
    expect(lowered(session.run(input('25 %', '15 %')))).toHaveLength(1);
    const { base, ...without } = input('25 %', '15 %');
    expect(base?.()).toHaveLength(1);
    expect(lowered(session.run(without))).toEqual([]);
  });

  test('asks for the base only if a rule looks at it', () => {
    const base = vi.fn(() => []);
    new Session(rules).run({ ...input('25 %', '15 %'), settings: settle(rules, ['essential']), base });
    expect(base).not.toHaveBeenCalled();
  });
});

const pursued = `people: [{ id: nora, name: Nora Brekke }]
goals:
  - id: told
    statement: Passengers know before they leave home whether the boat sails
    owner: nora
    metrics: [told-in-time]
metrics:
  - id: told-in-time
    name: Passengers told in time
    definition: Share of passengers who were told two hours before
    direction: up
    owner: nora
    source: Departure log
    cadence: monthly
    baseline: 52 % (June 2026)
    target: 90 % by 2027-12-31
initiatives:
  - name: Texts from the bridge
    status: active
    owner: nora
    goals: [told]
    metrics: [told-in-time]
    start: 2026-02-01
    end: 2027-03-31
    people: [nora]
    funding: approved, 64 000 EUR
  - { name: A desk that answers, owner: nora, goals: [told], start: 2026-02-01, end: 2026-12-18, people: [nora], funding: "approved, 9 000 EUR" }
`;

describe.each([
  ['recommended', ['recommended']],
  ['strict', ['recommended', 'strict']],
] as const)('with the preset %s, what is given up and is missing now is told once', (_preset, presets) => {
  const files = (text: string): SourceFile[] => [{ path: 'strategy.yaml', text }];
  const run = (text: string): readonly Finding[] =>
    new Session(rules).run({
      files: files(text),
      base: () => files(pursued),
      settings: settle(rules, presets),
      today: '2026-07-01',
    }).findings;
  const before = new Set(run(pursued).map(({ message }) => message));

  /** `warning owner-removed` of each finding that the base has not. */
  function toldOf(from: string, to: string): string[] {
    expect(pursued).toContain(from);
    const found = run(pursued.replace(from, to)).filter(({ message }) => !before.has(message));
    return found.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
  }

  test.each([
    ['the owner of a goal', '    owner: nora\n    metrics', '    metrics', 'error owner-removed'],
    ['the owner of a goal, to be named', '    owner: nora\n    metrics', '    owner: TBD\n    metrics', 'error owner-removed'],
    [
      'the owner of a goal, for a group',
      '    owner: nora\n    metrics',
      '    owner: everyone\n    metrics',
      'error owner-removed',
    ],
    ['the metric of a goal', '    metrics: [told-in-time]\n', '', 'error metric-removed'],
    ['a baseline', '    baseline: 52 % (June 2026)\n', '', 'warning metric-removed'],
    ['a source', '    source: Departure log\n', '', 'warning metric-removed'],
    ['a target', '    target: 90 % by 2027-12-31\n', '', 'error target-lowered'],
    ['a part of a target', '90 %', '70 %', 'warning target-lowered'],
    ['the date of a target', ' by 2027-12-31', '', 'warning target-postponed'],
    ['the end of a piece of work', '    end: 2027-03-31\n', '', 'error target-postponed'],
    ['money', '    funding: approved, 64 000 EUR\n', '', 'error funding-withdrawn'],
    ['money, only asked for now', 'approved, 64', 'requested, 64', 'warning funding-withdrawn'],
    ['money, rejected now', 'approved, 64', 'rejected, 64', 'error funding-withdrawn'],
  ])('%s', (_, from, to, told) => {
    expect(toldOf(from, to)).toEqual([told]);
  });

  test('where it is waived what is missing, that alone is no fault, and the waiver is in use', () => {
    const waived =
      '    # stratlint-disable-next-line unassigned-owner -- the board names one in March\n    statement: Passengers';
    const to = `${waived} know before they leave home whether the boat sails\n    metrics`;
    const from = '    statement: Passengers know before they leave home whether the boat sails\n    owner: nora\n    metrics';
    expect(toldOf(from, to)).toEqual(['warning owner-removed']);
  });

  test('where it is waived what was given up, what is missing is still a fault', () => {
    const waived = '    # stratlint-disable-next-line owner-removed -- she has left\n    statement: Passengers';
    const to = `${waived} know before they leave home whether the boat sails\n    metrics`;
    const from = '    statement: Passengers know before they leave home whether the boat sails\n    owner: nora\n    metrics';
    expect(toldOf(from, to)).toEqual(['error unassigned-owner']);
  });
});
