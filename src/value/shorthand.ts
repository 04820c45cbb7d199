//! A short text for an object, read slot by slot: "approved, 40 000 EUR, cx-2027", "12 % antes del 31/12/2027".
import { Phrases } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { cadenceAt, intervalAt } from './cadence.ts';
import { dateAt } from './date.ts';
import { daysAt } from './day.ts';
import { numberAt } from './number.ts';
import { periodAt } from './period.ts';
import { percentAt, quantityAt } from './quantity.ts';
import { read, type Found, type ReadContext, type ReadFailure } from './reading.ts';
import { sumAt } from './sum.ts';
import { timeAmountAt, type AmountUnit } from './time-amount.ts';
import { headcountAt, workShareAt } from './work.ts';
import { beginningOf, endsValue, isSign, mayBeginValue, startsValue, type Source } from './source.ts';

/** What an object's text may hold. An enumeration gives its words, folded, with the value each stands for; a number may be one of time. */
export type Slot =
  | { readonly name: string; readonly type: 'enum'; readonly words: ReadonlyMap<string, string> }
  | { readonly name: string; readonly type: 'number'; readonly unit: AmountUnit }
  | { readonly name: string; readonly type: ValueType };

export type ValueType =
  'money' | 'quantity' | 'percent' | 'work-share' | 'headcount' | 'date' | 'period' | 'duration' | 'cadence' | 'number' | 'id';

/** `value` is what the slot's reader gives: Money, Quantity, CalendarDate …; for an enumeration or an id, a string. */
export interface SlotValue {
  readonly slot: string;
  readonly value: unknown;
  readonly span: Span;
}

export interface SlotFailure {
  readonly slot: string;
  readonly span: Span;
  readonly reason: ReadFailure;
  readonly readings?: readonly string[];
}

/** What no slot took. `text` joins the parts with commas; `span` reaches from the first to the last of them. */
export interface Rest {
  readonly text: string;
  readonly span: Span;
  readonly parts: readonly { readonly text: string; readonly span: Span }[];
}

export interface SlotReading {
  /** In the order of the text. */
  readonly found: readonly SlotValue[];
  readonly failures: readonly SlotFailure[];
  readonly rest?: Rest;
}

/** Values of a shorthand stand at its beginning: what comes after so many tokens is prose. */
const mostTokens = 400;

/**
 * Reads each slot at most once, in any order, the longest match first. Values that can be nothing else go before bare
 * numbers, years and ids, which are dealt out in the order of the slots. Spans are offsets in `text`; words that only
 * lead to a value ("by") belong to no span and to no rest.
 */
export function readSlots(text: string, slots: readonly Slot[], context: ReadContext): SlotReading {
  const board = newBoard(beginningOf(text, context, mostTokens));
  const open = new Set(slots.map(readerOf));
  fillSlots(board, open, 'sure');
  fillSlots(board, open, 'bare');
  const rest = restOf(board, text);
  const found = board.found.sort((a, b) => a.span.start - b.span.start);
  return { found, failures: board.failures, ...(rest && { rest }) };
}

interface SlotReader {
  readonly slot: Slot;
  readonly at: (source: Source, index: number) => Found<unknown> | undefined;
}

/** Whose values begin with words that others begin with, too: `mayBeginValue` knows them all. */
const known: ReadonlySet<Slot['type']> = new Set<ValueType>(['money', 'quantity', 'percent', 'date', 'period', 'number']);

/** What has been read so far: `taken` marks the tokens of values, and of the words that lead to them. */
interface Board {
  readonly source: Source;
  readonly taken: boolean[];
  readonly found: SlotValue[];
  readonly failures: SlotFailure[];
}

function newBoard(source: Source): Board {
  return { source, taken: source.tokens.map(() => false), found: [], failures: [] };
}

function readerOf(slot: Slot): SlotReader {
  if (slot.type === 'enum') return { slot, at: enumReader(slot.words) };
  return { slot, at: 'unit' in slot ? (source, index) => timeAmountAt(source, index, slot.unit) : readers[slot.type] };
}

