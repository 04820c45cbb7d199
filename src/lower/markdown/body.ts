//! What stands under an entity: its statement, labels, lists, tables and fences.
import { fieldOf, textField } from '../../schema/vocabulary.ts';
import type { Block, ListBlock, ListItem, MarkdownText, ParagraphBlock, TableBlock } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import { introducesSteps, readDate, readMeasure } from '../../value/index.ts';
import { isTold } from '../told.ts';
import { dateField, writeDated, writeDay, writeText } from './aside.ts';
import { readFence } from './fence.ts';
import { titleOf } from './field.ts';
import { gather, isLabelFor, isLabelOf, labelMeaning, type Gathering } from './gather.ts';
import { labelLines, labelOf, type Label } from './label.ts';
import { sayNearLabel } from './near.ts';
import { withoutColon } from './outline.ts';
import { collectionFor, contextOf, heldBy, meaningFor, plainScope, type BodyStart, type Content, type Scope } from './scope.ts';
import { fieldFor, has, write, type Sketch } from './sketch.ts';
import { readActor, readSentence } from './notation.ts';
import { saysNothingYet } from './paragraph.ts';
import { isDescribed } from './structure.ts';
import { tell } from './tale.ts';
import { isKindWord, readParts } from './title.ts';
import { cut, leadOf, linesOf, marginBefore, scalarOf } from './words.ts';

/** One reading of a body: what its labels are being gathered into. */
interface Body extends Gathering {
  /** Whether the next paragraph is the statement. */
  statement: boolean;
  /** Whether no paragraph has been read yet. */
  opening: boolean;
  /** Whether a sentence has introduced a list or a table, behind which there is no statement. */
  introduced: boolean;
}

export function readBody(scope: Scope, entity: Sketch, { blocks, sections }: Content, start: BodyStart): void {
  const inside: Scope = { ...scope, entities: [entity, ...scope.entities.filter((one) => one !== entity)] };
  const body: Body = {
    scope: plainScope(inside),
    entity,
    child: undefined,
    statement: start.statement,
    opening: true,
    introduced: false,
  };
  noteLabelPlace(scope, entity, start);
  readBlocks(body, blocks);
  scope.reading.read.sections(body.scope, sections);
}

function noteLabelPlace({ reading }: Scope, entity: Sketch, { at, indent }: BodyStart): void {
  if (entity.label) return;
  reading.unstyled.add(entity);
  entity.label = { at, lead: `${indent ?? ''}- `, style: 'strong', apart: indent === undefined };
}

function readBlocks(body: Body, blocks: readonly Block[]): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (block?.type === 'paragraph' && next && (opensNext(body, block, next) || introducesNext(body, block, next))) at++;
    else if (block) readBlock(body, block);
  }
}

/** What a goal or a vision says that shall be done: `We will get there by:` above a list; and `This is our vision:` above a quote. */
function introducesNext(body: Body, block: ParagraphBlock, next: Block): boolean {
  const { text } = block.text;
  if (!text.endsWith(':')) return false;
  if (next.type === 'quote' && body.statement) {
    readQuote(body, next.blocks);
    return true;
  }
  const { scope, entity } = body;
  const isSteps =
    next.type === 'list' && aims.has(entity.kind) && introducesSteps(text, { language: scope.reading.lowering.language });
  if (!isSteps) return false;
  readParagraph(body, block);
  const kind = fieldFor(entity.kind, 'action') ? 'action' : 'initiative';
  scope.reading.read.collection(scope, collectionFor(scope, kind, block.text, next.span), { blocks: [next], sections: [] });
  return true;
}

/** What is reached by doing something else. */
const aims: ReadonlySet<string> = new Set(['goal', 'success', 'mission', 'vision']);

function readBlock(body: Body, block: Block): void {
  if (body.introduced && (block.type === 'list' || block.type === 'table')) body.statement = false;
  if (block.type === 'paragraph') readParagraph(body, block);
  else if (block.type === 'list') readList(body, block);
  else if (block.type === 'table') body.scope.reading.read.table(body.scope, block);
  else if (block.type === 'code') readFence(body.scope, block);
  else if (block.type === 'quote' && body.statement) readQuote(body, block.blocks);
}

/** `Key results:` above a list or a table, perhaps as the last of several labels. */
function opensNext(body: Body, { text }: ParagraphBlock, next: Block): boolean {
  const lines = linesOf(text);
  const line = lines.at(-1);
  if (!line?.text.endsWith(':') || next.type === 'paragraph') return false;
  const words = withoutColon(line);
  if (next.type === 'table' && !mayHoldTable(body.entity.kind, words.text, next)) return false;
  if (lines.length > 1) {
    if (!isLabelFor(body.entity.kind, words.text)) return false;
    const above = cut(text, 0, text.text.length - line.text.length);
    readParagraph(body, { type: 'paragraph', text: above, span: above.span });
  }
  return gather(body, {
    label: { words, value: emptyBehind(line), style: 'plain' },
    content: { blocks: [next], sections: [] },
    whole: line.span,
  });
}

