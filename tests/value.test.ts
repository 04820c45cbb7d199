//! Values as people write them, in both languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration, ageOf, daysBetween, duration, formatAge, formatDate, formatDuration, formatList, formatMoney, formatNumber, formatQuantity, isCollective, isElsewhere,
  isIsoDay, isPlaceholder, monthsBetween, readBoolean, readCadence, readDate, readDuration, readFte, readInteger, readInterval, readMoney, readNumber,
  readPercent, readPeriod, readQuantity, readTimeAmount, readWorkShare, type AmountUnit, type CalendarDate, type ReadContext, type Reading,
} from '../src/value/index.ts'; // prettier-ignore

const en: ReadContext = { language: 'en' };
const es: ReadContext = { language: 'es' };
const april: ReadContext = { language: 'en', fiscalYearStart: 4 };

/** A reading as one short string: the value, or the reason and its readings. */
function shown(reading: Reading<unknown>): unknown {
  if (reading.ok) return reading.value;
  return reading.readings ? `${reading.reason}: ${reading.readings.join(' | ')}` : reading.reason;
}

function shownDate(reading: Reading<CalendarDate>): unknown {
  if (!reading.ok) return shown(reading);
  const { start, end, precision } = reading.value;
  return precision === 'day' ? start : `${start}..${end} ${precision}`;
}

const year2027 = '2027-01-01..2027-12-31 year';
const q3 = '2025-07-01..2025-09-30 quarter';
const h1 = '2026-01-01..2026-06-30 half';

const shownTime = (text: string, context: ReadContext): unknown => {
  const reading = readQuantity(text, context);
  return reading.ok
    ? `${reading.value.value}${reading.value.to === undefined ? '' : `..${reading.value.to}`} ${reading.value.unit ?? ''}`
    : reading.reason;
};

test.each<[ReadContext, string, string]>([
  [en, '1 h 20 min', '80 minutes'],
  [en, '1h20m', '80 minutes'],
  [en, '2 h 15', '2.25 hours'],
  [en, '2 hours and 30 minutes', '2.5 hours'],
  [es, '1 hora y 20 minutos', '80 minutes'],
  [es, '3 min y 40 s', '220 seconds'],
  [en, '3m40s', '220 seconds'],
  [en, '3:40 min', '220 seconds'],
  [en, '2:00 min', '2 minutes'],
  [en, '2:15 h', '2.25 hours'],
  [en, '00:06:30', '6.5 minutes'],
  [en, '01:30:00 h', '1.5 hours'],
  [en, '1 year 6 months', '1.5 years'],
  [en, '2 days 4 hours', '52 hours'],
  [en, '≤ 1 h 20 min', '80 minutes'],
  [en, '90 seconds to 2 minutes', '90..120 seconds'],
  [en, '3:40 (mm:ss)', '220 seconds'],
  [es, '2:15 hh:mm', '2.25 hours'],
  [en, '3:40', 'not-a-quantity'],
  [en, '1:20', 'not-a-quantity'],
  [en, '3 m', 'not-a-quantity'],
  [en, '2 h 15 %', 'not-a-quantity'],
  [en, '2 hours and 90 minutes', 'not-a-quantity'],
  [en, '8 hours, 5 days', 'not-a-quantity'],
])('%o time %s', (context, text, expected) => {
  expect(shownTime(text, context)).toBe(expected);
});

