//! What a written date is in the calendar: its first and last day.
import { addDays, isoDay, weekStart, wholeMonths } from './calendar.ts';
import { failure, read, type Reading } from './reading.ts';
import type { Edge } from './lexicon.ts';

export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A day or a named stretch of days: `start` and `end` are ISO 8601 days, both inside. A deadline is over after `end`. */
export interface CalendarDate {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
}

export interface DateParts {
  readonly precision: Precision;
  /** Day of the month, month, quarter, half or week. */
  readonly number?: number;
  readonly month?: number;
  readonly year?: number;
  readonly fiscal?: boolean;
  /** The year is that of the headings above. */
  readonly assumed?: boolean;
}

/** Looks a date up: `no-year` without one, `no-such-day` where the calendar has none. */
export function calendarDate(parts: DateParts, fiscalYearStart: number): Reading<CalendarDate> {
  const { precision, number = 1, month = 1, year, fiscal = false } = parts;
  if (year === undefined) return failure('no-year');
  if (precision === 'day') return stretch(precision, isoDay(year, month, number));
  if (precision === 'week') return weekDate(weekStart(year, number));
  if (precision === 'month') return stretch(precision, wholeMonths(year, month, 1));
  const length = precision === 'quarter' ? 3 : precision === 'half' ? 6 : 12;
  const [firstYear, firstMonth] = fiscal && fiscalYearStart > 1 ? [year - 1, fiscalYearStart] : [year, 1];
  return stretch(precision, wholeMonths(firstYear, firstMonth + (number - 1) * length, length));
}

/** "end of 2026" is its last day, "start of Q3" its first; "early 2027" is the first quarter, "mid-2027" the two in between. */
export function atEdge(date: Reading<CalendarDate>, edge: Edge | undefined): Reading<CalendarDate> {
  if (!date.ok || !edge) return date;
  if (edge === 'early' || edge === 'middle' || edge === 'late') {
    return date.value.precision === 'year' ? shareOf(date.value, edge) : date;
  }
  if (edge === 'week') return date.value.precision === 'day' ? weekDate(date.value.start) : date;
  const day = date.value[edge];
  return read({ start: day, end: day, precision: 'day' });
}

const shares = { early: [0, 3, 'quarter'], middle: [3, 6, 'half'], late: [9, 3, 'quarter'] } as const;

function shareOf({ start, end }: CalendarDate, edge: keyof typeof shares): Reading<CalendarDate> {
  const [before, count, precision] = shares[edge];
  const months = wholeMonths(Number(start.slice(0, 4)), Number(start.slice(5, 7)) + before, count);
  return read({ ...(months ?? { start, end }), precision });
}

function weekDate(monday: string | undefined): Reading<CalendarDate> {
  return stretch('week', monday && { start: monday, end: addDays(monday, 6) });
}

function stretch(
  precision: Precision,
  days: string | { readonly start: string; readonly end: string } | undefined,
): Reading<CalendarDate> {
  if (!days) return failure('no-such-day');
  return read(typeof days === 'string' ? { start: days, end: days, precision } : { ...days, precision });
}