/** A label left empty above a table that is not its own: `Segment:` above the map of a journey. */
function mayHoldTable(kind: string, words: string, { header }: TableBlock): boolean {
  const meaning = meaningFor(kind, words);
  if (!meaning || 'part' in meaning) return meaning === undefined;
  const { contains, type, list } = meaning.field;
  return contains === true || type === 'object' || (list && header.cells.length === 1);
}

function emptyBehind(line: MarkdownText): MarkdownText {
  return { text: '', span: { start: line.span.end, end: line.span.end }, runs: [] };
}

// Paragraphs

/**
 * Lines with labels are fields; the first paragraph without any is the statement, unless it introduces what stands below. A
 * line without a label goes on with the one above it.
 */
function readParagraph(body: Body, { text }: ParagraphBlock): void {
  if (body.opening) readActor(body.scope, body.entity, text);
  body.opening = false;
  const groups = groupLines(linesIn(body, text), (line) => isLabelHere(body, line));
  for (const [first, ...more] of groups) {
    if (!first) continue;
    const whole = { start: first.span.start, end: (more.at(-1) ?? first).span.end };
    const label = labelOf(first);
    const isWritten = label && gather(body, { label, content: below(more.filter((line) => !isDeadline(body, line))), whole });
    if (isWritten) noteStyle(body, label, whole, marginBefore(textOf(body), first.span.start));
    else if (label && sayNearLabel(body.scope, body.entity.kind, label)) continue;
    else if (isDescribed(body.entity.kind) && !isDeadline(body, first))
      describe(body.entity, cut(text, 0, behind(text, first, more)));
    else if (body.statement && text.text !== '') readStatement(body, text);
    else if (isDeadline(body, first)) continue;
    else if (isTold(body.entity.kind) && !saysNothingYet(text.text)) tell(body.scope, body.entity, text);
  }
}

/** Where some lines at the beginning of a text end. */
function behind({ text }: MarkdownText, first: MarkdownText, more: readonly MarkdownText[]): number {
  return [first, ...more].reduce((end, line) => text.indexOf(line.text, end) + line.text.length, 0);
}

/** The first paragraph without a label below the name of a segment. */
function describe(entity: Sketch, text: MarkdownText): void {
  const description = fieldOf(entity.kind, 'description');
  if (!description || has(entity, description) || saysNothingYet(text.text)) return;
  writeText(entity, description.name, text);
  moveLabel(entity, text);
}

/** `Budget: 40 000 EUR. By June 2027.`, `Owner: Ana Ruiz · next review May 2027`: a day behind labels is no part of the last of them. */
function isDeadline({ scope, entity, child }: Body, line: MarkdownText): boolean {
  if (child !== undefined) return false;
  if (writeDated(scope, entity, line)) return true;
  const isDay = dateField(entity) !== undefined && readDate(line.text, contextOf(scope)).ok;
  if (isDay) writeDay(entity, line);
  return isDay;
}

/** The last sentence may introduce what stands below: the statement is what stands before it. */
function readStatement(body: Body, text: MarkdownText): void {
  const own = text.text.endsWith(':') ? cut(text, 0, lastSentence(text.text)) : text;
  if (own.text !== '') writeStatement(body, own);
  else body.introduced = true;
}

/** Where the last sentence of a text begins; the point behind an initial ends none. */
function lastSentence(text: string): number {
  const ends = [...text.matchAll(/[.!?](?=\s)|\n/g)].filter(
    ({ index }) => !/(?:^|[\s.])\p{Lu}$/u.test(text.slice(Math.max(0, index - 2), index)),
  );
  return (ends.at(-1)?.index ?? -1) + 1;
}

const below = (lines: readonly MarkdownText[]): Content => ({
  blocks: lines.map((text): ParagraphBlock => ({ type: 'paragraph', text, span: text.span })),
  sections: [],
});

