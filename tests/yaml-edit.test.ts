//! An edit changes the one thing it is asked to change: all other data, and every other line and comment, stay.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from '../src/syntax/tree.ts';
import {
  appendItem,
  fillEmpty,
  insertEntry,
  removeEntry,
  renameKey,
  replaceScalar,
  type Edits,
  type YamlValue,
} from '../src/syntax/yaml-edit.ts';
import { parseYaml } from '../src/syntax/yaml.ts';

type Path = readonly (string | number)[];

function at(text: string, path: Path, document = 0): Node {
  let node = parseYaml(text).documents[document]?.root;
  for (const step of path) {
    if (node?.type === 'map') node = node.entries.find((entry) => entry.key === step)?.value;
    else if (node?.type === 'list') node = node.items[Number(step)];
    else node = undefined;
  }
  if (!node) throw new Error(`nothing at ${path.join('.')} of ${text}`);
  return node;
}

const mapAt = (text: string, path: Path): MapNode => at(text, path) as MapNode;

function entryAt(text: string, path: Path, key: string): Entry {
  const entry = mapAt(text, path).entries.find((own) => own.key === key);
  if (!entry) throw new Error(`no ${key} in ${text}`);
  return entry;
}

const done = (text: string, edits: Edits): string | undefined => edits && applyEdits(text, edits);

describe('replaceScalar', () => {
  test.each<[string, string | number | boolean, string]>([
    ['a: old # c\n', 'new', 'a: new # c\n'],
    ['a: old\n', 'one, two [3]', 'a: one, two [3]\n'],
    ['a: old\n', 'x: y', 'a: "x: y"\n'],
    ['a: old\n', '123', 'a: "123"\n'],
    ['a: old\n', 123, 'a: 123\n'],
    ['a: "old"\n', true, 'a: true\n'],
    ['a: "old"\n', 'say "x"', 'a: "say \\"x\\""\n'],
    ["a: 'old'\n", "it's", "a: 'it''s'\n"],
    ["a: 'old'\n", 'two\nlines', 'a: "two\\nlines"\n'],
    ['a:\n', 'x', 'a: x\n'],
    ['a:   # c\n', 'x', 'a: x   # c\n'],
    ['a: |\n  one\n  two\nb: 1\n', 'three\nfour\n', 'a: |\n  three\n  four\nb: 1\n'],
    ['a: |\n  one\n  two\nb: 1\n', 'three', 'a: three\nb: 1\n'],
    ['a: | # c\n  one\nb: 1\n', 'three', 'a: three # c\nb: 1\n'],
    ['a: &x old\nb: *x\n', 'new', 'a: &x new\nb: *x\n'],
  ])('%j with %j', (text, value, expected) => {
    expect(done(text, replaceScalar(text, at(text, ['a']) as ScalarNode, value))).toBe(expected);
  });

  test('between brackets a comma needs quotes', () => {
    const text = '{a: old, b: 1}';
    expect(done(text, replaceScalar(text, at(text, ['a']) as ScalarNode, 'x, y'))).toBe('{a: "x, y", b: 1}');
  });
});

describe('insertEntry', () => {
  test.each<[string, Path, YamlValue, string]>([
    ['a: 1', [], 'v', 'a: 1\nkey: v'],
    ['a: 1 # c\n', [], 'v', 'a: 1 # c\nkey: v\n'],
    ['a: 1\r\nb: 2\r\n', [], ['x', { y: 1, z: [] }], 'a: 1\r\nb: 2\r\nkey:\r\n  - x\r\n  - y: 1\r\n    z: []\r\n'],
    ['l:\n    - id: x\n    - id: y\n', ['l', 0], 'v', 'l:\n    - id: x\n      key: v\n    - id: y\n'],
    ['a: |\n  text\n\nb: 1\n', [], 'v', 'a: |\n  text\n\nb: 1\nkey: v\n'],
    ['x:\n  a: |\n    text\n\ny: 1\n', ['x'], 'v', 'x:\n  a: |\n    text\n  key: v\n\ny: 1\n'],
    ['{a: 1}', [], 'v', '{a: 1, key: v}'],
    ['{}', [], { b: [1] }, '{key: {b: [1]}}'],
    ['a: {x: 1, }\n', ['a'], 'v, w', 'a: {x: 1, key: "v, w", }\n'],
    ['a: {\n  x: 1, # c\n  y: 2 # d\n}\n', ['a'], null, 'a: {\n  x: 1, # c\n  y: 2, key: null # d\n}\n'],
    ['b: &b {z: 1}\na: {<<: *b}\n', ['a'], 'v', 'b: &b {z: 1}\na: {key: v, <<: *b}\n'],
    ['\uFEFFa: 1\n---\nb: 2\n', [], 'v', '\uFEFFa: 1\nkey: v\n---\nb: 2\n'],
  ])('%j', (text, path, value, expected) => {
    const changed = done(text, insertEntry(text, mapAt(text, path), 'key', value));
    expect(changed).toBe(expected);
    expect(insertEntry(expected, mapAt(expected, path), 'key', value)).toEqual([]);
  });

  test('behind an entry', () => {
    const text = 'a:\n  - x\n  # last\nb: 1\n';
    expect(done(text, insertEntry(text, mapAt(text, []), 'key', 'v', entryAt(text, [], 'a')))).toBe(
      'a:\n  - x\nkey: v\n  # last\nb: 1\n',
    );
  });

  test('a pair between brackets is no place for a second key', () => {
    expect(insertEntry('l: [a: 1, b]', mapAt('l: [a: 1, b]', ['l', 0]), 'key', 'v')).toBeUndefined();
  });
});

