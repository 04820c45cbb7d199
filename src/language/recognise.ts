//! Which language a text is written in, by the commonest words of each pack.
import type { LanguagePack } from './pack.ts';
import { foldWord, tokenise } from './tokens.ts';

const sampleLength = 4000;
/** Below this many function words nothing is said. */
const leastHits = 3;
/** In running text two words in five are function words; in bullets and tables one in eight. */
const leastShare = 0.12;
/** The best language has to stand this far ahead of the second. */
const leastLead = 1.5;

/** The code of the language of a text's beginning; undefined where too little was read or two languages come close. */
export function recogniseAmong(packs: readonly LanguagePack[], text: string): string | undefined {
  const words = tokenise(text.slice(0, sampleLength)).filter((token) => token.type === 'word');
  const scores = packs.map((pack) => ({ pack, hits: hitsOf(words, pack) })).sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (!best || best.hits < leastHits || best.hits < words.length * leastShare || !hasSeveral(words, best.pack)) return undefined;
  return best.hits >= leastLead * Math.max(second?.hits ?? 0, 0) + 1 ? best.pack.code : undefined;
}

/** One word that comes again and again ("A", "Y") may be a letter, a grade or a name. */
function hasSeveral(words: readonly { readonly text: string }[], pack: LanguagePack): boolean {
  const signs = signsOf(pack);
  return new Set(words.map(({ text }) => text).filter((word) => (signs.get(word) ?? 0) > 0)).size > 1;
}

function hitsOf(words: readonly { readonly text: string }[], pack: LanguagePack): number {
  const signs = signsOf(pack);
  let hits = 0;
  for (const { text } of words) hits += signs.get(text) ?? 0;
  return hits;
}

const tables = new Map<LanguagePack, ReadonlyMap<string, number>>();

/** What each word says for a language: its own words speak for it, its neighbours' louder against it. */
function signsOf(pack: LanguagePack): ReadonlyMap<string, number> {
  const known = tables.get(pack);
  if (known) return known;
  const table = new Map<string, number>();
  for (const word of pack.functionWords) table.set(foldWord(word), 1);
  for (const word of pack.foreignWords) table.set(foldWord(word), -1.5);
  tables.set(pack, table);
  return table;
}
