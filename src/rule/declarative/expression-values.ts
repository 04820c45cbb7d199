//! The model as an expression sees it: a type for every kind of entity and value, and the values themselves, read when they are asked for.
import type { Shape } from './shape.ts';
import { partsOf, shape as shapeOfType } from './shape.ts';
import { isUnlinked, says } from './reach.ts';

/** A value of the model in an expression; what is missing is undefined, which the language takes for an error. */
export abstract class Value {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

export type ValueClass = new (value: unknown) => Value;

/** A type of the expression language with its class and the types of its fields. */
export interface ValueType {
  readonly name: string;
  readonly shape: Shape;
  readonly ctor: ValueClass;
  readonly fields: Readonly<Record<string, string>>;
}

const plainTypes: Partial<Record<Shape['type'], string>> = {
  text: 'string', markdown: 'string', id: 'string', enum: 'string', integer: 'int', number: 'double', percent: 'double', fte: 'double',
  boolean: 'bool',
}; // prettier-ignore
const valueTypes: Partial<Record<Shape['type'], string>> = {
  date: 'Date', period: 'Period', duration: 'Span', cadence: 'Cadence', money: 'Money', quantity: 'Quantity',
}; // prettier-ignore

/** The types met so far, by name: those that the fields of one lead to are made when it is. */
export const types = new Map<string, ValueType>();
const objects = new Map<string, string>();

/** The name of a type, and the making of it where it is met first. */
export function typeName(of: Shape): string {
  const name = plainTypes[of.type] ?? valueTypes[of.type] ?? nameOfMany(of);
  if (!plainTypes[of.type] && !types.has(name)) makeType(name, of);
  return of.list ? `list<${name}>` : name;
}

/** `Goal`, `PersonRoleTeam`; what is only a group of fields has a number. */
function nameOfMany({ type, kinds, fields }: Shape): string {
  if (type !== 'object') return kinds.length > 12 ? 'Anything' : kinds.map(capital).join('');
  const key = JSON.stringify(fields.map(({ name, type }) => [name, type]));
  const known = objects.get(key) ?? `Part${objects.size + 1}`;
  objects.set(key, known);
  return known;
}

const capital = (kind: string): string =>
  kind
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function makeType(name: string, of: Shape): void {
  const ctor = class extends Value {};
  const fields: Record<string, string> = {};
  types.set(name, { name, shape: of, ctor, fields });
  const parts = of.type === 'duration' ? new Map([['days', shapeOfType('number')]]) : partsOf({ ...of, list: false });
  for (const [field, part] of parts) {
    fields[field] = typeName(part);
    Object.defineProperty(ctor.prototype, field, {
      get(this: Value) {
        return convert(read(this.value, field), part);
      },
    });
  }
}

function read(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  // A name that leads nowhere is still a name.
  if (isUnlinked(value)) return field === 'name' || field === 'id' ? value.text : undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}

/** A value of the model as a value of the language. A list is always there, if only an empty one. */
export function convert(value: unknown, of: Shape): unknown {
  if (of.list) return (Array.isArray(value) ? (value as unknown[]) : []).filter(says).flatMap((item) => one(item, of) ?? []);
  return says(value) ? one(value, of) : undefined;
}

function one(value: unknown, of: Shape): unknown {
  switch (plainTypes[of.type]) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'int':
      return typeof value === 'number' && Number.isFinite(value) ? BigInt(Math.trunc(value)) : undefined;
    case 'double':
      return typeof value === 'number' ? value : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return wrap(typeName({ ...of, list: false }), value);
  }
}

export function wrap(type: string, value: unknown): Value | undefined {
  const ctor = types.get(type)?.ctor;
  return ctor && new ctor(value);
}
