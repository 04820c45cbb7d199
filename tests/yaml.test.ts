//! Every key and value of a YAML text is found at its exact place, and no text, however broken, stops the reader.
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Node, SyntaxTree } from '../src/syntax/tree.ts';
import type { FixKind } from '../src/diagnostic.ts';
import { applyEdits } from '../src/text/edit.ts';
import type { Span } from '../src/text/span.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import { usualDepth } from '../src/text/bounds.ts';

/** Each key and value on a line of its own: path, words as they stand in the text, what they were read as. */
function outline(text: string): string[] {
  const lines: string[] = [];
  const walk = (node: Node, path: string): void => {
    if (node.type === 'scalar') lines.push(`${path} <${cut(text, node.words)}> ${JSON.stringify(node.value)}`);
    else if (node.type === 'alias') lines.push(`${path} <${cut(text, node.span)}> ${node.target ? node.target.type : 'nothing'}`);
    else if (node.type === 'list')
      node.items.forEach((item, i) => {
        walk(item, `${path}[${String(i)}]`);
      });
    else
      for (const entry of node.entries)
        walk(entry.value, `${path}.${entry.key}${entry.merged ? `(${cut(text, entry.merged)})` : ''}`);
  };
  parseYaml(text).documents.forEach((document, i) => {
    if (document.root) walk(document.root, i === 0 ? '' : `#${String(i)}`);
  });
  return lines;
}

function problems(text: string): string[] {
  return parseYaml(text).problems.map((problem) => `${problem.message} <${cut(text, problem.span)}>`);
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function toData(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'scalar') return node.value;
  if (node.type === 'alias') return toData(node.target);
  if (node.type === 'list') return node.items.map(toData);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, toData(entry.value)]));
}

function dataOf(text: string): unknown[] {
  return parseYaml(text).documents.map((document) => toData(document.root));
}

/** What must hold of every tree: spans lie in the text, and those of children in those of parents. */
function checkSpans(text: string, tree: SyntaxTree): void {
  const inside = (outer: Span, inner: Span): void => {
    if (inner.start > inner.end || inner.start < outer.start || inner.end > outer.end) {
      throw new Error(`${JSON.stringify(inner)} is not inside ${JSON.stringify(outer)} of ${JSON.stringify(text)}`);
    }
  };
  const all = { start: 0, end: text.length };
  const walk = (node: Node, outer: Span): void => {
    inside(outer, node.span);
    if (node.type === 'scalar') {
      inside(node.span, node.words);
      if (node.verbatim) expect(cut(text, node.words)).toBe(node.text);
    } else if (node.type === 'list') for (const item of node.items) walk(item, node.span);
    else if (node.type === 'map')
      for (const entry of node.entries.filter((own) => !own.merged)) {
        inside(node.span, entry.keySpan);
        walk(entry.value, node.span);
      }
  };
  for (const document of tree.documents) {
    inside(all, document.span);
    if (document.root) walk(document.root, all);
  }
  for (const problem of tree.problems) {
    inside(all, problem.span);
    for (const related of problem.related ?? []) inside(all, related.span);
  }
  for (const directive of tree.directives) inside(all, directive.span);
}

