//! The numbers and dates of a text about a measure, before it is asked which part they play.
import { spokenPacks } from '../language/index.ts';
import { dateAt, type CalendarDate } from './date.ts';
import { endingAt, startingAt, type Sheet } from './measure-marks.ts';
import { numberAt } from './number.ts';
import { middleAt } from './period.ts';
import { beginsDay, measureAt, quantityAt, type Quantity } from './quantity.ts';
import type { Found } from './reading.ts';
import { endsValue, isSign, lastNumber, mayBeginAmount, mayBeginFigure, startsValue, type Source } from './source.ts';

/** A number with its unit. `at` is where the words that belong to it begin ("at least"), `first` where it does itself. */
export interface Figure {
  readonly at: number;
  readonly first: number;
  readonly next: number;
  readonly quantity: Quantity;
  /** Where it comes from, in a movement: "from 38 % to 15 %", "38 → 15". */
  readonly from?: Origin;
  /** A share in words: "nine out of ten". */
  readonly share?: boolean;
}

export interface Origin {
  readonly first: number;
  readonly next: number;
  readonly quantity: Quantity;
  readonly date?: DateFound;
  /** Whether a lead or an arrow says that it is a movement and no range. */
  readonly sure: boolean;
}

export interface DateFound {
  readonly at: number;
  readonly first: number;
  readonly next: number;
  readonly date: CalendarDate;
}

/** Whether a word leads to a date that sets a limit: not "since 2024", nor the year of "the 2027 season". */
export function isDeadline(sheet: Sheet, { at, first, next, date }: DateFound): boolean {
  if (first <= at || startingAt(sheet, ['notDeadlines'], at)) return false;
  const names = date.precision === 'year' && sheet.source.tokens[next]?.type === 'word';
  return !(names && endingAt(sheet, ['articles'], first));
}

export interface Figures {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateFound[];
}

export function figuresOf(sheet: Sheet): Figures {
  const { source } = sheet;
  const figures: Figure[] = [];
  const dates: DateFound[] = [];
  const end = source.context.year === undefined ? lastNumber(source) + 1 : source.tokens.length;
  for (let at = 0; at < end;) {
    const step = stepAt(sheet, at);
    if (step.figure) figures.push(step.figure);
    if (step.date) dates.push(step.date);
    at = Math.max(step.next, at + 1);
  }
  return { figures, dates };
}

interface Step {
  readonly next: number;
  readonly figure?: Figure;
  readonly date?: DateFound;
}

function stepAt(sheet: Sheet, at: number): Step {
  const { source } = sheet;
  const arrow = arrowEnd(source, at);
  if (arrow > at) return { next: arrow };
  if (!startsValue(source, at)) return { next: at + 1 };
  if (!mayBeginFigure(source, at)) {
    const moved = startingAt(sheet, soFar, at) && movementAt(sheet, at);
    return moved ? { next: moved.next, figure: moved } : { next: at + 1 };
  }
  const written = dateAt(source, at);
  const date = fullDate(source, at, written);
  if (date) return { next: date.next, date };
  const figure =
    movementAt(sheet, at) ?? (mayBeginAmount(source, at) ? (shareAt(sheet, at) ?? singleAt(source, at, written)) : undefined);
  if (figure) return { next: figure.next, figure };
  return { next: unreadableEnd(source, at, written) };
}

/** "→", "->", "=>" and "–>"; `at` where there is none. */
export function arrowEnd(source: Source, at: number): number {
  if (isSign(source, at, '→➔➜➡⟶⇒')) return isSign(source, at + 1, '\uFE0F', true) ? at + 2 : at + 1;
  if (!isSign(source, at, '-–=')) return at;
  const head = isSign(source, at + 1, '-=', true) ? at + 2 : at + 1;
  return isSign(source, head, '>', true) ? head + 1 : at;
}

function dateFound(source: Source, at: number): DateFound | undefined {
  return fullDate(source, at, dateAt(source, at));
}

function fullDate(source: Source, at: number, found: Found<CalendarDate> | undefined): DateFound | undefined {
  if (!found?.reading.ok || found.bare || !endsValue(source, found.next)) return undefined;
  return { at, first: found.first, next: found.next, date: found.reading.value };
}

/** Digits that belong to something else: a month without a year, a number in two readings. */
function unreadableEnd(source: Source, at: number, date: Found<CalendarDate> | undefined): number {
  if (!date || date.reading.ok) return at + 1;
  return source.tokens.slice(at, date.next).some(({ type }) => type === 'number') ? date.next : at + 1;
}

function singleAt(source: Source, at: number, date: Found<CalendarDate> | undefined): Figure | undefined {
  const found = quantityAt(source, at);
  if (!found?.reading.ok || !endsFigure(source, found.next)) return undefined;
  // "31 March" without a year.
  const isPart = found.bare && date?.reading.ok === false && source.tokens[at]?.type === 'number';
  return isPart ? undefined : { at, first: found.first, next: found.next, quantity: found.reading.value };
}

/** Units we do not know stand directly behind the number: "350ms". */
function endsFigure(source: Source, next: number): boolean {
  const behind = source.tokens[next];
  if (isSign(source, next, '/') && source.tokens[next - 1]?.type === 'word') return true; // "8 hours/day"
  return endsValue(source, next) || (behind?.type === 'word' && behind.text.length <= 2 && endsValue(source, next + 1));
}

