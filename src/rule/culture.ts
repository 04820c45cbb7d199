//! What sets out to change a culture: by the word for what it changes, or in its own words.
import { tokenise, type Token, type WritingWords } from '../language/index.ts';
import type { Action, Goal, Initiative } from '../model/entities.generated.ts';
import { isQuoted, phraseAt, spanOf, writingOf } from './wording.ts';
import { place, type Place } from './place.ts';

type Culture = WritingWords['culture'];

/** Between "build" and "culture": "a more open and customer-centric". */
const reach = 8;

/** Where a goal or a piece of work says so; undefined where it is about something else. */
export function cultureChange(entity: Goal | Initiative | Action): Place | undefined {
  if (entity.kind !== 'goal' && entity.changes.includes('culture')) return place(entity, 'changes');
  const { culture } = writingOf(entity);
  for (const path of ['name', 'statement'] as const) {
    const text = entity[path];
    const tokens = text === undefined ? [] : tokenise(text);
    for (let at = 0; at < tokens.length; at++) {
      const next = isQuoted(tokens, at) ? undefined : changeAt(tokens, at, culture);
      if (next !== undefined) return place(entity, path, spanOf({ tokens, at, next }));
    }
  }
  return undefined;
}

/** The index after the words that say it, where they begin at a token. */
function changeAt(tokens: readonly Token[], at: number, culture: Culture): number | undefined {
  const noun = phraseAt(tokens, at, culture.nouns);
  if (noun !== undefined) return noun;
  const verb = phraseAt(tokens, at, culture.verbs);
  if (verb === undefined) return undefined;
  for (let i = verb; i < Math.min(tokens.length, verb + reach); i++) {
    if ('.;:!?'.includes(tokens[i]?.text ?? '.')) return undefined;
    const next = phraseAt(tokens, i, culture.things);
    if (next !== undefined) return isOfPeople(tokens, i, next, culture) ? next : undefined;
  }
  return undefined;
}

/** "Our culture", and not "a culture centre" or "the Ministry of Culture". */
function isOfPeople(tokens: readonly Token[], at: number, next: number, { notBehind, followedBy }: Culture): boolean {
  const before = [1, 2].some((n) => at >= n && phraseAt(tokens, at - n, notBehind) === at);
  const follows = tokens[next];
  const isEnd = follows === undefined || follows.type === 'sign';
  return !before && (isEnd || followedBy === undefined || phraseAt(tokens, next, followedBy) !== undefined);
}