describe('removeEntry', () => {
  test.each<[string, Path, string, string]>([
    ['a: 1\n# about b\nb: 2 # gone\nc: 3\n', [], 'b', 'a: 1\n# about b\nc: 3\n'],
    ['a: 1\nb: 2', [], 'b', 'a: 1'],
    ['a: 1\r\nb: 2', [], 'b', 'a: 1'],
    ['l:\n  - id: x\n    name: y\n', ['l', 0], 'id', 'l:\n  - name: y\n'],
    ['l:\n  - id: x\n    # about name\n    name: y\n', ['l', 0], 'id', 'l:\n  - # about name\n    name: y\n'],
    ['l:\n  - id: x # c\n', ['l', 0], 'id', 'l:\n  - {} # c\n'],
    ['a:\n  b: |\n    x\nc: 1\n', ['a'], 'b', 'a:\n  {}\nc: 1\n'],
    ['a:\n  b:\n    - x\n    - y\nc: 1\n', [], 'a', 'c: 1\n'],
    ['{a: 1, b: 2, c: 3}', [], 'b', '{a: 1, c: 3}'],
    ['{a: 1, b: 2}', [], 'b', '{a: 1}'],
    ['{a: 1, b: 2}', [], 'a', '{b: 2}'],
    ['{a: 1}', [], 'a', '{}'],
    ['{\n  a: 1, # c\n  "b": 2 # d\n}', [], 'b', '{\n  a: 1, # c\n   # d\n}'],
    ['a: |\n  x\nb: 1\n  # about b\nc: 2\n', [], 'b', 'a: |\n  x\nc: 2\n'],
  ])('%j', (text, path, key, expected) => {
    expect(done(text, removeEntry(text, mapAt(text, path), entryAt(text, path, key)))).toBe(expected);
  });

  test('not what comes from elsewhere, nor what is used elsewhere', () => {
    const text = 'a: &x {k: 1}\nb:\n  <<: *x\n';
    expect(removeEntry(text, mapAt(text, ['b']), entryAt(text, ['b'], 'k'))).toBeUndefined();
    expect(removeEntry(text, mapAt(text, []), entryAt(text, [], 'a'))).toBeUndefined();
    expect(renameKey(text, entryAt(text, ['b'], 'k'), 'z')).toBeUndefined();
  });
});

test('renameKey', () => {
  const rename = (text: string, key: string, to: string): string | undefined =>
    done(text, renameKey(text, entryAt(text, [], key), to));
  expect(rename('a: 1\n', 'a', 'b c')).toBe('b c: 1\n');
  expect(rename('"a": 1\n', 'a', 'b')).toBe('"b": 1\n');
  expect(rename("{'a': 1}\n", 'a', 'b, c')).toBe("{'b, c': 1}\n");
  expect(rename('a: 1\n', 'a', 'b: c')).toBe('"b: c": 1\n');
  expect(rename('[a]: 1\n', '[a]', 'b')).toBeUndefined();
});