describe('places', () => {
  test('plain, quoted and empty values', () => {
    expect(outline("a: 1.10 # c\nb: \"x y\"\nc: 'it''s'\nd:\ne: 2026-03-31\nf: 0123\ng: ~\n")).toEqual([
      '.a <1.10> 1.1',
      '.b <x y> "x y"',
      ".c <it''s> \"it's\"",
      '.d <> null',
      '.e <2026-03-31> "2026-03-31"',
      '.f <0123> 123',
      '.g <~> null',
    ]);
  });

  test('the words of a value that is no string stay as written', () => {
    const root = parseYaml('a: 1.10\nb: 0123').documents[0]?.root;
    expect(root?.type === 'map' && root.entries.map((entry) => entry.value.type === 'scalar' && entry.value.text)).toEqual([
      '1.10',
      '0123',
    ]);
  });

  test('an empty value stands right behind its colon', () => {
    const root = parseYaml('owner:   # who?\nnext: 1').documents[0]?.root;
    expect(root?.type === 'map' && root.entries[0]?.value.span).toEqual({ start: 6, end: 6 });
  });

  test('blocks go from their first letter to their last', () => {
    expect(outline('a: |\n  one\n   two\n\nb: >-\n  three\n  four\nc: |+ # keep\n  x\n\nd: |\n')).toEqual([
      '.a <one\n   two> "one\\n two\\n"',
      '.b <three\n  four> "three four"',
      '.c <x> "x\\n\\n"',
      '.d <> ""',
    ]);
  });

  test('a block reaches from its header to its last line, without the line end', () => {
    const text = 'a: |- # note\n  one\n  two\nb: 1';
    const root = parseYaml(text).documents[0]?.root;
    expect(root?.type === 'map' && root.entries[0] && cut(text, root.entries[0].value.span)).toBe('|- # note\n  one\n  two');
  });

  test('values over several lines', () => {
    expect(outline('a: x\n\n  y\nb: "x\n  y"\nc: "a\\tb"\n')).toEqual([
      '.a <x\n\n  y> "x\\ny"',
      '.b <x\n  y> "x y"',
      '.c <a\\tb> "a\\tb"',
    ]);
  });

  test('keys of all kinds', () => {
    expect(outline('1: a\n~: b\n"q k": c\n? x\n: d\n? [l, m]\n: e\n? f\n: - g\n').map((line) => line.split(' <')[0])).toEqual([
      '.1',
      '.~',
      '.q k',
      '.x',
      '.[l, m]',
      '.f[0]',
    ]);
  });

  test('documents, byte order mark, CRLF and CR', () => {
    expect(outline('\uFEFFa: é👍x\r\nb: 2\r\n---\r\nc: |\r\n  z\r\n')).toEqual([
      '.a <é👍x> "é👍x"',
      '.b <2> 2',
      '#1.c <z> "z\\n"',
    ]);
    expect(outline('a: 1\rb:\r  - x\r')).toEqual(['.a <1> 1', '.b[0] <x> "x"']);
  });

  test('anchors, aliases and merge keys', () => {
    const text = 'base: &b {x: 1, y: 2}\na: {<<: *b, y: 3}\nc:\n  <<: [*b, {y: 5, z: 6}]\nd: *b\n';
    expect(outline(text)).toEqual([
      '.base.x <1> 1',
      '.base.y <2> 2',
      '.a.y <3> 3',
      '.a.x(*b) <1> 1',
      '.c.x(*b) <1> 1',
      '.c.y(*b) <2> 2',
      '.c.z({y: 5, z: 6}) <6> 6',
      '.d <*b> map',
    ]);
    expect(problems(text)).toEqual([]);
  });

  test('an alias means the latest anchor before it, in its own document', () => {
    expect(dataOf('- &a 1\n- *a\n- &a 2\n- *a\n')).toEqual([[1, 1, 2, 2]]);
    expect(problems('a: &x 1\n---\nb: *x\n')).toEqual(['unknown-alias <*x>']);
  });

  test('directives are comments only', () => {
    const text =
      'a: "# stratlint-no" # stratlint-disable x \nb: |\n  # stratlint-no\n#stratlint-enable\nc: [1, # stratlint-flow\n 2]\n';
    expect(parseYaml(text).directives.map((found) => `${found.text} <${cut(text, found.span)}>`)).toEqual([
      'stratlint-disable x <# stratlint-disable x>',
      'stratlint-enable <#stratlint-enable>',
      'stratlint-flow <# stratlint-flow>',
    ]);
  });
});

