//! What expressions can do with values of the model: compare dates, money and spans by what they mean, add up, count days.
import type { Environment } from '@marcbachmann/cel-js';
import { daysBetween, readDate, readDuration, readMoney, type CalendarPeriod } from '../../value/index.ts';
import { aggregate, identity, type Several } from './aggregate.ts';
import { asDuration, isAtMost, isDays, isEqual, isLess } from './compare.ts';
import type { AggregateWord } from './data.ts';
import { Value, wrap } from './expression-values.ts';
import { shifted } from './operand.ts';
import { matches } from './pattern.ts';
import type { Truth } from './truth.ts';

/** Of two values that can't be compared nobody can tell which is more: the expression has no answer then. */
export class NobodyCanTell extends Error {}

/** An argument that is written wrongly: `date("soon")`. */
export class BadArgument extends Error {}

const comparable: readonly (readonly string[])[] = [
  ['Date', 'Period'],
  ['Span', 'Cadence'],
  ['Money'],
  ['Quantity', 'double', 'int'],
];

const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => Truth>> = {
  '<': isLess,
  '>': (a, b) => isLess(b, a),
  '<=': isAtMost,
  '>=': (a, b) => isAtMost(b, a),
  '==': isEqual,
};

export function addFunctions(environment: Environment): void {
  for (const family of comparable)
    for (const left of family)
      for (const right of family) if (isOurs(left) || isOurs(right)) addComparisons(environment, left, right);
  addDates(environment);
  addAggregates(environment);
  environment.registerFunction('money(string): Money', (text: string) =>
    literal('Money', readMoney(text, english), text, 'money', '1000 EUR'),
  );
  environment.registerFunction('same(dyn, dyn): bool', (a: unknown, b: unknown) => identity(plain(a)) === identity(plain(b)));
  environment.registerFunction('string.looksLike(string): bool', (text: string, pattern: string) => matches(pattern, text));
}

const isOurs = (type: string): boolean => /^[A-Z]/.test(type);
const english = { language: 'en' };

function addComparisons(environment: Environment, left: string, right: string): void {
  for (const [operator, compare] of Object.entries(comparisons))
    // Of == the language makes != and the same the other way round.
    if (operator !== '==' || left <= right)
      environment.registerOperator(`${left} ${operator} ${right}`, (a: unknown, b: unknown) => told(compare(plain(a), plain(b))));
}

function told<T>(answer: T | undefined): T {
  if (answer === undefined) throw new NobodyCanTell();
  return answer;
}

/** A value of the language as the model has it. */
export function plain(value: unknown): unknown {
  if (value instanceof Value) return value.value;
  if (typeof value === 'bigint') return Number(value);
  return value;
}

function addDates(environment: Environment): void {
  for (const [sign, back] of [
    ['+', false],
    ['-', true],
  ] as const)
    environment.registerOperator(`Date ${sign} Span`, (day: Value, span: Value) =>
      wrap('Date', told(shifted(day.value, asDuration(span.value), back))),
    );
  environment.registerFunction('date(string): Date', (text: string) =>
    literal('Date', readDate(text, english), text, 'date', '2027-03-31'),
  );
  environment.registerFunction('span(string): Span', (text: string) =>
    literal('Span', readDuration(text, english), text, 'span of time', '12 months'),
  );
  environment.registerFunction('days(Date, Date): int', (from: Value, to: Value) => BigInt(daysFrom(from.value, to.value)));
}

/** From the end of the one to the beginning of the other; negative where the other comes first. */
function daysFrom(from: unknown, to: unknown): number {
  const [a, b] = [from, to].map((day) => (isDays(day) ? day : undefined));
  if (!a || !b) throw new NobodyCanTell();
  return b.start >= a.end ? daysBetween(a.end, b.start) : daysBetween(a.start, b.end);
}

function literal(
  type: string,
  reading: { readonly ok: true; readonly value: unknown } | { readonly ok: false },
  text: string,
  what: string,
  example: string,
): Value | undefined {
  if (!reading.ok) throw new BadArgument(`"${text}" is no ${what}. Write it like "${example}".`);
  return wrap(type, type === 'Date' ? dayOf(reading.value) : reading.value);
}

const dayOf = (value: unknown): CalendarPeriod => {
  const { start, end } = value as CalendarPeriod;
  return { start, end };
};

/** The types whose lists add up, and those that have a least and a most. */
const summed = ['int', 'double', 'Money'];
const ordered = [...summed, 'Quantity', 'Date', 'Span'];

function addAggregates(environment: Environment): void {
  environment.registerFunction('count(list): int', (items: readonly unknown[]) => BigInt(items.length));
  for (const type of summed)
    environment.registerFunction(`sum(list<${type}>): ${type}`, (items: readonly unknown[]) => made('sum', items, type));
  for (const type of ordered)
    for (const word of ['min', 'max'] as const)
      environment.registerFunction(`${word}(list<${type}>): ${type}`, (items: readonly unknown[]) => made(word, items, type));
}

function made(word: AggregateWord, items: readonly unknown[], type: string): unknown {
  const several: Several = { levels: items.map((item) => ({ value: plain(item), entity: undefined, path: '' })) };
  const value = told(aggregate(word, several));
  if (type === 'int') return BigInt(value as number);
  return type === 'double' ? value : wrap(type, value);
}