test('appendItem', () => {
  const append = (text: string, value: YamlValue): string | undefined =>
    done(text, appendItem(text, at(text, ['l']) as ListNode, value));
  expect(append('l:\n- a # c\nm: 1\n', 'b')).toBe('l:\n- a # c\n- b\nm: 1\n');
  expect(append('l:\n  - id: a\n    x: 1', { id: 'b', t: ['u'] })).toBe('l:\n  - id: a\n    x: 1\n  - id: b\n    t:\n      - u');
  expect(append('l: [a, b] # c\n', 'd, e')).toBe('l: [a, b, "d, e"] # c\n');
  expect(append('l: []\n', { a: 1 })).toBe('l: [{a: 1}]\n');
});

test('fillEmpty', () => {
  const fill = (text: string, value: YamlValue): string | undefined => done(text, fillEmpty(text, entryAt(text, [], 'a'), value));
  expect(fill('a:\nb: 1\n', 'x')).toBe('a: x\nb: 1\n');
  expect(fill('a: # c\nb: 1\n', ['x', 'y'])).toBe('a: # c\n  - x\n  - y\nb: 1\n');
  expect(fill('a: null # c\n', { x: { y: 1 } })).toBe('a:  # c\n  x:\n    y: 1\n');
  expect(fill('{a: , b: 1}', ['x'])).toBe('{a: [x], b: 1}');
  expect(fill('{a}', 'x')).toBeUndefined();
  expect(fill('a: 1\n', 'x')).toBeUndefined();
});

// Properties over documents in all styles

interface Style {
  readonly next: (below: number) => number;
  readonly lineEnd: string;
  readonly step: number;
}

const words = fc.oneof(
  fc.constantFrom(
    'x',
    'two words',
    "it's",
    'a: b',
    '# no',
    '12',
    'true',
    'say "x"',
    'a, b',
    'línea\notra\n',
    'é👍',
    '',
    ' pad ',
    '- x',
    'null',
    '{',
    'tab\tx',
    'http://x.org/?a=1#b',
  ),
  fc.string({ maxLength: 12 }),
);
const leaf = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null));
const names = fc
  .oneof(fc.constantFrom('id', 'name', 'owner', 'a b', '1', 'x: y', 'ñ', '<<', '"q"', "'s"), fc.string({ maxLength: 6 }))
  .filter((key) => key !== '__proto__');
const { data } = fc.letrec<{ data: YamlValue; map: YamlValue; list: YamlValue }>((tie) => ({
  data: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('map'), tie('list')),
  map: fc.dictionary(names, tie('data'), { maxKeys: 4, noNullPrototype: true }),
  list: fc.array(tie('data'), { maxLength: 3 }),
}));
const rootMap = fc.dictionary(names, data, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

function styleFrom(seed: number): Style {
  let state = (seed | 1) >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, lineEnd: next(3) === 0 ? '\r\n' : '\n', step: next(2) === 0 ? 2 : 4 };
}

/** A value behind `key:` or `-`, with its own leading blank or line end. */
function write(value: YamlValue, column: number, style: Style, inItem = false): string {
  if (typeof value !== 'object' || value === null) return writeLeaf(value, column, style);
  const entries = Object.entries(value);
  if (entries.length === 0 || style.next(4) === 0) return ` ${writeFlow(value, style)}${comment(style)}`;
  const lead = inItem && style.next(3) > 0 ? ' ' : comment(style) + style.lineEnd + ' '.repeat(column);
  return (
    lead +
    (Array.isArray(value) ? writeItems(value, column, style) : writeEntries(value as Record<string, YamlValue>, column, style))
  );
}

function writeEntries(value: Record<string, YamlValue>, column: number, style: Style): string {
  const parts = Object.entries(value).map(
    ([key, inner]) => `${writeKey(key, style)}:${write(inner, column + style.step, style)}`,
  );
  return parts.join(between(column, style));
}

function writeItems(value: readonly YamlValue[], column: number, style: Style): string {
  return value.map((item) => `-${write(item, column + 2, style, true)}`).join(between(column, style));
}

function between(column: number, style: Style): string {
  const own =
    [() => '', () => '', () => '', () => ' '.repeat(column) + '# own' + style.lineEnd, () => style.lineEnd][style.next(5)]?.() ??
    '';
  return style.lineEnd + own + ' '.repeat(column);
}

function comment(style: Style): string {
  return style.next(4) === 0 ? ' # note' : '';
}

