//! Lists and maps between braces and brackets.
import type { CST } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Node } from './tree.ts';
import { oneFix } from './yaml-problems.ts';
import { addEntry, addItem, closeList, closeMap, newList, newMap, type OpenList, type OpenMap } from './yaml-collect.ts';
import {
  around,
  checkEnd,
  emptyNode,
  firstWordLength,
  isBlock,
  spansLines,
  unexpected,
  type Composing,
} from './yaml-composing.ts';
import { beforeFlowKey, beforeFlowValue, noProps, type Props } from './yaml-props.ts';
import { shown } from './yaml-scalar.ts';
import { isFiller } from './yaml-tokens.ts';

export function composeFlow(composing: Composing, token: CST.FlowCollection): Node {
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
  const props = around(composing, start, beforeFlowKey, key ?? sep?.[0] ?? value, flow.indent);
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
    addItem(composing, parent, value ? composing.compose(composing, value, props) : emptyNode(composing, props, parent.end));
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
  const keyNode = key ? composing.compose(composing, key, props) : emptyNode(composing, props, sep[0]?.offset ?? map.end);
  map.height = Math.max(map.height, composing.height);
  if (key === value && key) {
    addEntry(composing, map, key, keyNode, emptyNode(composing, noProps, keyNode.span.end));
    return;
  }
  const around2 = around(composing, sep, beforeFlowValue, value, flow.indent);
  if (value && !around2.found) missingBetween(composing, keyNode.span, value);
  map.end = Math.max(map.end, around2.end ?? 0);
  const node = value ? composing.compose(composing, value, around2) : emptyNode(composing, around2, keyNode.span.end);
  addEntry(composing, map, key, keyNode, node);
}

function missingBetween({ text, problems }: Composing, key: Span, value: CST.Token): void {
  const end = value.offset + firstWordLength(text, value.offset);
  if ('source' in value && value.source.startsWith(':'))
    problems.add(
      'space-after-colon',
      value.offset,
      value.offset + 1,
      { key: shown(text, key.start, key.end) },
      oneFix('add-space', 'safe', value.offset + 1, value.offset + 1, ' '),
    );
  else problems.add('missing-comma', value.offset, end);
}

/** Behind the closing bracket, or behind the last item where it is missing. */
function flowEnd(composing: Composing, flow: CST.FlowCollection, lastItem: number): number {
  const [close, ...rest] = flow.end;
  const bracket = flow.start.source === '{' ? '}' : ']';
  if (close?.source === bracket) {
    checkEnd(composing, rest);
    return close.offset + 1;
  }
  if (!close && composing.unread.has(flow.offset)) return lastItem;
  composing.problems.add('missing-bracket', flow.offset, flow.offset + 1, { open: flow.start.source, close: bracket });
  return close?.source.length === 1 && !isFiller(close) ? Math.max(close.offset + 1, lastItem) : lastItem;
}
