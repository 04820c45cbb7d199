//! The mutants of a rule whose findings come from reading and linking: each of the things it may say, said in no words of its own.
import type { Rule } from '../../src/rule/rule.ts';
import type { Mutant } from './mutant.ts';

/** What decides is the code that reads; a page that shows every message notices when one is not told any more. */
export function mutantsOfMessages(rule: Rule, source: string): Mutant[] {
  const lines = source.split('\n');
  return Object.keys(rule.messages['en'] ?? {}).map((key) => ({
    level: 'condition',
    line: lines.findIndex((line) => line.trimStart().startsWith(`${key}:`) || line.includes(`'${key}':`)) + 1,
    column: 1,
    how: 'never says',
    words: key,
    make: () => ({ ...rule, messages: without(rule.messages, key) }),
  }));
}

function without(messages: Rule['messages'], key: string): Rule['messages'] {
  return Object.fromEntries(Object.entries(messages).map(([language, texts]) => [language, { ...texts, [key]: '–' }]));
}
