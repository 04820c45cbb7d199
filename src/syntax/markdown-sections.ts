//! Sections of a Markdown text that were read before and say the same again, wherever they stand now.
import { span, type Span } from '../text/span.ts';
import { ownCopy } from './known-texts.ts';
import { lineAt, type Lines } from './markdown-lines.ts';
import type { Piece } from './markdown-remark.ts';
import type { Block, KnownSections, ListItem, MarkdownText, ReadSection, TableRow } from './markdown.ts';
import type { Directive } from './tree.ts';

/** A section that is being read, and what had been read before it. */
export interface Begun {
  readonly source: string;
  readonly start: number;
  /** The line of the heading that ends it. */
  readonly end: number;
  readonly before: { readonly blocks: number; readonly directives: number; readonly left: number };
}

/**
 * The section that begins with a heading at the margin and ends before the next one. Undefined at other lines, and for the last
 * section: what is open at its end might have been closed.
 */
export function sectionAt({ text, blocks, directives, room }: Piece, lines: Lines, at: number): Begun | undefined {
  const [start] = lineAt(lines, at);
  if (at === 0 || !isHeading(text, start)) return undefined;
  for (let line = at + 1; line < lines.starts.length; line++) {
    const [stop] = lineAt(lines, line);
    if (!isHeading(text, stop) || !isBehindBlank(text, stop)) continue;
    const before = { blocks: blocks.length, directives: directives.length, left: room.left };
    return { source: text.slice(start, stop), start, end: line, before };
  }
  return undefined;
}

function isHeading(text: string, start: number): boolean {
  heading.lastIndex = start;
  return heading.test(text);
}

const heading = /#{1,6}[ \t]/y;

const isBehindBlank = (text: string, start: number): boolean => /\n\r?$/.test(text.slice(Math.max(0, start - 3), start - 1));

/** Adds what a known section says. False where it is not known, or there is no room for it. */
export function addKnown(piece: Piece, { source, start }: Begun, known: KnownSections): boolean {
  const found = known.get(source);
  if (!found || piece.room.left < found.room) return false;
  const section = found.start === start ? found : movedTo(found, start);
  // What was met last is forgotten last.
  known.delete(source);
  known.set(source, section);
  piece.room.left -= section.room;
  for (const block of section.blocks) piece.blocks.push(block);
  for (const directive of section.directives) piece.directives.push(directive);
  return true;
}

/** Keeps a section that was read up to its very end, and all of it. */
export function keepSection(piece: Piece, { source, start, before }: Begun, known: KnownSections): void {
  if (piece.unread || piece.cut) return;
  const section: ReadSection = {
    start,
    room: before.left - piece.room.left,
    blocks: piece.blocks.slice(before.blocks),
    directives: piece.directives.slice(before.directives),
  };
  known.set(ownCopy(source), movedTo(section, start, ownCopy));
}

// Moving

interface Move {
  readonly place: (span: Span) => Span;
  readonly words: (text: string) => string;
  readonly by: number;
}

function movedTo(section: ReadSection, start: number, words: Move['words'] = (text) => text): ReadSection {
  const by = start - section.start;
  const move: Move = { by, words, place: (one) => span(one.start + by, one.end + by) };
  return {
    ...section,
    start,
    blocks: section.blocks.map((block) => movedBlock(block, move)),
    directives: section.directives.map((one): Directive => ({ text: words(one.text), span: move.place(one.span) })),
  };
}

function movedBlock(block: Block, move: Move): Block {
  const place = move.place(block.span);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: movedText(block.text, move), span: place };
    case 'list':
      return { ...block, items: block.items.map((item) => movedItem(item, move)), span: place };
    case 'table':
      return { ...block, header: movedRow(block.header, move), rows: block.rows.map((row) => movedRow(row, move)), span: place };
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => movedBlock(one, move)), span: place };
    case 'code':
      return {
        ...block,
        language: move.words(block.language),
        text: move.words(block.text),
        lines: block.lines.map(({ at, start }) => ({ at: at + move.by, start })),
        span: place,
      };
  }
}

function movedItem(item: ListItem, move: Move): ListItem {
  return { ...item, blocks: item.blocks.map((block) => movedBlock(block, move)), span: move.place(item.span) };
}

function movedRow({ cells, span: place }: TableRow, move: Move): TableRow {
  return { cells: cells.map((cell) => movedText(cell, move)), span: move.place(place) };
}

function movedText({ text, span: place, runs }: MarkdownText, move: Move): MarkdownText {
  return {
    text: move.words(text),
    span: move.place(place),
    runs: runs.map((run) => ({
      ...run,
      words: move.place(run.words),
      ...(run.link !== undefined && { link: move.words(run.link) }),
    })),
  };
}
