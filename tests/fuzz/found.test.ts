//! What random inputs once laid open, kept in its smallest form: it stays calm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsOf } from '../../src/engine/facts.ts';
import type { SourceFile } from '../../src/engine/session.ts';
import { checkCalm, run } from './calm.ts';

const file = (path: string, lines: readonly string[], kind?: string): SourceFile => ({
  path,
  text: lines.join('\n'),
  named: true,
  ...(kind !== undefined && { kind }),
});

test('a part of an object that stands beside it leaves no list of the object unsaid', () => {
  const survey = ['- Type: survey', '- Segments: Home claimants', '- Cadence: after each call', ''];
  const surveys = file('surveys.md', ['# Surveys', '', '## After a call', '', ...survey, '## After a claim', '', ...survey]);
  checkCalm([surveys]);
  const both = file('one.yaml', ['kind: survey', 'name: A', 'relationship: [lost]', 'segments: [claimants]']);
  expect(factsOf(both, {}).entities[0]?.fields['audience']).toEqual({ relationship: ['lost'], segments: [{ ref: 'claimants' }] });
});

test('a quotation mark that is missing makes a key of two lines, which is not renamed', () => {
  const text = ['journeys:', '  - name: A', '    Review due: "31 March', '"', '    inormed: "everyone"', ''];
  checkCalm([file('two.yaml', text), file('three.yaml', ['consulted: [x]', "'inormed", " ': [y]", ''], 'initiative')]);
});

test('a waiver that nothing closed keeps the lines it swallowed as they are, but for the rule that it does not know', () => {
  const swallowed = [
    '<!-- stratlint-disable unassigned',
    'reviews: [{ target: calls, date: 2026-02-01 }]',
    '-owner -- why -->',
    '',
  ];
  checkCalm([file('one.md', ['# Goal', '', ...swallowed])]);
  const two = ['# Goal', '', '- a <!-- stratlint-disable goal-without-metric }', ', x -- why -->', ''];
  checkCalm([file('two.md', two)]);
});

test('a file that can not be read as a whole is mended by nobody but whoever makes it readable', () => {
  const open = [
    'success: [{ statement: Half the calls by 2027-12-31, id: calls }]',
    'goals: [ {',
    'strategy:',
    '  name: Claims',
    '',
  ];
  const folded = ['teas:', '  - "id": "ferryy-crew"', 'name: |-', 'Ferry crew', '    "lead": >', '      jonas-ewber', ''];
  const people = file('people.yaml', ['people:', '  - id: jonas-weber', '    name: Jonas Weber', '']);
  checkCalm([file('open.yaml', open), file('folded.yaml', folded, 'moment'), people]);
  const { findings } = run([file('folded.yaml', folded, 'moment'), people]);
  const unknown = findings.filter(({ ruleId }) => ruleId.startsWith('unknown-') && ruleId !== 'unknown-field');
  expect(unknown.map(({ fixes }) => fixes.flatMap(({ edits }) => edits))).toEqual([[]]);
});

test('behind a field that stands too far left no field is put in, where it would be read as more of its words', () => {
  const strategy = ['strategy:', '  name: Claims', '', ' epeat calls', ' guiding_policy: One handler.', ''];
  const success = file('two.md', ['# Success statements', '', '- NPS at 40 by 2027-12-31', ''], 'success');
  checkCalm([file('strategy.yaml', strategy, 'strategy'), success]);
});

test.each([[['---', '---', 'kind: strategy', '---']], [['---', 'kind: strategy', '---']], [['---', '---']]])(
  'a label is put in behind the front matter, never into it, where no title and no words stand above the first heading: %j',
  (front) => {
    const below = ['', '## Mission', '', '- Told in time', ''];
    const { findings } = run([file('one.md', [...front, ...below], 'strategy')]);
    const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.flatMap((one) => one.edits)));
    expect(edits).not.toEqual([]);
    const behind = front.length === 4 ? '---\n---' : front.join('\n');
    for (const { span } of edits) expect(span.start).toBeGreaterThanOrEqual(behind.length);
  },
);

test('a box behind an empty item: the library asserts in its development build that there is an item', () => {
  const texts = ['1)\n[x] a', '- [x] a\n\n1)\n[ ] b\n', '# Goals\n\n-\n[x] a\n'];
  const code = `
    import { Session, builtInRules } from './dist/index.js';
    for (const text of ${JSON.stringify(texts)})
      new Session(builtInRules).run({ files: [{ path: 'a.md', text, named: true }], settings: new Map(), today: '2026-07-01' });
  `;
  const args = ['--conditions=development', '--input-type=module', '--eval', code];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

test('a label that a fix writes at the margin is read there, where the list it stands in began further in', () => {
  const strategy = ['# Strategy: Claims', '', '* **Owner:** Ana Ruiz', ' - **Review every:** month', '  * Paid by day ten', ''];
  const mission = ['mission:', '  id: norra', '  statement: We pay claims', ''];
  const files = [file('strategy.md', strategy), file('mission.yaml', mission)];
  expect(run(files).findings.flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'safe'))).toHaveLength(1);
  checkCalm(files);
});
