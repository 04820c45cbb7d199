//! A field's node → its value. Returns the canonical form for the validator, and keeps the read value in the draft.
import type { ReferenceFact } from '../model/fact.ts';
import type { Field } from '../schema/field.ts';
import { innerFieldOf, schemaOf, textField } from '../schema/vocabulary.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { isDash } from '../value/index.ts';
import {
  follow,
  isForAuthors,
  placeOf,
  readContext,
  sayEmpty,
  spokenName,
  type EntityDraft,
  type EntityOptions,
  type Lowering,
  type Spot,
} from './draft.ts';
import { sayUnknownPart } from './unknown.ts';
import { namesIn } from './names.ts';
import { pointsAway } from './pointer.ts';
import { readScalar } from './scalar.ts';
import {
  isNothing,
  lowerShorthand,
  nothing,
  saysFree,
  saysMore,
  withEmptyLists,
  type Lowered,
  type Target,
} from './shorthand.ts';
import { oneOfList } from './listed.ts';
import { saidItems } from './told.ts';

/** Reads one entry into the draft; the canonical form is returned, undefined where the field says nothing. */
export function lowerField(lowering: Lowering, draft: EntityDraft, field: Field, entry: Entry, via?: Span): unknown {
  const target = { draft, path: field.name };
  const { canonical, value } = lowerNode(lowering, target, field, entry.value, via ?? entry.merged, entry.keySpan);
  if (value !== undefined) draft.fields[field.name] = value;
  return canonical;
}

/** The parts of an object field that an entry beside it says: one, or more in a text such as `Cost: 5 000 EUR, approved`. */
export function lowerFieldPart(
  lowering: Lowering,
  draft: EntityDraft,
  field: Field,
  part: Field,
  entry: Entry,
  via?: Span,
): { readonly canonical?: object; readonly value?: object } {
  const from = via ?? entry.merged;
  const { value: node } = entry;
  if (node.type === 'scalar' && (saysMore(lowering, field, part, node) || saysFree(lowering, field, part, node))) {
    const { value } = lowerShorthand(lowering, { draft, path: field.name }, field, { node, via: from }, part.type === 'money');
    return { canonical: {}, ...(value !== undefined && { value: value as object }) };
  }
  const read = lowerNode(lowering, { draft, path: `${field.name}.${part.name}` }, part, node, from, entry.keySpan);
  return {
    ...(read.canonical !== undefined && { canonical: { [part.name]: read.canonical } }),
    ...(read.value !== undefined && { value: { [part.name]: read.value } }),
  };
}

function lowerNode(lowering: Lowering, target: Target, field: Field, node: Node, via: Span | undefined, key?: Span): Lowered {
  const spot = follow(lowering, counting(field, node), via);
  if (!spot) return nothing;
  const blank = spot.node.type === 'scalar' && isBlank(spot.node) ? spot.node : undefined;
  const place = placeOf(spot, key);
  // The key of a cell is the head of its column, far above.
  const isAtKey = blank && key && !spot.via && blank.markdown !== 'cell';
  target.draft.places[target.path] = isAtKey ? { ...place, value: key } : place;
  if (blank) {
    sayEmpty(target.draft, target.path, '', 'blank');
    return nothing;
  }
  return field.list ? lowerList(lowering, target, field, spot) : lowerSingle(lowering, target, field, spot);
}

/** A value that was struck has given way to the one beside it; in prose, struck words may be what is spoken of. */
function counting({ type }: Field, node: Node): Node {
  const isProse = type === 'text' || type === 'markdown';
  return node.type === 'scalar' && node.kept && !isProse ? node.kept : node;
}

function isBlank({ text, markdown }: ScalarNode): boolean {
  return text.trim() === '' || (markdown === 'cell' && isDash(text));
}

function lowerList(lowering: Lowering, target: Target, field: Field, spot: Spot): Lowered {
  const { node, via } = spot;
  if (field.type === 'ref' && node.type !== 'scalar') return lowerReferences(lowering, target, field, spot);
  if (field.told && field.type === 'enum' && node.type !== 'map') return lowerSaid(lowering, target, field, { node, via });
  if (node.type === 'list') return lowerItems(lowering, target, field, node.items, via);
  if (node.type === 'scalar' && isNothing(target, field, node)) return nothing;
  const parts = node.type === 'scalar' ? namesIn(field, node, readContext(lowering, node)) : [];
  if (parts.length > 1) return lowerItems(lowering, target, field, parts, via);
  const one = lowerSingle(lowering, alone(lowering, inside(target, 0), spot), oneOf(field), spot);
  return gather([one]);
}

