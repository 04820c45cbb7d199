//! Patterns of paths: what they match, that they say what git's do, and that no pattern takes long.
import fc from 'fast-check';
import ignore from 'ignore';
import { expect, test } from 'vitest';
import { pathTest } from '../src/text/path-pattern.ts';

const matched = (patterns: string | string[], paths: string[]): string[] => paths.filter(pathTest([patterns].flat()));
const tree = [
  'strategy.yaml',
  'units/north/strategy.yaml',
  'units/north/journeys/a.es.md',
  'units/south/plan [old].yaml',
  'north/strategy.yaml',
];

test.each([
  ['units/north/**', [1, 2]],
  ['units/north', [1, 2]],
  ['/units/', [1, 2, 3]],
  ['north', [1, 2, 4]],
  ['north/', [1, 2, 4]],
  ['/north', [4]],
  ['./north', [4]],
  ['*.yaml', [0, 1, 3, 4]],
  ['/*.yaml', [0]],
  ['units/*/strategy.yaml', [1]],
  ['**/strategy.yaml', [0, 1, 4]],
  ['units/**/*.md', [2]],
  ['units/**/strategy.yaml', [1]],
  ['*.es.*', [2]],
  ['[a-s]t?ategy.yaml', [0, 1, 4]],
  ['[!a-s]*.yaml', []],
  ['plan \\[old\\].yaml', [3]],
  ['strategy.yaml/', []],
  ['**', [0, 1, 2, 3, 4]],
  ['# north', []],
  ['', []],
])('%s', (pattern, expected) => {
  expect(matched(pattern, tree)).toEqual(expected.map((at) => tree[at]));
});

test('the last pattern that meets a path decides', () => {
  expect(matched(['units/**', '!units/south/**'], tree)).toEqual([tree[1], tree[2]]);
  expect(matched(['!units/south/**', 'units/**'], tree)).toEqual([tree[1], tree[2], tree[3]]);
});

test('a single pattern says what it says in .gitignore', () => {
  const step = fc.constantFrom('a', 'b', 'ab', '*', 'a*', '*b', '**', '?', '[ab]', '[!a]b', 'a*b*');
  const pattern = fc
    .tuple(fc.constantFrom('', '/'), fc.array(step, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '/'))
    .map(([start, steps, end]) => start + steps.join('/') + end);
  const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'abb'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(pattern, path, (written, steps) => {
      const asGit = ignore({ ignorecase: false }).add(written).ignores(steps.join('/'));
      expect(pathTest([written])(steps.join('/')), `${written} ${steps.join('/')}`).toBe(asGit);
    }),
    { numRuns: 2000 },
  );
});

test('no pattern takes long', () => {
  const started = performance.now();
  expect(matched(`${'*a'.repeat(100)}*b`, ['a'.repeat(250)])).toEqual([]);
  expect(matched(`${'**/a/'.repeat(200)}b`, [`${'a/'.repeat(2000)}a`])).toEqual([]);
  expect(performance.now() - started).toBeLessThan(500);
});
