//! Texts for objects, read slot by slot.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSlots, type ReadContext, type Slot } from '../src/value/index.ts';

const en: ReadContext = { language: 'en' };
const es: ReadContext = { language: 'es' };

const statuses = new Map([
  ['approved', 'approved'], ['aprobado', 'approved'], ['partly approved', 'partly-approved'], ['not funded', 'none'], ['no', 'none'], ['sin presupuesto', 'none'],
]); // prettier-ignore
const funding: Slot[] = [
  { name: 'status', type: 'enum', words: statuses },
  { name: 'amount', type: 'money' },
  { name: 'line', type: 'id' },
];
const target: Slot[] = [
  { name: 'value', type: 'quantity' },
  { name: 'by', type: 'date' },
];

/** Each slot with the words its span cuts, failures with their reason, the rest under "rest". */
function shown(text: string, slots: readonly Slot[], context: ReadContext): Record<string, string> {
  const { found, failures, rest } = readSlots(text, slots, context);
  const cut = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  return {
    ...Object.fromEntries(found.map(({ slot, span }) => [slot, cut(span)])),
    ...Object.fromEntries(failures.map(({ slot, span, reason }) => [slot, `${cut(span)}: ${reason}`])),
    ...(rest && { rest: rest.text }),
  };
}

test.each([
  [en, 'approved, 40 000 EUR, cx-2027', { status: 'approved', amount: '40 000 EUR', line: 'cx-2027' }],
  [en, 'cx-2027 approved 40 000 EUR', { line: 'cx-2027', status: 'approved', amount: '40 000 EUR' }],
  [es, 'aprobado, 18.000 €', { status: 'aprobado', amount: '18.000 €' }],
  [en, 'partly approved, €40k per year', { status: 'partly approved', amount: '€40k per year' }],
  [en, 'Approved (40000) – line cx-2027', { status: 'Approved', amount: '40000', line: 'cx-2027', rest: 'line' }],
  [en, 'approved by the board, €40k', { status: 'approved', amount: '€40k', rest: 'by the board' }],
  [en, 'nobody has approved it', { rest: 'nobody has approved it' }],
  [en, 'not approved', { rest: 'not approved' }],
  [en, 'no new equipment', { rest: 'no new equipment' }],
  [en, 'no, €40k is missing', { status: 'no', amount: '€40k', rest: 'is missing' }],
  [en, 'not funded', { status: 'not funded' }],
  [en, 'approved, 40.000 EUR', { status: 'approved', amount: '40.000 EUR' }],
  [en, 'approved, 1.250 million EUR', { status: 'approved', amount: '1.250 million EUR: ambiguous-number' }],
  [en, 'approved: a well-known 40-person line', { status: 'approved', rest: 'a well-known 40-person line' }],
  [en, '✅ approved', { status: 'approved', rest: '✅' }],
  [en, 'TBD', { rest: 'TBD' }],
  [en, '', {}],
  [en, ' , ; ', {}],
] as [ReadContext, string, object][])('%o funding: %s', (context, text, expected) => {
  expect(shown(text, funding, context)).toEqual(expected);
});

