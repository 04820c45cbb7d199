//! The token trees of YAML documents as located nodes: what each list and map holds, whatever its faults.
import type { CST } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { AliasNode, Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';
import type { ProblemList } from './yaml-problems.ts';
import { readProps, type Props, type PropsPlace } from './yaml-props.ts';
import { blockScalar, emptyScalar, plainScalar, quotedScalar, shown, trimmed } from './yaml-scalar.ts';
import { isFiller, type Closing } from './yaml-tokens.ts';

/** What is known while one document is composed. */
export interface Composing {
  readonly text: string;
  readonly problems: ProblemList;
  readonly closings: readonly Closing[];
  readonly maxDepth: number;
  /** The latest node of each name; undefined while that node is still being composed. */
  readonly anchors: Map<string, Anchored | undefined>;
  /** How many entries merge keys may still copy, over the whole file. */
  readonly copies: { left: number };
  /** How many misplaced parts may still be put where they belong: each costs as much as what it is put into. */
  readonly repairs: { left: number };
  /** How many lists and maps are around what is being composed. */
  depth: number;
  /** How many levels the node composed last has, those behind its aliases included. */
  height: number;
}

interface Anchored {
  readonly node: Node;
  readonly height: number;
}

/** The content of a document, or undefined where it has none. */
export function composeDocument(composing: Composing, token: CST.Document): Node | undefined {
  const props = around(composing, token.start, {
    indicator: 'doc-start',
    next: token.value,
    indent: 0,
    startsLine: true,
    inFlow: false,
  });
  if (!token.value) return props.anchor || props.hasTag ? emptyNode(composing, props, token.offset) : undefined;
  if (props.found && isBlock(token.value) && !props.hasLineBreak)
    unexpected(composing, token.value.offset, token.value.offset + 1);
  return compose(composing, token.value, props, true);
}

/** Composes one value together with its anchor. */
function compose(composing: Composing, token: CST.Token, props: Props, atRoot = false): Node {
  const name = props.anchor?.source.slice(1);
  if (name !== undefined && 'items' in token) composing.anchors.set(name, undefined);
  composing.height = 0;
  const node = composeToken(composing, token, props, atRoot);
  if (name !== undefined) composing.anchors.set(name, { node, height: composing.height });
  return node;
}

function composeToken(composing: Composing, token: CST.Token, props: Props, atRoot: boolean): Node {
  const { text, problems } = composing;
  switch (token.type) {
    case 'alias':
      checkEnd(composing, token.end);
      if (props.anchor || props.hasTag) unexpected(composing, token.offset, token.offset + token.source.length);
      return composeAlias(composing, token);
    case 'scalar':
      checkEnd(composing, token.end);
      checkStart(composing, token);
      return plainScalar(text, span(token.offset, token.offset + token.source.length));
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const node = quotedScalar(text, token, endInText(composing, token), problems);
      checkEnd(composing, token.end, true);
      return node;
    }
    case 'block-scalar':
      return blockScalar(text, token, atRoot, problems);
    case 'block-map':
      return deeper(composing, () => composeBlockMap(composing, token));
    case 'block-seq':
      if ((props.anchor || props.hasTag) && !text.slice(props.end, token.offset).includes('\n'))
        unexpected(composing, token.offset, token.offset + 1);
      return deeper(composing, () => composeBlockList(composing, token));
    case 'flow-collection':
      return deeper(composing, () => composeFlow(composing, token));
    default:
      composing.problems.add(misplacedList(token) ? 'list-on-key-line' : 'unexpected', token.offset, token.offset + 1, {
        words: shown(text, token.offset, token.offset + 1),
      });
      return emptyScalar(token.offset);
  }
}

function misplacedList(token: CST.Token): boolean {
  return token.type === 'error' && token.source === '-';
}

/** Counts the levels below: `height` becomes one more than that of the highest node inside. */
function deeper(composing: Composing, composeInside: () => Node): Node {
  composing.depth++;
  const node = composeInside();
  composing.depth--;
  return node;
}

function emptyNode(composing: Composing, props: Props, fallback: number): ScalarNode {
  composing.height = 0;
  const node = emptyScalar(props.end ?? fallback);
  const name = props.anchor?.source.slice(1);
  if (name !== undefined) composing.anchors.set(name, { node, height: 0 });
  return node;
}

