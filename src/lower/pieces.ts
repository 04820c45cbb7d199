//! The facts of a file that was read piece by piece: what a piece says is made once, and moved to where the piece stands now.
import type { Problem } from '../diagnostic.ts';
import type { EntityFact, FileFacts } from '../model/fact.ts';
import { movedPlaces } from '../model/places.ts';
import { topLevelOf } from '../schema/vocabulary.ts';
import type { Entry, ListNode, MapNode, Node } from '../syntax/tree.ts';
import { movedBy, movedNode } from '../syntax/yaml-move.ts';
import type { PiecedYaml, Placed, PlacedKeys, YamlPiece } from '../syntax/yaml-pieces.ts';
import { mostValues } from '../text/bounds.ts';
import { span, type Span } from '../text/span.ts';
import { currencyOfTree } from './currency.ts';
import { isPieceByKeys, lowerPiece } from './document.ts';
import { newLowering, type Lowering, type LowerOptions } from './draft.ts';
import { hoist, lowerCollection } from './entity.ts';
import { languageOfTree } from './language.ts';
import { settled, speak } from './settle.ts';

/** What was made of pieces before, with the same options. */
export type KnownFacts = WeakMap<YamlPiece, Map<string, PieceFacts>>;

/** What one entry of a piece, or its items, say. */
interface PieceFacts {
  /** As if the piece were the file. */
  readonly entities: readonly EntityFact[];
  readonly problems: readonly Problem[];
  readonly visits: number;
  /** The same where the piece stood last. */
  placed: { readonly by: number; readonly before: number; readonly entities: readonly EntityFact[] } | undefined;
}

/** What lowering the whole tree gives, or undefined where the document is no piece of the workspace, or too large. */
export function lowerPieces(reading: PiecedYaml, options: LowerOptions, known: KnownFacts): FileFacts | undefined {
  const lowering = newLowering(options, hoist);
  const tree = treeOf(reading);
  lowering.language = languageOfTree(tree) ?? options.language;
  lowering.currency = currencyOfTree(tree) ?? options.currency;
  if (!isPieceByKeys(lowering, tree)) return undefined;
  const homes = new Map<Entry, { keys: PlacedKeys; index: number }>();
  const root = placedTree(reading, lowering.language, homes);
  lowering.visits = 1;
  lowerPiece(lowering, root, (_, kind, entry) => {
    const home = homes.get(entry);
    if (home) addKeys(lowering, kind, home.keys, home.index, known);
  });
  if (Math.max(lowering.visits, reading.values) >= mostValues(options.values, options.text.length)) return undefined;
  speak(lowering.problems, 0, lowering.language);
  return {
    file: options.file,
    language: lowering.language,
    entities: lowering.entities.map(settled),
    problems: [...reading.problems, ...lowering.problems],
    directives: reading.directives,
  };
}

/** All nodes, whatever their places: enough to tell the language, and what the document is. */
function treeOf({ keys, span: place }: PiecedYaml): MapNode {
  const entries = keys.flatMap(({ piece, items }) =>
    items ? piece.entries.map((entry) => ({ ...entry, value: listOf(items, same) })) : piece.entries,
  );
  return { type: 'map', entries, span: place };
}

const same = (node: Node): Node => node;

function listOf(items: readonly Placed[], place: (node: Node, by: number) => Node): ListNode {
  const [first] = items;
  const last = items.at(-1);
  const start = (first?.piece.list?.start ?? 0) + (first?.by ?? 0);
  const nodes = items.flatMap(({ piece, by }) => (piece.items ?? []).map((node) => place(node, by)));
  const end = Math.max(start, (last?.by ?? 0) + Math.max(...(last?.piece.items ?? []).map((node) => node.span.end)));
  return { type: 'list', items: nodes, span: span(start, end) };
}

