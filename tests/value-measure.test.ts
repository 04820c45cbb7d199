//! Sentences about metrics: each number with its part, and near misses that have none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMeasure, type Measure } from '../src/value/index.ts';

/** The parts as written, a change with its way behind "~", a date of a value behind "@". */
function shown(text: string, language: string): string {
  const measure = readMeasure(text, { language });
  if (!measure) return '';
  const cut = ({ span }: { span: { start: number; end: number } }): string => text.slice(span.start, span.end);
  const { target, by, baseline, observed, name } = measure;
  const dated = (part: Measure['baseline']): string => (part ? `${cut(part)}${part.date ? ` @ ${cut(part.date)}` : ''}` : '');
  const parts = [
    target && `target ${cut(target)}${target.change ? ` ~${target.change}` : ''}`,
    by && `by ${cut(by)}`,
    baseline && `from ${dated(baseline)}`,
    observed && `so far ${dated(observed)}`,
    name && `name ${name.text}`,
  ];
  return parts.filter(Boolean).join('; ');
}

const both = 'target 15 %; from 38 %';

test.each([
  // Comparators.
  ['comparator sign', 'en', 'NPS ≥ 40', 'target ≥ 40; name NPS'],
  ['at least', 'en', 'at least 90 %', 'target at least 90 %'],
  ['less than', 'en', 'less than 2 days', 'target less than 2 days'],
  ['within', 'en', 'Answer every complaint within two days', 'target within two days; name Answer every complaint'],
  ['por debajo de', 'es', 'Mantener la espera por debajo de 24 h', 'target por debajo de 24 h; name espera'],
  ['within a day', 'en', 'Answer every complaint within a day', 'target within a day; name Answer every complaint'],
  ['less than half an hour', 'en', 'Keep waiting time below half an hour', 'target below half an hour; name waiting time'],
  ['más del', 'es', 'más del 90 %', 'target más del 90 %'],
  ['n+', 'en', '1+ post per month', 'target 1+'],
  ['verb and comparator', 'en', 'Keep waiting time below 2 days', 'target below 2 days; name waiting time'],
  // Target and baseline words.
  ['target:', 'en', 'target: 15 %', 'target 15 %'],
  ['Meta:', 'es', 'Meta: 12 %', 'target 12 %'],
  ['Meta without a colon', 'es', 'Visitas guiadas: Meta 8 visitas/mes', 'target 8; name Visitas guiadas'],
  ['objetivo:', 'es', 'objetivo: menos de 24 h', 'target menos de 24 h'],
  [
    'baseline and target',
    'en',
    'Baseline 38 % (March 2026), target 15 % by 2027-12-31',
    'target 15 %; by 2027-12-31; from 38 % @ March 2026',
  ],
  ['línea base', 'es', 'Línea base: 38 % (marzo de 2026)', 'from 38 % @ marzo de 2026'],
  // From n to m.
  [
    'from n to m',
    'en',
    'Reduce repeat calls from 38 % to 15 % by Q4 2027',
    'target 15 %; by Q4 2027; from 38 %; name repeat calls',
  ],
  ['de n a m', 'es', 'de 38 % a 15 %', both],
  ['del n al m', 'es', 'Bajar las quejas del 38 % al 15 % en 2027', 'target 15 %; by 2027; from 38 %; name quejas'],
  ['n → m', 'en', '38 % → 15 %', both],
  ['n -> m', 'en', 'Repeat calls 38 % -> 15 %', `${both}; name Repeat calls`],
  [
    'n with its date',
    'en',
    'Raise on-time boarding from 20 % in 2024 to 80 % in 2026',
    'target 80 %; by 2026; from 20 % @ 2024; name on-time boarding',
  ],
  ['a known measure without a verb', 'en', 'NPS from 30 to 45', 'target 45; from 30; name NPS'],
  // Verbs.
  ['to n', 'en', 'raise NPS to 45', 'target 45; name NPS'],
  ['to n, unknown unit', 'en', 'Reduce the gate delay to 350ms', 'target 350; name gate delay'],
  ['by n %', 'en', 'cut handling time by 30 %', 'target 30 % ~down; name handling time'],
  ['un n %', 'es', 'reducir un 20 % las llamadas repetidas', 'target 20 % ~down; name llamadas repetidas'],
  ['noun and en n %', 'es', 'Aumento de reservas directas en 25 %', 'target 25 % ~up; name reservas directas'],
  ['n % fewer', 'en', '20 % fewer calls', 'target 20 % ~down'],
  ['-n %', 'en', 'Paper forms -5 % on last month', 'target -5 % ~down; name Paper forms'],
  ['halve', 'en', 'Halve repeat calls by 2027', 'target Halve ~down; by 2027; name repeat calls'],
  ['double', 'en', 'Double the number of online bookings', 'target Double the ~up; name number of online bookings'],
  ['a la mitad', 'es', 'reducir a la mitad las quejas', 'target a la mitad ~down; name quejas'],
  ['duplicar', 'es', 'duplicar las reservas antes del 31/12/2027', 'target duplicar ~up; by 31/12/2027; name reservas'],
  ['reach n', 'en', 'Reach 120 weekly riders', 'target 120; name weekly riders'],
  ['achieve an X of n', 'en', 'Achieve an NPS of 45 by the end of 2027', 'target 45; by end of 2027; name NPS'],
  ['lograr un X de n', 'es', 'Lograr un NPS de 45 en 2027', 'target 45; by 2027'],
  ['a participle with a deadline', 'en', 'By 2027 repeat calls are reduced to 15 %', 'target 15 %; by 2027'],
  ['a money value', 'en', 'Reduce cost per contact to 4 EUR', 'target 4 EUR; name cost per contact'],
  // Shares.
  ['9 out of 10', 'en', '9 out of 10 passengers rebook themselves', 'target 9 out of 10'],
  ['nine in ten', 'en', 'nine in ten passengers find a seat', 'target nine in ten'],
  ['9 de cada 10', 'es', '9 de cada 10 viajeros repiten', 'target 9 de cada 10'],
  ['n % of', 'en', '70 % of crews use the new rota', 'target 70 %'],
  ['verb, n % of', 'en', 'Answer 80 % of calls within 30 seconds', 'target 80 %'],
  [
    'n de cada n, before a date',
    'es',
    '9 de cada 10 llamadas se atienden antes de diciembre de 2027',
    'target 9 de cada 10; by diciembre de 2027',
  ],
  ['half of', 'en', 'Half of all claims are settled in one call by 2027', 'target Half; by 2027'],
  ['two thirds of', 'en', 'Two-thirds of guests check in without a queue', 'target Two-thirds'],
  ['reach three quarters of', 'en', 'Reach three quarters of riders by 2027', 'target three quarters; by 2027; name riders'],
  ['la mitad de', 'es', 'La mitad de los siniestros se resuelve en una llamada', 'target La mitad'],
  ['tres cuartas partes de', 'es', 'Tres cuartas partes de los viajeros suben sin cola', 'target Tres cuartas partes'],
  ['by a third, plural', 'es', 'Las quejas bajan un tercio antes de junio de 2027', 'target un tercio ~down; by junio de 2027'],
  ['are halved', 'en', 'Repeat calls are halved by 2027', 'target are halved ~down; by 2027'],
  ['se duplican', 'es', 'Las reservas en línea se duplican en 2027', 'target se duplican ~up; by 2027'],
  // What shall happen to nobody.
  ['nobody longer than', 'en', 'Nobody waits longer than a day for an answer', 'target longer than a day'],
  ['no caller more than', 'en', 'No caller waits more than two minutes by 2027', 'target more than two minutes; by 2027'],
  ['ningún … más de', 'es', 'Ningún viajero espera más de 10 minutos', 'target más de 10 minutos'],
  ['que nadie … más de', 'es', 'Que nadie espere más de un día', 'target más de un día'],
  // Ways of measuring.
  ['how we measure', 'en', 'How we measure: repeat calls per claim', 'name repeat calls per claim'],
  ['cómo lo medimos', 'es', 'Cómo lo medimos: llamadas repetidas', 'name llamadas repetidas'],
  ['we will know', 'en', 'We will know this worked when nine in ten guests rebook', 'target nine in ten'],
  ['sabremos que', 'es', 'Sabremos que funciona cuando el 90 % de los viajeros llegue a tiempo', 'target 90 %'],
  // Counts of things to deliver, and none left.
  ['a count to deliver', 'en', 'Deliver four pilot piers by March 2027', 'target four; by March 2027; name pilot piers'],
  ['recruit n', 'en', 'recruit five harbour guides', 'target five; name harbour guides'],
  ['lanzar n', 'es', 'Lanzar tres rutas nuevas', 'target tres; name rutas nuevas'],
  ['zero', 'en', 'zero open complaints older than 30 days', 'target zero'],
  ['cero', 'es', 'cero quejas abiertas', 'target cero'],
  ['to zero', 'en', 'Bring complaints down to zero', 'target zero; name complaints'],
  // Without a verb.
  ['down n %', 'en', 'Complaints down 30% by end of 2027', 'target 30% ~down; by end of 2027; name Complaints'],
  ['down by n %', 'en', 'Complaints down by 30% by 2027', 'target 30% ~down; by 2027; name Complaints'],
  ['an acronym', 'en', 'NPS 50', 'target 50; name NPS'],
  ['an acronym with a deadline', 'en', 'NPS 50 by 2027', 'target 50; by 2027; name NPS'],
  ['an acronym (es)', 'es', 'NPS 40 en 2027', 'target 40; by 2027; name NPS'],
  ['an acronym, signed', 'en', 'Reach NPS +50', 'target +50; name NPS'],
  ['an acronym on a scale', 'en', 'CSAT 4.2/5', 'target 4.2/5; name CSAT'],
  ['a known measure and its unit', 'en', 'Wait time 3 min', 'target 3 min; name Wait time'],
  ['with a colon', 'es', 'Plazo máximo de respuesta: 10 días', 'target 10 días; name Plazo máximo de respuesta'],
  ['inferior a', 'es', 'Tiempo de espera inferior a 10 minutos', 'target inferior a 10 minutos; name Tiempo de espera'],
  ['from n to m things', 'en', 'From 3 to 1 complaint per 1000', 'target 1; from 3'],
  ['are … within', 'en', 'Calls are answered within a minute', 'target within a minute; name Calls'],
  ['every … within', 'en', 'Every letter answered within 5 days', 'target within 5 days; name Every letter'],
  ['behind a label', 'en', 'KR1: 90% of claims with a first call within a day by end of 2027', 'target 90%; by end of 2027'],
  // A second number that begins a date.
  ['n to a day', 'es', 'Meta: 2 días a 30 de junio de 2027', 'target 2 días; by 30 de junio de 2027'],
  ['n to a numeric day', 'es', 'Meta: 2 días a 30/06/2027', 'target 2 días; by 30/06/2027'],
  ['n to a day (en)', 'en', 'Target: 2 days to 30 June 2027', 'target 2 days; by 30 June 2027'],
])('%s (%s): %s', (_, language, text, expected) => {
  expect(shown(text, language)).toBe(expected);
});

