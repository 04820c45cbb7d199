//! Dates as people write them: days, weeks, months, quarters, halves, years and fiscal years.
import { isIsoDay, isoDay, isYear } from './calendar.ts';
import { failure, read, type Failure, type Found, type ReadContext, type Reading } from './reading.ts';
import type { Edge } from './lexicon.ts';
import { isEnd, isSign, readWhole, skip, tightNumber, type Source } from './source.ts';
import { atEdge, calendarDate, type CalendarDate, type DateParts } from './stretch.ts';
import { fiscalNumber, partAt, partOf, withYear, yearOf } from './year.ts';

export type { CalendarDate, DateParts, Precision } from './stretch.ts';

/**
 * A date in any usual form. A fiscal year is named after the calendar year in which it ends: with a start in April FY27
 * is 2026-04-01 to 2027-03-31, with a start in January the calendar year. Quarters are calendar quarters unless a
 * fiscal year is named beside them. `ambiguous-date` and `no-year` offer the readings there are.
 */
export function readDate(text: string, context: ReadContext): Reading<CalendarDate> {
  // What nearly every date in YAML looks like needs no words.
  if (isIsoDay(text)) return read({ start: text, end: text, precision: 'day' });
  return readWhole(text, context, 'not-a-date', (source, at) => withRemark(source, dateAt(source, at)));
}

/** "December 2026 (est.)": how sure a date is belongs to it. */
export function withRemark<T>(source: Source, found: Found<T> | undefined): Found<T> | undefined {
  if (!found || !isSign(source, found.next, '(')) return found;
  const about = source.lexicon.about.match(source.tokens, found.next + 1);
  return about && isEnd(source, about.next) ? { ...found, next: about.next } : found;
}

/** The date that starts at a token, after words that lead to it ("by", "antes del"). */
export function dateAt(source: Source, at: number): Found<CalendarDate> | undefined {
  const written = writtenDateAt(source, at);
  return written && resolveDate(source, written);
}

/** A date as written, before it is looked up in the calendar. */
export interface WrittenDate {
  readonly parts: DateParts | Failure;
  readonly edge: Edge | undefined;
  /** The first token of the date, after the words that lead to it. */
  readonly first: number;
  readonly next: number;
  /** Whether a word led to it: a bare year after "by" is a date. */
  readonly led: boolean;
}

export function resolveDate(source: Source, written: WrittenDate): Found<CalendarDate> {
  const { parts, edge, first, next, led } = written;
  const reading = 'ok' in parts ? parts : atEdge(calendarDate(parts, source.context.fiscalYearStart ?? 1), edge);
  const bare = !led && 'precision' in parts && parts.precision === 'year' && !parts.fiscal;
  return { reading, first, next, bare };
}

/** What stands where a date may begin; undefined where it is none. */
export function writtenDateAt(source: Source, at: number): WrittenDate | undefined {
  const { edge, first, start } = leadsAt(source, at);
  const core = coreAt(source, start);
  if (!core) return undefined;
  return { ...core, edge: core.season ? undefined : edge, first: edge ? first : start, led: start > at };
}

interface Core {
  readonly parts: DateParts | Failure;
  readonly next: number;
  readonly season?: true;
}

const mostLeads = 4;

function leadsAt(source: Source, at: number): { edge: Edge | undefined; first: number; start: number } {
  let edge: Edge | undefined;
  let first = at;
  let start = at;
  for (let count = 0; count < mostLeads; count++) {
    const lead = source.lexicon.dateLeads.match(source.tokens, start);
    if (!lead || (edge && lead.value)) break;
    if (lead.value) [edge, first] = [lead.value, start];
    start = isSign(source, lead.next, ':') || (lead.value && isSign(source, lead.next, '-', true)) ? lead.next + 1 : lead.next;
  }
  const weekday = source.lexicon.weekdays.match(source.tokens, start);
  if (weekday) start = isSign(source, weekday.next, '.,') ? weekday.next + 1 : weekday.next;
  return { edge, first, start: weekday ? skip(source, start, source.lexicon.dateOf) : start };
}

function coreAt(source: Source, at: number): Core | undefined {
  const token = source.tokens[at];
  if (token?.type === 'number') {
    return token.text.length === 4
      ? yearFirst(source, at)
      : (ordinalPart(source, at) ?? dayFirst(source, at) ?? partBehindNumber(source, at));
  }
  if (token?.type !== 'word' || !source.lexicon.dateWords.has(token.text)) return undefined;
  return (
    fiscalYear(source, at) ??
    thisPart(source, at) ??
    plainYear(source, at) ??
    seasonAt(source, at) ??
    partBeforeNumber(source, at) ??
    ordinalPart(source, at) ??
    monthFirst(source, at)
  );
}

