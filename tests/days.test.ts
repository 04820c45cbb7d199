//! Days in a place of their own, and what people write beside them.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../src/engine/facts.ts';
import '../src/index.ts';
import { dayOrderOf, formatDuration, readDay, readRhythm, type ReadContext } from '../src/value/index.ts';

const en: ReadContext = { language: 'en' };
const es: ReadContext = { language: 'es' };

test.each<[ReadContext, string, string, string?]>([
  [en, 'Sep 2026 – Jan 2027', '2026-09-01..2027-01-31'],
  [en, 'Jan–Mar 2027', '2027-01-01..2027-03-31'],
  [en, 'Q4 2026 – Q2 2027', '2026-10-01..2027-06-30'],
  [en, 'from 3 May to 9 June 2027', '2027-05-03..2027-06-09'],
  [es, 'de septiembre de 2026 a enero de 2027', '2026-09-01..2027-01-31'],
  [es, 'entre marzo y mayo de 2027', '2027-03-01..2027-05-31'],
  [en, '2026/27', '2026-01-01..2027-12-31'],
  [en, '15 Jan 2027 (steering group)', '2027-01-15..2027-01-15', 'steering group'],
  [en, 'July 2027 (was May)', '2027-07-01..2027-07-31', 'was May'],
  [en, 'July 2027, originally May 2027', '2027-07-01..2027-07-31', 'originally May 2027'],
  [es, 'julio de 2027 (antes mayo de 2027)', '2027-07-01..2027-07-31', 'antes mayo de 2027'],
  [en, 'Q3 2027, if the ferry runs', '2027-07-01..2027-09-30', 'if the ferry runs'],
  [en, '15 Jan 2027 (may slip)', '2027-01-15..2027-01-15', 'may slip'],
  [en, 'May 2025 with nine skippers on two quays.', '2025-05-01..2025-05-31', 'with nine skippers on two quays'],
  [es, 'mayo de 2025 con nueve patrones', '2025-05-01..2025-05-31', 'con nueve patrones'],
  [en, '2026-06-15; looked at yearly', '2026-06-15..2026-06-15', 'looked at yearly'],
  // Which of two days counts now, and how long a time lasts, nobody can tell.
  [en, 'May 2027 (now July 2027)', 'not-a-date'],
  [en, 'May 2027 (July for the islands)', 'not-a-date'],
  [en, 'May 2027 (was at risk, now July)', 'not-a-date'],
  [en, '2026 – ongoing', 'not-a-date'],
  [en, 'March 2026, ongoing', 'not-a-date'],
  [en, 'March 2026 – the first sailing', 'not-a-date'],
  [es, 'marzo de 2026 al cierre', 'not-a-date'],
  [en, 'March 2027 or later', 'not-a-date'],
])('%o day %s', (context, text, expected, remark) => {
  const reading = readDay(text, context);
  expect(reading.ok ? `${reading.value.date.start}..${reading.value.date.end}` : reading.reason).toBe(expected);
  expect(reading.ok && reading.value.remark).toBe(reading.ok && remark);
});

/** The fields of the first entity of a kind, days as their last one. */
function fieldsOf(text: string, kind: string, ...names: string[]): Record<string, unknown> {
  const facts = factsOf({ path: text.startsWith('#') ? 'strategy.md' : 'strategy.yaml', text }, {});
  const fields: Readonly<Record<string, unknown>> = facts.entities.find((entity) => entity.kind === kind)?.fields ?? {};
  const shown = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'precision' in value ? (value as unknown as { end: string }).end : value;
  return Object.fromEntries(
    [...names.map((name) => [name, shown(fields[name])]), ['problems', facts.problems.map(({ message }) => message)]].filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ) as [string, unknown][],
  );
}

const table = (end: string, status = ''): string =>
  `# Initiatives\n\n| Initiative | Owner | End | Status |\n|---|---|---|---|\n| Night ferry | Ann Lee | ${end} | ${status} |\n`;

