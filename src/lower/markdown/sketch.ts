//! An entity while its words are gathered from headings, labels, lists and cells; in the end a map like any other.
import { fieldOf, schemaOf } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';
import type { Entry, KnownPeriod, LabelPlace, ListNode, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { span, type Span } from '../../text/span.ts';

export interface Sketch {
  readonly kind: string;
  readonly entries: Entry[];
  /** Entities that it holds, by the name of the field that holds them. */
  readonly children: Map<string, Children>;
  span: Span;
  /** Where a label that is missing would stand. */
  label?: LabelPlace;
  frontMatter?: MapNode;
  /** What headings above say of it, where it does not say so itself. */
  said?: readonly Entry[];
  /** What they say of the time. */
  period?: KnownPeriod;
  /** It is a mere text so far, and may name something that stands elsewhere. */
  bare?: ScalarNode;
  /** Fields that stand in columns of their own: its name does not say them too. */
  told?: ReadonlySet<string>;
  /** The number that counts it: `O1`, `2.`. */
  count?: string;
  /** Its name before a target was taken out of it, which was none where another one is told. */
  whole?: ScalarNode;
}

interface Children {
  readonly key: Span;
  readonly items: (Sketch | Node)[];
}

export function newSketch(kind: string, place: Span): Sketch {
  return { kind, entries: [], children: new Map(), span: place };
}

export function isSketch(item: Sketch | Node): item is Sketch {
  return 'kind' in item;
}

/** Whether the field has been written already, under any of its names. */
export function has(sketch: Sketch, field: Field): boolean {
  return sketch.entries.some(({ key }) => key === field.name) || sketch.children.has(field.name);
}

/** Whether it has been written, and not as a guess: another value of it belongs to another entity. */
export function isSettled(sketch: Sketch, field: Field): boolean {
  const entry = sketch.entries.find(({ key }) => key === field.name);
  return entry ? !isGuess(entry.value) : sketch.children.has(field.name);
}

/**
 * Writes a field, under its own name or, for a part of an object field, under the author's word. The first to say it says
 * it, unless that was a guess.
 */
export function write(sketch: Sketch, key: string, keySpan: Span, value: Node, whole?: Span): void {
  const before = sketch.entries.findIndex((entry) => entry.key === key);
  if (before >= 0 && (!isGuess(sketch.entries[before]?.value) || saysLess(value))) return;
  if (before >= 0) sketch.entries.splice(before, 1);
  sketch.entries.push({ key, keySpan, value, ...(whole && { whole }) });
  if (before >= 0 && key === 'target') giveBackName(sketch);
}

function giveBackName(sketch: Sketch): void {
  const at = sketch.entries.findIndex(({ key }) => key === 'name');
  const name = sketch.entries[at];
  if (name && sketch.whole) sketch.entries[at] = { ...name, value: sketch.whole };
}

/** Nothing at all, or a guess as well. */
function saysLess(value: Node): boolean {
  return isGuess(value) || (value.type === 'scalar' && value.text.trim() === '');
}

function isGuess(value: Node | undefined): boolean {
  return value?.type === 'scalar' && value.guess === true;
}

export function addChild(sketch: Sketch, field: Field, key: Span, child: Sketch | Node): void {
  const children = sketch.children.get(field.name);
  if (children) children.items.push(child);
  else sketch.children.set(field.name, { key, items: [child] });
}

/** The field in which entities of a kind keep those of another kind as their own. */
export function fieldFor(kind: string, child: string): Field | undefined {
  const fields = schemaOf(kind).fields.filter((field) => field.contains && field.kinds?.includes(child));
  return fields.find((field) => field.list) ?? fields[0];
}

/** Widens an entity over what belongs to it. */
export function reach(sketch: Sketch, place: Span): void {
  sketch.span = span(Math.min(sketch.span.start, place.start), Math.max(sketch.span.end, place.end));
}

/** A text that is written like an id stays a reference; other texts are entities. */
export function finish(item: Sketch | Node): Node {
  if (!isSketch(item)) return item;
  const isAlone = item.bare && item.entries.length === 1 && item.children.size === 0;
  if (isAlone && item.bare && likeId.test(item.bare.text)) return item.bare;
  return finishMap(item, isAlone ? item.bare?.text : undefined);
}

const likeId = /^[\p{Ll}\d]+(?:[-_][\p{Ll}\d]+)+$/u;

export function finishMap(sketch: Sketch, bare?: string): MapNode {
  const children = [...sketch.children].map(([key, { key: keySpan, items }]) => childEntry(sketch.kind, key, keySpan, items));
  const { label, frontMatter, count } = sketch;
  return {
    type: 'map',
    entries: [...ownEntries(sketch), ...children, ...saidAbove(sketch)],
    span: sketch.span,
    markdown: {
      ...(label && { label }),
      ...(frontMatter && { frontMatter }),
      ...(bare !== undefined && { bare }),
      ...(count !== undefined && { count }),
    },
  };
}

/** A bare quarter is one of the year that the headings above say. */
function ownEntries({ entries, children, period }: Sketch): Entry[] {
  const own = entries.filter(({ key }) => !children.has(key));
  if (!period) return own;
  return own.map((entry) => (entry.value.type === 'scalar' ? { ...entry, value: { ...entry.value, period } } : entry));
}

function saidAbove(sketch: Sketch): Entry[] {
  return (sketch.said ?? []).flatMap((entry) => {
    const field = fieldOf(sketch.kind, entry.key);
    return field && !has(sketch, field) ? [{ ...entry, key: field.name }] : [];
  });
}

function childEntry(kind: string, key: string, keySpan: Span, items: readonly (Sketch | Node)[]): Entry {
  const nodes = items.map(finish);
  // Of what there is one of, the first that says something counts: a summary may say it again.
  const first = nodes.find((node) => node.type !== 'map' || node.entries.length > 0) ?? nodes[0];
  return { key, keySpan, value: first && !fieldOf(kind, key)?.list ? first : listOf(nodes, keySpan) };
}

export function listOf(items: readonly Node[], fallback: Span): ListNode {
  const [first] = items;
  const last = items.at(-1);
  return {
    type: 'list',
    items,
    span: first && last ? span(first.span.start, Math.max(first.span.start, last.span.end)) : fallback,
  };
}