describe('half-written texts', () => {
  test.each([
    ['a: 1\nowner\nb: 2\n', ['missing-colon <owner>'], { a: 1, owner: null, b: 2 }],
    ['a: 1\nowner:Ana\nb: 2\n', ['space-after-colon <owner:>'], { a: 1, owner: 'Ana', b: 2 }],
    ['title: CX: the plan # c\nb: 2\n', ['colon-in-value <CX: the plan>'], { title: 'CX: the plan', b: 2 }],
    ['name: "Foo\nowner: x\ngoals:\n  - id: y\n', ['missing-quote <"Foo>'], { name: 'Foo', owner: 'x', goals: [{ id: 'y' }] }],
    ["name: 'It's fine'\nb: 1\n", ["text-after-quote <s fine'>"], { name: "It's fine", b: 1 }],
    ['tags: [a, b\nowner: x\n', ['missing-bracket <[>'], { tags: ['a', 'b'], owner: 'x' }],
    ['goals:\n    - id: a\n  - id: b\nk: 1\n', ['bad-indent <->'], { goals: [{ id: 'a' }, { id: 'b' }], k: 1 }],
    ['goals:\n  - id: a\n   - id: b\n', ['bad-indent <->'], undefined],
    ['a:\n\tb: 1\n\tc:\n\t\td: 1\ne: 2\n', ['tab-indent <\t>'], { a: { b: 1, c: { d: 1 } }, e: 2 }],
    ['  a: 1\nb: 2\nc: 3\n', ['bad-indent <b>'], { a: 1, b: 2, c: 3 }],
    ['a: - b\nc: 1\n', ['list-on-key-line <->'], undefined],
    ['a:\n    b: 1\n  c: 2\nd: 3\n', ['bad-indent <c>'], { a: { b: 1, c: 2 }, d: 3 }],
    ['b:\n  c: 1\n   d: 2\n  f: 4\ne: 3\n', ['bad-indent <d>'], { b: { c: 1, d: 2, f: 4 }, e: 3 }],
    ['goals:\n- id: a\n name: b\n- id: c\n', ['bad-indent <name>'], { goals: [{ id: 'a', name: 'b' }, { id: 'c' }] }],
    ['a: @foo\nb: `x`\n', ['bad-start <@>', 'bad-start <`>'], { a: '@foo', b: '`x`' }],
    ['a: "x\\qy"\n', ['bad-escape <\\q>'], { a: 'x\\qy' }],
    ['a: *nope\nb: &x [*x]\n', ['unknown-alias <*nope>', 'recursive-alias <*x>'], { a: undefined, b: [undefined] }],
    ['{a: 1 b: 2}', ['missing-comma <1>'], undefined],
    ['a: &x\n    b: 1\n  c: *x\n', ['bad-indent <c>'], { a: { b: 1 }, c: { b: 1 } }],
    ['[a, , b]', ['extra-comma <,>'], ['a', 'b']],
    ['a: 1\nb: 2\na: 3\n', ['duplicate-key <a>'], { a: 1, b: 2 }],
    ['a: "x"#c\n', ['space-before-comment <#>'], { a: 'x' }],
    ['a: 1\nb: \0x\n', ['control-character <\0>'], { a: 1, b: '\0x' }],
    ['a:\n  <<: 1\n', ['bad-merge <<<>'], { a: {} }],
    ['%: 1\n', ['bad-start <%>'], undefined],
  ])('%j', (text, found, data) => {
    expect(problems(text)).toEqual(found);
    if (data !== undefined) expect(dataOf(text)[0]).toEqual(data);
  });

  test('a duplicate key points at the first one', () => {
    expect(parseYaml('a: 1\na: 2').problems[0]?.related).toEqual([
      { span: { start: 0, end: 1 }, message: 'duplicate-key-first', data: { key: 'a' } },
    ]);
  });
});

