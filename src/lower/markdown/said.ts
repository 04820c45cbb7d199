//! What a heading says of all that stands below it: when it is due, or how far it has come.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Entry, ScalarNode } from '../../syntax/tree.ts';
import { periodIn, readDate } from '../../value/index.ts';
import { plainWords, readingsOf } from './heading.ts';
import type { Section } from './outline.ts';
import { contextOf, knownPeriod, type Scope } from './scope.ts';
import { cut, scalarFor, scalarOf } from './words.ts';

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
  return dueIn(scope, words, value);
}

/** Below `Goals for Q2 2027`, which opens the list, all are due then that say nothing else. */
export function timed(scope: Scope, kind: string, { heading }: Section): Scope {
  if (!heading || fieldOf(kind, 'due')?.name !== 'due') return scope;
  const words = plainWords(heading);
  const due = dueIn(scope, words, scalarOf(words));
  return due ? saying(scope, due) : scope;
}

function dueIn(scope: Scope, words: MarkdownText, value: ScalarNode): Entry | undefined {
  if (!periodIn(words.text, contextOf(scope))) return undefined;
  const time = timeIn(scope, words);
  return { key: 'due', keySpan: value.words, value: time ? { ...value, ...scalarOf(time) } : value };
}

/** The words of a heading that are the time itself: `Q2 2027` of `Q2 2027 goals`. */
function timeIn(scope: Scope, words: MarkdownText): MarkdownText | undefined {
  const parts = [...words.text.matchAll(/\S+/g)].map(({ 0: part, index }) => ({ start: index, end: index + part.length }));
  if (parts.length > mostWords) return undefined;
  for (const [first, { start }] of parts.entries()) {
    for (const { end } of parts.slice(first).reverse()) {
      const time = cut(words, start, end);
      if (readDate(time.text, contextOf(scope)).ok) return time;
    }
  }
  return undefined;
}

/** A heading with more of them has a time in a bracket or behind a dash at most. */
const mostWords = 10;
