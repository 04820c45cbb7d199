//! Numbers with what they count: "15 %", "≥ 85 %", "3–5 days", "4.5/5", "0.5 FTE".
import type { Comparator, TimeUnit } from '../language/index.ts';
import { writtenDateAt } from './date.ts';
import { currencyAt, moneyAt } from './money.ts';
import { aboutEnd, numberAt } from './number.ts';
import { middleAt } from './period.ts';
import { read, type Found, type ReadContext, type Reading } from './reading.ts';
import { failed, isEnd, isSign, readWhole, skip, tightNumber, type Source } from './source.ts';
import { timePartsAt } from './time-parts.ts';
import { minutesIn } from './time-units.ts';

export type Unit = 'percent' | 'points' | 'money' | 'scale' | `${TimeUnit}s`;

/** `to` closes a range or ends a movement ("38 % to 15 %"); `outOf` is the top of a scale, for 4.5/5. */
export interface Quantity {
  readonly value: number;
  readonly unit?: Unit;
  readonly to?: number;
  readonly outOf?: number;
  /** ISO 4217, with the unit `money`. */
  readonly currency?: string;
  readonly comparator?: Comparator;
}

export function readQuantity(text: string, context: ReadContext): Reading<Quantity> {
  return readWhole(text, context, 'not-a-quantity', quantityAt);
}

/** Percent points: "15 %" and "15" are 15. */
export function readPercent(text: string, context: ReadContext): Reading<number> {
  return readWhole(text, context, 'not-a-percent', percentAt);
}

export function percentAt(source: Source, at: number): Found<number> | undefined {
  const number = numberAt(source, aboutEnd(source, at), 'none');
  if (!number) return undefined;
  const next = skip(source, number.next, source.lexicon.percent);
  return { ...number, next, bare: next === number.next };
}

/** `bare` where it is a number alone, or a comparator with what may be a year. */
export function quantityAt(source: Source, at: number): Found<Quantity> | undefined {
  const { comparators, comparatorsAfter, rangeLeads } = source.lexicon;
  const start = aboutEnd(source, at);
  const comparator = comparators.match(source.tokens, start);
  const behind = aboutEnd(source, comparator?.next ?? start);
  const lead = comparator ? undefined : rangeLeads.match(source.tokens, behind);
  const first = measureAt(source, lead?.next ?? behind) ?? (comparator && oneUnitAt(source, behind));
  if (!first) return undefined;
  const second = comparator ? undefined : secondAt(source, first, lead?.value);
  if (lead && !second) return undefined;
  const after = comparator || second ? undefined : comparatorsAfter.match(source.tokens, first.next);
  const unit = after && valueOf(first).unit === undefined ? unitAt(source, after.next) : undefined; // "10+ years"
  const next = second?.next ?? unit?.next ?? after?.next ?? first.next;
  const problem = [first.reading, second?.reading].find((reading) => reading && !reading.ok);
  if (problem && !problem.ok) return failed(problem, start, next);
  const compared = comparator?.value ?? after?.value;
  const value = joined({ ...valueOf(first), ...(unit && { unit: unit.value }) }, second && valueOf(second), compared);
  const plain = !value.unit && value.to === undefined;
  return { reading: read(value), first: start, next, bare: plain && (!compared || isYearLike(value.value)) };
}

/** "within a day", "less than half an hour": without a comparator it is how often, not how long. */
function oneUnitAt(source: Source, at: number): Found<Quantity> | undefined {
  const before = source.lexicon.beforeUnit.match(source.tokens, at);
  const unit = before && source.lexicon.units.match(source.tokens, before.next);
  if (!unit) return undefined;
  return { reading: read({ value: before.value, unit: `${unit.value}s` }), first: at, next: unit.next, bare: false };
}

/** One number and its unit. */
export function measureAt(source: Source, at: number): Found<Quantity> | undefined {
  const money = moneyAt(source, at);
  if (money && !money.bare && hasCurrency(source, money)) return inMoney(money);
  const time = timePartsAt(source, at);
  if (time) return time;
  const number = numberAt(source, at, 'plain');
  if (!number) return undefined;
  if (!number.reading.ok) return failed(number.reading, at, unitAt(source, number.next)?.next ?? number.next);
  const { value } = number.reading;
  const scale = scaleAt(source, number.next, value);
  if (scale) return { ...number, reading: read({ value, unit: 'scale', outOf: scale.top }), next: scale.next, bare: false };
  const unit = unitAt(source, number.next);
  return unit
    ? { ...number, reading: read({ value, unit: unit.value }), next: unit.next, bare: false }
    : { ...number, reading: read({ value }) };
}