const dates: [ReadContext, string, string][] = [
  [en, '2027-03-31', '2027-03-31'],
  [en, '2027-03', '2027-03-01..2027-03-31 month'],
  [en, '2027', year2027],
  [en, 'year 2027', year2027],
  [es, 'año 2027', year2027],
  [en, '2025-Q3', q3],
  [en, '2025Q3', q3],
  [en, '2025h2', '2025-07-01..2025-12-31 half'],
  [en, 'fy21-q3', '2021-07-01..2021-09-30 quarter'],
  [april, 'fy21-q3', '2020-10-01..2020-12-31 quarter'],
  [april, 'FY27', '2026-04-01..2027-03-31 year'],
  [april, 'FY2026/27', '2026-04-01..2027-03-31 year'],
  [april, 'Q1 FY27', '2026-04-01..2026-06-30 quarter'],
  [april, 'fiscal year 2027', '2026-04-01..2027-03-31 year'],
  [en, 'FY27', year2027],
  [en, "FY'27", year2027],
  [es, 'ejercicio 2027', year2027],
  [es, 'año fiscal 2027', year2027],
  [es, 'segundo semestre del ejercicio 2027', '2027-07-01..2027-12-31 half'],
  [en, '31 March 2027', '2027-03-31'],
  [en, '31st of March, 2027', '2027-03-31'],
  [en, 'March 31, 2027', '2027-03-31'],
  [en, 'Mar. 31st 2027', '2027-03-31'],
  [en, 'Wednesday, 31 March 2027', '2027-03-31'],
  [en, '31-Mar-27', '2027-03-31'],
  [en, 'Mar-27', '2027-03-01..2027-03-31 month'],
  [en, 'May 2027', '2027-05-01..2027-05-31 month'],
  [en, "May '27", '2027-05-01..2027-05-31 month'],
  [en, 'in March 2026', '2026-03-01..2026-03-31 month'],
  [en, '31 de marzo de 2027', '2027-03-31'],
  [es, '31 de marzo de 2027', '2027-03-31'],
  [es, '1.º de mayo de 2027', '2027-05-01'],
  [es, '1 de mayo del 2027', '2027-05-01'],
  [es, 'mayo de 2027', '2027-05-01..2027-05-31 month'],
  [es, 'sept. 2027', '2027-09-01..2027-09-30 month'],
  [es, 'March 2026', '2026-03-01..2026-03-31 month'],
  [en, '31/12/2027', '2027-12-31'],
  [en, '12/31/2027', '2027-12-31'],
  [en, '31.12.2027', '2027-12-31'],
  [en, '12/2027', '2027-12-01..2027-12-31 month'],
  [en, '01.03.2027', '2027-03-01'],
  [en, '03.13.2027', '2027-03-13'],
  [en, '03/04/26', 'ambiguous-date: 2026-04-03 | 2026-03-04'],
  [en, '04/04/26', '2026-04-04'],
  [es, '03/04/26', '2026-04-03'],
  [es, '12/31/2027', 'no-such-day: 2027-12-31'],
  [en, '30 February 2027', 'no-such-day'],
  [es, '31/02/2027', 'no-such-day'],
  [en, '2027-02-30', 'no-such-day'],
  [en, '2026-13', 'no-such-day'],
  [en, '1066-10-14', 'no-such-day'],
  [en, 'Q3 2025', q3],
  [en, '2025 Q3', q3],
  [en, "Q3 '25", q3],
  [en, 'Q3/2025', q3],
  [en, 'third quarter of 2025', q3],
  [en, '3rd quarter 2025', q3],
  [en, 'quarter 3 2025', q3],
  [es, 'T3 2025', q3],
  [en, 'T3 2025', q3],
  [es, '3T25', q3],
  [es, 'T3 de 2025', q3],
  [es, 'tercer trimestre de 2025', q3],
  [es, '3.er trimestre de 2025', q3],
  [es, 'tercer trimestre del año 2025', q3],
  [es, 'primer semestre de 2026', h1],
  [es, '1.er semestre 2026', h1],
  [es, 'S1 2026', h1],
  [en, 'H1 2026', h1],
  [en, '1H26', h1],
  [en, 'first half of 2026', h1],
  [en, '2026-W12', '2026-03-16..2026-03-22 week'],
  [en, 'week 12 of 2026', '2026-03-16..2026-03-22 week'],
  [es, 'semana 12 de 2026', '2026-03-16..2026-03-22 week'],
  [en, 'week 53 of 2027', 'no-such-day'],
  [en, 'end of 2026', '2026-12-31'],
  [en, 'by the end of Q3 2025', '2025-09-30'],
  [en, 'start of 2027', '2027-01-01'],
  [en, 'by year-end 2026', '2026-12-31'],
  [en, 'from 2027', year2027],
  [es, 'cierre del ejercicio 2026', '2026-12-31'],
  [en, 'by 31 May 2027', '2027-05-31'],
  [en, 'by: 2027-05-31', '2027-05-31'],
  [en, 'no later than 31 May 2027.', '2027-05-31'],
  [es, 'antes del 31/12/2027', '2027-12-31'],
  [es, 'antes de fin de 2026', '2026-12-31'],
  [es, 'a finales de 2026', '2026-12-31'],
  [es, 'para el 1 de mayo de 2027', '2027-05-01'],
  [es, 'hasta marzo de 2027', '2027-03-01..2027-03-31 month'],
  [en, '(March 2026)', '2026-03-01..2026-03-31 month'],
  [en, '2026-06-01T10:00Z', '2026-06-01'],
  [en, '2026-06-01T10:00:00.000+02:00', '2026-06-01'],
  [en, '2026-06-01 10:00:00', '2026-06-01'],
  [en, 'Q3', 'no-year'],
  [en, '31 May', 'no-year'],
  [en, 'March', 'no-year'],
  [en, 'Mar 27', 'no-year: 2027-03'],
  [es, '31 de mayo', 'no-year'],
  [es, 'primer trimestre', 'no-year'],
  [en, 'next year', 'not-a-date'],
  [en, 'soon', 'not-a-date'],
  [en, 'mid-2027', '2027-04-01..2027-09-30 half'],
  [en, 'by the middle of 2027', '2027-04-01..2027-09-30 half'],
  [es, 'a mediados de 2027', '2027-04-01..2027-09-30 half'],
  [en, 'mid June 2027', '2027-06-01..2027-06-30 month'],
  [es, 'primera mitad de 2026', h1],
  [en, 'w/c 14 June 2027', '2027-06-14..2027-06-20 week'],
  [en, 'week of 16 June 2027', '2027-06-16..2027-06-22 week'],
  [es, 'semana del 14 de junio de 2027', '2027-06-14..2027-06-20 week'],
  [en, 'week ending 18 June 2027', '2027-06-18'],
  // Elsewhere summer begins in December: no more than the year is sure.
  [en, 'summer 2027', year2027],
  [en, 'early summer of 2027', year2027],
  [en, 'before Christmas 2027', year2027],
  [es, 'verano de 2027', year2027],
  [es, 'a finales del otoño del año 2027', year2027],
  [en, 'summer 27', 'not-a-date'],
  [en, 'by Christmas', 'not-a-date'],
  [en, '1850', 'not-a-date'],
  [en, '2.4.1', 'not-a-date'],
  [en, '24/7', 'not-a-date'],
  [en, '', 'not-a-date'],
  [en, '31\u00a0May\u202f2027', '2027-05-31'],
];

