//! Markdown is read whatever it holds, and every word of it knows where it stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, MarkdownText, MarkdownTree } from '../src/syntax/markdown.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import type { Span } from '../src/text/span.ts';

/** A tree in a line a block: words, runs in their style, places as the words of the file. */
function shown(text: string, blocks = readMarkdown(text).blocks, indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    const inner = `${indent}  `;
    if (block.type === 'heading') return [`${indent}h${block.depth} ${words(text, block.text)}`];
    if (block.type === 'paragraph') return [`${indent}p ${words(text, block.text)}`];
    if (block.type === 'quote') return [`${indent}quote`, ...shown(text, block.blocks, inner)];
    if (block.type === 'code')
      return [`${indent}code ${block.language} ${block.lines.map(({ at }) => lineAt(text, at)).join('/')}`];
    if (block.type === 'list')
      return block.items.flatMap((item) => {
        const bullet = block.ordered ? '1.' : '-';
        return [indent + bullet + box(item.checked), ...shown(text, item.blocks, inner)].map((line) =>
          line.replace('undefined', ''),
        );
      });
    return [block.header, ...block.rows].map((row) => `${indent}| ${row.cells.map((cell) => words(text, cell)).join(' | ')}`);
  });
}

const box = (checked: boolean | undefined): string => (checked === undefined ? '' : checked ? ' [x]' : ' [ ]');

const lineAt = (text: string, at: number): string => /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';

function words(text: string, own: MarkdownText): string {
  return own.runs
    .map((run) => {
      const { strong, emphasis, struck, code, link, image } = run;
      const style = `${strong ? 's' : ''}${emphasis ? 'e' : ''}${struck ? 'd' : ''}${code ? 'c' : ''}${image ? 'i' : ''}`;
      const file = run.verbatim ? '' : `=${text.slice(run.words.start, run.words.end)}`;
      return `${style}${link === undefined ? '' : `(${link})`}"${own.text.slice(run.start, run.end)}${file}"`;
    })
    .join(' ');
}

