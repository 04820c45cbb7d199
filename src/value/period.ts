//! Stretches of time: a date that is one, or two dates with a dash or words between them.
import { type CalendarDate, type DateParts, resolveDate, withRemark, type WrittenDate, writtenDateAt } from './date.ts';
import { failure, read, type Found, type ReadContext, type Reading } from './reading.ts';
import type { RangeMiddle } from './lexicon.ts';
import { failed, isSign, readWhole, skip, sourceOf, tightNumber, type Source } from './source.ts';

/** ISO 8601 days, both inside. */
export interface CalendarPeriod {
  readonly start: string;
  readonly end: string;
}

/** Any date, "2026-2028", "Jan – Mar 2027", "2026-01-01/2026-12-31", "from March 2026 to Q3 2027", "1–31 March 2027". */
export function readPeriod(text: string, context: ReadContext): Reading<CalendarPeriod> {
  return readWhole(text, context, 'not-a-period', (source, at) => withRemark(source, periodAt(source, at)));
}

/**
 * The period a heading, a folder or a file is named after, where it says nothing else but what kind of list it is:
 * "Roadmap 2025 H2", "2019 Q3", "OKRs FY23Q3", "goals-2023". A day is none, nor is a limit ("by 2027").
 */
export function periodIn(text: string, context: ReadContext): CalendarPeriod | undefined {
  const source = sourceOf(text.replaceAll('_', ' '), context);
  let period: CalendarPeriod | undefined;
  for (let at = 0; source && at < source.tokens.length;) {
    const next = skip(source, at, source.lexicon.besidePeriod);
    const found = next > at ? undefined : periodAt(source, at);
    if (next === at && source.tokens[at]?.type !== 'sign') {
      if (period || !found?.reading.ok || found.first !== at || isSign(source, found.next, '.%')) return undefined;
      period = found.reading.value;
    }
    at = next > at ? next : (found?.next ?? at + 1);
  }
  return period && period.start !== period.end ? period : undefined;
}

export function periodAt(source: Source, at: number): Found<CalendarPeriod> | undefined {
  return yearPairsAt(source, at) ?? daysBetweenAt(source, at) ?? singleAt(source, at);
}

/** Two dates, the second of which does not end before the first begins. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Two dates with a dash or words between them, and no single one. */
export function stretchAt(source: Source, at: number): Found<Stretch> | undefined {
  const pairs = yearPairsAt(source, at);
  if (!pairs) return rangeAt(source, at);
  if (!pairs.reading.ok) return failed(pairs.reading, pairs.first, pairs.next);
  const { start, end } = pairs.reading.value;
  return { ...pairs, reading: read({ from: dayOf(start), to: dayOf(end) }) };
}

const dayOf = (day: string): CalendarDate => ({ start: day, end: day, precision: 'day' });

function daysBetweenAt(source: Source, at: number): Found<CalendarPeriod> | undefined {
  const range = rangeAt(source, at);
  if (!range) return undefined;
  if (!range.reading.ok) return failed(range.reading, range.first, range.next);
  const { from, to } = range.reading.value;
  return { ...range, reading: read({ start: from.start, end: to.end }) };
}

/** "2025/26 – 2027/28", "from 2025-26 to 2027-28": from one school or budget year to another. */
function yearPairsAt(source: Source, at: number): Found<CalendarPeriod> | undefined {
  const lead = source.lexicon.rangeLeads.match(source.tokens, at);
  const first = yearPairAt(source, lead?.next ?? at);
  const middle = first && middleAt(source, first.next, lead?.value);
  const second = middle === undefined ? undefined : yearPairAt(source, middle);
  if (!first?.reading.ok || !second?.reading.ok) return undefined;
  const [{ start }, { end }] = [first.reading.value, second.reading.value];
  const reading = start > end ? failure('ends-before-start') : read({ start, end });
  return { reading, first: first.first, next: second.next, bare: false };
}

/** Two years with nothing but a sign between them. */
function yearPairAt(source: Source, at: number): Found<CalendarPeriod> | undefined {
  const year = writtenDateAt(source, at);
  if (!year || 'ok' in year.parts || year.parts.precision !== 'year') return undefined;
  if (isSign(source, year.next, '–-/', true) && tightNumber(source, year.next + 1)) return daysBetweenAt(source, at);
  return source.tokens[year.next - 2]?.text === '/' ? singleAt(source, at) : undefined;
}

