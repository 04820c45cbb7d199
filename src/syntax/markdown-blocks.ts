//! remark's nodes → the blocks a strategy is read from.
import type { Code, List, Paragraph, RootContent, Table, TableCell } from 'mdast';
import { lineStop, nextLine } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import { noteDirectives } from './markdown-directives.ts';
import { MAX_LEVELS } from './markdown-limits.ts';
import { isFull, partsOf, readText, spanOf, type Part, type Source } from './markdown-text.ts';
import type { Block, CodeBlock, ListBlock, ListItem, MarkdownText, TableBlock, TableRow } from './markdown.ts';

export interface Reading {
  readonly source: Source;
  readonly depth: number;
}

/** What nests deeper is left out, and that is said: no reader of the tree need fear for its stack. */
export function readBlocks({ source, depth }: Reading, nodes: readonly RootContent[]): Block[] {
  if (depth > MAX_LEVELS) {
    const [first] = nodes;
    if (first) source.tooDeep ??= spanOf(source, first);
    return [];
  }
  const inner: Reading = { source, depth: depth + 1 };
  settleEnds(nodes);
  return nodes.flatMap((node) => readBlock(inner, node));
}

/** Behind a fence that nothing closes, remark's nodes reach into what follows them: each ends where the next one begins. */
function settleEnds<T extends RootContent>(nodes: readonly T[], limit = Infinity): readonly T[] {
  let most = limit;
  for (const { position } of nodes.toReversed()) {
    if (!position) continue;
    const { start, end } = position;
    end.offset = Math.max(start.offset ?? 0, Math.min(end.offset ?? 0, most));
    most = start.offset ?? most;
  }
  return nodes;
}

function within<T extends RootContent>({
  children,
  position,
}: {
  children: T[];
  position?: RootContent['position'];
}): readonly T[] {
  return settleEnds(children, position?.end.offset);
}

function readBlock(reading: Reading, node: RootContent): readonly Block[] {
  const { source } = reading;
  const place = spanOf(source, node);
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', depth: node.depth, text: readText(source, node.children, place.end), span: place }];
    case 'paragraph':
      return readParagraph(source, node);
    case 'list':
      return [readList(reading, node)];
    case 'table':
      return [readTable(source, node)];
    case 'blockquote':
      return [{ type: 'quote', blocks: readBlocks(reading, within(node)), span: place }];
    case 'code':
      return readCode(source, node);
    case 'html':
      noteDirectives(source, place);
      return [];
    default:
      return [];
  }
}

function readList(reading: Reading, node: List): ListBlock {
  const items = within(node).map((item): ListItem => {
    reading.source.room.left--;
    const blocks = readBlocks(reading, within(item));
    const indent = (item.position?.start.column ?? 1) - 1;
    const read = { blocks, indent, span: spanOf(reading.source, item) };
    return typeof item.checked === 'boolean' ? { checked: item.checked, ...read } : read;
  });
  return { type: 'list', ordered: node.ordered === true, items, span: spanOf(reading.source, node) };
}

// Paragraphs, and what other renderers make of them

function readParagraph(source: Source, node: Paragraph): Block[] {
  const place = spanOf(source, node);
  return paragraphOf(source, readText(source, node.children, place.start), place);
}

export function paragraphOf(source: Source, text: MarkdownText, place: Span): Block[] {
  const marks = /^#{2,6}(?=[\p{L}\p{N}])/u.exec(source.text.slice(place.start, place.start + 8))?.[0].length ?? 0;
  if (marks > 0 && text.text.startsWith('##')) return readGluedHeading(source, text, marks, place);
  if (text.text.startsWith('|')) {
    const table = readBareTable(source, text, place);
    if (table) return [table];
  }
  return text.text === '' ? [] : [{ type: 'paragraph', text, span: place }];
}

/** `##Goals`: no heading any more, but older renderers knew it as one. What follows on further lines is a paragraph. */
function readGluedHeading(source: Source, text: MarkdownText, marks: number, place: Span): Block[] {
  const stop = lineStop(source.text, place.start);
  const end = indexAt(text, stop);
  const [words, rest] = partsOf(text, [
    { start: marks, end, empty: place.start + marks },
    { start: end, end: text.text.length, empty: place.end },
  ]);
  if (!words || !rest) return [];
  const heading: Block = {
    type: 'heading',
    depth: marks,
    text: words,
    span: span(place.start, Math.max(words.span.end, Math.min(stop, place.end))),
  };
  return rest.text === '' ? [heading] : [heading, { type: 'paragraph', text: rest, span: span(rest.span.start, place.end) }];
}

