//! Placeholders that speak of a time: "se asignará en enero", "to be decided in Q2 2027".
import { perWords, Phrases, spokenPacks, type LanguagePack, type Token, type Words } from '../language/index.ts';

/** A placeholder of some words, and when it will be more. */
export function isForLater(tokens: readonly Token[], placeholders: Phrases<true>): boolean {
  const lead = placeholders.match(tokens, 0);
  if (!lead || lead.next < 2 || lead.next === tokens.length || !times().match(tokens, lead.next)) return false;
  let at = lead.next;
  while (at < tokens.length) {
    const match = times().match(tokens, at);
    if (!match && tokens[at]?.type !== 'number') return false;
    at = match?.next ?? at + 1;
  }
  return true;
}

/** A month, a quarter, and the small words before them. */
const times = perWords(
  () => new Phrases(spokenPacks().flatMap(({ dates }) => timesOf(dates).map((words): [string, true] => [words, true]))),
);

function timesOf({ leads, of, months, quarter, half, year, ordinals }: LanguagePack['dates']): Words {
  const parts = [...quarter.letters, ...half.letters].flatMap((letter) => [1, 2, 3, 4].map((number) => `${letter}${number}`));
  const nouns = [...quarter.nouns, ...half.nouns, ...year, ...ordinals.flatMap(([, words]) => words)];
  return [...leads, ...of, ...months.flat(), ...parts, ...nouns];
}
