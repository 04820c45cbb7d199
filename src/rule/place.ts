//! Places and fixes as rules name them: by entity and field. They become ranges and edits late, and per syntax.
import type { AnyEntity } from '../model/entity.ts';
import { linkedEntity } from '../model/model.ts';
import { isPlaced } from '../model/places.ts';
import type { FixKind } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';

/**
 * A field of an entity (`owner`, `target.by`, `metrics.0`), or with an empty path the words that name the entity.
 * A field that is not written is reported at those words too.
 */
export interface Place {
  /** The entity's key in the model. */
  readonly entity: string;
  readonly path: string;
  /** Some of the field's words: a range of its value, in UTF-16 offsets. */
  readonly words?: Span;
}

export function place(entity: AnyEntity, path = '', words?: Span): Place {
  const { key } = linkedEntity(entity);
  return words ? { entity: key, path, words: { start: words.start, end: words.end } } : { entity: key, path };
}

/** The first of some paths that is written, else the last: `target.value`, where the target is not one text. */
export function placeOfFirst(entity: AnyEntity, ...paths: readonly string[]): Place {
  const { places } = linkedEntity(entity).fact;
  return place(entity, paths.find((path) => isPlaced(places, path)) ?? paths.at(-1));
}

/** A gap for the author to fill in, known by its shape: what a rule says is plain data. */
export interface ToFillIn {
  readonly toFillIn: true;
}

/** Stands in a fix for what only the author knows; the document gets its own language's word for it: `TBD`, `por definir`. */
export const toFillIn: ToFillIn = { toFillIn: true };

export function isToFillIn(value: unknown): value is ToFillIn {
  return typeof value === 'object' && value !== null && (value as Partial<ToFillIn>).toFillIn === true;
}

/** A value to write into a document. Its keys and enumeration values are the model's; the document gets them in its own words. */
export type FieldValue = string | number | boolean | ToFillIn | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** A change to the model. `title` is a message key. */
export interface FixSpec<Key extends string = string> {
  readonly title: Key;
  readonly kind: FixKind;
  readonly change: 'insert' | 'replace' | 'remove';
  readonly at: Place;
  readonly value?: FieldValue;
}

/** Adds a field that is not there, or fills it in where it is blank. A value with gaps for the author is a `placeholder`. */
export function insert<K extends string>(
  entity: AnyEntity,
  path: string,
  value: FieldValue,
  title: K,
  kind: FixKind = 'placeholder',
): FixSpec<K> {
  return { title, kind, change: 'insert', at: place(entity, path), value };
}

/** Puts another value in the place of the one that is written. */
export function replace<K extends string>(
  entity: AnyEntity,
  path: string,
  value: FieldValue,
  title: K,
  kind: FixKind = 'unsafe',
): FixSpec<K> {
  return { title, kind, change: 'replace', at: place(entity, path), value };
}

/** Puts other words in the place of some words of a text, and leaves the rest of it as it is written. */
export function reword<K extends string>(
  entity: AnyEntity,
  path: string,
  words: Span,
  value: string,
  title: K,
  kind: FixKind = 'unsafe',
): FixSpec<K> {
  return { title, kind, change: 'replace', at: place(entity, path, words), value };
}

/** Takes a field away. */
export function remove<K extends string>(entity: AnyEntity, path: string, title: K, kind: FixKind = 'unsafe'): FixSpec<K> {
  return { title, kind, change: 'remove', at: place(entity, path) };
}
