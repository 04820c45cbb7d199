//! Rules that hold the opposite of each other.
import type { Rule } from '../rule/rule.ts';

/** The ids of the rules that hold the opposite of a rule, whichever of the two says so. */
export function counterparts(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const others = known.get(id) ?? new Set();
    known.set(id, others.add(other));
  };
  for (const { id, conflictsWith } of rules)
    for (const other of conflictsWith) {
      add(id, other);
      add(other, id);
    }
  return known;
}
