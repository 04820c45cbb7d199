//! One door for edits: which notation an entry is written in decides how it is changed.
import { describe, expect, test } from 'vitest';
import { editsOf } from '../src/engine/fix.ts';
import { Session } from '../src/engine/session.ts';
import { replace } from '../src/rule/place.ts';
import { fillField, insertField, removeField, renameEntry, replaceValue, type Edits } from '../src/syntax/edit.ts';
import type { Entry, MapNode, MarkdownPlaces, SyntaxTree } from '../src/syntax/tree.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import { applyEdits } from '../src/text/edit.ts';
import { span } from '../src/text/span.ts';

const owner = { key: 'owner', label: 'Owner' };
const applied = (text: string, edits: Edits): string | undefined => edits && applyEdits(text, edits);

function mapIn(text: string): MapNode {
  const root = parseYaml(text).documents[0]?.root;
  if (root?.type !== 'map') throw new TypeError('This is no map.');
  return root;
}

const entryIn = ({ entries }: MapNode, key: string): Entry => {
  const entry = entries.find((one) => one.key === key);
  if (!entry) throw new TypeError(`There is no ${key}.`);
  return entry;
};

/** An entity written in Markdown, with what its front matter says among its fields. */
const page = (places: MarkdownPlaces, entries: readonly Entry[] = []): MapNode => ({
  type: 'map',
  entries: [...(places.frontMatter?.entries ?? []), ...entries],
  span: span(0, 40),
  markdown: places,
});

describe('in YAML', () => {
  const text = 'name: One number\nstatus:\nonwer: Ana\n';
  const map = mapIn(text);

  test('each edit is that of YAML', () => {
    expect(applied(text, insertField(text, map, owner, 'TBD'))).toBe(`${text.trimEnd()}\nowner: TBD\n`);
    expect(applied(text, fillField(text, entryIn(map, 'status'), 'draft'))).toContain('\nstatus: draft\n');
    expect(applied(text, removeField(text, map, entryIn(map, 'onwer')))).toBe('name: One number\nstatus:\n');
    expect(applied(text, renameEntry(text, map, entryIn(map, 'onwer'), 'owner'))).toContain('\nowner: Ana\n');
    const { value } = entryIn(map, 'name');
    expect(value.type === 'scalar' && applied(text, replaceValue(text, value, 'Two'))).toContain('name: Two\n');
  });
});

describe('in the front matter of a page', () => {
  const text = 'kind: goal\nonwer: Ana\n';
  const frontMatter = mapIn(text);

  test('a page without labels takes a new field there', () => {
    expect(applied(text, insertField(text, page({ frontMatter }), owner, 'TBD'))).toBe(`${text}owner: TBD\n`);
  });

  test('what stands there is changed as YAML is', () => {
    const map = page({ frontMatter });
    expect(applied(text, removeField(text, map, entryIn(map, 'onwer')))).toBe('kind: goal\n');
    expect(applied(text, renameEntry(text, map, entryIn(map, 'onwer'), 'owner'))).toBe('kind: goal\nowner: Ana\n');
  });

  test('a row without the column, or a cell, is left alone', () => {
    expect(insertField(text, page({}), owner, 'TBD')).toBeUndefined();
    const [cell] = mapIn('owner: Ana\n').entries;
    expect(cell && removeField('owner: Ana\n', page({}, [cell]), cell)).toBeUndefined();
  });
});

test('of two maps in one place, a fix goes into that which has the field', () => {
  const text = 'kind: goal\nid: sooner\nowner: everyone\nmetrics: [calls]\n';
  const { model } = new Session([]).run({
    files: [{ path: 'g.yaml', text, kind: '' }],
    settings: new Map(),
    today: '2026-07-01',
  });
  const goal = model.get('Goal', 'sooner');
  const map = mapIn(text);
  const other: MapNode = { ...map, entries: [entryIn(map, 'kind')] };
  const tree = (...items: MapNode[]): SyntaxTree => ({
    documents: [{ root: { type: 'list', items, span: map.span }, span: span(0, text.length) }],
    directives: [],
    problems: [],
  });
  for (const now of [tree(map, other), tree(other, map)]) {
    const sources = { text: () => text, tree: () => now };
    const spec = goal && { ...replace(goal, 'owner', 'Ana', 'x'), change: 'remove' as const };
    const edits = spec && editsOf(model, sources, spec)?.edits;
    expect(applyEdits(text, edits ?? [])).toBe('kind: goal\nid: sooner\nmetrics: [calls]\n');
  }
});
