//! From a bound name along fields to a value, and to the place where it is written.
import { isLinked, type AnyEntity } from '../../model/entity.ts';
import { emptyValue, isWritten } from '../../model/model.ts';
import { saysNothing } from '../entity.ts';
import { place, type Place } from '../place.ts';
import type { Path } from './data.ts';

/** A value, the entity that says it, and the path of the field there. */
export interface Level {
  readonly value: unknown;
  readonly entity: AnyEntity | undefined;
  readonly path: string;
}

/** The names that are bound; `item` is what is looked at. */
export type Levels = Readonly<Record<string, Level>>;

const nowhere: Level = { value: undefined, entity: undefined, path: '' };

export function levelOf(entity: AnyEntity): Level {
  return { value: entity, entity, path: '' };
}

/** The value at the end of a path without `*`. */
export function reach(levels: Levels, path: Path): Level {
  return reacher(path)(levels);
}

/** The same for a path that is followed often. */
export function reacher([name = '', field, ...others]: Path): (levels: Levels) => Level {
  if (field === undefined) return (levels) => levels[name] ?? nowhere;
  if (others.length === 0) return (levels) => along(levels[name] ?? nowhere, field);
  return (levels) => others.reduce(along, along(levels[name] ?? nowhere, field));
}

/** All values at the end of a path; those of a list at its end one by one. */
export function reachAll(levels: Levels, [name = '', ...fields]: Path): Level[] {
  let reached = [levels[name] ?? nowhere];
  for (const field of fields) reached = field === '*' ? reached.flatMap(itemsOf) : reached.map((level) => along(level, field));
  return reached.flatMap((level) => (Array.isArray(level.value) ? itemsOf(level) : level.value === undefined ? [] : [level]));
}

function along(level: Level, field: string): Level {
  const { value } = level;
  if (typeof value !== 'object' || value === null) return nowhere;
  const next = (value as Readonly<Record<string, unknown>>)[field];
  // What a level itself stands for needs no second look.
  if (value === level.entity || isEntity(value)) return { value: next, entity: value as AnyEntity, path: field };
  return { value: next, entity: level.entity, path: level.path === '' ? field : `${level.path}.${field}` };
}

export function itemsOf({ value, entity, path }: Level): Level[] {
  if (!Array.isArray(value)) return value === undefined ? [] : [{ value, entity, path }];
  return value.map((item: unknown, i) => ({ value: item, entity, path: `${path}.${i}` }));
}

export function isEntity(value: unknown): value is AnyEntity {
  return typeof value === 'object' && value !== null && 'kind' in value && isLinked(value as AnyEntity);
}

export function isUnlinked(value: unknown): value is { readonly kind: 'unlinked'; readonly text: string } {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'unlinked';
}

/** Whether a value says something: blanks and placeholders do not, nor lists and entities that hold nothing else. */
export function says(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.some(says);
  if (isUnlinked(value)) return true;
  return isEntity(value) ? !saysNothing(value) : Object.values(value).some(says);
}

/** Whether there are parts that could say something. */
export function isFrame(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null;
}

/** Why a field that is written says nothing, of its own or because the field that holds it does not. */
export function emptiness({ entity, path }: Level): string | undefined {
  if (!entity || path === '') return undefined;
  for (let at = path; at !== ''; at = parent(at)) {
    const empty = emptyValue(entity, at);
    if (empty) return empty.why;
  }
  return undefined;
}

/** What its author wrote there, even if it is a placeholder. */
export function writtenText({ entity, path, value }: Level): string | undefined {
  const empty = entity && path !== '' ? emptyValue(entity, path) : undefined;
  if (empty) return empty.text.trim();
  return typeof value === 'string' ? value : isUnlinked(value) ? value.text : undefined;
}

/** Where a level is written: an entity at its own words, a field that is not written at the part that would hold it. */
export function placeOf(level: Level): Place | undefined {
  const { value, entity, path } = level;
  if (!entity || (entity.kind === 'workspace' && path === '')) return undefined;
  if (path === '' && isEntity(value)) return place(value);
  let at = path;
  while (at.includes('.') && !isWritten(entity, at)) at = parent(at);
  return place(entity, isWritten(entity, at) ? at : path);
}

export function isThere({ entity, path }: Level): boolean {
  return entity !== undefined && (path === '' || isWritten(entity, path));
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
