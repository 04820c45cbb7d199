//! What several things of one group lack: said once where none of them has it, else at each that has not.
import type { AnyEntity } from '../model/entity.ts';
import { place, type Place } from './place.ts';

/**
 * `once` where not one of the group, and at least two, has what is asked for: it speaks for all of them. Else `each` for those
 * that have not. Lazy.
 */
export function* reportLack<T, R, S extends object>(
  group: readonly T[],
  lacks: (item: T) => boolean,
  each: (item: T) => R,
  once: (first: T) => S,
): Iterable<R | (S & { readonly covers: readonly Place[] })> {
  const lacking = group.filter(lacks);
  const [first, second] = lacking;
  if (first === undefined) return;
  if (second !== undefined && lacking.length === group.length) yield { ...once(first), covers: lacking.flatMap(placeOf) };
  else yield* lacking.map(each);
}

function placeOf(item: unknown): Place[] {
  const isEntity = typeof item === 'object' && item !== null && 'kind' in item;
  return isEntity ? [place(item as AnyEntity)] : [];
}
