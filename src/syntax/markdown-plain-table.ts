//! Tables of GitHub's kind that are plain to see: every row a line, every pipe without a backslash parts cells.
import { span, type Span } from '../text/span.ts';
import { wordsPlace } from './markdown-blocks.ts';
import { readWordsOf, type Plain } from './markdown-leaf.ts';
import { doubt, goesOn, isBlank, lineAt, skipBlanks, stopOfWords } from './markdown-lines.ts';
import { isFull, type Source } from './markdown-text.ts';
import type { MarkdownText, TableRow } from './markdown.ts';

/** Its header is at `at`, and a row of dashes behind it. */
export function readTable(plain: Plain, at: number): number {
  const { source, lines, blocks } = plain;
  const header = readRow(source, ...lineAt(lines, at));
  const rule = source.text.slice(...lineAt(lines, at + 1)).trim();
  if (!header || !isRule(rule) || cellsOf(rule, 0, rule.length).length !== header.cells.length) return doubt;
  const rows: TableRow[] = [];
  let line = at + 2;
  for (; line < lines.starts.length && !isFull(source); line++) {
    const [start, stop] = lineAt(lines, line);
    if (isBlank(source.text, start, stop)) break;
    const more = goesOn(source.text, start, start, stop);
    if (more === 'other') break;
    const row = more === 'text' ? readRow(source, start, stop) : undefined;
    if (!row) return doubt;
    rows.push(row);
  }
  const [, end] = lineAt(lines, line - 1);
  blocks.push({ type: 'table', header, rows, span: span(header.span.start, end) });
  return line;
}

/** A blank behind its first dash would make a list of it. */
const isRule = (rule: string): boolean =>
  !/^-(?:[ \t]|$)/.test(rule) && /[|:]/.test(rule) && /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(rule);

function readRow(source: Source, start: number, stop: number): TableRow | undefined {
  source.room.left--;
  const cells: MarkdownText[] = [];
  for (const place of cellsOf(source.text, start, stop)) {
    if (isFull(source)) break;
    const cell = readCell(source, place);
    if (!cell) return undefined;
    cells.push(cell);
  }
  return { cells, span: span(start, stop) };
}

/** What stands between the pipes; a pipe at either end of the line parts nothing. */
function cellsOf(text: string, start: number, stop: number): Span[] {
  const cells: Span[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at < stop; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(span(from, at));
      from = at + 1;
    }
  }
  if (!isBlank(text, from, stop)) cells.push(span(from, stop));
  return cells;
}

/** In code a pipe behind a backslash is a pipe, and elsewhere a backslash is one: that is left to remark. */
function readCell(source: Source, { start, end }: Span): MarkdownText | undefined {
  const words = span(skipBlanks(source.text, start, end), stopOfWords(source.text, start, end));
  if (words.start >= words.end) {
    const empty = wordsPlace(source.text, start, end);
    source.room.left--;
    return { text: '', span: span(empty, empty), runs: [] };
  }
  const written = source.text.slice(words.start, words.end);
  return written.includes('\\') && written.includes('`') ? undefined : readWordsOf(source, [words]);
}
