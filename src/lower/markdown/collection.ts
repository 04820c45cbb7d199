//! What stands where entities of a kind are listed: items, rows, headings, runs of labels.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { ListBlock, ListItem, MarkdownText, ParagraphBlock } from '../../syntax/markdown.ts';
import { isAcceptance } from '../../value/index.ts';
import { writeText } from './aside.ts';
import { isTakenForGranted } from './assumption.ts';
import { readFence } from './fence.ts';
import { titleOf } from './field.ts';
import { gather, isLabelFor, labelMeaning, type Gathering } from './gather.ts';
import { labelLines, labelOf } from './label.ts';
import { withLedItems } from './led.ts';
import { withoutMixedDashes } from './notation.ts';
import { saysNothing } from './nothing.ts';
import { putPointer, readParagraphs } from './paragraph.ts';
import { meaningFor, noContent, openIn, plainScope, type Collection, type Content, type Scope } from './scope.ts';
import { has, type Sketch } from './sketch.ts';
import { isForumsLabels } from './structure.ts';
import { isKindWord, readBox, readTitle } from './title.ts';
import { bulletAt, isLinkToFile, lineBefore, linesOf } from './words.ts';

export function readCollection(outer: Scope, collection: Collection, content: Content): void {
  let count = 0;
  const put: Collection['put'] = (child) => {
    count++;
    collection.put(child);
  };
  const counted: Collection = { ...collection, put };
  const scope: Scope = { ...plainScope(outer), collection: counted };
  const free = freeOf(outer, collection);
  readListing(scope, counted, content);
  if (count === 0 && freeOf(outer, collection) === free) readParagraphs(scope, counted, content);
}

/** Below a heading of its own, another collection of the kind may have been opened. */
function freeOf({ reading }: Scope, { kind }: Collection): number {
  return reading.collections.get(kind)?.length ?? 0;
}

function readListing(scope: Scope, collection: Collection, content: Content): void {
  const [first] = content.blocks;
  const last = content.blocks.at(-1);
  if (first && last && isForumsLabels(scope, collection.kind, content.blocks)) {
    const forum = openIn(scope, collection, { start: first.span.start, end: last.span.end });
    scope.reading.read.body(scope, forum, { ...content, sections: [] }, { statement: false, at: first.span.end });
    scope.reading.read.sections(scope, content.sections);
    return;
  }
  for (const block of withLedItems(collection.kind, content)) {
    if (block.type === 'list') readItems(scope, collection, block);
    else if (block.type === 'table') scope.reading.read.table(scope, block);
    else if (block.type === 'paragraph')
      readRun(
        scope,
        collection,
        linesOf(block.text).map((line) => ({ line, content: noContent, place: line.span })),
      );
    else if (block.type === 'code') readFence(scope, block);
  }
  scope.reading.read.sections(scope, content.sections);
}

function readItems(scope: Scope, collection: Collection, { items }: ListBlock): void {
  if (isIndex(items) && scope.entities.length === 0) return;
  if (items.every(({ blocks }) => blocks.length === 1) && putPointer(scope, collection, items.map(titleOf))) return;
  const lines = items.flatMap((item) => {
    const line = titleOf(item);
    return line ? [{ line, content: { blocks: item.blocks.slice(1), sections: [] }, place: item.span }] : [];
  });
  if (isRun(collection.kind, lines)) readRun(scope, collection, lines);
  else for (const item of items) readItem(scope, collection, item);
}

interface RunLine {
  readonly line: MarkdownText;
  readonly content: Content;
  readonly place: { readonly start: number; readonly end: number };
}

/** Labels alone, one of which names what they describe: `Indicator: NPS`, `Target: 40`. */
function isRun(kind: string, lines: readonly RunLine[]): boolean {
  const labels = lines.map(({ line }) => labelOf(line)).filter((label) => label && meaningFor(kind, label.words.text));
  return (
    labels.length > 1 && labels.length === lines.length && labels.some((label) => label && isKindWord(kind, label.words.text))
  );
}

/** Each label that the entity at hand has already begins the next one. Nothing is read where none of them names anything. */
function readRun(scope: Scope, collection: Collection, lines: readonly RunLine[]): void {
  if (!isRun(collection.kind, lines)) return;
  let gathering: Gathering | undefined;
  for (const { line, content, place } of lines) {
    const label = labelOf(line);
    const meaning = label && meaningFor(collection.kind, label.words.text);
    if (!label || !meaning) continue;
    if (!gathering || has(gathering.entity, meaning.field)) {
      const entity = openIn(scope, collection, place);
      gathering = { scope: { ...scope, entities: [entity, ...scope.entities] }, entity, child: undefined };
    }
    gather(gathering, { label, content, whole: place });
    gathering.entity.label = { at: place.end, lead: '', style: label.style === 'cell' ? 'plain' : label.style, apart: false };
  }
}

