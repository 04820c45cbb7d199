//! A long text read piece by piece says what it says as a whole.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInPieces, readMarkdown } from '../src/syntax/markdown-parser.ts';
import { piecesOf } from '../src/syntax/markdown-pieces.ts';
import { markdown } from './random-markdown.ts';
import { dice } from './random-workspace.ts';

const whole = (text: string) => readInPieces(text, Number.POSITIVE_INFINITY);

test('any text gives the same tree, cut at every heading that may be', () => {
  let cuts = 0;
  fc.assert(
    fc.property(fc.array(dice(300), { minLength: 1, maxLength: 4 }), (rolls) => {
      const text = rolls.map((roll) => markdown(roll)).join('\n\n');
      cuts += piecesOf(text, 0).length - 1;
      expect(readInPieces(text, 0)).toEqual(whole(text));
    }),
    { numRuns: 400, interruptAfterTimeLimit: 15_000 },
  );
  expect(cuts).toBeGreaterThan(100);
});

test.each([
  ['a fence', '# A\n\n```\n\n# not a heading\n\n```\n\n# B\n'],
  ['a longer fence', '# A\n\n````\n\n```\n\n# not a heading\n\n````\n\n# B\n'],
  ['a fence that is never closed', '# A\n\n```\n\n# not a heading\n'],
  ['a fence in an item', '# A\n\n- x\n\n  ```\n\n  # y\n\n  ```\n\n# B\n'],
  ['a comment over blank lines', '# A\n\n<!--\n\n# not a heading\n\n-->\n\n# B\n'],
  ['a definition behind its use', '# A\n\n[x][y]\n\n# B\n\n[y]: https://example.org\n'],
  ['a heading of HTML', '# A\n\n<div>\n# not a heading\n</div>\n\n# B\n'],
  ['front matter', '---\nkind: goal\n\n# not a heading\n---\n\n# A\n\ntext\n\n# B\n'],
  ['a byte order mark, and CRLF', '\ufeff# A\r\n\r\ntext\r\n\r\n# B\r\n\r\n- x\r\n'],
])('%s', (_, text) => {
  expect(readInPieces(text, 0)).toEqual(whole(text));
});

test('many short sections of lists and tables are read in about linear time', () => {
  const section = '## Notes\n\n- x\n\n| a | b |\n|---|---|\n| x | y |\n\n';
  const time = (count: number): number => {
    const start = performance.now();
    expect(readMarkdown(section.repeat(count)).blocks).toHaveLength(3 * count);
    return performance.now() - start;
  };
  time(100);
  expect(time(4000) / Math.max(time(1000), 20)).toBeLessThan(10);
});
