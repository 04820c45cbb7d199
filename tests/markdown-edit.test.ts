//! An edit of a Markdown text changes what it is asked to change, and what is read from the rest stays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, MarkdownText } from '../src/syntax/markdown.ts';
import {
  insertLabel,
  removeWhole,
  replaceLabelWords,
  replaceMarkdownWords,
  type FieldTree,
} from '../src/syntax/markdown-edit.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import type { LabelPlace, ScalarNode } from '../src/syntax/tree.ts';
import type { Edits } from '../src/syntax/yaml-edit.ts';
import { applyEdits } from '../src/text/edit.ts';
import { span, type Span } from '../src/text/span.ts';

const done = (text: string, edits: Edits): string | undefined => edits && applyEdits(text, edits);

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in ${text}`);
  return span(start, start + words.length);
}

function node(place: Span, markdown: 'text' | 'cell', text = ''): ScalarNode {
  return { type: 'scalar', value: text, text, span: place, words: place, verbatim: true, markdown };
}

function textsOf(blocks: readonly Block[]): MarkdownText[] {
  return blocks.flatMap((block): MarkdownText[] => {
    if (block.type === 'list') return block.items.flatMap((item) => textsOf(item.blocks));
    if (block.type === 'quote') return textsOf(block.blocks);
    if (block.type === 'table') return [block.header, ...block.rows].flatMap((row) => row.cells);
    return block.type === 'code' ? [] : [block.text];
  });
}

const wordsOf = (text: string): string[] => textsOf(readMarkdown(text).blocks).map((own) => own.text);

describe('replaceMarkdownWords', () => {
  test.each<[string, string, string | number, string | undefined]>([
    ['- **Owner:** old\n', 'old', 'Ana', '- **Owner:** Ana\n'],
    ['- **Due:** old\n', 'old', 2027, '- **Due:** 2027\n'],
    ['Owner: [old](a.md)\n', 'old', 'A [b]', 'Owner: [A \\[b\\]](a.md)\n'],
    ['old\n', 'old', '# x', '\\# x\n'],
    ['old\n', 'old', '2. x', '2\\. x\n'],
    ['- old\n', 'old', '- x', '- \\- x\n'],
    ['a: old\n', 'old', '- x', 'a: - x\n'],
    ['a: old\n', 'old', '*x* 2 * 3 snake_case', 'a: \\*x\\* 2 * 3 snake_case\n'],
    ['a: old\n', 'old', 'a < b, <b>', 'a: a < b, \\<b>\n'],
    ['a: `old`\n', 'old', '*x*', 'a: `*x*`\n'],
    ['a: `old`\n', 'old', '`', undefined],
    ['a: old\n', 'old', 'two\nlines', undefined],
  ])('%j: %s → %j', (text, words, value, expected) => {
    expect(done(text, replaceMarkdownWords(text, node(placeOf(text, words), 'text'), value))).toBe(expected);
  });

  test.each<[string, string]>([
    ['| a | b |\n|---|---|\n| x |  |\n', '| a | b |\n|---|---|\n| x | A\\|B |\n'],
    ['| a | b |\n|---|---|\n| x ||\n', '| a | b |\n|---|---|\n| x | A\\|B |\n'],
    ['| a | b |\n|---|---|\n| x |      |\n', '| a | b |\n|---|---|\n| x | A\\|B |\n'],
    ['| a | b |\n|---|---|\n| x |         |\n', '| a | b |\n|---|---|\n| x | A\\|B    |\n'],
  ])('an empty cell of %j is filled', (text, expected) => {
    const table = readMarkdown(text).blocks[0];
    const cell = table?.type === 'table' ? table.rows[0]?.cells[1] : undefined;
    expect(cell && done(text, replaceMarkdownWords(text, node(cell.span, 'cell'), 'A|B'))).toBe(expected);
  });

  test('markup among the words goes with them, or nothing is done', () => {
    const text = 'a: **Ana** and Bob\n';
    const words = span(5, 18);
    const mixed = { ...node(words, 'text'), verbatim: false };
    expect(replaceMarkdownWords(text, mixed, 'x')).toBeUndefined();
    expect(done(text, replaceMarkdownWords(text, { ...mixed, span: span(3, 18) }, 'x'))).toBe('a: x\n');
  });
});

