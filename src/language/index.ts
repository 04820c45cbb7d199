//! The languages the linter knows, and how their words are found in a text.
import { en } from './en.ts';
import { es } from './es.ts';
import type { LanguagePack } from './pack.ts';
import { recogniseAmong } from './recognise.ts';

export type * from './pack.ts';
export { currencyCodes, currencySigns, plainCodes } from './currencies.ts';
export { Phrases, type Match } from './phrases.ts';
export { fold, foldWord, tokenise, type Token } from './tokens.ts';

export const packs: readonly LanguagePack[] = [en, es];
/** Their codes, ISO 639-1. */
export const languages: readonly string[] = packs.map((pack) => pack.code);

const byCode = new Map(packs.map((pack) => [pack.code, pack]));

/** The pack of a language ("es", "es-MX"); English where there is none. */
export function packOf(code: string): LanguagePack {
  return byCode.get(code) ?? byCode.get(code.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? en;
}

/** The language a text is written in; undefined where it is too short or too close between two. */
export function recogniseLanguage(text: string): string | undefined {
  return recogniseAmong(packs, text);
}
