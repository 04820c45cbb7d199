//! The packs, and words found in a text.
import { expect, test } from 'vitest';
import { fold, languages, packOf, packs, Phrases, recogniseLanguage, tokenise } from '../src/language/index.ts';

test('packs', () => {
  expect(languages).toEqual(['en', 'es']);
  expect(packOf('es-MX').code).toBe('es');
  expect(packOf('fi').code).toBe('en');
  for (const pack of packs) expect(pack.dates.months).toHaveLength(12);
});

test.each([
  ['Última_revisión:', 'ultima revision'],
  ['Success  metrics', 'success metrics'],
  ['half-yearly', 'half yearly'],
  ['  ¿Para qué?  ', 'para que'],
  ['N/A', 'n a'],
  ['Q3', 'q3'],
  ['**Owner:**', 'owner'],
  ['', ''],
  ['—', ''],
  ['Año\u00a0fiscal', 'ano fiscal'],
])('folds %s', (text, expected) => {
  expect(fold(text)).toBe(expected);
  expect(fold(text.normalize('NFD'))).toBe(expected);
  expect(fold(fold(text))).toBe(expected);
});

test('tokens know their places', () => {
  const text = '≥ 40\u202f000€ — «Año»'.normalize('NFD');
  const tokens = tokenise(text);
  expect(tokens.map((token) => token.text)).toEqual(['≥', '40', '000', '€', '–', '«', 'ano', '»']);
  expect(text.slice(tokens[6]?.start, tokens[6]?.end).normalize('NFC')).toBe('Año');
});

test('the longest phrase wins, over joiners but not over other signs', () => {
  const phrases = new Phrases([
    ['half', 1],
    ['half yearly', 2],
    ['p.a.', 3],
    ['≥', 4],
  ]);
  const at = (text: string): unknown => phrases.match(tokenise(text), 0);
  expect(at('half')).toEqual({ value: 1, next: 1 });
  expect(at('Half-Yearly review')).toEqual({ value: 2, next: 3 });
  expect(at('half, yearly')).toEqual({ value: 1, next: 1 });
  expect(at('P.A.')).toEqual({ value: 3, next: 3 });
  expect(at('≥ 5')).toEqual({ value: 4, next: 1 });
  expect(at('halfway')).toBeUndefined();
  expect(phrases.whole('half yearly')).toBe(2);
  expect(phrases.whole('half yearly review')).toBeUndefined();
});

test.each([
  ['Claimants no longer need to ask where their claim stands, because we tell them each Friday.', 'en'],
  ['Cada siniestro tiene un responsable desde la primera llamada hasta el pago, y no hay una segunda línea.', 'es'],
  ['El 38 % de los clientes llama dos veces porque nadie le dice cómo va su caso.'.normalize('NFD'), 'es'],
  ['Os clientes não precisam de ligar duas vezes para saber o estado do seu processo, e isso é uma promessa.', undefined],
  ['Les clients ne doivent pas appeler deux fois pour savoir où en est leur dossier, et nous le promettons.', undefined],
  ['Die Kunden müssen nicht zweimal anrufen, um zu erfahren, wie es um ihren Antrag steht, und das ist gut.', undefined],
  ['NPS 2027', undefined],
  ['Alerts: A, shelters: A, drivers: A, roster: A', undefined],
  ['', undefined],
])('recognises: %s', (text, expected) => {
  expect(recogniseLanguage(text)).toBe(expected);
});
