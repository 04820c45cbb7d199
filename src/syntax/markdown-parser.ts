//! A Markdown text → its blocks, located. Whatever the text: what could be read, never an error.
import type { Root, RootContent } from 'mdast';
import { lineStart } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import { readBlocks, type Reading } from './markdown-blocks.ts';
import { parseNodes } from './markdown-nodes.ts';
import { piecesOf } from './markdown-pieces.ts';
import { spanOf, type Source } from './markdown-text.ts';
import type { Block, MarkdownParser, MarkdownTree } from './markdown.ts';
import type { Directive } from './tree.ts';

export const readMarkdown: MarkdownParser = (text) => readInPieces(text);

/** `least` is the length of a piece, in characters. */
export function readInPieces(text: string, least?: number): MarkdownTree {
  const pieces: { frontMatter: MarkdownTree['frontMatter']; blocks: Block[]; directives: Directive[]; unread?: Span } = {
    frontMatter: undefined,
    blocks: [],
    directives: [],
  };
  const starts = piecesOf(text, least);
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const tree = readPiece(text, start, end);
    if (!tree) {
      pieces.unread ??= span(start, end);
      return;
    }
    pieces.frontMatter ??= tree.frontMatter;
    for (const block of tree.blocks) pieces.blocks.push(block);
    for (const directive of tree.directives) pieces.directives.push(directive);
  });
  return pieces;
}

/** Undefined where the library gives up: it calls itself for what nests, and a text may nest deeper than the stack is. */
function readPiece(text: string, start: number, end: number): MarkdownTree | undefined {
  try {
    return readTree(text, start, parseNodes(text.slice(start, end)));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readTree(text: string, start: number, root: Root): MarkdownTree {
  const directives: Directive[] = [];
  const source: Source = {
    text,
    shift: start + (start === 0 && text.startsWith('\ufeff') ? 1 : 0),
    definitions: definitionsOf(root),
    onHtml: (place) => {
      for (const directive of directivesIn(text, place)) directives.push(directive);
    },
  };
  const reading: Reading = { source, depth: 0 };
  const blocks = readBlocks(reading, root.children);
  return { frontMatter: start === 0 ? frontMatterOf(source, root.children[0]) : undefined, blocks, directives };
}

/** Where each reference leads; of two definitions the first holds. */
function definitionsOf(root: Root): Map<string, string> {
  const found = new Map<string, string>();
  const left: RootContent[] = [...root.children].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'definition') found.set(node.identifier, found.get(node.identifier) ?? node.url);
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      for (let i = node.children.length; i-- > 0;) left.push(node.children[i] as RootContent);
  }
  return found;
}

function directivesIn(text: string, place: Span): Directive[] {
  const found: Directive[] = [];
  for (let start = text.indexOf('<!--', place.start); start >= 0 && start < place.end;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0 || close + 3 > place.end) break;
    const words = text.slice(start + 4, close).trim();
    if (words.startsWith('stratlint-')) found.push({ text: words, span: span(start, close + 3) });
    start = text.indexOf('<!--', close + 3);
  }
  return found;
}

function frontMatterOf(source: Source, first: RootContent | undefined): MarkdownTree['frontMatter'] {
  if (first?.type !== 'yaml') return undefined;
  const whole = spanOf(source, first);
  const open = /^[^\r\n]*(?:\r\n?|\n)/.exec(source.text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const lines = span(whole.start + open, lineStart(source.text, whole.end));
  const end = /\r\n$|[\r\n]$|$/.exec(source.text.slice(Math.max(lines.start, lines.end - 2), lines.end))?.[0].length ?? 0;
  const inner = span(lines.start, Math.max(lines.start, lines.end - end));
  return { text: source.text.slice(inner.start, inner.end), span: inner };
}
