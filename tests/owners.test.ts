//! Who is who elsewhere in the repository: CODEOWNERS and Backstage's catalogue, read, looked up, and changed between runs.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readBackstage, readReference } from '../src/directory/backstage.ts';
import { readCodeowners } from '../src/directory/codeowners.ts';
import { builtInRules, readDirectory, Session, settle, type DirectoryFile, type RunInput } from '../src/index.ts';
import { describeModel } from '../src/model/describe.ts';
import { LineIndex } from '../src/text/span.ts';
import { readDirectoryFiles } from '../src/workspace/directory.ts';
import { readWorkspace } from '../src/workspace/discover.ts';
import { Workspace } from '../src/workspace/lint.ts';

/** What is asked here is who is meant; other rules have something to say of goals that nobody works for. */
const rules = builtInRules.filter(({ category }) => category === 'integrity' || category === 'ownership');

const user = (name: string, fields = ''): string =>
  `---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: ${name}\n${fields}`;
const group = (name: string, fields = ''): string => user(name, fields).replace('User', 'Group');

const catalog = [
  user(
    'ana',
    '  annotations:\n    github.com/user-login: ana-ruiz\nspec:\n  profile:\n    displayName: Ana Ruiz\n    email: ana@ferry.example\n  memberOf: [pier-crew]\n',
  ),
  user('bo.lund', 'spec:\n  profile: { displayName: "Bo Lund" }\n  memberOf: ["group:default/night-desk"]\n'),
  group(
    'deck-crew',
    '  annotations: { github.com/team-slug: ferry/deck }\nspec:\n  type: team\n  profile: { displayName: Deck and gangway, email: deck@ferry.example }\n  members: [ana, "user:default/cy"]\n',
  ),
  group('everyone', 'spec: { profile: { displayName: The whole company } }\n'),
].join('');
const codeowners =
  '# Who looks after which file\n* @dina-holt\n/piers/ @ferry/pier-watch @ana-ruiz piet@ferry.example\n/all/ @everyone\n';

const catalogFile = { path: 'org.yaml', text: catalog };
const codeownersFile = { path: 'CODEOWNERS', text: codeowners };

describe('CODEOWNERS', () => {
  test.each<[line: string, names: string[]]>([
    ['* @ana-ruiz', ['@ana-ruiz']],
    ['  /piers/   @ferry/deck-crew\tana@ferry.example  ', ['@ferry/deck-crew', 'ana@ferry.example']],
    ['\ufeff* @ana', ['@ana']],
    ['# * @ana', []],
    ['   # @ana', []],
    ['/piers/ @ana # and @bo, in winter', ['@ana']],
    ['\\#winter.md @ana', ['@ana']],
    ['night\\ desk/ @bo', ['@bo']],
    ['night\\ @desk/ @bo', ['@bo']],
    ['/tickets/', []],
    ['!/tickets/old', []],
    ['@ana', []],
    ['[Deck]', []],
    ['[Deck and piers] @ana', ['@ana']],
    ['^[Deck] @ana @bo', ['@ana', '@bo']],
    ['[Deck][2] @ferry/north/deck', ['@ferry/north/deck']],
    ['[Deck @ana @bo', ['@ana', '@bo']],
    ['[ab]*.md @ana', ['@ana']],
    ['* @@maintainer @some[bot] ana @ @/x ana@ @-x', []],
    ['* @ana_ruiz @ana.ruiz @9to5 @josé', ['@ana_ruiz', '@ana.ruiz', '@9to5', '@josé']],
    ['trailing\\', []],
  ])('%s', (line, names) => {
    const text = `/first/ @first\r\n${line}\n\n`;
    const found = readCodeowners(text).slice(1);
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(names);
  });
});

