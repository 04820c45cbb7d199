//! Time where a number of minutes, hours or days is asked for: "24 h", "1 day", "35 minutos", "6 per week", "12 horas semanales".
import { durationAt, readDuration } from './duration.ts';
import { readInteger, readNumber } from './number.ts';
import { quantityAt } from './quantity.ts';
import { failure, read, type Found, type ReadContext, type Reading } from './reading.ts';
import { isEnd, isSign, readWhole, skip, type Source } from './source.ts';
import { minutesIn } from './time-units.ts';

/** Of `hours of work` nobody can tell how many are in a day. */
export type AmountUnit = 'minutes' | 'hours' | 'days' | 'hours of work';

export function isAmountUnit(unit: string | undefined): unit is AmountUnit {
  return unit === 'minutes' || unit === 'hours' || unit === 'days' || unit === 'hours of work';
}

/** So many of the unit, days as whole ones; `not-a-number` where none are said. A number alone is as many. */
export function readTimeAmount(text: string, unit: AmountUnit, context: ReadContext): Reading<number> {
  const number = (unit === 'days' ? readInteger : readNumber)(text, context);
  if (number.ok || number.reason !== 'not-a-number') return number;
  const amount = readWhole(text, context, 'not-a-number', (source, at) =>
    timeAmountAt(source, skip(source, at, source.lexicon.durationLeads), unit),
  );
  return !amount.ok && unit === 'hours of work' && readDuration(text, context).ok ? failure('not-hours') : amount;
}

/** `bare` where it is a number alone. */
export function timeAmountAt(source: Source, at: number, unit: AmountUnit): Found<number> | undefined {
  const found = minutesAt(source, at, unit);
  if (!found?.reading.ok) return found;
  if (unit === 'hours of work' && found.bare && !endsPart(source, found.next) && rhythmEnd(source, found.next) === found.next)
    return undefined;
  const next = unit === 'hours of work' ? behindWork(source, rhythmEnd(source, found.next)) : found.next;
  const amount = found.reading.value / minutesOf(unit);
  const value = unit === 'days' ? Math.round(amount) : Math.round(amount * 100) / 100;
  return { ...found, reading: read(value), next, bare: found.bare && next === found.next };
}

function minutesOf(unit: AmountUnit): number {
  return minutesIn[unit === 'hours of work' ? 'hours' : unit];
}

/** Of a range the end: who answers within 24 to 48 hours answers within 48. */
function minutesAt(source: Source, at: number, unit: AmountUnit): Found<number> | undefined {
  const quantity = quantityAt(source, at);
  if (!quantity) return unit === 'hours of work' ? undefined : lengthAt(source, at);
  if (!quantity.reading.ok) return { ...quantity, reading: quantity.reading };
  const { value, to = value, unit: own } = quantity.reading.value;
  const minutes = own === undefined ? minutesOf(unit) : timeIn(own, unit);
  return minutes === undefined ? undefined : { ...quantity, reading: read(to * minutes) };
}

function timeIn(own: string, unit: AmountUnit): number | undefined {
  const minutes = (minutesIn as Readonly<Record<string, number>>)[own];
  return unit === 'hours of work' && (minutes ?? 0) > minutesIn.hours ? undefined : minutes;
}

/** "a day", "un día", PT24H. */
function lengthAt(source: Source, at: number): Found<number> | undefined {
  const length = durationAt(source, at);
  if (!length?.reading.ok) return undefined;
  const { months, days, workingDays = 0, hours, minutes } = length.reading.value;
  const total = months * minutesIn.months + (days + workingDays) * minutesIn.days + hours * minutesIn.hours + minutes;
  return { ...length, reading: read(total) };
}

/** Whether a number stands alone: "4 developers" are no four hours. */
export function endsPart(source: Source, at: number): boolean {
  return isEnd(source, at) || source.tokens[at]?.type === 'sign';
}

/** The index behind "each", "of her time". */
export function behindWork(source: Source, at: number): number {
  return skip(source, at, source.lexicon.workBehind);
}

/** The index behind "per week", "a la semana", "/week", "semanales". */
function rhythmEnd(source: Source, at: number): number {
  const { tokens, lexicon } = source;
  const between = isSign(source, at, '/') ? at + 1 : Math.max(skip(source, at, lexicon.per), skip(source, at, lexicon.every));
  const unit = between > at ? lexicon.units.match(tokens, between) : lexicon.cadences.match(tokens, at);
  return unit?.next ?? at;
}
