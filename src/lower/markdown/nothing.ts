//! Words that stand where something might be named, and name nothing.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { isDash, isElsewhere, isNone, isPlaceholder } from '../../value/index.ts';
import { isLinkAway } from './words.ts';

/** Words that stand where a thing might, and are none. */
export function saysNothing(text: MarkdownText): boolean {
  return text.text === '' || saysNone(text.text) || isPlaceholder(text.text) || isElsewhere(text.text) || isLinkAway(text);
}

/** Whatever says so says it in a few words. */
const longestNone = 60;

/** A dash, `none`; the words for no money at all are those for nothing at all. */
export function saysNone(words: string): boolean {
  if (words.length > longestNone) return false;
  if (isDash(words) || isNone(words)) return true;
  const status = fieldOf('action', 'funding')?.fields?.find(({ name }) => name === 'status');
  return status !== undefined && valueOf(status, words) === 'none';
}
