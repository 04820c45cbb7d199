//! Sentences that introduce a list: which of them say that the steps towards something follow.
import { packOf, perWords, tokenise, type Phrases } from '../language/index.ts';
import type { OwnerContext } from './owners.ts';
import { phraseMaker } from './lexicon.ts';

/** Whether a text ends in words such as "we will get there by:", so that what is to be done stands below. */
export function introducesSteps(text: string, { language }: OwnerContext): boolean {
  if (!text.trimEnd().endsWith(':')) return false;
  const tokens = tokenise(text.slice(-longestEnd)).filter(({ type }) => type !== 'sign');
  const ends = endsOf(language);
  return tokens.some((_, at) => ends.match(tokens, at)?.next === tokens.length);
}

const longestEnd = 80;

const built = perWords(() => new Map<string, Phrases<true>>());

function endsOf(language: string): Phrases<true> {
  const { code } = packOf(language);
  const known = built().get(code) ?? phraseMaker(packOf(code))(({ steps }) => [[true, steps]]);
  built().set(code, known);
  return known;
}
