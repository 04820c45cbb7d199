//! A text that is read piece by piece, key by key, says what reading all of it says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsByPieces, factsOf, newPieces, type SourceFile } from '../src/engine/facts.ts';
import { readPieces } from '../src/syntax/yaml-pieces.ts';
import { usualDepth } from '../src/text/bounds.ts';
import { provideMarkdown, type KnownSections } from '../src/syntax/markdown.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import { workspaces } from './fuzz/documents.ts';
import { markdown } from './random-markdown.ts';
import { anything, dice, isFields, rollLayout, strategy, withSlips, write, type Dice, type Value } from './random-workspace.ts';

/** What people type, and what tells pieces apart or ties them together. */
const typed = [
  ...[' ', '\n', '-', ':', '#', '"', "'", '[', ']', '{', '}', ',', '|', '>', '&', '*', '!', '%', '?', '@', '`', '~', 'a', 'é', '\t', '\r'],
  ...['\n  - ', '\n- ', '\ngoals:\n', '\nzz: [1, 2\n', 'owner: ', '\n    owner: Ana', '\nstray\n', '---\n', '...\n', '&a ', '*a', '<<: *a', '<<: { x: 1 }'],
  ...['"open', "'open", '""', "''", '\\"', '{ a: b, c', '# stratlint-disable-next-line goal-without-owner -- x\n', '|\n      text', '\ue000', '\ufeff'],
  ...['\nkind: goal\n', '\nlang: es\n', '\nvision: We sail on time\n', '\norganization: { name: Ferry, owner: { name: Ana } }\n', '\n"goals": []\n', '\n  x: 1\n'],
]; // prettier-ignore

const letters = ['a', 'e', ' ', 's', '\n', ':', '-', '"', 'x'];

function edited(text: string, roll: Dice, words: readonly string[]): string {
  if (roll.once(2)) {
    const at = roll.roll(text.length + 1);
    return text.slice(0, at) + roll.of(letters) + text.slice(at);
  }
  const at = roll.once(3) ? lineStartNear(text, roll) : roll.roll(text.length + 1);
  const end = roll.once(3) ? Math.min(text.length, at + roll.of([1, 1, 2, 5, 40, 400])) : at;
  const own = text.slice(roll.roll(text.length + 1)).slice(0, roll.of([1, 3, 30, 200]));
  return text.slice(0, at) + (roll.once(6) ? own : roll.once(5) ? '' : roll.of(words)) + text.slice(end);
}

function lineStartNear(text: string, roll: Dice): number {
  return text.lastIndexOf('\n', roll.roll(text.length + 1)) + 1;
}

/** Several strategies' collections in one file, as long files have them. */
const long = (roll: Dice): string => {
  const entries = [...strategy(roll).values()].flatMap((one) => (isFields(one) ? one.entries : []));
  const own = roll.once(3) ? anything(roll).entries : [];
  const value: Value = withSlips({ entries: [...entries, ...own] }, { keys: roll.once(4), values: roll.once(4) }, roll);
  return write([value], rollLayout(roll, { aliases: roll.once(6) }), roll);
};

/** Compares all texts on the way, and counts those that were read piece by piece. */
function compare(start: SourceFile, texts: readonly string[]): number {
  const pieces = newPieces();
  const pieced = texts.filter((text) => {
    const source = { ...start, text };
    expect(factsByPieces(source, {}, pieces), JSON.stringify(text)).toEqual(factsOf(source, {}));
    return readPieces(text, usualDepth, pieces.known) !== undefined;
  });
  return pieced.length;
}

function edits(start: string, many: number, roll: Dice, words = typed): string[] {
  const texts = [start];
  // Now and then something is undone.
  for (let i = 0; i < many; i++) texts.push((roll.once(4) ? texts.at(-2) : undefined) ?? edited(texts.at(-1) ?? '', roll, words));
  return texts;
}

const kind = (roll: Dice): Pick<SourceFile, 'kind'> => (roll.once(2) ? { kind: 'strategy' } : {});

test('strategies in one file, edited at random', { timeout: 120_000 }, () => {
  let [all, pieced] = [0, 0];
  fc.assert(
    fc.property(dice(600), (roll) => {
      const texts = edits(long(roll), 8, roll);
      all += texts.length;
      pieced += compare({ path: 'strategy.yaml', text: '', ...kind(roll) }, texts);
    }),
    { numRuns: 80 },
  );
  expect(pieced / all).toBeGreaterThan(0.25);
});

test('any file, spoilt or not, edited at random', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(workspaces, dice(100), (files, roll) => {
      for (const file of files) compare(file, edits(file.text, 4, roll));
    }),
    { numRuns: 80 },
  );
});

const item = `  - id: text-messages
    name: "Told: in time"
    owner: Ana's
    # a note
    goals: [on-time, dry]
    target: { value: 3, by: Q3 2027 }
    notes: |
      Some words
      - and more
`;

test(
  'an item that is typed key by key into a list is one piece, wherever quotes are closed further down',
  { timeout: 120_000 },
  () => {
    const one = (id: string): string =>
      `  - id: ${id}\n    statement: Passengers of ${id} are told in time\n    owner: { name: Ana }\n`;
    const before = `# Ferry\ngoals:\n${one('north')}\n${one('south')}`;
    const behind = `${one('west')}initiatives:\n${one('boats')}${one('piers')}vision: Nobody says "perhaps"\nsurveys: []\n`;
    const texts = Array.from(item, (_, i) => `${before}${item.slice(0, i + 1).replace(/\n?$/, '\n')}${behind}`);
    expect(compare({ path: 'strategy.yaml', text: '' }, texts)).toBe(texts.length);
  },
);