function writeLeaf(value: string | number | boolean | null, column: number, style: Style): string {
  if (value === null) return (style.next(2) === 0 ? '' : ' null') + comment(style);
  if (typeof value === 'string' && /^[a-zé][^\t]*\n$/.test(value) && style.next(2) === 0) {
    const lines = value.slice(0, -1).split('\n');
    if (lines.every((line) => /^\p{L}+$/u.test(line)))
      return ` |${comment(style)}${lines.map((line) => style.lineEnd + ' '.repeat(column) + line).join('')}`;
  }
  return ` ${writeFlow(value, style)}${comment(style)}`;
}

function writeFlow(value: YamlValue, style: Style): string {
  if (typeof value === 'string') return writeString(value, style);
  if (typeof value !== 'object' || value === null) return String(value);
  const gap = style.next(3) === 0 ? ' ' : '';
  if (Array.isArray(value))
    return `[${gap}${value.map((item: YamlValue) => writeFlow(item, style)).join(', ')}${value.length > 0 && gap ? ',' : ''}${gap}]`;
  const parts = Object.entries(value).map(([key, inner]) => `${writeKey(key, style)}: ${writeFlow(inner, style)}`);
  return `{${gap}${parts.join(', ')}${parts.length > 0 && gap ? ',' : ''}${gap}}`;
}

function writeKey(key: string, style: Style): string {
  return /^[a-z]+$/.test(key) && style.next(4) > 0 ? key : writeString(key, style);
}

function writeString(value: string, style: Style): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(value) && !/^(?:true|false|null)$/.test(value) && style.next(3) > 0) return value;
  if (/^[ -~é]*$/.test(value) && style.next(2) === 0) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value)
    .replaceAll('\u007f', '\\u007f')
    .replace(/[\u0080-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/g, (c) =>
      /[\ud800-\udfff]/.test(c) ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Data with order, so that entries that change places do not pass unseen. */
function ordered(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(ordered);
  if (node.type === 'map') return new Map(node.entries.map((entry) => [entry.key, ordered(entry.value)]));
  return ordered(node.target);
}

function orderedValue(value: YamlValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(orderedValue);
  return new Map(Object.entries(value).map(([key, inner]) => [key, orderedValue(inner)]));
}

function nodesOf(node: Node | undefined, path: Path = []): { node: Node; path: Path }[] {
  if (!node) return [];
  if (node.type === 'list') return [{ node, path }, ...node.items.flatMap((item, i) => nodesOf(item, [...path, i]))];
  if (node.type === 'map')
    return [{ node, path }, ...node.entries.flatMap((entry) => nodesOf(entry.value, [...path, entry.key]))];
  return [{ node, path }];
}

function reach(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner instanceof Map ? inner.get(step) : (inner as unknown[])[Number(step)]),
    value,
  );
}

const document = fc.tuple(rootMap, fc.integer(), fc.boolean()).map(([value, seed, ends]) => {
  const style = styleFrom(seed);
  const body = `# top${style.lineEnd}${writeEntries(value, 0, style)}${style.lineEnd}---${style.lineEnd}${writeEntries(value, 0, style)}`;
  return { text: body + (ends ? style.lineEnd : ''), value };
});

/** Runs an edit on one of the nodes of a kind, and compares all data with the data changed by hand. */
function checkEdit<T extends Node['type']>(
  type: T,
  edit: (
    text: string,
    node: Extract<Node, { type: T }>,
    pick: number,
    value: YamlValue,
    key: string,
  ) => { edits: Edits; change: (data: unknown, path: Path, root: unknown) => void } | undefined,
  mustWork = true,
): void {
  fc.assert(
    fc.property(
      document,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 1 }),
      data,
      names,
      (source, which, pick, index, value, key) => {
        const { text } = source;
        const trees = parseYaml(text);
        expect(trees.problems).toEqual([]);
        const expected = trees.documents.map((one) => ordered(one.root));
        expect(expected).toEqual([orderedValue(source.value), orderedValue(source.value)]);
        const found = nodesOf(trees.documents[index]?.root).filter(({ node }) => node.type === type);
        const chosen = found[which % Math.max(1, found.length)];
        if (!chosen) return;
        const done = edit(text, chosen.node as Extract<Node, { type: T }>, pick, value, key);
        if (!done) return;
        if (!done.edits) {
          expect(mustWork).toBe(false);
          return;
        }
        const changed = applyEdits(text, done.edits) ?? '';
        done.change(reach(expected[index], chosen.path), chosen.path, expected[index]);
        const tree = parseYaml(changed);
        expect({ changed, problems: tree.problems }).toEqual({ changed, problems: [] });
        expect({ changed, data: tree.documents.map((one) => ordered(one.root)) }).toEqual({ changed, data: expected });
      },
    ),
    { numRuns: 3000 },
  );
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = reach(root, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  if (parent instanceof Map) parent.set(last, value);
  else (parent as unknown[])[Number(last)] = value;
}

