//! Patterns of built-in rules are looked for by JavaScript's own expressions, which must find what RE2 finds, as quickly.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patterns } from '../rules/declared.generated.ts';
import { rules } from '../rules/registry.generated.ts';
import { compilePattern } from '../src/rule/declarative/pattern-engine.ts';
import { matches } from '../src/rule/declarative/pattern.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Texts of what a pattern is made of, and of what stands between words. */
function textsFor(pattern: string): fc.Arbitrary<string> {
  const pieces = pattern.match(/[\p{L}\d]+/gu) ?? [];
  const piece = fc.oneof(
    fc.constantFrom(...pieces, ...pieces.map((one) => one.toUpperCase())),
    fc.constantFrom(' ', ' ', '-', '_', ',', '\n', 's', 'ñ', 'ß', '\u0301', '19', '2026', '日'),
    fc.string({ maxLength: 3 }),
  );
  return fc.array(piece, { maxLength: 8 }).map((made) => made.join(''));
}

test.each(patterns.map((pattern) => [pattern]))('%s', (pattern) => {
  expect(rules.length).toBeGreaterThan(0);
  const re2 = compilePattern(plain(pattern));
  fc.assert(
    fc.property(textsFor(pattern), (text) => {
      expect(matches(pattern, text), text).toBe(re2(plain(text)));
    }),
    { numRuns: 300 },
  );
});

test('none of them can try for ever: each begins at a word, and what repeats ends with it', () => {
  for (const pattern of patterns) {
    for (const way of pattern.split(/\|(?=\\b)/)) expect(way).toMatch(/^\\b/);
    expect(pattern.replaceAll(/\\w[*+](?=\||\)| |\\b)/g, '')).not.toMatch(/[*+{.]/);
    expect(pattern).not.toMatch(/\)[*+{]/);
  }
});