test.each(dates)('%o date %s', (context, text, expected) => {
  expect(shownDate(readDate(text, context))).toBe(expected);
  expect(shownDate(readDate(text.normalize('NFD'), context))).toBe(expected);
});

test.each([
  [en, '2026-2028', '2026-01-01..2028-12-31'],
  [en, '2026–28', '2026-01-01..2028-12-31'],
  [en, '2026-27', '2026-01-01..2027-12-31'],
  [en, 'Jan 2026 – Mar 2027', '2026-01-01..2027-03-31'],
  [en, 'Jan – Mar 2027', '2027-01-01..2027-03-31'],
  [en, 'Q1–Q3 2027', '2027-01-01..2027-09-30'],
  [en, '1–31 March 2027', '2027-03-01..2027-03-31'],
  [en, '2026-01-01/2026-12-31', '2026-01-01..2026-12-31'],
  [en, 'from March 2026 to Q3 2027', '2026-03-01..2027-09-30'],
  [en, 'between 2026 and 2028', '2026-01-01..2028-12-31'],
  [es, 'de enero a marzo de 2027', '2027-01-01..2027-03-31'],
  [es, 'entre enero de 2026 y marzo de 2027', '2026-01-01..2027-03-31'],
  [es, '2026 a 2028', '2026-01-01..2028-12-31'],
  [en, 'FY27', '2027-01-01..2027-12-31'],
  [en, '2025/26 - 2027/28', '2025-01-01..2028-12-31'],
  [en, '2025-26 to 2027-28', '2025-01-01..2028-12-31'],
  [en, 'from 2025/2026 to 2027/2028', '2025-01-01..2028-12-31'],
  [april, 'FY2025/26 – FY2027/28', '2025-04-01..2028-03-31'],
  [es, 'de 2025/26 a 2027/28', '2025-01-01..2028-12-31'],
  [es, '2025/26–2027/28', '2025-01-01..2028-12-31'],
  [en, '2027/28 - 2025/26', 'ends-before-start'],
  [en, '2028-2026', 'ends-before-start'],
  [en, 'a while', 'not-a-period'],
] as [ReadContext, string, string][])('%o period %s', (context, text, expected) => {
  const reading = readPeriod(text, context);
  expect(reading.ok ? `${reading.value.start}..${reading.value.end}` : shown(reading)).toBe(expected);
});

test.each([
  [en, '12 months', { months: 12 }],
  [en, 'P12M', { months: 12 }],
  [en, 'P1Y6M', { months: 18 }],
  [en, 'P2W', { days: 14 }],
  [en, 'PT48H', { hours: 48 }],
  [en, 'P1DT12H', { days: 1, hours: 12 }],
  [es, '18 meses', { months: 18 }],
  [en, '18-month', { months: 18 }],
  [en, '48 h', { hours: 48 }],
  [en, '2 h 15', { hours: 2, minutes: 15 }],
  [en, '00:06:30', { minutes: 6.5 }],
  [en, '48h', { hours: 48 }],
  [en, '2 working days', { workingDays: 2 }],
  [es, '2 días hábiles', { workingDays: 2 }],
  [en, 'within 2 days', { days: 2 }],
  [en, 'a year', { months: 12 }],
  [es, 'un año', { months: 12 }],
  [es, 'un año y seis meses', { months: 18 }],
  [en, '2 years and 3 months', { months: 27 }],
  [en, '1.5 years', { months: 18 }],
  [en, 'half an hour', { minutes: 30 }],
  [es, 'media hora', { minutes: 30 }],
  [en, 'two weeks', { days: 14 }],
  [en, '1,000 hours', { hours: 1000 }],
] as [ReadContext, string, object][])('%o duration %s', (context, text, parts) => {
  expect(shown(readDuration(text, context))).toEqual(duration(parts));
});

