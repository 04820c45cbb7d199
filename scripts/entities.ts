//! Field tables → the runtime table of src/schema and the TypeScript types of linked entities.
import type { EntitySchema, Field } from '../src/schema/field.ts';
import type { Tables } from './schemas.ts';
import { notice } from './write.ts';

export function runtimeTable({ common, own }: Tables): string {
  const entities = own.map(({ fields, ...entity }) => {
    const literal = JSON.stringify({ ...entity, fields: '@' });
    return `${JSON.stringify(entity.kind)}: ${literal.replace('"@"', `merge(${JSON.stringify(fields)})`)}`;
  });
  return `//! ${notice}
import type { EntitySchema, Field } from './field.ts';

export const common: readonly Field[] = ${JSON.stringify(common)};

/** An entity's own fields, and the common ones that it does not say anew. */
function merge(own: readonly Field[]): readonly Field[] {
  const named = new Set(own.map((field) => field.name));
  return [...common.filter((field) => !named.has(field.name)), ...own];
}

export const entitySchemas = {
${entities.join(',\n')}
} as const satisfies Readonly<Record<string, EntitySchema>>;
`;
}

const valueType: Partial<Record<Field['type'], string>> = {
  text: 'string',
  markdown: 'string',
  id: 'string',
  integer: 'number',
  number: 'number',
  percent: 'number',
  fte: 'number',
  boolean: 'boolean',
  date: 'CalendarDate',
  period: 'CalendarPeriod',
  duration: 'Duration',
  cadence: 'Cadence',
  money: 'Money',
  quantity: 'Quantity',
};

export function entityTypes({ common, own }: Tables): string {
  const types = new Map(own.map((entity) => [entity.kind, entity.type]));
  return `//! ${notice}
import type { CalendarDate, CalendarPeriod, Cadence, Duration, Money, Quantity } from '../value/index.ts';

/** A reference that nothing in the workspace answers to. It still counts as present. */
export interface Unlinked {
  readonly kind: 'unlinked';
  readonly text: string;
}

/** What every entity has. */
export interface CommonFields {
${members(common.filter(isNotIdentity), types)}
}
${own.map((entity) => interfaceOf(entity, types)).join('\n')}

/** The type of an entity by its name in rules. */
export interface EntityTypes {
${own.map((entity) => `readonly ${entity.type}: ${entity.type};`).join('\n')}
}

/** The kind of an entity, as documents and \`entity.kind\` say it. */
export interface KindTypes {
${own.map((entity) => `readonly '${entity.kind}': ${entity.type};`).join('\n')}
}

/** What people call each kind, by language. */
export const kindWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${own.map((entity) => `'${entity.kind}': ${JSON.stringify(Object.fromEntries(Object.entries(entity.headings).map(([language, [word = entity.kind]]) => [language, word.toLowerCase()])))},`).join('\n')}
};

export const kindOfType: { readonly [T in keyof EntityTypes]: EntityTypes[T]['kind'] } = {
${own.map((entity) => `${entity.type}: '${entity.kind}',`).join('\n')}
};
`;
}

const isNotIdentity = (field: Field): boolean => field.name !== 'id';

function interfaceOf(entity: EntitySchema, types: ReadonlyMap<string, string>): string {
  const own = new Set(entity.fields.map((field) => field.name));
  const base = own.size === 0 ? 'CommonFields' : `Omit<CommonFields, ${[...own].map((name) => `'${name}'`).join(' | ')}>`;
  return `
/** ${entity.description} */
export interface ${entity.type} extends ${base} {
readonly kind: '${entity.kind}';
readonly id: string;
${members(entity.fields.filter(isNotIdentity), types)}
}`;
}

function members(fields: readonly Field[], types: ReadonlyMap<string, string>): string {
  return fields.map((field) => member(field, types)).join('\n');
}

function member(field: Field, types: ReadonlyMap<string, string>): string {
  const single = singleType(field, types);
  const optional = !field.list && field.fallback === undefined;
  const type = field.list ? `readonly (${single})[]` : optional ? `${single} | undefined` : single;
  return `/** ${field.description}${field.unit === undefined ? '' : ` Unit: ${field.unit}.`} */\nreadonly ${field.name}: ${type};`;
}

function singleType(field: Field, types: ReadonlyMap<string, string>): string {
  if (field.type === 'enum') return (field.values ?? []).map((value) => JSON.stringify(value)).join(' | ');
  if (field.type === 'object') return `{ ${members(field.fields ?? [], types)} }`;
  if (field.type !== 'ref') return valueType[field.type] ?? 'unknown';
  const kinds = (field.kinds ?? []).map((kind) => types.get(kind) ?? fail(`${field.name} refers to an unknown kind ${kind}`));
  return [...kinds, 'Unlinked'].join(' | ');
}

function fail(message: string): never {
  throw new Error(message);
}
