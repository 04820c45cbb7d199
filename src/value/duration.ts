//! Lengths of time: "18 months", "P12M", "48 h", "2 working days", "a year", "1 año y 6 meses".
import type { TimeUnit } from '../language/index.ts';
import { numberAt } from './number.ts';
import { failure, read, type Found, type ReadContext, type Reading } from './reading.ts';
import { failed, isSign, readWhole, skip, type Source } from './source.ts';
import { timePartsAt, type TimeOfParts } from './time-parts.ts';
import { minutesIn } from './time-units.ts';

/** A sum of parts that do not convert into each other: a year is 12 months, a week 7 days; 48 hours stay hours. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Monday to Friday. Absent where there are none. */
  readonly workingDays?: number;
}

export function readDuration(text: string, context: ReadContext): Reading<Duration> {
  return readWhole(text, context, 'not-a-duration', (source, at) =>
    durationAt(source, skip(source, at, source.lexicon.durationLeads)),
  );
}

export function duration(parts: Partial<Duration>): Duration {
  return { months: 0, days: 0, hours: 0, minutes: 0, ...parts };
}

/** Every unit in the parts of a Duration. */
const unitParts: Readonly<Record<TimeUnit, Partial<Duration>>> = {
  second: { minutes: 1 / 60 },
  minute: { minutes: 1 },
  hour: { hours: 1 },
  day: { days: 1 },
  'working-day': { workingDays: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
  year: { months: 12 },
};

/** So many of a unit. Halves of what has smaller parts become those; undefined for a fraction of a month. */
export function unitsOf(count: number, unit: TimeUnit): Duration | undefined {
  const [[part, size] = ['days', 1]] = Object.entries(unitParts[unit]) as [keyof Duration, number][];
  const amount = Math.round(count * size * 1e6) / 1e6;
  if (part === 'minutes' || Number.isInteger(amount)) return duration({ [part]: amount });
  if (part === 'days') return duration({ days: Math.floor(amount), hours: rounded((amount % 1) * 24) });
  if (part === 'hours') return duration({ hours: Math.floor(amount), minutes: rounded((amount % 1) * 60) });
  return undefined;
}

const mostParts = 6;

export function durationAt(source: Source, at: number): Found<Duration> | undefined {
  const iso = isoDurationAt(source, at);
  if (iso) return iso;
  let total = duration({});
  let next = at;
  for (let count = 0; count < mostParts; count++) {
    const part = partAt(source, count > 0 ? linkEnd(source, next) : next);
    if (!part) break;
    if (!part.reading.ok) return failed(part.reading, at, part.next);
    total = sum(total, part.reading.value);
    next = part.next;
  }
  const time = timePartsAt(source, at);
  if (time?.reading.ok && time.next > next) return { ...time, reading: read(ofMinutes(time.reading.value)) };
  return next > at ? { reading: read(total), first: at, next, bare: false } : undefined;
}

/** "2 h 15", "00:06:30". */
function ofMinutes({ value, unit }: TimeOfParts): Duration {
  const minutes = rounded(value * minutesIn[unit]);
  return duration({ hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** A number and a unit: "18 months", "18-month", "a year", "half an hour". */
function partAt(source: Source, at: number): Found<Duration> | undefined {
  const { units, beforeUnit } = source.lexicon;
  const before = beforeUnit.match(source.tokens, at);
  const article = before && units.match(source.tokens, before.next) ? before : undefined;
  const number = article ? undefined : numberAt(source, at, 'none');
  const behind = article?.next ?? number?.next;
  if (behind === undefined) return undefined;
  const unit = units.match(source.tokens, isSign(source, behind, '-', true) ? behind + 1 : behind);
  if (!unit) return undefined;
  if (number && !number.reading.ok) return failed(number.reading, at, unit.next);
  const count = article?.value ?? (number?.reading.ok ? number.reading.value : 0);
  const value = count >= 0 ? unitsOf(count, unit.value) : undefined;
  return { reading: value ? read(value) : failure('not-a-duration'), first: at, next: unit.next, bare: false };
}

function linkEnd(source: Source, at: number): number {
  return skip(source, isSign(source, at, ',') ? at + 1 : at, source.lexicon.and);
}

const isoUnits: Readonly<Record<string, TimeUnit>> = { y: 'year', m: 'month', w: 'week', d: 'day' };
const isoTimeUnits: Readonly<Record<string, TimeUnit>> = { h: 'hour', m: 'minute', s: 'second' };

/** P1Y6M, P2W, PT48H: no space inside. A "p" or "pt" comes first, then numbers and letters by turns; "T" may be part of a letter token. */
function isoDurationAt(source: Source, at: number): Found<Duration> | undefined {
  const lead = source.tokens[at]?.text;
  if (lead !== 'p' && lead !== 'pt') return undefined;
  let units = lead === 'pt' ? isoTimeUnits : isoUnits;
  let total = duration({});
  let next = at + 1;
  for (let count = 0; count < mostParts; count++) {
    const [number, letters] = [source.tokens[next], source.tokens[next + 1]];
    if (number?.type !== 'number' || number.spaced || number.text.length > 6 || !letters || letters.spaced) break;
    const value = units[letters.text[0] ?? ''];
    const startsTime = letters.text.length === 2 && letters.text[1] === 't';
    if (!value || (letters.text.length > 1 && !startsTime)) return undefined;
    total = sum(total, unitsOf(Number(number.text), value) ?? duration({}));
    if (startsTime) units = isoTimeUnits;
    next += 2;
  }
  return next > at + 1 ? { reading: read(total), first: at, next, bare: false } : undefined;
}

function sum(a: Duration, b: Duration): Duration {
  const workingDays = (a.workingDays ?? 0) + (b.workingDays ?? 0);
  const parts = { months: a.months + b.months, days: a.days + b.days, hours: a.hours + b.hours, minutes: a.minutes + b.minutes };
  return workingDays > 0 ? { ...parts, workingDays } : parts;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
