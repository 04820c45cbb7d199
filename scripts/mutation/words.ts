//! The mutants of a rule.yaml: each clause of its conditions left out, and turned into its opposite.
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'; // prettier-ignore
import { compileRule } from '../../src/rule/declarative/index.ts';
import type { Rule } from '../../src/rule/rule.ts';
import { inOneLine, type Mutant } from './mutant.ts';

/** Steps from the root of a document to a node. */
type Route = readonly (string | number)[];

interface Change {
  readonly route: Route;
  readonly how: 'left out' | 'negated';
}

export function mutantsOfWords(rule: Rule, path: string, source: string): Mutant[] {
  const lines = new LineCounter();
  const document = parse(source, lines);
  return changesIn(document).map(({ route, how }) => {
    const { offset, words } = wordsAt(document, source, route);
    const { line, col } = lines.linePos(offset);
    return {
      line,
      column: col,
      what: `${how}: ${inOneLine(words)}`,
      make: () => {
        const copy = parse(source);
        change(copy, route, how);
        return compileRule(String(copy), path, rule.fixes).rule;
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

function changesIn(document: Document): Change[] {
  const found: Change[] = [];
  const root = document.contents;
  if (!isMap(root)) return [];
  for (const word of ['where', 'assert']) inCondition(document, [word], found);
  for (const name of keysOf(document, ['collect'])) inCondition(document, ['collect', name, 'where'], found);
  const checks = document.get('checks');
  if (isSeq(checks)) checks.items.forEach((_, i) => { for (const word of ['where', 'assert']) inCondition(document, ['checks', i, word], found); }); // prettier-ignore
  return found;
}

const quantities = new Set(['some', 'every', 'none']);
/** Words whose list says several things at once. */
const several = new Set(['required', 'missing', 'requireAny', 'mutuallyExclusive', 'mutuallyRequired', 'any', 'all']);

function inCondition(document: Document, route: Route, found: Change[]): void {
  const node = document.getIn(route);
  if (isSeq(node)) {
    node.items.forEach((_, i) => {
      found.push({ route: [...route, i], how: 'left out' });
      inCondition(document, [...route, i], found);
    });
  }
  if (!isMap(node)) return;
  for (const { key } of node.items) {
    const word = String(isScalar(key) ? key.value : key);
    const at = [...route, word];
    found.push({ route: at, how: 'left out' }, { route: at, how: 'negated' });
    const value = document.getIn(at);
    if (word === 'not' || several.has(word)) inCondition(document, at, found);
    else if (isMap(value)) for (const inner of keysOf(document, at)) if (quantities.has(inner)) inCondition(document, [...at, inner], found); // prettier-ignore
  }
}

function keysOf(document: Document, route: Route): string[] {
  const node = document.getIn(route);
  return isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
}

function change(document: Document, route: Route, how: Change['how']): void {
  const [word] = route.slice(-1);
  const above = route.slice(0, -1);
  const value = document.getIn(route, true);
  document.deleteIn(route);
  const holder = document.getIn(above);
  if (how === 'negated') {
    const opposite = document.createNode({ not: {} });
    (opposite.get('not') as YAMLMap).set(word, value);
    const all = (holder as YAMLMap).has('all') ? undefined : document.createNode([opposite]);
    if (all) (holder as YAMLMap).set('all', all);
    else ((holder as YAMLMap).get('all') as YAMLSeq).add(opposite);
  } else if ((isMap(holder) || isSeq(holder)) && holder.items.length === 0 && above.length > 0) document.deleteIn(above);
}

function wordsAt(document: Document, source: string, route: Route): { readonly offset: number; readonly words: string } {
  const holder = document.getIn(route.slice(0, -1));
  const word = route.at(-1);
  const pair = isMap(holder)
    ? holder.items.find((one) => isPair(one) && String(isScalar(one.key) ? one.key.value : one.key) === word)
    : undefined;
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
