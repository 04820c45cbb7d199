//! The one schema that editors use: every entity and every document, self-contained, with Spanish keys and values.
import { fold } from '../src/language/index.ts';
import type { EntitySchema, Field, Headings } from '../src/schema/field.ts';
import type { Json, Tables } from './schemas.ts';
import { notice } from './write.ts';

export function documentSchema({ common, own }: Tables, schemas: ReadonlyMap<string, Json>): Json {
  const values = (schemas.get('values.schema.json')?.['$defs'] ?? {}) as Record<string, Json>;
  const entities = own.map((entity): [string, Json] => [entity.kind, entityDefinition(entity, common)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: notice,
    title: 'A stratlint document',
    description: 'A piece of a strategy workspace: collections by their key, or one entity with `kind`.',
    type: 'object',
    allOf: [
      { if: { required: ['kind'] }, else: { $ref: '#/$defs/collections' } },
      ...own.map((entity) => ({
        if: { properties: { kind: { const: entity.kind } }, required: ['kind'] },
        then: { $ref: `#/$defs/${entity.kind}` },
      })),
    ],
    $defs: {
      collections: collections(own),
      common: { type: 'object', properties: propertiesOf(common) },
      ...Object.fromEntries(entities),
      ...prefixed(values),
    },
  };
}

function collections(own: readonly EntitySchema[]): Json {
  const properties: Json = {};
  const patternProperties: Json = { '^x-': true };
  const keys = own.flatMap((entity) => entity.collection?.key ?? []);
  for (const entity of own) {
    for (const field of entity.topLevelFields ? entity.fields : []) {
      properties[field.name] = property(field);
      const words = patternOf(wordsFor(field.headings), [...keys, ...entity.fields.map(({ name }) => name)]);
      if (words) patternProperties[words] = { $ref: `#/$defs/collections/properties/${field.name}` };
    }
    if (!entity.collection) continue;
    const { key, aliases, headings } = entity.collection;
    properties[key] = { description: entity.description, ...many(`#/$defs/${entity.kind}`) };
    const words = patternOf(wordsFor({ ...headings, aliases, own: Object.values(entity.headings).flat() }), keys);
    if (words) patternProperties[words] = { $ref: `#/$defs/collections/properties/${key}` };
  }
  properties['lang'] = { $ref: '#/$defs/value-text', description: 'The language of the document: en, es …' };
  return { type: 'object', properties, patternProperties, additionalProperties: false };
}

function many(reference: string): Json {
  const one = { $ref: reference };
  return {
    anyOf: [
      { type: 'array', items: { anyOf: [one, { type: 'string' }] } },
      one,
      { type: 'object', additionalProperties: one },
      { type: 'string' },
    ],
  };
}

function entityDefinition(entity: EntitySchema, common: readonly Field[]): Json {
  const own = new Set(entity.fields.map((field) => field.name));
  const taken = new Set(entity.fields.flatMap((field) => wordsFor(field.headings)));
  const shared = common.filter((field) => !own.has(field.name));
  const patternProperties: Json = { '^x-': true };
  for (const field of [...shared, ...entity.fields]) {
    const free = own.has(field.name) ? wordsFor(field.headings) : wordsFor(field.headings).filter((word) => !taken.has(word));
    const pattern = patternOf(free, [...own, ...common.map(({ name }) => name)]);
    if (pattern)
      patternProperties[pattern] = { $ref: `#/$defs/${own.has(field.name) ? entity.kind : 'common'}/properties/${field.name}` };
  }
  return {
    title: entity.type,
    description: entity.description,
    type: 'object',
    properties: {
      kind: { const: entity.kind },
      ...Object.fromEntries(shared.map(({ name }) => [name, { $ref: `#/$defs/common/properties/${name}` }])),
      ...propertiesOf(entity.fields),
    },
    patternProperties,
    additionalProperties: false,
  };
}

/** The other words for a key, as people may type them. */
function wordsFor(headings: Headings): string[] {
  const words = Object.values(headings).flat();
  return [
    ...new Set(
      words.flatMap((word) => [
        word,
        word.toLowerCase(),
        fold(word),
        word.toLowerCase().replaceAll(' ', '_'),
        fold(word).replaceAll(' ', '_'),
      ]),
    ),
  ];
}

/** One pattern of words, none of which is a key of its own. */
function patternOf(words: readonly string[], keys: readonly string[]): string | undefined {
  const free = words.filter((word) => !keys.includes(word) && word !== 'kind');
  return free.length === 0 ? undefined : `^(?:${free.map(escapePattern).join('|')})$`;
}

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function propertiesOf(fields: readonly Field[]): Json {
  return Object.fromEntries(fields.map((field) => [field.name, property(field)]));
}

function property(field: Field): Json {
  const one = single(field);
  const described = { description: field.description };
  if (!field.list) return { ...described, ...one };
  return { ...described, anyOf: [{ type: 'array', items: one }, one, ...(field.type === 'ref' ? [{ type: 'object' }] : [])] };
}

function single(field: Field): Json {
  if (field.type === 'enum') return { enum: [...new Set([...(field.values ?? []), ...wordsOf(field)])] };
  if (field.type === 'ref')
    return { anyOf: [{ type: ['string', 'number'] }, ...(field.kinds ?? []).map((kind) => ({ $ref: `#/$defs/${kind}` }))] };
  if (field.type !== 'object') return { $ref: `#/$defs/value-${field.type}` };
  const object = {
    type: 'object',
    properties: propertiesOf(field.fields ?? []),
    patternProperties: { '^x-': true },
    additionalProperties: true,
  };
  return field.shorthand === undefined && field.rest === undefined ? object : { anyOf: [object, { type: ['string', 'number'] }] };
}

/** Values and their words, as people type them: "in progress", "In progress". */
function wordsOf(field: Field): string[] {
  const words = [...(field.values ?? []), ...Object.values(field.words ?? {}).flatMap((values) => Object.values(values).flat())];
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
}

function prefixed(values: Record<string, Json>): Json {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`value-${name}`, strip(value)]));
}

function strip(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !key.startsWith('x-')));
}
