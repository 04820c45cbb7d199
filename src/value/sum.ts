//! How much money is needed: an amount, or the greater end of what it may come to.
import { moneyAt, type Money } from './money.ts';
import { numberAt } from './number.ts';
import { middleAt } from './period.ts';
import { isYearLike } from './quantity.ts';
import { failure, read, type Failure, type Found, type ReadContext, type Reading } from './reading.ts';
import { isEnd, isSign, readWhole, sourceOf, written, type Source } from './source.ts';

/** `unknown-currency` for a code that is none and for a name several currencies share; `ambiguous-number` offers both amounts. */
export function readMoney(text: string, context: ReadContext): Reading<Money> {
  const reading = readWhole(text, context, 'not-money', sumAt);
  return reading.ok || reading.reason !== 'not-money' ? reading : (unknownCode(text, context) ?? reading);
}

/** "€40k", "£30–40k", "between 30 000 and 40 000 EUR". */
export function sumAt(source: Source, at: number): Found<Money> | undefined {
  const lead = source.lexicon.rangeLeads.match(source.tokens, at);
  const first = wholeAt(source, lead?.next ?? at);
  const middle = first && middleAt(source, first.next, lead?.value);
  const second = middle === undefined ? undefined : wholeAt(source, middle);
  const range = first && second && rangeOf(source, first, second);
  return range ?? (lead ? wholeAt(source, at) : first);
}

/** "12.000 €": nobody plans money in tenths of a cent, so three digits behind the only mark are thousands, whatever the language. */
function wholeAt(source: Source, at: number): Found<Money> | undefined {
  const money = moneyAt(source, at);
  return money && !money.reading.ok && money.reading.reason === 'ambiguous-number' ? (moneyAt(source, at, true) ?? money) : money;
}

function rangeOf(source: Source, first: Found<Money>, second: Found<Money>): Found<Money> | undefined {
  if (!first.reading.ok || !second.reading.ok || isSign(source, first.next, '/')) return undefined;
  const { amount: least, currency } = first.reading.value;
  const { amount: most } = second.reading.value;
  const isOne = currency === undefined || (second.reading.value.currency ?? currency) === currency;
  if (most <= least || !isOne || !belong(source, first, second)) return undefined;
  return {
    reading: read({ ...second.reading.value, ...(currency && { currency }) }),
    first: first.first,
    next: second.next,
    bare: false,
  };
}

/** A number alone on one side belongs to the amount on the other where a bare dash joins them, and no year does. */
function belong(source: Source, first: Found<Money>, second: Found<Money>): boolean {
  if (!first.bare && !second.bare) return true;
  const isYear = [first, second].some(({ bare, reading }) => bare && reading.ok && isYearLike(reading.value.amount));
  const isApart = isSign(source, first.next, '–-') && source.tokens[first.next]?.spaced === true;
  return !(first.bare && second.bare) && !isYear && !isApart;
}

/** "40 000 XYZ": a number beside three capitals. */
function unknownCode(text: string, context: ReadContext): Failure | undefined {
  const source = sourceOf(text, context);
  const number = source && (numberAt(source, 0, 'plain') ?? numberAt(source, 1, 'plain'));
  if (!source || !number) return undefined;
  const at = number.first === 0 ? number.next : 0;
  const ends = number.first === 0 ? isEnd(source, at + 1) : isEnd(source, number.next);
  const code = written(source, at);
  return ends && code.length === 3 && source.tokens[at]?.type === 'word' && code === code.toUpperCase()
    ? failure('unknown-currency')
    : undefined;
}
