//! Patterns of paths: what they match, that they say what git's do, and that no pattern takes long.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { ignoreTest, pathTest } from '../src/text/path-pattern.ts';

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

// What git says

/** Names and patterns in which the ways of the notation meet. */
const names = ['a', 'b', 'ab', 'ba', 'aab', 'a-b', 'a]', '[a', '#a', '!a', 'a b', 'A', '1', '.a', '*', 'a*'];
const signs = ['a', 'b', 'A', '*', '*', '**', '?', '/', '/', '[ab]', '[!a]', '[^b]', '[a-c]', '[c-a]', '[]a]', '[!]-]', '[[:alpha:]]', '[[:digit:]b]', '[[:odd:]]', '[a', '[', ']', '-', '\\*', '\\[', '\\a', '\\', '#', '!', ' ', '\\ ', '.', '\r', '{a,b}', '(', '+', '$', '^']; // prettier-ignore
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '!', '/', '!/', '**/', '\\!', '\\#', './'),
    fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '', '/', '/**', '/*', ' '),
  )
  .map((parts) => parts.flat().join(''))
  // git reads an escaped slash in one way or another, depending on what stands before it.
  .filter((written) => !written.includes('\\/'));
const somePath = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }).map((steps) => steps.join('/'));

/** Which of these files git would ignore; none of them has to be there. */
function ignoredByGit(root: string, lines: readonly string[], paths: readonly string[]): Set<string> {
  writeFileSync(join(root, '.git/info/exclude'), `${lines.join('\n')}\n`);
  const args = ['-C', root, '-c', 'core.ignoreCase=false', 'check-ignore', '--no-index', '-z', '--stdin'];
  const { stdout, status, stderr } = spawnSync('git', args, { input: paths.join('\0'), encoding: 'utf8' });
  expect([0, 1], stderr).toContain(status);
  return new Set(stdout.split('\0'));
}

test('patterns say what git takes them for', () => {
  const root = mkdtempSync(join(tmpdir(), 'stratlint-patterns-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  execFileSync('git', ['init', '-q', root]);
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 4 }),
      fc.array(somePath, { minLength: 20, maxLength: 60 }),
      (lines, all) => {
        const wanted = ignoredByGit(root, lines, all);
        const test = ignoreTest(lines);
        const told = all.filter((path) => (test(path) === 'ignored') !== wanted.has(path));
        expect(told, JSON.stringify(lines)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('no pattern takes long', () => {
  const started = performance.now();
  expect(matched(`${'*a'.repeat(100)}*b`, ['a'.repeat(250)])).toEqual([]);
  expect(matched(`${'**/a/'.repeat(200)}b`, [`${'a/'.repeat(2000)}a`])).toEqual([]);
  const deep = `${'a/'.repeat(400)}a`;
  for (const pattern of [
    '**/a/'.repeat(4) + 'b',
    `${'**/'.repeat(200)}b`,
    `${'[ab]*'.repeat(100)}c`,
    `a${'/**/a'.repeat(100)}/b`,
  ])
    expect(ignoreTest([pattern])(deep)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test('a path that is no path of a workspace is asked about and answered', () => {
  const ignored = ignoreTest(['build/', '*.log']);
  expect(['/', '/a.log', '//', ''].map(ignored)).toEqual([undefined, 'ignored', undefined, undefined]);
});
