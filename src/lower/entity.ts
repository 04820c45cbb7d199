//! A map, or a mere text, becomes an entity; whatever stands in place inside it is hoisted.
import type { ReferenceFact } from '../model/fact.ts';
import type { WrittenPlace } from '../model/places.ts';
import { kindByFields } from '../schema/shared-words.ts';
import { fieldOf, isKnownWord, nearestField, partOf, schemaOf, textField, valueIn } from '../schema/vocabulary.ts';
import type { Field } from '../schema/field.ts';
import type { Entry, MapNode, MarkdownPlaces, ScalarNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { isPlaceholder } from '../value/index.ts';
import {
  follow,
  isForAuthors,
  keysBelow,
  placeOf,
  readContext,
  spokenName,
  type EntityDraft,
  type EntityOptions,
  type Hoist,
  type Lowering,
  type Spot,
} from './draft.ts';
import { currencyOfEntity } from './currency.ts';
import { measureIn } from './measure.ts';
import { pointsAway, sayAllElsewhere } from './pointer.ts';
import { sentenceOf, toldMap } from './told.ts';
import { valuedFieldsOf } from '../schema/valued.ts';
import { sayUnknownField } from './unknown.ts';
import { validate } from './validate.ts';
import { spokenLanguage } from './language.ts';
import { withEmptyLists } from './shorthand.ts';
import { lowerField, lowerFieldPart } from './value.ts';
import { asTold, valuedField } from './valued.ts';

/** Reads a list of entities, one entity, or a map of entities by id. Returns their indices. */
export function lowerCollection(lowering: Lowering, kind: string, { node, via }: Spot, options: EntityOptions): number[] {
  if (node.type === 'list') {
    return node.items.flatMap((item) => {
      const spot = follow(lowering, item, via);
      return spot ? lowerAny(lowering, kind, spot, options) : [];
    });
  }
  if (node.type === 'map' && isKeyed(kind, node)) {
    return node.entries.flatMap((id) => {
      const spot = isForAuthors(id.key) ? undefined : follow(lowering, id.value, via ?? id.merged);
      return spot ? lowerAny(lowering, kind, spot, { ...options, id }) : [];
    });
  }
  return lowerAny(lowering, kind, { node, via }, options);
}

/** A map none of whose keys is a field, and all of whose values are maps or texts, names its entities by key. */
export function isKeyed(kind: string, map: MapNode): boolean {
  if (map.entries.length === 0 || map.entries.some(({ key }) => fieldOf(kind, key))) return false;
  if (map.entries.every(({ value }) => value.type === 'map' || value.type === 'alias')) return true;
  // Texts alone may be mistyped fields: `nam: Ana`.
  const isText = map.entries.every(({ value }) => value.type === 'scalar' && value.text.trim() !== '');
  return (
    isText && map.entries.length > 1 && !map.entries.some(({ key }) => nearestField(schemaOf(kind), key) ?? isKnownWord(key))
  );
}

function lowerAny(lowering: Lowering, kind: string, spot: Spot, options: EntityOptions): number[] {
  if (spot.node.type === 'map') return [lowerEntity(lowering, kind, { ...spot, node: spot.node }, options)];
  if (spot.node.type === 'scalar') return lowerText(lowering, kind, { ...spot, node: spot.node }, options);
  lowering.problems.push({
    rule: 'schema-violation',
    message: 'not-an-entity',
    data: { kind },
    span: placeOf(spot, undefined).via ?? firstItem(spot.node.span),
  });
  return [];
}

const firstItem = (span: Span): Span => ({ start: span.start, end: Math.min(span.end, span.start + 1) });

/** A text where an entity is expected is its statement, or its name. */
function lowerText(lowering: Lowering, kind: string, spot: Spot & { node: ScalarNode }, options: EntityOptions): number[] {
  const text = spot.node.text.trim();
  if (text === '' || isPlaceholder(text)) return [];
  const tale = sentenceOf(kind, spot.node.text, readContext(lowering));
  if (tale) return [lowerEntity(lowering, kind, { ...spot, node: toldMap(spot.node, tale) }, options)];
  const place = placeOf(spot, undefined);
  const draft = openEntity(lowering, kind, spot.node.span, place, { ...options, fromText: text, closed: true });
  const field = textField(kind);
  const [name, rest] = namePart(kind, text);
  draft.fields[field] = name;
  draft.places[field] = place;
  if (rest) {
    draft.fields[rest.field] = { ref: rest.text } satisfies ReferenceFact;
    draft.places[rest.field] = place;
  }
  if (options.id) setId(draft, options.id);
  closeEntity(draft);
  if (pointsAway(spot.node)) sayAllElsewhere(draft, text);
  addMeasure(lowering, draft);
  return [draft.index];
}

/** `Ana Ruiz, head of piers`: what follows the name of a person is her role. */
function namePart(kind: string, text: string): [name: string, rest?: { field: string; text: string }] {
  const { textRest } = schemaOf(kind);
  const cut = textRest === undefined ? null : /^([^,(]+?)\s*(?:,|\(|\s[-–—]\s)\s*(.+?)\)?$/u.exec(text);
  const [, name, rest] = cut ?? [];
  return textRest !== undefined && name !== undefined && rest !== undefined ? [name, { field: textRest, text: rest }] : [text];
}

export function lowerEntity(lowering: Lowering, kind: string, spot: Spot & { node: MapNode }, options: EntityOptions): number {
  const { node, via } = spot;
  const first = node.entries[0];
  const draft = openEntity(
    lowering,
    kind,
    node.span,
    { value: options.id?.keySpan ?? first?.keySpan ?? node.span, ...(via && { via }) },
    { ...options, ...(node.markdown && markdownFacts(node.markdown)) },
  );
  if (options.id) setId(draft, options.id);
  const canonical: Record<string, unknown> = {};
  const outer = lowering.currency;
  lowering.currency = fieldOf(kind, 'currency') ? (currencyOfEntity(kind, node) ?? outer) : outer;
  for (const entry of node.entries) {
    if (entry === options.skip || isForAuthors(entry.key)) continue;
    const field = fieldOfEntry(lowering, kind, entry, node);
    const other =
      field?.contains === true ? kindByFields(entry.key, () => keysBelow(entry.value), field.kinds?.[0] ?? '') : undefined;
    if (other !== undefined && !field?.kinds?.includes(other)) lowerBeside(lowering, other, entry, via);
    else if (!field) {
      const isPart = lowerPart(lowering, draft, canonical, entry, via);
      if (!isPart) sayUnknownField(lowering, kind, options, { map: node, entry, via });
    } else if (field.name in canonical) sayTwice(lowering, draft, field.name, entry);
    else {
      const value = asTold(kind, entry.key, field, entry.value);
      canonical[field.name] = lowerField(lowering, draft, field, value === entry.value ? entry : { ...entry, value }, via);
    }
  }
  lowering.currency = outer;
  validate(lowering, draft, canonical);
  closeEntity(draft);
  addMeasure(lowering, draft);
  return draft.index;
}

/** A list of people in a strategy belongs to the workspace. */
function lowerBeside(lowering: Lowering, kind: string, { value, merged }: Entry, via: Span | undefined): void {
  const spot = follow(lowering, value, via ?? merged);
  if (spot) lowerCollection(lowering, kind, spot, {});
}

/** `progress: done` beside a status of its own says something else. */
function fieldOfEntry(lowering: Lowering, kind: string, { key, value }: Entry, { entries }: MapNode): Field | undefined {
  const mayBeValued = value.type === 'scalar' && valuedFieldsOf(kind, key).length > 0;
  const field = mayBeValued ? valuedField(kind, key, value.text, readContext(lowering)) : undefined;
  const isSaidBeside = field?.type === 'enum' && entries.some((other) => fieldOf(kind, other.key) === field);
  return field && !isSaidBeside ? field : fieldOf(kind, key);
}

/** How entities are read that stand in place inside others. */
export const hoist: Hoist = { entity: lowerEntity, collection: lowerCollection };

type OnlyInMarkdown = Partial<Pick<EntityDraft, 'fromText' | 'count'>> & { readonly closed?: true };

/** A mere text may name something else; the row of a table takes no field that it has no column for. */
function markdownFacts({ bare, label, frontMatter, count }: MarkdownPlaces): OnlyInMarkdown {
  return {
    ...(bare !== undefined && { fromText: bare }),
    ...(!label && !frontMatter && { closed: true }),
    ...(count !== undefined && { count }),
  };
}

/** A goal that says by how much is measured by what it says, unless metrics of its own stand below it. */
function addMeasure(lowering: Lowering, goal: EntityDraft): void {
  const { measured } = schemaOf(goal.kind);
  if (measured === undefined || goal.places[measured]) return;
  for (const field of naming) {
    const words = goal.fields[field];
    const place = goal.places[field];
    const fields = typeof words === 'string' && place ? measureIn(lowering, words) : undefined;
    if (!fields || !place) continue;
    const metric = openEntity(lowering, 'metric', place.value, place, {
      holder: { entity: goal.index, field: measured },
      closed: true,
    });
    Object.assign(metric.fields, fields);
    for (const name of Object.keys(fields)) metric.places[name] = place;
    goal.fields[measured] = [{ entity: closeEntity(metric) } satisfies ReferenceFact];
    return;
  }
}

/** `cost: 12 000 EUR` beside its `funding` is a part of it. */
function lowerPart(
  lowering: Lowering,
  draft: EntityDraft,
  canonical: Record<string, unknown>,
  entry: Entry,
  via: Span | undefined,
): boolean {
  const found = partOf(draft.kind, entry.key);
  if (!found) return false;
  const { field, part } = found;
  const known = (draft.fields[field.name] ?? {}) as Record<string, unknown>;
  if (!isSilent(known[part.name])) {
    // What a text said of it on the way gives way to words of its own.
    if (draft.places[`${field.name}.${part.name}`]?.key) return false;
    if (entry.value.type === 'scalar' && entry.value.text.trim() === '') return true;
  }
  const read = lowerFieldPart(lowering, draft, field, part, entry, via);
  if (read.value !== undefined) {
    const said = Object.fromEntries(Object.entries(known).filter(([name, value]) => name !== part.name && !isSilent(value)));
    draft.fields[field.name] = withEmptyLists(field, { ...read.value, ...said });
  }
  if (read.canonical !== undefined) canonical[field.name] = { ...(canonical[field.name] ?? {}), ...read.canonical };
  draft.places[field.name] ??= draft.places[`${field.name}.${part.name}`] ?? draft.label;
  return true;
}

function isSilent(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

export function openEntity(
  lowering: Lowering,
  kind: string,
  span: Span,
  label: WrittenPlace,
  options: EntityOptions & OnlyInMarkdown,
): EntityDraft {
  const draft: EntityDraft = {
    index: lowering.entities.length,
    kind,
    fields: {},
    places: {},
    empty: {},
    span,
    label,
    ...(options.holder && { holder: options.holder }),
    ...(options.fromText !== undefined && { fromText: options.fromText }),
    ...(options.inPlace === true && { inPlace: true }),
    ...(options.closed && { closed: true }),
    ...(options.count !== undefined && { count: options.count }),
    language: lowering.language,
  };
  lowering.entities.push(draft);
  return draft;
}

function setId(draft: EntityDraft, entry: Entry): void {
  draft.fields['id'] = entry.key;
  draft.places['id'] = { key: entry.keySpan, value: entry.keySpan };
}

/** What names it is underlined when something is missing: the words that messages quote. */
const naming = ['name', 'statement', 'text', 'question', 'message', 'id'];

export function closeEntity(draft: EntityDraft): number {
  const named = naming.find((field) => draft.fields[field] !== undefined && draft.places[field] !== undefined);
  if (named !== undefined) draft.label = draft.places[named] ?? draft.label;
  const { lang } = draft.fields;
  if (typeof lang === 'string') draft.language = spokenLanguage(lang) ?? draft.language;
  addDefaults(draft);
  // An approved strategy is one that people work by; approved work may still have to begin.
  if (draft.fields['status'] === 'accepted' && schemaOf(draft.kind).inForce) draft.fields['status'] = 'active';
  return draft.index;
}

/** What follows from another field: a metric named "Net Promoter Score" is of type nps, and an nps counts up. */
function addDefaults(draft: EntityDraft): void {
  const { defaults, fields } = schemaOf(draft.kind);
  if (!defaults) return;
  const by = fields.find((field) => field.name === defaults.by);
  const name = draft.fields['name'];
  const isOpen = by && draft.fields[by.name] === undefined;
  const said = isOpen && typeof name === 'string' ? valueIn(by, name, defaults.words) : undefined;
  if (isOpen && said !== undefined) draft.fields[by.name] = said;
  const type = draft.fields[defaults.by];
  const values = typeof type === 'string' ? defaults.values[type] : undefined;
  for (const [field, value] of Object.entries(values ?? {})) draft.fields[field] ??= value;
}

/** Two words for one field: `owner` and `Responsable`. */
function sayTwice(lowering: Lowering, draft: EntityDraft, field: string, entry: Entry): void {
  lowering.problems.push({
    rule: 'schema-violation',
    message: 'twice',
    data: { field: spokenName(lowering, draft, field), key: entry.key },
    span: entry.merged ?? entry.keySpan,
    related: [{ span: draft.places[field]?.key ?? draft.label.value, message: 'first' }],
  });
}