test.each([
  // A score so far.
  ['=> n', 'en', 'Boarding in a day => 85 %', 'so far 85 %; name Boarding in a day'],
  ['currently', 'en', 'Response rate, currently 62 %', 'so far 62 %; name Response rate'],
  ['actualmente', 'es', 'Actualmente el 62 %', 'so far 62 %'],
  ['a score in brackets', 'en', 'Write the boarding guide (0.7)', 'so far 0.7; name Write the boarding guide'],
  ['n / 1.0', 'en', 'Write the boarding guide 0.4 / 1.0', 'so far 0.4 / 1.0; name Write the boarding guide'],
  // A past result.
  ['a past movement', 'en', 'Waiting decreased by 75% from 36 to 9 minutes last year', 'so far 9 minutes; name Waiting'],
  ['have reduced', 'en', 'We have reduced waiting to 9 minutes', 'so far 9 minutes'],
  ['hemos pasado', 'es', 'Hemos pasado de 36 a 9 minutos', 'so far 9 minutos'],
  ['hemos reducido', 'es', 'Hemos reducido las esperas un 20 %', ''],
  ['an accent makes it past', 'es', 'El NPS aumentó un 20 %', ''],
  ['last year', 'en', '38 % of claimants called twice last year', ''],
  ['a share now', 'en', '50 % of the town now uses the ferry', ''],
  // A scope.
  ['handling over', 'en', 'Redesign the desks handling over 100,000 tickets', ''],
  ['with n or more', 'en', 'List the piers with 2 lifts or more', ''],
  ['with more than', 'en', 'Win companies with more than 500 riders', ''],
  ['con más de', 'es', 'Los viajeros con más de 3 viajes', ''],
  ['on a scale', 'en', 'Ask guests on a scale from 1 to 5', ''],
  ['opening hours', 'en', 'hotline open from 9 to 18', ''],
  ['orders over', 'en', 'Offer refunds for orders over 50 EUR', ''],
  ['a condition', 'en', 'Open a second desk when 5 or more guests wait', ''],
  ['who use', 'en', 'Ask riders who use the ferry 10+ times a day', ''],
  ['under n themes', 'en', 'Our plan stands under four themes', ''],
  ['half of, at its time', 'en', 'In the first half of 2027 we rebuild the piers', 'by first half of 2027'],
  ['half of a year', 'en', 'Reach half of 2027', ''],
  ['half of, so far', 'en', 'Half of our guests have never been online', ''],
  ['la mitad de, now', 'es', 'Hoy la mitad de los viajeros llega tarde', 'so far la mitad'],
  ['nobody, so far', 'en', 'Nobody has waited longer than a day', ''],
  ['longer than, as a scope', 'en', 'Call back riders waiting longer than a day', ''],
  ['were … within', 'en', 'Calls were answered within a minute', ''],
  ['are now … within', 'en', 'Calls are answered within a minute so far', ''],
  ['were halved', 'en', 'Repeat calls were halved in 2024', ''],
  // A fact or an estimate.
  ['we receive', 'en', 'We receive more than 2,000 calls a month', ''],
  ['over n people use', 'en', 'Over 2 million people use the ferry', ''],
  ['about n', 'en', 'We serve about 1.4 million callers', ''],
  ['only n %', 'en', 'Only 40 % of guests find the desk', ''],
  // Names, dates, money, figures of speech.
  ['a version', 'en', 'Ship release 4', ''],
  ['a phase', 'es', 'Fase 2', ''],
  ['a goal number', 'en', 'Goal 3: fewer calls', ''],
  ['a list number', 'en', '1. Answer calls', ''],
  ['a year is a deadline', 'en', 'Improve service in 2027', 'by 2027'],
  ['how often', 'en', 'Publish waiting times once a day', ''],
  ['a month left', 'en', 'Launch the app within a month', ''],
  ['a duration', 'en', 'Launch the app within 6 months', ''],
  ['years', 'en', 'Over the long term (10+ years) we want calm piers', ''],
  ['a budget', 'en', 'Budget: 40 000 EUR', ''],
  ['an investment', 'en', 'Invest 2 million EUR in piers', ''],
  ['24/7', 'en', 'Support 24/7', ''],
  ['zero friction', 'en', 'Zero friction for every guest', ''],
  ['double rooms', 'en', 'Double room rates', ''],
  ['one is an article', 'es', 'Contratar un director', ''],
  ['an acronym that was', 'en', 'NPS was 50 in 2024', ''],
  ['an acronym and a year', 'en', 'CSAT 2027', ''],
  ['an acronym of last year', 'en', 'Last year NPS 50', ''],
  ['the first n', 'en', 'Top 3 airports', ''],
  ['a version with a deadline', 'en', 'Release 4 in 2027', 'by 2027'],
  ['were down n %', 'en', 'In 2024 complaints were down 30%', ''],
  ['who wait', 'en', 'Customers who wait 3 min', ''],
  ['a day without a year', 'es', 'de 9 días a 30 de junio', ''],
  ['no number', 'en', 'Improve satisfaction', ''],
  ['nothing', 'en', '', ''],
])('no target in %s (%s): %s', (_, language, text, expected) => {
  expect(shown(text, language)).toBe(expected);
});

