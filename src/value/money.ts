//! Amounts of money: "40 000 EUR", "€40k", "1,5 millones de euros", "$12,000 per year".
import { commaGroups, currencyCodes, plainCodes, type CurrencyWord } from '../language/index.ts';
import { aboutEnd, numberAt } from './number.ts';
import { failure, read, type Failure, type Found, type ReadContext, type Reading } from './reading.ts';
import { failed, isEnd, isSign, readWhole, skip, sourceOf, written, type Source } from './source.ts';

/** `currency` is ISO 4217, absent where neither the text nor the context names one. */
export interface Money {
  readonly amount: number;
  readonly currency?: string;
  readonly frequency?: 'one_off' | 'recurring';
}

/** `unknown-currency` for a code that is none and for a name several currencies share; `ambiguous-number` offers both amounts. */
export function readMoney(text: string, context: ReadContext): Reading<Money> {
  const reading = readWhole(text, context, 'not-money', moneyAt);
  return reading.ok || reading.reason !== 'not-money' ? reading : (unknownCode(text, context) ?? reading);
}

/** `bare` where nothing but its place says that the number is money. */
export function moneyAt(source: Source, at: number): Found<Money> | undefined {
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
  const digits = number.reading.ok ? number.reading : groupedByComma(source, number.first, number.reading, currency);
  if (!digits.ok) return { ...failed(withCurrency(digits, currency), start, next), bare: !word };
  if (word && !currency) return failed(failure('unknown-currency', word.codes), start, next);
  const scaled = source.tokens[number.next - 1]?.type === 'word';
  const size = digits.value * (scaled ? 1 : scaleOf(digits.value, word !== undefined, source.context));
  const amount = minus > start ? -size : size;
  const value: Money = { amount, ...(currency && { currency }), ...(frequency && { frequency: frequency.value }) };
  return { reading: read(value), first: start, next, bare: !word && !frequency && !scaled && source.context.scale === undefined };
}

/** `240` or `£240` below `Budget (£k)`; `240,000` there is written out. */
function scaleOf(value: number, hasCurrency: boolean, { scale = 1 }: ReadContext): number {
  return value < (hasCurrency ? writtenOutWithCurrency : writtenOut) ? scale : 1;
}

const writtenOut = 100_000;
const writtenOutWithCurrency = 1000;

/** "k€", "£'000", "miles de euros", "en €": the currency and the scale that words over amounts say, and nothing else. */
export function amountsIn(
  words: string,
  context: ReadContext,
): { readonly currency: string; readonly scale: number } | undefined {
  if (words.length > longestAmounts) return undefined;
  const bare = words.replace(/^\p{Ll}{2}\s+/u, '');
  for (const text of new Set([...oneOf(words), ...oneOf(bare)])) {
    const reading = readMoney(text, context);
    const { amount = 0, currency, frequency } = reading.ok ? reading.value : {};
    if (currency !== undefined && !frequency && scales.has(amount)) return { currency, scale: amount };
  }
  return undefined;
}

const longestAmounts = 30;
const scales: ReadonlySet<number> = new Set([1, 1000, 1_000_000]);

/** One of what the words say: `1 k€`, `€1k`. */
function oneOf(words: string): string[] {
  const [, sign = '', behind = ''] = /^(\p{Sc}|\p{Lu}{3})\s*(.*)$/u.exec(words) ?? [];
  const [, rest = ''] = thousands.exec(words) ?? [];
  const around = sign === '' ? [] : [`${sign}1${thousands.test(behind) ? 'k' : behind}`];
  return [...around, `1 ${words}`, `1${words}`, ...(rest === '' ? [] : [`1k ${rest}`])];
}

/** `000`, `'000s` */
const thousands = /^['’]?000s?\s*(.*)$/;

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
function groupedByComma(source: Source, at: number, problem: Failure, currency = ''): Reading<number> {
  const grouped = commaGroups.has(currency) && source.tokens[at + 1]?.text === ',' ? problem.readings?.at(-1) : undefined;
  return grouped === undefined ? problem : read(Number(grouped));
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