/** 2027, 2027-03, 2027-03-31, 2027-W12, 2027-Q3, 2025h2. */
function yearFirst(source: Source, at: number): Core | undefined {
  const year = yearOf(source, at);
  if (year === undefined) return completeDay(source, at) ? problem('no-such-day', at + 5) : undefined;
  const second = isSign(source, at + 1, '-/.', true) ? tightNumber(source, at + 2) : undefined;
  if (second && second.text.length <= 2) return monthBehindYear(source, at, year, Number(second.text));
  const part = partAt(source, isSign(source, at + 1, '-/', true) ? at + 2 : at + 1);
  return part ? { parts: { ...part.parts, year }, next: part.next } : { parts: { precision: 'year', year }, next: at + 1 };
}

function monthBehindYear(source: Source, at: number, year: number, month: number): Core {
  const sign = source.tokens[at + 1]?.text ?? '';
  const day = isSign(source, at + 3, sign, true) ? tightNumber(source, at + 4) : undefined;
  if (day && day.text.length <= 2) return { parts: dayParts(year, month, Number(day.text)), next: timeEnd(source, at + 5) };
  if (month >= 1 && month <= 12 && sign !== '.') return { parts: { precision: 'month', month, year }, next: at + 3 };
  // 2026-27 and 2026/28 are years: a period.
  return month > 12 && month > year % 100 ? { parts: { precision: 'year', year }, next: at + 1 } : problem('no-such-day', at + 3);
}

/** The index behind "T10:00:00.000Z" or "10:00 +02:00"; `at` where no time follows the day. */
function timeEnd(source: Source, at: number): number {
  const hour = source.tokens[at]?.text === 't' && !source.tokens[at].spaced ? at + 1 : at;
  const token = source.tokens[hour];
  if (token?.type !== 'number' || !isSign(source, hour + 1, ':', true) || !tightNumber(source, hour + 2)) return at;
  let next = hour + 3;
  for (let count = 0; count < 2 && isSign(source, next, ':.,', true) && tightNumber(source, next + 1); count++) next += 2;
  if (source.tokens[next]?.text === 'z' && !source.tokens[next]?.spaced) return next + 1;
  if (!isSign(source, next, '+-', true) || !tightNumber(source, next + 1)) return next;
  return isSign(source, next + 2, ':', true) && tightNumber(source, next + 3) ? next + 4 : next + 2;
}

/** 31/12/2027, 31 May 2027, 31-May-27, 3/2027. */
function dayFirst(source: Source, at: number): Core | undefined {
  const first = source.tokens[at];
  if (!first || first.text.length > 2) return undefined;
  if (isSign(source, at + 1, '/-.', true) && tightNumber(source, at + 2)) return numericDate(source, at);
  const suffix = isSign(source, at + 1, '.', true) ? at + 2 : at + 1;
  const suffixed = skip(source, suffix, source.lexicon.ordinalSuffixes);
  const behind = suffixed > suffix ? suffixed : at + 1;
  const link = isSign(source, behind, '-/.', true) ? behind + 1 : skip(source, behind, source.lexicon.dateOf);
  const month = source.lexicon.months.match(source.tokens, link);
  if (!month) return undefined;
  return withYear(source, { precision: 'day', number: Number(first.text), month: month.value }, month.next);
}

function numericDate(source: Source, at: number): Core | undefined {
  const [first, sign, second] = [
    source.tokens[at]?.text ?? '',
    source.tokens[at + 1]?.text ?? '',
    source.tokens[at + 2]?.text ?? '',
  ];
  if (second.length === 4 && sign !== '.' && isYear(Number(second)) && Number(first) >= 1 && Number(first) <= 12) {
    return { parts: { precision: 'month', month: Number(first), year: Number(second) }, next: at + 3 };
  }
  const third = isSign(source, at + 3, sign, true) ? tightNumber(source, at + 4) : undefined;
  if (!third || second.length > 2 || (third.text.length !== 2 && third.text.length !== 4)) return undefined;
  const year = third.text.length === 2 ? 2000 + Number(third.text) : Number(third.text);
  return { parts: ordered(source, Number(first), Number(second), year, sign), next: timeEnd(source, at + 5) };
}

/** Which of two numbers is the day: the language says, or the other dates of the file, or a number above twelve; between dots it is the first where it can be. */
function ordered(source: Source, a: number, b: number, year: number, sign: string): DateParts | Failure {
  const dayFirst = isoDay(year, b, a);
  const monthFirst = isoDay(year, a, b);
  const readings = [...new Set([dayFirst, monthFirst])].filter((day) => day !== undefined);
  if (source.lexicon.pack.dates.order === 'day-first') return dayFirst ? dayParts(year, b, a) : failure('no-such-day', readings);
  const { dayOrder } = source.context;
  if (readings.length > 1 && sign !== '.' && !dayOrder) return failure('ambiguous-date', readings);
  if (dayOrder === 'month-first' && sign !== '.' && monthFirst) return dayParts(year, a, b);
  return dayFirst ? dayParts(year, b, a) : monthFirst ? dayParts(year, a, b) : failure('no-such-day');
}

