//! How often something happens: "monthly", "every 2 months", "twice a year", "after each contact", "continuous".
import { fold, type Interval, type TimeUnit } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import { type Duration, duration, durationAt, readDuration, unitsOf } from './duration.ts';
import { numberAt } from './number.ts';
import { failure, read, type Found, type ReadContext, type Reading } from './reading.ts';
import { beginningOf, failed, isEnd, isSign, readWhole, skip, type Source } from './source.ts';

/** `event` is what sets it off, in the author's words. */
export type Cadence =
  | { readonly type: 'every'; readonly every: Duration }
  | { readonly type: 'event'; readonly event: string }
  | { readonly type: 'continuous' };

/** A cadence, with a remark in brackets or none. `ambiguous-cadence` ("biweekly") offers both in words. */
export function readCadence(text: string, context: ReadContext): Reading<Cadence> {
  return readWhole(text, context, 'not-a-cadence', (source, at) => {
    const found = cadenceAt(source, at) ?? occasionAt(source, at) ?? eventAt(source, at);
    return found && isSign(source, found.next, '(') ? { ...found, next: source.tokens.length } : found;
  });
}

/** The time from one occasion to the next: "12 months", and as people say it "yearly", "every 6 months", "twice a year", "year". */
export function readInterval(text: string, context: ReadContext): Reading<Duration> {
  const length = readDuration(text, context);
  if (length.ok) return length;
  const rhythm = readWhole(text, context, 'not-a-duration', (source, at) => intervalAt(source, at) ?? oneUnitAt(source, at));
  return rhythm.ok || rhythm.reason === 'ambiguous-cadence' ? rhythm : length;
}

export function intervalAt(source: Source, at: number): Found<Duration> | undefined {
  const found = cadenceAt(source, at);
  if (!found) return undefined;
  if (!found.reading.ok) return failed(found.reading, found.first, found.next);
  const { value } = found.reading;
  return value.type === 'every' ? { ...found, reading: read(value.every) } : undefined;
}

/** "year", behind a label such as "Review every"; of "years" nobody can tell how many. */
function oneUnitAt(source: Source, at: number): Found<Duration> | undefined {
  const unit = source.lexicon.units.match(source.tokens, at);
  const isOne = source.lexicon.pack.durations.units.some(([, [one = '']]) => fold(one) === fold(source.text));
  const length = unit && isOne ? unitsOf(1, unit.value) : undefined;
  return unit && length && { reading: read(length), first: at, next: unit.next, bare: false };
}

/** Where the first words in a text say how often: "on Mondays, every month, in room 4". How long something takes is not how often. */
export function cadenceIn(text: string, context: ReadContext): Span | undefined {
  const source = beginningOf(text, context, mostTokens);
  for (let at = 0; at < source.tokens.length; at++) {
    const found = durationAt(source, at) ? undefined : cadenceAt(source, at);
    const [from, to] = [source.tokens[at], found && source.tokens[found.next - 1]];
    if (found?.reading.ok && from && to) return { start: from.start, end: to.end };
  }
  return undefined;
}

const mostTokens = 60;

export function cadenceAt(source: Source, at: number): Found<Cadence> | undefined {
  const { lexicon, tokens } = source;
  const unclear = lexicon.unclearCadences.match(tokens, at);
  if (unclear) return failed(failure('ambiguous-cadence', unclear.value), at, unclear.next);
  const fixed = lexicon.cadences.match(tokens, at);
  if (fixed) return every(at, fixed.next, interval(fixed.value));
  const continuous = lexicon.continuous.match(tokens, at);
  if (continuous) return { reading: read({ type: 'continuous' }), first: at, next: continuous.next, bare: false };
  return timesAt(source, at) ?? dayOfAt(source, at) ?? everyAt(source, at) ?? lengthAt(source, at, at);
}

/** every month, cada 6 meses, every other week, every Monday. */
function everyAt(source: Source, at: number): Found<Cadence> | undefined {
  const lead = source.lexicon.every.match(source.tokens, at);
  if (!lead) return undefined;
  const unit = source.lexicon.units.match(source.tokens, lead.next);
  if (unit) return every(at, unit.next, unitsOf(lead.value === 'two' ? 2 : 1, unit.value));
  const weekday = source.lexicon.weekdays.match(source.tokens, lead.next);
  if (weekday) return every(at, weekday.next, duration({ days: lead.value === 'two' ? 14 : 7 }));
  return lengthAt(source, at, lead.next);
}

function lengthAt(source: Source, first: number, at: number): Found<Cadence> | undefined {
  const length = durationAt(source, at);
  if (!length) return undefined;
  return length.reading.ok ? every(first, length.next, length.reading.value) : failed(length.reading, first, length.next);
}