function composeAlias(composing: Composing, token: CST.FlowScalar): AliasNode {
  const name = token.source.slice(1);
  const place = span(token.offset, token.offset + token.source.length);
  const target = targetOf(composing, name, place);
  composing.height = target ? target.height + 1 : 0;
  return { type: 'alias', name, target: target?.node, span: place };
}

/** A target that would make the tree a ring, or deeper than the limit, is no target. */
function targetOf(composing: Composing, name: string, place: Span): Anchored | undefined {
  const { anchors, problems, maxDepth } = composing;
  const target = anchors.get(name);
  if (target && composing.depth + target.height < maxDepth) return target;
  if (target) problems.add('too-deep', place.start, place.end, { limit: maxDepth });
  else problems.add(anchors.has(name) ? 'recursive-alias' : 'unknown-alias', place.start, place.end, { name });
  return undefined;
}

/** Where a quoted token ends in the text, which may lack the quote that was put in. */
function endInText({ closings }: Composing, token: CST.FlowScalar): number {
  const end = token.offset + token.source.length;
  return closings.some(({ at }) => token.offset < at && at < end) ? end - 1 : end;
}

// Lists

function composeBlockList(composing: Composing, token: CST.BlockSequence): ListNode {
  const list = newList(token.offset);
  for (const { start, value } of token.items) {
    const props = around(composing, start, {
      indicator: 'seq-item-ind',
      next: value,
      indent: token.indent,
      startsLine: true,
      inFlow: false,
    });
    if (!props.found && !value && !props.anchor && !props.hasTag) continue;
    const node = value ? compose(composing, value, props) : emptyNode(composing, props, list.end);
    if (!props.found) misplacedItem(composing, list, node);
    else addItem(composing, list, node);
    list.end = Math.max(list.end, props.end ?? 0);
  }
  return closeList(composing, list);
}

/** What has no `-` belongs to the item before it; a list that is too deep, to the list around it. */
function misplacedItem(composing: Composing, list: OpenList, node: Node): void {
  const { text, problems } = composing;
  const { start } = node.span;
  problems.add('bad-indent', start, start + firstWordLength(text, start));
  const last = list.items.at(-1);
  list.end = Math.max(list.end, node.span.end);
  list.height = Math.max(list.height, composing.height);
  if (node.type === 'list') for (const item of node.items) list.items.push(item);
  else if (!last || !join(composing, last, node)) list.items.push(node);
}

interface OpenList {
  readonly start: number;
  readonly items: Node[];
  end: number;
  height: number;
}

function newList(start: number): OpenList {
  return { start, items: [], end: start, height: 0 };
}

function addItem(composing: Composing, list: OpenList, node: Node): void {
  list.items.push(node);
  list.end = Math.max(list.end, node.span.end);
  list.height = Math.max(list.height, composing.height);
}

function closeList(composing: Composing, list: OpenList): ListNode {
  composing.height = list.height + 1;
  return { type: 'list', items: list.items, span: span(list.start, list.end) };
}

// Maps