/** May 2027, May 31, 2027, mayo de 2027, mar-27. */
function monthFirst(source: Source, at: number): Core | undefined {
  const month = source.lexicon.months.match(source.tokens, at);
  if (!month) return undefined;
  const dot = isSign(source, month.next, '.', true) ? month.next + 1 : month.next;
  const day = source.tokens[dot];
  if (day?.type !== 'number' || day.text.length > 2 || (!day.spaced && dot === month.next)) {
    return withYear(source, { precision: 'month', month: month.value }, dot);
  }
  const suffix = skip(source, dot + 1, source.lexicon.ordinalSuffixes);
  const full = withYear(source, { precision: 'day', month: month.value, number: Number(day.text) }, suffix);
  const short = isoDay(2000 + Number(day.text), month.value, 1);
  const hasYear = 'ok' in full.parts || full.parts.year !== undefined;
  return hasYear || suffix > dot + 1
    ? full
    : problem('no-year', dot + 1, day.text.length === 2 && short ? [short.slice(0, 7)] : []);
}

/** FY27, FY2026/27, fiscal year 2027, and FY27 Q3, fy21-q3. */
function fiscalYear(source: Source, at: number): Core | undefined {
  const named = skip(source, at, source.lexicon.fiscalYear);
  if (named === at) return undefined;
  const year = fiscalNumber(source, named);
  if (!year) return undefined;
  const part = partAt(source, isSign(source, year.next, '-/,', true) ? year.next + 1 : year.next);
  const parts: DateParts = { ...(part?.parts ?? { precision: 'year' }), year: year.value, fiscal: true };
  return { parts, next: part?.next ?? year.next };
}

/** year 2027, año 2027. */
function plainYear(source: Source, at: number): Core | undefined {
  const named = skip(source, at, source.lexicon.year);
  const year = named > at ? yearOf(source, named) : undefined;
  return year === undefined ? undefined : { parts: { precision: 'year', year }, next: named + 1 };
}

/** "summer 2027", "verano de 2027": it begins in June or in December, so its edges are not to be had. */
function seasonAt(source: Source, at: number): Core | undefined {
  const { seasons, dateOf, year: noun } = source.lexicon;
  const season = seasons.match(source.tokens, at);
  if (!season) return undefined;
  const behind = skip(source, skip(source, isSign(source, season.next, ',') ? season.next + 1 : season.next, dateOf), noun);
  const year = yearOf(source, behind);
  return year === undefined ? undefined : { parts: { precision: 'year', year }, next: behind + 1, season: true };
}

/** "this quarter", "este año": what the headings say. */
function thisPart(source: Source, at: number): Core | undefined {
  const { thisPart: lead, partNouns, year: yearNoun } = source.lexicon;
  const named = skip(source, at, lead);
  const { year, quarter } = source.context;
  if (named === at || year === undefined) return undefined;
  const noun = yearNoun.match(source.tokens, named);
  if (noun) return { parts: { precision: 'year', year }, next: noun.next };
  const part = partNouns.match(source.tokens, named);
  return part?.value === 'quarter' && quarter !== undefined
    ? { parts: { precision: 'quarter', number: quarter, year }, next: part.next }
    : undefined;
}

/** The year of the headings, for a quarter or a half without one. */
function assumeYear(source: Source, core: Core): Core {
  const { year } = source.context;
  if (year === undefined || 'ok' in core.parts || core.parts.year !== undefined || core.parts.precision === 'week') return core;
  return { ...core, parts: { ...core.parts, year, assumed: true } };
}

/** Q3 2025, T3 de 2025, H1 FY27, quarter 3 of 2026, week 12 of 2026. */
function partBeforeNumber(source: Source, at: number): Core | undefined {
  const part = partAt(source, at);
  return part && assumeYear(source, withYear(source, part.parts, part.next));
}

/** 3T 2025, 2H26. */
function partBehindNumber(source: Source, at: number): Core | undefined {
  const number = source.tokens[at];
  const letters = source.lexicon.partLetters.match(source.tokens, at + 1);
  if (!number || !letters || source.tokens[at + 1]?.spaced || number.text.length > 1) return undefined;
  const parts = partOf(letters.value, Number(number.text));
  return parts && withYear(source, parts, letters.next);
}

/** first quarter of 2026, 1.er trimestre de 2026, segundo semestre 2027. */
function ordinalPart(source: Source, at: number): Core | undefined {
  const ordinal = source.lexicon.ordinals.match(source.tokens, at);
  const noun = ordinal && source.lexicon.partNouns.match(source.tokens, ordinal.next);
  const parts = ordinal && noun && noun.value !== 'week' ? partOf(noun.value, ordinal.value) : undefined;
  return parts && noun && assumeYear(source, withYear(source, parts, noun.next));
}

/** Whether four digits begin a whole day, 1066-10-14. */
function completeDay(source: Source, at: number): boolean {
  const sign = source.tokens[at + 1]?.text ?? ' ';
  return (
    isSign(source, at + 1, '-/', true) && isSign(source, at + 3, sign, true) && tightNumber(source, at + 4)?.text.length === 2
  );
}

function dayParts(year: number, month: number, day: number): DateParts {
  return { precision: 'day', number: day, month, year };
}

function problem(reason: Failure['reason'], next: number, readings: readonly string[] = []): Core {
  return { parts: failure(reason, readings), next };
}
