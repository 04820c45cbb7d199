//! A fault is a fault in whatever notation it is written: the page of notations gives each section one message.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/registry.generated.ts';
import { pageOf } from '../scripts/rule-pages.ts';
import { headingsOf, readCases, type Case } from '../src/testing/case.ts';
import { expectsFindings } from '../src/testing/check.ts';
import { lintCase, rulesOf } from '../src/testing/index.ts';

const page = readFileSync(join(import.meta.dirname, 'cases/notations.md'), 'utf8');
const sections = headingsOf(page).filter(({ level }) => level === 2).map(({ text }) => text); // prettier-ignore
const cases = readCases(page);

/** What is found, without its places: rule, severity, message. A label has a capital letter where a key has none. */
function said(one: Pick<Case, 'files' | 'settings'>): string[] {
  const { findings } = lintCase(rulesOf(page, rules), one);
  return findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message.toLowerCase()}`);
}

/** Notations of a section that say something else than its first, or nothing. */
function strangers(some: readonly Case[]): string[] {
  const [first, ...others] = some.map((one) => ({ title: one.title, said: said(one).join('\n') }));
  return [first, ...others].flatMap((one) =>
    one && (one.said === '' || one.said !== first?.said) ? [`${one.title}: ${one.said}`] : [],
  );
}

test('every section is that of a rule', () => {
  expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining([...sections]));
});

/** About stratlint.yaml, which has one notation. */
const ofConfiguration = ['conflicting-rules-enabled'];

test.each(
  rules.filter(({ id }) => !sections.includes(id) && !ofConfiguration.includes(id)).map((rule) => [rule.id, rule] as const),
)('%s has no section here, and shows on its own page what is wrong in YAML and in Markdown', (_, rule) => {
  const wrong = readCases(readFileSync(join(import.meta.dirname, '..', pageOf(rule)), 'utf8')).filter(expectsFindings);
  const paths = wrong.flatMap(({ files, base = [] }) => [...files, ...base].map(({ path }) => path));
  expect(paths).toContainEqual(expect.stringMatching(/\.yaml$/));
  expect(paths).toContainEqual(expect.stringMatching(/\.md$/));
});

describe.each(sections)('%s', (section) => {
  const some = cases.filter((one) => one.section === section);

  test('stands in YAML and in Markdown', () => {
    expect(some.length).toBeGreaterThanOrEqual(3);
    expect(some.map(({ files }) => files.some(({ path }) => path.endsWith('.yaml')))).toContain(true);
    expect(some.map(({ files }) => files.some(({ path }) => path.endsWith('.md')))).toContain(true);
  });

  test('is the same finding in every notation', () => {
    expect(strangers(some)).toEqual([]);
  });

  test('is one finding, of its own rule', () => {
    for (const one of some)
      expect(
        said(one).map((line) => line.replace(/^\w+ ([\w-]+): .*/, '$1')),
        one.title,
      ).toEqual([section]);
  });
});

test.each([
  ['another message', '- Claimants no longer need to ask (Owner: Marta Ruiz)', '- Claimants need not ask (Owner: Marta Ruiz)'],
  ['no message', '- Claimants no longer need to ask (Owner: Marta Ruiz)', '- Cut repeat calls to 15 % (Owner: Marta Ruiz)'],
  ['another rule', '- Claimants no longer need to ask (Owner: Marta Ruiz)', '- Claimants no longer need to ask\n  - Owner: TBD'],
])('%s in one notation is noticed', (_, words, others) => {
  const changed = readCases(page.replace(words, others)).filter(({ section }) => section === 'goal-without-metric');
  expect(strangers(changed)).toHaveLength(1);
});
