//! The languages the linter knows, and how their words are found in a text.
import { en } from './en.ts';
import type { LanguagePack } from './pack.ts';
import { recogniseAmong } from './recognise.ts';
import { perWords, spokenPacks } from './speech.ts';
import { foldWord } from './tokens.ts';

export type * from './pack.ts';
export { commaGroups, currencyCodes, currencySigns, plainCodes, thousandths } from './currencies.ts';
export { longest, Phrases, type Branch, type Match } from './phrases.ts';
export {
  addedWords,
  languages,
  noWords,
  packs,
  perWords,
  settleWords,
  speak,
  speaking,
  spokenLanguages,
  spokenPacks,
  type AddedWords,
  type NamingWords,
  type ValueWords,
} from './speech.ts';
export { fold, foldWord, tokenise, type Token } from './tokens.ts';

const byCode = perWords(() => new Map(spokenPacks().map((pack) => [pack.code, pack])));

/** The pack of a language ("es", "es-MX"); English where there is none. */
export function packOf(code: string): LanguagePack {
  const known = byCode();
  return known.get(code) ?? known.get(code.toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? en;
}

const functionWords = perWords(() => new Map<LanguagePack, ReadonlySet<string>>());

/** The commonest words of a language, folded as the words of tokens are. */
export function functionWordsOf(pack: LanguagePack): ReadonlySet<string> {
  const known = functionWords().get(pack) ?? new Set(pack.functionWords.map(foldWord));
  functionWords().set(pack, known);
  return known;
}

/** The language a text is written in; undefined where it is too short or too close between two. */
export function recogniseLanguage(text: string): string | undefined {
  return recogniseAmong(spokenPacks(), text);
}
