//! What several things of one group lack: said once where none of them has it, else at each that has not.

/** `once` where not one of the group, and at least two, has what is asked for; else `each` for those that have not. Lazy. */
export function* reportLack<T, R, S>(
  group: readonly T[],
  lacks: (item: T) => boolean,
  each: (item: T) => R,
  once: (first: T) => S,
): Iterable<R | S> {
  const lacking = group.filter(lacks);
  const [first, second] = lacking;
  if (first === undefined) return;
  if (second !== undefined && lacking.length === group.length) yield once(first);
  else yield* lacking.map(each);
}
