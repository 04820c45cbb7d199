//! Fingerprints: the same fault keeps its own through edits, another one gets another.
import { expect, test } from 'vitest';
import { fingerprintsOf } from '../src/engine/fingerprint.ts';
import { Session } from '../src/engine/session.ts';
import { builtInRules, settle, widen } from '../src/index.ts';

type Texts = Readonly<Record<string, string>>;

/** Rule and fingerprint of each finding, in the order of the alphabet. */
function printsOf(texts: Texts, today = '2026-07-01', messages?: string): string[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const settings = settle(builtInRules, widen(['recommended']));
  const { findings } = new Session(builtInRules).run({ files, settings, today, ...(messages !== undefined && { messages }) });
  return [...fingerprintsOf(findings)].map(([{ ruleId }, print]) => `${ruleId} ${print}`).sort();
}

const goal = (name: string, owner: string): string =>
  `  - { id: ${name}, statement: Say ${name} before four, owner: ${owner} }\n`;
const goals = `goals:\n${goal('one', 'TBD')}${goal('two', 'everyone')}`;
const survey = 'surveys:\n  - { id: pier, owner: nora, last_changed: 2016-05-01, last_reviewed: 2016-06-01 }\n';
const texts = { 'strategy.yaml': goals, 'surveys.yaml': survey };

test('each finding has one, and no two share it', () => {
  const prints = printsOf(texts);
  expect(prints.length).toBeGreaterThanOrEqual(5);
  expect(new Set(prints).size).toBe(prints.length);
});

test('lines above, another file, another order and another language do not change it', () => {
  const before = printsOf(texts);
  expect(printsOf({ ...texts, 'strategy.yaml': `# A note\n\n# Another\n${goals}` })).toEqual(before);
  expect(printsOf({ 'goals/goals.yaml': goals, 'listening.strategy.yaml': survey })).toEqual(before);
  expect(printsOf({ ...texts, 'strategy.yaml': `goals:\n${goal('two', 'everyone')}${goal('one', 'TBD')}` })).toEqual(before);
  expect(printsOf(texts, '2026-07-01', 'es')).toEqual(before);
});

test('an age that grows does not change it', () => {
  const survived = (day: string): string[] => printsOf({ 'surveys.yaml': survey }, day);
  expect(survived('2029-01-31')).toEqual(survived('2026-07-01'));
});

test('a fault that takes the place of another has another', () => {
  const before = printsOf(texts);
  const after = printsOf({ ...texts, 'strategy.yaml': goals.replace('TBD', 'nobody yet') });
  expect(after).toHaveLength(before.length);
  const fresh = after.filter((print) => !before.includes(print));
  expect(fresh).toEqual([expect.stringMatching(/^placeholder-owner /)]);
});

test('problems of reading are told by the entity they stand in', () => {
  const due = 'initiatives:\n  - { id: a, owner: nora, end: 2026-02-30 }\n  - { id: b, owner: nora, end: 2026-02-30 }\n';
  const both = printsOf({ 'initiatives.yaml': due }).filter((print) => print.startsWith('unparseable-value'));
  const alone = printsOf({ 'initiatives.yaml': due.replace(/ {2}- \{ id: a.*\n/, '') });
  expect(new Set(both).size).toBe(2);
  expect(both).toEqual(expect.arrayContaining(alone.filter((print) => print.startsWith('unparseable-value'))));
});

test('what can not be told apart is numbered', () => {
  const same = 'goals:\n  - { id: a, owner: nora, metrics: [{ name: m, target: 2026-02-30, baseline: 2026-02-30 }] }\n';
  const prints = printsOf({ 'strategy.yaml': same });
  expect(new Set(prints).size).toBe(prints.length);
});