/** The entries of the document where they stand; what is in collections is placed when its facts are. */
function placedTree(
  { keys, span: place }: PiecedYaml,
  language: string,
  homes: Map<Entry, { keys: PlacedKeys; index: number }>,
): MapNode {
  const entries = keys.flatMap((one) =>
    one.piece.entries.map((entry, index) => {
      const top = topLevelOf(entry.key, language);
      const isCollection = top !== undefined && 'kind' in top;
      const placed: Entry = {
        ...entry,
        keySpan: movedSpan(entry.keySpan, one.by),
        value: isCollection ? entry.value : one.items ? listOf(one.items, movedNode) : movedNode(entry.value, one.by),
      };
      homes.set(placed, { keys: one, index });
      return placed;
    }),
  );
  return { type: 'map', entries, span: place };
}

const movedSpan = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

function addKeys(lowering: Lowering, kind: string, { piece, by, items }: PlacedKeys, index: number, known: KnownFacts): void {
  const entry = piece.entries[index];
  if (!entry) return;
  lowering.visits++;
  if (!items) add(lowering, factsOf(lowering, { piece, part: index, kind, node: entry.value }, known), by);
  else
    for (const one of items)
      add(lowering, factsOf(lowering, { piece: one.piece, part: 0, kind, node: listOf([one], same) }, known), one.by);
}

/** What is read of a piece. */
interface Part {
  readonly piece: YamlPiece;
  readonly part: number;
  readonly kind: string;
  readonly node: Node;
}

function factsOf(whole: Lowering, { piece, part, kind, node }: Part, known: KnownFacts): PieceFacts {
  const { options, language, currency, dayOrder, fiscalYearStart } = whole;
  const byPart = known.get(piece) ?? new Map<string, PieceFacts>();
  known.set(piece, byPart);
  const name = `${part} ${kind} ${language} ${currency ?? ''} ${dayOrder ?? ''} ${fiscalYearStart ?? ''}`;
  const before = byPart.get(name);
  if (before) return before;
  const lowering = newLowering({ ...options, text: piece.source }, hoist, whole);
  // An alias has no target here: where anchors are, nothing is read by pieces.
  if (node.type !== 'alias') lowerCollection(lowering, kind, { node, via: undefined }, {});
  const { visits, problems, entities } = lowering;
  const facts: PieceFacts = { entities: entities.map(settled), problems, visits, placed: undefined };
  byPart.set(name, facts);
  return facts;
}

function add(lowering: Lowering, facts: PieceFacts, by: number): void {
  const before = lowering.entities.length;
  lowering.visits += facts.visits;
  for (const problem of facts.problems) lowering.problems.push(movedBy(problem, by));
  if (facts.placed?.by !== by || facts.placed.before !== before)
    facts.placed = { by, before, entities: facts.entities.map((fact) => movedFact(fact, by, before)) };
  for (const entity of facts.placed.entities) lowering.entities.push(entity);
}

/** The same behind so many characters and other entities. */
function movedFact(fact: EntityFact, by: number, before: number): EntityFact {
  const { holder } = fact;
  return {
    ...fact,
    fields: before === 0 ? fact.fields : renumbered(fact.fields, before),
    places: movedPlaces(fact.places, by),
    span: movedSpan(fact.span, by),
    ...(holder && { holder: { entity: holder.entity + before, field: holder.field } }),
  };
}

/** Entities in place are counted from the first of the file. What holds none stays the same object. */
function renumbered<T>(value: T, before: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => renumbered<unknown>(item, before));
    return items.some((item, i) => item !== value[i]) ? (items as T) : value;
  }
  if ('entity' in value && typeof value.entity === 'number') return { ...value, entity: value.entity + before };
  let other: Record<string, unknown> | undefined;
  for (const [name, one] of Object.entries(value)) {
    const now = renumbered<unknown>(one, before);
    if (now !== one) (other ??= { ...(value as Record<string, unknown>) })[name] = now;
  }
  return (other as T | undefined) ?? value;
}
