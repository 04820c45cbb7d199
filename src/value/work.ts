//! How much of their time people give, and how many they are: "2 days a week", "0.5 FTE", "media jornada", "4 developers".
import { moneyAt } from './money.ts';
import { aboutEnd, numberAt } from './number.ts';
import { percentAt } from './quantity.ts';
import { read, type Found, type ReadContext, type Reading } from './reading.ts';
import { isSign, readWhole, skip, type Source } from './source.ts';
import { behindWork, endsPart } from './time-amount.ts';

/** The share of working time in percent: "40 %", "0.4", "2 days a week", "half time". */
export function readWorkShare(text: string, context: ReadContext): Reading<number> {
  return readWhole(text, context, 'not-a-percent', workShareAt);
}

/** Full-time equivalents: "0.5 FTE", "1,5 ETC", "50 %", "0.5" and "media jornada". */
export function readFte(text: string, context: ReadContext): Reading<number> {
  return readWhole(text, context, 'not-an-fte', (source, at) => {
    const share = inWords(source, at) ?? inDays(source, at);
    if (share?.reading.ok) return { ...share, reading: read(share.reading.value / 100) };
    const number = numberAt(source, aboutEnd(source, at), 'none');
    if (!number?.reading.ok) return number;
    const percent = skip(source, number.next, source.lexicon.percent);
    const value = percent > number.next ? number.reading.value / 100 : number.reading.value;
    return { ...number, reading: read(value), next: skip(source, percent, source.lexicon.fullTime) };
  });
}

/** `bare` where it is a number alone, which counts with nothing behind it: "4 developers" are no 4 %. */
export function workShareAt(source: Source, at: number): Found<number> | undefined {
  const told = inWords(source, at) ?? inDays(source, at) ?? inPosts(source, at);
  if (told) return told;
  const percent = percentAt(source, at);
  if (!percent?.reading.ok || !percent.bare) return percent && { ...percent, next: behindWork(source, percent.next) };
  const { value } = percent.reading;
  if (!endsPart(source, percent.next)) return undefined;
  // Nobody gives less than a hundredth of a week: it is a share of one.
  return value > 0 && value < 1 ? { ...percent, reading: inPercent(value) } : percent;
}

/** How many people there are: "4 developers", "9 people", "team of 5", "3 FTE". */
export function headcountAt(source: Source, at: number): Found<number> | undefined {
  const group = skip(source, aboutEnd(source, at), source.lexicon.groups);
  const first = group > aboutEnd(source, at) ? group : at;
  const number = numberAt(source, aboutEnd(source, first), 'none');
  if (!number?.reading.ok || number.reading.value <= 0) return undefined;
  const posts = skip(source, number.next, source.lexicon.fullTime);
  if (posts > number.next) return number.reading.value > 1 ? { ...number, first: at, next: posts, bare: false } : undefined;
  const heads = skip(source, number.next, source.lexicon.heads);
  const isCounted = heads > number.next || first > at || (at === 0 && beginsNoun(source, number));
  return isCounted && Number.isInteger(number.reading.value) ? { ...number, first: at, next: heads, bare: false } : undefined;
}

function inPercent(share: number): Reading<number> {
  return read(Math.round(share * 1000) / 10);
}

/** "half time", "a jornada completa". */
function inWords(source: Source, at: number): Found<number> | undefined {
  const match = source.lexicon.workShares.match(source.tokens, at);
  return match && { reading: read(match.value), first: at, next: behindWork(source, match.next), bare: false };
}

/** Working days of a week, and of what is made of weeks. */
const workingDays: Readonly<Record<string, number>> = {
  week: 5,
  fortnight: 10,
  month: 21.7,
  quarter: 65,
  'half-year': 130,
  year: 260,
};

/** "2 days a week", "1 d/wk", "half a day a week", "dos días por semana". */
function inDays(source: Source, at: number): Found<number> | undefined {
  const { tokens, lexicon } = source;
  const start = aboutEnd(source, at);
  const part = lexicon.beforeUnit.match(tokens, at) ?? lexicon.beforeUnit.match(tokens, start);
  const number = part ? undefined : numberAt(source, start, 'none');
  const days = part?.value ?? (number?.reading.ok ? number.reading.value : undefined);
  const unit = lexicon.units.match(tokens, part?.next ?? number?.next ?? start);
  if (days === undefined || (unit?.value !== 'day' && unit?.value !== 'working-day')) return undefined;
  const between = isSign(source, unit.next, '/')
    ? unit.next + 1
    : Math.max(...[lexicon.per, lexicon.every].map((words) => skip(source, unit.next, words)));
  const whole = between > unit.next ? lexicon.units.match(tokens, between) : undefined;
  const share = days / (workingDays[whole?.value ?? ''] ?? 0);
  if (!whole || !(share <= 1)) return undefined;
  return { reading: read(Math.round(share * 100)), first: at, next: behindWork(source, whole.next), bare: false };
}

/** "0.5 FTE": more than one are several people. */
function inPosts(source: Source, at: number): Found<number> | undefined {
  const number = numberAt(source, aboutEnd(source, at), 'none');
  const next = number ? skip(source, number.next, source.lexicon.fullTime) : 0;
  if (!number?.reading.ok || next === number.next || number.reading.value > 1) return undefined;
  return { ...number, reading: inPercent(number.reading.value), next: behindWork(source, next), bare: false };
}

/** Whom a number counts: a word that is no unit and leads to no day; one in words is rarely a number. */
function beginsNoun(source: Source, { first, next, reading }: Found<number>): boolean {
  const { tokens, lexicon } = source;
  const word = tokens[next];
  if (word?.type !== 'word' || !word.spaced) return false;
  if (tokens[first]?.type === 'word' && reading.ok && reading.value === 1) return false;
  const others = [lexicon.units, lexicon.percent, lexicon.points, lexicon.dateLeads, lexicon.months, lexicon.scales];
  return others.every((words) => words.match(tokens, next) === undefined) && (moneyAt(source, first)?.next ?? 0) <= next;
}
