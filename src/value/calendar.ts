//! Calculating with days, written as ISO 8601 (2027-03-31). The only file that knows Temporal.
import { Temporal } from 'temporal-polyfill';
import type { Duration } from './duration.ts';

/** The years a strategy speaks about; anything else is a slip of the pen. */
const firstYear = 1900;
const lastYear = 2199;

/** Whether a text is a day that exists, written YYYY-MM-DD, in 1900–2199. */
export function isIsoDay(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return isoDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) !== undefined;
}

/** The day as YYYY-MM-DD; undefined where the calendar has none, or its year is outside 1900–2199. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** So many whole months: the first day of the first and the last day of the last. A month above 12 lies in the next year. */
export function wholeMonths(
  year: number,
  month: number,
  count: number,
): { readonly start: string; readonly end: string } | undefined {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const start = isoDay(Math.floor(first / 12), (first % 12) + 1, 1);
  const end = isoDay(endYear, endMonth, daysIn(endYear, endMonth));
  return start && end ? { start, end } : undefined;
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstYear && year <= lastYear;
}

/** Orders days: negative where `a` is earlier. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `a` to `b`; negative where `b` is earlier. Throws a RangeError for what is no day, as all functions below. */
export function daysBetween(a: string, b: string): number {
  return plainDate(a).until(plainDate(b), { largestUnit: 'day' }).days;
}

/** Whole months from `a` to `b`; negative where `b` is earlier. */
export function monthsBetween(a: string, b: string): number {
  return plainDate(a).until(plainDate(b), { largestUnit: 'month' }).months;
}

/** The time from a day to today in whole months and the days left over; both negative where the day lies ahead. */
export function ageOf(from: string, today: string): Duration {
  const { months, days } = plainDate(from).until(plainDate(today), { largestUnit: 'month' });
  return { months, days, hours: 0, minutes: 0 };
}

/**
 * The day a duration after `day`: months first (31 January and one month is the last of February), then days, then
 * working days (Monday to Friday, no holidays), then the whole days in its hours and minutes.
 */
export function addDuration(day: string, duration: Duration): string {
  const hoursAsDays = Math.trunc((duration.hours + duration.minutes / 60) / 24);
  const moved = plainDate(day)
    .add({ months: duration.months })
    .add({ days: duration.days + hoursAsDays });
  return addWorkingDays(moved, duration.workingDays ?? 0).toString();
}

export function addDays(day: string, days: number): string {
  return plainDate(day).add({ days }).toString();
}

/** Monday of an ISO week; undefined where the year has no such week. */
export function weekStart(year: number, week: number): string | undefined {
  if (!isYear(year) || week < 1 || week > 53) return undefined;
  const fourth = plainDate(`${year}-01-04`);
  const monday = fourth.add({ days: (week - 1) * 7 - (fourth.dayOfWeek - 1) });
  return monday.yearOfWeek === year ? monday.toString() : undefined;
}

/** The ISO week a day lies in. */
export function weekOf(day: string): { readonly year: number; readonly week: number } {
  const date = plainDate(day);
  return { year: date.yearOfWeek ?? date.year, week: date.weekOfYear ?? 0 };
}

/** By hand, for this is asked for every date there is, and Temporal takes a hundred times as long. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function plainDate(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

/** Whole weeks at once, the rest day by day: the work does not grow with the count. */
function addWorkingDays(from: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let date = from.add({ days: Math.trunc(count / 5) * 7 });
  const step = Math.sign(count);
  for (let left = Math.trunc(Math.abs(count) % 5); left > 0;) {
    date = date.add({ days: step });
    if (date.dayOfWeek <= 5) left--;
  }
  return date;
}