test.each([
  [en, '12 months', { months: 12 }],
  [en, 'yearly', { months: 12 }],
  [en, 'annually', { months: 12 }],
  [en, 'every 6 months', { months: 6 }],
  [en, 'twice a year', { months: 6 }],
  [en, 'year', { months: 12 }],
  [es, 'anual', { months: 12 }],
  [es, 'cada seis meses', { months: 6 }],
  [es, 'dos veces al año', { months: 6 }],
  [es, 'Año', { months: 12 }],
  [es, 'mes', { months: 1 }],
] as [ReadContext, string, object][])('%o interval %s', (context, text, parts) => {
  expect(shown(readInterval(text, context))).toEqual(duration(parts));
});

test.each([
  ['years', 'not-a-duration'],
  ['12', 'not-a-duration'],
  ['after each release', 'not-a-duration'],
  ['continuous', 'not-a-duration'],
  ['biennially or so', 'not-a-duration'],
  ['biannually', 'ambiguous-cadence: twice a year | every 2 years'],
])('no interval: %s', (text, reason) => {
  expect(shown(readInterval(text, en))).toBe(reason);
});

test.each([
  [en, 'hours', '24', 24],
  [en, 'hours', '24 h', 24],
  [en, 'hours', 'within 24 hours', 24],
  [en, 'hours', '< 24 h', 24],
  [en, 'hours', '24–48 hours', 48],
  [en, 'hours', '1 day', 24],
  [en, 'hours', 'a day', 24],
  [en, 'hours', '2 working days', 48],
  [en, 'hours', 'PT36H', 36],
  [en, 'hours', '30 minutes', 0.5],
  [es, 'hours', '5 días hábiles', 120],
  [es, 'hours', 'en un plazo de 48 horas', 48],
  [es, 'hours', 'hasta 48 h', 48],
  [es, 'minutes', '35 minutos', 35],
  [en, 'minutes', 'about 3 min', 3],
  [en, 'minutes', '1 hour', 60],
  [en, 'days', '60 days', 60],
  [en, 'days', '3 months', 91],
  [es, 'days', '60 días', 60],
  [en, 'hours of work', '6 per week', 6],
  [en, 'hours of work', '6 hours a week', 6],
  [en, 'hours of work', '6 h/week', 6],
  [en, 'hours of work', '6h weekly', 6],
  [es, 'hours of work', '12 horas semanales', 12],
  [es, 'hours of work', '12 horas a la semana', 12],
] as [ReadContext, AmountUnit, string, number][])('%o %s: %s', (context, unit, text, amount) => {
  expect(shown(readTimeAmount(text, unit, context))).toBe(amount);
});

test.each([
  [en, '40 %', 40],
  [en, '0.4', 40],
  [en, '0.4 %', 0.4],
  [en, '1', 1],
  [en, '2 days a week', 40],
  [en, 'one day/week', 20],
  [en, '1 d/wk', 20],
  [en, 'half a day a week', 10],
  [en, '3 days a month', 14],
  [en, 'half-time', 50],
  [en, '0.6 FTE', 60],
  [en, 'a third of her time', 33],
  [en, '15 % of his time', 15],
  [es, 'dos días a la semana', 40],
  [es, 'medio día por semana', 10],
  [es, 'a media jornada', 50],
  [es, 'tiempo completo', 100],
  [es, '0,5 jornadas', 50],
  [es, '30 % de su tiempo', 30],
  [en, '2 days', 'not-a-percent'],
  [en, '7 days a week', 'not-a-percent'],
  [en, '4 developers', 'not-a-percent'],
  [en, '3 FTE', 'not-a-percent'],
] as [ReadContext, string, number | string][])('%o share of working time: %s', (context, text, share) => {
  expect(shown(readWorkShare(text, context))).toBe(share);
});

test.each([
  ['hours', 'soon'],
  ['hours', '24 calls'],
  ['hours', '80 %'],
  ['hours', '24 per week'],
  ['minutes', '5 questions'],
  ['hours of work', '6 per customer'],
] as [AmountUnit, string][])('no %s: %s', (unit, text) => {
  expect(shown(readTimeAmount(text, unit, en))).toBe('not-a-number');
});

test('of days nobody can tell how many hours of work are in them', () => {
  expect(shown(readTimeAmount('2 days', 'hours of work', en))).toBe('not-hours');
});

test('half a day is no whole number of days', () => {
  expect(shown(readTimeAmount('1.5', 'days', en))).toBe('not-an-integer');
});

test.each(['12', 'P', 'months', '12 parsecs', '1.5 months', '12 months later', '-3 days'])('no duration: %s', (text) => {
  expect(shown(readDuration(text, en))).toBe('not-a-duration');
});

