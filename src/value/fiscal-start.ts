//! In which month the fiscal year begins, as a document says in passing: "FY27 (Feb 2026 – Jan 2027)".
import { addDays } from './calendar.ts';
import { readDate } from './date.ts';
import { readPeriod } from './period.ts';
import type { ReadContext } from './reading.ts';

/** Twelve months in brackets behind the name of a fiscal year; undefined where it is named after the year in which it begins. */
export function fiscalStartOf(text: string, context: ReadContext): number | undefined {
  for (const { 1: within = '', index } of text.matchAll(brackets)) {
    const month = monthOf(text.slice(Math.max(0, index - longestName), index), within, context);
    if (month !== undefined) return month;
  }
  return undefined;
}

const longestName = 40;
const brackets = /\(([^\n()]{3,30}\d{4}[^\n()]{3,30}\d{4})\)/g;

function monthOf(before: string, within: string, context: ReadContext): number | undefined {
  const period = readPeriod(within, context);
  if (!period.ok || !isYearLong(period.value)) return undefined;
  const { start, end } = period.value;
  const month = Number(start.slice(5, 7));
  // With another start of the year, only the name of a fiscal year is read otherwise.
  const words = before.trim().split(/\s+/).slice(-3);
  const isNamed = words.some((_, at) => {
    const named = readDate(words.slice(at).join(' '), { ...context, fiscalYearStart: month });
    const plain = readDate(words.slice(at).join(' '), { ...context, fiscalYearStart: (month % 12) + 1 });
    return named.ok && plain.ok && named.value.start === start && named.value.end === end && plain.value.start !== start;
  });
  return isNamed ? month : undefined;
}

const isYearLong = ({ start, end }: { readonly start: string; readonly end: string }): boolean =>
  start.slice(4) === addDays(end, 1).slice(4) &&
  Number(end.slice(0, 4)) - Number(start.slice(0, 4)) <= 1 &&
  start.endsWith('-01');
