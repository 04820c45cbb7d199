//! What stands around a YAML key or value: indicators, anchors, tags, comments and blanks.
import type { CST } from 'yaml';
import type { ProblemList } from './yaml-problems.ts';
import { shown } from './yaml-scalar.ts';
import { isFiller } from './yaml-tokens.ts';

export interface Props {
  /** The `-`, `?` or `:` that was looked for. */
  readonly found: CST.SourceToken | undefined;
  readonly comma: CST.SourceToken | undefined;
  readonly anchor: CST.SourceToken | undefined;
  readonly hasTag: boolean;
  readonly hasLineBreak: boolean;
  /** Behind the last of it that is neither blank nor comment: where a value that nobody wrote would stand. */
  readonly end: number | undefined;
}

/** What may stand there. */
export interface PropsPlace {
  readonly indicator: 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind' | 'doc-start';
  readonly startsLine: boolean;
  readonly inFlow: boolean;
}

export const beforeDocument: PropsPlace = { indicator: 'doc-start', startsLine: true, inFlow: false };
export const beforeItem: PropsPlace = { indicator: 'seq-item-ind', startsLine: true, inFlow: false };
export const beforeKey: PropsPlace = { indicator: 'explicit-key-ind', startsLine: true, inFlow: false };
export const beforeValue: PropsPlace = { indicator: 'map-value-ind', startsLine: false, inFlow: false };
/** Where the colon stands on a line of its own. */
export const beforeValueOnLine: PropsPlace = { indicator: 'map-value-ind', startsLine: true, inFlow: false };
export const beforeFlowKey: PropsPlace = { indicator: 'explicit-key-ind', startsLine: false, inFlow: true };
export const beforeFlowValue: PropsPlace = { indicator: 'map-value-ind', startsLine: false, inFlow: true };

export const noProps: Props = {
  found: undefined,
  comma: undefined,
  anchor: undefined,
  hasTag: false,
  hasLineBreak: false,
  end: undefined,
};

const lineBreak: Props = { ...noProps, hasLineBreak: true };

/** Reads the tokens before `next`, which is a key or value of a list or map at `indent`. `text` is only for messages. */
export function readProps(
  text: string,
  tokens: readonly CST.SourceToken[],
  place: PropsPlace,
  next: CST.Token | null | undefined,
  indent: number,
  problems: ProblemList,
): Props {
  const simple = simpleProps(tokens, place.indicator);
  if (simple) return simple;
  const scan: Scan = {
    text,
    place,
    next,
    indent,
    problems,
    atLineStart: place.startsLine,
    afterBlank: place.startsLine,
    tab: undefined,
    glued: undefined,
    props: { ...noProps },
  };
  for (const token of tokens) {
    checkBefore(scan, token);
    readToken(scan, token);
  }
  checkBehind(scan);
  return scan.props;
}

/** Nearly always there are only blanks and the indicator, about which nothing can be wrong. */
function simpleProps(tokens: readonly CST.SourceToken[], indicator: PropsPlace['indicator']): Props | undefined {
  let found: CST.SourceToken | undefined;
  let hasLineBreak = false;
  for (const token of tokens) {
    if (token.type === 'newline') hasLineBreak = true;
    else if (token.type === indicator && !found) found = token;
    else if (token.type !== 'space' || token.source.includes('\t')) return undefined;
  }
  if (!found) return hasLineBreak ? lineBreak : noProps;
  const end = found.offset + found.source.length;
  return { found, comma: undefined, anchor: undefined, hasTag: false, hasLineBreak, end };
}

interface Scan {
  readonly text: string;
  readonly place: PropsPlace;
  readonly next: CST.Token | null | undefined;
  readonly indent: number;
  readonly problems: ProblemList;
  atLineStart: boolean;
  afterBlank: boolean;
  /** A blank with a tab, as long as it may turn out to be indentation. */
  tab: CST.SourceToken | undefined;
  /** An anchor or tag with nothing behind it so far. */
  glued: CST.SourceToken | undefined;
  props: { -readonly [K in keyof Props]: Props[K] };
}

/** Checks what the token before asked of this one. */
function checkBefore(scan: Scan, token: CST.SourceToken): void {
  if (scan.glued && token.type !== 'space' && token.type !== 'newline' && token.type !== 'comma') unexpected(scan, token);
  scan.glued = undefined;
  if (scan.tab && scan.atLineStart && token.type !== 'comment' && token.type !== 'newline') tabProblem(scan, scan.tab);
  scan.tab = undefined;
}

function readToken(scan: Scan, token: CST.SourceToken): void {
  const { props, place } = scan;
  switch (token.type) {
    case 'space':
      if (mayIndent(scan) && token.source.includes('\t')) scan.tab = token;
      scan.afterBlank = true;
      return;
    case 'comment':
      if (!scan.afterBlank) scan.problems.add('space-before-comment', token.offset, token.offset + 1);
      scan.atLineStart = false;
      return;
    case 'newline':
      scan.atLineStart = scan.afterBlank = props.hasLineBreak = true;
      return;
    case 'anchor':
      if (props.anchor || token.source.length === 1) unexpected(scan, token);
      props.anchor = token;
      break;
    case 'tag':
      if (props.hasTag) unexpected(scan, token);
      props.hasTag = true;
      break;
    case 'comma':
      if (!place.inFlow) unexpected(scan, token);
      else if (props.comma) scan.problems.add('extra-comma', token.offset, token.offset + 1);
      props.comma = token;
      break;
    case place.indicator:
      if (props.found || props.anchor || props.hasTag) unexpected(scan, token);
      props.found = token;
      break;
    default:
      unexpected(scan, token);
  }
  scan.glued = token.type === 'anchor' || token.type === 'tag' ? token : undefined;
  scan.atLineStart = token === props.found && place.indicator !== 'map-value-ind' && place.indicator !== 'doc-start';
  scan.afterBlank = false;
  props.end = token.offset + token.source.length;
}

/** In braces and brackets, blanks mean nothing; nor do they before those at the beginning of a document. */
function mayIndent({ place, next }: Scan): boolean {
  return !place.inFlow && (place.indicator !== 'doc-start' || next?.type !== 'flow-collection');
}

function checkBehind(scan: Scan): void {
  const { next, indent } = scan;
  if (scan.glued && next && next.type !== 'comma' && !isFiller(next) && !('source' in next && next.source === ''))
    unexpected(scan, scan.glued);
  if (!scan.tab) return;
  const isIndent = scan.atLineStart && scan.tab.indent <= indent;
  if (isIndent || next?.type === 'block-map' || next?.type === 'block-seq') tabProblem(scan, scan.tab);
}

function tabProblem(scan: Scan, token: CST.SourceToken): void {
  const at = token.offset + token.source.indexOf('\t');
  scan.problems.add('tab-indent', at, token.offset + token.source.length);
}

function unexpected(scan: Scan, token: CST.SourceToken): void {
  const end = token.offset + Math.max(1, token.source.trimEnd().length);
  scan.problems.add('unexpected', token.offset, end, { words: shown(scan.text, token.offset, end) });
}
