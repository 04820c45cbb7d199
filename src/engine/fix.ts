//! Fixes in the model's terms → edits of the file an entity was written in.
import type { FileEdit } from '../diagnostic.ts';
import type { Linked, Model } from '../model/model.ts';
import type { FixSpec } from '../rule/place.ts';
import type { Entry, MapNode, Node, ScalarNode, SyntaxTree } from '../syntax/tree.ts';
import { fillEmpty, insertEntry, removeEntry, replaceScalar, type YamlValue } from '../syntax/yaml-edit.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/edit.ts';

/** The files as they are now. Trees are made again only for a file that a fix is asked for. */
export interface Sources {
  readonly text: (file: string) => string | undefined;
  readonly tree: (file: string) => SyntaxTree | undefined;
}

/**
 * Whether a place can be edited at all, as far as that is known without looking at the text: not through an alias, not
 * inside a mere text, not where a value stands already.
 */
export function mayBeEdited({ index }: Model, { at, change }: FixSpec): boolean {
  const linked = index.byKey.get(at.entity);
  if (!linked?.file || linked.fact.label.via || linked.fact.fromText !== undefined) return false;
  const place = linked.fact.places[at.path];
  if (place?.via) return false;
  if (change !== 'insert') return place !== undefined;
  return place ? linked.fact.empty[at.path]?.why === 'blank' : !at.path.includes('.');
}

/** Undefined where it can't be edited without touching more than it. */
export function editsOf(model: Model, sources: Sources, spec: FixSpec): FileEdit | undefined {
  const linked = model.index.byKey.get(spec.at.entity);
  const file = linked?.file?.file;
  const text = file === undefined ? undefined : sources.text(file);
  const tree = file === undefined ? undefined : sources.tree(file);
  if (!linked || file === undefined || text === undefined || !tree || !mayBeEdited(model, spec)) return undefined;
  const edits = change(text, tree, linked, spec);
  return edits && { file, edits };
}

function change(
  text: string,
  tree: SyntaxTree,
  linked: Linked,
  { change: what, at, value }: FixSpec,
): readonly TextEdit[] | undefined {
  const place = linked.fact.places[at.path];
  const map = nodeAt(tree, linked.fact.span, 'map');
  if (!map) return undefined;
  const entry = place?.key && map.entries.find((one) => sameSpan(one.keySpan, place.key));
  if (what === 'remove') return entry && removeEntry(text, map, entry);
  if (what === 'replace') return place && replaceIn(text, tree, place.value, value);
  if (entry) return isBlank(entry) ? fillEmpty(text, entry, value as YamlValue) : undefined;
  return insertEntry(text, map, at.path, value as YamlValue);
}

function replaceIn(text: string, tree: SyntaxTree, words: Span, value: unknown): readonly TextEdit[] | undefined {
  const node = nodeAt(tree, words, 'scalar');
  return node && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    ? replaceScalar(text, node, value)
    : undefined;
}

const isBlank = ({ value }: Entry): boolean => value.type === 'scalar' && value.text.trim() === '';

function sameSpan(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

function nodeAt(tree: SyntaxTree, span: Span, type: 'map'): MapNode | undefined;
function nodeAt(tree: SyntaxTree, span: Span, type: 'scalar'): ScalarNode | undefined;
function nodeAt(tree: SyntaxTree, span: Span, type: 'map' | 'scalar'): Node | undefined {
  const table = nodesOf(tree);
  return table.get(`${type}:${span.start}:${span.end}`);
}

const tables = new WeakMap<SyntaxTree, ReadonlyMap<string, Node>>();

/** Every map by its span, every scalar by its words. Aliases are not followed: what they lead to is in the table itself. */
function nodesOf(tree: SyntaxTree): ReadonlyMap<string, Node> {
  const known = tables.get(tree);
  if (known) return known;
  const table = new Map<string, Node>();
  const left = tree.documents.flatMap((document) => document.root ?? []);
  for (let node = left.pop(); node; node = left.pop()) {
    const span = node.type === 'scalar' ? node.words : node.span;
    const key = `${node.type}:${span.start}:${span.end}`;
    if (!table.has(key)) table.set(key, node);
    // One by one: a call takes only so many arguments, and a list may be longer.
    if (node.type === 'map') for (const { merged, value } of node.entries) if (!merged) left.push(value);
    if (node.type === 'list') for (const item of node.items) left.push(item);
  }
  tables.set(tree, table);
  return table;
}
