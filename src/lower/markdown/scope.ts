//! Where a piece of Markdown stands: in which entity, in which collection, below which headings.
import { fieldOf, kinds, partOf, schemaOf } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';
import type { Block, MarkdownText, TableBlock } from '../../syntax/markdown.ts';
import type { Directive, Entry, KnownPeriod, LabelPlace, Node } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { ReadContext } from '../../value/index.ts';
import { readContext, type Lowering } from '../draft.ts';
import type { Section } from './outline.ts';
import { addChild, fieldFor, newSketch, type Sketch } from './sketch.ts';

/** What is read of one file. */
export interface Reading {
  readonly lowering: Lowering;
  /** Entities that belong to nobody here, in the order of their kinds' first appearance. */
  readonly collections: Map<string, (Sketch | Node)[]>;
  /** Facts about the organisation. */
  readonly organization: Entry[];
  readonly directives: Directive[];
  /** How the labels of the file are written, and the entities that have none to go by. */
  readonly styles: LabelPlace['style'][];
  readonly unstyled: Set<Sketch>;
  readonly read: Readers;
}

/** Parts of the reading that call each other in turns. */
export interface Readers {
  /** What stands under an entity: its statement, labels, lists, tables. */
  readonly body: (scope: Scope, entity: Sketch, content: Content, start: BodyStart) => void;
  /** What stands where entities of a kind are listed. */
  readonly collection: (scope: Scope, collection: Collection, content: Content) => void;
  readonly sections: (scope: Scope, sections: readonly Section[]) => void;
  readonly table: (scope: Scope, table: TableBlock) => void;
}

export interface Content {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export const noContent: Content = { blocks: [], sections: [] };

/** How the body of an entity begins: whether its first paragraph is its statement, and where a first label would stand. */
export interface BodyStart {
  readonly statement: boolean;
  /** The end of the heading's or item's line. */
  readonly at: number;
  /** The blanks before a label of an item; undefined below a heading. */
  readonly indent?: string;
}

export interface Scope {
  readonly reading: Reading;
  /** The entities around, the nearest first. */
  readonly entities: readonly Sketch[];
  readonly collection?: Collection;
  /** Under a heading that means nothing here: paragraphs, labels and lists are prose. */
  readonly prose?: boolean;
  /** The kind of work that a heading above speaks of without listing it: `Themes and actions`. */
  readonly work?: string;
  /** What headings above say of each entity below: a status, a horizon, a date. */
  readonly said: readonly Entry[];
  /** The year, and perhaps the quarter, that headings above or the file's path say. */
  readonly period?: KnownPeriod;
}

/** The same place, whatever collection or prose its headings open: what they say of all below still holds. */
export function plainScope({ reading, entities, said, period }: Scope): Scope {
  return { reading, entities, said, ...(period && { period }) };
}

/** What values are read with here. */
export function contextOf({ reading, period }: Scope): ReadContext {
  return readContext(reading.lowering, period && { period });
}

/** The year of a period, and its quarter where it is one. */
export function knownPeriod({ start, end }: { readonly start: string; readonly end: string }): KnownPeriod {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  const isQuarter = end.slice(0, 4) === start.slice(0, 4) && Number(end.slice(5, 7)) - month === 2 && month % 3 === 1;
  return { year, ...(isQuarter && { quarter: (month + 2) / 3 }) };
}

/** Where entities of a kind are listed. */
export interface Collection {
  readonly kind: string;
  /** The words that open it; undefined where only the file's name does. */
  readonly words: MarkdownText | undefined;
  readonly put: (child: Sketch | Node) => void;
}

/** The collection that takes entities of a kind here: that of the nearest entity which may hold them, else the file's. */
export function collectionFor(scope: Scope, kind: string, words: MarkdownText | undefined, place: Span): Collection {
  for (const entity of scope.entities) {
    const field = fieldFor(entity.kind, kind);
    if (field) return { kind, words, put: (child) => { addChild(entity, field, place, child); } }; // prettier-ignore
  }
  return { kind, words, put: (child) => { putFree(scope.reading, kind, child); } }; // prettier-ignore
}

function putFree({ collections }: Reading, kind: string, child: Sketch | Node): void {
  const known = collections.get(kind);
  if (known) known.push(child);
  else collections.set(kind, [child]);
}

/** An entity in a collection, with what the headings above say of it. */
export function openIn(scope: Scope, collection: Collection, place: Span): Sketch {
  const sketch = newSketch(collection.kind, place);
  sketch.said = scope.said;
  if (scope.period) sketch.period = scope.period;
  collection.put(sketch);
  return sketch;
}

/** What words are to an entity: one of its fields, or a part of one. */
export type Meaning = { readonly field: Field } | { readonly part: Field; readonly field: Field };

export function meaningFor(kind: string, words: string): Meaning | undefined {
  if (words.length > longestName) return undefined;
  for (const reading of readingsOf(words)) {
    const field = fieldOf(kind, reading);
    const meaning = field ? { field } : partOf(kind, reading);
    if (meaning) return meaning;
  }
  return undefined;
}

/** Of the words for a part, the reading that names it. */
export function partWords(kind: string, words: string): string {
  for (const reading of readingsOf(words)) if (partOf(kind, reading)) return reading;
  return words;
}

/** Longer words are no name of a field, whatever they hold. */
export const longestName = 200;

/** `Key results for objective 1`: where it begins to say which of several counted things they belong to; 0 where it does not. */
export function tailOf(words: string): number {
  const last = words.at(-1) ?? '';
  return last >= '0' && last <= '9' ? (countedTail.exec(words)?.index ?? 0) : 0;
}

const countedTail = /\s\p{Ll}{1,4}\s\p{L}+\s#?\d{1,3}(?:\.\d{1,3})*$/u;

/** The words, and what they are without brackets, counted owners and second choices: `Owner(s) or team(s)`, `Meta / plazo`, `Baseline (2025)`. */
function* readingsOf(words: string): Iterable<string> {
  yield words;
  const bare = words.replace(/\s*\([^()]*\)/g, '').trim();
  if (bare !== words) yield bare;
  const whose = tailOf(bare);
  if (whose > 0) yield bare.slice(0, whose);
  const [first = ''] = bare.split(/\s*[/|]\s*|\s+(?:or|o|u|and|y|e|&)\s+/u);
  if (first === bare) return;
  yield first;
  for (const other of bare.split(/\s*[/|]\s*/).slice(1)) yield other;
}

/** Kinds that entities of `kind` hold, and that have a field of this name. */
export function childrenWith(kind: string, words: string): string[] {
  return heldBy(kind).filter((child) => meaningFor(child, words));
}

const held = new Map<string, readonly string[]>();

/** The kinds of which an entity may have several of its own. */
export function heldBy(kind: string): readonly string[] {
  const known = held.get(kind);
  if (known) return known;
  const found = schemaOf(kind).fields.flatMap((field) => (field.contains && field.list ? (field.kinds ?? []) : []));
  const unique = [...new Set(found)];
  held.set(kind, unique);
  return unique;
}

/** The kinds that stand at the top of a file. */
export const freeKinds: readonly string[] = kinds.filter((kind) => schemaOf(kind).collection);