describe('hostile texts', () => {
  test.each<[string, string]>([
    ['brackets', '['.repeat(20_000)],
    ['dashes', '- '.repeat(20_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['questions', '? '.repeat(20_000)],
    ['keys in a line', 'a: '.repeat(20_000)],
    ['keys below each other', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    [
      'chained aliases',
      `a0: &a0 [x]\n${Array.from({ length: 6000 }, (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [*a${String(i)}]\n`).join('')}`,
    ],
  ])('%s: too deep, and quickly so', (_, text) => {
    const start = performance.now();
    expect(problems(text).some((problem) => problem.startsWith('too-deep'))).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each(['[', '{a: ', '[\n', '{a: [\n', '- '])('%j without end is one fault', (part) => {
    expect(problems(part.repeat(20_000))).toEqual([expect.stringMatching(/^too-deep/)]);
  });

  test('the limit is exact, and what stands before it is read', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(problems(nested(usualDepth))).toEqual([]);
    expect(parseYaml(`a: 1\n---\n${nested(usualDepth + 1)}`).problems[0]).toMatchObject({
      message: 'too-deep',
      data: { limit: usualDepth },
    });
    expect(dataOf(`a: 1\n---\n${nested(usualDepth + 1)}`)[0]).toEqual({ a: 1 });
    expect(parseYaml('[[[1]]]', 2).problems[0]?.span).toEqual({ start: 2, end: 3 });
  });

  test('6,000 aliases share one target', () => {
    const root = parseYaml(`a: &a {b: 1}\nl: [${'*a, '.repeat(6000)}]`).documents[0]?.root;
    const list = root?.type === 'map' ? root.entries[1]?.value : undefined;
    expect(list?.type === 'list' && new Set(list.items.map((item) => item.type === 'alias' && item.target)).size).toBe(1);
  });

  test('merge keys that copy too much are refused', () => {
    const base = Array.from({ length: 2000 }, (_, i) => `  k${String(i)}: 1\n`).join('');
    expect(problems(`b: &b\n${base}l:\n${'- {<<: *b}\n'.repeat(500)}`)[0]).toMatch(/^too-many-copies/);
  });

  test.each<[string, string]>([
    ['brackets without end', ']'.repeat(2e5)],
    ['quotes', '"'.repeat(2e5)],
    ['open quotes', "a: 'x\n".repeat(3e4)],
    ['ampersands', '& '.repeat(1e5)],
    ['question marks in brackets', `[${'? '.repeat(1e5)}`],
    ['stray items', `a:\n${'    - x\n  - y\n'.repeat(2e4)}`],
    ['lists behind keys', 'a: - b\n'.repeat(3e4)],
    ['open brackets', 'x: [a\n'.repeat(3e4)],
    ['stray words without a line end', '} a: "'.repeat(4e4)],
  ])('%s: in time', (_, text) => {
    const start = performance.now();
    checkSpans(text, parseYaml(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

const fragments = [
  'a',
  'b: ',
  '- ',
  '? ',
  ': ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  'key: v\n',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '"',
  '"x"',
  "'",
  '|\n',
  '>-\n',
  '# c\n',
  ' #',
  '&x ',
  '*x',
  '!t ',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '\r',
  '1.10',
  '<<: ',
  '\\',
  '~',
  '@',
  '%',
  '👍',
  '\0',
  '\uFEFF',
  'a: 1\nb: 2\n',
  '- id: x\n  name: y\n',
  ' # stratlint-x\n',
];

describe('whatever the text', () => {
  test('nothing throws, all spans lie inside their parents, and following aliases comes to an end', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...fragments), { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        checkSpans(source, parseYaml(source));
        dataOf(source);
      }),
      { numRuns: 5000 },
    );
  });

  test('a fault is a fault to the library too, and sound texts mean the same', () => {
    const text = fc
      .array(fc.constantFrom(...fragments.filter((part) => !/[%!<~\r\0\uFEFF]|1\.10/.test(part))), { maxLength: 16 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const known = parseDocument(source, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
        const mine = parseYaml(source);
        // The library takes an escaped quote at the very end for a closing one.
        if (/\\["']$/.test(source)) return;
        if (/^(?:---|\.\.\.)/m.test(source) || mine.problems.some((problem) => /alias|duplicate/.test(problem.message))) return;
        if (known.errors.length > 0) expect(mine.problems).not.toEqual([]);
        else if (!/[?'"]/.test(source)) expect(mine.problems).toEqual([]);
        if (known.errors.length === 0 && !/[?*&]/.test(source))
          expect(toData(mine.documents[0]?.root) ?? null).toEqual(known.toJS() ?? null);
      }),
      { numRuns: 3000 },
    );
  });
});

/** The one fix of the first problem, applied. */
function mended(text: string): string | undefined {
  const edits = parseYaml(text).problems[0]?.fixes?.[0]?.edits;
  return edits && applyEdits(text, edits);
}

describe('ways out', () => {
  test.each<[string, FixKind, string]>([
    ['title: A: b # c\n', 'safe', 'title: "A: b" # c\n'],
    ['title: say "a": b\n', 'safe', 'title: \'say "a": b\'\n'],
    ['a: b:\n', 'unsafe', 'a: "b:"\n'],
    ['a: 1\nowner:Ana\nb: 2\n', 'safe', 'a: 1\nowner: Ana\nb: 2\n'],
    ['a: 1\nowner:Ana\n', 'safe', 'a: 1\nowner: Ana\n'],
    ['a: 1\n10:30\n', 'unsafe', 'a: 1\n10: 30\n'],
    ['name: "Foo \nb: 1\n', 'unsafe', 'name: "Foo" \nb: 1\n'],
    ["name: 'Foo", 'unsafe', "name: 'Foo'"],
    ["name: 'It's fine' # c\n", 'safe', 'name: "It\'s fine" # c\n'],
    ["- 'It's fine'\n- b\n", 'safe', '- "It\'s fine"\n- b\n'],
    ["a: 'It's so: fine'\nb: 1\n", 'safe', 'a: "It\'s so: fine"\nb: 1\n'],
    ['name: "say "go" \\"now\\"!"\n', 'safe', 'name: "say \\"go\\" \\"now\\"!"\n'],
  ])('%j', (text, kind, expected) => {
    const tree = parseYaml(text);
    expect(tree.problems.map((problem) => problem.fixes?.map((fix) => fix.kind))).toEqual([[kind]]);
    expect(mended(text)).toBe(expected);
    expect(problems(expected)).toEqual([]);
    if (kind === 'safe') expect(dataOf(expected)).toEqual(dataOf(text));
  });

  test('words behind a quote that was meant to end are no part of it', () => {
    expect(dataOf("a: 'x' 'y'\nb: 'x'y\n")).toEqual([{ a: 'x', b: 'x' }]);
  });

  test('a safe fix leaves what was read as it was, and the fault is gone', () => {
    const line = fc.constantFrom(
      'a: x: y',
      "b: 'it's so'",
      'c:Ana',
      'd: "say "go" now"',
      'e: 1',
      "f: 'n'roll: it'",
      'g: - x: "y"',
      'h: |',
      '  - k: l: m',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const { problems: found } = parseYaml(text);
        for (const { message, span, fixes = [] } of found)
          for (const fix of fixes.filter((one) => one.kind === 'safe')) {
            const after = applyEdits(text, fix.edits) ?? '';
            expect(dataOf(after)).toEqual(dataOf(text));
            const left = parseYaml(after).problems.filter((one) => one.message === message && one.span.start === span.start);
            expect(left).toEqual([]);
          }
      }),
    );
  });
});

describe('tabs', () => {
  /** The places of all words, and what they were read as. */
  const check = (text: string, data: unknown): void => {
    const tree = parseYaml(text);
    checkSpans(text, tree);
    expect(problems(text)).toEqual([expect.stringMatching(/^tab-indent <\t/)]);
    expect(dataOf(text)).toEqual(data);
    const after = mended(text) ?? '';
    expect(problems(after)).toEqual([]);
    expect(dataOf(after)).toEqual(data);
    expect(outline(after).map((line) => line.replace(/\s+/g, ' '))).toEqual(
      outline(text).map((line) => line.replace(/\s+/g, ' ')),
    );
  };

  test('one line among lines indented by blanks', () => {
    const text =
      'goals:\n  - id: a\n    statement: Sail on time\n\towner: nora # é\n    metrics: [x]\n  - id: b\n    statement: Sail late\n';
    check(text, [
      {
        goals: [
          { id: 'a', statement: 'Sail on time', owner: 'nora', metrics: ['x'] },
          { id: 'b', statement: 'Sail late' },
        ],
      },
    ]);
    expect(outline(text)).toContain('.goals[0].owner <nora> "nora"');
    expect(mended(text)).toBe(text.replace('\t', '    '));
  });

  test.each<[string, string, unknown]>([
    ['a child of the line before', 'a:\n\tb: 1\nc:\n  d: 2\n', { a: { b: 1 }, c: { d: 2 } }],
    ['an item of the list before', 'l:\n  - id: a\n\t- id: b\n', { l: [{ id: 'a' }, { id: 'b' }] }],
    ['a tab of eight', 'a:\n    b:\n        c: 1\n\td: 2\n', { a: { b: { c: 1, d: 2 } } }],
    ['a tab of two', 'a:\n  b: 1\n\tc: 2\n', { a: { b: 1, c: 2 } }],
    ['a tab behind blanks', 'a:\n  b:\n    c: 1\n  \td: 2\n', { a: { b: { c: 1, d: 2 } } }],
    ['a block put in', 'a:\n  - b: 1\n    c:\n\t\t\t- d: 2\n\t\t\t  e: 3\n    f: 4\n', { a: [{ b: 1, c: [{ d: 2, e: 3 }], f: 4 }] }],
    ['items and blanks', 'a:\n\t- b: 1\n\t  c: 2\n\t# d\n\t- b: 3\n', { a: [{ b: 1, c: 2 }, { b: 3 }] }],
    ['behind dashes', 'a:\n\t-\tb: 1\n\t\tc: 2\n\t-\tb: 3\n', { a: [{ b: 1, c: 2 }, { b: 3 }] }],
    ['a list below its key', 'a:\n\tb:\n\t- 1\n\t- 2\n\tc: 3\n', { a: { b: [1, 2], c: 3 } }],
    ['a text block', 'a:\n\tb: |\n\t\tx\n\t\t\ty\n\t\n\t\tz\n\tc: 1\n', { a: { b: 'x\n\ty\n\nz\n', c: 1 } }],
    ['a line of a text block', 'a:\n  b: >-\n    x\n\ty\n  c: 1\n', { a: { b: 'x y', c: 1 } }],
    ['a tab that is text', 'a: |\n  x\n  \ty\nb:\n\tc: 1\n', { a: 'x\n\ty\n', b: { c: 1 } }],
    ['quotes and brackets', 'a:\n\tb: "x\n\t\ty: z"\n\tc: {\n\t\td: 1,\n\t\te: 2\n\t}\n\tf: 3\n', { a: { b: 'x y: z', c: { d: 1, e: 2 }, f: 3 } }],
    ['brackets alone', 'a: [\n\tx,\n\ty\n  ]\n', { a: ['x', 'y'] }],
    ['words of several lines', 'a:\n\tb: x\n\t\ty\n\tc: 1\n', { a: { b: 'x y', c: 1 } }],
    ['all of it', '\ta: 1\n\tb:\n\t\tc: 2\n', { a: 1, b: { c: 2 } }],
    ['CRLF', 'a:\r\n\tb: 1\r\n\tc: 2\r\n', { a: { b: 1, c: 2 } }],
  ])('%s', (_, text, data) => {
    check(text, [data]);
  }); // prettier-ignore

  test('other faults are told as well, and tabs that do no harm are not', () => {
    expect(problems('a:\n\tb: 1\n\tc: x: y\n')).toEqual(['tab-indent <\t>', 'colon-in-value <x: y>']);
    expect(problems('{\n\t"a": 1,\n\t"b": [1\n}')).toEqual(['missing-bracket <{>', 'missing-bracket <[>']);
    expect(problems('a: 1\t# c\n\t\nb:\t2\n\t# d\n')).toEqual([]);
    const text = 'a:\n\tb: &x {c: 1}\n\td: *x\n\te: {<<: *x}\n\t# stratlint-y\n\tf: 1\n\tf: 2\n';
    checkSpans(text, parseYaml(text));
    expect(outline(text)).toEqual(['.a.b.c <1> 1', '.a.d <*x> map', '.a.e.c(*x) <1> 1', '.a.f <1> 1']);
    expect(parseYaml(text).directives.map(({ span }) => cut(text, span))).toEqual(['# stratlint-y']);
    expect(
      parseYaml(text)
        .problems.at(-1)
        ?.related?.map(({ span }) => span),
    ).toEqual([{ start: 53, end: 54 }]);
  });

  interface Tree {
    readonly [key: string]: Leaf | Tree | readonly (Leaf | Tree)[];
  }
  type Leaf = number | string;

  const { tree: data } = fc.letrec<{ tree: Tree; value: Tree[string] }>((tie) => ({
    tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('value'), { minKeys: 1, maxKeys: 3, depthIdentifier: 'tree' }),
    value: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'tree' },
      fc.oneof(fc.nat(9), fc.constantFrom('words', 'two words', 'one\ntwo\n', 'x: y', '- z\n\tw\n')),
      tie('tree'),
      fc.array(fc.oneof(fc.nat(9), tie('tree')), { minLength: 1, maxLength: 3 }),
    ),
  }));

  /** Each line as its level and its words; an item's fields are `deep` levels below its dash. */
  function linesOf(value: Tree, level: number, dash: number): [level: number, words: string][] {
    const below = (words: string, inner: [number, string][]): [number, string][] => [[level, words], ...inner];
    return Object.entries(value).flatMap(([key, own]): [number, string][] => {
      if (typeof own === 'number') return [[level, `${key}: ${String(own)}`]];
      if (typeof own === 'string' && own.includes('\n'))
        return below(`${key}: |`, own.trimEnd().split('\n').map((line) => [level + 1, line])); // prettier-ignore
      if (typeof own === 'string') return [[level, `${key}: ${JSON.stringify(own)}`]];
      if (!isItems(own)) return below(`${key}:`, linesOf(own, level + 1, dash));
      return below(`${key}:`, own.flatMap((item): [number, string][] => {
        if (typeof item !== 'object') return [[level + 1, `- ${String(item)}`]];
        const [first, ...rest] = linesOf(item, level + 1 + dash, dash);
        return [[level + 1, `- ${first?.[1] ?? ''}`], ...rest];
      })); // prettier-ignore
    });
  }

  function isItems(value: Tree[string]): value is readonly (Leaf | Tree)[] {
    return Array.isArray(value);
  }

  test('a file indented by tabs throughout is read as if by blanks', () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = linesOf(value, 0, 1).map(([level, words]) => '\t'.repeat(level) + words).join('\n') + '\n'; // prettier-ignore
        if (!text.includes('\n\t')) return;
        check(text, [value]);
      }),
      { numRuns: 500 },
    );
  });

  test('a line indented by tabs takes the level of the line before', () => {
    fc.assert(
      fc.property(data, fc.nat(), fc.constantFrom(2, 4, 8), (value, pick, width) => {
        const lines = linesOf(value, 0, 1);
        const fits = lines.flatMap(([level], i) => {
          const before = lines[i - 1] ?? [-1, ''];
          const isKey = /^[a-d]: [^|]/.test(lines[i]?.[1] ?? '') && /^[a-d]: [^|]/.test(before[1]);
          return isKey && level === before[0] && level > 0 && (level * 2) % width === 0 ? [i] : [];
        });
        const at = fits[pick % fits.length];
        if (at === undefined) return;
        const text = lines
          .map(([level, words], i) => (i === at ? '\t'.repeat((level * 2) / width) : '  '.repeat(level)) + words)
          .join('\n');
        check(`${text}\n`, [value]);
      }),
      { numRuns: 1000 },
    );
  });
});
