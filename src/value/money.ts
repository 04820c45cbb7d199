//! Amounts of money: "40 000 EUR", "€40k", "1,5 millones de euros", "$12,000 per year".
import { commaGroups, currencyCodes, plainCodes, thousandths, type CurrencyWord } from '../language/index.ts';
import { aboutEnd, numberAt } from './number.ts';
import { failure, read, type Failure, type Found, type ReadContext, type Reading } from './reading.ts';
import { failed, isSign, skip, written, type Source } from './source.ts';

/** `currency` is ISO 4217, absent where neither the text nor the context names one. */
export interface Money {
  readonly amount: number;
  readonly currency?: string;
  readonly frequency?: 'one_off' | 'recurring';
}

/** `bare` where nothing but its place says that the number is money; `isBudget` where it is no price, which may have a fraction of a cent. */
export function moneyAt(source: Source, at: number, isBudget = false): Found<Money> | undefined {
  const start = aboutEnd(source, at);
  const minus = isSign(source, start, '-') && currencyAt(source, start + 1) ? start + 1 : start;
  const before = currencyAt(source, minus);
  const number = numberAt(source, before?.next ?? minus, 'money');
  if (!number || (minus > start && isSign(source, before?.next ?? minus, '-'))) return undefined;
  const behind = currencyBehind(source, number.next, before?.word);
  const frequency = frequencyAt(source, behind?.next ?? number.next);
  const next = frequency?.next ?? behind?.next ?? number.next;
  const word = behind?.word ?? before?.word;
  const currency = currencyOf(word, source.context);
  const digits = number.reading.ok ? number.reading : grouped(source, number, number.reading, { currency, isBudget });
  if (!digits.ok) return { ...failed(withCurrency(digits, currency), start, next), bare: !word };
  if (word && !currency) return failed(failure('unknown-currency', eachCode(digits.value, word, minus > start)), start, next);
  const amount = minus > start ? -digits.value : digits.value;
  const value: Money = { amount, ...(currency && { currency }), ...(frequency && { frequency: frequency.value }) };
  const scaled = isScaled(source, number);
  return { reading: read(value), first: start, next, bare: !word && !frequency && !scaled };
}

/** The amount in each currency that a word may mean. */
const eachCode = (amount: number, { codes }: CurrencyWord, isNegative: boolean): string[] =>
  codes.map((code) => `${isNegative ? '-' : ''}${amount} ${code}`);

/** "2 million", "40k": "two" alone may count anything. */
function isScaled({ tokens, lexicon }: Source, { first, next }: Found<number>): boolean {
  return next - first > 1 && lexicon.scales.match(tokens, next - 1) !== undefined;
}

/** A sign, word or code of a currency. Codes that are also words ("ALL") count in capitals only. */
export function currencyAt(source: Source, at: number): { readonly word: CurrencyWord; readonly next: number } | undefined {
  const match = source.lexicon.currencies.match(source.tokens, at);
  if (!match) return undefined;
  const code = written(source, at);
  const isCode = match.next === at + 1 && currencyCodes.has(code.toUpperCase());
  if (isCode && code !== code.toUpperCase() && !plainCodes.has(code.toUpperCase())) return undefined;
  return isApart(source, at, match.next) ? undefined : { word: match.value, next: match.next };
}

/** The currency after the amount, which may repeat the one before it: "$2,5 millones de dólares". */
function currencyBehind(source: Source, at: number, before: CurrencyWord | undefined): ReturnType<typeof currencyAt> {
  const behind = currencyAt(source, skip(source, at, source.lexicon.moneyOf));
  return !before || behind?.word.codes.some((code) => before.codes.includes(code)) ? behind : undefined;
}

/** "$450,000" in a Spanish text: with pesos of Mexico, and where else a comma groups, it is no decimal mark before three digits. */
function grouped(
  source: Source,
  number: Found<number>,
  problem: Failure,
  { currency = '', isBudget }: { readonly currency?: string | undefined; readonly isBudget: boolean },
): Reading<number> {
  const isAtHome = commaGroups.has(currency) && source.tokens[number.first + 1]?.text === ',';
  const isWhole = isBudget && !isScaled(source, number) && !thousandths.has(currency);
  const amount = isAtHome || isWhole ? problem.readings?.at(-1) : undefined;
  return amount === undefined ? problem : read(Number(amount));
}

/** "a $40 offer" is no Australian dollar: letters and sign of one currency stand together. */
function isApart(source: Source, at: number, next: number): boolean {
  const tokens = source.tokens.slice(at, next);
  return tokens.some((token) => token.type === 'sign') && tokens.slice(1).some((token) => token.spaced);
}

function currencyOf(word: CurrencyWord | undefined, context: ReadContext): string | undefined {
  const usual = context.currency;
  if (!word) return usual;
  return usual && word.codes.includes(usual) ? usual : word.usual;
}

function frequencyAt(source: Source, at: number): { readonly value: 'recurring' | 'one_off'; readonly next: number } | undefined {
  const start = isSign(source, at, ',(') ? at + 1 : at;
  const match = source.lexicon.frequencies.match(source.tokens, start) ?? perUnit(source, start);
  if (!match) return undefined;
  return {
    value: match.value,
    next: isSign(source, start - 1, '(') && isSign(source, match.next, ')') ? match.next + 1 : match.next,
  };
}

/** "/year", "/mes". */
function perUnit(source: Source, at: number): { readonly value: 'recurring'; readonly next: number } | undefined {
  const unit = isSign(source, at, '/') ? source.lexicon.units.match(source.tokens, at + 1) : undefined;
  return unit && { value: 'recurring', next: unit.next };
}

function withCurrency(problem: Failure, currency: string | undefined): Failure {
  return failure(
    problem.reason,
    problem.readings?.map((amount) => (currency ? `${amount} ${currency}` : amount)),
  );
}
