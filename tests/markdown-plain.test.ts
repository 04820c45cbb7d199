//! What is read line by line says what remark says, for any text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown, readWhole } from '../src/syntax/markdown-parser.ts';
import { markdown } from './random-markdown.ts';
import { dice } from './random-workspace.ts';

const scraps = [
  'a', 'b', 'Goal', 'é', '👩‍💻', '\u00a0', '1', '2.', '1)', '.', ',', ':', '(', ')', '"', '/', '=', '+', '-', '- ', '* ', '+ ', '1. ', '2. ',
  '*', '**', '_', '__', '~', '~~', '`', '``', '```', '~~~', '[', ']', '[x](y)', '](', '[ ] ', '[x] ', '!', '![', '<', '>', '> ', '<b>', '<br>',
  '<a@b.c>', '<!-- x -->', '&', '&amp;', '&#10;', '\\', '\\*', '\\|', '|', '| ', '|-|', '| a | b |', '|---|:-:|', '---', '***', '===', '#', '# ', '## ',
  '#### ', '##a', '{: .x}', '[^1]', ' ', ' ', ' ', '  ', '    ', '\t', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\n  ', '\n- ', '\n1. ', '\n> ', '\n| ',
]; // prettier-ignore

const same = (text: string): void => {
  expect(readMarkdown(text)).toEqual(readWhole(text));
};

test('scraps of Markdown in any order', () => {
  const text = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(fc.property(text, same), { numRuns: 20_000, interruptAfterTimeLimit: 12_000 });
});

test('strategies, tidy and spoilt', () => {
  const texts = fc.tuple(fc.array(dice(300), { minLength: 1, maxLength: 4 }), fc.boolean());
  const read = ([rolls, isTidy]: [Parameters<typeof markdown>[0][], boolean]): void => {
    same(rolls.map((roll) => markdown(roll, { isTidy })).join('\n\n'));
  };
  fc.assert(fc.property(texts, read), { numRuns: 1000, interruptAfterTimeLimit: 12_000 });
});
