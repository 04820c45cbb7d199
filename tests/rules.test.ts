//! Every rule has two files by hand, and its page is its test.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/registry.generated.ts';
import { casePages, fillExpectations, isDeclared, pageOf, registry, ruleFolders, rulePages } from '../scripts/rule-pages.ts';
import { settle } from '../src/config/settings.ts';
import { Session } from '../src/engine/session.ts';
import type { FixKey, ProblemKey } from '../src/syntax/yaml-problems.ts';
import { checkCases, checkPage, readCases, rulesOf, runCase } from '../src/testing/index.ts';
import type { ReadFailure } from '../src/value/index.ts';
import { unfolded } from './unfolded.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

test('the registry holds every rule, and only rules', () => {
  expect(rules.map(({ category, id }) => ({ category, id }))).toEqual(ruleFolders());
  for (const rule of rules)
    expect(registry()).toContain(`${isDeclared(rule) ? 'declareRule' : 'nameRule'}('${rule.category}', '${rule.id}', `);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const folder = `rules/${rule.category}/${rule.id}`;

  test('is two files', () => {
    expect(readdirSync(join(root, folder)).sort()).toEqual(['rule.md', isDeclared(rule) ? 'rule.yaml' : 'rule.ts']);
  });

  test('gives what its page shows', () => {
    expect(checkPage(rule, read(pageOf(rule)))).toEqual([]);
  });

  test.skipIf(isDeclared(rule))('imports only what rules may use, and opens with a sentence', () => {
    const code = read(`${folder}/rule.ts`);
    const imports = [...code.matchAll(/\bfrom '([^']+)'|\bimport\(/g)].map(([all, path]) => path ?? all);
    expect(new Set(imports)).toEqual(new Set(['../../../src/rule/index.ts']));
    expect(code).toMatch(/^\/\/! .*[.:]\n/);
  });

  test('says the same in every language', () => {
    const { en = {}, ...others } = rule.messages;
    for (const texts of Object.values(others)) {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
      for (const [key, text] of Object.entries(texts)) expect(placeholders(text), key).toEqual(placeholders(en[key] ?? ''));
    }
  });

  test.skipIf(!rule.absence)('what a strategy lacks is in no build’s way', () => {
    expect(rule.severity).not.toBe('error');
    expect(rule.presets).not.toContain('essential');
  });

  test('mutes only rules that exist', () => {
    for (const id of rule.mutes) expect(rules.map((one) => one.id)).toContain(id);
    expect(rule.mutes).not.toContain(rule.id);
  });
});

test('holds the opposite only of rules that exist, in whichever order they are told', () => {
  const ids = rules.map(({ id }) => id);
  for (const { id, conflictsWith } of rules)
    for (const other of conflictsWith)
      expect(
        ids.filter((one) => one !== id),
        `${id} conflictsWith`,
      ).toContain(other);
});

describe('cases of several rules', () => {
  test.each(casePages())('%s', (path) => {
    const page = read(path);
    expect(checkCases(rulesOf(page, rules), page)).toEqual([]);
  });

  test('all expectations are up to date', async () => {
    expect([...(await fillExpectations()).keys()]).toEqual([]);
  });
});

