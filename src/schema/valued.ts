//! Words that mean a field only where such a value stands behind them: `Until: June 2027` is a day, `Until: the first visit` none.
import { fold } from '../language/index.ts';
import type { EntitySchema, Field } from './field.ts';
import { schemaOf } from './vocabulary.ts';

/** The fields of a kind that these words mean if one of them can take what stands behind; most words mean none. */
export function valuedFieldsOf(kind: string, words: string): readonly Field[] {
  return wordsOf(schemaOf(kind)).get(fold(words)) ?? [];
}

const tables = new WeakMap<EntitySchema, ReadonlyMap<string, readonly Field[]>>();

function wordsOf(schema: EntitySchema): ReadonlyMap<string, readonly Field[]> {
  const known = tables.get(schema);
  if (known) return known;
  const table = new Map<string, Field[]>();
  for (const field of schema.fields)
    for (const words of Object.values(field.valued ?? {}).flat())
      table.set(fold(words), [...(table.get(fold(words)) ?? []), field]);
  tables.set(schema, table);
  return table;
}
