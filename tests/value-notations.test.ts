//! Values that are none, and dates and periods as headings and cells write them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isElsewhere, isPlaceholder, periodIn, readDate, readMeasure, readPeriod, type ReadContext } from '../src/value/index.ts';

const en: ReadContext = { language: 'en' };
const es: ReadContext = { language: 'es' };

test.each([
  'TBD', 'TBC', 'Unknown', 'Confidential', '$X', 'from X to Y', 'de X a Y', 'X días', 'X %', 'por definir', '[To be added.]', 'To be added.', '?', '—', 'n/a', 'N/A', '', '![P0](p0.svg)',
  'Describe the goal here', 'Describe el objetivo aquí', 'Name of owner', 'Owner name', '[Name of owner]', 'Nombre del responsable', 'Help Wanted', 'help needed', '(help wanted)', 'se busca', 'vacante',
  'Metrics will be added as they are defined', 'The metrics for the pier will be added later.', 'More details coming soon', 'Coming soon!', 'próximamente', 'Las métricas se añadirán más adelante',
  'Target TBD', 'Target to be defined', 'Meta por definir', 'Details to follow',
])('says nothing: %s', (text) => {
  expect(isPlaceholder(text)).toBe(true);
}); // prettier-ignore

test.each([
  'See dashboard',
  'Según estándar',
  'Ver tablero',
  'Moved to the roadmap',
  'Movido a la hoja de ruta',
  'https://example.org/x',
])('is stated elsewhere: %s', (text) => {
  expect([isElsewhere(text), isPlaceholder(text)]).toEqual([true, false]);
});

test.each([
  'Ramps will be added to every pier by March', 'A second ferry will be added in 2027', 'Describe every fare in one sentence', 'Help needed by guests is offered within 5 minutes', 'Unknown callers get an answer',
  'Se añadirán rampas en los muelles', 'Moved to a new pier in 2024', 'Moved the desk', 'Help wanted signs are gone', 'Coming soon to every port: one ticket', 'Metrics will be added to each contract in June', 'Moved to Q3',
  'Information for guests is confidential', 'Name of the pier on every ticket', 'Now in every port', 'The target', 'Goals', 'Metas', 'Details of every fare',
])('says something: %s', (text) => {
  expect([isPlaceholder(text), isElsewhere(text)]).toEqual([false, false]);
}); // prettier-ignore

const q3 = '2025-07-01..2025-09-30';

test.each([
  ['Q3 2025', en, q3],
  ['2025 Q3', en, q3],
  ['2019 Q4', en, '2019-10-01..2019-12-31'],
  ['T3 2025', es, q3],
  ['1S 2026', es, '2026-01-01..2026-06-30'],
  ['H1 2025', en, '2025-01-01..2025-06-30'],
  ['2025H1', en, '2025-01-01..2025-06-30'],
  ['2025h2', en, '2025-07-01..2025-12-31'],
  ['FY23', en, '2023-01-01..2023-12-31'],
  ['FY23Q3', en, '2023-07-01..2023-09-30'],
  ['FY23 Q3', { ...en, fiscalYearStart: 4 }, '2022-10-01..2022-12-31'],
  ['fy21-q3', en, '2021-07-01..2021-09-30'],
  ['by end of Q2 2026', en, '2026-06-30..2026-06-30'],
  ['a finales de 2026', es, '2026-12-31..2026-12-31'],
  ['antes del 31/12/2027', es, '2027-12-31..2027-12-31'],
  ['December 2016 (est.)', en, '2016-12-01..2016-12-31'],
  ['early 2027', en, '2027-01-01..2027-03-31'],
  ['late 2027', en, '2027-10-01..2027-12-31'],
  ['principios de 2027', es, '2027-01-01..2027-03-31'],
  ['early FY27', { ...en, fiscalYearStart: 4 }, '2026-04-01..2026-06-30'],
  ['Q3', en, 'no-year'],
  ['Q3', { ...en, year: 2025 }, q3],
  ['Q3 2024', { ...en, year: 2025 }, '2024-07-01..2024-09-30'],
  ['by the end of Q3', { ...en, year: 2025 }, '2025-09-30..2025-09-30'],
  ['tercer trimestre', { ...es, year: 2025 }, q3],
  ['this quarter', en, 'not-a-date'],
  ['this quarter', { ...en, year: 2025 }, 'not-a-date'],
  ['this quarter', { ...en, year: 2025, quarter: 3 }, q3],
  ['este trimestre', { ...es, year: 2025, quarter: 3 }, q3],
  ['this year', { ...en, year: 2025 }, '2025-01-01..2025-12-31'],
  ['31 March', { ...en, year: 2025 }, 'no-year'],
  ['month and year', en, 'not-a-date'],
  ['December 2016 (pier)', en, 'not-a-date'],
] as const)('date %s', (text, context, expected) => {
  const reading = readDate(text, context);
  expect(reading.ok ? `${reading.value.start}..${reading.value.end}` : reading.reason).toBe(expected);
});

