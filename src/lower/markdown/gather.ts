//! Labels and their values, gathered into an entity and into the children that they fit better.
import { fieldOf, textField } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { readDate, readMeasure } from '../../value/index.ts';
import { fieldNode, itemsOf } from './field.ts';
import type { Label, LabelMeaning } from './label.ts';
import {
  childrenWith,
  collectionFor,
  heldBy,
  meaningFor,
  openIn,
  type Content,
  type Meaning,
  type Scope,
  contextOf,
} from './scope.ts';
import { scalarFieldNodes, valueParts } from './several.ts';
import { has, isSettled, listOf, reach, write, type Sketch } from './sketch.ts';
import { isKindWord, readTitle } from './title.ts';
import { scalarOf, wordsOf } from './words.ts';

/** One reading of an entity's labels, or of a row's cells. */
export interface Gathering {
  readonly scope: Scope;
  readonly entity: Sketch;
  /** The child that labels which are none of the entity's own belong to. */
  child: Sketch | undefined;
}

/** A label with what stands behind and below it. */
export interface Said {
  readonly label: Label;
  readonly content: Content;
  /** All of it: what goes when the field is removed. Undefined for a cell, which can only be emptied. */
  readonly whole: Span | undefined;
}

/** Whether a label means something to an entity, or to what it holds. */
export function isLabelFor(kind: string, words: string): boolean {
  return meaningFor(kind, words) !== undefined || childrenWith(kind, words).length > 0;
}

/** What a label is to an entity: one whose value is more than words, one with words, or one of what it holds. */
export function labelMeaning(kind: string, words: string): LabelMeaning {
  const meaning = meaningFor(kind, words);
  if (!meaning) return childrenWith(kind, words).length > 0 ? 'words' : undefined;
  const { type, contains } = 'part' in meaning ? meaning.part : meaning.field;
  return type === 'text' || type === 'markdown' || contains === true ? 'words' : 'value';
}

/** Returns whether the label means something to the entity or to a child that is being gathered. */
export function gather(gathering: Gathering, said: Said): boolean {
  const { entity, scope } = gathering;
  if (said.label.names === entity.kind) {
    readTitle(scope, entity, said.label.value, 'cell');
    return true;
  }
  const meaning = meaningFor(entity.kind, said.label.words.text);
  if (!meaning || isChildsInstead(gathering, meaning, said)) return gatherForChild(gathering, said);
  const isChildren = !('part' in meaning) && meaning.field.contains === true && meaning.field.type === 'ref';
  if (isChildren) gatherChildren(gathering, meaning.field, said);
  else writeMeaning(scope, entity, meaning, said);
  return true;
}

/** `Meta` behind `Indicador`: the goal has its statement, and the metric no target yet. `By` behind `Target` is the target's day. */
function isChildsInstead({ entity, child }: Gathering, meaning: Meaning, { label: { words } }: Said): boolean {
  if (!child || 'part' in meaning) return false;
  const childs = meaningFor(child.kind, words.text);
  if (!childs || isSaid(child, childs, words.text)) return false;
  const isSpent = meaning.field.name === textField(entity.kind) && has(entity, meaning.field);
  return isSpent || ('part' in childs && has(child, childs.field));
}

function writeMeaning(scope: Scope, entity: Sketch, meaning: Meaning, { label, content, whole }: Said): void {
  const { words, value } = label;
  reach(entity, whole ?? value.span);
  if (!('part' in meaning) && isNaming(entity, meaning.field, words.text)) {
    if (value.text !== '') readTitle(scope, entity, value, label.style === 'cell' ? 'cell' : 'item');
    return;
  }
  const field = 'part' in meaning ? meaning.part : meaning.field;
  if (isLater(entity, meaning)) {
    const observed = fieldOf(entity.kind, 'observations');
    if (observed) write(entity, observed.name, wordsOf(words), nodeOf(observed, label, content), whole);
    return;
  }
  write(entity, 'part' in meaning ? words.text : field.name, wordsOf(words), nodeOf(field, label, content), whole);
}

/** `Now: 5 %` behind `baseline 14 %, target 3 %` on one line: what is measured by now is no other start. */
function isLater({ entries }: Sketch, meaning: Meaning): boolean {
  const said = entries.find(({ key }) => key === 'baseline');
  const isInName = said?.value.type === 'scalar' && said.value.guess !== true && said.whole === undefined;
  return !('part' in meaning) && meaning.field.name === 'baseline' && isInName && said.value.markdown === 'text';
}

