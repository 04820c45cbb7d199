//! Headings: which open a field, a collection, one entity, or nothing that is ours.
import { isCollection, partOf, schemaOf, textField, topLevelOf } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';
import { fold } from '../../language/index.ts';
import type { Block, MarkdownText } from '../../syntax/markdown.ts';
import { lineStop } from '../../text/lines.ts';
import { introducesSteps, isElsewhere, isPlaceholder } from '../../value/index.ts';
import { isAssumption } from './assumption.ts';
import { readFence } from './fence.ts';
import { fieldNode } from './field.ts';
import { isCalledAfter, isFrame } from './frame.ts';
import { bothIn } from './both.ts';
import { kindTitle, lastWord, plainWords, readingsOf, titleWord, workIn, type KindTitle } from './heading.ts';
import { labelOf } from './label.ts';
import { isMeant, isThere, putPointer, textsIn } from './paragraph.ts';
import { sayNearHeading, sayNearTitle } from './near.ts';
import { strongDepth, type Section } from './outline.ts';
import {
  collectionFor,
  meaningFor,
  openIn,
  plainScope,
  type Collection,
  type Content,
  type Meaning,
  type Scope,
} from './scope.ts';
import { saidBy, saying, timed } from './said.ts';
import { reach, write, type Sketch } from './sketch.ts';
import { kindHere } from './either.ts';
import { areDescribed, areTold, countedKind, isCounted, isGroup, isSeveral, isStructuredAs } from './structure.ts';
import { themeKind } from './themes.ts';
import { isKindWord, readTitle } from './title.ts';
import { isLinkAway, linesOf, scalarOf, wordsOf } from './words.ts';

export function readSections(scope: Scope, sections: readonly Section[]): void {
  const isStructured = scope.collection !== undefined && areStructured(scope, scope.collection, sections);
  const counted = scope.collection ? undefined : countedKind(scope.entities[0]?.kind, sections);
  for (const section of sections) readSection(scope, section, { isStructured, counted });
}

/** What the sections of a list are, known from all of them. */
interface Siblings {
  readonly isStructured: boolean;
  /** The kind of which each numbered one is that says what only such a thing says. */
  readonly counted: string | undefined;
}

function areStructured(scope: Scope, { kind, words }: Collection, sections: readonly Section[]): boolean {
  const { language } = scope.reading.lowering;
  if (sections.some((section) => isStructuredAs(kind, section, language))) return true;
  if (isMeant(scope, kind) && areDescribed(kind, sections, language)) return true;
  return words !== undefined && textField(kind) === 'statement' && areTold(sections);
}

function readSection(scope: Scope, section: Section, { isStructured, counted }: Siblings): void {
  const { heading } = section;
  if (!heading) return;
  const words = plainWords(heading);
  const both = bothIn(words, section);
  for (const half of both) readSection(scope, half, { isStructured, counted });
  if (both.length > 0) return;
  const titled = kindTitle(words, scope.reading.lowering.language, scope.collection?.kind);
  if (!titled && scope.prose !== true) sayNearTitle(scope, words);
  if (titled && mayStand(scope, titled.kind)) openTitled(scope, titled, section);
  else if (scope.collection && !isKnownHere(scope, words.text)) readListed(scope, scope.collection, section, isStructured);
  else if (readMeaning(scope, words, section) || readThemes(scope, words, section)) return;
  else if (counted !== undefined && isCounted(counted, section))
    openSection(scope, collectionFor(scope, counted, words, wordsOf(words)), section, words);
  else readProse(scope, words, section);
}

const contentOf = ({ blocks, sections }: Section): Content => ({ blocks, sections });

// `Journey: an evening crossing`

/** A stage stands in a journey alone. */
function mayStand(scope: Scope, kind: string): boolean {
  return schemaOf(kind).collection !== undefined || scope.entities.some((entity) => fieldHolds(entity.kind, kind));
}

const fieldHolds = (kind: string, child: string): boolean =>
  schemaOf(kind).fields.some((field) => field.contains && field.kinds?.includes(child));

function openTitled(scope: Scope, { kind, name, count }: KindTitle, section: Section): void {
  const outside =
    scope.collection?.kind === kind ? scope.collection : collectionFor(aboveOwn(scope, kind), kind, undefined, section.span);
  const entity = openSection(scope, outside, section, name);
  if (count !== undefined) entity.count = count;
}

/** A journey's heading inside another journey's section is a sibling that is indented one too deep, or a file that holds several. */
function aboveOwn(scope: Scope, kind: string): Scope {
  const at = scope.entities.findIndex((entity) => entity.kind === kind);
  return at < 0 ? scope : { ...scope, entities: scope.entities.slice(at + 1) };
}

