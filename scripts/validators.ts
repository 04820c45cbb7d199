//! Schemas → validators, compiled ahead of time: nothing of ajv is loaded when stratlint runs.
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Json, Tables } from './schemas.ts';
import { notice } from './write.ts';

/**
 * One function a kind for its own fields, and one for the common fields, over an entity in canonical form: canonical keys, enumeration words replaced by their value,
 * and `{}` for an entity that stands in place (it is validated on its own).
 */
export function validatorModule(schemas: ReadonlyMap<string, Json>, { own }: Tables): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: false,
    messages: false,
    inlineRefs: true,
    code: { source: true, esm: true, lines: false },
  });
  for (const [file, schema] of schemas) ajv.addSchema(canonical(schema) as AnySchema, file);
  const names = Object.fromEntries(
    [{ kind: 'common' }, ...own].map((entity) => [exportName(entity.kind), `${entity.kind}.schema.json`]),
  );
  return `//! ${notice}\n/* eslint-disable */\n// @ts-nocheck\n${standalone.default(ajv, names)}\n`;
}

const silent = new Set(['description', 'examples', 'title', '$comment', 'default', 'allOf']);
const named = new Set(['properties', 'patternProperties', '$defs']);

/** Descriptions, examples and words mean nothing to a validator, and the common fields have one of their own. */
function canonical(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(canonical);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = Object.entries(schema).filter(([key]) => !silent.has(key) && !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, value]) => [key, named.has(key) ? members(value) : canonical(value)]));
}

function members(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as Json).map(([name, schema]) => [name, canonical(schema)]));
}

export function exportName(kind: string): string {
  return kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
