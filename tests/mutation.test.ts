//! What the mutation check makes of a rule, and what it lets live.
import { expect, test } from 'vitest';
import { rules } from '../rules/registry.generated.ts';
import { mutantsOfCode } from '../scripts/mutation/code.ts';
import { excusesIn, isAbout } from '../scripts/mutation/equivalent.ts';
import type { Mutant } from '../scripts/mutation/mutant.ts';
import { mutantsOfWords } from '../scripts/mutation/words.ts';

const ruleOf = (id: string) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule;
};
const told = ({ level, line, how, words }: Mutant): string => `${level} ${line} ${how}: ${words}`;

const code = `
export default defineRule({
  summary: 'x',
  severity: 'info',
  presets: [],
  on: 'Goal',
  messages: { en: { bare: 'x' } },
  *check(goal) {
    if (goal.status === 'done' || (goal.due && goal.due > '2020')) return;
    yield { at: undefined, message: 'bare' };
  },
});
`;

test('a condition in code is made always and never true, negated, and taken apart', () => {
  expect(mutantsOfCode(ruleOf('stale-strategy'), code).map(told)).toEqual([
    "condition 9 always: goal.status === 'done' || (goal.due && goal.due > '2020')",
    "condition 9 never: goal.status === 'done' || (goal.due && goal.due > '2020')",
    "condition 9 negated: goal.status === 'done' || (goal.due && goal.due > '2020')",
    `condition 9 without "goal.status === 'done'": goal.status === 'done' || (goal.due && goal.due > '2020')`,
    `condition 9 without "(goal.due && goal.due > '2020')": goal.status === 'done' || (goal.due && goal.due > '2020')`,
    `clause 9 without "goal.due": goal.due && goal.due > '2020'`,
    `clause 9 without "goal.due > '2020'": goal.due && goal.due > '2020'`,
    `word 9 with ">=": goal.due > '2020'`,
    "condition 10 left out: yield { at: undefined, message: 'bare' };",
  ]);
});

const words = `
summary: x
severity: info
presets: strict
on: goals[*]
collect:
  reviews: { from: 'reviews[*]', join: { target: id } }
where: { status: [active, planned] }
assert: { any: [{ required: owner }, { required: reviews }] }
messages: { en: '{{goal}}' }
`;

test('a condition in words is left out and negated, entry by entry', () => {
  const mutants = mutantsOfWords(ruleOf('stale-strategy'), 'rules/x/y/rule.yaml', words);
  expect(mutants.map(told)).toEqual([
    'condition 8 left out: status: [active, planned]',
    'condition 8 negated: status: [active, planned]',
    'word 8 left out: active',
    'word 8 left out: planned',
    'condition 9 left out: any: [{ required: owner }, { required: reviews }]',
    'condition 9 negated: any: [{ required: owner }, { required: reviews }]',
    'condition 9 left out: { required: owner }',
    'clause 9 left out: required: owner',
    'clause 9 negated: required: owner',
    'condition 9 left out: { required: reviews }',
    'clause 9 left out: required: reviews',
    'clause 9 negated: required: reviews',
  ]);
});

test('what a mutant no longer uses does not hide it', () => {
  const mutants = mutantsOfWords(ruleOf('stale-strategy'), 'rules/x/y/rule.yaml', words);
  const withoutReviews = mutants.find(({ words: changed }) => changed === '{ required: reviews }');
  expect(withoutReviews?.make()).toBeDefined();
});

test('a comment with a reason lets those mutants live that it names', () => {
  const source = [
    '// equivalent never "old": it spares a look.',
    '// equivalent without "isLinked(ref)": who is not known has no kind.',
    'if (old && isLinked(ref)) return; // equivalent negated:',
    'where: { status: active } # equivalent left out: all of them are.',
  ].join('\n');
  const excuses = excusesIn(source);
  expect(excuses.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '3 it spares a look.',
    '3 who is not known has no kind.',
    '4 all of them are.',
  ]);
  const mutant = (how: string, line = 3): Mutant => ({ level: 'condition', line, column: 5, how, words: 'old && isLinked(ref)', make: () => undefined }); // prettier-ignore
  const excused = (one: Mutant): boolean => excuses.some((excuse) => isAbout(excuse, one));
  expect(['never', 'without "isLinked(ref)"', 'always', 'negated', 'without "old"'].map((how) => excused(mutant(how)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(excused(mutant('never', 2))).toBe(false);
});
