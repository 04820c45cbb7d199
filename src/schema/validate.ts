//! The compiled validators, and their errors in the few forms that a message can be made of.
import { common, entitySchemas } from './entities.generated.ts';
import type { EntitySchema } from './field.ts';
// @ts-expect-error -- the validators are plain JavaScript, made by ajv; Validator below is their type.
import * as validators from './validators.generated.js';

/** What is wrong with a value. `message` is a message key of `schema-violation`; `path` leads to the value. */
export interface Violation {
  readonly path: readonly string[];
  readonly message: string;
  readonly data: Readonly<Record<string, string | number>>;
}

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (data: unknown): boolean;
  errors?: readonly AjvError[] | null;
}

export function validateEntity(kind: string, canonical: Record<string, unknown>): Violation[] {
  const own: Record<string, unknown> = {};
  const shared: Record<string, unknown> = {};
  const names = commonNames(kind);
  for (const name in canonical) (names.has(name) ? shared : own)[name] = canonical[name];
  return [...run('common', shared), ...run(kind, own)];
}

const namesByKind = new Map<string, ReadonlySet<string>>();

/** The fields of a kind that are the common ones, and not its own of the same name. */
function commonNames(kind: string): ReadonlySet<string> {
  const known = namesByKind.get(kind);
  if (known) return known;
  const { fields = [] } = (entitySchemas as Readonly<Record<string, EntitySchema>>)[kind] ?? {};
  const names = new Set(fields.filter((field) => common.includes(field)).map((field) => field.name));
  namesByKind.set(kind, names);
  return names;
}

function run(name: string, data: Record<string, unknown>): Violation[] {
  const validator = (validators as Readonly<Record<string, Validator>>)[exportName(name)];
  if (!validator || validator(data)) return [];
  return (validator.errors ?? []).flatMap((error) => violationOf(error, data));
}

const exportNames = new Map<string, string>();

function exportName(kind: string): string {
  const known = exportNames.get(kind) ?? kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  exportNames.set(kind, known);
  return known;
}

function violationOf({ instancePath, keyword, params }: AjvError, data: Record<string, unknown>): Violation[] {
  const path = instancePath.split('/').slice(1).map(unescapePointer);
  if (path.length === 0) return [];
  const value = valueAt(data, path);
  const shown = typeof value === 'string' || typeof value === 'number' ? { value } : {};
  switch (keyword) {
    case 'type':
      return [{ path, message: typeMessage(params['type'], value), data: shown }];
    case 'enum':
      if (!('value' in shown)) return [{ path, message: Array.isArray(value) ? 'one-expected' : 'other-expected', data: {} }];
      return [{ path, message: 'not-a-value', data: { ...shown, allowed: (params['allowedValues'] as string[]).join(', ') } }];
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return [
        { path, message: /min/i.test(keyword) ? 'too-low' : 'too-high', data: { ...shown, limit: params['limit'] as number } },
      ];
    default:
      return [{ path, message: 'not-valid', data: shown }];
  }
}

const unescapePointer = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], data);
}

function typeMessage(expected: unknown, value: unknown): string {
  const types = [expected].flat() as string[];
  if (Array.isArray(value)) return 'one-expected';
  if (types.includes('object') && !types.includes('string')) return 'parts-expected';
  if (types.includes('number') && !types.includes('string')) return 'number-expected';
  return typeof value === 'object' ? 'text-expected' : 'other-expected';
}