const readers: Readonly<Record<ValueType, SlotReader['at']>> = {
  money: sumAt,
  quantity: quantityAt,
  percent: percentAt,
  'work-share': workShareAt,
  headcount: headcountAt,
  date: (source, index) => daysAt(source, index) ?? dateAt(source, index),
  period: periodAt,
  duration: intervalAt,
  cadence: cadenceAt,
  number: (source, index) => numberAt(source, index, 'plain'),
  id: idAt,
};

type Pass = 'sure' | 'bare';

function fillSlots(board: Board, open: Set<SlotReader>, pass: Pass): void {
  for (let at = 0; at < board.taken.length && open.size > 0; at++) {
    if (board.taken[at] || !startsValue(board.source, at)) continue;
    const best = longestAt(board, open, at, pass);
    if (best) take(board, open, at, best);
  }
}

interface Candidate {
  readonly reader: SlotReader;
  readonly match: Found<unknown>;
}

function longestAt(board: Board, open: ReadonlySet<SlotReader>, at: number, pass: Pass): Candidate | undefined {
  let best: Candidate | undefined;
  const mayBegin = mayBeginValue(board.source, at);
  for (const reader of open) {
    const match = mayBegin || !known.has(reader.slot.type) ? reader.at(board.source, at) : undefined;
    if (!match || !counts(board, at, match, pass) || !fits(board, reader.slot, at)) continue;
    if (!best || isBetter({ reader, match }, best)) best = { reader, match };
  }
  return best;
}

/** The longer one; of two the same length what could be read, and anything before an id. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.match.next !== b.match.next) return a.match.next > b.match.next;
  if (a.match.reading.ok !== b.match.reading.ok) return a.match.reading.ok;
  return b.reader.slot.type === 'id' && a.reader.slot.type !== 'id';
}

function counts(board: Board, at: number, match: Found<unknown>, pass: Pass): boolean {
  const { source, taken } = board;
  const clear = !taken.slice(at, match.next).includes(true) && endsValue(source, match.next);
  if (!clear || (!match.reading.ok && !isWorthSaying(source, match))) return false;
  // In a sentence "one" is rarely a number: a bare one has to begin with digits.
  return pass === 'sure'
    ? !match.bare
    : match.bare && (source.tokens[at]?.type !== 'word' || source.tokens[match.first]?.type !== 'word' || isId(match));
}

/** A month without a year is mostly a word ("may"): a date without a year counts with a number in it. */
function isWorthSaying({ tokens }: Source, { reading, first, next }: Found<unknown>): boolean {
  if (reading.ok || reading.reason !== 'no-year') return true;
  return tokens.slice(first, next).some((token) => token.type === 'number');
}

/** A status word leads its part of the text ("approved by the board"); inside a sentence it is only a word. */
function fits(board: Board, slot: Slot, at: number): boolean {
  const before = board.source.tokens[at - 1];
  return slot.type !== 'enum' || at === 0 || board.taken[at - 1] === true || before?.type === 'sign';
}

function isId(match: Found<unknown>): boolean {
  return match.reading.ok && typeof match.reading.value === 'string';
}

function take(board: Board, open: Set<SlotReader>, at: number, { reader, match }: Candidate): void {
  open.delete(reader);
  board.taken.fill(true, at, match.next);
  const { tokens } = board.source;
  const span: Span = { start: tokens[match.first]?.start ?? 0, end: tokens[match.next - 1]?.end ?? 0 };
  const slot = reader.slot.name;
  if (match.reading.ok) board.found.push({ slot, value: match.reading.value, span });
  else
    board.failures.push({
      slot,
      span,
      reason: match.reading.reason,
      ...(match.reading.readings && { readings: match.reading.readings }),
    });
}

