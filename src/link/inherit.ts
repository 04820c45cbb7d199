//! What an entity takes from those above it, where it says nothing itself. A placeholder is never replaced.
import type { Field } from '../schema/field.ts';
import { schemaOf } from '../schema/vocabulary.ts';
import type { Draft } from './draft.ts';

export function inherit(draft: Draft): void {
  const { plain, fact } = draft;
  for (const { name, inherit: kinds, fallback } of handedDown(fact.kind)) {
    if (plain[name] !== undefined) continue;
    const silent = fact.empty[name] === undefined || fact.empty[name].why === 'blank';
    const from = silent && kinds ? above(draft, name, kinds) : undefined;
    if (from) {
      draft.inherited = draft.inherited.concat({ field: name, from });
      plain[name] = from.plain[name];
    } else if (fallback !== undefined) plain[name] = fallback;
  }
}

const tables = new Map<string, readonly Field[]>();

function handedDown(kind: string): readonly Field[] {
  const known =
    tables.get(kind) ?? schemaOf(kind).fields.filter((field) => field.inherit !== undefined || field.fallback !== undefined);
  tables.set(kind, known);
  return known;
}

/** The nearest holder, of a kind that hands the field down, that says it itself. */
function above(draft: Draft, field: string, kinds: readonly string[]): Draft | undefined {
  for (let { holder } = draft; holder; { holder } = holder) {
    if (!kinds.includes('*') && !kinds.includes(holder.fact.kind)) continue;
    if (holder.fact.empty[field] && holder.fact.empty[field].why !== 'blank') return undefined;
    if (holder.fact.fields[field] !== undefined) return holder;
  }
  return undefined;
}