test.each<[string, string[]]>([
  ['# A **b** [c](d) ~~e~~ `f`\n', ['h1 "A " s"b" " " (d)"c" " " d"e" " " c"f"']],
  ['A\n=\n\nB *c*\n---\n', ['h1 "A"', 'h2 "B " e"c"']],
  ['a\\_b &amp; c &foo; \\\\\n', ['p "a" "_b " "&=&amp;" " c &foo; " "\\"']],
  ['Two  \r\n  lines\\\nthree<br>four\rfive', ['p "Two" "lines" "three" "four" "five"']],
  ['[a][B] [c] ![alt](x) [d](<e>)\n\n[b]: http://x\n', ['p (http://x)"a" " [c] " i"alt" " " (e)"d"']],
  ['<http://a.b> <b>bold</b> <Foo a={1}/> {{ x }}\n', ['p (http://a.b)"http://a.b" " " "bold" " " " {{ x }}"']],
  ['[a](b){: .button} x {:target="_blank"}\ny[^5]\n{: #id}\n', ['p (b)"a" " x" "y"']],
  ['a \\{: b} \\[^5]\n', ['p "a " "{: b} " "[^5]"']],
  ['\ufeff##06 Themes\nmore\n\n##x', ['h2 "06 Themes"', 'p "more"', 'h2 "x"']],
  ['\\##x\n\n#tag\n', ['p "##x"', 'p "#tag"']],
  [
    '- [x] **A:** b\n  - c\n- [ ] d\n\n1. e\n',
    ['- [x]', '  p s"A:" " b"', '  -', '    p "c"', '- [ ]', '  p "d"', '1.', '  p "e"'],
  ],
  ['> a\nb\n> > c\n', ['quote', '  p "a" "b"', '  quote', '    p "c"']],
  ['| a | b\\|c |\n|---|:-:|\n|   | `x\\|y` |\n| q\n', ['| "a" | "b" "|c"', '|  | c"x" c"|y"', '| "q"']],
  ['|a|b|\n|c||\n', ['| ', '| "a" | "b"', '| "c" | ']],
  ['|a|b|c|\n|--|\n|`d|e`|\\|f|\n', ['| "a" | "b" | "c"', '| c"d|e" | "|f"']],
  ['|a\n|b\n', ['p "|a" "|b"']],
  ['- x\n\n  ~~~YAML,a b\n  a: 1\r\n\n    b\n  ~~~\n\n      no\n', ['-', '  p "x"', '  code yaml a: 1//  b']],
  ['> ```\n> a\nb\n', ['quote', '  code  a', 'p "b"']],
  ['<div>\nx\n</div>\n\n---\n\ny\n', ['p "y"']],
  ['e\u0301 👍 **ü**\tx\u0000y\n', ['p "e\u0301 👍 " s"ü" "\tx\u0000y"']],
  ['+++\na = 1\n+++\nx\n', ['p "x"']],
  ['', []],
])('%j', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test.each<[string, string | undefined, number]>([
  ['---\na: 1\nb: 2\n---\n# x\n', 'a: 1\nb: 2', 4],
  ['\ufeff---\r\na: 1\r\n---\r\n', 'a: 1', 6],
  ['---\n---\n', '', 4],
  ['---\n\n\n---\n', '\n', 4],
  ['\n---\na: 1\n---\n', undefined, 0],
  ['---\na: 1\n', undefined, 0],
])('front matter of %j', (text, expected, start) => {
  const { frontMatter } = readMarkdown(text);
  expect(frontMatter?.text).toBe(expected);
  if (frontMatter) expect(frontMatter.span).toEqual({ start, end: start + frontMatter.text.length });
});

test('directives in blocks and among words', () => {
  const text = '<!-- stratlint-disable a -->\n<!-- other -->\n\n- x <!--stratlint-enable\nb--> y\n';
  const { directives, blocks } = readMarkdown(text);
  expect(directives.map((one) => one.text)).toEqual(['stratlint-disable a', 'stratlint-enable\nb']);
  expect(directives.map(({ span }) => text.slice(span.start, span.start + 4) + text.slice(span.end - 3, span.end))).toEqual([
    '<!---->',
    '<!---->',
  ]);
  expect(shown(text, blocks)).toEqual(['-', '  p "x " " y"']);
});

test('an empty cell is where its words would stand', () => {
  const text = '| a | b | c |\n|-|-|-|\n|   || x |\n';
  const table = readMarkdown(text).blocks[0];
  const cells = table?.type === 'table' ? table.rows[0]?.cells : undefined;
  const row = text.indexOf('|   |');
  expect(cells?.map(({ span }) => [span.start - row, span.end - row])).toEqual([
    [2, 2],
    [5, 5],
    [7, 8],
  ]);
});

describe('a text nobody would write', () => {
  const many = (words: string, length = 6000): string => words.repeat(length / words.length);
  test.each([
    '[',
    '![',
    '<',
    '`',
    '*a ',
    '*a_ ',
    'a~',
    '<?',
    '<!-- ',
    '[a](',
    '[a][b] ',
    '>',
    '> - ',
    '- ',
    '1. ',
    'a\n=\n',
    '|a',
    '|`a`',
    '- a\n# b\n',
    '> a\n- b\n',
    '\\_',
    '\\*',
    ']',
    '[a]',
    '<a <a',
    '&amp;',
    '{:',
    '[^a',
    '    ',
    '\t',
    '\r',
  ])(
    'of %j is read in time',
    (unit) => {
      for (const text of [many(unit), `x${many(unit)}`, `> a\n${many(unit)}x`, `${many(unit)}\n${many(unit)}`])
        check(text, readMarkdown(text));
    },
    20_000,
  );

  test('nesting without end', () => {
    const deep = Array.from({ length: 600 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n');
    for (const text of [deep, many('!['), many('![', 4000) + many('](b)', 8000), many('**a ', 9000) + many('b**', 9000)])
      check(text, readMarkdown(text));
  });

  test('what stands beyond a limit is words', () => {
    const text = `${'> '.repeat(150)}a\n\n&amp; ${'*b* '.repeat(1000)}\n`;
    const { blocks } = readMarkdown(text);
    expect(blocks.map((block) => block.type)).toEqual(['quote', 'paragraph']);
    expect(blocks[1]?.type === 'paragraph' && blocks[1].text.text.endsWith('*b* *b*')).toBe(true);
  });

  test.each(['\\*', '[a]', ']', '`b` '])('%s beyond a limit is words, in few runs', (unit) => {
    const [read] = readMarkdown(`&amp; ${unit.repeat(20_000)}x\n`).blocks;
    if (read?.type !== 'paragraph') throw new Error('no paragraph');
    expect(read.text.text.endsWith(`${unit.repeat(1000)}x`)).toBe(true);
    expect(read.text.runs.length).toBeLessThan(5000);
  });

  test('backticks that nothing closes are not looked for without end', () => {
    const runs = Array.from({ length: 1200 }, (_, i) => `${'`'.repeat(i + 1)}a`).join('');
    const start = process.cpuUsage().user;
    check(runs, readMarkdown(runs));
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(5000);
  });

  test('what is too long for one reading is read in parts, and that is told', () => {
    const row = '|x|x|\n|-|-|\n';
    const long = row.repeat(4000);
    const few = readMarkdown(row.repeat(400));
    expect([few.cut, few.blocks.length]).toEqual([undefined, 1]);
    const many = readMarkdown(long);
    check(long, many);
    expect(many.cut?.start).toBeGreaterThan(0);
    const ends = many.blocks.map(({ span }) => span);
    expect(ends.length).toBeGreaterThan(4);
    expect(Math.max(...ends.map(({ start, end }) => end - start))).toBeLessThan(10_000);
    expect(ends.at(-1)?.end).toBe(long.length - 1);
  });

  test('quotes and lists that all begin anew on every line are read in smaller parts', () => {
    const text = '> - > - > - > - > - a\n'.repeat(1000);
    const start = process.cpuUsage().user;
    expect(readMarkdown(text).cut).toBeDefined();
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(10_000);
  });

  test('no more values are read than asked for', () => {
    const check1000 = (text: string): void => {
      const { blocks, full } = readMarkdown(text, 1000);
      expect(full?.most).toBe(1000);
      expect(countOf(blocks)).toBeLessThan(1100);
      expect(full?.span.start).toBeLessThan(text.length / 2);
      expect(readMarkdown(text, 100_000).full).toBeUndefined();
    };
    for (const line of ['- a\n', '|a|b|\n', 'a\n\n', '1) [ ] a\n   b\n', '`a` *b*\n']) check1000(line.repeat(4000));
    // What is not plain is read in shares.
    for (const line of ['> - a\n', 'Goals\n===\n'])
      expect(readMarkdown(line.repeat(20_000), 1000).full?.span.start).toBeLessThan(40_000);
    check1000(`|a|b|\n|-|-|\n${'|a|b|\n'.repeat(4000)}`);
  });
});

// Whatever is written: no throw, and places that hold.

const line = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'a',
          'Owner:',
          ' ',
          '  ',
          '**',
          '*',
          '_',
          '`',
          '~~',
          '[',
          '](b)',
          '[x]',
          '|',
          '|---|',
          '- ',
          '1. ',
          '> ',
          '# ',
          '##',
          '\t',
          '    ',
          '👍',
          'e\u0301',
          'ñ',
          '\\',
          '&amp;',
          '&#10;',
          '<br>',
          '<b>',
          '</div>',
          '<!-- stratlint-x -->',
          '<!--',
          '-->',
          '{expr}',
          '{: .c}',
          '{{ x }}',
          '[^5]',
          '[a]: b',
          '```yaml',
          '~~~',
          '---',
          '===',
          '+++',
          'key: v',
          '\u0000',
          '\ufeff',
          '<A b={c}>',
          '![i](j)',
          '\\|',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
    ),
    { maxLength: 7 },
  )
  .map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r');
const document = fc
  .tuple(
    fc.constantFrom(
      '',
      '',
      '\ufeff',
      '---\na: b\n---\n',
      '\ufeff---\r\na: b\r\n---\r\n',
      '+++\na\n+++\n',
      '| a | b |\n|---|---|\n',
    ),
    fc.array(
      fc.tuple(
        fc.oneof(
          line,
          fc.constantFrom('| a | b |', '|---|---|', '- **Owner:** [Ana](a.md)', '  - x', '> q', '```', '|  | `x\\|y` |'),
        ),
        lineEnd,
      ),
      { maxLength: 12 },
    ),
  )
  .map(([head, lines]) => head + lines.flat().join(''));

test('every place lies in the file, and every verbatim run is its words', () => {
  fc.assert(
    fc.property(document, (text) => {
      check(text, readMarkdown(text));
    }),
    { numRuns: 2000 },
  );
});

/** Headings, paragraphs, rows and cells. */
function countOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list') return sum + block.items.reduce((all, item) => all + countOf(item.blocks), 0);
    if (block.type === 'quote') return sum + countOf(block.blocks);
    return sum + (block.type === 'table' ? block.rows.reduce((all, { cells }) => all + 1 + cells.length, 0) : 1);
  }, 0);
}

