//! Markdown that nobody would write is read in time: twice as much takes about twice as long.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { lowerMarkdown } from '../src/lower/lower.ts';
import type { FileFacts } from '../src/model/fact.ts';
import type { Block, ListItem, MarkdownText, MarkdownTree, TableRow } from '../src/syntax/markdown.ts';

const read = (text: string): FileFacts => factsOf({ path: 'docs/x.md', text, named: true }, {});
const most = 200_000;
const times = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('');
const letters = (i: number): string => String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26));

/** Under load a single measurement says little. */
const attempts = 3;
/** Less than this is noise. */
const slack = 500;

function duration(text: string): number {
  const start = performance.now();
  read(text);
  return performance.now() - start;
}

/** Quadratic reading would take four times as long. */
function expectLinear(n: number, make: (n: number) => string): void {
  const found: number[][] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [half, whole] = [duration(make(n / 2)), duration(make(n))];
    if (whole < 3 * half + slack) return;
    found.push([half, whole]);
  }
  throw new Error(`half of it and all of it took ${JSON.stringify(found)} ms`);
}

const table = (columns: number, rows: number, cell: string): string =>
  `# Goals\n\n|${'Goal|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${`|${cell.repeat(columns)}\n`.repeat(rows)}`;

describe('one line', () => {
  test.each<[string, number, (n: number) => string]>([
    ['words', 200_000, (n) => 'word '.repeat(n / 5)],
    ['pipes', 50_000, (n) => '|'.repeat(n)],
    ['brackets', 50_000, (n) => '['.repeat(n)],
    ['bullets', 50_000, (n) => '- '.repeat(n / 2)],
    ['quotes', 50_000, (n) => '>'.repeat(n)],
    ['a heading', 50_000, (n) => `# ${'word – (x) '.repeat(n / 11)}\n\ntext\n`],
    ['a heading of rules', 50_000, (n) => `# Goals\n\n## a ${'- '.repeat(n / 2)}b\n\ntext\n`],
    ['blanks in an item', 50_000, (n) => `# Goals\n\n- a${' '.repeat(n)}b\n`],
    ['blanks in a strong label', 50_000, (n) => `# Goal\n\n- **Owner${' '.repeat(n)}x:** b\n`],
    ['bars between code', 50_000, (n) => `# Goal\n\n${'`a` | '.repeat(n / 6)}b\n`],
    ['images that never end', 50_000, (n) => `# Goals\n\n- a ${'!['.repeat(n / 2)}\n`],
    ['parentheses', 50_000, (n) => `# Goals\n\n- a ${'('.repeat(n)}\n`],
    ['owners', 50_000, (n) => `# Goal\n\n- Owner: ${'@ana, '.repeat(n / 6)}\n`],
    ['numbers', 50_000, (n) => `# Metrics\n\n- NPS from ${'1, 2 to 3; '.repeat(n / 11)}\n`],
  ])('%s', (_, n, make) => {
    expectLinear(n, make);
  });
});

describe('many', () => {
  test.each<[string, number, (n: number) => string]>([
    ['columns', 500, (n) => table(n, 40, 'x|')],
    ['rows', 2000, (n) => `# Goals\n\n| Goal | Owner |\n|-|-|\n${times(n, (i) => `| do ${i} | Ana |\n`)}`],
    ['headings', 2000, (n) => times(n, (i) => `## Goal: thing ${i}\n\nDo it ${i}\n\n`)],
    ['headings that are nearly ours', 1000, (n) => `# Strategy\n\n${times(n, (i) => `## Objectivs${letters(i)}\n\nx\n\n`)}`],
    ['labels that are nearly ours', 1000, (n) => `# Goal\n\n${times(n, (i) => `- Ownner: a ${i}\n`)}`],
    ['items', 2000, (n) => `# Goals\n\n${times(n, (i) => `- Do it ${i}\n`)}`],
    ['labels', 1000, (n) => `# Goal\n\n${times(n, (i) => `- Owner: Ana ${i}\n`)}`],
    ['children by their labels', 1000, (n) => `# Goal\n\n${times(n, (i) => `- Target: ${i}\n`)}`],
    ['lines of a paragraph', 5000, (n) => `# Goal\n\n${times(n, (i) => `line ${i}\n`)}`],
    ['lines with labels', 1000, (n) => `# Metrics\n\n${times(n, (i) => `Metric: m${i}\nTarget: ${i}\n`)}`],
    ['stages', 1000, (n) => `# Journey: x\n\n| Stage | Touchpoint | Pain point | Action |\n|-|-|-|-|\n${times(n, (i) => `| s${i} | t | p | do ${i} |\n`)}`],
    ['touchpoints', 1000, (n) => `# Journey: x\n\n| Stage | Touchpoint | Pain point | Action |\n|-|-|-|-|\n${times(n, (i) => `| s | t${i} | p${i} | do ${i} |\n`)}`],
    ['tasks of a journey', 2000, (n) => `\`\`\`mermaid\njourney\n${times(n, (i) => `section S${i}\nTask: 1: A${i}\n`)}\`\`\`\n`],
    ['fences', 400, (n) => times(n, (i) => `\`\`\`yaml\nkind: goal\nstatement: [s${i}\n\`\`\`\n\n`)],
    ['lists that are indented a little', 400, (n) => `# Goals\n\n- a\n\n${times(n, (i) => ` * a${i}\n\n + b${i}\n\n`)}`],
    ['waivers', 1000, (n) => `# Goals\n\n${times(n, (i) => `<!-- stratlint-disable-next-line x -- y -->\n- a ${i}\n\n`)}`],
  ])('%s', (_, n, make) => {
    expectLinear(n, make);
  }); // prettier-ignore

  test('rows and columns', () => {
    expect(read(table(1000, 20, 'x|')).entities).toHaveLength(20);
  });

  test('more of everything than a call takes arguments', () => {
    const text: MarkdownText = { text: 'a', span: { start: 0, end: 1 }, runs: [] };
    const paragraph: Block = { type: 'paragraph', text, span: text.span };
    const list: Block = { type: 'list', ordered: false, items: Array(most).fill({ blocks: [paragraph], indent: 0, span: text.span }) as ListItem[], span: text.span }; // prettier-ignore
    const row = { cells: [text, text], span: text.span };
    const rows: Block = { type: 'table', header: row, rows: Array(most).fill(row) as TableRow[], span: text.span };
    const headed = (words: string, block: Block): Block[] => [
      { type: 'heading', depth: 2, text: { ...text, text: words }, span: text.span },
      block,
    ];
    const blocks = [list, ...headed('Goal', rows), ...headed('Contributors', list), ...headed('Description', list)];
    const tree: MarkdownTree = { frontMatter: undefined, blocks, directives: [] };
    const options = { file: 'goal.md', text: 'a', kind: 'goal', language: 'en' };
    expect(lowerMarkdown(tree, options).entities.length).toBeGreaterThan(0);
  });
});

describe('aliases that multiply', () => {
  const bomb = times(9, (i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]\n`);
  const yaml = `kind: strategy\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${bomb}goals: *a9\n`;

  test.each([`---\n${yaml}---\n# x\n`, `# x\n\n\`\`\`yaml\n${yaml}\`\`\`\n`])('%#', (text) => {
    expect(read(text).entities.length).toBeLessThan(100_000);
  });
});
