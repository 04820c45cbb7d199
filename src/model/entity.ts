//! Entities as rules see them: plain typed objects in which a reference is the thing it refers to.
import type { EntityTypes, Unlinked } from './entities.generated.ts';

export type { Unlinked };
export type EntityTypeName = keyof EntityTypes;
export type AnyEntity = EntityTypes[EntityTypeName];
export type Kind = AnyEntity['kind'];

/** What a reference holds: an entity, or the text that names none. */
export type Referred<T extends AnyEntity = AnyEntity> = T | Unlinked;

export function isLinked<T extends AnyEntity>(value: T | Unlinked | undefined): value is T {
  return value !== undefined && value.kind !== 'unlinked';
}
