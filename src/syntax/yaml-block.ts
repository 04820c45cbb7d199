//! Lists and maps by indentation, and what is made of their parts that stand askew.
import type { CST } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';
import { addEntry, addItem, closeList, closeMap, join, newList, newMap, type OpenList, type OpenMap } from './yaml-collect.ts';
import {
  addMisquoted,
  around,
  checkEnd,
  emptyNode,
  firstWordLength,
  spansLines,
  unexpected,
  type Composing,
} from './yaml-composing.ts';
import { oneFix } from './yaml-problems.ts';
import { beforeItem, beforeKey, beforeValue, beforeValueOnLine, type Props } from './yaml-props.ts';
import { renderString } from './yaml-render.ts';
import { emptyScalar, plainScalar, shown, trimmed } from './yaml-scalar.ts';
import { isFiller } from './yaml-tokens.ts';

// Lists

export function composeBlockList(composing: Composing, token: CST.BlockSequence): ListNode {
  const list = newList(token.offset);
  for (const { start, value } of token.items) {
    const props = around(composing, start, beforeItem, value, token.indent);
    if (!props.found && !value && !props.anchor && !props.hasTag) continue;
    const node = value ? composing.compose(composing, value, props) : emptyNode(composing, props, list.end);
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

// Maps

type BlockItem = CST.BlockMap['items'][number];

export function composeBlockMap(composing: Composing, token: CST.BlockMap): MapNode {
  const map = newMap(token.offset);
  addBlockEntries(composing, token, map);
  return closeMap(composing, map);
}

function addBlockEntries(composing: Composing, token: CST.BlockMap, map: OpenMap): void {
  for (const item of token.items) addBlockEntry(composing, token, item, map);
}

function addBlockEntry(composing: Composing, token: CST.BlockMap, item: BlockItem, map: OpenMap): void {
  const { key, sep } = item;
  const props = around(composing, item.start, beforeKey, key ?? sep?.[0], token.indent);
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
  if (keyToken?.type === 'scalar' && !explicit && !item.value && !props.end && !sep?.some((part) => !isFiller(part))) {
    checkEnd(composing, keyToken.end);
    addStrayLine(composing, map, span(keyToken.offset, keyToken.offset + keyToken.source.length));
    return;
  }
  const keyNode = keyToken
    ? composing.compose(composing, keyToken, props)
    : emptyNode(composing, props, sep?.[0]?.offset ?? from);
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
  if (glued) {
    const fix = oneFix('add-space', /^\d/.test(source) ? 'unsafe' : 'safe', keyEnd + 1, keyEnd + 1, ' ');
    problems.add('space-after-colon', words.start, keyEnd + 1, { key: shown(text, words.start, keyEnd) }, fix);
  } else problems.add('missing-colon', words.start, words.end, { words: shown(text, words.start, words.end) });
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
  const list = composing.compose(composing, token, props);
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
  const props = around(composing, sep ?? [], startsLine ? beforeValueOnLine : beforeValue, value, token.indent);
  if (!props.found) {
    if (!explicit) addMissingColon(composing, key);
    return emptyNode(composing, props, key.span.end);
  }
  map.end = Math.max(map.end, props.end ?? 0);
  if (!value) return emptyNode(composing, props, key.span.end);
  if (value.type === 'block-map' && !props.hasLineBreak && !explicit) return composeInlineMap(composing, map, value, props);
  return composing.compose(composing, value, props);
}

function addMissingColon({ text, problems }: Composing, key: Node): void {
  const { start, end } = key.span;
  problems.add('missing-colon', start, end, { words: shown(text, start, end) });
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
    return composing.compose(composing, token, props);
  }
  const words = trimmed(text, token.offset, end);
  map.following = { ...token, items: itemsBelow(token) };
  return composeWithColon(composing, first?.key, words);
}

/** Words that only look like quotes or brackets, or like a key whose value is still to come, are better looked at. */
function composeWithColon(composing: Composing, key: CST.Token | null | undefined, words: Span): ScalarNode {
  const { text, problems } = composing;
  const inner = misquotedAt(text, key, words);
  if (inner !== undefined) return addMisquoted(composing, words, inner);
  const source = text.slice(words.start, words.end);
  const kind = /^[^\p{L}\p{N}]|:$/u.test(source) ? 'unsafe' : 'safe';
  const fix = oneFix('add-quotes', kind, words.start, words.end, renderString(source, 'plain', false));
  problems.add('colon-in-value', words.start, words.end, { words: shown(text, words.start, words.end) }, fix);
  return plainScalar(text, words);
}

/** `'It's so: fine'`: where the words behind the quote within begin. */
function misquotedAt(text: string, key: CST.Token | null | undefined, words: Span): number | undefined {
  if (key?.type !== 'single-quoted-scalar' && key?.type !== 'double-quoted-scalar') return undefined;
  const inner = key.offset + key.source.length;
  return /[^\s:]/.test(text[inner] ?? ' ') && text[words.end - 1] === key.source[0] ? inner : undefined;
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
