//! What a path may lead to: the types of the model, as the schemas have them, for checking a rule before it runs.
import type { Field, FieldType } from '../../schema/field.ts';
import { kinds, schemaOf } from '../../schema/vocabulary.ts';

export interface Shape {
  readonly type: FieldType | 'entity';
  readonly list: boolean;
  /** What an entity or a reference may be. */
  readonly kinds: readonly string[];
  /** The values of an enumeration. */
  readonly values: readonly string[];
  /** The fields of an object. */
  readonly fields: readonly Field[];
}

/** Types of one family can be compared with each other. */
export type Family = 'text' | 'enum' | 'boolean' | 'date' | 'duration' | 'number' | 'money' | 'ref' | 'object';

const families: Readonly<Record<FieldType | 'entity', Family>> = {
  text: 'text', markdown: 'text', id: 'text', integer: 'number', number: 'number', percent: 'number', fte: 'number', quantity: 'number',
  boolean: 'boolean', date: 'date', period: 'date', duration: 'duration', cadence: 'duration', money: 'money', enum: 'enum', ref: 'ref',
  entity: 'ref', object: 'object',
}; // prettier-ignore

export const familyOf = ({ type }: Shape): Family => families[type];

export function shape(type: Shape['type'], rest: Partial<Shape> = {}): Shape {
  return { type, list: false, kinds: [], values: [], fields: [], ...rest };
}

export const entityShape = (...of: readonly string[]): Shape => shape('entity', { kinds: of });

export const anyEntity: Shape = entityShape(...kinds);

export function shapeOf({ type, list, kinds: of = [], values = [], fields = [] }: Field): Shape {
  return { type, list, kinds: of, values, fields };
}

/** One of a list. */
export const oneOf = (of: Shape): Shape => ({ ...of, list: false });

/** What stands inside a value, by name. Fields that only some of several kinds have are among them. */
export function partsOf(whole: Shape): ReadonlyMap<string, Shape> {
  if (whole.type === 'object') return new Map(whole.fields.map((field) => [field.name, shapeOf(field)]));
  if (whole.type !== 'entity' && whole.type !== 'ref') return valueParts[whole.type] ?? none;
  const key = whole.kinds.join();
  const known = entityParts.get(key) ?? merged(whole.kinds);
  entityParts.set(key, known);
  return known;
}

const none: ReadonlyMap<string, Shape> = new Map();
const entityParts = new Map<string, ReadonlyMap<string, Shape>>();

function merged(of: readonly string[]): ReadonlyMap<string, Shape> {
  const parts = new Map<string, Shape>([['kind', shape('enum', { values: of })]]);
  for (const kind of of) {
    for (const field of schemaOf(kind).fields) {
      const [known, own] = [parts.get(field.name), shapeOf(field)];
      if (!known) parts.set(field.name, own);
      else if (known.type === own.type && known.list === own.list) parts.set(field.name, both(known, own));
    }
  }
  return parts;
}

function both(a: Shape, b: Shape): Shape {
  return {
    ...a,
    kinds: [...new Set([...a.kinds, ...b.kinds])],
    values: [...new Set([...a.values, ...b.values])],
    fields: [...new Map([...b.fields, ...a.fields].map((field) => [field.name, field])).values()],
  };
}

const parts = (of: Readonly<Record<string, Shape>>): ReadonlyMap<string, Shape> => new Map(Object.entries(of));

const valueParts: Partial<Record<Shape['type'], ReadonlyMap<string, Shape>>> = {
  period: parts({ start: shape('date'), end: shape('date') }),
  money: parts({
    amount: shape('number'),
    currency: shape('text'),
    frequency: shape('enum', { values: ['one_off', 'recurring'] }),
  }),
  quantity: parts({ value: shape('number'), to: shape('number'), outOf: shape('number'), unit: shape('text') }),
  cadence: parts({ type: shape('enum', { values: ['every', 'event', 'continuous'] }), every: shape('duration') }),
};