test('values', () => {
  const measure = readMeasure('Reduce repeat calls from 38 to 15 % by Q4 2027', { language: 'en' });
  expect(measure?.baseline?.value).toEqual({ value: 38, unit: 'percent' });
  expect(measure?.target).toEqual({ value: { value: 15, unit: 'percent' }, span: { start: 31, end: 35 } });
  expect(measure?.by?.value.end).toBe('2027-12-31');
  expect(readMeasure('cero quejas', { language: 'es' })?.target?.value).toEqual({ value: 0 });
  expect(readMeasure('increase self-service up to 90 %', { language: 'en' })?.target?.value.comparator).toBeUndefined();
  expect(readMeasure('nine out of ten guests return', { language: 'en' })?.target?.value).toEqual({
    value: 9,
    unit: 'scale',
    outOf: 10,
  });
});

const piece = fc.constantFrom(
  'reduce', 'from', 'to', 'by', '38 %', '15', '2027', 'Q3', '→', '->', '=>', '(', ')', 'target', ':', 'at least', 'zero', 'calls', 'have', 'reduced', '9 out of 10', 'halve', 'de', 'a', 'meta', '.', ',', 'with', '/', '0.4', '%', '\n', 'más del', 'in',
); // prettier-ignore
const pieces = fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '\u00a0')), { maxLength: 20 }).map((all) => all.flat().join(''));

test('no text makes it throw, and spans lie inside', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), fc.constantFrom('en', 'es'), (text, language) => {
      const measure = readMeasure(text, { language });
      const parts = measure ? (Object.values(measure) as { span: { start: number; end: number } }[]) : [];
      for (const { span } of parts) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a long text is answered, not worked through', () => {
  for (const unit of ['1 ', 'reduce to 15 % ', '38 % -> ', 'from 1 to 2 ', 'a ', '( ', 'have reduced ', '9 out of 10 ', '.', '→'])
    readMeasure(unit.repeat(300_000 / unit.length), { language: 'en' });
});
