//! Blocks of Markdown that are plain to see, read line by line; whatever is doubtful is left to remark.
import { lineStart } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import { paragraphOf } from './markdown-blocks.ts';
import { readWordsOf, type Plain } from './markdown-leaf.ts';
import {
  beginningOf,
  doubt,
  goesOn,
  has,
  isBlank,
  isDashes,
  lineAt,
  markWidth,
  skipBlanks,
  stopOfWords,
  type Lines,
} from './markdown-lines.ts';
import { noteDirectives } from './markdown-directives.ts';
import { readFence } from './markdown-plain-fence.ts';
import { isOneShare } from './markdown-pieces.ts';
import { readTable } from './markdown-plain-table.ts';
import { readPiece, type Piece } from './markdown-remark.ts';
import { isFull, type Source } from './markdown-text.ts';
import type { ListItem } from './markdown.ts';

/** What nests deeper is left to remark, and to its limits. */
const maxDepth = 20;

/** Reads the block that begins on a line, and returns the line behind it. */
export function readBlock(plain: Plain, at: number): number {
  const { source, lines } = plain;
  const [start, stop] = lineAt(lines, at);
  if (isBlank(source.text, start, stop)) return at + 1;
  switch (beginningOf(source.text, start, stop)) {
    case 'text':
      return isTable(plain, at) ? readTable(plain, at) : readParagraph(plain, at, start);
    case 'heading':
      return readHeading(plain, at);
    case 'bullet':
    case 'number':
      // Behind a paragraph remark takes some lists that begin in a quote or an item for words.
      return at === 0 && plain.isAttached ? doubt : readList(plain, at);
    case 'quote':
      return readQuote(plain, at);
    case 'fence':
      return readFence(plain, at);
    case 'comment':
      noteDirectives(source, span(start, stop));
      return at + 1;
    case 'rule':
      return at + 1;
    case 'doubt':
      return doubt;
  }
}

/** Whether a line with words stands directly below another one. */
export function isAttached({ source, lines, ...plain }: Plain, at: number): boolean {
  const isWords = (line: number): boolean => line < lines.starts.length && !isBlank(source.text, ...lineAt(lines, line));
  return isWords(at) && (at === 0 ? plain.isAttached : isWords(at - 1));
}

const isTable = ({ source, lines }: Plain, at: number): boolean =>
  at + 1 < lines.starts.length && isDashes(source.text, ...lineAt(lines, at + 1));

/** All blocks on some lines. */
function readBlocks(plain: Plain): number {
  if (plain.depth > maxDepth) return doubt;
  let at = 0;
  while (at !== doubt && at < plain.lines.starts.length && !isFull(plain.source)) at = readBlock(plain, at);
  return at;
}

// Headings and paragraphs

function readHeading({ source, lines, blocks }: Plain, at: number): number {
  const { text } = source;
  const [start, stop] = lineAt(lines, at);
  let depth = 1;
  while (text[start + depth] === '#') depth++;
  const words = span(skipBlanks(text, start + depth, stop), stopOfWords(text, start, stop));
  if (words.start >= words.end || text[words.end - 1] === '#') return doubt;
  const read = readWordsOf(source, [words]);
  if (!read) return doubt;
  blocks.push({ type: 'heading', depth, text: read, span: span(start, stop) });
  return at + 1;
}