const places: [string, LabelPlace][] = [
  ['- **A:** 1\n- **B:** 2\n', { at: 10, lead: '- ', style: 'strong', apart: false }],
  ['# T\r\n\r\ntext\r\n', { at: 3, lead: '', style: 'plain', apart: true }],
  ['- T\n  - A: 1', { at: 12, lead: '  - ', style: 'strong-word', apart: false }],
];

test.each<[number, FieldTree, string]>([
  [0, 'TBD', '- **A:** 1\n- **X:** TBD\n- **B:** 2\n'],
  [0, ['a', 'b'], '- **A:** 1\n- **X:**\n  - a\n  - b\n- **B:** 2\n'],
  [
    0,
    [{ name: 'N', baseline: 'TBD', goal: ['a', 'b'] }, { baseline: 1 }],
    '- **A:** 1\n- **X:**\n  - N\n    - Baseline: TBD\n    - Goal: a, b\n  - Baseline: 1\n- **B:** 2\n',
  ],
  [0, { status: 'TBD', amount: 'TBD' }, '- **A:** 1\n- **X:** TBD\n- **B:** 2\n'],
  [0, { status: 'on', amount: 5 }, '- **A:** 1\n- **X:** on, 5\n- **B:** 2\n'],
  [1, 'TBD', '# T\r\n\r\nX: TBD\r\n\r\ntext\r\n'],
  [1, ['a'], '# T\r\n\r\nX:\r\n\r\n- a\r\n\r\ntext\r\n'],
  [2, ['a'], '- T\n  - A: 1\n  - **X**:\n    - a'],
])('insertLabel into place %d', (i, value, expected) => {
  const [text, place] = places[i] ?? ['', { at: 0, lead: '', style: 'plain', apart: false }];
  const capital = ([key = '']: readonly string[]): string => key.charAt(0).toUpperCase() + key.slice(1);
  expect(done(text, insertLabel(text, place, 'X', value, capital))).toBe(expected);
});

test.each<[string, string, string | undefined]>([
  ['- a\n- b\n- c\n', '- b', '- a\n- c\n'],
  ['- a\n\n- b\n\n- c\n', '- b', '- a\n\n- c\n'],
  ['- a\r\n- b', '- b', '- a'],
  ['\ufeffA: 1\n\nB: 2\n', 'A: 1', '\ufeffB: 2\n'],
  ['# T\n\nA: 1\nB: 2\n\nx\n', 'A: 1', '# T\n\nB: 2\n\nx\n'],
  ['> A: 1\n> B: 2\n', 'B: 2', '> A: 1\n'],
  ['- - a\n  - b\n', '- a', undefined],
])('removeWhole of %j', (text, words, expected) => {
  expect(done(text, removeWhole(text, placeOf(text, words)))).toBe(expected);
});

test('replaceLabelWords keeps the capital letter', () => {
  const rename = (text: string, words: string, to: string): string | undefined =>
    done(text, replaceLabelWords(text, placeOf(text, words), to));
  expect(rename('- **Ownr:** x\n', 'Ownr', 'owner')).toBe('- **Owner:** x\n');
  expect(rename('ownr: x\n', 'ownr', 'owner')).toBe('owner: x\n');
});

// Any words come back as they were given, and nothing else changes.

const value = fc
  .array(
    fc.constantFrom(
      'a',
      'Bé',
      '12',
      ' ',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '|',
      '#',
      '-',
      '+',
      '~',
      '&amp;',
      '\\',
      '!',
      '.',
      ':',
      '{: x}',
      '[^1]',
      '<br>',
      '👍',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '');

const frames: [string, 'text' | 'cell'][] = [
  ['# T\n\n- **L:** old\n- z\n', 'text'],
  ['old\n\nz\n', 'text'],
  ['- old\n- z\n', 'text'],
  ['> old z *y*\n', 'text'],
  ['# old\n\nz\n', 'text'],
  ['| a | b |\n| - | - |\n| old | z |\n', 'cell'],
  ['a [old](b) z\r\n\r\nz\r\n', 'text'],
];

test.each(frames)('words in %j come back', (text, kind) => {
  fc.assert(
    fc.property(value, (words) => {
      const changed = done(text, replaceMarkdownWords(text, node(placeOf(text, 'old'), kind), words));
      if (changed === undefined) return;
      expect(wordsOf(changed)).toEqual(wordsOf(text).map((own) => own.replace('old', () => words)));
    }),
    { numRuns: 1500 },
  );
});
