//! One value made of many: how many there are, what they add up to, the least and the most of them.
import { linkedEntity } from '../../model/model.ts';
import type { Money } from '../../value/index.ts';
import { isDays, isLess, isMoney, moneyKey } from './compare.ts';
import type { AggregateWord } from './data.ts';
import { isEntity, isUnlinked, type Level } from './reach.ts';

/** Several values that say something, and what was worked out of them already, where several ask. */
export interface Several {
  readonly levels: readonly Level[];
  readonly memo?: Map<AggregateWord, unknown>;
}

/** A number, a date, money; money in several currencies is a list. Undefined where nothing can be told. */
export function aggregate(word: AggregateWord, many: Several, among?: Several): unknown {
  if (word === 'share') return among && share(many, among);
  if (!many.memo) return calculate(word, many.levels);
  if (!many.memo.has(word)) many.memo.set(word, calculate(word, many.levels));
  return many.memo.get(word);
}

function calculate(word: Exclude<AggregateWord, 'share'>, levels: readonly Level[]): unknown {
  const values = levels.map(({ value }) => value);
  switch (word) {
    case 'count':
      return values.length;
    case 'distinct':
      return new Set(values.map(identity)).size;
    case 'sum':
      return sum(values);
    case 'min':
      return extreme(values, -1);
    case 'max':
      return extreme(values, 1);
  }
}

/** Numbers add up to a number. Money adds up currency by currency, and what is paid every year stays apart from what is paid once. */
function sum(values: readonly unknown[]): unknown {
  const money = values.filter(isMoney);
  if (money.length === 0) return exact(values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0));
  const sums = new Map<string, Money>();
  for (const one of money) {
    const known = sums.get(moneyKey(one));
    sums.set(moneyKey(one), known ? { ...known, amount: exact(known.amount + one.amount) } : one);
  }
  return [...sums.values()];
}

/** 0.1 and 0.2 are 0.3. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Undefined where two can't be compared: whether 5 EUR or 4 USD is more is not known. */
function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  let [best] = values;
  for (const value of values.slice(1)) {
    const beyond = isBeyond(value, best, sign);
    if (beyond === undefined) return undefined;
    if (beyond) best = value;
  }
  return best;
}

/** Of periods the one that ends last is the latest, that which starts first the earliest. */
function isBeyond(a: unknown, b: unknown, sign: 1 | -1): boolean | undefined {
  if (isDays(a) && isDays(b)) return sign > 0 ? a.end > b.end : a.start < b.start;
  return sign > 0 ? isLess(b, a) : isLess(a, b);
}

/** By what was taken where that is a number, else by how many there are; undefined where the whole is nothing. */
function share(part: Several, whole: Several): number | undefined {
  const word = [...part.levels, ...whole.levels].some(({ value }) => typeof value !== 'number') ? 'count' : 'sum';
  const [some, all] = [aggregate(word, part), aggregate(word, whole)];
  return typeof some === 'number' && typeof all === 'number' && all > 0 ? some / all : undefined;
}

/** Equal for equal values: an entity is itself, a name that leads nowhere is its words. */
export function identity(value: unknown): string {
  if (isEntity(value)) return `entity ${linkedEntity(value).key}`;
  if (isUnlinked(value)) return `words ${folded(value.text)}`;
  if (typeof value === 'string') return `text ${folded(value)}`;
  return `${typeof value} ${JSON.stringify(value, named)}`;
}

/** An object may hold entities, which hold others: each is its key there too. */
const named = (_: string, value: unknown): unknown => (isEntity(value) ? linkedEntity(value).key : value);

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase();
