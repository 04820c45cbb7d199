//! A Markdown text → its blocks, located. Whatever the text: what could be read, never an error.
import type { Root, RootContent } from 'mdast';
import { span, type Span } from '../text/span.ts';
import { readBlocks, type Reading } from './markdown-blocks.ts';
import { parseNodes } from './markdown-nodes.ts';
import { spanOf, type Source } from './markdown-text.ts';
import type { MarkdownParser, MarkdownTree } from './markdown.ts';
import type { Directive } from './tree.ts';

const NOTHING: MarkdownTree = { frontMatter: undefined, blocks: [], directives: [] };

export const readMarkdown: MarkdownParser = (text) => {
  try {
    return readTree(text, parseNodes(text));
  } catch (error) {
    // The library calls itself for what nests, and a text may nest deeper than the stack is.
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
};

function readTree(text: string, root: Root): MarkdownTree {
  const directives: Directive[] = [];
  const source: Source = {
    text,
    shift: text.startsWith('\ufeff') ? 1 : 0,
    definitions: definitionsOf(root),
    onHtml: (place) => {
      for (const directive of directivesIn(text, place)) directives.push(directive);
    },
  };
  const reading: Reading = { source, depth: 0 };
  const blocks = readBlocks(reading, root.children);
  return { frontMatter: frontMatterOf(source, root.children[0]), blocks, directives };
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
  const lines = span(whole.start + open, lastLineStart(source.text, whole));
  const end = /\r\n$|[\r\n]$|$/.exec(source.text.slice(Math.max(lines.start, lines.end - 2), lines.end))?.[0].length ?? 0;
  const inner = span(lines.start, Math.max(lines.start, lines.end - end));
  return { text: source.text.slice(inner.start, inner.end), span: inner };
}

function lastLineStart(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}
