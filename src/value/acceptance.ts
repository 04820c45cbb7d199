//! Words by which it was decided to leave something as it is: "accepted: shops decide their hours".
import { perWords, Phrases, spokenPacks, tokenise } from '../language/index.ts';

const longestAcceptance = 300;

/** Whether a text begins with such words, and then ends or goes on behind a mark: "Accept cards on board" is work to be done. */
export function isAcceptance(text: string): boolean {
  if (text.length > longestAcceptance) return false;
  const tokens = tokenise(text);
  const lead = acceptances().match(tokens, 0);
  const next = lead && tokens[lead.next];
  return lead !== undefined && (next === undefined || (next.type === 'sign' && ':;,.(–-'.includes(next.text)));
}

const acceptances = perWords(
  () => new Phrases(spokenPacks().flatMap(({ accepted }) => accepted.map((phrase) => [phrase, true] as const))),
);
