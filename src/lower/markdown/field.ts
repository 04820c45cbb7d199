//! What stands under a heading, behind a label or in a cell, as the value of a field.
import type { Field } from '../../schema/field.ts';
import { innerFieldOf } from '../../schema/vocabulary.ts';
import type { Block, ListItem, MarkdownText, TableBlock } from '../../syntax/markdown.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { span, type Span } from '../../text/span.ts';
import { labelOf } from './label.ts';
import type { Content } from './scope.ts';
import { scalarFieldNode, scalarFieldNodes } from './several.ts';
import { listOf } from './sketch.ts';
import { linesOf, scalarFor, scalarOf, wordsOf } from './words.ts';

/** `value` stands behind the label; `content` below it, or below the heading. Undefined where nothing is there at all. */
export function fieldNode(field: Field, value: MarkdownText | undefined, content: Content): Node | undefined {
  const own = value && value.text !== '' ? value : undefined;
  if (field.list) return listNode(field, own, content);
  if (field.type === 'object') return objectNode(field, own, content) ?? firstScalar(field, own, content);
  return field.type === 'text' || field.type === 'markdown' ? textNode(own, content) : firstScalar(field, own, content);
}

function firstScalar(field: Field, own: MarkdownText | undefined, { blocks }: Content): ScalarNode | undefined {
  const text = own ?? paragraphsOf(blocks)[0] ?? itemTexts(blocks)[0];
  return text && scalarFieldNode(field, text, 'text');
}

