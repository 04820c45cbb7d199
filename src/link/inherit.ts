//! What an entity takes from those above it, where it says nothing itself. A placeholder is never replaced.
import type { Linked } from '../model/model.ts';
import { schemaOf } from '../schema/vocabulary.ts';

export function inherit(linked: Linked & { readonly plain: Record<string, unknown> }): void {
  for (const field of schemaOf(linked.fact.kind).fields) {
    if (!field.inherit || linked.plain[field.name] !== undefined) continue;
    const silent = linked.fact.empty[field.name] === undefined || linked.fact.empty[field.name]?.why === 'blank';
    const from = silent ? above(linked, field.name, field.inherit) : undefined;
    if (from) {
      linked.inherited.set(field.name, from.origin);
      linked.plain[field.name] = from.value;
    } else if (field.fallback !== undefined) linked.plain[field.name] = field.fallback;
  }
}

/** The nearest holder, of a kind that hands the field down, that says it itself. */
function above(linked: Linked, field: string, kinds: readonly string[]): { origin: Linked; value: unknown } | undefined {
  for (let holder = linked.holder; holder; holder = holder.holder) {
    if (!kinds.includes('*') && !kinds.includes(holder.fact.kind)) continue;
    if (holder.fact.empty[field] !== undefined) return undefined;
    if (holder.fact.fields[field] === undefined) continue;
    return { origin: holder, value: (holder as Linked & { plain: Record<string, unknown> }).plain[field] };
  }
  return undefined;
}