describe('what reading says has words', () => {
  const keysOf = (id: string): string[] => Object.keys(rules.find((rule) => rule.id === id)?.messages['en'] ?? {}).sort();
  const messagesIn = (path: string): string[] =>
    [...read(path).matchAll(/(?:message: |\? |: |return )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, key = '']) => key);

  // Records, so that the compiler finds a key that is missing here.
  const syntax: Record<ProblemKey, true> = {
    'tab-indent': true, 'bad-indent': true, 'missing-colon': true, 'space-after-colon': true, 'colon-in-value': true, 'missing-comma': true,
    'extra-comma': true, 'missing-bracket': true, 'missing-quote': true, 'text-after-quote': true, 'space-before-comment': true,
    'list-on-key-line': true, 'bad-start': true, 'bad-escape': true, 'bad-merge': true, 'unknown-alias': true, 'recursive-alias': true,
    'duplicate-key': true, 'too-deep': true, 'too-many-copies': true, 'control-character': true, unexpected: true,
  }; // prettier-ignore
  const values: Record<ReadFailure, true> = {
    'not-a-date': true, 'ambiguous-date': true, 'no-such-day': true, 'no-year': true, 'not-a-period': true, 'ends-before-start': true, 'not-hours': true, 'not-a-duration': true,
    'not-a-cadence': true, 'ambiguous-cadence': true, 'not-money': true, 'unknown-currency': true, 'not-a-number': true, 'ambiguous-number': true,
    'not-an-integer': true, 'not-a-percent': true, 'not-an-fte': true, 'not-a-boolean': true, 'not-a-quantity': true,
  }; // prettier-ignore

  test('unreadable-document', () => {
    const ways: Record<FixKey, true> = {
      'use-spaces': true, 'add-quotes': true, 'add-space': true, 'close-quote': true, 'double-quotes': true,
    }; // prettier-ignore
    const others = [
      ...Object.keys(ways),
      'duplicate-key-first',
      'too-large',
      'not-utf8',
      'file-too-large',
      'too-many-patterns',
      'cannot-read',
      'leaves-workspace',
      'unread',
      'read-anew',
    ];
    expect(keysOf('unreadable-document')).toEqual([...Object.keys(syntax), ...others].sort());
  });

  test('unparseable-value', () => {
    expect(keysOf('unparseable-value')).toEqual([...Object.keys(values), 'not-a-level', 'left-over', 'replace'].sort());
  });

  test('schema-violation', () => {
    const used = [
      ...messagesIn('src/schema/validate.ts'),
      'not-a-document',
      'not-an-entity',
      'unknown-kind',
      'unknown-kind-near',
      'not-a-value-near',
    ];
    expect(keysOf('schema-violation')).toEqual(
      [...new Set([...used, 'twice', 'first'])].filter((key) => key !== 'schema-violation').sort(),
    );
  });

  test('every key that lowering uses belongs to a rule', () => {
    const known = new Set(rules.flatMap((rule) => [rule.id, ...Object.keys(rule.messages['en'] ?? {})]));
    for (const file of readdirSync(join(root, 'src/lower'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )) {
      const keys = [...read(`src/lower/${file}`).matchAll(/(?:message|title):[^,\n]*?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(
        ([, a, b]) => [a, b ?? a],
      );
      for (const key of keys) expect(known, file).toContain(key);
    }
  });
});

describe('the tester', () => {
  const [rule] = rules.filter(({ id }) => id === 'goal-without-metric');
  const page = read('rules/success/goal-without-metric/rule.md');
  if (!rule) throw new Error('goal-without-metric is gone');

  test('reads cases, several files under a heading', () => {
    const cases = readCases(
      '# x\n\n## Wrong\n\n```yaml a.yaml\na: 1\n```\n\n````yaml b.yaml\n```\n````\n\n### Later\n\n```yaml c.yaml\n```\n\n```yaml case\nas-of: 2020-01-01\n```\n',
    );
    expect(cases.map(({ title, section, files }) => [title, section, files.map(({ path, text }) => `${path}: ${text}`)])).toEqual(
      [
        ['Wrong', 'Wrong', ['a.yaml: a: 1\n', 'b.yaml: ```\n']],
        ['Later', 'Wrong', ['c.yaml: ']],
      ],
    );
    expect(cases.map(({ settings }) => settings.asOf)).toEqual(['2026-07-01', '2020-01-01']);
  });

  test('refuses settings it does not know', () => {
    expect(() => readCases('## Wrong\n\n```yaml a.yaml\n```\n\n```yaml case\nas_of: 2020-01-01\n```\n')).toThrow('as_of');
  });

  test('prints what is covered', () => {
    const [first] = readCases(page);
    expect(first && runCase(rule, first)).toBe(first?.expect);
  });

  test.each([
    ['an expectation that no longer holds', page.replace('error goal-without-metric', 'info goal-without-metric'), 'expects'],
    ['a section that is gone', page.replace('## Near miss', '## Nearly'), 'The section "Near miss" is missing.'],
    ['a right case that is wrong', page.replace('metrics: [repeat calls]', 'tags: [calls]'), 'should give nothing'],
    ['a faulty example', page.replace('      owner: Marta Ruiz\n', '      onwer: Marta Ruiz\n'), 'unknown-field'],
    ['no Spanish', page.replace(/^### .*Spanish$[^]*?^(?=##)/gm, ''), 'No wrong case is in the language "es".'],
    ['fixed text that differs', page.replace('name: TBD\n', 'name: TBC\n'), 'other fixed files'],
  ])('finds %s', (_, changed, problem) => {
    expect(checkPage(rule, changed).join('\n')).toContain(problem);
  });
});

test('a session that has seen other cases says what a fresh one says', () => {
  const cases = [...rules.map(pageOf), ...casePages()].flatMap((path) => readCases(read(path)));
  const seasoned = new Session(rules);
  const settings = settle(rules, ['essential', 'recommended']);
  for (const { files, base, title } of [...cases, ...cases.toReversed()]) {
    const input = { files, ...(base && { base: () => base }), settings, today: '2026-07-01' };
    expect(unfolded(seasoned.run(input).findings), title).toEqual(unfolded(new Session(rules).run(input).findings));
  }
}, 300_000);

test('every rule has a public page with its facts', async () => {
  const pages = await rulePages();
  const others = ['docs/rules/README.md', 'docs/rules/claims.json'];
  expect([...pages.keys()].sort()).toEqual([...rules.map(({ id }) => `docs/rules/${id}.md`), ...others].sort());
  const index = pages.get('docs/rules/README.md');
  expect(index).toMatch(/\| <a id="s2\.37"><\/a>S2\.37 \| Some questionnaires .*\| \[`stale-survey-program`\]/);
  expect(pages.get('docs/rules/stale-survey-program.md')).toContain('in ten years (claim [S2.37](README.md#s2.37))');
  expect(pages.get('docs/rules/stale-survey-program.md')).toContain('| `maxAge` | span of time | `"12 months"` |');
});
