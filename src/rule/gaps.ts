//! What a template leaves inside a text for its author to fill in.
import type { AnyEntity } from '../model/entity.ts';
import type { Span } from '../text/span.ts';
import { isPlaceholder } from '../value/index.ts';
import { writingOf } from './wording.ts';

/** Brackets of a prompt, without others inside; a line to write on; a share that is still a letter; a word in capitals. */
const candidates =
  /\[[^[\]\n]{2,80}\]|<\p{L}[^<>\n]{1,60}>|\{\{[^{}\n]{1,60}\}\}|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}])(?:X{1,3} ?%|(?:TODO|FIXME):|\p{Lu}{3,})(?![\p{L}\p{N}])/gu;

/** The gaps of a text in their order: "[insert name]", "{{date}}", "<owner>", "____", "X %", "TBD". None of a whole text that is one. */
export function gapsIn(text: string, entity: AnyEntity): Span[] {
  if (!mayHaveGap.test(text)) return [];
  const { unfilled } = writingOf(entity);
  return [...text.matchAll(candidates)].flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const isLink = text[index - 1] === '!' || '([:'.includes(text[end] ?? ' ');
    return unfilled.includes(words) || (!isLink && isGap(words, text)) ? [{ start: index, end }] : [];
  });
}

const mayHaveGap = /[[<{]|___|X ?%|\p{Lu}{3}/u;
const tag = /^<(?:br|hr|img|wbr|p|b|i|u|li|ul)\b/i;

function isGap(words: string, text: string): boolean {
  if (words.startsWith('[')) return isPlaceholder(words) || isPlaceholder(words.slice(1, -1));
  if (words.startsWith('<')) return !tag.test(words) && !/\d/.test(words) && !text.includes('</') && isPlaceholder(words);
  return /^\{\{[^<%]/.test(words) || words.startsWith('___') || words.endsWith('%') || words.endsWith(':');
}
