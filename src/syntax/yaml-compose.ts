//! The token trees of YAML documents as located nodes: what each list and map holds, whatever its faults.
import type { CST } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { AliasNode, Node } from './tree.ts';
import { composeBlockList, composeBlockMap } from './yaml-block.ts';
import {
  around,
  checkEnd,
  checkStart,
  emptyNode,
  endOfGlued,
  isBlock,
  unexpected,
  addMisquoted,
  type Anchored,
  type Composing,
} from './yaml-composing.ts';
import { composeFlow } from './yaml-flow.ts';
import { beforeDocument, type Props } from './yaml-props.ts';
import { closingsIn } from './yaml-tokens.ts';
import { blockScalar, emptyScalar, plainScalar, quotedScalar, shown } from './yaml-scalar.ts';

/** What is known before a document is composed. */
export type ComposingStart = Omit<Composing, 'compose' | 'depth' | 'height'>;

/** The content of a document, or undefined where it has none. */
export function composeDocument(start: ComposingStart, token: CST.Document): Node | undefined {
  const composing: Composing = { ...start, compose, depth: 0, height: 0 };
  const props = around(composing, token.start, beforeDocument, token.value, 0);
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
      const end = misquotedEnd(text, token);
      if (end !== undefined) return composeMisquoted(composing, token, span(token.offset, end));
      const node = quotedScalar(text, token, endInText(composing, token), problems);
      checkEnd(composing, token.end, true);
      return node;
    }
    case 'block-scalar':
      return blockScalar(text, token, atRoot, problems);
    case 'block-map':
      return deeper(composing, token, composeBlockMap);
    case 'block-seq':
      if ((props.anchor || props.hasTag) && !text.slice(props.end, token.offset).includes('\n'))
        unexpected(composing, token.offset, token.offset + 1);
      return deeper(composing, token, composeBlockList);
    case 'flow-collection':
      return deeper(composing, token, composeFlow);
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
function deeper<T>(composing: Composing, token: T, composeInside: (composing: Composing, token: T) => Node): Node {
  composing.depth++;
  const node = composeInside(composing, token);
  composing.depth--;
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

/** Where the line of a quoted value ends with another such quote, if more letters stand right behind the first one. */
function misquotedEnd(text: string, token: CST.FlowScalar): number | undefined {
  const end = endOfGlued(token);
  if (end === undefined || token.source.length < 2 || text[end - 1] !== token.source[0]) return undefined;
  return text.slice(token.offset, end).includes('\n') ? undefined : end;
}

function composeMisquoted(composing: Composing, token: CST.FlowScalar, place: Span): Node {
  checkEnd(composing, token.end?.slice(1));
  return addMisquoted(composing, place, token.offset + token.source.length);
}

/** Where a quoted token ends in the text, which may lack the quote that was put in. */
function endInText({ closings }: Composing, token: CST.FlowScalar): number {
  const end = token.offset + token.source.length;
  return closings.length === 0 ? end : end - closingsIn(closings, token.offset, end);
}
