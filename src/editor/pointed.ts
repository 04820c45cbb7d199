//! What stands at a place in a file, as far as the model knows: an entity, a field of it, a reference.
import { valueAt } from '../engine/fix.ts';
import type { RunResult } from '../engine/session.ts';
import { isReferenceFact } from '../model/fact.ts';
import { allPlaces, labelPlace, placeAt, usedAt, type WrittenPlace } from '../model/places.ts';
import type { Linked, Reference } from '../model/model.ts';
import { schemaOf } from '../schema/vocabulary.ts';
import { fieldsHolder } from '../schema/wording.ts';
import type { EntitySchema, Field } from '../schema/field.ts';
import type { Span } from '../text/span.ts';

/** What an editor looks things up in: the last run. */
export type Seen = Pick<RunResult, 'model' | 'sources' | 'facts'>;

export interface Pointed {
  readonly linked: Linked;
  /** `owner`, `metrics.0`; empty for the words that name the entity. */
  readonly path: string;
  readonly place: WrittenPlace;
  /** The words that are pointed at: the key, or the value. */
  readonly span: Span;
  readonly isKey: boolean;
}

/** The entities that a file holds, in its order. */
export function entitiesIn({ model }: Pick<Seen, 'model'>, file: string): Linked[] {
  const all: Linked[] = [];
  for (const linked of model.index.byKey.values()) if (linked.file?.file === file) all.push(linked);
  return all.sort((a, b) => a.fact.span.start - b.fact.span.start || b.fact.span.end - a.fact.span.end);
}

/** The narrowest key or value around an offset. */
export function pointedAt(seen: Seen, file: string, offset: number): Pointed | undefined {
  let best: Pointed | undefined;
  const consider = (linked: Linked, path: string, place: WrittenPlace, span: Span | undefined, isKey: boolean): void => {
    if (!span || offset < span.start || offset > span.end) return;
    if (!best || lengthOf(span) < lengthOf(best.span)) best = { linked, path, place, span, isKey };
  };
  for (const linked of entitiesIn(seen, file)) {
    consider(linked, '', labelPlace(linked.fact.places), usedAt(labelPlace(linked.fact.places)), false);
    for (const [path, place] of allPlaces(linked.fact.places)) {
      consider(linked, path, place, place.via ?? place.value, false);
      consider(linked, path, place, place.key, true);
    }
    for (const { path } of linked.references) {
      const words = textInPlace(linked, path);
      if (words) consider(linked, path, { value: words }, words, false);
    }
  }
  return best;
}

/** The words of a mere text that stands where an entity may; in Markdown its place is all of the line. */
function textInPlace({ file, fact }: Linked, path: string): Span | undefined {
  const value = valueAt(fact.fields, path);
  const entity = isReferenceFact(value) && 'entity' in value ? file?.entities[value.entity] : undefined;
  if (entity?.fromText === undefined) return undefined;
  const { via, value: words } = labelPlace(entity.places);
  return via ? undefined : words;
}

/** The words of a reference, or the alias by which it is used. */
export function wordsOfReference(linked: Linked, path: string): Span | undefined {
  const place = placeAt(linked.fact.places, path);
  return place?.via ?? textInPlace(linked, path) ?? place?.value;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** The reference that stands at a path: written there, or what a mere text there turned out to name. */
export function referenceAt({ linked, path, isKey }: Pointed): Reference | undefined {
  return isKey ? undefined : linked.references.find((one) => one.path === path);
}

/** The field that a path leads to, and what holds it. */
export function fieldAtPath(
  kind: string,
  path: string,
): { readonly owner: EntitySchema | Field; readonly field: Field } | undefined {
  let owner: EntitySchema | Field | undefined = schemaOf(kind);
  let found: { readonly owner: EntitySchema | Field; readonly field: Field } | undefined;
  for (const step of path.split('.').filter((one) => one !== '' && !/^\d+$/.test(one))) {
    const field: Field | undefined = owner?.fields?.find(({ name }) => name === step);
    if (!owner || !field) return undefined;
    found = { owner, field };
    owner = fieldsHolder(field);
  }
  return found;
}
