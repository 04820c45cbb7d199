//! The schemas with the words that the plugins of the workspace at hand add to theirs.
import { addedWords, perWords, type NamingWords, type ValueWords } from '../language/index.ts';
import { common, entitySchemas } from './entities.generated.ts';
import type { EntitySchema, Field, Headings } from './field.ts';

interface Schemas {
  readonly byKind: Readonly<Record<string, EntitySchema>>;
  readonly common: readonly Field[];
}

export const spokenSchemas = perWords((): Schemas => {
  const { headings, values } = addedWords();
  if (Object.keys(headings).length === 0 && Object.keys(values).length === 0) return { byKind: entitySchemas, common };
  return withWords(headings, values);
});

function withWords(headings: NamingWords, values: ValueWords): Schemas {
  // The fields that all kinds have stay the same objects in each.
  const shared = new Map(common.map((field) => [field, fieldWith(field, [field.name], headings, values)]));
  const kindWith = (schema: EntitySchema): EntitySchema => ({
    ...schema,
    headings: added(schema.headings, headings, [schema.kind]),
    ...(schema.collection && {
      collection: { ...schema.collection, headings: added(schema.collection.headings, headings, [schema.collection.key]) },
    }),
    fields: schema.fields.map((field) => fieldOfKind(field, schema.kind, shared, headings, values)),
  });
  const byKind = Object.fromEntries(Object.entries(entitySchemas).map(([kind, schema]) => [kind, kindWith(schema)]));
  return { byKind, common: [...shared.values()] };
}

function fieldOfKind(
  field: Field,
  kind: string,
  shared: ReadonlyMap<Field, Field>,
  headings: NamingWords,
  values: ValueWords,
): Field {
  const own = `${kind}.${field.name}`;
  const isOwn = [...Object.values(headings), ...Object.values(values)].some((words) =>
    Object.keys(words).some((path) => path === own || path.startsWith(`${own}.`)),
  );
  const known = shared.get(field);
  const isCommon = common.some(({ name }) => name === field.name);
  return known && !isOwn ? known : fieldWith(field, isCommon ? [field.name, own] : [own], headings, values);
}

/** `names` are the paths that mean the field. */
function fieldWith(field: Field, names: readonly string[], headings: NamingWords, values: ValueWords): Field {
  const words = field.values ? valuesWith(field, names, values) : undefined;
  return {
    ...field,
    headings: added(field.headings, headings, names),
    ...(words && { words }),
    ...(field.fields && {
      fields: field.fields.map((inner) =>
        fieldWith(
          inner,
          names.map((name) => `${name}.${inner.name}`),
          headings,
          values,
        ),
      ),
    }),
  };
}

function added(own: Headings, headings: NamingWords, names: readonly string[]): Headings {
  const found = { ...own };
  for (const [language, words] of Object.entries(headings)) {
    const more = names.flatMap((name) => words[name] ?? []);
    if (more.length > 0) found[language] = [...(found[language] ?? []), ...more];
  }
  return found;
}

function valuesWith({ words = {} }: Field, names: readonly string[], values: ValueWords): NonNullable<Field['words']> {
  const found: Record<string, Readonly<Record<string, readonly string[]>>> = { ...words };
  for (const [language, byField] of Object.entries(values))
    for (const name of names) found[language] = joined(found[language] ?? {}, byField[name] ?? {});
  return found;
}

function joined(
  own: Readonly<Record<string, readonly string[]>>,
  more: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const both = Object.entries(more).map(([value, words]) => [value, [...(own[value] ?? []), ...words]] as const);
  return { ...own, ...Object.fromEntries(both) };
}