/** Opens one entity for a section; its heading is its name, or its statement as long as there is no paragraph. */
export function openSection(scope: Scope, collection: Collection, section: Section, name: MarkdownText | undefined): Sketch {
  const entity = openIn(scope, collection, section.span);
  const inside: Scope = { ...plainScope(scope), entities: [entity, ...scope.entities] };
  if (name && name.text !== '') readTitle(inside, entity, name, 'heading');
  const at = (section.heading ?? name)?.span.end ?? section.span.start;
  scope.reading.read.body(inside, entity, contentOf(section), {
    statement: textField(entity.kind) !== 'name',
    at: lineStop(scope.reading.lowering.options.text, at),
  });
  return entity;
}

// Below a collection

/** A group heading hands on what it says; others open an entity each, if the section or its neighbours look like one. */
function readListed(scope: Scope, collection: Collection, section: Section, isStructured: boolean): void {
  const { heading } = section;
  if (!heading || isPlaceholder(heading.text)) return;
  if (collection.kind === 'risk' && isAssumption(plainWords(heading).text)) return;
  const words = plainWords(heading);
  const said = saidBy(scope, collection.kind, words);
  if (said) scope.reading.read.collection(saying(scope, said), collection, contentOf(section));
  else if (isGroup(collection.kind, section)) scope.reading.read.collection(scope, collection, contentOf(section));
  else if (isFrame(words.text)) readProse({ ...scope, collection }, heading, section);
  else if (isCalledAfter(collection.kind, words.text, section))
    scope.reading.read.collection(scope, collection, { blocks: [], sections: section.sections });
  else if ((isStructured || isStatement(collection, heading)) && !isLinkAway(heading))
    openSection(scope, collection, section, heading);
  else readProse({ ...scope, collection }, heading, section);
}

/** A heading that says a goal, a principle or a promise in so many words. */
function isStatement({ kind, words }: Collection, heading: MarkdownText): boolean {
  return (
    words !== undefined &&
    textField(kind) === 'statement' &&
    plainWords(heading).text.split(/\s+/).length >= enoughWords &&
    !isElsewhere(heading.text)
  );
}

const enoughWords = 3;

function readThemes(scope: Scope, words: MarkdownText, section: Section): boolean {
  const kind = themeKind(scope, words.text, section);
  if (kind === undefined) return false;
  scope.reading.read.collection(plainScope(scope), collectionFor(scope, kind, words, wordsOf(words)), contentOf(section));
  return true;
}

// Fields, collections, kinds

/** Below a collection, a heading that opens another collection is none of its entities. */
function isKnownHere(scope: Scope, words: string): boolean {
  const top = topLevelOf(words, scope.reading.lowering.language);
  if (top && 'kind' in top) return top.kind !== scope.collection?.kind || isCollection(words);
  const [entity] = scope.entities;
  return entity !== undefined && meaningFor(entity.kind, words)?.field.contains === true;
}

function readMeaning(scope: Scope, words: MarkdownText, section: Section): boolean {
  for (const reading of readingsOf(scope, words)) {
    for (const entity of scope.entities) {
      const meaning = meaningIn(entity.kind, reading.text, section);
      const isOther = meaning !== undefined && isForeign(scope, meaning.field, reading.text, section);
      if (meaning && !isOther && !isTale(meaning.field, section)) {
        const [own, behind] = divide(entity.kind, section);
        readField(scope, entity, meaning, reading, own);
        if (behind.length > 0) readBehind(scope, entity, own, behind);
        return true;
      }
    }
    if (readTop(scope, reading, section)) return true;
  }
  return false;
}

/** A sentence below *Situación* is no status, but may tell the situation. */
function meaningIn(kind: string, words: string, section: Section): Meaning | undefined {
  const meaning = meaningFor(kind, words);
  if (meaning?.field.type !== 'enum' || !isSentence(section)) return meaning;
  const field = partOf(kind, words)?.field;
  return field && { field };
}

/** A sentence below a heading names nobody. */
function isTale({ type, list }: Field, section: Section): boolean {
  return type === 'ref' && !list && isSentence(section);
}

function isSentence({ blocks: [first] }: Section): boolean {
  if (first?.type !== 'paragraph') return false;
  return /[^.]\.$/.test(first.text.text) && first.text.text.split(/\s+/).length >= enoughTale;
}

const enoughTale = 6;

/** A field's word in another language, where the document's own language has it for a collection: *personas* are people in Spanish. */
function isForeign({ reading }: Scope, { headings, kinds = [], contains }: Field, words: string, section: Section): boolean {
  const { language } = reading.lowering;
  const [kind = ''] = kinds;
  if (contains === true && !kinds.includes(kindHere(words, section, kind))) return true;
  const top = topLevelOf(words, language);
  if (!top || !('kind' in top) || kinds.includes(top.kind)) return false;
  const isIn = (list: readonly string[] = []): boolean => list.some((one) => fold(one) === fold(words));
  return isIn(schemaOf(top.kind).collection?.headings[language]) && !isIn(headings[language]);
}

