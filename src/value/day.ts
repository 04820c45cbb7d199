//! A date where one is asked for, with what people write beside it: "Sep 2026 – Jan 2027", "15 May 2027 (board)", "March 2026, next: March 2027".
import { dateAt, readDate, writtenDateAt, type CalendarDate } from './date.ts';
import { middleAt, stretchAt, type Stretch } from './period.ts';
import { read, type Found, type ReadContext, type Reading } from './reading.ts';
import { isNever, isPlaceholder } from './placeholder.ts';
import { failed, isEnd, isSign, sourceOf, written, type Source } from './source.ts';

export interface DayFound {
  /** From two dates: all days between them. */
  readonly date: CalendarDate;
  /** Where two dates say when something begins and ends. "2026/27" is one year to those who count so. */
  readonly stretch?: Stretch;
  /** The words behind it, and the day among them on which it comes round again. */
  readonly remark?: string;
  readonly next?: CalendarDate;
}

/** A date, two of them, or one with a remark that names no other day but a former one. */
export function readDay(text: string, context: ReadContext): Reading<DayFound> {
  const date = readDate(text, context);
  if (date.ok) return read({ date: date.value });
  const source = sourceOf(text, context);
  const found = source && dayAt(source, 0);
  if (!source || !found) return date;
  if (!found.reading.ok) return found.reading.reason === 'ends-before-start' && isEnd(source, found.next) ? found.reading : date;
  const { value } = found.reading;
  if (isEnd(source, found.next)) return read(value);
  const remark = beginsRemark(source, found.next) ? remarkAt(source, found.next) : undefined;
  return remark ? read({ ...value, ...remark }) : date;
}

function dayAt(source: Source, at: number): Found<DayFound> | undefined {
  const range = stretchAt(source, at);
  if (range?.reading.ok) return { ...range, reading: read(between(range.reading.value)) };
  if (range?.reading.ok === false && range.reading.reason === 'ends-before-start')
    return failed(range.reading, range.first, range.next);
  const date = dateAt(source, at);
  if (!date) return undefined;
  return date.reading.ok ? { ...date, reading: read({ date: date.reading.value }) } : failed(date.reading, date.first, date.next);
}

function between(stretch: Stretch): DayFound {
  const { from, to } = stretch;
  const date: CalendarDate = { start: from.start, end: to.end, precision: 'year' };
  return from.precision === 'year' && to.precision === 'year' ? { date } : { date, stretch };
}

/** "February 2026 – ongoing": where a time begins that has no end. */
export function readOpenStretch(text: string, context: ReadContext): CalendarDate | undefined {
  const source = sourceOf(text, context);
  const from = source && dateAt(source, 0);
  const middle = from && (isSign(source, from.next, '→') ? from.next + 1 : middleAt(source, from.next, undefined));
  const rest = middle === undefined ? undefined : source?.tokens[middle];
  return from?.reading.ok && rest && isNever(text.trim().slice(rest.start)) ? from.reading.value : undefined;
}

/** Two dates as the days between them, where neither may be a mere number: "20 – 30 June 2027" may be twenty by that day. */
export function daysAt(source: Source, at: number): Found<CalendarDate> | undefined {
  const first = writtenDateAt(source, at);
  if (!first || (!('ok' in first.parts) && first.parts.precision === 'year' && !first.led)) return undefined;
  if (!isSign(source, first.next, '–-/→') && !source.lexicon.rangeMiddles.match(source.tokens, first.next)) return undefined;
  const found = stretchAt(source, at);
  return found?.reading.ok ? { ...found, reading: read(between(found.reading.value).date) } : undefined;
}

/** A mark, or a small word: "May 2025 with eighteen parents". Behind a dash may stand what the time lasts until: "March 2026 – go-live". */
function beginsRemark({ tokens, lexicon }: Source, at: number): boolean {
  const token = tokens[at];
  if (token?.type === 'sign')
    return '([;|·'.includes(token.text) || (',.:'.includes(token.text) && tokens[at + 1]?.spaced === true);
  return lexicon.noteLeads.match(tokens, at) !== undefined && !lexicon.rangeMiddles.match(tokens, at);
}

function remarkAt(source: Source, mark: number): Pick<DayFound, 'remark' | 'next'> | undefined {
  const at = source.tokens[mark]?.type === 'sign' ? mark + 1 : mark;
  if (isEnd(source, at)) return undefined;
  const remark = source.text.slice(source.tokens[at]?.start, source.tokens.at(-1)?.end);
  const next = nextAt(source, at);
  if (next) return { remark, next };
  const isOpen = isPlaceholder(remark) || isNever(remark);
  return isOpen || namesDayFrom(source, formerEnd(source, at) ?? at) ? undefined : { remark };
}

/** The index behind "was May 2027". */
function formerEnd(source: Source, at: number): number | undefined {
  const lead = source.lexicon.former.match(source.tokens, at);
  return lead && writtenDateAt(source, lead.next)?.next;
}

function namesDayFrom(source: Source, from: number): boolean {
  return source.tokens.some((_, at) => at >= from && namesDay(source, at));
}

function nextAt(source: Source, at: number): CalendarDate | undefined {
  const lead = source.lexicon.nextDay.match(source.tokens, at);
  if (!lead) return undefined;
  const found = dateAt(source, isSign(source, lead.next, ':') ? lead.next + 1 : lead.next);
  return found?.reading.ok && isEnd(source, found.next) ? found.reading.value : undefined;
}

/** A month in small letters with a word behind it may be another word: "may slip". */
function namesDay(source: Source, at: number): boolean {
  const date = writtenDateAt(source, at);
  if (!date) return false;
  const isOpen = 'ok' in date.parts ? date.parts.reason === 'no-year' : date.parts.year === undefined;
  const word = written(source, date.first);
  return !isOpen || word !== word.toLowerCase() || source.tokens[date.next]?.type !== 'word';
}
