//! The year of a date, and the parts of a year: Q3, H1, W12, FY27.
import { isYear } from './calendar.ts';
import type { Part } from './lexicon.ts';
import { isSign, skip, tightNumber, type Source } from './source.ts';
import type { DateParts } from './stretch.ts';

/** 27, '27, 2027, and 2026/27 or 2026-27, which ends in 2027. */
export function fiscalNumber(source: Source, from: number): { readonly value: number; readonly next: number } | undefined {
  const at = isSign(source, from, "'-.", false) ? from + 1 : from;
  const token = source.tokens[at];
  if (token?.type !== 'number' || (token.text.length !== 2 && token.text.length !== 4)) return undefined;
  const value = token.text.length === 2 ? 2000 + Number(token.text) : Number(token.text);
  if (!isYear(value)) return undefined;
  const second = isSign(source, at + 1, '/-–', true) ? tightNumber(source, at + 2) : undefined;
  const ends = second && Number(second.text) % 100 === (value + 1) % 100;
  return ends ? { value: value + 1, next: at + 3 } : { value, next: at + 1 };
}

/** A part of a year by letters or noun and number: Q3, W12, quarter 3. */
export function partAt(source: Source, at: number): { readonly parts: DateParts; readonly next: number } | undefined {
  const letters = source.lexicon.partLetters.match(source.tokens, at);
  const tight = letters && tightNumber(source, letters.next) ? letters : undefined;
  const name = tight ?? source.lexicon.partNouns.match(source.tokens, at);
  const number = name && source.tokens[name.next];
  if (!name || number?.type !== 'number' || number.text.length > 2) return undefined;
  const parts = partOf(name.value, Number(number.text));
  return parts && { parts, next: name.next + 1 };
}

export function partOf(part: Part, number: number): DateParts | undefined {
  const most = part === 'quarter' ? 4 : part === 'half' ? 2 : 53;
  return number >= 1 && number <= most ? { precision: part, number } : undefined;
}

/** Adds the year that follows, in four digits, in two behind a sign, or as a fiscal year; without one it stays open. */
export function withYear(source: Source, parts: DateParts, at: number): { readonly parts: DateParts; readonly next: number } {
  const link = isSign(source, at, "'-/,.") ? at + 1 : at;
  const from = skip(source, skip(source, link, source.lexicon.dateOf), source.lexicon.dateOf);
  const fiscal = skip(source, from, source.lexicon.fiscalYear);
  const fiscalYear =
    fiscal > from && parts.precision !== 'day' && parts.precision !== 'month' ? fiscalNumber(source, fiscal) : undefined;
  if (fiscalYear) return { parts: { ...parts, year: fiscalYear.value, fiscal: true }, next: fiscalYear.next };
  const start = yearStart(source, skip(source, from, source.lexicon.year));
  const year = yearOf(source, start) ?? shortYear(source, start, parts);
  return year === undefined ? { parts, next: at } : { parts: { ...parts, year }, next: start + 1 };
}

function yearStart(source: Source, at: number): number {
  return isSign(source, at, "'") ? at + 1 : at;
}

export function yearOf(source: Source, at: number): number | undefined {
  const token = source.tokens[at];
  const year = token?.type === 'number' && token.text.length === 4 ? Number(token.text) : Number.NaN;
  return isYear(year) ? year : undefined;
}

/** Two digits are a year directly behind a sign or a part of a year (3T25, Q3 '25, mar-27) and behind "31 May" or "Q3". */
function shortYear(source: Source, at: number, parts: DateParts): number | undefined {
  const token = source.tokens[at];
  if (token?.type !== 'number' || token.text.length !== 2) return undefined;
  const marked = isSign(source, at - 1, "'") || (!token.spaced && parts.precision !== 'week');
  return marked || (parts.precision !== 'month' && parts.precision !== 'week') ? 2000 + Number(token.text) : undefined;
}