// Items

function readItem(scope: Scope, collection: Collection, item: ListItem): void {
  const paragraph = titleOf(item);
  if (!paragraph || isTemplate(collection.kind, paragraph) || (saysNothing(paragraph) && item.blocks.length === 1)) return;
  if (collection.kind === 'action' && isAcceptance(paragraph.text)) return;
  if (isTakenForGranted(collection, paragraph)) return;
  const entity = openIn(scope, collection, item.span);
  const inside: Scope = { ...scope, entities: [entity, ...scope.entities] };
  const { title, labels } = parts(collection.kind, withoutMixedDashes(inside, entity, paragraph) ?? paragraph);
  readBox(entity, item.checked, item.span);
  const count = countOf(scope, collection.kind, item, title);
  if (count !== undefined) entity.count = count;
  readTitle(inside, entity, withoutState(entity, withoutKind(collection.kind, title)), 'item');
  const blocks = [
    ...labels.map((text): ParagraphBlock => ({ type: 'paragraph', text, span: text.span })),
    ...item.blocks.slice(1),
  ];
  const start = { statement: false, at: paragraph.span.end, indent: indentOf(scope, item) };
  scope.reading.read.body(inside, entity, { blocks, sections: [] }, start);
}

/** `[Goal 1]: [What it brings]`: brackets that nobody has filled in, and no other words. */
function isTemplate(kind: string, { text }: MarkdownText): boolean {
  const brackets = text.length > longestTemplate ? [] : [...text.matchAll(/\[([^[\]\n]{2,200})\]/g)];
  const [first] = brackets;
  if (!first || /[\p{L}\p{N}]/u.test(text.replaceAll(/\[[^[\]\n]{2,200}\]/g, ''))) return false;
  return brackets.length > 1 || isKindWord(kind, first[1] ?? '');
}

const longestTemplate = 400;

/** Lines of an index: what they name stands in the files. */
function isIndex(items: readonly ListItem[]): boolean {
  return items.length > 0 && items.every((item) => item.blocks.length === 1 && isLinkToFile(titleOf(item)));
}

/** The title of an item is what stands before the first line that is a label. */
function parts(kind: string, paragraph: MarkdownText): { title: MarkdownText; labels: MarkdownText[] } {
  const lines = labelLines(paragraph, (words) => labelMeaning(kind, words));
  const first = lines.findIndex((line, at) => at > 0 && isLabel(kind, line));
  if (first < 0) return { title: paragraph, labels: [] };
  const [title = paragraph] = lines;
  return { title, labels: lines.slice(first) };
}

function isLabel(kind: string, line: MarkdownText): boolean {
  const label = labelOf(line);
  return label !== undefined && isLabelFor(kind, label.words.text);
}

/** `Goal: fewer calls` in a list of goals. */
function withoutKind(kind: string, title: MarkdownText): MarkdownText {
  const label = labelOf(title);
  const isNamed = label && label.value.text !== '' && (isKindWord(kind, label.words.text) || isNameWord(kind, label.words.text));
  return isNamed ? label.value : title;
}

/** `Decided: one handler per claim`, in minutes: how far the decision is. What was rejected would read as its contrary without the word. */
function withoutState(entity: Sketch, title: MarkdownText): MarkdownText {
  const label = entity.kind === 'decision' ? labelOf(title) : undefined;
  const [status, outcome] = [fieldOf('decision', 'status'), fieldOf('decision', 'outcome')];
  if (!label || !status || !outcome || label.value.text === '') return title;
  const answer = valueOf(outcome, label.words.text);
  if (valueOf(status, label.words.text) === undefined || (answer !== undefined && answer !== 'approve')) return title;
  writeText(entity, status.name, label.words);
  return label.value;
}

/** `2.`, the number of an item, or `Goal 2`, its label. */
function countOf({ reading }: Scope, kind: string, { span }: ListItem, title: MarkdownText): string | undefined {
  const words = labelOf(title)?.words.text;
  if (words !== undefined && /\d$/.test(words) && isKindWord(kind, words)) return words;
  return /^\d{1,3}[.)]/.exec(reading.lowering.options.text.slice(span.start, span.start + longestNumber))?.[0];
}

const longestNumber = 5;

function isNameWord(kind: string, words: string): boolean {
  const name = fieldOf(kind, words)?.name;
  return name === 'name' || name === 'statement';
}

/** The blanks before what stands below an item. */
function indentOf({ reading }: Scope, { span, blocks: [first] }: ListItem): string {
  const { text } = reading.lowering.options;
  const before = lineBefore(text, span.start);
  const bullet = bulletAt(text, { start: span.start, end: first?.span.end ?? span.end });
  return (/^[ \t]*$/.test(before) ? before : '') + ' '.repeat(bullet.length);
}
