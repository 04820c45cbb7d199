//! Comments of a rule that say why a mutant does the same as the rule: `// equivalent without "isLinked(ref)": who is not known has no kind.`
import type { Mutant } from './mutant.ts';

export interface Excuse {
  /** The line of the mutants it is about, from 1. */
  readonly line: number;
  readonly how: string;
  /** The words it begins with; empty where there is but one of that sort on the line. */
  readonly words: string;
  readonly reason: string;
}

const comment = /(?:\/\/|#) equivalent (always|never|negated|left out|without|with)(?: "(.*)")?: (\S.*)$/;

/** Such a comment is about the code before it on its line, else about the next line that is none. */
export function excusesIn(source: string): Excuse[] {
  const lines = source.split('\n');
  return lines.flatMap((text, at) => {
    const found = comment.exec(text);
    if (!found) return [];
    const [, how = '', words = '', reason = ''] = found;
    const isOwnLine = text.slice(0, found.index).trim() === '';
    const next = lines.findIndex((one, i) => i > at && !/^\s*(?:\/\/|#)/.test(one));
    return [{ line: (isOwnLine ? next : at) + 1, how, words, reason }];
  });
}

export function isAbout({ line, how, words }: Excuse, mutant: Mutant): boolean {
  if (mutant.line !== line) return false;
  const isClause = how === 'without' || how === 'with';
  return isClause ? mutant.how.startsWith(`${how} "${words}`) : mutant.how === how && mutant.words.startsWith(words);
}