function hasCurrency(source: Source, money: Found<unknown>): boolean {
  for (let at = money.first; at < money.next; at++) if (currencyAt(source, at)) return true;
  return false;
}

function inMoney(money: NonNullable<ReturnType<typeof moneyAt>>): Found<Quantity> {
  if (!money.reading.ok) return failed(money.reading, money.first, money.next);
  const { amount, currency } = money.reading.value;
  return { ...money, reading: read({ value: amount, unit: 'money', ...(currency && { currency }) }) };
}

function unitAt(source: Source, at: number): { readonly value: Unit; readonly next: number } | undefined {
  const { points, percent, units } = source.lexicon;
  const point = points.match(source.tokens, at);
  if (point) return { value: 'points', next: point.next };
  const hundredth = percent.match(source.tokens, at);
  if (hundredth) return { value: 'percent', next: hundredth.next };
  const time = units.match(source.tokens, isSign(source, at, '-', true) ? at + 1 : at);
  return time && { value: `${time.value}s`, next: time.next };
}

/** "/5", "out of 5". 24/7 is no share of seven. */
function scaleAt(source: Source, at: number, value: number): { readonly top: number; readonly next: number } | undefined {
  const slash = isSign(source, at, '/') ? at + 1 : skip(source, at, source.lexicon.outOf);
  const top = slash > at ? source.tokens[slash] : undefined;
  if (top?.type !== 'number' || top.text.length > 4 || value > Number(top.text)) return undefined;
  return isSign(source, slash + 1, '/', true) && tightNumber(source, slash + 2)
    ? undefined
    : { top: Number(top.text), next: slash + 1 };
}

function secondAt(source: Source, first: Found<Quantity>, lead: number | undefined): Found<Quantity> | undefined {
  if (isSign(source, first.next, '/')) return undefined;
  const middle = middleAt(source, first.next, lead);
  const second = middle === undefined || isEnd(source, middle) ? undefined : measureAt(source, middle);
  return second && !isDateLike(source, first, second) && !beginsDay(source, first, middle) ? second : undefined;
}

/** "2 days to 30 June 2027": the second number begins a day, unless the first may be one as well ("2 to 5 June"). */
export function beginsDay(source: Source, first: Found<Quantity>, at: number | undefined): boolean {
  const written = at === undefined ? undefined : writtenDateAt(source, at);
  if (!written || 'ok' in written.parts || written.parts.precision !== 'day') return false;
  const { unit, value } = valueOf(first);
  return unit !== undefined || value > (written.parts.number ?? value);
}

/** "12 % – 2027" and "12 - 31/12/2027" are no ranges: a date follows. */
function isDateLike(source: Source, first: Found<Quantity>, second: Found<Quantity>): boolean {
  if (isSign(source, second.next, '-/.', true) && tightNumber(source, second.next + 1)) return true;
  return valueOf(first).unit !== undefined && valueOf(second).unit === undefined && isYearLike(valueOf(second).value);
}

function valueOf(found: Found<Quantity>): Quantity {
  return found.reading.ok ? found.reading.value : { value: 0 };
}

function joined(first: Quantity, second: Quantity | undefined, comparator: Comparator | undefined): Quantity {
  const unit = first.unit ?? second?.unit;
  const currency = first.currency ?? second?.currency;
  const outOf = first.outOf ?? second?.outOf;
  return {
    value: first.value,
    ...(unit && { unit }),
    ...(second && { to: inUnitOf(first, second) }),
    ...(outOf !== undefined && { outOf }),
    ...(currency && { currency }),
    ...(comparator && { comparator }),
  };
}

/** "90 seconds to 2 minutes" ends at 120. */
function inUnitOf({ unit }: Quantity, { value, unit: own }: Quantity): number {
  const lengths: Readonly<Partial<Record<Unit, number>>> = minutesIn;
  const [length, ownLength] = [unit && lengths[unit], own && lengths[own]];
  return length !== undefined && ownLength !== undefined && length !== ownLength ? (value * ownLength) / length : value;
}

export function isYearLike(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2200;
}
