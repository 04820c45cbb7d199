//! A Markdown text → its blocks, located. Whatever the text: what could be read, never an error.
import { mostValues } from '../text/bounds.ts';
import { span } from '../text/span.ts';
import { forgetOldest } from './known-texts.ts';
import { doubt, lineAt, linesOf, type Lines } from './markdown-lines.ts';
import type { Plain } from './markdown-leaf.ts';
import { isAttached, readBlock } from './markdown-plain.ts';
import { endOfPiece, endOfShare, isOneShare, reachesFar } from './markdown-pieces.ts';
import { readPiece, type Piece } from './markdown-remark.ts';
import { isFull } from './markdown-text.ts';
import { addKnown, keepSection, sectionAt } from './markdown-sections.ts';
import type { KnownSections, MarkdownParser, MarkdownTree } from './markdown.ts';

/**
 * What is plain to see is read line by line; remark, which is far dearer, reads the rest. Where definitions or HTML reach from one
 * piece into another it reads all, unless that is too much: then a link that is defined in another piece keeps its brackets.
 */
export const readMarkdown: MarkdownParser = (text, values, known) => {
  const lines = linesOf(text);
  const { frontMatter, next } = frontMatterOf(text, lines);
  const isFar = reachesFar(text);
  if ((next === undefined || isFar) && isOneShare(text, lines, 0, lines.starts.length)) return readWhole(text);
  const most = mostValues(values, text.length);
  const piece: Piece = { text, blocks: [], directives: [], room: { left: most } };
  let at = next ?? 0;
  while (at < lines.starts.length && piece.room.left >= 0)
    at = known && !isFar ? readSection(piece, lines, at, known) : readNext(piece, lines, at);
  if (known) forgetOldest(text, known);
  const full = piece.room.left < 0 && { most, span: span(...lineAt(lines, Math.min(at, lines.starts.length - 1))) };
  return { frontMatter, ...treeOf(piece), ...(full && { full }) };
};

/** The same, all of it by remark. */
export function readWhole(text: string): MarkdownTree {
  const piece: Piece = { text, blocks: [], directives: [], room: { left: Infinity } };
  const first = readPiece(piece, span(0, text.length))?.children[0];
  const frontMatter = first?.type === 'yaml' ? frontMatterOf(text, linesOf(text)).frontMatter : undefined;
  return { frontMatter, ...treeOf(piece) };
}

function treeOf({ blocks, directives, unread, cut }: Piece): Omit<MarkdownTree, 'frontMatter'> {
  return { blocks, directives, ...(unread && { unread }), ...(cut && { cut }) };
}

/**
 * Reads a section and keeps it, or adds what is known of it, and returns the line behind. It is kept where reading it line by line
 * has come to the very heading that ends it: then nothing that is open there, such as a fence, reaches any further.
 */
function readSection(piece: Piece, lines: Lines, from: number, known: KnownSections): number {
  const section = sectionAt(piece, lines, from);
  if (!section) return readNext(piece, lines, from);
  if (addKnown(piece, section, known)) return section.end;
  let at = from;
  while (at < section.end && piece.room.left >= 0) at = readNext(piece, lines, at);
  if (at === section.end && piece.room.left >= 0) keepSection(piece, section, known);
  return at;
}

/** Reads what stands up to a blank line, and returns the line behind it: what is doubtful may depend on what it is attached to. */
function readNext(piece: Piece, lines: Lines, at: number): number {
  const { text, blocks, directives, room } = piece;
  const before = { blocks: blocks.length, directives: directives.length, left: room.left };
  const source = { text, shift: 0, definitions: new Map<string, string>(), directives, room };
  const plain: Plain = { source, lines, blocks, depth: 0, inQuote: false, isAttached: false };
  let next = readBlock(plain, at);
  while (next !== doubt && !isFull(source) && isAttached(plain, next)) next = readBlock(plain, next);
  if (next !== doubt) return next;
  blocks.length = before.blocks;
  directives.length = before.directives;
  room.left = before.left;
  const end = endOfPiece(text, lines, at);
  return readByShares(piece, lines, at, end);
}

/** Hands some lines to remark, a share at a time, and returns the line behind those that it has read. */
function readByShares(piece: Piece, lines: Lines, from: number, to: number): number {
  const startOf = (line: number): number => lines.starts[line] ?? piece.text.length;
  const isOne = isOneShare(piece.text, lines, from, to);
  let at = from;
  while (at < to && piece.room.left >= 0) {
    const end = isOne ? to : endOfShare(piece.text, lines, at, to);
    if (at > from) piece.cut ??= span(...lineAt(lines, at));
    readPiece(piece, span(startOf(at), startOf(end)));
    at = end;
  }
  return at;
}

/**
 * What stands between a line of dashes at the very beginning and the next one, and the line behind it: undefined where nothing
 * closes it, which has remark read what follows in a way of its own.
 */
function frontMatterOf(text: string, lines: Lines): { frontMatter: MarkdownTree['frontMatter']; next: number | undefined } {
  const lineOf = (at: number): string => text.slice(...lineAt(lines, at)).replace(/[ \t]+$/, '');
  const mark = lineOf(0);
  if (mark !== '---' && mark !== '+++') return { frontMatter: undefined, next: 0 };
  const close = lines.starts.findIndex((_, at) => at > 0 && lineOf(at) === mark);
  if (close < 0) return { frontMatter: undefined, next: undefined };
  const start = lines.starts[1] ?? 0;
  const inner = span(start, Math.max(start, lines.stops[close - 1] ?? 0));
  return {
    frontMatter: mark === '---' ? { text: text.slice(inner.start, inner.end), span: inner } : undefined,
    next: close + 1,
  };
}
