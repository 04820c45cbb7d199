//! The language of one statement: too short for function words alone, so every word a pack knows speaks for it.
import { foldWord, tokenise } from '../language/index.ts';
import { statementPacks, type StatementPack } from '../language/statements/index.ts';
import { lexiconOf } from './lexicon.ts';

const mostTokens = 200;
/** So much of a text has to be known, and so much more than in the second language. */
const leastShare = 0.35;
const leastLead = 1.2;

/** Undefined where too little is known, or two languages come close. */
export function recognisePack(text: string): StatementPack | undefined {
  const tokens = tokenise(text, mostTokens);
  const words = tokens.filter(({ type }) => type === 'word').length;
  if (words === 0) return undefined;
  const scores = statementPacks()
    .map((pack) => ({ pack, score: scoreOf(tokens, pack) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < words * leastShare) return undefined;
  return best.score >= (second?.score ?? 0) * leastLead ? best.pack : undefined;
}

const functionWords = new Map<StatementPack, ReadonlySet<string>>();

function scoreOf(tokens: ReturnType<typeof tokenise>, pack: StatementPack): number {
  let common = functionWords.get(pack);
  if (!common) functionWords.set(pack, (common = new Set(pack.functionWords.map(foldWord))));
  const { words } = lexiconOf(pack);
  let score = 0;
  tokens.forEach(({ type, text }, at) => {
    if (type !== 'word') return;
    if (common.has(text)) score += 1;
    else if (words.match(tokens, at)) score += 0.8;
  });
  return score;
}