/** What may be told in a sentence is found in the words of its own field, too. */
function lowerSaid(lowering: Lowering, target: Target, field: Field, { node, via }: Spot): Lowered {
  if (node.type === 'scalar' && isNothing(target, field, node)) return nothing;
  const items = saidItems(field, node);
  if (items.length > 0) return lowerItems(lowering, target, field, items, via);
  sayEmpty(target.draft, target.path, node.type === 'scalar' ? node.text : '', node.type === 'scalar' ? 'unreadable' : 'blank');
  return nothing;
}

const singles = new WeakMap<Field, Field>();

/** The field as one of its items sees it. */
function oneOf(field: Field): Field {
  let single = singles.get(field);
  if (!single) {
    single = { ...field, list: false };
    singles.set(field, single);
  }
  return single;
}

/** What says nothing takes no place in a list: the paths of the others are those of the values that are kept. */
function lowerItems(lowering: Lowering, target: Target, field: Field, items: readonly Node[], via: Span | undefined): Lowered {
  const kept: Lowered[] = [];
  const refused: Lowered[] = [];
  for (const item of items) {
    const { draft, path } = inside(target, kept.length);
    const lowered = lowerNode(lowering, { draft, path }, oneOf(field), item, via);
    if (lowered.value !== undefined) kept.push(lowered);
    else {
      if (lowered.canonical !== undefined) refused.push(lowered);
      for (const notes of [draft.places, draft.empty]) Reflect.deleteProperty(notes, path);
    }
  }
  return gather([...kept, ...refused]);
}

function gather(items: readonly Lowered[]): Lowered {
  const defined = <T>(values: readonly T[]): T[] => values.filter((value) => value !== undefined);
  return {
    canonical: items.map((item) => item.canonical ?? null).filter((item) => item !== null),
    value: defined(items.map((item) => item.value)),
  };
}

const inside = (target: Target, step: string | number): Target => ({ ...target, path: `${target.path}.${step}` });

/** Notes the place of a value that was reached without `lowerNode`. */
function alone(lowering: Lowering, target: Target, spot: Spot): Target {
  lowering.visits++;
  target.draft.places[target.path] = placeOf(spot, undefined);
  return target;
}

function lowerSingle(lowering: Lowering, target: Target, field: Field, spot: Spot): Lowered {
  const { node, via } = spot;
  if (node.type === 'list') {
    if (node.items.length === 0) {
      sayEmpty(target.draft, target.path, '', 'blank');
      return nothing;
    }
    const only = node.items.length === 1 ? node.items[0] : oneOfList(field, node);
    return only ? lowerNode(lowering, target, field, only, via) : { canonical: node.items.map(() => null), value: undefined };
  }
  if (field.type === 'ref') return lowerReference(lowering, target, field, spot);
  if (field.type === 'object')
    return node.type === 'map'
      ? lowerObject(lowering, target, field, node, via)
      : lowerShorthand(lowering, target, field, { node, via });
  if (node.type === 'map') return lowerRecord(lowering, target, field, node, via);
  if (isNothing(target, field, node)) return nothing;
  return readScalar(lowering, target.draft, target.path, field, { node, via });
}

// References

function lowerReferences(lowering: Lowering, target: Target, field: Field, spot: Spot): Lowered {
  const { node, via } = spot;
  if (node.type === 'list') return lowerItems(lowering, target, field, node.items, via);
  const kind = kindInPlace(field, node);
  const found = lowering.hoist.collection(lowering, kind, spot, holderOf(target, field));
  return { canonical: found.map(() => ({})), value: found.map((entity): ReferenceFact => ({ entity })) };
}

function lowerReference(lowering: Lowering, target: Target, field: Field, spot: Spot): Lowered {
  const { node, via } = spot;
  const holder = holderOf(target, field);
  if (node.type === 'map') {
    const entity = lowering.hoist.entity(lowering, kindInPlace(field, node), { node, via }, holder);
    return { canonical: {}, value: { entity } satisfies ReferenceFact };
  }
  if (node.type !== 'scalar' || isNothing(target, field, node)) return nothing;
  const text = node.text.trim();
  if (field.contains && pointsAway(node)) sayEmpty(target.draft, target.path, text, 'elsewhere');
  else if (field.contains && isMoreThanName(field, text)) {
    const [entity] = lowering.hoist.collection(lowering, field.kinds?.[0] ?? '', spot, holder);
    if (entity !== undefined) return { canonical: {}, value: { entity } satisfies ReferenceFact };
  }
  return {
    canonical: text,
    value: { ref: text, ...(node.guess && { guess: true }), ...(node.told && { open: true }) } satisfies ReferenceFact,
  };
}