function check(text: string, { frontMatter, blocks, directives }: MarkdownTree): void {
  const whole = { start: 0, end: text.length };
  if (frontMatter) {
    within(frontMatter.span, whole);
    if (text.slice(frontMatter.span.start, frontMatter.span.end) !== frontMatter.text)
      throw new Error('front matter is not its place');
  }
  for (const { span } of directives) {
    within(span, whole);
    if (!/^<!--\s*stratlint-[^]*-->$/.test(text.slice(span.start, span.end))) throw new Error('no directive there');
  }
  checkBlocks(text, blocks, whole);
}

function checkBlocks(text: string, blocks: readonly Block[], outer: Span): void {
  inOrder(
    blocks.map((block) => block.span),
    outer,
  );
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') checkText(text, block.text, block.span);
    else if (block.type === 'quote') checkBlocks(text, block.blocks, block.span);
    else if (block.type === 'list') {
      inOrder(
        block.items.map((item) => item.span),
        block.span,
      );
      for (const item of block.items) checkBlocks(text, item.blocks, item.span);
    } else if (block.type === 'table') {
      const rows = [block.header, ...block.rows];
      inOrder(
        rows.map((row) => row.span),
        block.span,
      );
      for (const row of rows) {
        inOrder(
          row.cells.map((cell) => cell.span),
          row.span,
        );
        for (const cell of row.cells) checkText(text, cell, row.span);
      }
    } else {
      inOrder(
        block.lines.map(({ at }) => ({ start: at, end: at })),
        outer,
      );
      inOrder(
        block.lines.map(({ start }) => ({ start, end: start })),
        { start: 0, end: block.text.length },
      );
    }
  }
}