test.each([
  [en, 'daily', { days: 1 }],
  [en, 'Monthly', { months: 1 }],
  [en, 'half-yearly', { months: 6 }],
  [en, 'every 2 months', { months: 2 }],
  [es, 'cada 6 meses', { months: 6 }],
  [en, 'every other week', { days: 14 }],
  [en, 'every Monday', { days: 7 }],
  [en, 'twice a year', { months: 6 }],
  [en, 'twice a week', { days: 3, hours: 12 }],
  [en, '3 times a year', { months: 4 }],
  [en, '4x per year', { months: 3 }],
  [es, 'dos veces al año', { months: 6 }],
  [es, '4 veces al año', { months: 3 }],
  [es, 'una vez al mes', { months: 1 }],
  [en, 'once a quarter', { months: 3 }],
  [es, 'trimestral', { months: 3 }],
  [es, 'semestralmente', { months: 6 }],
  [es, 'anual', { months: 12 }],
  [en, 'P3M', { months: 3 }],
  [en, '12 months', { months: 12 }],
  [en, 'monthly (first Friday)', { months: 1 }],
] as [ReadContext, string, object][])('%o cadence %s', (context, text, parts) => {
  expect(shown(readCadence(text, context))).toEqual({ type: 'every', every: duration(parts) });
});

test.each([
  [en, 'per event', { type: 'event', event: 'event' }],
  [en, 'after each contact', { type: 'event', event: 'contact' }],
  [en, 'per-event', { type: 'event', event: 'event' }],
  [es, 'por evento', { type: 'event', event: 'evento' }],
  [es, 'tras cada contacto', { type: 'event', event: 'contacto' }],
  [en, 'continuous', { type: 'continuous' }],
  [en, 'Ad hoc', { type: 'event', event: 'Ad hoc' }],
  [es, 'a demanda', { type: 'event', event: 'a demanda' }],
  [es, 'continuo', { type: 'continuous' }],
  [es, 'en tiempo real', { type: 'continuous' }],
  [en, 'biweekly', 'ambiguous-cadence: every 2 weeks | twice a week'],
  [en, 'sometimes', 'not-a-cadence'],
  [en, 'monthly, quarterly', 'not-a-cadence'],
  [en, 'TBD', 'not-a-cadence'],
] as [ReadContext, string, unknown][])('%o cadence %s', (context, text, expected) => {
  expect(shown(readCadence(text, context))).toEqual(expected);
});

const eur40k = { amount: 40000, currency: 'EUR' };
test.each([
  [en, '40 000 EUR', eur40k],
  [en, '40\u202f000 €', eur40k],
  [en, '40,000 EUR', eur40k],
  [es, '40.000 €', eur40k],
  [en, '€40k', eur40k],
  [en, 'EUR 40,000', eur40k],
  [en, '40 000 eur', eur40k],
  [en, 'about 40k EUR', eur40k],
  [es, '40 mil euros', eur40k],
  [es, 'cuarenta mil euros', eur40k],
  [en, '1.2M USD', { amount: 1200000, currency: 'USD' }],
  [es, '1,5 millones de euros', { amount: 1500000, currency: 'EUR' }],
  [es, 'un millón de euros', { amount: 1000000, currency: 'EUR' }],
  [es, 'medio millón de euros', { amount: 500000, currency: 'EUR' }],
  [es, '$2,5 millones de dólares', { amount: 2500000, currency: 'USD' }],
  [en, '€2m', { amount: 2000000, currency: 'EUR' }],
  [es, '1.500.000 €', { amount: 1500000, currency: 'EUR' }],
  [en, '1.500,50 €', { amount: 1500.5, currency: 'EUR' }],
  [en, '12,50 €', { amount: 12.5, currency: 'EUR' }],
  [en, '$12,000 per year', { amount: 12000, currency: 'USD', frequency: 'recurring' }],
  [en, '$12,000/yr', { amount: 12000, currency: 'USD', frequency: 'recurring' }],
  [es, '12.000 € al año', { amount: 12000, currency: 'EUR', frequency: 'recurring' }],
  [es, '12.000 €/mes', { amount: 12000, currency: 'EUR', frequency: 'recurring' }],
  [en, '12,000 EUR (one-off)', { amount: 12000, currency: 'EUR', frequency: 'one_off' }],
  [{ language: 'es', currency: 'MXN' }, '$12,000.00', { amount: 12000, currency: 'MXN' }],
  [{ language: 'es', currency: 'MXN' }, '12.000 pesos', { amount: 12000, currency: 'MXN' }],
  [es, 'MXN 1.200', { amount: 1200, currency: 'MXN' }],
  [en, 'US$ 1,200', { amount: 1200, currency: 'USD' }],
  [en, '40000', { amount: 40000 }],
  [{ language: 'en', currency: 'EUR' }, '40000', eur40k],
  [en, '-500 EUR', { amount: -500, currency: 'EUR' }],
  [en, '-€500', { amount: -500, currency: 'EUR' }],
  [en, '€-500', { amount: -500, currency: 'EUR' }],
  [en, '0', { amount: 0 }],
  [en, '40.000 EUR', eur40k],
  [es, '40,000 EUR', eur40k],
  [es, '$900,000 MXN', { amount: 900000, currency: 'MXN' }],
  [{ language: 'es', currency: 'MXN' }, '$450,000', { amount: 450000, currency: 'MXN' }],
  [{ language: 'es', currency: 'MXN' }, '450.000', { amount: 450000, currency: 'MXN' }],
  [es, '500 pesos', 'unknown-currency: 500 MXN | 500 ARS | 500 COP | 500 CLP | 500 UYU | 500 DOP | 500 CUP | 500 PHP'],
  [es, '-1,5 millones de pesos', expect.stringMatching(/^unknown-currency: -1500000 MXN \| -1500000 ARS/)],
  [{ language: 'es', currency: 'COP' }, '$450,000', { amount: 450000, currency: 'COP' }],
  [en, '1.250 million EUR', 'ambiguous-number: 1250000 EUR | 1250000000 EUR'],
  [en, '1.250 KWD', 'ambiguous-number: 1.25 KWD | 1250 KWD'],
  [en, '0.125 EUR', { amount: 0.125, currency: 'EUR' }],
  [en, '£30–40k', { amount: 40000, currency: 'GBP' }],
  [en, 'between €30k and €40k', eur40k],
  [es, 'entre 30.000 y 40.000 euros', eur40k],
  [en, '£40k–30k', 'not-money'],
  [en, '40 000 XYZ', 'unknown-currency'],
  [en, 'XYZ 40 000', 'unknown-currency'],
  [en, '5 apples', 'not-money'],
  [en, 'TBD', 'not-money'],
  [en, '-', 'not-money'],
] as [ReadContext, string, unknown][])('%o money %s', (context, text, expected) => {
  expect(shown(readMoney(text, context))).toEqual(expected);
});

