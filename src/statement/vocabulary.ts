//! The author's own words, which extend those of the language.

export interface Vocabulary {
  /** Words that say nothing in this organisation's mouth, beside those of the language. */
  readonly added: readonly string[];
  /** Words of the language that mean something here: product names, terms of art. */
  readonly removed: readonly string[];
  readonly segments: readonly string[];
  readonly metrics: readonly string[];
  readonly competitors: readonly string[];
  /** The month (1-12) in which the fiscal year starts. */
  readonly fiscalYearStart?: number;
}

export const noVocabulary: Vocabulary = { added: [], removed: [], segments: [], metrics: [], competitors: [] };
