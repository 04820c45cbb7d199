//! Prose and its words: which fields are read, what is found in them and where it stands, and how long that takes.
import { expect, test } from 'vitest';
import { settle } from '../src/config/settings.ts';
import type { Finding } from '../src/diagnostic.ts';
import { Session } from '../src/engine/session.ts';
import { builtInRules } from '../src/index.ts';
import { fold, packs, type WritingWords } from '../src/language/index.ts';
import { acronymsIn, explains, isCommonAcronym } from '../src/rule/index.ts';
import { placeWithin } from '../src/text/within.ts';

const settings = settle(builtInRules, ['strict', 'systems-thinking', 'okr']);

function lint(text: string, path = 'strategy.yaml'): readonly Finding[] {
  return new Session(builtInRules).run({ files: [{ path, text }], settings, language: 'en', today: '2026-07-01' }).findings;
}

const found = (ruleId: string, text: string, path?: string): readonly Finding[] =>
  lint(text, path).filter((finding) => finding.ruleId === ruleId);

const wordsOf = (finding: Finding | undefined, text: string): string | undefined =>
  finding?.span && text.slice(finding.span.start, finding.span.end);

test.each([
  ['plain words', 'We call back where possible today', 'where possible', 'where possible'],
  ['emphasis', 'We **call back** where *possible* today', 'where possible', 'where *possible'],
  ['a line break', 'We call back where\n    possible today', 'where possible', 'where\n    possible'],
  ['a letter that is doubled', 'We call backk where possible', 'where possible', undefined],
  ['an escape', 'We call back\\twhere possible today', 'where possible', undefined],
])('a part of a value is found again through %s', (_, written, part, expected) => {
  const value = 'We call back where possible today';
  const start = value.indexOf(part);
  const place = placeWithin(`> ${written} <`, { start: 2, end: 2 + written.length }, value, { start, end: start + part.length });
  expect(place && `> ${written} <`.slice(place.start, place.end)).toBe(expected);
});

const promise = (words: string): string => `promises:\n  - name: A call back\n    statement: ${words}\n`;

test.each([
  ['bare', promise('We call back where possible.'), 'where possible'],
  ['in quotes', promise('"We call back where possible."'), 'where possible'],
  ['folded', promise('>-\n      We call back where\n      possible.'), 'where\n      possible'],
  ['with an escape', promise('"We call back,\\twhere possible."'), 'We call back,\\twhere possible.'],
  ['in capitals', promise('We call back WHERE POSSIBLE.'), 'WHERE POSSIBLE'],
  ['with a no-break space', promise('We call back where\u00a0possible.'), 'where\u00a0possible'],
])('a finding points at the words, which stand %s', (_, text, words) => {
  const [finding] = found('weasel-words', text);
  expect(wordsOf(finding, text)).toBe(words);
});

test('accents may come decomposed', () => {
  const text = 'promesas:\n  - nombre: Devolver la llamada\n    declaración: Según proceda, devolvemos la llamada.\n'.normalize(
    'NFD',
  );
  expect(wordsOf(found('weasel-words', text)[0], text)?.normalize('NFC')).toBe('Según proceda');
});

test('what customers say, names and sources are no prose', () => {
  const text = `
segments: [{ name: As soon as possible, needs: [A call back as soon as possible] }]
policies: [{ name: As soon as possible, statement: We call back the same day., evidence: [{ source: As soon as possible Ltd }] }]
journeys:
  - name: A claim
    stages: [{ name: Waiting, pain_points: [{ text: They said they would call as soon as possible. }] }]
`;
  expect(found('weasel-words', text)).toEqual([]);
});

test('one word is said once a text, whatever it holds of them', () => {
  expect(found('weasel-words', promise('Where possible, if possible, in due course.'))).toHaveLength(1);
});

test.each([
  ['The TPA and the TPAs', ['TPA', 'TPA']],
  ['R&D, COVID-19, PSD2, U.S.A., v.AB, @ABC, #DEF, ABC/DEF', []],
  ['ONE HANDLER PER CLAIM FROM FNOL', []],
  ['Ask the CTÜ at once', ['CTÜ']],
])('the abbreviations in "%s"', (text, expected) => {
  expect(acronymsIn(text).map((one) => one.text)).toEqual(expected);
});

test('an abbreviation is explained before or behind its brackets', () => {
  expect(explains('first notice of loss (FNOL)', 'FNOL')).toBe(true);
  expect(explains('FNOL (first notice of loss)', 'FNOL')).toBe(true);
  expect(explains('FNOL (2025)', 'FNOL')).toBe(false);
  for (const common of ['NPS', 'CEO', 'EUR', 'RRHH']) expect(isCommonAcronym(common)).toBe(true);
  expect(isCommonAcronym('FNOL')).toBe(false);
});

type Group = keyof WritingWords;
const together: readonly Group[] = ['starting', 'niceToHave', 'habits', 'regulation', 'loopholes', 'leftovers'];

test.each(packs.map((pack) => [pack.code, pack.writing] as const))(
  'the words of %s are words, and in one group only',
  (_, writing) => {
    const lists = Object.values(writing).flatMap((one) => (Array.isArray(one) ? [one as string[]] : []));
    for (const list of lists) expect(list.filter((word) => fold(word) === '')).toEqual([]);
    const all = together.flatMap((group) => (writing[group] as string[]).map(fold));
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  },
);

test.each([
  ['a loophole', 'where possible '],
  ['an open bracket', '[insert '],
  ['a bracket with a prompt', '[insert name] '],
  ['an open angle', '<owner '],
  ['a quotation mark', '"if possible '],
  ['a figure', '38 % of '],
  ['capitals', 'FNOL '],
  ['a myth', 'just getting started with CX '],
])('a long text of %s takes no more than its share of time', { retry: 2, timeout: 60_000 }, (_, words) => {
  const cost = (length: number): number => {
    const body = words
      .repeat(Math.ceil(length / words.length))
      .trim()
      .replaceAll('"', '\\"');
    const text = `strategy:\n  name: Long\n  diagnosis: "${body}"\n  guiding_policy: "${body}"\n`;
    const before = process.cpuUsage();
    lint(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const small = Math.max(20, Math.min(cost(40_000), cost(40_000)));
  // Ten times the text; were time to grow with its square, a hundred times the cost.
  expect(cost(400_000)).toBeLessThan(40 * small);
});
