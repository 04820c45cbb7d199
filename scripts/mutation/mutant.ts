//! What a mutant is: a rule with one thing wrong in it.
import type { Rule } from '../../src/rule/rule.ts';

/**
 * How fine a mutant is. `condition`: something that decides a finding, as a whole or one of the clauses it is made of.
 * `clause`: a clause within such a clause, or within what is only calculated. `word`: one of several words or figures.
 */
export const levels = ['condition', 'clause', 'word'] as const;
export type Level = (typeof levels)[number];

export interface Mutant {
  readonly level: Level;
  /** Where in the rule's own file, from 1. */
  readonly line: number;
  readonly column: number;
  /** What was done: `negated`, `without "isOver(item)"`. */
  readonly how: string;
  /** To which words: `goal.metrics.length === 0`. */
  readonly words: string;
  /** The text of the rule with it, where a compiler can be asked. */
  readonly code?: string;
  /** Undefined where what is left is no rule. */
  readonly make: () => Rule | undefined;
}

/** Words of the source as one line, cut to a length that fits a report. */
export function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