/** `from` is where its words begin, behind the box of a task. */
function readParagraph({ source, lines, blocks }: Plain, at: number, from: number): number {
  const words: Span[] = [];
  let line = at;
  // Each line takes room: one paragraph may be all of a file.
  for (; line < lines.starts.length && words.length <= source.room.left + 1; line++) {
    const [start, stop] = lineAt(lines, line);
    const begin = line === at ? from : skipBlanks(source.text, start, stop);
    if (begin === stop) break;
    const more = line === at ? 'text' : goesOn(source.text, start, begin, stop);
    if (more === 'doubt') return doubt;
    if (more === 'other') break;
    words.push(span(begin, stopOfWords(source.text, begin, stop)));
  }
  const text = readWordsOf(source, words);
  if (!text) return doubt;
  // Where a mark follows the box of a task, remark has the paragraph begin with the box.
  const place = /[*_[]/.test(source.text.charAt(from)) ? lineAt(lines, at)[0] : from;
  for (const block of paragraphOf(source, text, span(place, lines.stops[line - 1] ?? from))) blocks.push(block);
  return line;
}

// Lists

function readList(plain: Plain, at: number): number {
  const { source, lines, blocks } = plain;
  const [start] = lineAt(lines, at);
  const sign = signOf(source.text, start);
  const items: ListItem[] = [];
  for (let line = at; ;) {
    const end = readItem(plain, line, items);
    if (end === doubt) return doubt;
    line = skipBlankLines(plain, end);
    // A list with more behind it in a quote ends where nobody would expect it.
    if (plain.inQuote && end < lines.starts.length) return doubt;
    const more = line < lines.starts.length && !isFull(source) ? itemAt(lines, source.text, line, sign) : false;
    if (more === 'doubt') return doubt;
    if (more) continue;
    const stop = items.at(-1)?.span.end ?? start;
    blocks.push({ type: 'list', ordered: /\d/.test(source.text.charAt(start)), items, span: span(start, stop) });
    return line;
  }
}

/** A byte order mark is no column. */
function marginOf({ text }: Source, start: number): number {
  const margin = lineStart(text, start);
  return margin === 0 && text.startsWith('\ufeff') ? 1 : margin;
}

/** The bullet, or what stands behind the number. */
function signOf(text: string, start: number): string {
  let at = start;
  while (/\d/.test(text.charAt(at))) at++;
  return text.charAt(at);
}

/** Whether the next item of a list begins on a line. */
function itemAt(lines: Lines, text: string, at: number, sign: string): boolean | 'doubt' {
  const [start, stop] = lineAt(lines, at);
  const beginning = beginningOf(text, start, stop);
  if (beginning === 'doubt') return has(mark, text, start, stop) ? 'doubt' : false;
  return (beginning === 'bullet' || beginning === 'number') && signOf(text, start) === sign;
}

const mark = /(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

function skipBlankLines({ source, lines }: Plain, from: number): number {
  let at = from;
  while (at < lines.starts.length && isBlank(source.text, ...lineAt(lines, at))) at++;
  return at;
}

/** Returns the line behind its last one with words. */
function readItem(plain: Plain, at: number, items: ListItem[]): number {
  const { directives, room } = plain.source;
  const before = { directives: directives.length, left: room.left };
  room.left--;
  const end = readPlainItem(plain, at, items);
  if (end !== doubt || plain.depth > 0 || (items.length === 0 && isAttached(plain, at))) return end;
  directives.length = before.directives;
  room.left = before.left;
  return readItemByRemark(plain, at, items);
}

function readPlainItem(plain: Plain, at: number, items: ListItem[]): number {
  const { source, lines, depth } = plain;
  const { text } = source;
  const [start] = lineAt(lines, at);
  const width = markWidth(text, start);
  const end = endOfItem(source, lines, at, width);
  if (end === doubt) return doubt;
  const stops = lines.stops.slice(at, end);
  const starts = lines.starts.slice(at, end).map((one, i) => Math.min(one + width, stops[i] ?? 0));
  const inner: Plain = { ...plain, lines: { starts, stops }, blocks: [], depth: depth + 1, isAttached: isAttached(plain, at) };
  const box = boxOf(text, start + width, stops[0] ?? 0);
  if (box === doubt || readItemBlocks(inner, box) === doubt) return doubt;
  const item = { blocks: inner.blocks, indent: start - marginOf(source, start), span: span(start, stops.at(-1) ?? start) };
  items.push(box > 0 ? { checked: text[start + width + 1] !== ' ', ...item } : item);
  return end;
}

/** An item at the margin depends on no other one, and ends where the next one begins, or words at the margin behind a blank line. */
function readItemByRemark({ source, lines }: Plain, at: number, items: ListItem[]): number {
  const { text, directives, room } = source;
  const sign = signOf(text, lines.starts[at] ?? 0);
  let end = at + 1;
  let next = at + 1;
  for (; next < lines.starts.length; next++) {
    const [start, stop] = lineAt(lines, next);
    if (isBlank(text, start, stop)) continue;
    const more = itemAt(lines, text, next, sign);
    if (more === true || (next > end && more === false && /[^ \t>]/.test(text.charAt(start)))) break;
    end = next + 1;
  }
  if (!isOneShare(text, lines, at, next)) return doubt;
  const piece: Piece = { text, blocks: [], directives, room };
  // A fence that nothing closes ends at the blank lines where words follow, and behind them where a list does.
  const isAbove = next < lines.starts.length && !/^(?:bullet|number)$/.test(beginningOf(text, ...lineAt(lines, next)));
  const stop = lines.starts[isAbove ? end : next] ?? text.length;
  const root = readPiece(piece, span(lines.starts[at] ?? 0, stop));
  const [list] = piece.blocks;
  if (piece.unread || root?.children.length !== 1 || list?.type !== 'list') return doubt;
  for (const item of list.items) items.push(item);
  return end;
}

/** How many letters the box of a task takes; 0 where there is none. */
function boxOf(text: string, start: number, stop: number): number {
  if (!has(box, text, start, stop)) return 0;
  return has(plainBox, text, start, stop) && beginningOf(text, start + 4, stop) === 'text' ? 4 : doubt;
}

const box = /\[[ xX]\](?=[ \t\r\n]|$)/y;
const plainBox = /\[[ xX]\] (?=[^ \t\r\n\\`\]!<&~])/y;

function readItemBlocks(inner: Plain, box: number): number {
  if (box === 0) return readBlocks(inner);
  if (inner.depth > maxDepth || isTable(inner, 0)) return doubt;
  let at = readParagraph(inner, 0, (inner.lines.starts[0] ?? 0) + box);
  while (at !== doubt && at < inner.lines.starts.length && !isFull(inner.source)) at = readBlock(inner, at);
  return at;
}

/** The line behind the last one that belongs to an item and is not blank. */
function endOfItem({ text }: Source, lines: Lines, at: number, width: number): number {
  let end = at + 1;
  for (let line = at + 1; line < lines.starts.length; line++) {
    const [start, stop] = lineAt(lines, line);
    const begin = skipBlanks(text, start, stop);
    if (begin === stop) continue;
    if (text.slice(start, begin).includes('\t')) return doubt;
    if (begin - start >= width) {
      end = line + 1;
      continue;
    }
    const beginning = beginningOf(text, begin, stop);
    const isList = beginning === 'bullet' || beginning === 'number';
    if (begin > start) return line > end && !isList && beginning !== 'doubt' ? end : doubt;
    if (line > end) return end;
    return beginning === 'text' || beginning === 'rule' || beginning === 'doubt' ? doubt : end;
  }
  return end;
}

// Quotes

function readQuote(plain: Plain, at: number): number {
  const { source, lines, blocks, depth } = plain;
  const { text } = source;
  const starts: number[] = [];
  let line = at;
  for (; line < lines.starts.length; line++) {
    const [start, stop] = lineAt(lines, line);
    if (text[start] !== '>' || start === stop) {
      if (isBlank(text, start, stop) && !plain.inQuote) break;
      if (goesOn(text, start, start, stop) !== 'other') return doubt;
      break;
    }
    if (text[start + 1] === '\t') return doubt;
    starts.push(Math.min(stop, text[start + 1] === ' ' ? start + 2 : start + 1));
  }
  const inner: Plain = {
    source,
    lines: { starts, stops: lines.stops.slice(at, line) },
    blocks: [],
    depth: depth + 1,
    inQuote: true,
    isAttached: isAttached(plain, at),
  };
  if (readBlocks(inner) === doubt) return doubt;
  const [start] = lineAt(lines, at);
  blocks.push({ type: 'quote', blocks: inner.blocks, span: span(start, lines.stops[line - 1] ?? start) });
  return line;
}
