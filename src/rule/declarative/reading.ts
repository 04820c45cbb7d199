//! What the readers of a rule.yaml, and of a baseline, share: the mistakes found so far, nodes of the file, names in scope.
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Span } from '../../text/span.ts';
import type { OptionSpecs } from '../options.ts';
import type { Condition } from './data.ts';
import type { Shape } from './shape.ts';

/** A mistake in the file, with the words it is about. */
export interface RuleProblem {
  readonly message: string;
  readonly span: Span;
}

/** What reading nodes takes, whatever the file. */
export interface NodeReading {
  readonly problems: RuleProblem[];
  /** How many more nodes are read: an alias can stand for many. */
  left: number;
}

export interface Reading extends NodeReading {
  /** Line and column of an offset in the file, from 1. */
  readonly positionOf: (offset: number) => { readonly line: number; readonly column: number };
  /** Conditions are made of tests, and tests of lists of conditions: the one reader finds the other here. */
  readonly condition: (node: Node, names: Names) => Condition | undefined;
}

/** The names that conditions and messages may use. */
export interface Names {
  /** What is looked at: its fields need no name before them. */
  readonly item: Shape;
  readonly levels: ReadonlyMap<string, Shape>;
  /** What is collected under a name. */
  readonly collected: ReadonlyMap<string, Shape>;
  readonly options: OptionSpecs;
}

/** Notes a mistake; there is nothing to return in its place, whatever was to be read. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the type that whoever returns it promises
export function problem<T>(reading: NodeReading, { span }: { readonly span: Span }, message: string): T | undefined {
  reading.problems.push({ message, span });
  return undefined;
}

/** A node, or what its alias stands for. Undefined where the file has grown beyond all measure. */
export function follow(reading: NodeReading, node: Node): Exclude<Node, { type: 'alias' }> | undefined {
  if (reading.left-- === 0) problem(reading, node, 'This is too long to be read. Split it, or use fewer aliases.');
  if (reading.left < 0) return undefined;
  if (node.type !== 'alias') return node;
  return node.target ? follow(reading, node.target) : problem(reading, node, `Nothing is marked "&${node.name}" before this.`);
}

export function scalarOf(reading: NodeReading, node: Node, what: string): ScalarNode | undefined {
  const found = follow(reading, node);
  if (found?.type === 'scalar' && found.text.trim() !== '') return found;
  return found && problem(reading, at(found), `${what} is expected here.`);
}

/** A word or several. */
export function scalarsOf(reading: NodeReading, node: Node, what: string): ScalarNode[] {
  const found = follow(reading, node);
  if (found?.type !== 'list') return found ? [scalarOf(reading, found, what) ?? []].flat() : [];
  if (found.items.length === 0) problem(reading, found, `${what} is expected in this list.`);
  return found.items.flatMap((item) => scalarOf(reading, item, what) ?? []);
}

export function mapOf(reading: NodeReading, node: Node, what: string): MapNode | undefined {
  const found = follow(reading, node);
  if (found?.type === 'map' && found.entries.length > 0) return found;
  return found && problem(reading, at(found), `${what} is expected here.`);
}

/** The items of a list; one thing alone is a list of it. */
export function itemsOf(reading: NodeReading, node: Node): readonly Node[] {
  const found = follow(reading, node);
  if (!found) return [];
  if (found.type === 'list' && found.items.length === 0) problem(reading, found, 'This list is empty.');
  return found.type === 'list' ? found.items : [found];
}

/** Where to point: the words of a scalar, without its quotes. */
export function at(node: Node): { readonly span: Span } {
  return { span: node.type === 'scalar' ? node.words : node.span };
}

export const keyAt = (entry: Entry): { readonly span: Span } => ({ span: entry.keySpan });

/** A part of a scalar's words; all of them where escapes or folding stand in between. */
export function within(node: ScalarNode, start: number, end: number): { readonly span: Span } {
  return node.verbatim ? { span: { start: node.words.start + start, end: node.words.start + end } } : at(node);
}

/** The entries of a map by key. An unknown key is a mistake; a word of the author's own begins with "x-". */
export function entriesOf<K extends string>(
  reading: NodeReading,
  map: MapNode,
  what: string,
  keys: readonly K[],
): Partial<Record<K, Entry>> {
  const found: Partial<Record<K, Entry>> = {};
  for (const entry of map.entries) {
    if (entry.key.startsWith('x-') || entry.key === '$schema') continue;
    if ((keys as readonly string[]).includes(entry.key)) found[entry.key as K] ??= entry;
    else problem(reading, keyAt(entry), noSuch(what, entry.key, keys));
  }
  return found;
}

/** One of some words. */
export function choiceOf<T extends string>(reading: NodeReading, node: Node, what: string, choices: readonly T[]): T | undefined {
  const word = scalarOf(reading, node, `One of ${choices.join(', ')}`);
  if (!word) return undefined;
  const found = choices.find((choice) => choice === word.text);
  return found ?? problem(reading, at(word), noSuch(what, word.text, choices));
}