function groupLines(lines: readonly MarkdownText[], begins: (line: MarkdownText) => boolean): MarkdownText[][] {
  const groups: MarkdownText[][] = [];
  for (const line of lines) {
    if (begins(line) || groups.length === 0) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

function linesIn({ entity }: Body, text: MarkdownText): MarkdownText[] {
  return labelLines(text, (words) => labelMeaning(entity.kind, words));
}

function isLabelHere({ scope, entity }: Body, line: MarkdownText): boolean {
  const label = labelOf(line);
  return label !== undefined && isLabelOf(scope, entity.kind, label);
}

function writeStatement(body: Body, text: MarkdownText): void {
  body.statement = false;
  const { entity } = body;
  const statement = fieldOf(entity.kind, textField(entity.kind));
  if (!statement || statement.name === 'name') return;
  const scalar = scalarOf(text);
  // The heading was the statement as long as nothing better was known.
  const heading = entity.entries.findIndex(({ key }) => key === statement.name);
  const named = heading < 0 ? undefined : entity.entries[heading];
  if (named) {
    entity.entries.splice(heading, 1);
    write(entity, 'name', named.keySpan, named.value);
  }
  write(entity, statement.name, scalar.words, scalar);
  readSentence(body.scope, entity, text);
  moveLabel(entity, text);
}

/** A label that nobody has written yet goes behind what the thing is said to be. */
function moveLabel(entity: Sketch, text: MarkdownText): void {
  if (entity.label?.apart === true) entity.label = { ...entity.label, at: text.span.end };
}

function readQuote(body: Body, blocks: readonly Block[]): void {
  const [first] = blocks;
  const isSaid = body.entity.entries.some(({ key }) => key === textField(body.entity.kind));
  if (first?.type === 'paragraph' && !isSaid) writeStatement(body, first.text);
}

// Lists

function readList(body: Body, { items }: ListBlock): void {
  const isLabelled = items.map((item) => {
    const title = titleOf(item);
    return title ? isLabelHere(body, linesOf(title)[0] ?? title) : false;
  });
  items.forEach((item, at) => {
    if (isLabelled[at] === true) readLabelledItem(body, item);
    else readLooseItem(body, item);
  });
}

function readLabelledItem(body: Body, item: ListItem): void {
  const title = titleOf(item);
  const [line, ...more] = title ? linesIn(body, title) : [];
  const label = line && labelOf(line);
  if (!line || !label) return;
  const unlabelled = more.filter((other) => !isLabelHere(body, other));
  const content: Content = { blocks: [...below(unlabelled).blocks, ...item.blocks.slice(1)], sections: [] };
  const isWritten = gather(body, { label, content, whole: item.span });
  // Labels that share an item with another: `- Owner: Ana` with `Due: …` on a line of its own.
  for (const other of more)
    if (isLabelHere(body, other)) readParagraph(body, { type: 'paragraph', text: other, span: other.span });
  if (isWritten) noteStyle(body, label, item.span, leadOf(textOf(body), item.span));
}

/** An item without a label: a task is an action, a measure of a goal is a metric; others are prose, unless they are nearly labels. */
function readLooseItem(body: Body, item: ListItem): void {
  const title = titleOf(item);
  if (!title) return;
  const line = linesOf(title)[0] ?? title;
  const label = labelOf(line);
  const counted = countedKind(body.entity, line);
  // Below an item, a bullet with a colon is meant as a label.
  if (!counted && label && sayNearLabel(body.scope, body.entity.kind, { ...label, style: 'strong' })) return;
  const kind = counted ?? looseKind(body, item, title);
  if (kind === 'metric' && !counted && body.child && isForMetric(body, body.child, title))
    readParts(body.scope, body.child, title);
  else if (kind !== undefined)
    body.scope.reading.read.collection(body.scope, collectionFor(body.scope, kind, undefined, title.span), oneItem(item));
}

/** `From 12 % to 90 % by 2027` below the name of a metric: a measure without a name is that metric's. */
function isForMetric({ scope }: Body, child: Sketch, { text }: MarkdownText): boolean {
  const target = fieldOf('metric', 'target');
  const isOpen = child.kind === 'metric' && target !== undefined && !has(child, target);
  return isOpen && readMeasure(text, contextOf(scope))?.name === undefined;
}

const oneItem = (item: ListItem): Content => ({
  blocks: [{ type: 'list', ordered: false, items: [item], span: item.span }],
  sections: [],
});

function looseKind({ scope, entity }: Body, item: ListItem, title: MarkdownText): string | undefined {
  if (item.checked !== undefined && fieldFor(entity.kind, 'action')) return 'action';
  return measured.has(entity.kind) && readMeasure(title.text, contextOf(scope))?.target ? 'metric' : undefined;
}

const measured: ReadonlySet<string> = new Set(['goal', 'success']);

/** `KR1: …`, `KR 1.3 – …`, `**KR2** …`: a key result, whether or not its words say by how much. */
function countedKind({ kind }: Sketch, line: MarkdownText): string | undefined {
  if (!measured.has(kind)) return undefined;
  const words = labelOf(line)?.words.text ?? /^(\S{1,20} ?\d[\d.]{0,6})\s[-–—]\s/.exec(line.text)?.[1];
  return words !== undefined && /\d$/.test(words) ? heldBy(kind).find((held) => isKindWord(held, words)) : undefined;
}

const textOf = ({ scope }: Body): string => scope.reading.lowering.options.text;

/** A new label goes behind the last one, and looks like it. */
function noteStyle(body: Body, { style }: Label, whole: Span, lead: string): void {
  const owner = body.child && whole.start >= body.child.span.start && whole.end <= body.child.span.end ? body.child : body.entity;
  const { styles, unstyled } = body.scope.reading;
  owner.label = { at: whole.end, lead, style: style === 'cell' ? 'plain' : style, apart: false };
  styles.push(owner.label.style);
  unstyled.delete(owner);
}
