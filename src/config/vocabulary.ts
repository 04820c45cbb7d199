//! What stratlint.yaml may say of the author's own words, and what statements are judged with then.
import { noVocabulary, type Vocabulary } from '../statement/index.ts';

/** The parts of `vocabulary`, each a list of words or phrases, with what it does. */
const parts = {
  add: 'Words that say nothing in your house, beside those every language has: they weigh like praise.',
  remove: 'Words that mean something here (a product, a term of art): they are not taken for praise.',
  segments: 'How you call the customers you choose between.',
  metrics: 'How you call what you measure.',
  competitors: 'Companies whose name stands in for a strategy: "the Zappos of insurance".',
} as const;

export type VocabularyKey = keyof typeof parts;
export const vocabularyKeys = Object.keys(parts) as VocabularyKey[];

export const vocabularySchema = {
  description: 'Your own words, for telling wishes from strategy.',
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(parts).map(([key, description]) => [key, { description, type: 'array', items: { type: 'string' } }]),
  ),
  additionalProperties: false,
};

export function vocabularyOf(said: Partial<Record<VocabularyKey, readonly string[]>> = {}, fiscalYearStart?: number): Vocabulary {
  if (Object.keys(said).length === 0 && fiscalYearStart === undefined) return noVocabulary;
  const key = JSON.stringify([said, fiscalYearStart]);
  if (kept?.key === key) return kept.vocabulary;
  const { add = [], remove = [], segments = [], metrics = [], competitors = [] } = said;
  const vocabulary = {
    added: add,
    removed: remove,
    segments,
    metrics,
    competitors,
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
  };
  kept = { key, vocabulary };
  return vocabulary;
}

/** The same object for the same words, so that what was made of them serves the next run. */
let kept: { readonly key: string; readonly vocabulary: Vocabulary } | undefined;
