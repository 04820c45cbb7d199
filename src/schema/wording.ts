//! From the model's words to an author's: what a field and the values of an enumeration are called in a language.
import type { EntitySchema, Field } from './field.ts';
import { commonFields, fieldOf, innerFieldOf, schemaOf, valueOf } from './vocabulary.ts';

/** The first heading of a field that means it where it stands; undefined where the language has none. */
export function headingOf(owner: EntitySchema | Field, field: Field, language: string): string | undefined {
  return headingsOf(owner, field, language).find((words) => meaningOf(owner, words)?.name === field.name);
}

/** The key of a field as an author of a language writes it in YAML: `owner`, `línea base`. */
export function keyOf(owner: EntitySchema | Field, field: Field, language: string): string {
  return language === 'en' ? field.name : (headingOf(owner, field, language)?.toLowerCase() ?? field.name);
}

/** The value of an enumeration as a language has it; English is the model's own. */
export function valueWord(field: Field, value: string, language: string): string {
  const words = language === 'en' ? undefined : field.words?.[language]?.[value]?.[0];
  return words !== undefined && valueOf(field, words) === value ? words : value;
}

/** What holds the fields of a value that is written in place: an object field itself, or the kind a reference may name. */
export function fieldsHolder(field: Field): EntitySchema | Field | undefined {
  if (field.type === 'object') return field;
  const [kind] = field.kinds ?? [];
  return kind === undefined ? undefined : schemaOf(kind);
}

/** Inside an object the common word is enough: `estado` in `financiación`, where its own would be `estado del presupuesto`. */
function headingsOf(owner: EntitySchema | Field, field: Field, language: string): readonly string[] {
  const shared = 'kind' in owner ? undefined : commonFields().find(({ name }) => name === field.name);
  return [...(shared?.headings[language] ?? []), ...(field.headings[language] ?? [])];
}

function meaningOf(owner: EntitySchema | Field, words: string): Field | undefined {
  return 'kind' in owner ? fieldOf(owner.kind, words) : innerFieldOf(owner, words);
}