function singleAt(source: Source, at: number): Found<CalendarPeriod> | undefined {
  const written = writtenDateAt(source, at);
  if (!written) return undefined;
  const date = resolveDate(source, written);
  return { ...date, reading: date.reading.ok ? read(daysOf(date.reading.value)) : date.reading };
}

function rangeAt(source: Source, at: number): Found<Stretch> | undefined {
  const lead = source.lexicon.rangeLeads.match(source.tokens, at);
  const from = lead?.next ?? at;
  const first = writtenDateAt(source, from) ?? dayNumberAt(source, from);
  const middle = first && (isSign(source, first.next, '→') ? first.next + 1 : middleAt(source, first.next, lead?.value));
  if (!first || middle === undefined) return undefined;
  const second = shortYear(source, first, middle) ?? writtenDateAt(source, middle);
  return second && joined(source, first, second);
}

/** The index after a dash, a slash or a word between two dates. */
export function middleAt(source: Source, at: number, lead: number | undefined): number | undefined {
  if (isSign(source, at, '–-/')) return at + 1;
  const word = source.lexicon.rangeMiddles.match(source.tokens, at);
  return word?.value.some((middle: RangeMiddle) => (lead === undefined ? middle.bare : middle.lead === lead))
    ? word.next
    : undefined;
}

/** The day number of "1–31 March 2027", whose month stands with the second day. */
function dayNumberAt(source: Source, at: number): WrittenDate | undefined {
  const token = source.tokens[at];
  if (token?.type !== 'number' || token.text.length > 2) return undefined;
  return { parts: { precision: 'day', number: Number(token.text) }, edge: undefined, first: at, next: at + 1, led: false };
}

/** The "27" of 2026-27 and 2026/27: a later year of the same century. */
function shortYear(source: Source, first: WrittenDate, at: number): WrittenDate | undefined {
  const token = tightNumber(source, at);
  if (token?.text.length !== 2 || 'ok' in first.parts || first.parts.precision !== 'year') return undefined;
  const year = Math.floor((first.parts.year ?? 0) / 100) * 100 + Number(token.text);
  return year > (first.parts.year ?? year) ? { ...first, parts: { precision: 'year', year }, next: at + 1 } : undefined;
}

function joined(source: Source, first: WrittenDate, second: WrittenDate): Found<Stretch> | undefined {
  const completed = completedBy(first, second);
  if (!completed) return undefined;
  const start = resolveDate(source, completed).reading;
  const end = resolveDate(source, second).reading;
  if (!start.ok) return failed(start, first.first, second.next);
  if (!end.ok) return failed(end, first.first, second.next);
  if (start.value.start > end.value.end) return failed(failure('ends-before-start'), first.first, second.next);
  return { reading: read({ from: start.value, to: end.value }), first: first.first, next: second.next, bare: false };
}

/** The first date takes from the second what it leaves out: its year, and the month of a bare day. */
function completedBy(first: WrittenDate, second: WrittenDate): WrittenDate | undefined {
  if ('ok' in first.parts) return first.parts.reason === 'no-year' ? undefined : first;
  const isBareDay = first.parts.precision === 'day' && first.parts.month === undefined;
  if ('ok' in second.parts) return isBareDay ? undefined : first;
  if (isBareDay && second.parts.precision !== 'day') return undefined;
  return { ...first, parts: { ...inherited(second.parts, isBareDay), ...written(first.parts) } };
}

/** Without a year that is only assumed. */
function written(parts: DateParts): DateParts {
  const { precision, number, fiscal } = parts;
  return parts.assumed ? { precision, ...(number !== undefined && { number }), ...(fiscal && { fiscal }) } : parts;
}

function inherited({ year, month, fiscal }: DateParts, withMonth: boolean): Partial<DateParts> {
  return { ...(year !== undefined && { year }), ...(withMonth && month !== undefined && { month }), ...(fiscal && { fiscal }) };
}

function daysOf({ start, end }: CalendarDate): CalendarPeriod {
  return { start, end };
}