/** twice a year, 3 veces al mes, 4x per year. */
function timesAt(source: Source, at: number): Found<Cadence> | undefined {
  const { times, timesWords, per } = source.lexicon;
  const fixed = times.match(source.tokens, at);
  const number = fixed ? undefined : numberAt(source, at, 'none');
  const words = number && timesWords.match(source.tokens, number.next);
  const count = fixed?.value ?? (words && number.reading.ok ? number.reading.value : undefined);
  if (count === undefined || count <= 0) return undefined;
  const between = per.match(source.tokens, fixed?.next ?? words?.next ?? at);
  const found = between && shareAt(source, count, between.next);
  return found && { ...found, first: at };
}

/** So many in a unit that stands at a token. */
export function shareAt({ tokens, lexicon }: Source, count: number, at: number): Found<Cadence> | undefined {
  const unit = count > 0 ? lexicon.units.match(tokens, at) : undefined;
  return unit && every(at, unit.next, shareOf(count, unit.value));
}

/** "first Tuesday of the month", "el último viernes de cada trimestre", "first and third Monday of each month", "the 15th of every month". */
function dayOfAt(source: Source, at: number): Found<Cadence> | undefined {
  const { and, dateOf, every: each, per } = source.lexicon;
  let count = 0;
  let next = at;
  for (let day = orderAt(source, at); day !== undefined; count++) {
    next = day;
    day = orderAt(source, isSign(source, next, ',') ? next + 1 : skip(source, next, and));
  }
  if (count === 0) return undefined;
  const named = source.lexicon.weekdays.match(source.tokens, next) ?? dayUnitAt(source, next);
  if (!named && source.tokens[next - 1]?.type === 'word' && !isOrdinalNumber(source, at)) return undefined;
  const of = skip(source, named?.next ?? next, dateOf);
  const unitStart = Math.max(skip(source, of, each), skip(source, of, per));
  if (of === (named?.next ?? next) && unitStart === of) return undefined;
  const found = shareAt(source, count, unitStart);
  return found && { ...found, first: at };
}

/** The index behind "first", "2nd", "last", "15th". */
function orderAt({ tokens, lexicon }: Source, at: number): number | undefined {
  const word = lexicon.ordinals.match(tokens, at) ?? lexicon.lasts.match(tokens, at);
  if (word) return word.next;
  const token = tokens[at];
  return token?.type === 'number' && token.text.length < 3 ? lexicon.ordinalSuffixes.match(tokens, at + 1)?.next : undefined;
}

const isOrdinalNumber = ({ tokens }: Source, at: number): boolean => tokens[at]?.type === 'number';

function dayUnitAt({ tokens, lexicon }: Source, at: number): { readonly next: number } | undefined {
  const unit = lexicon.units.match(tokens, at);
  return unit?.value === 'day' || unit?.value === 'working-day' || unit?.value === 'week' ? unit : undefined;
}

/** A unit divided by a count: by months where they come out whole, else by days of a mean year, to the hour. */
function shareOf(count: number, unit: TimeUnit): Duration | undefined {
  const exact = unitsOf(1, unit);
  const months = (exact?.months ?? 0) / count;
  if (exact && exact.months > 0 && !Number.isInteger(months)) return byHours((months * 365.2425 * 24) / 12);
  if (exact && exact.days > 0) return byHours((exact.days * 24) / count);
  return unitsOf(1 / count, unit);
}

function byHours(hours: number): Duration {
  const whole = Math.round(hours);
  return duration({ days: Math.floor(whole / 24), hours: whole % 24 });
}

/** ad hoc: the words are the event. */
export function occasionAt(source: Source, first: number): Found<Cadence> | undefined {
  const match = source.lexicon.occasional.match(source.tokens, first);
  if (!match) return undefined;
  const [from, to] = [source.tokens[first], source.tokens[match.next - 1]];
  const event = source.text.slice(from?.start, to?.end);
  return { reading: read({ type: 'event', event }), first, next: match.next, bare: false };
}

/** after each contact, por evento, tras cada llamada: the rest of the text, up to a bracket, is the event. */
function eventAt(source: Source, at: number): Found<Cadence> | undefined {
  const led = skip(source, at, source.lexicon.after);
  const first = led > at && isSign(source, led, '-') ? led + 1 : led; // "per-event"
  if (first === at || isEnd(source, first)) return undefined;
  let next = first;
  while (next < source.tokens.length && !isSign(source, next, '(')) next++;
  const [from, to] = [source.tokens[first], source.tokens[next - 1]];
  if (!from || !to || from.type !== 'word' || next === first) return undefined;
  return { reading: read({ type: 'event', event: source.text.slice(from.start, to.end) }), first: at, next, bare: false };
}

function every(first: number, next: number, length: Duration | undefined): Found<Cadence> {
  return { reading: length ? read({ type: 'every', every: length }) : failure('not-a-cadence'), first, next, bare: false };
}

function interval(parts: Interval): Duration {
  return duration(parts);
}
