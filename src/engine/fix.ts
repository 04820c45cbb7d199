//! Fixes in the model's terms → edits of the file an entity was written in.
import type { FileEdit } from '../diagnostic.ts';
import type { Linked, Model } from '../model/model.ts';
import { allPlaces, labelPlace, placeAt } from '../model/places.ts';
import type { FixSpec, Place } from '../rule/place.ts';
import { fillField, insertField, removeField, replaceValue, type FieldTree } from '../syntax/edit.ts';
import type { Entry, MapNode, Node, SyntaxTree } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/edit.ts';
import { placeWithin } from '../text/within.ts';
import { isMarkdown } from './facts.ts';
import { fieldWords, worded, wordingFor } from './wording.ts';

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
  if (!linked?.file || labelPlace(linked.fact.places).via) return false;
  // In Markdown an item of a list takes labels below it.
  if (linked.fact.fromText !== undefined && !isMarkdown(linked.file.file)) return false;
  const place = placeAt(linked.fact.places, at.path);
  if (place?.via) return false;
  if (change !== 'insert') return place !== undefined;
  return place ? linked.fact.empty[at.path]?.why === 'blank' : !at.path.includes('.') && linked.fact.closed !== true;
}

/** Undefined where it can't be edited without touching more than it. */
export function editsOf(model: Model, sources: Sources, spec: FixSpec): FileEdit | undefined {
  const linked = model.index.byKey.get(spec.at.entity);
  const file = linked?.file?.file;
  const text = file === undefined ? undefined : sources.text(file);
  const tree = file === undefined ? undefined : sources.tree(file);
  if (!linked || file === undefined || text === undefined || !tree || !mayBeEdited(model, spec)) return undefined;
  // Where a bracket or a quote stays open, nobody knows what a word put in behind it would mean.
  if (!isMarkdown(file) && tree.problems.length > 0) return undefined;
  const edits = change(text, tree, linked, spec);
  return edits && { file, edits };
}

function change(text: string, tree: SyntaxTree, linked: Linked, spec: FixSpec): readonly TextEdit[] | undefined {
  const { change: what, at, value = '' } = spec;
  const place = placeAt(linked.fact.places, at.path);
  const map = mapOf(tree, linked, at.path);
  if (!map) return undefined;
  const entry = place?.key && entryAt(map, place.key);
  if (what === 'remove') return entry && removeField(text, map, entry);
  const wording = wordingFor(text, tree, map, linked);
  const written = worded(linked, at.path, value, wording);
  if (what === 'replace' && at.words) return rewordIn(text, linked, at, written);
  if (what === 'replace') return place && replaceIn(text, tree, place.value, written);
  if (entry) return isBlank(entry) ? fillField(text, entry, written) : undefined;
  const words = fieldWords(linked, at.path, wording);
  return words && insertField(text, map, words, written);
}

function replaceIn(text: string, tree: SyntaxTree, words: Span, value: FieldTree): readonly TextEdit[] | undefined {
  const [node] = nodesAt(tree, 'scalar', words);
  return node?.type === 'scalar' && typeof value !== 'object' ? replaceValue(text, node, value) : undefined;
}

/** Letters, digits and blanks mean the same wherever words stand; other marks could end a value or begin markup. */
function rewordIn(text: string, linked: Linked, at: Place, words: FieldTree): readonly TextEdit[] | undefined {
  const place = wordsOf(text, linked, at);
  const isPlain = typeof words === 'string' && /^[\p{L}\p{N}\p{M} -]+$/u.test(words);
  return place && isPlain ? [{ span: place, text: words }] : undefined;
}

/** Where the words of a place stand in the file; undefined where its value is not written letter by letter. */
export function wordsOf(text: string | undefined, { fact }: Linked, { path, words }: Place): Span | undefined {
  const value = valueAt(fact.fields, path);
  const written = placeAt(fact.places, path);
  if (text === undefined || typeof value !== 'string' || !words || !written) return undefined;
  return placeWithin(text, written.value, value, words);
}

/** What an entity says at a path. */
export function valueAt(fields: unknown, path: string): unknown {
  let value = fields;
  for (const step of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step];
  return value;
}

/** Of several maps in one place, that which has the field; else that which has most fields of the entity. */
function mapOf(tree: SyntaxTree, { fact }: Linked, path: string): MapNode | undefined {
  const maps = nodesAt(tree, 'map', fact.span).filter((node) => node.type === 'map');
  if (maps.length < 2) return maps[0];
  const keys = allPlaces(fact.places).flatMap(([, { key }]) => key ?? []);
  const wanted = placeAt(fact.places, path)?.key;
  const fits = (map: MapNode): number =>
    keys.filter((key) => entryAt(map, key)).length + (wanted && entryAt(map, wanted) ? keys.length : 0);
  return maps.reduce((best, map) => (fits(map) > fits(best) ? map : best));
}

function entryAt({ entries }: MapNode, key: Span): Entry | undefined {
  return entries.find((entry) => sameSpan(entry.keySpan, key));
}

const isBlank = ({ value }: Entry): boolean => value.type === 'scalar' && value.text.trim() === '';

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function nodesAt(tree: SyntaxTree, type: 'map' | 'scalar', { start, end }: Span): readonly Node[] {
  return nodesOf(tree).get(`${type}:${start}:${end}`) ?? [];
}

const tables = new WeakMap<SyntaxTree, ReadonlyMap<string, readonly Node[]>>();

/** The maps by their spans, the scalars by their words. Aliases are not followed: what they lead to is in the table itself. */
function nodesOf(tree: SyntaxTree): ReadonlyMap<string, readonly Node[]> {
  const known = tables.get(tree);
  if (known) return known;
  const table = new Map<string, Node[]>();
  const left = tree.documents.flatMap((document) => document.root ?? []);
  for (let node = left.pop(); node; node = left.pop()) {
    const { start, end } = node.type === 'scalar' ? node.words : node.span;
    const key = `${node.type}:${start}:${end}`;
    const same = table.get(key);
    if (same) same.push(node);
    else table.set(key, [node]);
    // One by one: a call takes only so many arguments, and a list may be longer.
    if (node.type === 'map') for (const { merged, value } of node.entries) if (!merged) left.push(value);
    if (node.type === 'list') for (const item of node.items) left.push(item);
  }
  tables.set(tree, table);
  return table;
}
