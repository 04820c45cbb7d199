//! Lists and maps while they are filled: items, entries, merge keys, and what is put where it belongs later.
import type { CST } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { Entry, ListNode, MapNode, Node } from './tree.ts';
import type { Composing } from './yaml-composing.ts';

// Lists

export interface OpenList {
  readonly start: number;
  readonly items: Node[];
  end: number;
  height: number;
}

export function newList(start: number): OpenList {
  return { start, items: [], end: start, height: 0 };
}

export function addItem(composing: Composing, list: OpenList, node: Node): void {
  list.items.push(node);
  list.end = Math.max(list.end, node.span.end);
  list.height = Math.max(list.height, composing.height);
}

export function closeList(composing: Composing, list: OpenList): ListNode {
  composing.height = list.height + 1;
  return { type: 'list', items: list.items, span: span(list.start, list.end) };
}

// Maps

export interface OpenMap {
  start: number;
  readonly entries: Entry[];
  /** Made once there are enough keys to be worth it. */
  byKey: Map<string, Entry> | undefined;
  readonly merges: Merge[];
  /** What stands below a value that was misread as a map: it comes after that value's entry. */
  following: CST.BlockMap | undefined;
  end: number;
  height: number;
}

interface Merge {
  readonly map: MapNode;
  readonly at: Span;
}

export function newMap(start: number): OpenMap {
  return { start, entries: [], byKey: undefined, merges: [], following: undefined, end: start, height: 0 };
}

/** Adds an entry, unless its key is a merge key or already there. */
export function addEntry(
  composing: Composing,
  map: OpenMap,
  token: CST.Token | null | undefined,
  keyNode: Node,
  value: Node,
): void {
  map.start = Math.min(map.start, keyNode.span.start);
  map.end = Math.max(map.end, keyNode.span.end, value.span.end);
  map.height = Math.max(map.height, composing.height);
  if (token?.type === 'scalar' && token.source === '<<') {
    addMerge(composing, map, keyNode, value);
    return;
  }
  const entry: Entry = { key: keyText(composing, keyNode), keySpan: keyWords(keyNode), value };
  const first = findEntry(map, entry.key);
  if (first) addDuplicate(composing, entry, first);
  else pushEntry(map, entry);
}

function pushEntry(map: OpenMap, entry: Entry): void {
  map.entries.push(entry);
  if (map.byKey) map.byKey.set(entry.key, entry);
  else if (map.entries.length > 12) map.byKey = new Map(map.entries.map((known) => [known.key, known]));
}

function findEntry(map: OpenMap, key: string): Entry | undefined {
  return map.byKey ? map.byKey.get(key) : map.entries.find((known) => known.key === key);
}

function addDuplicate({ problems }: Composing, entry: Entry, first: Entry): void {
  const data = { key: entry.key.slice(0, 80) };
  problems.add('duplicate-key', entry.keySpan.start, entry.keySpan.end, data, {
    related: [{ span: first.keySpan, message: 'duplicate-key-first', data }],
  });
}

function keyText({ text }: Composing, node: Node): string {
  const target = node.type === 'alias' ? node.target : node;
  return target?.type === 'scalar' ? target.text : text.slice(node.span.start, node.span.end);
}

function keyWords(node: Node): Span {
  return node.type === 'scalar' ? node.words : node.span;
}

// Merge keys

function addMerge(composing: Composing, map: OpenMap, key: Node, value: Node): void {
  const sources = value.type === 'list' ? value.items : [value];
  for (const source of sources) {
    const target = source.type === 'alias' ? source.target : source;
    if (target?.type === 'map') map.merges.push({ map: target, at: source.span });
    else if (target || source.type !== 'alias') composing.problems.add('bad-merge', key.span.start, key.span.end);
  }
}

/** What a map says itself comes before what it merges, and what it merges first before the rest. */
function addMerged(composing: Composing, map: OpenMap): void {
  for (const { map: source, at } of map.merges) {
    composing.copies.left -= source.entries.length;
    if (composing.copies.left < 0) {
      composing.problems.add('too-many-copies', at.start, at.end);
      return;
    }
    for (const entry of source.entries) {
      if (!findEntry(map, entry.key)) pushEntry(map, { ...entry, merged: at });
    }
  }
}

export function closeMap(composing: Composing, map: OpenMap): MapNode {
  if (map.merges.length > 0) addMerged(composing, map);
  composing.height = map.height + 1;
  return { type: 'map', entries: map.entries, span: span(map.start, map.end) };
}

// Repairs

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Adds what `second` holds to `first`, if both are maps or both lists and `second` comes later; else returns false.
 * Changes `first`, which nobody but the composer holds so far: where there are anchors, an alias in `second` could mean
 * `first`, and the tree would become a ring.
 */
export function join({ repairs, anchors }: Pick<Composing, 'repairs' | 'anchors'>, first: Node, second: Node): boolean {
  if (first.span.end > second.span.start || repairs.left <= 0 || anchors.size > 0) return false;
  if (first.type === 'list' && second.type === 'list') for (const item of second.items) (first.items as Node[]).push(item);
  else if (first.type === 'map' && second.type === 'map') joinEntries(first, second);
  else return false;
  repairs.left--;
  (first as Mutable<Node>).span = span(first.span.start, second.span.end);
  return true;
}

function joinEntries(first: MapNode, second: MapNode): void {
  const keys = new Set(first.entries.map((entry) => entry.key));
  for (const entry of second.entries) if (!keys.has(entry.key)) (first.entries as Entry[]).push(entry);
}
