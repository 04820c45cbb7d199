//! What is known while one YAML document is composed, and the checks that all of its parts share.
import type { CST } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Node, ScalarNode } from './tree.ts';
import { oneFix, type ProblemList } from './yaml-problems.ts';
import { readProps, type Props, type PropsPlace } from './yaml-props.ts';
import { renderString } from './yaml-render.ts';
import { emptyScalar, misquotedScalar, shown } from './yaml-scalar.ts';
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
  /** Where the brackets stand that were open when reading ended because of their depth. */
  readonly unread: ReadonlySet<number>;
  /** Composes what stands inside a list or map. Handed in, for those and single values are composed in turns. */
  readonly compose: (composing: Composing, token: CST.Token, props: Props) => Node;
  /** How many lists and maps are around what is being composed. */
  depth: number;
  /** How many levels the node composed last has, those behind its aliases included. */
  height: number;
}

export interface Anchored {
  readonly node: Node;
  readonly height: number;
}

export function emptyNode(composing: Composing, props: Props, fallback: number): ScalarNode {
  composing.height = 0;
  const node = emptyScalar(props.end ?? fallback);
  const name = props.anchor?.source.slice(1);
  if (name !== undefined) composing.anchors.set(name, { node, height: 0 });
  return node;
}

export function around(
  { text, problems }: Composing,
  tokens: readonly CST.SourceToken[],
  place: PropsPlace,
  next: CST.Token | null | undefined,
  indent: number,
): Props {
  return readProps(text, tokens, place, next, indent, problems);
}

export function isBlock(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq';
}

/** Nothing but a comment may follow a value on its line. */
export function checkEnd(composing: Composing, end: readonly CST.SourceToken[] | undefined, afterQuote = false): void {
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

/** Where the words end that stand right behind a quoted token; the library calls them `scalar`, which its types do not know. */
export function endOfGlued({ offset, source, end }: CST.FlowScalar): number | undefined {
  const rest = end?.[0];
  const isWords = rest !== undefined && (rest.type as string) === 'scalar' && rest.offset === offset + source.length;
  return isWords ? rest.offset + rest.source.length : undefined;
}

/** Words with a quote within, which stands before `inner`. */
export function addMisquoted({ text, problems }: Composing, place: Span, inner: number): ScalarNode {
  const node = misquotedScalar(text, place);
  const fix = oneFix('double-quotes', 'safe', place.start, place.end, renderString(node.text, 'double', false));
  problems.add('text-after-quote', inner, place.end, { words: shown(text, inner, place.end) }, fix);
  return node;
}

/** Letters that YAML keeps for itself cannot begin words without quotes. */
export function checkStart({ problems }: Composing, token: CST.FlowScalar): void {
  const first = token.source[0];
  if (first !== undefined && '@`%,|>\t'.includes(first))
    problems.add('bad-start', token.offset, token.offset + 1, { character: first });
}

export function unexpected({ text, problems }: Composing, start: number, end: number): void {
  problems.add('unexpected', start, end, { words: shown(text, start, end) });
}

export function firstWordLength(text: string, at: number): number {
  return Math.max(1, /^[^\s,:[\]{}]*/.exec(text.slice(at, at + 40))?.[0].length ?? 1);
}

/** Whether a key begins on a line above that of its colon. */
export function spansLines(text: string, key: CST.Token, colon: CST.SourceToken | undefined): boolean {
  if (!colon) return false;
  const lineEnd = text.indexOf('\n', key.offset);
  return lineEnd !== -1 && lineEnd < colon.offset;
}
