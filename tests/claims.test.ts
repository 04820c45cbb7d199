//! No claim without a rule: what good strategy is said to need, a wrong example shows the lack of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/registry.generated.ts';
import { readClaims } from '../scripts/claims.ts';
import { pageOf } from '../scripts/rule-pages.ts';
import { checkPage, readCases } from '../src/testing/index.ts';

const { schools, claims } = readClaims();
const ids = claims.map(({ id }) => id);
const page = (id: string): string => {
  const rule = rules.find((one) => one.id === id);
  return rule ? readFileSync(join(import.meta.dirname, '..', pageOf(rule)), 'utf8') : '';
};

/** The categories whose rules are written. */
const written = [
  'success',
  'ownership',
  'resourcing',
  'voice-of-customer',
  'freshness',
  'governance',
  'technology',
  'alignment',
  'people-culture',
];
/** Claims that ask for a rule of a written category and have none yet. One that has one by now fails the test. */
const missing: readonly string[] = [];

test('every claim is one sentence, belongs to a school, and is checked or says why not', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, says, categories, unchecked } of claims) {
    expect(Object.keys(schools), id).toContain(id.slice(0, id.indexOf('.')));
    expect(says, id).toMatch(/^[A-Z][^]*[^.]\.$/);
    // What the Spanish school holds is held by the Spanish case of every rule.
    if (id !== 'S3.1') expect(categories.length > 0, id).toBe(unchecked === undefined);
  }
});

test('every claim that a rule stands for is listed', () => {
  for (const rule of rules) for (const id of rule.claims) expect(ids, rule.id).toContain(id);
});

test('every claim that asks for a rule of a written category is shown by a wrong example', () => {
  const shown = new Set(
    rules.flatMap((rule) => readCases(page(rule.id)).flatMap((one) => (one.section === 'Wrong' ? one.claims : []))),
  );
  const asked = claims.filter(({ categories }) => categories.some((category) => written.includes(category)));
  expect(asked.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(missing);
});

describe('an example names its claims', () => {
  const rule = rules.find(({ id }) => id === 'goal-without-metric');
  if (!rule) throw new Error('goal-without-metric is gone');

  test('in its heading or in the words below it, between brackets, outside of the files', () => {
    const [first, second] = readCases(
      '## Wrong\n\nNobody measures it (S0.5, S1.20).\n\n```yaml a.yaml\n# (S9.9)\n```\n\n### Forgotten (S0.17)\n\n```yaml a.yaml\n```\n',
    );
    expect([first?.claims, second?.claims]).toEqual([['S0.5', 'S1.20'], ['S0.17']]);
  });

  test('all of those that the rule stands for', () => {
    expect(checkPage({ ...rule, claims: [...rule.claims, 'S2.30'] }, page(rule.id))).toEqual([
      'No wrong example names the claim "S2.30", as "(S2.30)".',
    ]);
  });

  test('and no other', () => {
    expect(checkPage({ ...rule, claims: ['S0.5', 'S1.20'] }, page(rule.id))).toEqual([
      'The rule does not stand for the claim "S0.17".',
    ]);
  });
});
