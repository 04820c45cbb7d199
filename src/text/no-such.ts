//! What is said of a word that is none: the one that was meant, or what there is instead.
import { nearest } from './nearest.ts';

/** "There is no … Did you mean …?", or what there is instead. */
export function noSuch(
  what: string,
  word: string,
  choices: readonly string[],
  otherwise = `The choice is ${choices.join(', ')}.`,
): string {
  const near = nearest(word, choices) ?? whole(word, choices);
  return `There is no ${what} "${word}". ${near === undefined ? otherwise : `Did you mean "${near}"?`}`;
}

/** The only one that a word is the beginning of: "warn". */
function whole(word: string, choices: readonly string[]): string | undefined {
  const longer = word.length < 3 ? [] : choices.filter((choice) => choice.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}