/** `Goal: fewer calls` inside a goal is its statement, and read as one. */
function isNaming(entity: Sketch, field: Field, words: string): boolean {
  return field.name === textField(entity.kind) && (isKindWord(entity.kind, words) || field.name !== 'statement');
}

function nodeOf(field: Field, { value, style }: Label, content: Content): Node {
  if (style === 'cell') return value.text === '' ? scalarOf(value, 'cell') : onLine(field, value, 'cell');
  return fieldNode(field, value, content) ?? scalarOf(value);
}

function onLine(field: Field, value: MarkdownText, where: 'text' | 'cell'): Node {
  const nodes = scalarFieldNodes(field, value, where);
  return nodes.length > 1 ? listOf(nodes, value.span) : (nodes[0] ?? scalarOf(value, where));
}

/** `Metrics: NPS` opens a child, which the labels behind it may go on with. */
function gatherChildren(gathering: Gathering, field: Field, { label, content, whole }: Said): void {
  const { scope, entity } = gathering;
  const { words, value } = label;
  const place = wordsOf(words);
  const [kind = ''] = field.kinds ?? [];
  if (value.text === '' && content.blocks.length > 0)
    scope.reading.read.collection(scope, collectionFor(scope, kind, words, place), content);
  else if (value.text === '' || isSeveral(scope, value, content)) gatherSeveral(scope, entity, field, { label, content, whole });
  else {
    const child = openIn(scope, collectionFor(scope, kind, words, place), whole ?? value.span);
    readTitle(scope, child, value, label.style === 'cell' ? 'cell' : 'item');
    if (label.style !== 'cell')
      scope.reading.read.body(scope, child, content, { statement: false, at: (whole ?? value.span).end, indent: '  ' });
    gathering.child = child;
  }
}

/** Each of them is a child, as it would be alone, where it is clear which words are one. */
function gatherSeveral(scope: Scope, entity: Sketch, field: Field, { label: { words, value, style }, whole }: Said): void {
  const where = style === 'cell' ? 'cell' : 'text';
  const parts = valueParts(field, value, where);
  const [kind = ''] = field.kinds ?? [];
  if (parts.length < 2) {
    if (!has(entity, field)) write(entity, field.name, wordsOf(words), onLine(field, value, where), whole);
    return;
  }
  const collection = collectionFor(scope, kind, words, wordsOf(words));
  for (const part of parts) readTitle(scope, openIn(scope, collection, part.span), part, style === 'cell' ? 'cell' : 'item');
}

/** `NPS, CSAT`: names on one line. */
function isSeveral(scope: Scope, { text }: MarkdownText, { blocks }: Content): boolean {
  return /;|,(?!\d{3}(?!\d))/.test(text) && itemsOf(blocks).length === 0 && !readMeasure(text, contextOf(scope));
}

/** A child begins with what it is called, or with what it measures; a date or an owner alone is nobody's. */
function mayBegin(kind: string, words: string): boolean {
  const field = meaningFor(kind, words)?.field;
  const isMeasure = field?.type === 'object' && field.fields?.some(({ type }) => type === 'quantity') === true;
  return isMeasure || isKindWord(kind, words);
}

/** `Start: January 2027` is the first day of some work, and no value to start from. */
function isDay({ entity, scope }: Gathering, { label: { words, value } }: Said): boolean {
  const isDayElsewhere = heldBy(entity.kind).some((kind) => meaningFor(kind, words.text)?.field.type === 'date');
  return isDayElsewhere && readDate(value.text, contextOf(scope)).ok;
}

function isSaid(child: Sketch, meaning: Meaning, words: string): boolean {
  return 'part' in meaning ? child.entries.some(({ key }) => key === words) : isSettled(child, meaning.field);
}

/** Under a goal, `Baseline` and `Target` are a metric's; a label that it has already begins the next one. */
function gatherForChild(gathering: Gathering, said: Said): boolean {
  const { child, entity, scope } = gathering;
  const words = said.label.words.text;
  const meaning = child && meaningFor(child.kind, words);
  if (child && meaning && (isLater(child, meaning) || !isSaid(child, meaning, words))) {
    writeMeaning(scope, child, meaning, said);
    return true;
  }
  const kind = childrenWith(entity.kind, words).find((one) => mayBegin(one, words) && !isDay(gathering, said));
  const fresh = kind === undefined ? undefined : meaningFor(kind, words);
  if (kind === undefined || !fresh) return false;
  if (said.label.value.text === '' && said.content.blocks.length === 0) return true;
  const place = said.whole ?? said.label.value.span;
  const next = openIn(scope, collectionFor(scope, kind, undefined, place), place);
  gathering.child = next;
  writeMeaning(scope, next, fresh, said);
  return true;
}
