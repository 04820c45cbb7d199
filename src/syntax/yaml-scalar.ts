//! A single YAML value read from its token: what it is, and the author's words for it.
import { CST } from 'yaml';
import { span, type Span } from '../text/span.ts';
import type { ScalarNode } from './tree.ts';
import { oneFix, type ProblemList } from './yaml-problems.ts';

type Value = ScalarNode['value'];

const nullWords = new Set(['', '~', 'null', 'Null', 'NULL']);
const booleanWords = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const numberPattern = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;
const infinityPattern = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumberPattern = /^\.(?:nan|NaN|NAN)$/;

/** What YAML 1.2's core schema reads unquoted words as. */
export function plainValue(words: string): Value {
  const first = words.charCodeAt(0);
  if (first > 0x3a && !mayBeWord(first)) return words;
  if (nullWords.has(words)) return null;
  const truth = booleanWords.get(words);
  if (truth !== undefined) return truth;
  if (numberPattern.test(words)) return Number(words);
  if (infinityPattern.test(words)) return words.startsWith('-') ? -Infinity : Infinity;
  return notANumberPattern.test(words) ? NaN : words;
}

/** Whether a word that begins with this letter may be null or a boolean: n, N, t, T, f, F or ~. */
function mayBeWord(code: number): boolean {
  const letter = code | 0x20;
  return letter === 0x6e || letter === 0x74 || letter === 0x66 || code === 0x7e;
}

/** A value nobody wrote: null, at the place where one would be written. */
export function emptyScalar(at: number): ScalarNode {
  const place = span(at, at);
  return { type: 'scalar', value: null, text: '', span: place, words: place, verbatim: true };
}

/** Words without quotes, for as long as they are on `place` of `text`. */
export function plainScalar(text: string, place: Span): ScalarNode {
  const source = text.slice(place.start, place.end);
  if (!hasLineBreak(source)) return plainNode(source, place, true);
  return plainNode(unfold(source), place, false);
}

function plainNode(words: string, place: Span, verbatim: boolean): ScalarNode {
  return { type: 'scalar', value: plainValue(words), text: words, span: place, words: place, verbatim };
}

/** A quoted value. `end` is where it ends in the text; the token may have a closing quote that the text lacks. */
export function quotedScalar(text: string, token: CST.FlowScalar, end: number, problems: ProblemList): ScalarNode {
  const { offset, source } = token;
  const closed = offset + source.length === end && !isOpenQuote(source);
  if (!closed) addMissingQuote(text, offset, end, problems);
  const words = span(offset + 1, closed ? end - 1 : Math.max(end, offset + 1));
  const place = span(offset, Math.max(end, offset + 1));
  const inner = text.slice(words.start, words.end);
  if (!needsResolving(source[0], inner)) return stringNode(inner, place, words, true);
  const resolved = CST.resolveAsScalar(closedToken(token), true, (at, code) => {
    if (code === 'BAD_DQ_ESCAPE')
      problems.add('bad-escape', at, escapeEnd(text, at), { escape: text.slice(at, escapeEnd(text, at)) });
  });
  return stringNode(resolved.value, place, words, undefined, text);
}

function addMissingQuote(text: string, start: number, end: number, problems: ProblemList): void {
  const quote = text[start] ?? '"';
  const line = /^[^\r\n]*/.exec(text.slice(start, end))?.[0] ?? '';
  const at = start + Math.max(1, line.replace(quote === '"' ? /[\s\\]+$/ : /\s+$/, '').length);
  problems.add('missing-quote', start, end, { quote }, oneFix('close-quote', 'unsafe', at, at, quote));
}

/** `'It's fine'`: words that go on behind the quote that would end them, up to one at the end of their line. */
export function misquotedScalar(text: string, place: Span): ScalarNode {
  const quote = text[place.start];
  const words = span(place.start + 1, place.end - 1);
  const inner = text.slice(words.start, words.end);
  const source =
    quote === '"'
      ? `"${inner.replace(/\\[^]|"/g, (part) => (part === '"' ? '\\"' : part))}"`
      : `'${inner.replace(/''?/g, "''")}'`;
  const type = quote === '"' ? 'double-quoted-scalar' : 'single-quoted-scalar';
  const { value } = CST.resolveAsScalar({ type, offset: place.start, indent: 0, source }, true, () => undefined);
  return stringNode(value, place, words, undefined, text);
}

