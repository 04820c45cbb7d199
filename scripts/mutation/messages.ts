//! The mutants of a rule whose findings come from reading and linking: silenced as a whole, and one after the other of what it says.
import type { Rule } from '../../src/rule/rule.ts';
import type { Mutant } from './mutant.ts';

/** What decides is the code that reads; a rule without words stands for findings that are not told any more. */
export function mutantsOfMessages(rule: Rule, source: string): Mutant[] {
  const lines = source.split('\n');
  const keys = Object.keys(rule.messages['en'] ?? {});
  const each = keys.map((key): Mutant => ({
    level: 'clause',
    line: lines.findIndex((line) => line.trimStart().startsWith(`${key}:`) || line.includes(`'${key}':`)) + 1,
    column: 1,
    how: 'never says',
    words: key,
    make: () => without(rule, [key]),
  }));
  return [{ level: 'condition', line: 1, column: 1, how: 'silenced', words: rule.id, make: () => without(rule, keys) }, ...each];
}

function without(rule: Rule, keys: readonly string[]): Rule {
  const none = Object.fromEntries(keys.map((key) => [key, '–']));
  return {
    ...rule,
    messages: Object.fromEntries(Object.entries(rule.messages).map(([language, texts]) => [language, { ...texts, ...none }])),
  };
}
