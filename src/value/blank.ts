//! Values that are none by their signs and letters alone, in any language.
import type { Token } from '../language/index.ts';

/** A badge and nothing else: "![P0](p0.svg)". */
export function isImage(text: string): boolean {
  return /^!\[[^\]]*\]\([^)\s]*\)$/.test(text);
}

export function isPictogram(sign: string): boolean {
  return /\p{Extended_Pictographic}/u.test(sign);
}

/** xx, XXX, xxx-xxx: two crosses at least. */
export function isCrosses(words: readonly Token[]): boolean {
  return words.every(({ text }) => text.length > 1 && isAllX(text));
}

export function isAllX(text: string): boolean {
  for (const letter of text) if (letter !== 'x') return false;
  return text !== '';
}

/** "__/__/2026", of which Markdown leaves "//2026". */
export function isBlankDate(text: string): boolean {
  return /^[_\s]*[/.-][_\s]*[/.-][_\s]*(?:\d{2}|\d{4})?$/.test(text) && text.includes('/');
}

export function isAddress(text: string): boolean {
  return (text.startsWith('https://') || text.startsWith('http://')) && !/\s/.test(text);
}
