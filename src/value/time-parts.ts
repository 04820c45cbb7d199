//! Times of several parts: "1 h 20 min", "2 h 15", "3m40s", "1 hora y 20 minutos", "3:40 min", "00:06:30".
import type { TimeUnit } from '../language/index.ts';
import { numberAt } from './number.ts';
import { read, type Found } from './reading.ts';
import { isSign, skip, tightNumber, type Source } from './source.ts';
import { minutesIn } from './time-units.ts';

export interface TimeOfParts {
  readonly value: number;
  readonly unit: `${TimeUnit}s`;
}

export function timePartsAt(source: Source, at: number): Found<TimeOfParts> | undefined {
  if (source.tokens[at]?.type !== 'number') return undefined;
  return clockAt(source, at) ?? partsAt(source, at);
}

/** What one part may be followed by. Months are of no fixed number of days. */
const smaller: Partial<Record<TimeUnit, readonly TimeUnit[]>> = {
  year: ['month'],
  week: ['day', 'hour'],
  day: ['hour'],
  hour: ['minute', 'second'],
  minute: ['second'],
};

interface Part {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly next: number;
}

function partsAt(source: Source, first: number): Found<TimeOfParts> | undefined {
  const parts: Part[] = [];
  for (let part = partAt(source, first); part; part = partBehind(source, part)) parts.push(part);
  const last = parts.at(-1);
  return last && parts.length > 1 ? found(parts, first, last.next) : undefined;
}

/** "2 h 15" ends in minutes that nobody calls so. */
function partBehind(source: Source, { unit, next }: Part): Part | undefined {
  const part = partAt(source, skip(source, next, source.lexicon.and));
  if (part) return smaller[unit]?.includes(part.unit) && part.count < mostOf(unit, part.unit) ? part : undefined;
  const bare = source.tokens[next];
  const isBare = unit === 'hour' && bare?.type === 'number' && bare.text.length === 2 && endsTime(source, next + 1);
  return isBare && Number(bare.text) < 60 ? { count: Number(bare.text), unit: 'minute', next: next + 1 } : undefined;
}

const mostOf = (unit: TimeUnit, part: TimeUnit): number => Math.round(minutesIn[`${unit}s`] / minutesIn[`${part}s`]);

function endsTime({ tokens, lexicon }: Source, at: number): boolean {
  const token = tokens[at];
  if (token?.type === 'sign') return '(),;.'.includes(token.text) && (token.text !== '.' || tokens[at + 1]?.type !== 'number');
  return !token || lexicon.dateLeads.match(tokens, at) !== undefined;
}

function partAt(source: Source, at: number): Part | undefined {
  const number = source.tokens[at]?.type === 'number' ? numberAt(source, at, 'none') : undefined;
  if (!number?.reading.ok) return undefined;
  const letter = letters[source.tokens[number.next]?.text ?? ''];
  const unit = source.lexicon.units.match(source.tokens, number.next) ?? (letter && { value: letter, next: number.next + 1 });
  return unit && { count: number.reading.value, unit: unit.value, next: unit.next };
}

/** A lone "m" may be metres or millions; beside hours or seconds it is minutes. */
const letters: Readonly<Record<string, TimeUnit>> = { m: 'minute' };

/** "3:40 min" is minutes and seconds, "2:15 h" hours and minutes; of "3:40" alone nobody can tell. */
function clockAt(source: Source, at: number): Found<TimeOfParts> | undefined {
  const [first, second, third] = [source.tokens[at], sixtiethAt(source, at + 1), sixtiethAt(source, at + 3)];
  if (!first || second === undefined || first.text.length > 3) return undefined;
  const count = Number(first.text);
  if (third !== undefined) {
    const next = unitEnd(source, at + 5);
    return isSign(source, at + 5, ':', true)
      ? undefined
      : found(clockParts(['hour', count], ['minute', second], ['second', third]), at, next);
  }
  const unit = source.lexicon.units.match(source.tokens, at + 3) ?? notationAt(source, at + 3);
  if (unit?.value === 'minute') return found(clockParts(['minute', count], ['second', second]), at, unit.next);
  return unit?.value === 'hour' ? found(clockParts(['hour', count], ['minute', second]), at, unit.next) : undefined;
}

/** "3:40 (mm:ss)", "2:15 hh:mm": the first letters tell which is which. */
function notationAt(source: Source, at: number): { readonly value: TimeUnit; readonly next: number } | undefined {
  const first = isSign(source, at, '(') ? at + 1 : at;
  const [one, two] = [source.tokens[first]?.text, source.tokens[first + 2]?.text];
  const value = one === undefined ? undefined : notations[`${one}:${two}`];
  return value && isSign(source, first + 1, ':', true)
    ? { value, next: isSign(source, first + 3, ')') ? first + 4 : first + 3 }
    : undefined;
}

const notations: Readonly<Record<string, TimeUnit>> = {
  'mm:ss': 'minute',
  'm:ss': 'minute',
  'min:s': 'minute',
  'min:sec': 'minute',
  'min:seg': 'minute',
  'hh:mm': 'hour',
  'h:mm': 'hour',
};

function sixtiethAt(source: Source, colon: number): number | undefined {
  const token = isSign(source, colon, ':', true) ? tightNumber(source, colon + 1) : undefined;
  return token?.text.length === 2 && Number(token.text) < 60 ? Number(token.text) : undefined;
}

/** "00:06:30 h". */
function unitEnd(source: Source, at: number): number {
  const unit = source.lexicon.units.match(source.tokens, at);
  return unit && ['hour', 'minute', 'second'].includes(unit.value) ? unit.next : at;
}

function clockParts(...parts: readonly (readonly [TimeUnit, number])[]): Part[] {
  return parts.map(([unit, count]) => ({ unit, count, next: 0 }));
}

/** In the largest of the units in which it is no long fraction: 2.25 hours, but 80 minutes. */
function found(parts: readonly Part[], first: number, next: number): Found<TimeOfParts> {
  const last = parts.at(-1)?.unit ?? 'minute';
  const total = parts.reduce((sum, { count, unit }) => sum + count * mostOf(unit, last), 0);
  const counts = parts.map(({ unit }) => ({ value: total / mostOf(unit, last), unit: `${unit}s` as const }));
  const best = counts.find(({ value }) => value >= 1 && Number.isInteger(value * 100)) ?? {
    value: total,
    unit: `${last}s` as const,
  };
  return { reading: read(best), first, next, bare: false };
}
