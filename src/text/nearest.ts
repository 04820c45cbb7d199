//! "Did you mean": the one candidate that a mistyped word is nearest to.
import { distance } from 'fastest-levenshtein';

/**
 * The candidate within one slip (short words), two (five letters and more) or three (ten and more). Undefined where none
 * is, or where two are equally near: a wrong guess is worse than none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > maxLength) return undefined;
  const allowed = word.length >= 10 ? 3 : word.length >= 5 ? 2 : word.length >= 3 ? 1 : 0;
  let best: string | undefined;
  let bestDistance = allowed + 1;
  let tie = false;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const found = distance(word, candidate);
    if (found === bestDistance && candidate !== best) tie = true;
    if (found < bestDistance) [best, bestDistance, tie] = [candidate, found, false];
  }
  return tie || bestDistance > allowed ? undefined : best;
}

/** Longer words are sentences: nobody mistypes those into an id. */
const maxLength = 80;
