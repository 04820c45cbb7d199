//! Names of several words: whether one of them is another with a typing error, or a name of its own.
import { nearestEntry, slips } from './nearest.ts';

/**
 * The name that a mistyped one is nearest to. Names that part in a whole word, as "Head of Data" and "Head of Care" do, are two names,
 * however short that word is.
 */
export function nearestName<T>(name: string, candidates: Iterable<readonly [string, T]>): readonly [string, T] | undefined {
  return nearestEntry(name, candidates, (candidate) => mayBeSlip(name, candidate));
}

/** Whether two that are near each other may be one, word by word: a "change log" is no "change plan", nor is "informed by" "informed". */
export function mayBeSlip(name: string, other: string): boolean {
  return areAlike(wordsOf(name), wordsOf(other));
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[\s_-]+/);

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 1 && other.length === 1) return true;
  if (one.length === other.length) return one.every((word, at) => isSlip(word, other[at] ?? ''));
  // Two words may have been run into one, but a word more or less makes another name.
  return !isPart(one, other) && !isPart(other, one);
}

function isPart(words: readonly string[], of: readonly string[]): boolean {
  return words.every((word) => of.includes(word));
}

function isSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  return slips(one, other) <= (longest >= 8 ? 2 : longest >= 3 ? 1 : 0);
}

/**
 * Whether a name that could be somebody's own is another one mistyped: by a single slip within a word. How a word begins or ends tells
 * "night" from "light", many from one and her from him, and a letter makes a new word of a short one.
 */
export function isMistyped(text: string, name: string): boolean {
  const [words, others] = [wordsOf(text), wordsOf(name)];
  if (text.length < shortestName || slips(text.toLowerCase(), name.toLowerCase()) !== 1) return false;
  if (words.length !== others.length) return !isPart(words, others) && !isPart(others, words);
  return words.every((word, at) => word === others[at] || isPlainSlip(word, others[at] ?? ''));
}

/** With less, a letter makes another name. */
const shortestName = 6;

function isPlainSlip(word: string, other: string): boolean {
  if (/\d/.test(word + other)) return false;
  if (lettersOf(word) === lettersOf(other)) return true;
  const isWithin = word.startsWith(other.charAt(0)) && word.endsWith(other.charAt(other.length - 1));
  return isWithin && (word.length !== other.length ? Math.min(word.length, other.length) > 2 : word.length > 4);
}

/** Two neighbours that changed places leave the letters as they were. */
const lettersOf = (word: string): string => word.split('').sort().join('');
