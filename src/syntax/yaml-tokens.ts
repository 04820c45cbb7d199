//! A YAML text as the library's token trees, read on behind the faults at which the library would stop.
import { CST, Lexer, Parser } from 'yaml';
import { span } from '../text/span.ts';
import type { Directive } from './tree.ts';
import { ProblemList } from './yaml-problems.ts';
import { isOpenQuote, shown } from './yaml-scalar.ts';

/** One document's tokens. `continues`: the library gave up before it, so it belongs to the document before. */
export interface DocumentTokens {
  readonly token: CST.Document;
  readonly continues: boolean;
}

/** A quote put in where one was missing, so that the lines behind it are read on their own. */
export interface Closing {
  readonly at: number;
  readonly quote: string;
}

export interface TokenReading {
  readonly documents: DocumentTokens[];
  readonly directives: Directive[];
  readonly closings: readonly Closing[];
  /** Where the brackets stand that were open when reading ended because of a limit. */
  readonly unread: Set<number>;
  readonly problems: ProblemList;
  /** Values that are counted already: items of lists, and lists and maps between brackets. */
  items: number;
  brackets: number;
  /** Where reading ended, for there were too many. */
  full: number | undefined;
  /** Whether the library gave up somewhere. */
  restarted: boolean;
  /** Where brackets that nobody closes were closed last, for the line that begins there is not so deep. */
  lastCut: number;
}

/** More than `maxDepth` lists and maps inside each other end the reading, and more values than `most`. */
export interface Bounds {
  readonly maxDepth: number;
  readonly most: number;
}

/** So many times reading starts anew behind a fault; further faults cost time and tell nothing. */
const maxRestarts = 50;
/** At most the last quote of either kind is open to the end of the file; closing one may lay the other open. */
const maxClosings = 6;

/** Reads `source`: the text, letter for letter in the same places, with line ends and tabs made good. */
export function readTokens(source: string, bounds: Bounds): TokenReading {
  let closings: readonly Closing[] = [];
  for (;;) {
    const reading: TokenReading = {
      documents: [],
      directives: [],
      closings,
      unread: new Set(),
      problems: new ProblemList(source),
      items: 0,
      brackets: 0,
      full: undefined,
      restarted: false,
      lastCut: -1,
    };
    addControlCharacter(source, reading.problems);
    const open = readAll(source, bounds, reading);
    if (open === undefined || closings.length >= maxClosings) return reading;
    closings = [...closings, closingOf(source, open)].sort((a, b) => a.at - b.at);
  }
}

/** Characters YAML does not allow: a file that holds one was mostly not written as text. */
function addControlCharacter(source: string, problems: ProblemList): void {
  // eslint-disable-next-line no-control-regex
  const found = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/.exec(source);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  problems.add('control-character', found.index, found.index + 1, { code: `U+${code}` });
}

/** Where the last word on the line of an open quote ends. */
function closingOf(source: string, quote: number): Closing {
  const lineEnd = source.indexOf('\n', quote);
  let at = lineEnd === -1 ? source.length : lineEnd;
  while (at > quote + 1 && /[\s\\]/.test(source[at - 1] ?? '')) at--;
  return { at, quote: source[quote] ?? '"' };
}

/** Returns the place of a quote that is open to the end of the file, if there is one: all behind it is then unread. */
function readAll(source: string, bounds: Bounds, reading: TokenReading): number | undefined {
  let run: Run = { source, base: 0, bounds, reading, restart: undefined, continues: false };
  for (let restarts = 0; restarts <= maxRestarts; restarts++) {
    const open = readRun(run);
    if (open !== undefined || run.restart === undefined || run.restart >= source.length) return open;
    run = { ...run, base: run.restart, restart: undefined, continues: true };
  }
  return undefined;
}

/** One stretch of reading, from `base` until the end or until the library can make nothing of what comes. */
interface Run {
  readonly source: string;
  readonly base: number;
  readonly bounds: Bounds;
  readonly reading: TokenReading;
  restart: number | undefined;
  /** Whether the next document is the rest of the one before. */
  continues: boolean;
}

