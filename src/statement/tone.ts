//! The words by which a sentence explains, describes, dreams or counts, wherever they stand.
import { longest } from '../language/index.ts';
import type { ToneClass } from '../language/statements/index.ts';
import { isMark, type Sentence } from './sentence.ts';

/** `at` and `next` are indices of the sentence's tokens. */
export interface Tone {
  readonly classes: readonly ToneClass[];
  readonly at: number;
  readonly next: number;
}

export function tonesIn({ tokens, words }: Sentence): Tone[] {
  const found: Tone[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const tones = tokens[at]?.type === 'sign' ? undefined : words[at]?.tones;
    const match = tones && longest(tones, tokens, at);
    if (match) found.push({ classes: match.value, at, next: match.next });
  }
  return found;
}

const reach = 4;

/** "not only … but also", "no se trata solo": what looks like a choice adds. */
export function isAdding(tones: readonly Tone[], { units }: Sentence): boolean {
  return tones.some(({ classes, at }) => {
    if (classes.includes('adding')) return true;
    if (!classes.includes('merely')) return false;
    let index = Math.min(at, units.length - 1);
    while ((units[index]?.at ?? 0) > at) index--;
    return units.slice(Math.max(0, index - reach), index).some((before) => isMark(before, 'negation'));
  });
}
