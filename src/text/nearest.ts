//! "Did you mean": the one candidate that a mistyped word is nearest to.
import { distance } from 'fastest-levenshtein';

/**
 * The candidate within one slip (short words), two (five letters and more) or three (ten and more). Undefined where none
 * is, or where two are equally near: a wrong guess is worse than none.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestEntry(word, entriesOf(candidates))?.[0];
}

function* entriesOf(candidates: Iterable<string>): Iterable<[string, string]> {
  for (const candidate of candidates) yield [candidate, candidate];
}

/** The same over words that stand for something: two that stand for the same are no rivals. `accepts` is asked of what is near alone. */
export function nearestEntry<T>(
  word: string,
  candidates: Iterable<readonly [string, T]>,
  accepts: (candidate: string) => boolean = () => true,
): readonly [string, T] | undefined {
  if (word.length > maxLength) return undefined;
  const allowed = word.length >= 10 ? 3 : word.length >= 5 ? 2 : word.length >= 3 ? 1 : 0;
  let best: readonly [string, T] | undefined;
  let bestDistance = allowed + 1;
  let tie = false;
  for (const entry of candidates) {
    const [candidate] = entry;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const found = slips(word, candidate);
    // Whoever mistypes a word gets its first letter right, or little else wrong.
    if (found > 1 && !candidate.startsWith(word.charAt(0))) continue;
    if (found > allowed || !accepts(candidate)) continue;
    if (found === bestDistance && entry[1] !== best?.[1]) tie = true;
    if (found < bestDistance) [best, bestDistance, tie] = [entry, found, false];
  }
  return tie || bestDistance > allowed ? undefined : best;
}

/** Letters added, left out or exchanged for another; two neighbours that changed places are one slip. */
export function slips(a: string, b: string): number {
  const found = distance(a, b);
  if (found !== 2 || a.length !== b.length) return found;
  let first = 0;
  while (a.charAt(first) === b.charAt(first)) first++;
  const swapped = a.slice(0, first) + a.charAt(first + 1) + a.charAt(first) + a.slice(first + 2);
  return swapped === b ? 1 : found;
}

/** Longer words are sentences: nobody mistypes those into an id. */
const maxLength = 80;

/** `metrics` and `metric` */
export function isOtherNumber(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestNumbered && long.length === short.length + 1 && long.startsWith(short);
}

const shortestNumbered = 4;