function holderOf({ draft }: Target, field: Field): EntityOptions {
  return field.contains ? { holder: holderFor(draft, field) } : { inPlace: true };
}

const lastHolders = new WeakMap<EntityDraft, NonNullable<EntityOptions['holder']>>();

/** All that stands in one field has one holder. */
function holderFor(draft: EntityDraft, { name }: Field): NonNullable<EntityOptions['holder']> {
  const last = lastHolders.get(draft);
  if (last?.field === name) return last;
  const holder = { entity: draft.index, field: name };
  lastHolders.set(draft, holder);
  return holder;
}

/**
 * A text where the holder's own things stand: a stage is named in place; a goal is, when it reads like a sentence, and so is a
 * principle of one word with a capital, which is no id.
 */
function isMoreThanName(field: Field, text: string): boolean {
  const kind = field.kinds?.[0];
  if (kind === undefined) return false;
  const words = text.split(/\s+/).length;
  const enough = textField(kind) === 'statement' || /\d/.test(text) ? 2 : 3;
  const isWord = textField(kind) === 'statement' && /^\p{Lu}\p{Ll}+$/u.test(text);
  return !schemaOf(kind).collection || words >= enough || isWord;
}

/** Of several kinds, the one whose fields the map fits best. */
function kindInPlace(field: Field, node: Node): string {
  const kinds = field.kinds ?? [];
  const [first = ''] = kinds;
  if (kinds.length < 2 || node.type !== 'map') return first;
  const fits = (kind: string): number =>
    node.entries.filter((entry) => schemaOf(kind).fields.some((own) => own.name === entry.key)).length;
  return kinds.reduce((best, kind) => (fits(kind) > fits(best) ? kind : best), first);
}

// Objects

function lowerObject(lowering: Lowering, target: Target, field: Field, map: MapNode, via: Span | undefined): Lowered {
  const canonical: Record<string, unknown> = {};
  const value: Record<string, unknown> = {};
  for (const entry of map.entries) {
    if (isForAuthors(entry.key)) continue;
    const inner = innerFieldOf(field, entry.key);
    if (!inner) {
      sayUnknownPart(lowering, field, spokenName(lowering, target.draft, target.path), { map, entry, via });
      continue;
    }
    const lowered = lowerNode(lowering, inside(target, inner.name), inner, entry.value, via ?? entry.merged, entry.keySpan);
    if (lowered.canonical !== undefined) canonical[inner.name] = lowered.canonical;
    if (lowered.value !== undefined) value[inner.name] = lowered.value;
  }
  return { canonical, value: withEmptyLists(field, value) };
}

/** Money, a period or a quantity written out as a map. */
function lowerRecord(lowering: Lowering, target: Target, field: Field, map: MapNode, via: Span | undefined): Lowered {
  const canonical: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  for (const entry of map.entries) {
    const spot = follow(lowering, entry.value, via ?? entry.merged);
    canonical[entry.key] = spot?.node.type === 'scalar' ? spot.node.value : {};
    if (spot?.node.type === 'scalar') texts[entry.key] = spot.node.text;
    if (spot) target.draft.places[`${target.path}.${entry.key}`] = placeOf(spot, entry.keySpan);
  }
  const text = recordText(field, texts);
  if (text === undefined) return { canonical, value: undefined };
  const scalar: ScalarNode = { type: 'scalar', value: text, text, span: map.span, words: map.span, verbatim: false };
  const { value } = readScalar(lowering, target.draft, target.path, field, { node: scalar, via });
  return { canonical, value };
}

/** A record said in words, so that one reader serves both ways of writing. */
function recordText(field: Field, { amount, currency, start, end }: Record<string, string>): string | undefined {
  if (field.type === 'money' && amount !== undefined) return currency === undefined ? amount : `${amount} ${currency}`;
  if (field.type === 'period' && start !== undefined) return end === undefined ? start : `${start}/${end}`;
  return undefined;
}