interface OpenMap {
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

type BlockItem = CST.BlockMap['items'][number];

function newMap(start: number): OpenMap {
  return { start, entries: [], byKey: undefined, merges: [], following: undefined, end: start, height: 0 };
}

function composeBlockMap(composing: Composing, token: CST.BlockMap): MapNode {
  const map = newMap(token.offset);
  addBlockEntries(composing, token, map);
  return closeMap(composing, map);
}

function addBlockEntries(composing: Composing, token: CST.BlockMap, map: OpenMap): void {
  for (const item of token.items) addBlockEntry(composing, token, item, map);
}

function addBlockEntry(composing: Composing, token: CST.BlockMap, item: BlockItem, map: OpenMap): void {
  const { key, sep } = item;
  const place: PropsPlace = {
    indicator: 'explicit-key-ind',
    next: key ?? sep?.[0],
    indent: token.indent,
    startsLine: true,
    inFlow: false,
  };
  const props = around(composing, item.start, place);
  const explicit = props.found !== undefined;
  if (!explicit && !props.anchor && !props.hasTag && !sep) return;
  const from = item.start.find((part) => !isFiller(part))?.offset ?? key?.offset ?? map.end;
  map.start = Math.min(map.start, from);
  if (key?.type === 'block-seq' && !explicit) {
    addStrayList(composing, map, key, item.value, props);
    return;
  }
  checkKeyPlace(composing, token, item, props);
  if (!explicit && isDeeper(composing, token, item, map)) {
    addToLast(composing, token, item, map);
    return;
  }
  const keyToken = explicit ? key : withoutStrayLines(composing, map, key);
  const keyNode = keyToken ? compose(composing, keyToken, props) : emptyNode(composing, props, sep?.[0]?.offset ?? from);
  map.height = Math.max(map.height, composing.height);
  const value = composeValue(composing, token, item, map, keyNode, explicit);
  addEntry(composing, map, keyToken, keyNode, value);
  addFollowing(composing, map);
}

/** Whether a key stands deeper than its map, behind an entry whose value is a map it can belong to. */
function isDeeper(composing: Composing, token: CST.BlockMap, { key }: BlockItem, map: OpenMap): boolean {
  const last = map.entries.at(-1)?.value;
  return (
    key !== undefined &&
    key !== null &&
    'indent' in key &&
    key.indent > token.indent &&
    last?.type === 'map' &&
    composing.repairs.left > 0 &&
    composing.anchors.size === 0
  );
}

function addToLast(composing: Composing, token: CST.BlockMap, item: BlockItem, map: OpenMap): void {
  const last = map.entries.at(-1)?.value;
  const { key } = item;
  if (!last || !key || !('indent' in key)) return;
  const inner = newMap(key.offset);
  addBlockEntry(composing, { ...token, indent: key.indent }, item, inner);
  const node = closeMap(composing, inner);
  map.height = Math.max(map.height, composing.height);
  map.end = Math.max(map.end, node.span.end);
  join(composing, last, node);
}

/** A key must begin where the others do, and stand on the line of its colon. */
function checkKeyPlace(composing: Composing, token: CST.BlockMap, item: BlockItem, props: Props): void {
  const { problems } = composing;
  const indent = props.found ? props.found.indent : item.key && 'indent' in item.key ? item.key.indent : token.indent;
  const at = props.found?.offset ?? item.key?.offset ?? token.offset;
  if (indent !== token.indent) problems.add('bad-indent', at, at + firstWordLength(composing.text, at));
  if (props.found) return;
  const colon = item.sep?.find((part) => part.type === 'map-value-ind');
  if (isSplit(composing.text, props, item.key?.offset ?? colon?.offset)) unexpected(composing, at, at + 1);
  else if (!item.key) return;
  else if (colon && colon.offset - at > 1024) unexpected(composing, at, at + firstWordLength(composing.text, at));
  else if (spansLines(composing.text, item.key, colon) && item.key.type !== 'scalar') unexpected(composing, at, at + 1);
}

/** Whether an anchor or tag stands on a line before the key it is for. */
function isSplit(text: string, props: Props, key: number | undefined): boolean {
  return (props.anchor !== undefined || props.hasTag) && props.hasLineBreak && text.slice(props.end, key).includes('\n');
}

function spansLines(text: string, key: CST.Token, colon: CST.SourceToken | undefined): boolean {
  if (!colon) return false;
  const lineEnd = text.indexOf('\n', key.offset);
  return lineEnd !== -1 && lineEnd < colon.offset;
}

/**
 * A line without a colon is read by the library as the beginning of the key on the next line. Each such line becomes
 * an entry without a value, and the last line alone the key.
 */
function withoutStrayLines(composing: Composing, map: OpenMap, key: CST.Token | null | undefined): CST.Token | null | undefined {
  if (key?.type !== 'scalar' || !key.source.includes('\n')) return key;
  const { text } = composing;
  const { words, rest } = cutLastLine(text, key);
  let start = words.start;
  for (const line of text.slice(words.start, words.end).split('\n')) {
    const stray = trimmed(text, start, start + line.length);
    if (stray.start < stray.end) addStrayLine(composing, map, stray);
    start += line.length + 1;
  }
  return rest;
}

/** The words before the last line of a key that runs over several, and a token for that last line. */
function cutLastLine(text: string, key: CST.FlowScalar): { words: Span; rest: CST.FlowScalar } {
  const last = key.offset + key.source.lastIndexOf('\n') + 1;
  const { start, end } = trimmed(text, last, key.offset + key.source.length);
  return { words: trimmed(text, key.offset, last), rest: { ...key, offset: start, source: text.slice(start, end) } };
}

/** `owner` or `owner:Ana`, which lack a colon or the blank behind it. */
function addStrayLine(composing: Composing, map: OpenMap, words: Span): void {
  const { text, problems } = composing;
  const source = text.slice(words.start, words.end);
  const glued = /^([\p{L}\p{N}_-]+):(?=[^\s/])/u.exec(source);
  const keyEnd = words.start + (glued?.[1]?.length ?? source.length);
  if (glued) problems.add('space-after-colon', words.start, keyEnd + 1, { key: shown(text, words.start, keyEnd) });
  else problems.add('missing-colon', words.start, words.end, { words: shown(text, words.start, words.end) });
  const key = plainScalar(text, span(words.start, keyEnd));
  const value = glued ? plainScalar(text, span(keyEnd + 1, words.end)) : emptyScalar(words.end);
  composing.height = 0;
  addEntry(composing, map, undefined, key, value);
}

/**
 * A list that stands at no level of its own belongs to the list before it, or to the key that has no value yet.
 * The library takes what comes next for its value.
 */
function addStrayList(
  composing: Composing,
  map: OpenMap,
  token: CST.BlockSequence,
  next: CST.Token | undefined,
  props: Props,
): void {
  composing.problems.add('bad-indent', token.offset, token.offset + 1);
  const list = compose(composing, token, props);
  const last = map.entries.at(-1);
  map.end = Math.max(map.end, list.span.end);
  map.height = Math.max(map.height, composing.height);
  if (last?.value.type === 'scalar' && last.value.value === null) replaceLast(map, { ...last, value: list });
  else if (last) join(composing, last.value, list);
  if (next?.type === 'block-map') addBlockEntries(composing, next, map);
}

function replaceLast(map: OpenMap, entry: Entry): void {
  map.entries[map.entries.length - 1] = entry;
  map.byKey?.set(entry.key, entry);
}

function composeValue(
  composing: Composing,
  token: CST.BlockMap,
  item: BlockItem,
  map: OpenMap,
  key: Node,
  explicit: boolean,
): Node {
  const { sep, value } = item;
  const startsLine = !item.key || item.key.type === 'block-scalar';
  const props = around(composing, sep ?? [], {
    indicator: 'map-value-ind',
    next: value,
    indent: token.indent,
    startsLine,
    inFlow: false,
  });
  if (!props.found) {
    if (!explicit) addMissingColon(composing, key);
    return emptyNode(composing, props, key.span.end);
  }
  map.end = Math.max(map.end, props.end ?? 0);
  if (!value) return emptyNode(composing, props, key.span.end);
  if (value.type === 'block-map' && !props.hasLineBreak && !explicit) return composeInlineMap(composing, map, value, props);
  return compose(composing, value, props);
}

function addMissingColon({ text, problems }: Composing, key: Node): void {
  const { start, end } = key.span;
  const glued = /^[\p{L}\p{N}_-]+:(?=[^\s/])/u.exec(text.slice(start, Math.min(end, start + 1024)));
  if (glued) problems.add('space-after-colon', start, start + glued[0].length, { key: glued[0].slice(0, -1) });
  else problems.add('missing-colon', start, end, { words: shown(text, start, end) });
}

/**
 * `title: Ferries: the plan` reads as a map behind a key, which YAML does not have. What its author meant is
 * a value with a colon in it; the lines below it go on with the map around it. So does a line that is too deep:
 * it reads as if the value and its key were one.
 */
function composeInlineMap(composing: Composing, map: OpenMap, token: CST.BlockMap, props: Props): Node {
  const { text, problems } = composing;
  const first = token.items[0];
  composing.height = 0;
  if (first?.key?.type === 'scalar' && first.key.source.includes('\n')) {
    const { words, rest } = cutLastLine(text, first.key);
    problems.add('bad-indent', rest.offset, rest.offset + firstWordLength(text, rest.offset));
    map.following = { ...token, items: [{ ...first, key: rest }, ...token.items.slice(1)] as CST.BlockMap['items'] };
    return plainScalar(text, words);
  }
  const end = lastOnLine(token, lineEndBehind(text, token.offset));
  if (end === undefined || first?.start.some((part) => part.type === 'explicit-key-ind')) {
    unexpected(composing, token.offset, token.offset + firstWordLength(text, token.offset));
    return compose(composing, token, props);
  }
  const words = trimmed(text, token.offset, end);
  map.following = { ...token, items: itemsBelow(token) };
  problems.add('colon-in-value', words.start, words.end, { words: shown(text, words.start, words.end) });
  return plainScalar(text, words);
}

function lineEndBehind(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Where the words end that begin with this map, if all its first entry stands on one line. */
function lastOnLine(token: CST.BlockMap, lineEnd: number): number | undefined {
  const first = token.items[0];
  if (!first?.sep) return undefined;
  const { value } = first;
  if (value?.type === 'block-map') return lastOnLine(value, lineEnd);
  if (!value) {
    const colon = first.sep.find((part) => part.type === 'map-value-ind');
    return colon && colon.offset + 1;
  }
  if (!('source' in value) || value.type === 'block-scalar') return undefined;
  const end = value.offset + value.source.length;
  return value.source.includes('\n') || end > lineEnd ? undefined : end;
}

/** The later entries of maps within a line. */
function itemsBelow(token: CST.BlockMap): CST.BlockMap['items'] {
  const inner = token.items[0]?.value;
  const deeper = inner?.type === 'block-map' ? itemsBelow(inner) : [];
  return [...deeper, ...token.items.slice(1)];
}

function addFollowing(composing: Composing, map: OpenMap): void {
  const { following } = map;
  map.following = undefined;
  if (following) addBlockEntries(composing, following, map);
}

/** Adds an entry, unless its key is a merge key or already there. */
function addEntry(composing: Composing, map: OpenMap, token: CST.Token | null | undefined, keyNode: Node, value: Node): void {
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
  problems.add('duplicate-key', entry.keySpan.start, entry.keySpan.end, data, [
    { span: first.keySpan, message: 'duplicate-key-first', data },
  ]);
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

function closeMap(composing: Composing, map: OpenMap): MapNode {
  if (map.merges.length > 0) addMerged(composing, map);
  composing.height = map.height + 1;
  return { type: 'map', entries: map.entries, span: span(map.start, map.end) };
}

// Braces and brackets

function composeFlow(composing: Composing, token: CST.FlowCollection): Node {
  const isMap = token.start.source === '{';
  const map = newMap(token.offset);
  const list = newList(token.offset);
  token.items.forEach((item, index) => {
    addFlowItem(composing, token, item, index, isMap ? map : list);
  });
  const end = flowEnd(composing, token, Math.max(map.end, list.end, token.offset + 1));
  map.end = list.end = end;
  return isMap ? closeMap(composing, map) : closeList(composing, list);
}

function addFlowItem(
  composing: Composing,
  flow: CST.FlowCollection,
  item: CST.CollectionItem,
  index: number,
  parent: OpenMap | OpenList,
): void {
  const { start, key, sep, value } = item;
  const { problems } = composing;
  const props = around(composing, start, flowPlace(flow, 'explicit-key-ind', key ?? sep?.[0] ?? value));
  const isEmpty = !props.found && !props.anchor && !props.hasTag && !sep && !value;
  const isLast = index === flow.items.length - 1;
  if (props.comma && (index === 0 || (isEmpty && !isLast)))
    problems.add('extra-comma', props.comma.offset, props.comma.offset + 1);
  parent.end = Math.max(parent.end, props.end ?? 0);
  if (isEmpty) return;
  const from = props.end ?? item.key?.offset ?? value?.offset ?? sep?.[0]?.offset ?? flow.offset;
  if (index > 0 && !props.comma) problems.add('missing-comma', from, from + firstWordLength(composing.text, from));
  for (const part of [key, value]) if (part && isBlock(part)) problems.add('missing-comma', part.offset, part.offset + 1);
  if ('entries' in parent) addFlowEntry(composing, flow, item, props, parent);
  else if (!sep && !props.found)
    addItem(composing, parent, value ? compose(composing, value, props) : emptyNode(composing, props, parent.end));
  else addItem(composing, parent, composePair(composing, flow, item, props));
}

/** `[a: 1]` is a list of one map. */
function composePair(composing: Composing, flow: CST.FlowCollection, item: CST.CollectionItem, props: Props): Node {
  const from =
    props.found?.offset ?? item.start.find((part) => part.type === 'anchor')?.offset ?? item.key?.offset ?? item.sep?.[0]?.offset;
  const map = newMap(from ?? flow.offset);
  addFlowEntry(composing, flow, item, props, map);
  const colon = item.sep?.find((part) => part.type === 'map-value-ind');
  if (colon && item.key && !props.found && (spansLines(composing.text, item.key, colon) || colon.offset - map.start > 1024)) {
    unexpected(composing, colon.offset, colon.offset + 1);
  }
  return closeMap(composing, map);
}

function addFlowEntry(
  composing: Composing,
  flow: CST.FlowCollection,
  item: CST.CollectionItem,
  props: Props,
  map: OpenMap,
): void {
  const { sep = [], value } = item;
  const key = item.key ?? (item.sep ? undefined : value);
  const keyNode = key ? compose(composing, key, props) : emptyNode(composing, props, sep[0]?.offset ?? map.end);
  map.height = Math.max(map.height, composing.height);
  if (key === value && key) {
    addEntry(composing, map, key, keyNode, emptyNode(composing, noProps, keyNode.span.end));
    return;
  }
  const around2 = around(composing, sep, flowPlace(flow, 'map-value-ind', value));
  if (value && !around2.found) missingBetween(composing, value);
  map.end = Math.max(map.end, around2.end ?? 0);
  const node = value ? compose(composing, value, around2) : emptyNode(composing, around2, keyNode.span.end);
  addEntry(composing, map, key, keyNode, node);
}

const noProps: Props = {
  found: undefined,
  comma: undefined,
  anchor: undefined,
  hasTag: false,
  hasLineBreak: false,
  end: undefined,
};

function missingBetween({ text, problems }: Composing, value: CST.Token): void {
  const end = value.offset + firstWordLength(text, value.offset);
  if ('source' in value && value.source.startsWith(':'))
    problems.add('space-after-colon', value.offset, value.offset + 1, { key: '' });
  else problems.add('missing-comma', value.offset, end);
}

function flowPlace(flow: CST.FlowCollection, indicator: PropsPlace['indicator'], next: CST.Token | undefined): PropsPlace {
  return { indicator, next, indent: flow.indent, startsLine: false, inFlow: true };
}

/** Behind the closing bracket, or behind the last item where it is missing. */
function flowEnd(composing: Composing, flow: CST.FlowCollection, lastItem: number): number {
  const [close, ...rest] = flow.end;
  const bracket = flow.start.source === '{' ? '}' : ']';
  if (close?.source === bracket) {
    checkEnd(composing, rest);
    return close.offset + 1;
  }
  composing.problems.add('missing-bracket', flow.offset, flow.offset + 1, { open: flow.start.source, close: bracket });
  return close?.source.length === 1 && !isFiller(close) ? Math.max(close.offset + 1, lastItem) : lastItem;
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

// Checks

function around({ text, problems }: Composing, tokens: readonly CST.SourceToken[], place: PropsPlace): Props {
  return readProps(text, tokens, place, problems);
}

function isBlock(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq';
}

/** Nothing but a comment may follow a value on its line. */
function checkEnd(composing: Composing, end: readonly CST.SourceToken[] | undefined, afterQuote = false): void {
  if (!end) return;
  const { text, problems } = composing;
  let afterBlank = false;
  for (const token of end) {
    const tokenEnd = token.offset + Math.max(1, token.source.trimEnd().length);
    if (token.type === 'comment' && !afterBlank) problems.add('space-before-comment', token.offset, token.offset + 1);
    else if (!isFiller(token)) {
      const words = shown(text, token.offset, tokenEnd);
      problems.add(afterQuote ? 'text-after-quote' : 'unexpected', token.offset, tokenEnd, { words });
      return;
    }
    afterBlank = token.type !== 'comment';
  }
}

/** Letters that YAML keeps for itself cannot begin words without quotes. */
function checkStart({ problems }: Composing, token: CST.FlowScalar): void {
  const first = token.source[0];
  if (first !== undefined && '@`%,|>\t'.includes(first))
    problems.add('bad-start', token.offset, token.offset + 1, { character: first });
}

function unexpected({ text, problems }: Composing, start: number, end: number): void {
  problems.add('unexpected', start, end, { words: shown(text, start, end) });
}

function firstWordLength(text: string, at: number): number {
  return Math.max(1, /^[^\s,:[\]{}]*/.exec(text.slice(at, at + 40))?.[0].length ?? 1);
}