function checkText(text: string, own: MarkdownText, outer: Span): void {
  within(own.span, outer);
  if (own.text !== own.text.trim() || own.text.includes('\r') || /[ \t]\n|\n[ \t]/.test(own.text))
    throw new Error(`not trimmed: ${JSON.stringify(own.text)}`);
  inOrder(own.runs, { start: 0, end: own.text.length });
  inOrder(
    own.runs.map((run) => run.words),
    own.span,
  );
  let at = 0;
  for (const run of own.runs) {
    if (own.text.slice(at, run.start).trim() !== '') throw new Error('words of no run');
    if (run.verbatim && own.text.slice(run.start, run.end) !== text.slice(run.words.start, run.words.end))
      throw new Error(`not verbatim: ${JSON.stringify(run)}`);
    at = run.end;
  }
  if (own.text.slice(at).trim() !== '') throw new Error('words of no run');
}

function inOrder(spans: readonly Span[], outer: Span): void {
  let at = outer.start;
  for (const one of spans) {
    within(one, { start: at, end: outer.end });
    at = one.end;
  }
}

function within({ start, end }: Span, outer: Span): void {
  if (start < outer.start || end < start || end > outer.end)
    throw new Error(`${start}-${end} is not within ${outer.start}-${outer.end}`);
}
