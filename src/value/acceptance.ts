//! Words by which it was decided to leave something as it is: "accepted: shops decide their hours".
import { perWords, Phrases, spokenPacks, tokenise } from '../language/index.ts';
import type { ReadContext } from './reading.ts';

const longestAcceptance = 300;

/** Whether a text begins with such words, and then ends or goes on behind a mark: "Accept cards on board" is work to be done. */
export function isAcceptance(text: string, { language }: Pick<ReadContext, 'language'>): boolean {
  if (text.length > longestAcceptance) return false;
  const tokens = tokenise(text);
  const lead = acceptances().get(language)?.match(tokens, 0);
  const next = lead && tokens[lead.next];
  return lead !== undefined && (next === undefined || (next.type === 'sign' && ':;,.(–-'.includes(next.text)));
}

const acceptances = perWords(
  () =>
    new Map(spokenPacks().map(({ code, accepted }) => [code, new Phrases(accepted.map((phrase) => [phrase, true] as const))])),
);