/** "nine out of ten", "2 in 3": a share of so many. "0.4 / 1.0" is a score. */
function shareAt(sheet: Sheet, at: number): Figure | undefined {
  const { source } = sheet;
  const part = numberAt(source, at, 'none');
  const slash = part && isSign(source, part.next, '/') ? part.next + 1 : undefined;
  const link = slash ?? (part && startingAt(sheet, ['oneIn'], part.next)?.next);
  const whole = link === undefined ? undefined : numberAt(source, link, 'none');
  if (!part?.reading.ok || !whole?.reading.ok || !endsValue(source, whole.next)) return undefined;
  const [value, outOf] = [part.reading.value, whole.reading.value];
  const isShare = Number.isInteger(value) && value > 0 && value <= outOf && wholes.has(outOf);
  if (slash === undefined ? !isShare : outOf !== 1) return undefined;
  return { at, first: at, next: whole.next, quantity: { value, unit: 'scale', outOf }, share: slash === undefined };
}

const wholes = new Set([2, 3, 4, 5, 10, 20, 100]);

function movementAt(sheet: Sheet, at: number): Figure | undefined {
  const { source } = sheet;
  const lead = source.lexicon.rangeLeads.match(source.tokens, at);
  const start = afterSoFar(sheet, lead?.next ?? at);
  const first = mayBeginAmount(source, start) ? measureAt(source, start) : undefined;
  if (!first?.reading.ok) return undefined;
  const dated = datedBehind(source, first.next);
  const middle = joinAt(source, dated?.next ?? first.next, lead?.value);
  const second = middle && quantityAt(source, middle.next);
  if (!second?.reading.ok || second.reading.value.to !== undefined || !endsFigure(source, second.next)) return undefined;
  if (dateFound(source, middle?.next ?? at) || beginsDay(source, first, middle?.next)) return undefined;
  const sure = middle?.arrow === true || (lead !== undefined && isMovementLead(source, lead.value));
  return movement(at, first, second, dated?.date, sure);
}

function movement(
  at: number,
  first: Found<Quantity>,
  second: Found<Quantity>,
  date: DateFound | undefined,
  sure: boolean,
): Figure | undefined {
  if (!first.reading.ok || !second.reading.ok) return undefined;
  const [from, to] = [first.reading.value, second.reading.value];
  const falls = sameUnit(from, to) && to.value < from.value;
  if (!sure && !falls) return undefined;
  const origin = { first: first.first, next: first.next, quantity: withUnit(from, to), ...(date && { date }), sure };
  return { at, first: second.first, next: second.next, quantity: withUnit(to, from), from: origin };
}

/** The marks that may stand before the first value of a movement: "the current 38 % to 15 %". */
const soFar = ['articles', 'soFar'] as const;

/** "from the current 38 %". */
function afterSoFar(sheet: Sheet, at: number): number {
  const article = startingAt(sheet, ['articles'], at)?.next ?? at;
  return startingAt(sheet, ['soFar'], article)?.next ?? at;
}

/** The date of a first value: "from 38 % (March 2026) to", "from 20 % in 2024 to". */
function datedBehind(source: Source, at: number): { readonly date: DateFound; readonly next: number } | undefined {
  const open = isSign(source, at, '(') ? at + 1 : at;
  const date = dateFound(source, open) ?? (open > at ? bareYear(source, open) : undefined);
  if (!date) return undefined;
  if (open === at) return date.first > at ? { date, next: date.next } : undefined;
  return isSign(source, date.next, ')') ? { date, next: date.next + 1 } : undefined;
}

/** In brackets behind a value a year is one. */
export function bareYear(source: Source, at: number): DateFound | undefined {
  const found = dateAt(source, at);
  return found?.reading.ok ? { at, first: found.first, next: found.next, date: found.reading.value } : undefined;
}

function joinAt(
  source: Source,
  at: number,
  lead: number | undefined,
): { readonly next: number; readonly arrow: boolean } | undefined {
  const arrow = arrowEnd(source, at);
  if (arrow > at) return { next: arrow, arrow: true };
  if (isSign(source, at, '–-/')) return undefined;
  const next = middleAt(source, at, lead);
  return next === undefined ? undefined : { next, arrow: false };
}

/** "between 3 and 5" is a range: only a lead whose middle stands alone, too, moves. */
function isMovementLead({ lexicon }: Source, lead: number): boolean {
  const ranges = [lexicon.pack, ...spokenPacks().filter((pack) => pack !== lexicon.pack)].flatMap((pack) => pack.numbers.ranges);
  const middles = ranges[lead]?.middle ?? [];
  return ranges.some(({ bare, middle }) => bare === true && middle.some((word) => middles.includes(word)));
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}

function withUnit(quantity: Quantity, other: Quantity): Quantity {
  if (quantity.unit || !other.unit) return quantity;
  const { unit, currency, outOf } = other;
  return { ...quantity, unit, ...(currency && { currency }), ...(outOf !== undefined && { outOf }) };
}

/** Whether a lead of these kinds stands before a figure, with nothing between but signs and small words. */
export function leadOf(sheet: Sheet, kinds: Parameters<typeof endingAt>[1], figure: Figure): ReturnType<typeof endingAt> {
  for (let before = figure.first; before >= figure.at; before--) {
    const mark = endingAt(sheet, kinds, before);
    if (mark) return mark;
  }
  return undefined;
}