const commentsIn = (text: string): number => text.split('# own').length + text.split('# note').length;

describe('in documents of every style', () => {
  test('replaceScalar changes that value alone', () => {
    checkEdit(
      'scalar',
      (text, node, _pick, value) => {
        if (value === null || typeof value === 'object') return undefined;
        const edits = replaceScalar(text, node, value);
        if (edits) expect(commentsIn(applyEdits(text, edits) ?? '')).toBe(commentsIn(text));
        return {
          edits,
          change: (_old, path, root) => {
            put(root, path, value);
          },
        };
      },
      false,
    );
  });

  test('insertEntry adds that entry alone, and a second time nothing', () => {
    checkEdit('map', (text, node, pick, value, key) => {
      if (node.entries.some((entry) => entry.key === key)) {
        expect(insertEntry(text, node, key, value)).toEqual([]);
        return undefined;
      }
      const after = pick % 2 === 0 ? undefined : node.entries[pick % Math.max(1, node.entries.length)];
      const edits = insertEntry(text, node, key, value, after);
      for (const edit of edits ?? []) expect(edit.span.start).toBe(edit.span.end);
      return {
        edits,
        change: (old) => {
          insertBehind(old as Map<string, unknown>, after?.key, key, orderedValue(value));
        },
      };
    });
  });

  test('removeEntry takes that entry alone, and leaves the comments on lines of their own around it', () => {
    checkEdit('map', (text, node, pick) => {
      const entry = node.entries[pick % Math.max(1, node.entries.length)];
      if (!entry) return undefined;
      const edits = removeEntry(text, node, entry);
      if (!edits && /&.*\*|\*.*&/s.test(text)) return undefined;
      if (edits)
        expect((applyEdits(text, edits) ?? '').split(/# own|# top/).length).toBe(
          text.split(/# own|# top/).length - insideOf(text, entry),
        );
      return { edits, change: (old) => (old as Map<string, unknown>).delete(entry.key) };
    });
  });

  test('renameKey changes that key alone', () => {
    checkEdit('map', (text, node, pick, _value, key) => {
      const entry = node.entries[pick % Math.max(1, node.entries.length)];
      if (!entry || node.entries.some((other) => other.key === key)) return undefined;
      return {
        edits: renameKey(text, entry, key),
        change: (old) => {
          rename(old as Map<string, unknown>, entry.key, key);
        },
      };
    });
  });

  test('appendItem adds that item alone', () => {
    checkEdit('list', (text, node, _pick, value) => {
      const edits = appendItem(text, node, value);
      for (const edit of edits ?? []) expect(edit.span.start).toBe(edit.span.end);
      return { edits, change: (old) => (old as unknown[]).push(orderedValue(value)) };
    });
  });

  test('fillEmpty fills that entry alone', () => {
    checkEdit('map', (text, node, pick, value) => {
      const empty = node.entries.filter((entry) => entry.value.type === 'scalar' && entry.value.value === null);
      const entry = empty[pick % Math.max(1, empty.length)];
      if (!entry) return undefined;
      return {
        edits: fillEmpty(text, entry, value),
        change: (old) => (old as Map<string, unknown>).set(entry.key, orderedValue(value)),
      };
    });
  });
});

/** How many comments on lines of their own stand within an entry, and go with it. */
function insideOf(text: string, entry: Entry): number {
  return text.slice(entry.keySpan.start, entry.value.span.end).split('# own').length - 1;
}

function insertBehind(map: Map<string, unknown>, after: string | undefined, key: string, value: unknown): void {
  const entries = [...map];
  const index = after === undefined ? entries.length : entries.findIndex(([known]) => known === after) + 1;
  entries.splice(index, 0, [key, value]);
  map.clear();
  for (const [name, inner] of entries) map.set(name, inner);
}

function rename(map: Map<string, unknown>, from: string, to: string): void {
  const entries = [...map];
  map.clear();
  for (const [name, inner] of entries) map.set(name === from ? to : name, inner);
}