function enumReader(words: ReadonlyMap<string, string>): SlotReader['at'] {
  const phrases = phrasesOf(words);
  return (source, at) => {
    const match = phrases.match(source.tokens, at);
    if (!match || (isBareNo(source, at, match.next) && source.tokens[match.next]?.type === 'word')) return undefined;
    return { reading: read(match.value), first: at, next: match.next, bare: false };
  };
}

/** "No" and "zero" say no on their own; before other words they say it of these: "no new equipment". */
function isBareNo(source: Source, at: number, next: number): boolean {
  const { yesNo, numbers } = source.lexicon;
  const answer = yesNo.match(source.tokens, at);
  return (answer?.value === false && answer.next === next) || numbers.match(source.tokens, at)?.next === next;
}

const phraseTables = new WeakMap<ReadonlyMap<string, string>, Phrases<string>>();

function phrasesOf(words: ReadonlyMap<string, string>): Phrases<string> {
  const known = phraseTables.get(words) ?? new Phrases(words);
  phraseTables.set(words, known);
  return known;
}

/** A word of letters and digits with a hyphen, an underscore or a digit in it: "cx-2027". */
function idAt(source: Source, at: number): Found<string> | undefined {
  let next = at;
  while (next < source.tokens.length && (next === at || source.tokens[next]?.spaced === false) && isIdPart(source, next)) next++;
  while (next > at && source.tokens[next - 1]?.type === 'sign') next--;
  const parts = source.tokens.slice(at, next);
  const joined = parts.some((part) => part.type === 'number' || part.type === 'sign');
  if (parts[0]?.type === 'sign' || !joined || !parts.some((part) => part.type === 'word')) return undefined;
  const value = source.text.slice(parts[0]?.start, parts.at(-1)?.end);
  const named = parts[0]?.type === 'word' && parts.some((part) => part.type === 'number');
  if (!named && !standsAlone(source, at, next)) return undefined;
  return { reading: read(value), first: at, next, bare: !named || parts.length < 3 };
}

function isIdPart(source: Source, at: number): boolean {
  return source.tokens[at]?.type !== 'sign' || isSign(source, at, '-_');
}

/** "well-known" in a sentence is no id: without a digit it has to stand between separators. */
function standsAlone(source: Source, at: number, next: number): boolean {
  const [before, after] = [source.tokens[at - 1], source.tokens[next]];
  return before?.type !== 'word' && after?.type !== 'word';
}

const separators = new Set([',', ';', ':', '(', ')', '[', ']', '–', '-', '.', '/', '|', '·', '•', '=', '→', '+', '&']);

/** What is left between values, without the separators at its edges. */
function restOf(board: Board, text: string): Rest | undefined {
  const { tokens } = board.source;
  const parts: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (board.taken[at] || separators.has(tokens[at]?.text ?? '')) continue;
    let next = at;
    while (next < tokens.length && !board.taken[next]) next++;
    parts.push(trimmedSpan(board.source, at, next, text));
    at = next - 1;
  }
  return parts.length > 0 ? joinedRest(parts, text) : undefined;
}

function trimmedSpan(source: Source, at: number, next: number, text: string): Span {
  const start = source.tokens[at]?.start ?? 0;
  if (next === mostTokens) return { start, end: text.trimEnd().length };
  let last = next - 1;
  while (last > at && isTrailing(source, at, last)) last--;
  return { start, end: source.tokens[last]?.end ?? start };
}

/** A closing bracket belongs to what it closes. */
function isTrailing(source: Source, at: number, last: number): boolean {
  const sign = source.tokens[last]?.text ?? '';
  if (sign === '.' || !separators.has(sign)) return false;
  if (sign !== ')' && sign !== ']') return true;
  const open = sign === ')' ? '(' : '[';
  return !source.tokens.slice(at, last).some((token) => token.text === open);
}

function joinedRest(spans: readonly Span[], text: string): Rest {
  const parts = spans.map((span) => ({ text: text.slice(span.start, span.end), span }));
  const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { text: parts.map((part) => part.text).join(', '), span, parts };
}
