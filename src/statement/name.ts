//! A word that is a verb and a noun, where it opens the name of a thing: "Support desk", "Lift in the east wing".
import type { Lexicon } from './lexicon.ts';
import { objectAt, type ObjectClass } from './object.ts';
import { hasEnding } from './placed.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';

/** Names are short; what is longer is a sentence. */
const mostWords = 8;
const mostInGroup = 4;

const things = new Set<ObjectClass>(['concrete', 'other', 'container']);

/** Nobody says in the singular "support desk" without an article, unless it is a name; "support customers" is said so. */
export function opensName(sentence: Sentence, lexicon: Lexicon, at: number): boolean {
  const { units, tokens } = sentence;
  const [first, next] = units;
  if (at !== 0 || !first || !next) return false;
  if (isJoined(first, next)) return true;
  const inName = first.entry?.inName;
  if (inName === undefined || tokens.filter(({ type }) => type === 'word').length > mostWords) return false;
  if (isMark(next, 'place')) return things.has(objectAt(sentence, lexicon, 2).kind);
  if (next.type !== 'word' || isMark(next, 'article')) return false;
  const { kind, words, next: behind } = objectAt(sentence, lexicon, 1);
  if (!things.has(kind) || words.length > mostInGroup || words[0] !== next) return false;
  const then = units.slice(behind).find(({ text, entry }) => text !== '.' && entry?.decorative !== true);
  if (then !== undefined && !isMark(then, 'place')) return false;
  return (inName === 'any' && kind !== 'container') || !isMany(words.at(-1), lexicon);
}

/** "Cut-off time", "Drive-through lane": half a word is no verb. */
function isJoined(first: Unit, { text, span }: Unit): boolean {
  return text === '-' && span.start === first.span.end;
}

function isMany(unit: Unit | undefined, { pack }: Lexicon): boolean {
  return unit !== undefined && hasEnding(unit.text, pack.manyEndings ?? []);
}