test.each([
  [en, '15 %', { value: 15, unit: 'percent' }],
  [en, '15\u00a0%', { value: 15, unit: 'percent' }],
  [es, '12,5 %', { value: 12.5, unit: 'percent' }],
  [es, 'un 15 %', { value: 15, unit: 'percent' }],
  [es, '15 por ciento', { value: 15, unit: 'percent' }],
  [en, '≥ 85 %', { value: 85, unit: 'percent', comparator: '>=' }],
  [en, '>= 85%', { value: 85, unit: 'percent', comparator: '>=' }],
  [en, '85%+', { value: 85, unit: 'percent', comparator: '>=' }],
  [en, 'at least 85 percent', { value: 85, unit: 'percent', comparator: '>=' }],
  [es, 'al menos 85 %', { value: 85, unit: 'percent', comparator: '>=' }],
  [en, '3–5 days', { value: 3, to: 5, unit: 'days' }],
  [en, '3-5 days', { value: 3, to: 5, unit: 'days' }],
  [en, 'from 3 to 5', { value: 3, to: 5 }],
  [en, 'from 38 % to 15 %', { value: 38, to: 15, unit: 'percent' }],
  [es, 'de 38 % a 15 %', { value: 38, to: 15, unit: 'percent' }],
  [es, 'entre 3 y 5 días', { value: 3, to: 5, unit: 'days' }],
  [en, 'under 2 minutes', { value: 2, unit: 'minutes', comparator: '<' }],
  [es, 'menos de 2 minutos', { value: 2, unit: 'minutes', comparator: '<' }],
  [es, 'máximo 48 horas', { value: 48, unit: 'hours', comparator: '<=' }],
  [en, '-10', { value: -10 }],
  [en, '−10 points', { value: -10, unit: 'points' }],
  [en, '+5 pp', { value: 5, unit: 'points' }],
  [en, '4.5/5', { value: 4.5, unit: 'scale', outOf: 5 }],
  [en, '0', { value: 0 }],
  [en, '€40k', { value: 40000, unit: 'money', currency: 'EUR' }],
  [en, '12,000', { value: 12000 }],
  [en, '120k', { value: 120000 }],
  [en, '24/7', 'not-a-quantity'],
  [en, '2 working days', { value: 2, unit: 'working-days' }],
  [en, '12.500 %', 'ambiguous-number: 12.5 | 12500'],
  [en, 'many', 'not-a-quantity'],
] as [ReadContext, string, unknown][])('%o quantity %s', (context, text, expected) => {
  expect(shown(readQuantity(text, context))).toEqual(expected);
});

