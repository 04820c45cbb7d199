//! What a mutant is: a rule with one thing wrong in it.
import type { Rule } from '../../src/rule/rule.ts';

export interface Mutant {
  /** Where in the rule's own file, from 1. */
  readonly line: number;
  readonly column: number;
  /** What was done to which words: `negated: goal.metrics.length === 0`. The same as long as these words are. */
  readonly what: string;
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
