//! One change of a schema reaches everything that is made from it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { documentSchema } from '../scripts/document-schema.ts';
import { entityTypes, runtimeTable } from '../scripts/entities.ts';
import { referencePages } from '../scripts/reference.ts';
import { deriveTables, readSchemas, type Json } from '../scripts/schemas.ts';
import { validatorModule } from '../scripts/validators.ts';

function withField(): Map<string, Json> {
  const schemas = readSchemas();
  const goal = structuredClone(schemas.get('goal.schema.json') ?? {});
  (goal['properties'] as Json)['tide'] = {
    description: 'The tide the goal has to catch, in hours after high water.',
    $ref: 'values.schema.json#/$defs/integer',
    minimum: 0,
    'x-unit': 'hours',
    'x-headings': { en: ['Tide'], es: ['Marea'] },
  };
  return schemas.set('goal.schema.json', goal);
}

const schemas = withField();
const tables = deriveTables(schemas);

test('the runtime table, from which headings, hover and completion come', () => {
  expect(runtimeTable(tables)).toContain('"headings":{"en":["Tide"],"es":["Marea"]}');
});

test('the types of linked entities', () => {
  expect(entityTypes(tables)).toMatch(
    /The tide the goal has to catch, in hours after high water\. Unit: hours\. \*\/\s*readonly tide: number \| undefined;/,
  );
});

test('the validators', async () => {
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.validators-'));
  try {
    const file = join(folder, 'validators.mjs');
    writeFileSync(file, validatorModule(schemas, tables));
    const { goal } = (await import(pathToFileURL(file).href)) as { goal: (data: unknown) => boolean };
    expect([goal({ tide: 3 }), goal({ tide: -3 }), goal({ tide: [3] })]).toEqual([true, false, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the schema that editors use, in both languages', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(documentSchema(tables, schemas));
  expect(validate({ goals: [{ statement: 'Sail on time', tide: 3, marea: 4 }] })).toBe(true);
  expect(validate({ goals: [{ statement: 'Sail on time', tied: 3 }] })).toBe(false);
});

test('the reference page', () => {
  expect(referencePages(tables).get('docs/reference/goal.md')).toContain('| `tide` | integer (hours) | Tide | Marea |');
});
