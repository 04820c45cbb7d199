//! A text made ready for the readers: its tokens, and the words of its language.
import { tokenise, type Phrases, type Token } from '../language/index.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { failure, type Failure, type Found, type ReadContext, type ReadFailure, type Reading } from './reading.ts';

export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly context: ReadContext;
}

/** A longer text is no single value. */
const longestValue = 200;

/** A whole value, without the brackets, quotes and full stop around it; undefined where it is empty or too long to be one. */
export function sourceOf(text: string, context: ReadContext): Source | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longestValue) return undefined;
  const tokens = withoutFrame(tokenise(trimmed));
  return tokens.length > 0 ? { text: trimmed, tokens, lexicon: lexiconOf(context.language), context } : undefined;
}

/** Tokens of a text that somebody read before. */
export function readBefore(text: string, tokens: readonly Token[], context: ReadContext): Source {
  return { text, tokens, lexicon: lexiconOf(context.language), context };
}

/** The first `limit` tokens of a text of any length. */
export function beginningOf(text: string, context: ReadContext, limit: number): Source {
  return { text, tokens: tokenise(text, limit), lexicon: lexiconOf(context.language), context };
}

/** Reads a whole value with a reader that starts at a token: all of it has to be read. */
export function readWhole<T>(
  text: string,
  context: ReadContext,
  otherwise: ReadFailure,
  at: (source: Source, index: number) => Found<T> | undefined,
): Reading<T> {
  const source = sourceOf(text, context);
  const found = source && at(source, 0);
  if (!found || !isEnd(source, found.next)) return failure(otherwise);
  return found.reading;
}

export function isEnd(source: Source, at: number): boolean {
  return at === source.tokens.length;
}

/** A reading without a value, as a place among the tokens. */
export function failed(problem: Failure, first: number, next: number): Found<never> {
  return { reading: problem, first, next, bare: false };
}

/** Whether the token at `at` is one of these signs, and where `tight`, stands directly behind the one before. */
export function isSign(source: Source, at: number, signs: string, tight = false): boolean {
  const token = source.tokens[at];
  return token?.type === 'sign' && signs.includes(token.text) && !(tight && token.spaced);
}

/** A value does not begin inside a compound: not at the 2027 of "cx-2027", the 40 of "#40" or the 5 of "v5". */
export function startsValue({ tokens }: Source, at: number): boolean {
  const token = tokens[at];
  if (!token || token.spaced) return true;
  const before = tokens[at - 1];
  if (!before) return true;
  if (before.type !== 'sign') return false;
  if ('#@'.includes(before.text)) return false;
  if (isClock(tokens, at - 1)) return false;
  const opens = before.spaced || !"-_./'".includes(before.text);
  return opens || tokens[at - 2] === undefined;
}

/** A colon between two numbers: of "3:40" neither is one of its own. */
function isClock(tokens: readonly Token[], colon: number): boolean {
  const [before, sign, behind] = [tokens[colon - 1], tokens[colon], tokens[colon + 1]];
  if (sign?.text !== ':' || sign.spaced || behind?.spaced) return false;
  return before?.type === 'number' && before.text.length < 4 && behind?.type === 'number' && behind.text.length === 2;
}

/** Whether an amount, a number or a date may begin at a token: most words of a sentence begin none. */
export function mayBeginValue({ tokens, lexicon }: Source, at: number): boolean {
  const token = tokens[at];
  return token?.type !== 'word' || lexicon.firstWords.has(token.text);
}

/** The same where most signs of a text are only its punctuation. */
export function mayBeginFigure(source: Source, at: number): boolean {
  return beginsWith(source, at, source.lexicon.firstWords);
}

/** Whether an amount or a number may begin at a token. */
export function mayBeginAmount(source: Source, at: number): boolean {
  return beginsWith(source, at, source.lexicon.amountWords);
}

function beginsWith({ tokens }: Source, at: number, words: ReadonlySet<string>): boolean {
  const token = tokens[at];
  return token !== undefined && (token.type === 'number' || words.has(token.text) || token.text === '-' || token.text === '+');
}

/** Whether there is any number: without one, and without a year that headings give, a text has neither amounts nor dates. */
export function mayHoldValue(source: Source): boolean {
  return source.context.year !== undefined || lastNumber(source) >= 0;
}

/** The index of the last token that is a number or a word of one, as in "a day"; -1 without any. No value begins behind it. */
export function lastNumber({ tokens, lexicon: { numberWords, beforeUnit, units } }: Source): number {
  return tokens.findLastIndex(({ type, text }, at) => {
    if (type === 'number' || numberWords.has(text)) return true;
    const one = beforeUnit.match(tokens, at);
    return one !== undefined && units.match(tokens, one.next) !== undefined;
  });
}

/** Nor does it end inside one: not at the 40 of "40-person". */
export function endsValue({ tokens }: Source, next: number): boolean {
  const [after, behind] = [tokens[next], tokens[next + 1]];
  if (!after || after.spaced) return true;
  if (isClock(tokens, next)) return false;
  if (after.type !== 'sign') return false;
  return !"-_./'@".includes(after.text) || !behind || behind.spaced || behind.type === 'sign';
}

/** A run of digits directly behind the token before. */
export function tightNumber(source: Source, at: number): Token | undefined {
  const token = source.tokens[at];
  return token?.type === 'number' && !token.spaced ? token : undefined;
}

/** The words of a token as written. */
export function written(source: Source, at: number): string {
  const token = source.tokens[at];
  return token ? source.text.slice(token.start, token.end) : '';
}

/** The index after the phrase at `at`, or `at` where there is none. */
export function skip(source: Source, at: number, phrases: Phrases<unknown>): number {
  return phrases.match(source.tokens, at)?.next ?? at;
}

const opening = new Set(['(', '[', '"', '“', '«', "'", '„', '*']);
const closing = new Set([')', ']', '"', '”', '»', "'", '.', ',', ';', ':', '!', '*']);

function withoutFrame(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  let last = tokens.length;
  while (first < last && opening.has(tokens[first]?.text ?? '')) first++;
  while (last > first && closing.has(tokens[last - 1]?.text ?? '')) last--;
  return tokens.slice(first, last);
}