/** All that is said, paragraphs and items, as one text. */
function textNode(own: MarkdownText | undefined, { blocks }: Content): ScalarNode | undefined {
  const said = blocks.filter((block) => block.type !== 'quote');
  const below = [...paragraphsOf(said), ...itemTexts(said)];
  const texts = [...(own ? [own] : []), ...(below.length > 0 || own ? below : quotesOf(blocks))];
  const [only] = texts;
  if (!only || texts.length === 1) return only && scalarOf(only);
  const place = texts.map(wordsOf).reduce((all, { start, end }) => span(Math.min(all.start, start), Math.max(all.end, end)));
  return scalarFor(texts.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '), place);
}

function paragraphsOf(blocks: readonly Block[]): MarkdownText[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

function quotesOf(blocks: readonly Block[]): MarkdownText[] {
  return blocks.flatMap((block) => (block.type === 'quote' ? paragraphsOf(block.blocks) : []));
}

export function itemsOf(blocks: readonly Block[]): ListItem[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
}

function itemTexts(blocks: readonly Block[]): MarkdownText[] {
  return itemsOf(blocks).flatMap((item) => titleOf(item) ?? []);
}

/** The first paragraph of a list item. */
export function titleOf({ blocks }: ListItem): MarkdownText | undefined {
  const [first] = blocks;
  return first?.type === 'paragraph' && first.text.text !== '' ? first.text : undefined;
}

// Lists

function listNode(field: Field, own: MarkdownText | undefined, { blocks }: Content): Node | undefined {
  const items = itemsOf(blocks).flatMap((item) => itemNode(field, item) ?? []);
  const rows = field.type === 'object' ? blocks.flatMap((block) => (block.type === 'table' ? rowNodes(field, block) : [])) : [];
  const said: Node[] = [...(own ? scalarFieldNodes(field, own, 'text') : []), ...items, ...rows];
  const nodes = said.length > 0 ? said : paragraphsOf(blocks).flatMap((text) => scalarFieldNodes(field, text, 'text'));
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'scalar') return only;
  return nodes.length === 0 ? undefined : listOf(nodes, { start: 0, end: 0 });
}

function itemNode(field: Field, item: ListItem): Node | undefined {
  const title = titleOf(item);
  if (field.type === 'object') {
    const entries = labelledEntries(field, [
      ...(title ? [{ line: title, blocks: [] }] : []),
      ...itemsOf(item.blocks).flatMap((one) => labelledItem(one)),
    ]);
    if (entries.length > 0) return mapOf(withRest(field, entries, title), item.span);
  }
  return title && scalarFieldNode(field, title, 'text');
}

/** `Ana Ruiz` above `Allocation: 20 %`: what has no label is what the object is mainly about. */
function withRest(field: Field, entries: Entry[], title: MarkdownText | undefined): Entry[] {
  const main = field.rest ?? field.shorthand?.[0];
  const isLabel = title && entries.some(({ whole }) => whole?.start === wordsOf(title).start);
  if (!title || isLabel || main === undefined || entries.some(({ key }) => key === main)) return entries;
  return [{ key: main, keySpan: wordsOf(title), value: scalarOf(title) }, ...entries];
}

// Objects

function objectNode(field: Field, own: MarkdownText | undefined, { blocks, sections }: Content): MapNode | undefined {
  const lines = blocks.flatMap((block) => {
    if (block.type === 'paragraph') return linesOf(block.text).map((line) => ({ line, blocks: [] as readonly Block[] }));
    if (block.type === 'list') return block.items.flatMap(labelledItem);
    return [];
  });
  const entries = [
    ...labelledEntries(field, lines),
    ...blocks.flatMap((block) => (block.type === 'table' ? pairEntries(field, block) : [])),
    ...sections.flatMap(({ heading, blocks: below, sections: deeper }) => {
      const inner = heading && innerFieldOf(field, heading.text);
      const value = inner && fieldNode(inner, undefined, { blocks: below, sections: deeper });
      return inner && value ? [{ key: inner.name, keySpan: wordsOf(heading), value }] : [];
    }),
  ];
  if (entries.length === 0) return undefined;
  const rest = own ?? paragraphsOf(blocks).find((text) => !linesOf(text).some((line) => innerLabel(field, line)));
  const first = entries[0]?.keySpan.start ?? 0;
  const last = entries.reduce((end, { value }) => Math.max(end, value.span.end), first);
  return mapOf(rest ? withRest(field, entries, rest) : entries, span(first, last));
}

const labelledItem = (item: ListItem): { line: MarkdownText; blocks: readonly Block[] }[] => {
  const line = titleOf(item);
  return line ? [{ line, blocks: item.blocks.slice(1) }] : [];
};

function labelledEntries(field: Field, lines: readonly { line: MarkdownText; blocks: readonly Block[] }[]): Entry[] {
  return lines.flatMap(({ line, blocks }) => {
    const found = innerLabel(field, line);
    const value = found && fieldNode(found.inner, found.label.value, { blocks, sections: [] });
    return value ? [{ key: found.inner.name, keySpan: wordsOf(found.label.words), value, whole: line.span }] : [];
  });
}

function innerLabel(
  field: Field,
  line: MarkdownText,
): { label: { words: MarkdownText; value: MarkdownText }; inner: Field } | undefined {
  const label = labelOf(line);
  const inner = label && innerFieldOf(field, label.words.text);
  return inner ? { label, inner } : undefined;
}

/** A table of attribute and value. */
function pairEntries(field: Field, { header, rows }: TableBlock): Entry[] {
  return [header, ...rows].flatMap(({ cells: [name, value] }) => {
    const inner = name && innerFieldOf(field, name.text);
    return inner && value && value.text !== ''
      ? [{ key: inner.name, keySpan: wordsOf(name), value: scalarFieldNode(inner, value, 'cell') }]
      : [];
  });
}

/** A row an object, its columns the object's fields. */
function rowNodes(field: Field, { header, rows }: TableBlock): MapNode[] {
  const columns = header.cells.map((cell) => innerFieldOf(field, cell.text));
  if (!columns.some(Boolean)) return [];
  return rows.map(({ cells, span: place }) => {
    const entries = cells.flatMap((cell, at) => {
      const inner = columns[at];
      return inner && cell.text !== ''
        ? [{ key: inner.name, keySpan: headerPlace(header.cells[at]), value: scalarFieldNode(inner, cell, 'cell') }]
        : [];
    });
    return mapOf(entries, place);
  });
}

function headerPlace(cell: MarkdownText | undefined): Span {
  return cell ? wordsOf(cell) : { start: 0, end: 0 };
}

function mapOf(entries: readonly Entry[], place: Span): MapNode {
  return { type: 'map', entries, span: place, markdown: {} };
}