test('numbers', () => {
  expect(shown(readNumber('forty-two', en))).toBe(42);
  expect(shown(readNumber('treinta y seis', es))).toBe(36);
  expect(shown(readNumber('two hundred thousand', en))).toBe(200000);
  expect(shown(readNumber("1'234'567", en))).toBe(1234567);
  expect(shown(readNumber('1.2.3', en))).toBe('not-a-number');
  expect(shown(readNumber('0.125', en))).toBe(0.125);
  expect(shown(readNumber('once', es))).toBe(11);
  expect(shown(readNumber('once', en))).toBe('not-a-number');
  expect(shown(readInteger('3', en))).toBe(3);
  expect(shown(readInteger('3.5', en))).toBe('not-an-integer');
  expect(shown(readPercent('38 %', en))).toBe(38);
  expect(shown(readPercent('38', en))).toBe(38);
  expect(shown(readPercent('38 EUR', en))).toBe('not-a-percent');
  expect(shown(readFte('0.5 FTE', en))).toBe(0.5);
  expect(shown(readFte('50 %', en))).toBe(0.5);
  expect(shown(readFte('1,5 ETC', es))).toBe(1.5);
  expect(shown(readFte('media jornada', es))).toBe(0.5);
  expect(shown(readFte('3 days a week', en))).toBe(0.6);
});

test.each([
  ['yes', true], ['sí', true], ['SI', true], ['true', true], ['x', true], ['✓', true], ['✅', true], ['✔️', true], ['[x]', true],
  ['no', false], ['false', false], ['❌', false], ['[ ]', false], ['maybe', 'not-a-boolean'], ['', 'not-a-boolean'],
])('boolean %s', (text, expected) => {
  expect(shown(readBoolean(text, en))).toBe(expected);
}); // prettier-ignore

test.each([
  'TBD', 'tbd.', 'T.B.D.', '[TBD]', 'TBC', 'Unknown', 'unassigned', 'n/a', 'N/A', 'none yet', '?', '???', '¿?', '—', '-', '…', 'xx', 'XXX', '[To be added.]', 'to be confirmed',
  'PLACEHOLDER_1', 'Confidential', 'por definir', 'Por asignar', 'sin asignar', 'pendiente', 'n/d', 'Se definirá', '', '  ', '$X', 'X días', 'from X to Y', 'XX %',
  '<owner>', '{{date}}', '[insert name]', 'TBD / TBC', 'TBD?',
])('placeholder %s', (text) => {
  expect(isPlaceholder(text)).toBe(true);
  expect(isPlaceholder(text.normalize('NFD'))).toBe(true);
}); // prettier-ignore

test.each([
  'TBD by Marta',
  'Marta',
  'none',
  'X',
  '✅',
  '100',
  '<https://x.org>',
  '[Marta Ruiz]',
  'unknown callers',
  '0',
  'no',
  'Xavier',
])('no placeholder: %s', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

test('stated elsewhere, and owned by everybody', () => {
  for (const text of ['see dashboard', 'See the CX dashboard', 'ver tablero', 'https://example.org/x', 'Según estándar'])
    expect(isElsewhere(text), text).toBe(true);
  for (const text of ['Seen by all', 'verano', 'Marta', 'https://x.org and more']) expect(isElsewhere(text), text).toBe(false);
  for (const text of [
    'Everyone',
    'all',
    'the team',
    'el equipo',
    'Toda la empresa',
    'the whole organisation',
    'Everyone on the ward',
    'all store managers',
    'Todos los directores',
    'Todo el equipo de recepción',
    'la organización en su conjunto',
    'quien pueda',
  ])
    expect(isCollective(text), text).toBe(true);
  for (const text of ['lead to be appointed', '¿Quién?', 'Owner?', 'Líder por designar'])
    expect(isPlaceholder(text), text).toBe(true);
  for (const text of ['Who calls?', 'Lead the way', 'Ana?']) expect(isPlaceholder(text), text).toBe(false);
  for (const text of ['the claims team', 'All Saints', 'Each Peach', 'Marta', '']) expect(isCollective(text), text).toBe(false);
});

test('days', () => {
  expect(isIsoDay('2024-02-29')).toBe(true);
  expect(isIsoDay('2023-02-29')).toBe(false);
  expect(isIsoDay('2023-2-9')).toBe(false);
  expect(daysBetween('2026-01-01', '2026-03-01')).toBe(59);
  expect(monthsBetween('2026-01-31', '2026-02-28')).toBe(0);
  expect(addDuration('2026-01-31', duration({ months: 1 }))).toBe('2026-02-28');
  expect(addDuration('2026-01-02', duration({ workingDays: 6 }))).toBe('2026-01-12');
  expect(addDuration('2026-01-02', duration({ hours: 48 }))).toBe('2026-01-04');
  expect(ageOf('2016-05-01', '2026-06-03')).toEqual(duration({ months: 121, days: 2 }));
});

test('printed', () => {
  expect(formatDate('2016-05-01', 'en')).toBe('1 May 2016');
  expect(formatDate('2016-05-01', 'es')).toBe('1 de mayo de 2016');
  expect(formatDate({ start: '2027-07-01', end: '2027-09-30', precision: 'quarter' }, 'en')).toBe('Q3 2027');
  expect(formatDate({ start: '2027-07-01', end: '2027-09-30', precision: 'quarter' }, 'es')).toBe('T3 de 2027');
  expect(formatDate({ start: '2026-04-01', end: '2027-03-31', precision: 'year' }, 'en')).toBe('1 April 2026 – 31 March 2027');
  expect(formatAge(ageOf('2016-05-01', '2026-06-03'), 'en')).toBe('10 years');
  expect(formatAge(ageOf('2016-05-01', '2026-06-03'), 'es')).toBe('10 años');
  expect(formatAge(duration({ months: 18, days: 3 }), 'en')).toBe('18 months');
  expect(formatDuration(duration({ months: 12 }), 'es')).toBe('1 año');
  expect(formatDuration(duration({ months: 18 }), 'en')).toBe('18 months');
  expect(formatMoney({ amount: 40000, currency: 'EUR' }, 'en')).toBe('40,000 EUR');
  expect(formatMoney({ amount: 40000, currency: 'EUR' }, 'es')).toBe('40.000 EUR');
  expect(formatQuantity({ value: 85, unit: 'percent', comparator: '>=' }, 'en')).toBe('≥ 85 %');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['padres', 'hijos'], 'es')).toBe('padres e hijos');
});

