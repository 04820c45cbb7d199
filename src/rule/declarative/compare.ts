//! Which of two values is more: dates, spans of time, money, quantities and numbers, by what they mean and not how they are written.
import { isIsoDay, type CalendarPeriod, type Duration, type Money, type Quantity } from '../../value/index.ts';
import { isEntity, isUnlinked } from './reach.ts';
import type { Truth } from './truth.ts';

/** What is known of the difference `a - b`: it lies between `low` and `high`. Undefined where they can't be compared. */
interface Difference {
  readonly low: number;
  readonly high: number;
}

/** Sums of money in several currencies are a list. */
export type Value = unknown;

export function isLess(a: Value, b: Value): Truth {
  return decide(
    difference(a, b),
    ({ high }) => high < 0,
    ({ low }) => low >= 0,
  );
}

export function isAtMost(a: Value, b: Value): Truth {
  return decide(
    difference(a, b),
    ({ high }) => high <= 0,
    ({ low }) => low > 0,
  );
}

export function isEqual(a: Value, b: Value): Truth {
  if (a === undefined || b === undefined) return undefined;
  if (isEntity(a) || isEntity(b)) return a === b;
  if (isUnlinked(a) && isUnlinked(b)) return a.text === b.text;
  if (typeof a !== 'number' && typeof a !== 'object') return a === b;
  return decide(
    difference(a, b),
    ({ low, high }) => low === 0 && high === 0,
    ({ low, high }) => low > 0 || high < 0,
  );
}

function decide(found: Difference | undefined, yes: (one: Difference) => boolean, no: (one: Difference) => boolean): Truth {
  if (!found || Number.isNaN(found.low) || Number.isNaN(found.high)) return undefined;
  return yes(found) ? true : no(found) ? false : undefined;
}

function difference(a: Value, b: Value): Difference | undefined {
  const [first, second] = [alone(a), alone(b)];
  if (isDays(first) && isDays(second))
    return { low: ordinal(first.start) - ordinal(second.end), high: ordinal(first.end) - ordinal(second.start) };
  const [long, other] = [asDuration(first), asDuration(second)];
  if (long && other) return ofDurations(long, other);
  if (Array.isArray(first) && isMoney(second)) return ofSums(first, second);
  if (isMoney(first) && isMoney(second)) return sameMoney(first, second) ? exactly(first.amount - second.amount) : undefined;
  const [much, more] = [asQuantity(first), asQuantity(second)];
  return much && more ? ofQuantities(much, more) : undefined;
}

/** A sum in several currencies is at least its part in the one that it is held against. */
function ofSums(sums: readonly Value[], other: Money): Difference | undefined {
  const money = sums.filter(isMoney);
  const part = money.find((one) => sameMoney(one, other));
  const others = money.every(({ amount }) => amount >= 0);
  return part && others ? { low: part.amount - other.amount, high: Infinity } : undefined;
}

const exactly = (value: number): Difference => ({ low: value, high: value });

/** A sum in one currency is an amount; one in several can't be compared. The end of a period is a day. */
function alone(value: Value): Value {
  if (typeof value === 'string' && isIsoDay(value)) return { start: value, end: value };
  return Array.isArray(value) && value.length === 1 ? (value[0] as Value) : value;
}

/** Days as numbers that have their order; the distance between them does not matter. */
function ordinal(day: string): number {
  return Number(day.replaceAll('-', ''));
}

export function isDays(value: Value): value is CalendarPeriod {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

export function isMoney(value: Value): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

/** Money of one currency, and either both each year or both once: other amounts have no common sum and no order. */
export function sameMoney(a: Money, b: Money): boolean {
  return moneyKey(a) === moneyKey(b);
}

export function moneyKey({ currency, frequency }: Money): string {
  return `${currency ?? ''} ${frequency === 'recurring' ? 'recurring' : ''}`;
}

export function asDuration(value: Value): Duration | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('every' in value) return asDuration(value.every);
  return 'months' in value ? (value as Duration) : undefined;
}

/** A month has 28 to 31 days, a year 365 or 366: of 12 months and 365 days neither is surely longer. */
function ofDurations(a: Duration, b: Duration): Difference {
  const months = a.months - b.months;
  const rest = (a.days - b.days) * minutesADay + (a.hours - b.hours) * 60 + a.minutes - b.minutes;
  const working = (a.workingDays ?? 0) - (b.workingDays ?? 0);
  const [low, high] = [daysIn(months, -1) + weeks(working, -1), daysIn(months, 1) + weeks(working, 1)];
  return { low: low * minutesADay + rest, high: high * minutesADay + rest };
}

const minutesADay = 24 * 60;
const averageMonth = 365.2425 / 12;

function daysIn(months: number, sign: 1 | -1): number {
  return months === 0 ? 0 : months * averageMonth + sign * 3;
}

function weeks(workingDays: number, sign: 1 | -1): number {
  return workingDays === 0 ? 0 : (workingDays * 7) / 5 + sign * 2;
}

function asQuantity(value: Value): Quantity | undefined {
  if (typeof value === 'number') return { value };
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'number'
    ? (value as Quantity)
    : undefined;
}

/** Units must be the same, or one of the two have none ("from 38 to 15 %"); so must currencies and the tops of scales. */
function ofQuantities(a: Quantity, b: Quantity): Difference | undefined {
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return undefined;
  if (a.currency !== b.currency || (a.outOf !== undefined && b.outOf !== undefined && a.outOf !== b.outOf)) return undefined;
  const [first, second] = [bounds(a), bounds(b)];
  return { low: first.low - second.high, high: first.high - second.low };
}

function bounds({ value, to, comparator }: Quantity): Difference {
  if (comparator?.startsWith('<')) return { low: -Infinity, high: value };
  if (comparator?.startsWith('>')) return { low: value, high: Infinity };
  return { low: Math.min(value, to ?? value), high: Math.max(value, to ?? value) };
}
