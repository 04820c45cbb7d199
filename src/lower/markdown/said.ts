//! What a heading says of all that stands below it: when it is due, or how far it has come.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Entry, ScalarNode } from '../../syntax/tree.ts';
import { periodIn } from '../../value/index.ts';
import { readingsOf } from './heading.ts';
import { contextOf, knownPeriod, type Scope } from './scope.ts';
import { scalarFor, scalarOf } from './words.ts';

/** Below a heading that says something of all that follows. */
export function saying(scope: Scope, entry: Entry): Scope {
  const found = entry.value.type === 'scalar' ? periodIn(entry.value.text, contextOf(scope)) : undefined;
  return { ...scope, said: [...scope.said, entry, ...ideasBelow(scope, entry)], ...(found && { period: knownPeriod(found) }) };
}

/** What is for later is not agreed yet, unless something above says more of it. */
function ideasBelow({ said }: Scope, { key, keySpan, value }: Entry): Entry[] {
  const horizon = fieldOf('action', 'horizon_class');
  const isLater = key === 'horizon_class' && value.type === 'scalar' && horizon && valueOf(horizon, value.text) === 'later';
  if (!isLater || said.some((one) => one.key === 'status')) return [];
  return [{ key: 'status', keySpan, value: scalarFor('idea', keySpan) }];
}

/** `Done`, `Now`, `Q3 2027`: what all entities below share. */
export function saidBy(scope: Scope, kind: string, words: MarkdownText): Entry | undefined {
  const value: ScalarNode = { ...scalarOf(words), ...(scope.period && { period: scope.period }) };
  for (const reading of readingsOf(scope, words)) {
    for (const name of ['status', 'horizon_class']) {
      const field = fieldOf(kind, name);
      if (field && valueOf(field, reading.text) !== undefined)
        return { key: field.name, keySpan: value.words, value: reading === words ? value : scalarOf(reading) };
    }
  }
  return periodIn(words.text, contextOf(scope)) ? { key: 'due', keySpan: value.words, value } : undefined;
}
