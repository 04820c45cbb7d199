//! A comma between braces ends words that have no quotes: the author is told so, not that the rest is no field.
import { expect, test } from 'vitest';
import { lowerTree } from '../src/lower/lower.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import { applyEdits } from '../src/text/edit.ts';

function comma(text: string): string[] {
  const { problems } = lowerTree(parseYaml(text), { file: 'a.yaml', text, language: 'en' });
  return problems
    .filter(({ rule }) => rule === 'unknown-field')
    .map(({ message, span, fixes = [] }) => {
      const [fix] = fixes;
      return `${message} <${text.slice(span.start, span.end)}>${fix ? ` ${fix.kind}: ${applyEdits(text, fix.edits) ?? ''}` : ''}`;
    });
}

test.each<[string, string[]]>([
  [
    'goals: [{ statement: four a day, 728 in a winter, id: x }]',
    ['comma <four a day, 728 in a winter> safe: goals: [{ statement: "four a day, 728 in a winter", id: x }]'],
  ],
  [
    'goals: [{ statement: four a day, 728 in a winter , weekends, 30%, id: x }]',
    [
      'comma <four a day, 728 in a winter , weekends, 30%> safe: goals: [{ statement: "four a day, 728 in a winter , weekends, 30%", id: x }]',
    ],
  ],
  ['goals: [{ id: x, soon and well }]', ['comma <x, soon and well> unsafe: goals: [{ id: "x, soon and well" }]']],
  ['goals: [{ statement: four a day, mood }]', ['unknown <mood>']],
  ['goals: [{ statement: four a day, mood of all: b }]', ['unknown <mood of all>']],
  ['goals: [{ id: x, statement Sail on time }]', ['unknown <statement Sail on time>']],
  ['goals: [{ statement: "four a day", 728 in a winter }]', ['unknown <728 in a winter>']],
  ['goals: [{ statement: four a day, # c\n 728 in a winter }]', ['unknown <728 in a winter>']],
  ['goals: [{ 728 in a winter, id: x }]', ['unknown <728 in a winter>']],
  ['goals:\n  - id: x\n    728 in a winter:\n', ['unknown <728 in a winter>']],
])('%s', (text, found) => {
  expect(comma(text)).toEqual(found);
});

test('inside a field, and at the top of a document', () => {
  const inside = 'metrics: [{ name: Waiting, target: { value: four a day, 728 in a winter } }]';
  expect(comma(inside)[0]).toMatch(/^comma <four a day, 728 in a winter>/);
  expect(comma('{ brand: ferries by night, 728 of them, goals: [] }')[0]).toMatch(/^comma <ferries by night, 728 of them>/);
});
