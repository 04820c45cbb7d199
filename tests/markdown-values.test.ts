//! What stands on one line, in one cell or behind one name in Markdown, taken apart.
import { expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { kindOf } from '../src/schema/vocabulary.ts';

/** The entities of a kind that a text holds, with the fields that were asked for. */
function read(kind: string, file: string, text: string, ...names: readonly string[]): unknown[] {
  const claimed = kindOf(file.replace('.md', ''));
  const facts = factsOf({ path: file, text, named: true, ...(claimed && { kind: claimed }) }, {});
  expect(facts.problems).toEqual([]);
  return facts.entities
    .filter((entity) => entity.kind === kind)
    .map(({ fields }) => Object.fromEntries(names.map((name) => [name, fields[name]])));
}

const initiative = (...lines: string[]): string => ['# Initiatives', '', '## A new desk', '', ...lines, ''].join('\n');

test('labels that share a line', () => {
  const text = initiative('**Owner:** Ana Ruiz · **Priority:** 2 | **End:** 30 June 2027');
  expect(read('initiative', 'initiatives.md', text, 'owner', 'priority')).toEqual([{ owner: { ref: 'Ana Ruiz' }, priority: 2 }]);
});

test('a dot between words is no label', () => {
  const text = initiative('**Owner:** Ana Ruiz', '', '**Expected effect:** Fewer calls · fewer letters');
  expect(read('initiative', 'initiatives.md', text, 'expected_effect')).toEqual([
    { expected_effect: 'Fewer calls · fewer letters' },
  ]);
});

test.each([
  ['process, technology', ['process', 'technology']],
  ['process / technology', ['process', 'technology']],
  ['process', ['process']],
])('kinds of change: %s', (written, changes) => {
  const text = initiative('- Owner: Ana Ruiz', `- Changes: ${written}`);
  expect(read('initiative', 'initiatives.md', text, 'changes')).toEqual([{ changes }]);
});

test('long names behind commas, which begin with a capital; a name with a comma in it stays whole', () => {
  const text = initiative('- Owner: Ana Ruiz', '- Segments: People with one claim only, People who come on their own');
  expect(read('initiative', 'initiatives.md', text, 'segments')).toEqual([
    { segments: [{ ref: 'People with one claim only' }, { ref: 'People who come on their own' }] },
  ]);
  const whole = initiative('- Owner: Ana Ruiz', '- Segments: People who come once, with a child and a dog');
  expect(read('initiative', 'initiatives.md', whole, 'segments')).toEqual([
    { segments: [{ ref: 'People who come once, with a child and a dog' }] },
  ]);
});

test('a label below the list of another one belongs to the same entity', () => {
  const text = '# Mission\n\nWe answer.\n\n**Never:**\n\n- Ask twice\n\n**Approved on:** 2027-03-01\n';
  expect(read('mission', 'mission.md', text, 'never', 'approved_on')).toEqual([
    { never: ['Ask twice'], approved_on: { start: '2027-03-01', end: '2027-03-01', precision: 'day' } },
  ]);
});

test('a line that introduces what stands below is no statement', () => {
  const text = '# Decisions\n\n## Money for 2027\n\n- Date: 2027-01-12\n\nFrom the minutes:\n';
  expect(read('decision', 'decisions.md', text, 'statement')).toEqual([{ statement: 'Money for 2027' }]);
});

test('who does what in a list of people, known as a role or not', () => {
  const text = '# People\n\n- Ana Ruiz (@ana), keeper of the keys\n- Jon Diaz – clerk\n';
  expect(read('person', 'people.md', text, 'name', 'handle', 'role')).toEqual([
    { name: 'Ana Ruiz', handle: '@ana', role: { ref: 'keeper of the keys' } },
    { name: 'Jon Diaz', role: { ref: 'clerk' } },
  ]);
});

test('a metric is called what stands before its values, with the day of its baseline', () => {
  const text =
    '# Metrics\n\n- Days to the first visit, from 11 days (March 2027) to 4 days by 2027-12-31\n- NPS ≥ 40 among islanders\n';
  expect(read('metric', 'metrics.md', text, 'name')).toEqual([
    { name: 'Days to the first visit' },
    { name: 'NPS ≥ 40 among islanders' },
  ]);
  expect(read('metric', 'metrics.md', text, 'baseline')[0]).toMatchObject({
    baseline: { value: { value: 11, unit: 'days' }, date: { start: '2027-03-01', precision: 'month' } },
  });
});

test('a day behind a dash, and the owner before it', () => {
  const text = initiative('- Owner: Ana Ruiz', '', '- [ ] Ask for a bus stop (Jon Diaz) – 2027-04-30');
  expect(read('action', 'initiatives.md', text, 'statement', 'owner', 'due')).toEqual([
    {
      statement: 'Ask for a bus stop',
      owner: { ref: 'Jon Diaz', guess: true },
      due: { start: '2027-04-30', end: '2027-04-30', precision: 'day' },
    },
  ]);
});

test('a table of roles, whose rows have no name of their own', () => {
  const text = '# Role implications\n\n| Role | What changes for you |\n|---|---|\n| Clerk | You ring first |\n';
  expect(read('role-implication', 'role-implications.md', text, 'role', 'what_changes')).toEqual([
    { role: { ref: 'Clerk' }, what_changes: 'You ring first' },
  ]);
});

test('a table below the heading of a stage: the pain point is the stage’s, and how severe it is', () => {
  const text = [
    '# Journey: A claim', '', '## Stage: Waiting', '',
    '| Pain point | Severity | Action | Owner |', '|---|---|---|---|', '| No news for a week | high | Text every Friday | Ana Ruiz |', '',
  ].join('\n'); // prettier-ignore
  expect(read('pain-point', 'journeys.md', text, 'text', 'severity')).toEqual([{ text: 'No news for a week', severity: 'high' }]);
  expect(read('stage', 'journeys.md', text, 'pain_points')).toEqual([{ pain_points: [expect.anything()] }]);
});