test('the year of the headings gives way to one that is written', () => {
  expect(readPeriod('Q1 – Q3 2026', { ...en, year: 2025 })).toEqual({
    ok: true,
    value: { start: '2026-01-01', end: '2026-09-30' },
  });
  expect(readMeasure('Raise NPS to 45 by Q3', { ...en, year: 2025 })?.by?.value.end).toBe('2025-09-30');
});

test.each([
  ['Roadmap 2025 H2', '2025-07-01..2025-12-31'],
  ['2019 Q3', '2019-07-01..2019-09-30'],
  ['OKRs FY23Q3', '2023-07-01..2023-09-30'],
  ['Plan 2026', '2026-01-01..2026-12-31'],
  ['Goals for 2023', '2023-01-01..2023-12-31'],
  ['Our goals (2023)', '2023-01-01..2023-12-31'],
  ['Objetivos del T3 2025', q3],
  ['2025h2', '2025-07-01..2025-12-31'],
  ['fy21-q3', '2021-07-01..2021-09-30'],
  ['roadmap_2025_H2', '2025-07-01..2025-12-31'],
  ['goals-2023', '2023-01-01..2023-12-31'],
  ['2025-2027', '2025-01-01..2027-12-31'],
  ['March 2026', '2026-03-01..2026-03-31'],
  ['Reduce calls by 2027', undefined],
  ['Plan until 2027', undefined],
  ['By 2027', undefined],
  ['End of 2026', undefined],
  ['2026-03-12', undefined],
  ['Q3', undefined],
  ['Release 4', undefined],
  ['Goals', undefined],
  ['Room 2026', undefined],
  ['2025 and 2027', undefined],
  ['2025 %', undefined],
  ['', undefined],
])('period in %s', (text, expected) => {
  const period = periodIn(text, en);
  expect(period && `${period.start}..${period.end}`).toBe(expected);
});

test('a bare quarter under a heading with a year', () => {
  expect(periodIn('Q3', { ...en, year: 2025 })).toEqual({ start: '2025-07-01', end: '2025-09-30' });
});

test('no text makes them throw', () => {
  const piece = fc.constantFrom(
    'Q3',
    '2025',
    'this',
    'quarter',
    'early',
    'goals',
    'for',
    'by',
    '-',
    '_',
    '(',
    ')',
    'est.',
    'metrics',
    'will be added',
    'later',
    'here',
    'describe',
    'moved to',
    'X',
  );
  const pieces = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 10 }).map((all) => all.flat().join(''));
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), fc.constantFrom('en', 'es'), (text, language) => {
      const context = { language, year: 2025, quarter: 2 };
      expect(typeof isPlaceholder(text)).toBe('boolean');
      expect(typeof isElsewhere(text)).toBe('boolean');
      readDate(text, context);
      const period = periodIn(text, context);
      if (period) expect(period.start < period.end).toBe(true);
    }),
    { numRuns: 1500 },
  );
});
