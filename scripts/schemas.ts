//! Reads schemas/*.schema.json and derives the field tables that everything else is generated from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection, EntitySchema, Field, FieldType, Headings } from '../src/schema/field.ts';

export type Json = Record<string, unknown>;

export const schemaFolder = join(import.meta.dirname, '../schemas');

const handWritten = (name: string): boolean =>
  name.endsWith('.schema.json') && !['document', 'config', 'report', 'rule'].includes(name.replace('.schema.json', ''));

/** The hand-written schemas by file name. */
export function readSchemas(): Map<string, Json> {
  const names = readdirSync(schemaFolder).filter(handWritten).sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(schemaFolder, name), 'utf8')) as Json]));
}

export interface Tables {
  readonly common: readonly Field[];
  /** Entities with their own fields alone: the common ones are not repeated. */
  readonly own: readonly EntitySchema[];
}

export function deriveTables(schemas: Map<string, Json>): Tables {
  const read = new Reader(schemas);
  const common = read.fields(schemas.get('common.schema.json') ?? {}, 'common');
  const own = [...schemas].flatMap(([file, schema]) =>
    typeof schema['x-entity'] === 'string' ? [read.entity(file.replace('.schema.json', ''), schema)] : [],
  );
  return { common, own };
}

class Reader {
  readonly #schemas: Map<string, Json>;

  constructor(schemas: Map<string, Json>) {
    this.#schemas = schemas;
  }

  entity(kind: string, schema: Json): EntitySchema {
    const collection = schema['x-collection'] as (Partial<Collection> & { key: string }) | undefined;
    return {
      kind,
      type: schema['x-entity'] as string,
      description: text(schema, 'description', kind),
      headings: schema['x-headings'] as Headings,
      ...(collection && {
        collection: { key: collection.key, aliases: collection.aliases ?? [], headings: collection.headings ?? {} },
      }),
      ...(schema['x-top-level-fields'] === true && { topLevelFields: true }),
      ...(typeof schema['x-text'] === 'string' && { textField: schema['x-text'] as 'name' }),
      ...pick('textRest', schema['x-text-rest']),
      ...pick('measured', schema['x-measured']),
      ...pick('inForce', schema['x-in-force']),
      ...pick('themes', schema['x-themes']),
      ...pick('paragraph', schema['x-paragraph']),
      ...pick('prose', schema['x-prose']),
      fields: this.fields(schema, kind),
      ...(schema['x-defaults'] !== undefined && { defaults: schema['x-defaults'] as NonNullable<EntitySchema['defaults']> }),
    };
  }

  fields(schema: Json, where: string): Field[] {
    return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([name, property]) =>
      this.#field(name, property, `${where}.${name}`),
    );
  }

  #field(name: string, property: Json, where: string): Field {
    const merged = { ...this.#target(property, where), ...property };
    const items = merged['items'] as Json | undefined;
    const value = merged['x-value'] as string | undefined;
    const list = items !== undefined || value === 'refs' || value === 'texts';
    const inner = items ? { ...this.#target(items, where), ...items } : merged;
    const type = fieldType(inner, where);
    return {
      name,
      type,
      list,
      description: text(merged, 'description', where),
      headings: (merged['x-headings'] ?? {}) as Headings,
      ...pick('valued', merged['x-valued']),
      ...pick('unit', inner['x-unit']),
      ...pick('rhythm', merged['x-rhythm']),
      ...pick('occasions', merged['x-occasions']),
      ...pick('share', merged['x-share']),
      ...pick('beside', merged['x-beside']),
      ...pick('values', inner['enum']),
      ...pick('words', inner['x-words']),
      ...pick('turning', inner['x-turning']),
      ...pick('kinds', merged['x-ref'] ?? inner['x-ref']),
      ...pick('open', merged['x-ref-open']),
      ...pick('contains', merged['x-contains']),
      ...(type === 'object' && { fields: this.fields(inner, where) }),
      ...pick('shorthand', inner['x-shorthand']),
      ...pick('rest', inner['x-rest']),
      ...pick('inherit', merged['x-inherit']),
      ...pick('fallback', merged['default']),
      ...pick('prose', merged['x-prose']),
      ...pick('told', merged['x-told']),
    };
  }

  #target(schema: Json, where: string): Json {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return {};
    const [file = '', pointer = ''] = reference.split('#');
    let target: unknown = this.#schemas.get(file);
    for (const step of pointer.split('/').filter(Boolean)) target = (target as Json | undefined)?.[step];
    if (target === undefined) throw new Error(`${where}: nothing at ${reference}`);
    return target as Json;
  }
}

const valueTypes: Readonly<Record<string, FieldType>> = { refs: 'ref', texts: 'text' };

function fieldType(schema: Json, where: string): FieldType {
  if (Array.isArray(schema['enum'])) return 'enum';
  if (schema['properties'] !== undefined && schema['x-value'] === undefined) return 'object';
  const value = schema['x-value'];
  if (typeof value === 'string') return valueTypes[value] ?? (value as FieldType);
  throw new Error(`${where}: a field needs a $ref into values.schema.json, an enum or properties`);
}

function pick(key: string, value: unknown): Json {
  return value === undefined ? {} : { [key]: value };
}

function text(schema: Json, key: string, where: string): string {
  const value = schema[key];
  if (typeof value !== 'string') throw new Error(`${where} has no ${key}`);
  return value;
}
