//! Tables in the bundles are texts of JSON: what is made of them is what the code said.
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Rolldown } from 'tsdown';
import { expect, test } from 'vitest';
import { data } from '../scripts/data.ts';

async function bundled(table: string, plugins: Rolldown.Plugin[] = [data()]): Promise<string> {
  const source = { name: 'source', resolveId: (id: string) => id, load: () => `export const table = ${table};` };
  const bundle = await Rolldown.rolldown({ input: 'table', plugins: [source, ...plugins] });
  const { output } = await bundle.generate({ format: 'cjs', exports: 'named' });
  return output[0].code;
}

const hasText = (code: string): boolean => code.includes('JSON.parse(');

function valueOf(code: string): unknown {
  const exports: { table?: unknown } = {};
  runInNewContext(code, { exports });
  // Objects of another context have prototypes of their own.
  return structuredClone(exports.table);
}

test('a table means the same as before', async () => {
  const tables = fc.array(fc.jsonValue(), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(tables, async (value) => {
      // Long enough to become a text.
      const table = JSON.stringify([...value, 'x'.repeat(400)]);
      expect(valueOf(await bundled(table))).toEqual(valueOf(await bundled(table, [])));
    }),
  );
});

const long = `'${'ñandú '.repeat(100)}'`;

test('long tables of plain values become texts of ASCII', async () => {
  const table = `{ 'año': [${long}, -1, !0, null, \`a\`], b: "it's", c: ${long} }`;
  const code = await bundled(table);
  expect(code).toMatch(/const table = JSON\.parse\('[\0-\x7f]+'\);/);
  expect(valueOf(code)).toEqual(valueOf(await bundled(table, [])));
});

test.each([
  ['is short', `['x']`],
  ['stands in a function', `() => [${long}]`],
  ['calls something', `[${long}, new Date()]`],
  ['has a hole', `[${long}, , 1]`],
  ['spreads another', `{ ...globalThis.process, a: ${long} }`],
  ['has a name that is worked out', `{ ['a' + Math.random()]: ${long} }`],
  ['has another prototype', `{ __proto__: null, a: ${long} }`],
  ['is of a number that JSON has not', `[${long}, 1e999, 1n]`],
  ['holds a pattern', `[${long}, /x/u]`],
])('a table that %s stays code', async (_, table) => {
  expect([hasText(await bundled(table)), hasText(await bundled(`[${long}]`))]).toEqual([false, true]);
});