/** Strong words are a heading only up to the next label of the same entity: `**Never**` and a list, then `**Owner:** Ana`. */
function divide(kind: string, section: Section): [own: Section, behind: readonly Block[]] {
  const { blocks, depth, span: whole } = section;
  const end = depth < strongDepth ? -1 : blocks.findIndex((block, at) => at > 0 && isOwnLabel(kind, block));
  const last = blocks[end - 1];
  if (!last) return [section, []];
  return [{ ...section, blocks: blocks.slice(0, end), span: { start: whole.start, end: last.span.end } }, blocks.slice(end)];
}

function isOwnLabel(kind: string, block: Block): boolean {
  const label = block.type === 'paragraph' ? labelOf(linesOf(block.text)[0] ?? block.text) : undefined;
  return label !== undefined && meaningFor(kind, label.words.text) !== undefined;
}

function readBehind(scope: Scope, entity: Sketch, { span: { end: at } }: Section, blocks: readonly Block[]): void {
  const inside: Scope = { ...scope, entities: scope.entities.slice(scope.entities.indexOf(entity)) };
  scope.reading.read.body(inside, entity, { blocks, sections: [] }, { statement: false, at });
}

function readField(
  scope: Scope,
  entity: Sketch,
  meaning: { field: Field; part?: Field },
  words: MarkdownText,
  section: Section,
): void {
  const { field, part } = meaning;
  const place = wordsOf(words);
  reach(entity, section.span);
  const inside: Scope = { ...scope, entities: scope.entities.slice(scope.entities.indexOf(entity)) };
  const [kind] = field.kinds ?? [];
  if (part) {
    const value = fieldNode(part, undefined, contentOf(section));
    if (value) write(entity, words.text, place, value, section.span);
  } else if (field.contains === true && kind !== undefined)
    openKind(inside, collectionFor(inside, kind, words, place), words, section, field.list);
  else writeField(inside, entity, field, words, section);
}

function writeField(scope: Scope, entity: Sketch, field: Field, words: MarkdownText, section: Section): void {
  const value = fieldNode(field, undefined, contentOf(section));
  write(
    entity,
    field.name,
    wordsOf(words),
    value ?? scalarOf({ text: '', span: { start: words.span.end, end: words.span.end }, runs: [] }),
    section.span,
  );
  for (const block of section.blocks) if (block.type === 'code') readFence(scope, block);
  scope.reading.read.sections(
    scope,
    section.sections.filter(({ heading }) => heading && kindTitle(plainWords(heading), scope.reading.lowering.language)),
  );
}

function readTop(scope: Scope, words: MarkdownText, section: Section): boolean {
  const top = topLevelOf(words.text, scope.reading.lowering.language) ?? lastWord(words.text) ?? titleWord(words, section);
  if (!top) return false;
  if ('kind' in top) {
    const kind = kindHere(words.text, section, top.kind);
    if (!mayStand(scope, kind)) return false;
    openKind(scope, collectionFor(scope, kind, words, wordsOf(words)), words, section, true);
    return true;
  }
  const value = scope.entities.length > 0 ? undefined : fieldNode(top.field, undefined, contentOf(section));
  if (value) scope.reading.organization.push({ key: top.field.name, keySpan: wordsOf(words), value });
  return value !== undefined;
}

/** A heading in the singular is one entity; in the plural, or above a list of several, it is a collection. */
function openKind(scope: Scope, collection: Collection, words: MarkdownText, section: Section, mayBeSeveral: boolean): void {
  if (section.sections.length === 0 && putPointer(scope, collection, textsIn(section.blocks))) return;
  const isToldOf = isThere(scope, collection.kind, words.text, section);
  const isOne =
    (!isToldOf && isKindWord(collection.kind, words.text)) || !mayBeSeveral || lastWord(words.text)?.kind === collection.kind;
  if (isOne && !(mayBeSeveral && isSeveral(collection.kind, section))) openSection(scope, collection, section, undefined);
  else scope.reading.read.collection(timed(scope, collection.kind, section), collection, contentOf(section));
}

/** What means nothing here: its tables may, and the headings below it. */
function readProse(scope: Scope, words: MarkdownText, section: Section): void {
  if (scope.prose !== true) sayNearHeading(scope, words);
  const work = workIn(words) ?? scope.work;
  const inside: Scope = { ...plainScope(scope), prose: true, ...(work !== undefined && { work }) };
  section.blocks.forEach((block, at) => {
    if (block.type === 'table') inside.reading.read.table(inside, block);
    else if (block.type === 'code') readFence(inside, block);
    else if (block.type === 'list') readSteps(inside, section.blocks[at - 1], block);
  });
  inside.reading.read.sections(inside, section.sections);
}

/** Below a heading that speaks of actions, a list of what shall be done: `Shorter waits, through:` stands above it. */
function readSteps(scope: Scope, before: Block | undefined, list: Block): void {
  const { work, reading } = scope;
  if (work === undefined || before?.type !== 'paragraph') return;
  if (!introducesSteps(before.text.text, { language: reading.lowering.language })) return;
  const collection = collectionFor(scope, work, before.text, list.span);
  reading.read.collection(scope, collection, { blocks: [list], sections: [] });
}