describe('beside the day a piece of work ends', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Sep 2026 – Jan 2027', { start: '2026-09-30', end: '2027-01-31' }],
    ['2026–2027', { end: '2027-12-31' }],
    ['done Jul 2026', { end: '2026-07-31', status: 'done' }],
    ['hecho en julio de 2026', { end: '2026-07-31', status: 'done' }],
    ['✅ Jul 2026', { end: '2026-07-31', status: 'done' }],
    ['Jul 2026 (done)', { end: '2026-07-31', status: 'done' }],
    ['Jul 2026 (on hold)', { end: '2026-07-31', status: 'paused' }],
    ['Jul 2026 (done in part)', { end: '2026-07-31' }],
    ['done by Jul 2026', { problems: ['not-a-date'] }],
    ['Sept 2026 → June 2027', { start: '2026-09-30', end: '2027-06-30' }],
    ['February 2026 – ongoing', { start: '2026-02-28' }],
    ['complete', { status: 'done' }],
    ['active', { problems: ['not-a-date'] }],
    ['~~May 2027~~ July 2027', { end: '2027-07-31' }],
    ['July 2027 ~~(May)~~', { end: '2027-07-31' }],
  ])('%s', (end, expected) => {
    expect(fieldsOf(table(end), 'initiative', 'start', 'end', 'status')).toEqual(expected);
  });

  test('a status of its own goes before, and so does a start', () => {
    expect(fieldsOf(table('Jul 2026 (done)', 'active'), 'initiative', 'status')).toEqual({ status: 'active' });
    const yaml = 'initiatives:\n  - name: Night ferry\n    end: Sep 2026 – Jan 2027\n    start: 2026-08-03\n';
    expect(fieldsOf(yaml, 'initiative', 'start', 'end')).toEqual({ start: '2026-08-03', end: '2027-01-31' });
  });
});

describe('beside the day something was looked at', () => {
  const segment = (words: string): string => `# Segments\n\n## Skippers\n\n**Last validated:** ${words}\n`;

  test.each<[string, Record<string, unknown>]>([
    ['March 2026, next: March 2027', { last_validated: '2026-03-31', next_review: '2027-03-31' }],
    ['marzo de 2026; próxima: marzo de 2027', { last_validated: '2026-03-31', next_review: '2027-03-31' }],
    ['2026-06-15; looked at yearly', { last_validated: '2026-06-15', review_interval: { months: 12 } }],
    ['May 2026 with nine skippers', { last_validated: '2026-05-31' }],
  ])('%s', (words, expected) => {
    expect(fieldsOf(segment(words), 'segment', 'last_validated', 'next_review', 'review_interval')).toMatchObject(expected);
  });
});

test('a struck name is no name, and in prose struck words stay', () => {
  const text =
    '# Initiatives\n\n## Night ferry\n\n- **Owner:** ~~Jon Diaz~~ Ann Lee\n- **Expected effect:** ~~Fewer~~ no calls\n';
  expect(fieldsOf(text, 'initiative', 'owner', 'expected_effect')).toEqual({
    owner: { ref: 'Ann Lee' },
    expected_effect: 'Fewer no calls',
  });
});

test('a time of two parts has no sample beside it', () => {
  const metrics = (was: string, shall: string): string =>
    `# Metrics\n\n| Metric | Baseline | Target |\n|---|---|---|\n| Wait on the quay | ${was} | ${shall} |\n`;
  const read = (was: string, shall: string): unknown => fieldsOf(metrics(was, shall), 'metric', 'baseline', 'target');
  expect(read('1 h 20 min (May 2026, n = 40)', '45 min')).toMatchObject({
    baseline: { value: { value: 80, unit: 'minutes' }, n: 40 },
    target: { value: { value: 45, unit: 'minutes' } },
  });
  expect(read('3:40 min', '00:02:30')).toEqual({
    baseline: { value: { value: 220, unit: 'seconds' } },
    target: { value: { value: 2.5, unit: 'minutes' } },
  });
  expect(read('3:40', '2:00')).toEqual({ baseline: { note: '3:40' }, target: { note: '2:00' } });
});

