//! From an author's words to the model's: which kind, field or value a key, heading or cell means.
import { fold, Phrases, tokenise } from '../language/index.ts';
import { nearest } from '../text/nearest.ts';
import { entitySchemas } from './entities.generated.ts';
import type { EntitySchema, Field } from './field.ts';

export const kinds = Object.keys(entitySchemas);

export function schemaOf(kind: string): EntitySchema {
  const schema = (entitySchemas as Readonly<Record<string, EntitySchema>>)[kind];
  if (!schema) throw new TypeError(`There is no kind "${kind}".`);
  return schema;
}

/** The field of an entity that these words name, in any language. */
export function fieldOf(kind: string, words: string): Field | undefined {
  return find(fieldsByWords(schemaOf(kind)), words);
}

/** The field of an object field that these words name. */
export function innerFieldOf(field: Field, words: string): Field | undefined {
  return find(fieldsByWords(field), words);
}

/** The key that a mistyped one is nearest to. */
export function nearestField(owner: EntitySchema | Field, words: string): string | undefined {
  const found = nearest(fold(words), fieldsByWords(owner).keys());
  return found === undefined ? undefined : fieldsByWords(owner).get(found)?.name;
}

/** The words as they stand, which are mostly a key, before the work of folding them. */
function find<T>(table: ReadonlyMap<string, T>, words: string): T | undefined {
  return table.get(words) ?? table.get(fold(words));
}

const fieldTables = new WeakMap<EntitySchema | Field, ReadonlyMap<string, Field>>();

function fieldsByWords(owner: EntitySchema | Field): ReadonlyMap<string, Field> {
  const known = fieldTables.get(owner);
  if (known) return known;
  const table = new Map<string, Field>();
  // Own fields come last and take a word away from a common one.
  for (const field of owner.fields ?? []) for (const words of Object.values(field.headings).flat()) table.set(fold(words), field);
  if ('kind' in owner) nameStatement(owner, table);
  for (const field of owner.fields ?? []) table.set(fold(field.name), field).set(field.name, field);
  fieldTables.set(owner, table);
  return table;
}

/** An entity's own word is its statement: `Goal: …` inside a goal, `Objetivo` in a table of goals. */
function nameStatement(schema: EntitySchema, table: Map<string, Field>): void {
  const statement = schema.fields.find((field) => field.name === textField(schema.kind));
  if (!statement) return;
  for (const words of Object.values(schema.headings).flat()) if (!table.has(fold(words))) table.set(fold(words), statement);
}

/** The field that a mere text fills where an entity is expected. */
export function textField(kind: string): 'statement' | 'name' | 'text' {
  return schemaOf(kind).textField ?? 'statement';
}

/** What a key at the top level of a document opens. */
export type TopLevel = { readonly kind: string } | { readonly field: Field } | undefined;

export function topLevelOf(words: string): TopLevel {
  return find(topLevelWords(), words);
}

export function nearestTopLevel(words: string): string | undefined {
  const found = nearest(fold(words), topLevelWords().keys());
  const top = found === undefined ? undefined : topLevelWords().get(found);
  return top && ('kind' in top ? schemaOf(top.kind).collection?.key : top.field.name);
}

let topLevelTable: ReadonlyMap<string, NonNullable<TopLevel>> | undefined;

function topLevelWords(): ReadonlyMap<string, NonNullable<TopLevel>> {
  topLevelTable ??= readTopLevel();
  return topLevelTable;
}

function readTopLevel(): ReadonlyMap<string, NonNullable<TopLevel>> {
  const table = new Map<string, NonNullable<TopLevel>>();
  for (const kind of kinds) {
    const { topLevelFields, fields, collection } = schemaOf(kind);
    for (const field of topLevelFields ? fields : [])
      for (const words of [field.name, ...allWords(field)]) table.set(fold(words), { field });
    if (!collection) continue;
    for (const words of [collection.key, ...collection.aliases, ...Object.values(collection.headings).flat()])
      table.set(fold(words), { kind });
  }
  for (const [words, kind] of kindWords()) if (!table.has(words)) table.set(words, { kind });
  return table;
}

const allWords = (field: Field): readonly string[] => Object.values(field.headings).flat();

/** The kind that `kind: …` names: `journey`, `Recorrido`, or a collection's key. */
export function kindOf(words: string): string | undefined {
  const top = topLevelOf(words);
  return kindWords().get(fold(words)) ?? (top && 'kind' in top ? top.kind : undefined);
}

/** Whether the words name a collection (`goals`) rather than one entity (`goal`). */
export function isCollection(words: string): boolean {
  return !kindWords().has(fold(words)) && kindOf(words) !== undefined;
}

export function nearestKind(words: string): string | undefined {
  const found = nearest(fold(words), kindWords().keys());
  return found === undefined ? undefined : kindWords().get(found);
}

let kindTable: ReadonlyMap<string, string> | undefined;

function kindWords(): ReadonlyMap<string, string> {
  kindTable ??= new Map(
    [...kinds]
      .reverse()
      .flatMap((kind) =>
        [...Object.values(schemaOf(kind).headings).flat(), kind].map((words): [string, string] => [fold(words), kind]),
      ),
  );
  return kindTable;
}

/** The value of an enumeration that these words stand for. */
export function valueOf(field: Field, words: string): string | undefined {
  return find(valuesByWords(field), words);
}

/** The values of an enumeration by the folded words for them. */
export function valuesByWords(field: Field): ReadonlyMap<string, string> {
  const known = valueTables.get(field);
  if (known) return known;
  const table = new Map<string, string>();
  for (const values of Object.values(field.words ?? {})) {
    for (const [value, words] of Object.entries(values)) for (const word of words) table.set(fold(word), value);
  }
  for (const value of field.values ?? []) table.set(fold(value), value).set(value, value);
  valueTables.set(field, table);
  return table;
}

const valueTables = new WeakMap<Field, ReadonlyMap<string, string>>();

/** The value of an enumeration that a name mentions: "Net Promoter Score, ferries" is an nps. */
export function valueIn(field: Field, name: string): string | undefined {
  const phrases = phrasesOf(field);
  const tokens = tokenise(name, mostNameTokens);
  for (let at = 0; at < tokens.length; at++) {
    const match = phrases.match(tokens, at);
    if (match) return match.value;
  }
  return undefined;
}

const mostNameTokens = 40;
const phraseTables = new WeakMap<Field, Phrases<string>>();

function phrasesOf(field: Field): Phrases<string> {
  const known = phraseTables.get(field) ?? new Phrases(valuesByWords(field));
  phraseTables.set(field, known);
  return known;
}