describe("Backstage's catalogue", () => {
  test('users and groups among other things', () => {
    const other = 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: User }\n';
    const text = `# people\n${other}${catalog}---\napiVersion: v1\nkind: User\nmetadata: { name: no }\n---\n`;
    const found = readBackstage(text);
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['ana', 'bo.lund', 'deck-crew', 'everyone']);
    expect(found[0]).toMatchObject({
      kind: 'user',
      namespace: 'default',
      name: 'ana',
      displayName: 'Ana Ruiz',
      email: 'ana@ferry.example',
      login: 'ana-ruiz',
      related: [{ kind: 'group', namespace: 'default', name: 'pier-crew' }],
    });
    expect(found[2]).toMatchObject({ kind: 'group', login: 'ferry/deck', type: 'team', email: 'deck@ferry.example' });
    expect(found[2]?.related.map(({ name }) => name)).toEqual(['ana', 'cy']);
  });

  test('broken YAML gives what could be read, document by document', () => {
    const text = `${user('ana', 'spec: { profile: { displayName: "Ana')}\n${user('bo')}---\n: : [\n${user('cy', 'spec: [x]\n')}${user('[a]')}`;
    expect(readBackstage(text).map(({ name }) => name)).toEqual(['ana', 'bo', 'cy']);
  });

  test.each<[string, object | undefined]>([
    ['ana', { kind: 'user', namespace: 'default', name: 'ana' }],
    ['winter/ana', { kind: 'user', namespace: 'winter', name: 'ana' }],
    ['user:ana', { kind: 'user', namespace: 'default', name: 'ana' }],
    ['Group:winter/deck', { kind: 'group', namespace: 'winter', name: 'deck' }],
    ['component:default/x', undefined],
    ['', undefined],
    ['a/b/c', undefined],
  ])('reference %s', (text, reference) => {
    expect(readReference(text, 'user')).toEqual(reference);
  });

  test('an alias bomb is read in no time', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `x${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]\n`);
    const text = `${group('deck')}x0: &a0 [ana]\n${levels.join('')}spec: { members: *a40, profile: *a40, type: &t *t }\n`;
    const started = performance.now();
    expect(readBackstage(text).map(({ name, related }) => [name, related])).toEqual([['deck', []]]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('whatever stands in such files, reading them never throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '\n',
      '---\n',
      '* @ana ',
      '[',
      ']',
      '\\',
      '#',
      '@',
      'kind: User\n',
      '  ',
      '&a ',
      '*a',
      '<<: *a\n',
      '|\n',
      '"',
      ': ',
    ),
    fc.constantFrom(
      'apiVersion: backstage.io/v1\n',
      'metadata:\n  name: x\n',
      'spec:\n  members: [',
      'user:default/ana',
      catalog,
    ),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { members } = readDirectory([
        { path: 'CODEOWNERS', text: one },
        { path: 'catalog-info.yaml', text: other },
        { path: 'x.yaml', text: user('x') + one },
      ]);
      for (const { name, span } of readCodeowners(one)) expect(one.slice(span.start, span.end)).toBe(name);
      expect(new Set(members.map(({ kind, words, id }) => `${kind} ${words[0] ?? id}`)).size).toBe(members.length);
    }),
    { numRuns: 300 },
  );
});

test('one list is made of both: who is named twice is one', () => {
  const files = [
    codeownersFile,
    catalogFile,
    { path: 'b.yaml', text: user('ana', 'spec: { profile: { displayName: Other } }\n') },
  ];
  const { members, listsPeople } = readDirectory(files);
  expect(listsPeople).toBe(true);
  expect(members.map(({ kind, id, name, handle, email }) => [kind, id, name, handle, email])).toEqual([
    ['person', 'ana', 'Ana Ruiz', '@ana-ruiz', 'ana@ferry.example'],
    ['person', 'bo.lund', 'Bo Lund', undefined, undefined],
    ['team', 'deck-crew', 'Deck and gangway', '@ferry/deck', 'deck@ferry.example'],
    ['team', 'everyone', 'The whole company', undefined, undefined],
    ['team', 'pier-crew', undefined, undefined, undefined],
    ['team', 'night-desk', undefined, undefined, undefined],
    ['person', 'cy', undefined, undefined, undefined],
    ['person', 'dina-holt', undefined, '@dina-holt', undefined],
    ['team', 'ferry/pier-watch', undefined, '@ferry/pier-watch', undefined],
    ['person', 'piet@ferry.example', undefined, undefined, 'piet@ferry.example'],
  ]);
});

interface Seen {
  readonly model: Record<string, Record<string, unknown>[]>;
  readonly findings: readonly string[];
}

const inputOf = (files: Readonly<Record<string, string>>, directory: readonly DirectoryFile[]): RunInput => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  directory: readDirectory(directory),
  settings: settle(rules, ['recommended']),
  today: '2026-07-01',
});

