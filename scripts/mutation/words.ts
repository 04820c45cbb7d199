//! The mutants of a rule.yaml: each clause of its conditions left out, and turned into its opposite.
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'; // prettier-ignore
import { compileRule } from '../../src/rule/declarative/index.ts';
import type { Rule } from '../../src/rule/rule.ts';
import { inOneLine, type Level, type Mutant } from './mutant.ts';

/** Steps from the root of a document to a node. */
type Route = readonly (string | number)[];

interface Change {
  readonly level: Level;
  readonly route: Route;
  readonly how: 'left out' | 'negated';
}

export function mutantsOfWords(rule: Rule, path: string, source: string): Mutant[] {
  const lines = new LineCounter();
  const document = parse(source, lines);
  return changesIn(document, [], 'rule').map(({ level, route, how }) => {
    const { offset, words } = wordsAt(document, source, route);
    const { line, col } = lines.linePos(offset);
    return {
      level,
      line,
      column: col,
      how,
      words: inOneLine(words),
      make: () => {
        const copy = parse(source);
        change(copy, route, how);
        return compile(copy, path, rule);
      },
    };
  });
}

/** Each alias as a copy of what it stands for: a change is made at one place. */
function parse(source: string, lineCounter = new LineCounter()): Document {
  const document = parseDocument(source, { lineCounter });
  visit(document, { Alias: (_, alias) => alias.resolve(document)?.clone() as Node });
  visit(document, {
    Node: (_, node) => {
      delete (node as { anchor?: string }).anchor;
    },
  });
  return document;
}

/** Collections and options that nothing asks for any more are no fault of a mutant: they go, too. */
function compile(document: Document, path: string, rule: Rule): Rule | undefined {
  const text = String(document);
  const compiled = compileRule(text, path, rule.fixes);
  if (compiled.rule) return compiled.rule;
  const unused = compiled.mistakes.flatMap(({ span }) => declaredAt(parseDocument(text), span.start));
  for (const route of unused) document.deleteIn(route);
  for (const word of ['collect', 'options']) if (keysOf(document, [word]).length === 0) document.delete(word);
  return unused.length === 0 ? undefined : compile(document, path, rule);
}

function declaredAt(document: Document, offset: number): Route[] {
  return ['collect', 'options'].flatMap((word) => {
    const map = document.get(word);
    if (!isMap(map)) return [];
    return map.items.filter(({ key }) => rangeOfNode(key)[0] === offset).map(({ key }) => [word, wordOf(key)]);
  });
}

/** Words of a rule below which conditions stand, or another rule's words do. */
const roots = new Set(['where', 'assert', 'when']);
const others = new Set(['messages', 'options', 'tests', 'value']);
const quantities = new Set(['some', 'every', 'none']);
/** Words whose list says several things at once. */
const several = new Set(['required', 'missing', 'requireAny', 'mutuallyExclusive', 'mutuallyRequired', 'any', 'all']);

/** Everywhere in a rule: `where`, `assert`, `when`, and one of several checks. */
function changesIn(document: Document, route: Route, above: string): Change[] {
  const node = document.getIn(route);
  if (isSeq(node))
    return node.items.flatMap((_, i) => [
      ...(above === 'checks' ? [{ level: 'condition', route: [...route, i], how: 'left out' } as const] : []),
      ...changesIn(document, [...route, i], 'item'),
    ]);
  return keysOf(document, route).flatMap((word) => {
    const at = [...route, word];
    if (others.has(word)) return [];
    return roots.has(word) ? [...whole(document, at, word), ...inCondition(document, at, 0)] : changesIn(document, at, word);
  });
}

/** A condition of several clauses, all at once. */
function whole(document: Document, route: Route, word: string): Change[] {
  if (keysOf(document, route).length < 2) return [];
  const negated: Change = { level: 'condition', route, how: 'negated' };
  return word === 'assert' ? [negated] : [{ level: 'condition', route, how: 'left out' }, negated];
}

function inCondition(document: Document, route: Route, depth: number): Change[] {
  const node = document.getIn(route);
  const level = depth < 2 ? 'condition' : 'clause';
  if (isSeq(node))
    return node.items.flatMap((_, i) => {
      const at = [...route, i];
      return [{ level, route: at, how: 'left out' } as const, ...inCondition(document, at, depth + 1)];
    });
  return keysOf(document, route).flatMap((word) => {
    const at = [...route, word];
    const own = [{ level, route: at, how: 'left out' } as const, { level, route: at, how: 'negated' } as const];
    const isGroup = word === 'not' || several.has(word);
    return [...own, ...(isGroup ? inCondition(document, at, depth + 1) : inTest(document, at, depth))];
  });
}

/** Below a field: what is asked of one of its items, and the words it may be. */
function inTest(document: Document, route: Route, depth: number): Change[] {
  const node = document.getIn(route);
  if (isSeq(node) && node.items.length > 1 && node.items.every(isScalar))
    return node.items.map((_, i) => ({ level: 'word', route: [...route, i], how: 'left out' }));
  return keysOf(document, route).flatMap((word) => {
    const at = [...route, word];
    const isCondition = quantities.has(word) && isMap(document.getIn(at));
    return isCondition ? inCondition(document, at, depth + 1) : inTest(document, at, depth + 1);
  });
}

function keysOf(document: Document, route: Route): string[] {
  const node = route.length === 0 ? document.contents : document.getIn(route);
  return isMap(node) ? node.items.map(({ key }) => wordOf(key)) : [];
}

const wordOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

function change(document: Document, route: Route, how: Change['how']): void {
  const above = route.slice(0, -1);
  const value = document.getIn(route, true) as Node;
  if (how === 'negated' && roots.has(String(route.at(-1)))) {
    document.setIn(route, document.createNode({ not: value }));
    return;
  }
  document.deleteIn(route);
  const holder = document.getIn(above) as YAMLMap | YAMLSeq;
  if (how === 'left out') {
    dropEmpty(document, above);
    return;
  }
  const opposite = document.createNode({ not: {} }) as YAMLMap;
  (opposite.get('not') as YAMLMap).set(route.at(-1), value);
  const all = holder.get('all') as YAMLSeq | undefined;
  if (all) all.add(opposite);
  else (holder as YAMLMap).set('all', document.createNode([opposite]));
}

/** What held nothing else goes with it; a test of nothing would be no rule. */
function dropEmpty(document: Document, route: Route): void {
  const node = document.getIn(route);
  if (route.length === 0 || !(isMap(node) || isSeq(node)) || node.items.length > 0) return;
  document.deleteIn(route);
  dropEmpty(document, route.slice(0, -1));
}

function wordsAt(document: Document, source: string, route: Route): { readonly offset: number; readonly words: string } {
  const holder = document.getIn(route.slice(0, -1));
  const word = route.at(-1);
  const pair = isMap(holder) ? holder.items.find((one) => isPair(one) && wordOf(one.key) === word) : undefined;
  const [start, end] = pair ? rangeOf(pair) : rangeOfNode(isSeq(holder) ? holder.items[Number(word)] : undefined);
  return { offset: start, words: source.slice(start, end) };
}

function rangeOf({ key, value }: Pair): [number, number] {
  const [start] = rangeOfNode(key);
  const [, end] = rangeOfNode(value ?? key);
  return [start, end];
}

function rangeOfNode(node: unknown): [number, number] {
  const { range } = (node ?? {}) as { range?: [number, number, number] };
  return [range?.[0] ?? 0, range?.[1] ?? 0];
}
