//! Abbreviations in capitals, and which of them need no explanation.
import { currencyCodes, spokenPacks, perWords } from '../language/index.ts';
import type { Span } from '../text/span.ts';

export interface Acronym extends Span {
  readonly text: string;
}

const capitals = /(?<![\p{L}\p{N}_@#&./-])(\p{Lu}{2,5})s?(?![\p{L}\p{N}_&/-]|\.\p{L})/gu;

/** Runs of two to five capitals that are words of their own, without a plural's s. None in a text that is all in capitals. */
export function acronymsIn(text: string): Acronym[] {
  if (isShouted(text)) return [];
  return [...text.matchAll(capitals)].map(({ 1: word = '', index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

const common = perWords(
  () =>
    new Set([
      ...spokenPacks().flatMap(({ writing, people }) => [
        ...writing.acronyms,
        ...writing.unfilled,
        ...people.roles,
        ...people.departments,
      ]),
      ...currencyCodes,
    ]),
);

/** Whether everybody knows it, in any language: "NPS", "CEO", "EUR". Teams mix languages in abbreviations. */
export function isCommonAcronym(text: string): boolean {
  return common().has(text);
}

/** Whether a text says what one stands for: "first notice of loss (FNOL)", "FNOL (first notice of loss)". */
export function explains(text: string, acronym: string): boolean {
  if (text.includes(`(${acronym})`) || text.includes(`(${acronym}s)`)) return true;
  const at = text.indexOf(`${acronym} (`);
  return at >= 0 && /^\p{L}+ \p{L}+/u.test(text.slice(at + acronym.length + 2));
}

function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length > 5 && letters.replace(/\p{Ll}/gu, '').length > letters.length / 2;
}
