//! The words of one paragraph, heading or cell: at a glance where that is enough, by remark where it is not.
import type { Span } from '../text/span.ts';
import { beginningOf, type Lines } from './markdown-lines.ts';
import { parseNodes } from './markdown-nodes.ts';
import { isOneShare } from './markdown-pieces.ts';
import { readText, type Source } from './markdown-text.ts';
import { readWords } from './markdown-words.ts';
import type { Block, MarkdownText } from './markdown.ts';

/** What plain blocks are read with, and into. */
export interface Plain {
  readonly source: Source;
  readonly lines: Lines;
  readonly blocks: Block[];
  readonly depth: number;
  readonly inQuote: boolean;
  /** No blank line stands above its first one. */
  readonly isAttached: boolean;
}

/** Words on some lines, each without the blanks around it. Undefined where remark sees something else than a paragraph in them. */
export function readWordsOf(source: Source, lines: readonly Span[]): MarkdownText | undefined {
  return readWords(source, lines) ?? readByRemark(source, lines);
}

function readByRemark(source: Source, lines: readonly Span[]): MarkdownText | undefined {
  const start = lines.at(0)?.start ?? 0;
  const stop = lines.at(-1)?.end ?? start;
  if (beginningOf(source.text, start, lines.at(0)?.end ?? start) !== 'text') return undefined;
  if (!isFew(source, lines)) return undefined;
  if (source.text.slice(start, stop).includes('`') && lines.slice(1).some((line) => isIndented(source.text, line)))
    return undefined;
  const [node, ...others] = parseNodes(source.text.slice(start, stop), false).children;
  if (node?.type !== 'paragraph' || others.length > 0) return undefined;
  return readText({ ...source, shift: start }, node.children, start);
}

function isFew({ text }: Source, lines: readonly Span[]): boolean {
  const all: Lines = { starts: lines.map(({ start }) => start), stops: lines.map(({ end }) => end) };
  return isOneShare(text, all, 0, lines.length);
}

/** In code, what stands before a line may be part of it. */
const isIndented = (text: string, { start }: Span): boolean => /[ \t>]/.test(text.charAt(start - 1));
