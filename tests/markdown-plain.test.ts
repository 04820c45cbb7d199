//! What is read line by line says what remark says, for any text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

/** Files of many hands: whatever Markdown came with the packages that are installed, and our own. */
test('documents', () => {
  const names = readdirSync('node_modules').map((name) => `node_modules/${name}/README.md`);
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...names].filter((name) =>
    existsSync(name),
  );
  for (const name of documents) same(readFileSync(name, 'utf8'));
  expect(documents.length).toBeGreaterThan(50);
}, 60_000);

describe('twice as much takes about twice as long', () => {
  test.each<[string, (i: number) => string]>([
    ['items of one list', (i) => `- item ${i}\n`],
    ['items, each of them doubtful', (i) => `- item ${i}\nlazy\n`],
    ['paragraphs of HTML without a heading', (i) => `item <b>${i}</b>\nand more\n\n`],
    ['short sections of lists and tables', () => '## Notes\n\n- x\n\n| a | b |\n|---|---|\n| x | y |\n\n'],
  ])(
    '%s',
    (_, piece) => {
      const time = (count: number): number => {
        const text = Array.from({ length: count }, (_, i) => piece(i)).join('');
        const start = process.cpuUsage().user;
        expect(readMarkdown(text).blocks.length).toBeGreaterThan(0);
        return (process.cpuUsage().user - start) / 1000;
      };
      time(300);
      expect(time(6000) / Math.max(time(1500), 20)).toBeLessThan(10);
    },
    60_000,
  );
});
