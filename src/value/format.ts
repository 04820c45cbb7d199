//! Values printed in the language of a document, so that the readers read them back.
import { packOf, type LanguagePack } from '../language/index.ts';
import { isIsoDay, weekOf, weekStart, wholeMonths } from './calendar.ts';
import type { CalendarDate, Precision } from './date.ts';
import type { Duration } from './duration.ts';
import type { Money } from './money.ts';
import { plainDigits } from './number.ts';
import type { Quantity, Unit } from './quantity.ts';

/**
 * "1 May 2016", "T3 de 2027". A fiscal period that is no calendar one is printed as its first and last day. A text that
 * is no ISO day comes back as it is.
 */
export function formatDate(date: CalendarDate | string, language: string): string {
  const pack = packOf(language);
  if (typeof date === 'string') return isIsoDay(date) ? formatDay(date, pack) : date;
  const { start, end, precision } = date;
  if (precision === 'day' || start === end) return formatDay(start, pack);
  if (!isWhole(date)) return fill(pack.format.range, { start: formatDay(start, pack), end: formatDay(end, pack) });
  return formatStretch(start, precision, pack);
}

/** "18 months", "1 año", "1 month, 3 days and 4 hours"; nothing at all is "0 days". */
export function formatDuration(value: Duration, language: string): string {
  const pack = packOf(language);
  const years = value.months % 12 === 0;
  const parts = [
    years ? count(value.months / 12, 'year', pack) : count(value.months, 'month', pack),
    count(value.days, 'day', pack),
    count(value.workingDays ?? 0, 'working-day', pack),
    count(value.hours, 'hour', pack),
    count(value.minutes, 'minute', pack),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? formatList(parts, language) : counted(0, 'day', pack);
}

/** The same where it is how often: "1 week" for "7 days". */
export function formatRhythm(every: Duration, language: string): string {
  const { months, days, workingDays = 0, hours, minutes } = every;
  const isWeeks = days > 0 && days % 7 === 0 && months + workingDays + hours + minutes === 0;
  return isWeeks ? counted(days / 7, 'week', packOf(language)) : formatDuration(every, language);
}

/** An age in its largest useful unit, rounded down: years from two on, then months, then days. */
export function formatAge({ months, days }: Duration, language: string): string {
  const pack = packOf(language);
  if (months >= 24 || months === 12) return counted(Math.floor(months / 12), 'year', pack);
  return months > 0 ? counted(months, 'month', pack) : counted(days, 'day', pack);
}

/** "40,000 EUR", "40.000 EUR"; an amount without a currency is a number alone. */
export function formatMoney({ amount, currency }: Pick<Money, 'amount' | 'currency'>, language: string): string {
  const number = formatNumber(amount, language);
  return currency ? fill(packOf(language).format.money, { amount: number, currency }) : number;
}

/** "≥ 85 %", "3–5 days", "4.5/5", "12,5 %". */
export function formatQuantity(quantity: Quantity, language: string): string {
  const { value, to, unit, outOf, currency, comparator } = quantity;
  const pack = packOf(language);
  const number =
    to === undefined ? formatNumber(value, language) : `${formatNumber(value, language)}–${formatNumber(to, language)}`;
  const text = withUnit(number, to ?? value, unit, { outOf, currency }, pack);
  return comparator ? `${comparatorSigns[comparator]} ${text}` : text;
}

/** Thousands in groups of three, the language's decimal mark. */
export function formatNumber(value: number, language: string): string {
  const { decimal, thousands } = packOf(language).numbers;
  const [whole = '', fraction] = plainDigits(Math.abs(value)).split('.');
  const first = whole.length % 3 || 3;
  const groups = [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return (value < 0 ? '-' : '') + groups.join(thousands) + (fraction ? decimal + fraction : '');
}

/** "a, b and c", "a, b y c", "padre e hijo". */
export function formatList(items: readonly string[], language: string): string {
  const { between, last, lastBefore } = packOf(language).format.list;
  const final = items.at(-1) ?? '';
  if (items.length < 2) return final;
  const sound = final.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const other = lastBefore && begins(sound, lastBefore.starts) && !begins(sound, lastBefore.except);
  return items.slice(0, -1).join(between) + (other ? lastBefore.joint : last) + final;
}

const comparatorSigns = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** Whether the days are exactly the week, month, quarter, half or calendar year the precision says. */
function isWhole({ start, end, precision }: CalendarDate): boolean {
  const month = Number(start.slice(5, 7));
  if (precision === 'week') return weekStart(weekOf(start).year, weekOf(start).week) === start;
  const length = monthsIn[precision];
  if (length === undefined) return true;
  return (
    start.endsWith('-01') && (month - 1) % length === 0 && wholeMonths(Number(start.slice(0, 4)), month, length)?.end === end
  );
}

const monthsIn: Partial<Record<Precision, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

function formatDay(day: string, pack: LanguagePack): string {
  return fill(pack.format.day, { day: Number(day.slice(8)), month: monthName(day, pack), year: day.slice(0, 4) });
}

function formatStretch(start: string, precision: Precision, pack: LanguagePack): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  if (precision === 'year') return year;
  if (precision === 'month') return fill(pack.format.month, { month: monthName(start, pack), year });
  if (precision === 'week') return fill(pack.format.week, { number: weekOf(start).week, year: weekOf(start).year });
  return fill(pack.format[precision === 'quarter' ? 'quarter' : 'half'], {
    number: Math.ceil(month / (monthsIn[precision] ?? 1)),
    year,
  });
}

function monthName(day: string, pack: LanguagePack): string {
  return pack.dates.months[Number(day.slice(5, 7)) - 1]?.[0] ?? '';
}

type CountedUnit = keyof LanguagePack['format']['units'];

function count(value: number, unit: CountedUnit, pack: LanguagePack): string | undefined {
  return value === 0 ? undefined : counted(value, unit, pack);
}

function counted(value: number, unit: CountedUnit, pack: LanguagePack): string {
  return `${formatNumber(value, pack.code)} ${unitWord(value, unit, pack)}`;
}

function unitWord(value: number, unit: CountedUnit, pack: LanguagePack): string {
  const [one, many] = pack.format.units[unit];
  return Math.abs(value) === 1 ? one : many;
}

interface UnitDetail {
  readonly outOf: number | undefined;
  readonly currency: string | undefined;
}

function withUnit(
  number: string,
  last: number,
  unit: Unit | undefined,
  { outOf, currency }: UnitDetail,
  pack: LanguagePack,
): string {
  if (unit === undefined) return number;
  if (unit === 'percent') return fill(pack.format.percent, { value: number });
  if (unit === 'money') return currency ? fill(pack.format.money, { amount: number, currency }) : number;
  if (unit === 'scale') return outOf === undefined ? number : `${number}/${outOf}`;
  return `${number} ${unitWord(last, unit.slice(0, -1) as CountedUnit, pack)}`;
}

function begins(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start));
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => String(data[key] ?? whole));
}