function readRun(run: Run): number | undefined {
  const parser = new Parser();
  parser.offset = run.base;
  const { closings } = run.reading;
  const { maxDepth, most } = run.bounds;
  const withDirectives = run.source.includes('stratlint-');
  const total = run.source.length;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(withClosings(run.source, run.base, closings))) {
    const at = parser.offset;
    if (!isScalar && at + lexeme.length >= total && isOpenQuote(lexeme)) return at;
    if (!isScalar && withDirectives) addDirective(lexeme, at, run.reading.directives);
    if (lexeme === CST.FLOW_END) run.reading.lastCut = at;
    if (!isScalar) count(lexeme, run.reading);
    isScalar = !isScalar && lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) take(run, token, parser.stack.length > 0);
    if (run.restart !== undefined) return undefined;
    if (closings.length > 0 && parser.offset > at) parser.offset -= closingsIn(closings, at, parser.offset);
    if (run.reading.items > most || run.reading.brackets > most) {
      run.reading.full = at;
      leaveOpen(parser.stack, run.reading);
      break;
    }
    if (parser.stack.length > maxDepth && depthOf(parser.stack) > maxDepth) {
      run.reading.problems.add('too-deep', at, at + 1, { limit: maxDepth });
      leaveOpen(parser.stack, run.reading);
      break;
    }
  }
  for (const token of parser.end()) take(run, token, true);
  return undefined;
}

/** Nobody misses the ends of brackets that are not read. */
function leaveOpen(stack: readonly CST.Token[], { unread }: TokenReading): void {
  for (const token of stack) if (token.type === 'flow-collection') unread.add(token.offset);
}

/** Each of these is a value, or leads to one: there are at least as many. */
function count(lexeme: string, reading: TokenReading): void {
  if (lexeme === '-') reading.items++;
  else if (lexeme === '[' || lexeme === '{') reading.brackets++;
}

/** Whether a quote is open to the end of a text. */
export function isOpenAtEnd(source: string): boolean {
  let last = '';
  for (const lexeme of new Lexer().lex(source)) last = lexeme;
  return isOpenQuote(last);
}

function withClosings(source: string, base: number, closings: readonly Closing[]): string {
  let result = '';
  let from = base;
  for (const { at, quote } of closings) {
    if (at < from) continue;
    result += source.slice(from, at) + quote;
    from = at;
  }
  return result + source.slice(from);
}

/** How many put-in quotes a lexeme from `start` to `end` holds. */
export function closingsIn(closings: readonly Closing[], start: number, end: number): number {
  return closings.filter(({ at }) => start < at && at < end).length;
}

/** A restart may read a comment a second time; only what lies behind the last directive is new. */
function addDirective(lexeme: string, at: number, directives: Directive[]): void {
  if (lexeme.charCodeAt(0) !== 35) return;
  const text = lexeme.slice(1).trim();
  if (!text.startsWith('stratlint-') || at < (directives.at(-1)?.span.end ?? 0)) return;
  directives.push({ text, span: span(at, at + lexeme.trimEnd().length) });
}

/** How many lists and maps are open. */
function depthOf(stack: readonly CST.Token[]): number {
  return stack.filter((token) => 'items' in token).length;
}

function take(run: Run, token: CST.Token, inside: boolean): void {
  const { problems, documents } = run.reading;
  switch (token.type) {
    case 'document': {
      documents.push({ token, continues: run.continues && documents.length > 0 && !startsAnew(token) });
      run.continues = false;
      const stray = token.end?.find((part) => !isFiller(part));
      if (stray) giveUpAt(run, stray);
      break;
    }
    case 'error':
      if (inside) problems.add('unexpected', token.offset, endOf(token), { words: wordsOf(run, token) });
      else giveUpAt(run, token);
      break;
    case 'directive':
      if (!/^%[A-Z]/.test(token.source)) problems.add('bad-start', token.offset, token.offset + 1, { character: '%' });
      break;
    case 'doc-end': {
      const stray = token.end?.find((part) => !isFiller(part));
      if (stray) problems.add('unexpected', stray.offset, endOf(stray), { words: wordsOf(run, stray) });
      break;
    }
    default:
  }
}

function startsAnew(token: CST.Document): boolean {
  return token.start.some((part) => part.type === 'doc-start');
}

export function isFiller(token: { readonly type: string }): boolean {
  return token.type === 'space' || token.type === 'newline' || token.type === 'comment';
}

/** Reading starts anew on the line of what the library cannot place, or behind it where that line was the first. */
function giveUpAt(run: Run, token: CST.SourceToken | CST.ErrorToken): void {
  const { source, base, reading } = run;
  reading.restarted = true;
  const key = token.type === 'map-value-ind' ? 'unexpected' : 'bad-indent';
  reading.problems.add(key, token.offset, endOf(token), { words: wordsOf(run, token) });
  const lineStart = token.offset === 0 ? 0 : source.lastIndexOf('\n', token.offset - 1) + 1;
  const next = source.indexOf('\n', token.offset);
  if (lineStart > base) run.restart = lineStart;
  else run.restart = next === -1 ? source.length : next + 1;
}

function endOf(token: { readonly offset: number; readonly source: string }): number {
  return token.offset + Math.max(1, token.source.trimEnd().length);
}

function wordsOf(run: Run, token: CST.SourceToken | CST.ErrorToken): string {
  return shown(run.source, token.offset, endOf(token)).trim();
}