test.each(['', 'x-base: &base {}\n'])('what is kept of a text is bounded, however long it is written (%j behind it)', (head) => {
  const pieces = newPieces();
  const goal = (at: number, words: string): string => `  - id: goal-${at}\n    statement: Sail on time ${words}\n`;
  const text = (i: number): string =>
    `goals:\n${Array.from({ length: 20 }, (_, at) => goal(at, at === i % 20 ? String(i) : '')).join('')}${head}`;
  for (let i = 0; i < 3000; i++) factsByPieces({ path: 'strategy.yaml', text: text(i) }, {}, pieces);
  const room = [...pieces.known.keys()].reduce((all, { length }) => all + length, 0);
  expect(room).toBeLessThan(2 * text(0).length + 100_000);
});

test.each([`x-own:\n${'  - a\n'.repeat(1200)}`, `x-own: [${'{a: 1},'.repeat(1200)}]\n`])(
  'a text of more values than the limit ends where reading all of it ends: %#',
  (more) => {
    const source: SourceFile = { path: 'strategy.yaml', text: `goals:\n  - Tell everyone by four\n${more}`, kind: 'strategy' };
    const settings = { values: 1000 };
    const facts = factsByPieces(source, settings, newPieces());
    expect(facts).toEqual(factsOf(source, settings));
    expect(facts.problems.map(({ message }) => message)).toContain('too-large');
  },
);

// Markdown

provideMarkdown(readMarkdown);

/** What opens something that may go on behind a heading, what closes it, and what ties places together. */
const written = [
  ...['\n## Goals\n\n', '\n\n# Goals 2027\n\n- Tell everyone by four\n', '\n# x', '#', '# ', '\n```\n', '\n~~~yaml\n', '```', '\n> ', '\n- ', '\n  - '],
  ...['\n1. x\n', '\n\n', '\n', ' ', '    ', '\t', '\n<!--\n', '-->', '\n<!-- stratlint-disable-line -->\n', '\n<div>\n', '<pre>', '\n[a]: b.md\n', '[a]'],
  ...['\n---\n', '\n===\n', '\n| a | b |\n|---|---|\n| c | d |\n', '|', '**', '_', '`', '\\', '\r', '\r\n', '\ufeff', 'é', '- **Owner:** Ana Ruiz\n', 'stage'],
]; // prettier-ignore

/** Several files' words below each other, as long files have them. */
const longMarkdown = (roll: Dice): string =>
  [0, ...roll.many(4, (at) => at)]
    .map(() => markdown(roll, { isTidy: roll.once(2) }))
    .join(roll.of(['\n', '\n\n', '\n\n## Next\n\n']));

test('Markdown that is written section by section says what reading all of it says', { timeout: 120_000 }, () => {
  const counts = { readings: 0, known: 0 };
  fc.assert(
    fc.property(dice(600), (roll) => {
      const known: KnownSections = new Map();
      const pieces = newPieces();
      for (const text of edits(longMarkdown(roll), 8, roll, written)) {
        counts.known += known.size;
        const source: SourceFile = { path: 'strategy.md', text, ...kind(roll) };
        expect(readMarkdown(text, undefined, known), JSON.stringify(text)).toEqual(readMarkdown(text));
        expect(factsByPieces(source, {}, pieces), JSON.stringify(text)).toEqual(factsOf(source, {}));
        counts.readings++;
      }
    }),
    { numRuns: 60 },
  );
  expect(counts.known / counts.readings).toBeGreaterThan(3);
});

test('a keystroke in a long Markdown text reads one section, and what is kept of it is bounded', () => {
  const section = (at: number, words: string): string =>
    `## Goal ${at}\n\nTell everyone by four ${words}\n\n- **Owner:** Ana Ruiz\n\n`;
  const text = (i: number): string =>
    `# Goals\n\n${Array.from({ length: 40 }, (_, at) => section(at, at === i % 40 ? String(i) : '')).join('')}`;
  const known: KnownSections = new Map();
  readMarkdown(text(0), undefined, known);
  const before = new Set(known.keys());
  readMarkdown(text(0).replace('everyone', 'all'), undefined, known);
  expect([...known.keys()].filter((source) => !before.has(source))).toEqual([section(0, '0').replace('everyone', 'all')]);
  for (let i = 0; i < 2000; i++) readMarkdown(text(i), undefined, known);
  const room = [...known.keys()].reduce((all, { length }) => all + length, 0);
  expect(room).toBeLessThan(2 * text(0).length + 100_000);
});

test('a section that leaves no room for another ends the reading where reading all of it ends', () => {
  const text = `# Goals\n\n${'## Goal\n\n- Tell everyone by four\n\n'.repeat(1200)}`;
  const known: KnownSections = new Map();
  for (const values of [100_000, 1000, 1500, 1000]) expect(readMarkdown(text, values, known)).toEqual(readMarkdown(text, values));
  expect(readMarkdown(text, 1000, known).full).toBeDefined();
});