test.each<[ReadContext, string, string]>([
  [en, 'first Tuesday of the month', '1 month'],
  [en, 'on the last Friday of each quarter', '3 months'],
  [es, 'el primer martes de cada mes', '1 month'],
  [es, 'último viernes del trimestre', '3 months'],
  [en, 'first and third Monday of each month', '15 days and 5 hours'],
  [en, 'the 15th of every month', '1 month'],
  [en, 'last working day of the month', '1 month'],
  [en, 'six times a year, 90 minutes', '2 months'],
  [es, 'seis veces al año, 90 minutos', '2 months'],
  [en, '12 a year', '1 month'],
  [es, '4 al año', '3 months'],
  [en, 'annual, in May', '1 year'],
  [es, 'anual, en mayo', '1 year'],
  [en, 'yearly in autumn', '1 year'],
  [en, 'daily, at the gangway', '1 day'],
  [en, 'at least quarterly', '3 months'],
  [en, 'Tuesdays, 9:00', '7 days'],
  [en, 'on Mondays and Thursdays', '3 days and 12 hours'],
  [es, 'los lunes a las 9:00', '7 days'],
  [en, 'at check-out', 'at check-out'],
  [es, 'al desembarcar', 'desembarcar'],
  [es, 'a la salida', 'a la salida'],
  [en, 'after each visit', 'visit'],
  [en, 'within 24 hours of each visit', 'within 24 hours of each visit'],
  [es, 'en el plazo de 24 horas tras cada visita', 'en el plazo de 24 horas tras cada visita'],
  [en, '3 days after payment', '3 days after payment'],
  [es, '3 días después del pago', '3 días después del pago'],
  [en, 'one-off (2025)', 'one-off'],
  [es, 'una sola vez, en 2025', 'una sola vez'],
  // Two rhythms, a length of time, a day, and nothing at all.
  [en, 'monthly, weekly in winter', 'not-a-cadence'],
  [en, 'monthly / weekly', 'not-a-cadence'],
  [en, '3 days at the quay', 'not-a-cadence'],
  [en, 'within 24 hours', 'not-a-cadence'],
  [en, 'first quarter of the year', 'not-a-cadence'],
  [en, 'Monday to Friday', 'not-a-cadence'],
  [en, 'in May', 'not-a-cadence'],
  [en, 'at least three', 'not-a-cadence'],
  [en, 'first Tuesday', 'not-a-cadence'],
])('%o rhythm %s', (context, text, expected) => {
  const reading = readRhythm(text, context, true);
  const { value } = reading.ok ? reading : {};
  const shown = value?.type === 'every' ? formatDuration(value.every, 'en') : value?.type === 'event' ? value.event : value?.type;
  expect(shown ?? (reading.ok ? '' : reading.reason)).toBe(expected);
});

test('what sets it off is said of surveys; a forum is asked how often it meets', () => {
  expect(readRhythm('at check-out', en, false).ok).toBe(false);
});

test.each([
  ['From 01/09/2026 to 30/11/2026', 'day-first'],
  ['03/04/2027 – 12/31/2027', 'month-first'],
  ['1/6/26 and 31/8/26', 'day-first'],
  ['01/09/2026 and 02/10/2026', undefined],
  ['30/11/2026 and 11/30/2026', undefined],
  ['45/60/2026, 10.1/15/2027, v1/13/2026/4', undefined],
])('the order of days in "%s"', (text, order) => {
  expect(dayOrderOf(text)).toBe(order);
});

test('dates of both kinds settle nothing', () => {
  const yaml =
    'initiatives:\n  - { name: Night ferry, start: 03/04/2027, end: 12/31/2027 }\n  - { name: Day ferry, end: 31/12/2027 }\n';
  expect(fieldsOf(yaml, 'initiative', 'start')).toEqual({ problems: ['ambiguous-date'] });
});

test('the fiscal year is the one that the file tells of', () => {
  const work = (said: string): string => `# Plan for FY27${said}\n\n## Initiatives\n\n### Night ferry\n\n- **End:** FY28\n`;
  const end = (said: string): unknown => fieldsOf(work(said), 'initiative', 'end')['end'];
  expect(end(' (Feb 2026 – Jan 2027)')).toBe('2028-01-31');
  expect(end(' (1 April 2026 to 31 March 2027)')).toBe('2028-03-31');
  // Half a year, another year, and one that is called after the year it begins in.
  expect(end(' (Feb 2026 – Jul 2026)')).toBe('2028-12-31');
  expect(end(' (Apr 2027 – Mar 2028)')).toBe('2028-12-31');
  expect(end('')).toBe('2028-12-31');
});
