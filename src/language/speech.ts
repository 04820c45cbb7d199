//! The languages and words of the workspace at hand: those of stratlint, and what its plugins add. The core reads one workspace at a time.
import { en } from './en.ts';
import { es } from './es.ts';
import type { LanguagePack, Words } from './pack.ts';
import type { StatementPack } from './statements/pack.ts';

/** Words by what they name: `goal`, `goals`, `owner`, `goal.metrics`; by language. */
export type NamingWords = Readonly<Record<string, Readonly<Record<string, Words>>>>;
/** Words for the values of enumerations, by field and value: `status` has `active`; by language. */
export type ValueWords = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Words>>>>>>;

/** What plugins add to the languages of stratlint. Plain data. */
export interface AddedWords {
  readonly packs: readonly LanguagePack[];
  readonly statements: readonly StatementPack[];
  readonly headings: NamingWords;
  readonly values: ValueWords;
}

export const noWords: AddedWords = { packs: [], statements: [], headings: {}, values: {} };

/** The languages of stratlint. */
export const packs: readonly LanguagePack[] = [en, es];
/** Their codes, ISO 639-1. */
export const languages: readonly string[] = packs.map(({ code }) => code);

let added = noWords;

/** From now on these words are known beside those of stratlint, and no others. */
export function speak(words: AddedWords): void {
  added = words;
}

const settled = new Map<string, AddedWords>();
const mostSettled = 8;

/** The same object for the same words, so that what is made of them serves the next run. */
export function settleWords(words: AddedWords): AddedWords {
  if (words.packs.length === 0 && Object.keys(words.headings).length === 0) return noWords;
  const key = JSON.stringify(words);
  const known = settled.get(key) ?? words;
  if (settled.size >= mostSettled) settled.clear();
  settled.set(key, known);
  return known;
}

/** What plugins add now. The same object as long as nothing else is spoken. */
export const addedWords = (): AddedWords => added;

/** Does something with the words of another moment: fixes are worked out when somebody asks for them. */
export function speaking<T>(words: AddedWords, act: () => T): T {
  const before = added;
  speak(words);
  try {
    return act();
  } finally {
    speak(before);
  }
}

/** Made once for the words that are known, and again where others are. */
export function perWords<T>(make: () => T): () => T {
  const known = new WeakMap<AddedWords, T>();
  let last: { readonly words: AddedWords; readonly made: T } | undefined;
  return () => {
    if (last?.words === added) return last.made;
    const made = known.get(added) ?? make();
    known.set(added, made);
    last = { words: added, made };
    return made;
  };
}

/** The languages of stratlint, and those that plugins add. */
export const spokenPacks = perWords((): readonly LanguagePack[] => [...packs, ...added.packs]);
export const spokenLanguages = perWords((): readonly string[] => spokenPacks().map(({ code }) => code));