function read(files: Readonly<Record<string, string>>, directory: readonly DirectoryFile[]): Seen {
  const { model, findings } = new Session(rules).run(inputOf(files, directory));
  return {
    model: describeModel(model, (file) => new LineIndex(files[file] ?? '')) as Seen['model'],
    findings: findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message}`),
  };
}

const owned = (owner: string, rest = ''): Record<string, string> => ({
  'a.yaml': `${rest}goals:\n  - { statement: Sail on time, owner: ${JSON.stringify(owner)}, metrics: [x] }\n`,
});
const findingsFor = (owner: string, directory: readonly DirectoryFile[], rest?: string): readonly string[] =>
  read(owned(owner, rest), directory).findings;
const ownerOf = ({ model }: Seen): unknown => model['goal']?.[0]?.['owner'];

const unknown = (owner: string, near: string): string =>
  `"${owner}" owns "Sail on time", but is not among the people, roles and teams listed here. ${near === '' ? 'Correct the name, or list them.' : `Did you mean "${near}"?`}`;

describe('an owner is found by', () => {
  test.each([
    ['@ana-ruiz', 'person/ana'],
    ['ana-ruiz', 'person/ana'],
    ['@Ana-Ruiz', 'person/ana'],
    ['ana', 'person/ana'],
    ['@ana', 'person/ana'],
    ['Ana Ruiz', 'person/ana'],
    ['ana ruiz', 'person/ana'],
    ['Dra. Ana Ruiz', 'person/ana'],
    ['Ana Ruiz (piers)', 'person/ana'],
    ['ANA@ferry.example', 'person/ana'],
    ['user:ana', 'person/ana'],
    ['user:default/ana', 'person/ana'],
    ['default/ana', 'person/ana'],
    ['Bo Lund', 'person/bo.lund'],
    ['user:default/bo.lund', 'person/bo.lund'],
    ['cy', 'person/cy'],
    ['deck-crew', 'team/deck-crew'],
    ['Deck crew', 'team/deck-crew'],
    ['group:deck-crew', 'team/deck-crew'],
    ['@ferry/deck', 'team/deck-crew'],
    ['ferry/deck', 'team/deck-crew'],
    ['deck', 'team/deck-crew'],
    ['Deck and gangway', 'team/deck-crew'],
    ['pier-crew', 'team/pier-crew'],
    ['@dina-holt', 'person/dina-holt'],
    ['Dina Holt', 'person/dina-holt'],
    ['@ferry/pier-watch', 'team/ferry/pier-watch'],
    ['@pier-watch', 'team/ferry/pier-watch'],
    ['piet@ferry.example', 'person/piet@ferry.example'],
  ])('%s', (owner, key) => {
    const seen = read(owned(owner), [codeownersFile, catalogFile]);
    expect(ownerOf(seen)).toEqual({ ref: key });
    expect(seen.findings).toEqual([]);
  });
});

test('what is found is a person with name, handle and address, and says where it is listed', () => {
  const { model } = read(owned('@ana-ruiz'), [codeownersFile, catalogFile]);
  expect(model['person']).toEqual([
    expect.objectContaining({
      id: 'ana',
      name: 'Ana Ruiz',
      handle: '@ana-ruiz',
      email: 'ana@ferry.example',
      $listed_in: 'org.yaml',
    }),
  ]);
  expect(model['team']).toBeUndefined();
});

test('everyone is still no one, whatever a group is called', () => {
  for (const owner of ['everyone', 'the whole company'])
    expect(findingsFor(owner, [codeownersFile, catalogFile]).join()).toContain('error collective-owner');
});

test('a team that is kept elsewhere may have a lead', () => {
  expect(findingsFor('deck-crew', [catalogFile])).toEqual([]);
  expect(findingsFor('deck-crew', [catalogFile], 'teams: [deck-crew]\n').join()).toContain('warning collective-owner');
});

describe('registries', () => {
  test('a workspace that lists nobody takes the users of Backstage', () => {
    expect(findingsFor('Piet Aalders', [])).toEqual([]);
    expect(findingsFor('Piet Aalders', [catalogFile])).toEqual([`error unknown-owner: ${unknown('Piet Aalders', '')}`]);
    expect(findingsFor('ana riuz', [catalogFile])).toEqual([`error unknown-owner: ${unknown('ana riuz', 'Ana Ruiz')}`]);
    expect(findingsFor('@ana-riuz', [catalogFile])).toEqual([`error unknown-owner: ${unknown('@ana-riuz', '@ana-ruiz')}`]);
    expect(findingsFor('user:default/anna', [catalogFile])).toEqual([
      `error unknown-owner: ${unknown('user:default/anna', 'user:default/ana')}`,
    ]);
    expect(findingsFor('Ana Ruiz and Bo Lund', [catalogFile]).join()).toContain('are several people');
  });

  test('groups alone say nothing of people', () => {
    const groups = [{ path: 'org.yaml', text: group('deck-crew') }];
    expect(findingsFor('Piet Aalders', groups)).toEqual([]);
    expect(findingsFor('group:deck-crow', groups)).toEqual([
      `warning unknown-owner: ${unknown('group:deck-crow', 'group:deck-crew')}`,
    ]);
  });

  test('CODEOWNERS knows slips of handles and addresses, and no names', () => {
    const slip = (owner: string, near: string): string[] => [`warning unknown-owner: ${unknown(owner, near)}`];
    expect(findingsFor('@dina-hotl', [codeownersFile])).toEqual(slip('@dina-hotl', '@dina-holt'));
    expect(findingsFor('@ferry/pier-watsh', [codeownersFile])).toEqual(slip('@ferry/pier-watsh', '@ferry/pier-watch'));
    expect(findingsFor('piet@fery.example', [codeownersFile])).toEqual(slip('piet@fery.example', 'piet@ferry.example'));
    for (const owner of ['Dina Hotl', 'dina-hotl', '@somebody-else', 'x@ferry.example', '@dina', 'Head of Piers'])
      expect(findingsFor(owner, [codeownersFile]), owner).toEqual([]);
    const { findings } = read({ 'a.yaml': 'strategy: { name: Winter, owner: "@dina-holt", cx_leader: "@dina-hotl" }\n' }, [
      codeownersFile,
    ]);
    expect(findings.filter((finding) => finding.includes('hotl'))).toEqual([
      'warning unknown-reference: "Winter" refers to "@dina-hotl", but nothing here is called that. Did you mean "@dina-holt"?',
    ]);
  });

  test('a slip is mended safely only where the list is one of everyone', () => {
    const fixes = (directory: DirectoryFile[]): unknown =>
      new Session(rules)
        .run(inputOf(owned('@ana-riuz'), directory))
        .findings.map((finding) => finding.fixes.map(({ kind, edits }) => [kind, edits[0]?.edits[0]?.text]));
    expect(fixes([catalogFile])).toEqual([[['safe', '"@ana-ruiz"']]]);
    expect(fixes([codeownersFile])).toEqual([[['unsafe', '"@ana-ruiz"']]]);
  });

  test('the own people and the directory are one list, and the own ones win', () => {
    const own = 'people:\n  - { id: ar, name: Ana Ruiz, role: captain }\n  - { id: eva, name: Eva Ros, handle: "@dina-holt" }\n';
    const both = [codeownersFile, catalogFile];
    for (const owner of ['@ana-ruiz', 'user:default/ana', 'ana@ferry.example', 'ar', 'captain'])
      expect(ownerOf(read(owned(owner, own), both)), owner).toEqual({ ref: 'person/ar' });
    expect(ownerOf(read(owned('@dina-holt', own), both))).toEqual({ ref: 'person/eva' });
    expect(ownerOf(read(owned('Bo Lund', own), both))).toEqual({ ref: 'person/bo.lund' });
    expect(findingsFor('@ferry/pier-watch', both, own)).toEqual([]);
    expect(findingsFor('Piet Aalders', [codeownersFile], own)).toEqual([`error unknown-owner: ${unknown('Piet Aalders', '')}`]);
    expect(findingsFor('@pier-watsh', [codeownersFile], own)).toEqual([
      `error unknown-owner: ${unknown('@pier-watsh', '@pier-watch')}`,
    ]);
  });

  test('Backstage keeps no departments: where one may stand, its users are not all', () => {
    const files = {
      'a.yaml': 'journeys:\n  - { name: A crossing, owner: ana, stages: [{ name: Board, accountable: Pursers }] }\n',
    };
    expect(read(files, [catalogFile]).findings.filter((finding) => finding.includes('Pursers'))).toEqual([]);
  });
});

test('nothing is asked of those who are listed elsewhere, and they are not counted', () => {
  const session = new Session(rules);
  const without = session.run(inputOf(owned('@dina-holt'), [])).statistics;
  const { statistics, model } = session.run(inputOf(owned('@dina-holt'), [codeownersFile]));
  expect(statistics.entities).toBe(without.entities);
  expect(model.all('Person')).toEqual([]);
  expect(statistics.checksRun + statistics.checksReused).toBe(without.checksRun);
});

describe('a session', () => {
  test('sees a change of CODEOWNERS, and reuses all where there is none', () => {
    const session = new Session(rules);
    const run = (text: string): unknown => {
      const { findings, statistics } = session.run(inputOf(owned('@ana-ruiz'), [{ path: 'CODEOWNERS', text }]));
      return [findings.map(({ ruleId }) => ruleId), statistics.checksRun > 0];
    };
    expect(run('* @ana-ruis')).toEqual([['unknown-owner'], true]);
    expect(run('* @ana-ruis')).toEqual([['unknown-owner'], false]);
    expect(run('* @bo @ana-ruiz')).toEqual([[], true]);
    expect(run('# moved\n\n* @ana-ruiz')).toEqual([[], false]);
    expect(run('')).toEqual([[], true]);
  });

  test('after any changes says what a fresh one says', () => {
    const owner = fc.constantFrom(
      '@ana',
      'ana',
      'Ana Ruiz',
      'ann@x.example',
      '@ferry/deck',
      'deck',
      '@ana-x',
      'Ana and Bo',
      'everyone',
      'TBD',
    );
    const line = fc.constantFrom('* @ana', '* @anna-x', '* @ferry/deck', '* @ferry/dekc', '* ana@x.example', '* @everyone');
    const entry = fc.constantFrom(
      user('ana', 'spec: { profile: { displayName: Ana Ruiz } }\n'),
      user('ana', 'spec: { profile: { displayName: Anna Ruiz, email: ana@x.example } }\n'),
      user('bo', 'spec: { profile: { displayName: Bo }, memberOf: [deck] }\n'),
      group('deck', 'spec: { profile: { displayName: Ana Ruiz }, members: [cy] }\n'),
      user('', ''),
    );
    const people = fc.constantFrom(
      '',
      'people:\n  - { id: ana, name: Ana Ruiz }\n',
      'teams: [deck]\n',
      'people: [{ name: X, handle: "@ana" }]\n',
    );
    const state = fc.record({
      owners: fc.array(owner, { minLength: 1, maxLength: 3 }),
      lines: fc.array(line, { maxLength: 2 }),
      entries: fc.array(entry, { maxLength: 2 }),
      people,
    }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
        const session = new Session(rules);
        for (const { owners, lines, entries, people: own } of states) {
          const goals = owners.map((one) => `  - { statement: Sail, owner: "${one}", contributors: ["${one}"], metrics: [x] }\n`);
          const directory = [
            { path: 'CODEOWNERS', text: lines.join('\n') },
            { path: 'org.yaml', text: entries.join('') },
          ];
          const input = inputOf({ 'a.yaml': `${own}goals:\n${goals.join('')}` }, directory);
          const [kept, fresh] = [session.run(input), new Session(rules).run(input)];
          expect(JSON.stringify(kept.findings)).toBe(JSON.stringify(fresh.findings));
          expect(kept.failures).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

// On disk

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function tree(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stratlint-owners-')));
  made.push(root);
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const filesIn = (root: string): string[] => readDirectoryFiles(root, readWorkspace(root).catalogs).map(({ path }) => path);
const strategy = 'goals:\n  - { statement: Sail on time, owner: "@ana-ruiz", metrics: [x] }\n';
const mistyped = strategy.replace('ruiz', 'riuz');
const lint = (root: string): string[] =>
  new Workspace(root, rules)
    .lint({ today: '2026-07-01', presets: ['recommended'] })
    .findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);

describe('a workspace', () => {
  test('has CODEOWNERS where GitHub and GitLab look for it, and catalogue files anywhere', () => {
    const root = tree({
      'strategy.yaml': strategy,
      CODEOWNERS: '* @a\n',
      '.github/CODEOWNERS': '* @b\n',
      'docs/CODEOWNERS': '* @c\n',
      '.gitlab/CODEOWNERS': '* @d\n',
      'src/CODEOWNERS': '* @e\n',
      'catalog-info.yaml': catalog,
      'deep/down/people.yaml': `# ours\n${catalog}`,
      'service.yaml': 'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
      'other.yaml': 'apiVersion: v1\nkind: User\n',
      '.github/catalog-info.yaml': catalog,
      'node_modules/x/org.yaml': catalog,
    });
    expect(filesIn(root)).toEqual([
      'CODEOWNERS',
      '.github/CODEOWNERS',
      'docs/CODEOWNERS',
      '.gitlab/CODEOWNERS',
      'catalog-info.yaml',
      'deep/down/people.yaml',
      'service.yaml',
    ]);
    expect(readWorkspace(root)).toMatchObject({ files: [{ path: 'strategy.yaml' }], leftAlone: 4 });
    expect(lint(root)).toEqual([]);
  });

  test('in a folder of a repository knows who is who at its root', () => {
    const root = tree({
      '.git/HEAD': '',
      '.github/CODEOWNERS': '* @ana-ruiz\n',
      'org.yaml': catalog,
      'catalog/deck/groups.yaml': group('deck-crew'),
      'catalog/other.yaml': 'x: 1\n',
      'other/catalog-info.yaml': catalog,
      'cx/winter/strategy.yaml': mistyped,
      'cx/winter/CODEOWNERS': '* @bo\n',
      'cx/CODEOWNERS': '* @ana-riuz\n',
    });
    const workspace = join(root, 'cx', 'winter');
    expect(filesIn(workspace)).toEqual([
      'CODEOWNERS',
      '../../.github/CODEOWNERS',
      '../../org.yaml',
      '../../catalog/deck/groups.yaml',
    ]);
    expect(lint(workspace)).toEqual([`unknown-owner: ${unknown('@ana-riuz', '@ana-ruiz')}`]);
    rmSync(join(root, '.git'), { recursive: true });
    expect(filesIn(workspace)).toEqual(['CODEOWNERS']);
    expect(lint(workspace)).toEqual([]);
    // A work tree has a file there.
    write(root, '.git', 'gitdir: /elsewhere\n');
    expect(filesIn(workspace)).toHaveLength(4);
  });

  test('that is linted again sees what has changed', () => {
    const root = tree({ 'strategy.yaml': mistyped, CODEOWNERS: '* @ana-ruiz\n' });
    const workspace = new Workspace(root, rules);
    const run = (): unknown[] =>
      workspace.lint({ today: '2026-07-01', presets: ['recommended'] }).findings.map(({ ruleId }) => ruleId);
    expect([run(), run()]).toEqual([['unknown-owner'], ['unknown-owner']]);
    write(root, 'CODEOWNERS', '* @ana-riuz\n');
    expect(run()).toEqual([]);
    rmSync(join(root, 'CODEOWNERS'));
    write(root, 'org.yaml', catalog);
    expect(run()).toEqual(['unknown-owner']);
  });

  test('follows no link, into the repository or out of it', () => {
    const root = tree({
      '.git/config': '[remote]\n\turl = x token@secret.example\n',
      'cx/strategy.yaml': strategy,
      'real/CODEOWNERS': '* @a\n',
      'real/org.yaml': catalog,
    });
    const outside = tree({ 'org.yaml': catalog, CODEOWNERS: '* @a\n' });
    symlinkSync('/etc/passwd', join(root, 'CODEOWNERS'));
    symlinkSync(outside, join(root, '.github'));
    symlinkSync('real', join(root, 'docs'));
    symlinkSync('.git', join(root, '.gitlab'));
    symlinkSync(outside, join(root, 'catalog'));
    symlinkSync('real/org.yaml', join(root, 'org.yaml'));
    symlinkSync('../.git/config', join(root, 'cx', 'CODEOWNERS'));
    symlinkSync(join(outside, 'org.yaml'), join(root, 'cx', 'org.yaml'));
    expect(filesIn(join(root, 'cx'))).toEqual([]);
    expect(filesIn(root)).toEqual(['real/org.yaml']);
    const link = join(outside, 'link');
    symlinkSync(join(root, 'real'), link);
    expect(filesIn(link)).toEqual(['CODEOWNERS', 'org.yaml']);
  });

  test('leaves out what is too large, no text, or no file', () => {
    const root = tree({ 'strategy.yaml': strategy, CODEOWNERS: '', '.github/CODEOWNERS': '* \0\n', 'org.yaml': `${catalog}\n` });
    truncateSync(join(root, 'CODEOWNERS'), 50 * 1024 * 1024);
    truncateSync(join(root, 'org.yaml'), 5 * 1024 * 1024);
    mkdirSync(join(root, 'docs', 'CODEOWNERS'), { recursive: true });
    expect(filesIn(root)).toEqual([]);
    expect(lint(root)).toEqual([]);
    expect(readDirectoryFiles('/nowhere/at/all', ['gone.yaml'])).toEqual([]);
  });
});
