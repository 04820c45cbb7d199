//! Blocks as a tree of sections: each heading with what stands below it, up to the next one of its rank.
import type { Block, ListBlock, MarkdownText } from '../../syntax/markdown.ts';
import { span, type Span } from '../../text/span.ts';
import { cut, isStrong, linesOf } from './words.ts';

export interface Section {
  /** Absent for what stands above the first heading. */
  readonly heading: MarkdownText | undefined;
  readonly depth: number;
  readonly blocks: Block[];
  readonly sections: Section[];
  /** From the heading to the last letter below it. */
  span: Span;
}

/** A paragraph of a few strong words takes the place of a heading below all others. */
export const strongDepth = 7;
const mostHeadingWords = 14;

export function outlineOf(written: readonly Block[]): Section {
  const blocks = withNestedLists(written);
  const root: Section = { heading: undefined, depth: 0, blocks: [], sections: [], span: span(0, 0) };
  const open: Section[] = [root];
  blocks.forEach((block, at) => {
    const heading = headingOf(block, blocks[at + 1]);
    if (!heading) {
      open.at(-1)?.blocks.push(block);
      for (const section of open) section.span = span(section.span.start, Math.max(section.span.end, block.span.end));
      return;
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const section: Section = { heading: heading.text, depth: heading.depth, blocks: [], sections: [], span: block.span };
    for (const above of open) above.span = span(above.span.start, Math.max(above.span.end, block.span.end));
    open.at(-1)?.sections.push(section);
    open.push(section);
  });
  return root;
}

/** A list that is indented too little to stand inside the item above it was meant to, up to an item that is not indented. */
function withNestedLists(blocks: readonly Block[]): Block[] {
  const nested: Block[] = [];
  for (const block of blocks) {
    const before = nested.at(-1);
    const last = before?.type === 'list' ? before.items.at(-1) : undefined;
    if (before?.type !== 'list' || !last || block.type !== 'list') {
      nested.push(block);
      continue;
    }
    const margin = indentOf(before);
    const end = block.items.findIndex(({ indent }) => indent <= margin);
    const [inside, outside] = end < 0 ? [block, undefined] : [listOf(block, 0, end), listOf(block, end)];
    if (inside) {
      const item = { ...last, blocks: [...last.blocks, inside], span: span(last.span.start, inside.span.end) };
      const items = [...before.items.slice(0, -1), item];
      nested[nested.length - 1] = { ...before, items, span: span(before.span.start, inside.span.end) };
    }
    if (outside) nested.push(outside);
  }
  return nested;
}

const indentOf = ({ items: [first] }: ListBlock): number => first?.indent ?? 0;

/** Some items of a list; nothing where that is none. */
function listOf(list: ListBlock, from: number, to = list.items.length): ListBlock | undefined {
  const items = list.items.slice(from, to);
  const [first] = items;
  if (!first) return undefined;
  return { ...list, items, span: span(first.span.start, items.at(-1)?.span.end ?? first.span.end) };
}

function headingOf(block: Block, next: Block | undefined): { depth: number; text: MarkdownText } | undefined {
  if (block.type === 'heading') return { depth: block.depth, text: block.text };
  if (block.type !== 'paragraph' || !next || next.type === 'heading') return undefined;
  const isHeading =
    isTitle(block.text) || ((next.type === 'list' || next.type === 'table') && isTitle(withoutBracket(block.text)));
  return isHeading ? { depth: strongDepth, text: withoutColon(block.text) } : undefined;
}

/** `**Faults are explained once** (Ingrid Solberg)`, above what belongs to it. */
function withoutBracket(text: MarkdownText): MarkdownText {
  const bracket = /\s\([^()\n]{1,60}\):?$/.exec(text.text);
  return bracket ? cut(text, 0, bracket.index) : text;
}

/** One line of strong words that is no sentence. */
function isTitle(text: MarkdownText): boolean {
  if (!isStrong(text) || linesOf(text).length !== 1) return false;
  return text.text.split(/\s+/).length <= mostHeadingWords && !/[.!?]$/.test(text.text);
}

export function withoutColon(text: MarkdownText): MarkdownText {
  let end = text.text.length;
  while (end > 0 && /[\s:]/.test(text.text.charAt(end - 1))) end--;
  return end === text.text.length ? text : cut(text, 0, end);
}

/** All sections below one, it included. */
export function* allSections(section: Section): Iterable<Section> {
  yield section;
  for (const below of section.sections) yield* allSections(below);
}