test.each([
  [en, '12 % by 2027-12-31', { value: '12 %', by: '2027-12-31' }],
  [en, '12 by 2027', { value: '12', by: '2027' }],
  [en, '2000 by 2027-12-31', { value: '2000', by: '2027-12-31' }],
  [en, '38 % (March 2026)', { value: '38 %', by: 'March 2026' }],
  [en, '38 (2026)', { value: '38', by: '2026' }],
  [es, '12 % antes del 31/12/2027', { value: '12 %', by: '31/12/2027' }],
  [es, '12,5 % a finales de 2027', { value: '12,5 %', by: 'finales de 2027' }],
  [en, '≥ 85 % by the end of Q3 2027', { value: '≥ 85 %', by: 'end of Q3 2027' }],
  [en, 'Q3 2027: from 38 % to 15 %', { value: 'from 38 % to 15 %', by: 'Q3 2027' }],
  [en, '3–5 days, 31/12/2027', { value: '3–5 days', by: '31/12/2027' }],
  [en, '12 % – 2027', { value: '12 %', by: '2027' }],
  [en, '12 % - 2027-12-31', { value: '12 %', by: '2027-12-31' }],
  [en, '150 calls by 31 May 2027', { value: '150', by: '31 May 2027', rest: 'calls' }],
  [en, '15 % by 03/04/26', { value: '15 %', by: '03/04/26: ambiguous-date' }],
  [en, '15 % by 31/02/2027', { value: '15 %', by: '31/02/2027: no-such-day' }],
  [en, '15 % by Q3', { value: '15 %', by: 'Q3: no-year' }],
  [en, 'we may march on', { rest: 'we may march on' }],
  [en, 'one of the best', { rest: 'one of the best' }],
  [en, '15 % by Marta', { value: '15 %', rest: 'by Marta' }],
  [en, 'up to 2 minutes until 2027', { value: 'up to 2 minutes', by: '2027' }],
] as [ReadContext, string, object][])('%o target: %s', (context, text, expected) => {
  expect(shown(text, target, context)).toEqual(expected);
});

test('values, readings and the place of the rest', () => {
  const reading = readSlots('12 % by 03/04/26 (or so), see memo', target, en);
  expect(reading.found).toEqual([{ slot: 'value', value: { value: 12, unit: 'percent' }, span: { start: 0, end: 4 } }]);
  expect(reading.failures).toEqual([
    { slot: 'by', span: { start: 8, end: 16 }, reason: 'ambiguous-date', readings: ['2026-04-03', '2026-03-04'] },
  ]);
  expect(reading.rest?.text).toBe('or so), see memo');
});

test('other slots', () => {
  const slots: Slot[] = [
    { name: 'every', type: 'cadence' },
    { name: 'period', type: 'period' },
    { name: 'share', type: 'percent' },
    { name: 'count', type: 'number' },
  ];
  expect(shown('50 %, weekly, Jan – Mar 2027, 12', slots, en)).toEqual({
    share: '50 %',
    every: 'weekly',
    period: 'Jan – Mar 2027',
    count: '12',
  });
  expect(shown('20 % semanal, de enero a marzo de 2027', slots, es)).toEqual({
    share: '20 %',
    every: 'semanal',
    period: 'enero a marzo de 2027',
  });
});

test('spans lie in the text in order, never overlap, and no text makes it throw', () => {
  const piece = fc.constantFrom(
    'approved',
    '40 000 EUR',
    'cx-2027',
    '12 %',
    'by',
    '31/02/2027',
    'Q3',
    'May',
    '(',
    ')',
    ',',
    '–',
    'note',
    '€',
    '2027',
    '.',
    'é',
  );
  const text = fc.array(fc.tuple(piece, fc.constantFrom('', ' ', '\u00a0', ' '))).map((all) => all.flat().join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.constantFrom(en, es), (written, context) => {
      const { found, failures, rest } = readSlots(written, [...funding, ...target], context);
      const spans = [...found, ...failures, ...(rest?.parts ?? [])].map(({ span }) => span).sort((a, b) => a.start - b.start);
      let end = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(written.length);
    }),
    { numRuns: 1000 },
  );
});

test('decomposed accents read alike', () => {
  const slots: Slot[] = [{ name: 'when', type: 'cadence' }, ...target];
  for (const text of ['12 % después, todos los días', 'cada año, 15 % antes del año 2027']) {
    const [nfc, nfd] = [readSlots(text, slots, es), readSlots(text.normalize('NFD'), slots, es)];
    expect(nfd.found.map(({ value }) => value)).toEqual(nfc.found.map(({ value }) => value));
  }
});

test('a long text is prose behind its first words', () => {
  for (const unit of ['1 ', '31/12/', 'approved ', 'a ', '100 ', '-', ' ', 'Q3 ']) {
    const reading = readSlots(unit.repeat(300_000), [...funding, ...target], en);
    expect(reading.found.length).toBeLessThanOrEqual(5);
  }
});