describe('properties', () => {
  const language = fc.constantFrom('en', 'es');
  const natural = fc.integer({ min: 0, max: 1_000_000 });
  const day = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`); // prettier-ignore
  const amount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100);

  test('a printed day, month, quarter, half or week is read back', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('{d}', '{m}', '{q}', '{h}', '{w}'), language, (iso, kind, code) => {
        const [y, m] = [iso.slice(0, 4), Number(iso.slice(5, 7))];
        const text = kind.replace('{d}', iso).replace('{m}', iso.slice(0, 7)).replace('{q}', `${y}-Q${Math.ceil(m / 3)}`)
          .replace('{h}', `${y}-H${Math.ceil(m / 6)}`).replace('{w}', `${y}-W${m}`); // prettier-ignore
        const reading = readDate(text, en);
        if (!reading.ok) throw new Error(text);
        expect(readDate(formatDate(reading.value, code), { language: code })).toEqual(reading);
      }),
    );
  });

  test('a printed duration, amount, number or quantity is read back', () => {
    const parts = fc.record({ months: natural, days: natural, hours: natural, minutes: natural });
    fc.assert(
      fc.property(parts, amount, language, (length, value, code) => {
        const context = { language: code };
        expect(shown(readDuration(formatDuration(length, code), context))).toEqual(length);
        expect(shown(readMoney(formatMoney({ amount: value, currency: 'EUR' }, code), context))).toEqual({
          amount: value + 0,
          currency: 'EUR',
        });
        expect(shown(readNumber(formatNumber(value, code), context))).toBe(value + 0);
        const quantity = { value: Math.abs(value), to: Math.abs(value) + 1, unit: 'days' } as const;
        expect(shown(readQuantity(formatQuantity(quantity, code), context))).toMatchObject({
          value: quantity.value,
          unit: 'days',
        });
      }),
    );
  });

  const readers = [
    readDate,
    readPeriod,
    readDuration,
    readCadence,
    readMoney,
    readQuantity,
    readNumber,
    readInteger,
    readPercent,
    readFte,
    readWorkShare,
    readBoolean,
  ];
  const word = fc.constantFrom(
    '31', '2027', '12', '000', 'May', 'Q3', 'FY', 'by', 'end of', '/', '-', '.', ',', '%', '€', 'EUR', 'P', 'T', 'H', 'M', 'and', 'every', 'a', 'de', 'trimestre', 'mil', "'", 'to', '–', '(', ':', '0', '9999', '53', 'W',
  ); // prettier-ignore
  const pieces = fc.array(fc.tuple(word, fc.constantFrom('', ' ', '\u00a0')), { maxLength: 9 }).map((all) => all.flat().join(''));

  test('no text makes a reader throw, and NFD reads as NFC', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), pieces),
        language,
        (text, code) => {
          for (const reader of readers) {
            const reading = reader(text, { language: code });
            expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
          }
          expect(typeof isPlaceholder(text)).toBe('boolean');
        },
      ),
      { numRuns: 1500 },
    );
    for (const [context, text, expected] of dates) expect(shownDate(readDate(text.normalize('NFC'), context))).toBe(expected);
  });

  test('a megabyte is answered, not worked through', () => {
    for (const unit of ['1', ' ', '1 ', '1,', '100 ', '31/12/', 'Q3 ', 'mil ', '-', '\u0301', 'x']) {
      const text = unit.repeat(1_000_000 / unit.length);
      for (const reader of readers) expect(reader(`a${text}`, en).ok).toBe(false);
      for (const reader of readers) reader(text, es);
      isPlaceholder(text);
      isElsewhere(text);
      isCollective(text);
    }
  });
});
