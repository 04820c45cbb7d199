//! What is said of a word that is none: the one that was meant, or what there is instead.
import { nearest } from './nearest.ts';

/** "There is no … Did you mean …?", or what there is instead. */
export function noSuch(
  what: string,
  word: string,
  choices: readonly string[],
  otherwise = `The choice is ${choices.join(', ')}.`,
): string {
  const near = nearest(word, choices);
  return `There is no ${what} "${word}". ${near === undefined ? otherwise : `Did you mean "${near}"?`}`;
}