/** Where in a text the words end that stand before a place in the file. */
function indexAt(text: MarkdownText, offset: number): number {
  return text.runs.findLast(({ words }) => words.start < offset)?.end ?? 0;
}

// Tables

function readTable(source: Source, node: Table): TableBlock {
  const [header, ...rows] = node.children.map((row): TableRow => {
    source.room.left--;
    const cells = row.children.map((cell) => readText(source, cell.children, emptyCell(source, cell)));
    return { cells, span: spanOf(source, row) };
  });
  const place = spanOf(source, node);
  return { type: 'table', header: header ?? { cells: [], span: span(place.start, place.start) }, rows, span: place };
}

function emptyCell(source: Source, cell: TableCell): number {
  const { start, end } = spanOf(source, cell);
  const words = source.text[start] === '|' ? start + 1 : start;
  return wordsPlace(source.text, words, end);
}

/** Where words would stand behind a pipe: behind one blank. */
export function wordsPlace(text: string, start: number, end: number): number {
  return start < end && /[ \t]/.test(text[start] ?? '') ? start + 1 : start;
}

/** Lines that all begin with a pipe and hold another: a table whose line of dashes is missing, or does not fit. */
function readBareTable(source: Source, text: MarkdownText, place: Span): TableBlock | undefined {
  const rows: TableRow[] = [];
  for (const line of partsOf(text, linesOf(text))) {
    if (isFull(source)) break;
    const row = readBareRow(source, line);
    if (!row) return undefined;
    rows.push(row);
  }
  const [first, second, ...rest] = rows;
  if (first && second && isRule(second)) return { type: 'table', header: first, rows: rest, span: place };
  const none: TableRow = { cells: [], span: span(place.start, place.start) };
  return { type: 'table', header: none, rows: rows.filter((row) => !isRule(row)), span: place };
}

function linesOf({ text, span: { end: empty } }: MarkdownText): Part[] {
  const lines: Part[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    lines.push({ start, end, empty });
    start = end + 1;
  }
  return lines;
}

function readBareRow(source: Source, line: MarkdownText): TableRow | undefined {
  const pipes = pipesOf(source, line);
  if (pipes.length < 2 || pipes[0]?.index !== 0) return undefined;
  const parts = pipes.slice(0, source.room.left + 2).map(({ index, at }, i): Part => {
    const next = pipes[i + 1];
    return { start: index + 1, end: next?.index ?? line.text.length, empty: wordsPlace(source.text, at + 1, next?.at ?? at) };
  });
  const cells = partsOf(line, parts);
  source.room.left -= cells.length;
  if (cells.at(-1)?.text === '') cells.pop();
  return { cells, span: line.span };
}

/** The pipes of a line that part cells: not in code, not behind a backslash. */
function pipesOf(source: Source, { text, runs }: MarkdownText): { index: number; at: number }[] {
  const found: { index: number; at: number }[] = [];
  for (const run of runs) {
    if (!run.verbatim || run.code) continue;
    for (let index = text.indexOf('|', run.start); index >= 0 && index < run.end; index = text.indexOf('|', index + 1)) {
      const at = run.words.start + index - run.start;
      if (source.text[at - 1] !== '\\') found.push({ index, at });
    }
  }
  return found;
}

const isRule = ({ cells }: TableRow): boolean => cells.every((cell) => /^:?-+:?$/.test(cell.text));

// Code

/** Only what stands between fences: lines that are merely indented are no code to people. */
function readCode(source: Source, node: Code): Block[] {
  const { start, end } = spanOf(source, node);
  const { text } = source;
  if (!/^[`~]/.test(text.slice(start, start + 1))) return [];
  // A fence that nothing closes takes the line end of its list item or quote.
  const place = span(start, start + text.slice(start, end).replace(/\r?\n$|\r$/, '').length);
  const language = /^[^\s{,:]*/.exec(node.lang ?? '')?.[0].toLowerCase() ?? '';
  return [{ type: 'code', language, text: node.value, lines: codeLines(text, place, node.value), span: place }];
}

/** Each line of code is the end of a line of the file: what a list or quote puts before it was taken off. */
export function codeLines(text: string, { start: fence, end }: Span, code: string): CodeBlock['lines'] {
  const lines: { at: number; start: number }[] = [];
  let start = 0;
  let begins = nextLine(text, lineStop(text, fence));
  for (const line of code.split(/\r\n?|\n/)) {
    const stop = lineStop(text, begins);
    lines.push({ at: Math.min(end, Math.max(begins, stop - line.length)), start });
    start = nextLine(code, start + line.length);
    begins = nextLine(text, stop);
  }
  return lines;
}