/** Whether a quoted token lacks its closing quote. */
export function isOpenQuote(source: string): boolean {
  const quote = source[0];
  if (quote !== '"' && quote !== "'") return false;
  if (source.length === 1 || source.at(-1) !== quote) return true;
  return quote === '"' && backslashesBefore(source, source.length - 1) % 2 === 1;
}

function backslashesBefore(source: string, end: number): number {
  let at = end;
  while (at > 0 && source[at - 1] === '\\') at--;
  return end - at;
}

/** The token without what follows it, and with the closing quote it may lack, so that the library reads all its words. */
function closedToken(token: CST.FlowScalar): CST.FlowScalar {
  const { type, offset, indent, source } = token;
  return { type, offset, indent, source: isOpenQuote(source) ? source + (source[0] ?? '') : source };
}

function needsResolving(quote: string | undefined, inner: string): boolean {
  return hasLineBreak(inner) || inner.includes(quote === '"' ? '\\' : "''");
}

function escapeEnd(text: string, at: number): number {
  const length = { x: 4, u: 6, U: 10 }[text[at + 1] ?? ''] ?? 2;
  const rest = /^\\(?:[xuU][0-9a-fA-F]*|[^\r\n]?)/u.exec(text.slice(at, at + length));
  return at + (rest?.[0].length ?? 1);
}

/** A `|` or `>` block. Its words go from its first letter to its last. */
export function blockScalar(text: string, token: CST.BlockScalar, atRoot: boolean, problems: ProblemList): ScalarNode {
  const resolved = CST.resolveAsScalar(token, true, (at, code, message) => {
    // The library asks for indentation here even where the block is the whole document.
    if (code === 'BAD_INDENT' && !(atRoot && message.includes('in collections'))) problems.add('bad-indent', at, at + 1);
    else if (code === 'MISSING_CHAR' && text[at] !== '#') problems.add('bad-indent', at, at + 1);
    else if (code === 'MISSING_CHAR') problems.add('space-before-comment', at, at + 1);
    else if (code === 'UNEXPECTED_TOKEN') problems.add('unexpected', at, at + 1, { words: shown(text, at, at + 1) });
  });
  const last = token.props.at(-1);
  const bodyStart = last ? last.offset + sourceLength(last) : token.offset;
  const bodyEnd = bodyStart + token.source.length;
  const words = trimmed(text, bodyStart, bodyEnd);
  const headerEnd = headerLength(text, token, bodyStart);
  const end = Math.max(withoutLineEnd(text, bodyStart, bodyEnd), headerEnd);
  const place = span(token.offset, end);
  const wordsInside = words.start === words.end ? span(end, end) : words;
  return stringNode(resolved.value, place, wordsInside, undefined, text);
}

/** Where the `|` line ends, without its line end. */
function headerLength(text: string, token: CST.BlockScalar, bodyStart: number): number {
  return Math.max(token.offset + 1, withoutLineEnd(text, token.offset, bodyStart));
}

function sourceLength(token: CST.Token): number {
  return 'source' in token ? token.source.length : 0;
}

function withoutLineEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text[at - 1] === '\n') at--;
  if (at > start && text[at - 1] === '\r') at--;
  return at;
}

/** `start`–`end` without blanks at either end. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return span(from, to);
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** A few words of the text to show in a message: never a whole paragraph. */
export function shown(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + 40));
}

function stringNode(value: string, place: Span, words: Span, verbatim: boolean | undefined, text = ''): ScalarNode {
  const same =
    verbatim ?? (value.length === words.end - words.start && text.startsWith(value, words.start) && !value.includes('\n'));
  return { type: 'scalar', value, text: value, span: place, words, verbatim: same };
}

function hasLineBreak(source: string): boolean {
  return source.includes('\n') || source.includes('\r');
}

/** Lines of a plain value as one: a single line break is a blank, each further one a line break. */
function unfold(source: string): string {
  const lines = source.split(/\r\n|\n|\r/).map((line) => line.replace(/^[ \t]+/, '').trimEnd());
  let result = lines[0] ?? '';
  let breaks = 0;
  for (const line of lines.slice(1)) {
    breaks++;
    if (line === '') continue;
    result += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    result += line;
    breaks = 0;
  }
  return result;
}
