//! Rules that hold the opposite of each other, and which of them are on together.
import type { Rule } from '../rule/rule.ts';
import type { Settings } from './settings.ts';

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

/** Pairs that are on together, each once, in the order of the rules. */
export function conflictsIn(settings: Settings, rules: readonly Rule[]): [string, string][] {
  const opposites = counterparts(rules);
  return [...settings.keys()].flatMap((id, i, on) =>
    on.slice(i + 1).flatMap((other): [string, string][] => (opposites.get(id)?.has(other) ? [[id, other]] : [])),
  );
}
