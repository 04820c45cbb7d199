//! Entities as they are kept, and problems in the language they are told in, once all of a document is read.
import type { Problem } from '../diagnostic.ts';
import type { EntityFact } from '../model/fact.ts';
import { packPlaces } from '../model/places.ts';
import type { EntityDraft } from './draft.ts';

/** Several hundred thousand of them may be kept until the end: what grew while it was read takes the room that it needs, and no more. */
export function settled(draft: EntityDraft | EntityFact): EntityFact {
  if (!('index' in draft)) return draft;
  const { kind, fields, places, empty, span, label, language, holder, fromText } = draft;
  for (const name in fields) {
    const value = fields[name];
    if (Array.isArray(value)) fields[name] = value.slice();
  }
  return {
    kind,
    fields,
    places: packPlaces(label, places),
    empty: Object.keys(empty).length > 0 ? empty : nothing,
    span,
    language,
    ...(holder && { holder }),
    ...(fromText !== undefined && { fromText }),
    ...(draft.inPlace === true && { inPlace: true }),
    ...(draft.closed === true && { closed: true }),
    ...(draft.count !== undefined && { count: draft.count }),
  };
}

const nothing = Object.freeze({});

/** What is wrong with a document is told in its language. */
export function speak(problems: Problem[], from: number, language: string): void {
  for (const problem of problems.splice(from)) problems.push({ ...problem, language });
}
