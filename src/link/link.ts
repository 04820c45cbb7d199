//! The entities of all files → the Model: ids, references, hoisted things in their holders, inheritance.
import type { Directory } from '../directory/directory.ts';
import { listsAll, nearestWord, slipOf } from '../directory/look-up.ts';
import type { AnyEntity, Unlinked } from '../model/entity.ts';
import { isReferenceFact, type EntityFact, type FileFacts, type ReferenceFact } from '../model/fact.ts';
import { Model, type Linked } from '../model/model.ts';
import { packPlaces } from '../model/places.ts';
import { each, finished, type Steps } from '../model/steps.ts';
import type { Field } from '../schema/field.ts';
import { kinds, schemaOf } from '../schema/vocabulary.ts';
import { Counts } from './counts.ts';
import { Draft, type Reading } from './draft.ts';
import { inherit } from './inherit.ts';
import { Outside } from './outside.ts';
import { Registry } from './registry.ts';
import { slug } from './slug.ts';

/**
 * Files are linked in the order given: the first to declare an id has it. Whom the workspace does not know itself is looked
 * up in the directory. What has not changed since a `previous` model shares its state.
 */
export function link(...parts: Parameters<typeof linkBySteps>): Model {
  return finished(linkBySteps(...parts));
}

export function* linkBySteps(
  files: readonly FileFacts[],
  reading: Reading = present,
  directory: Directory = nobody,
  previous?: Model,
): Steps<Model> {
  const linking = yield* open(files, reading, directory);
  const all = yield* settleTexts(linking);
  yield* each(all, many, (one) => {
    resolve(linking, one);
  });
  yield* each(all, many, inherit);
  yield* each(all, many, (one) => {
    one.settle();
    if (previous) follow(one, previous);
  });
  // The Model keeps hold of the rest for its questions.
  for (const done of [linking.byFact, linking.byKey, linking.taken, linking.aliases]) done.clear();
  linking.facts.length = 0;
  return new Model(yield* index(linking, all), reading.label);
}

/** So many entities are a step. */
const many = 200;

function follow(draft: Draft, previous: Model): void {
  const before = previous.index.byKey.get(draft.key);
  if (before) draft.follow(before);
}

const present: Reading = { label: '', noted: true };

const nobody: Directory = { members: [], listsPeople: false };

interface Linking {
  readonly reading: Reading;
  readonly directory: Directory;
  readonly outside: Outside;
  readonly workspace: Draft;
  readonly byFact: Map<EntityFact, Draft>;
  readonly byKey: Map<string, Draft>;
  /** How often an id was wanted, by kind and id. */
  readonly taken: Map<string, number>;
  readonly registry: Registry;
  readonly counts: Counts;
  readonly registered: Set<string>;
  /** Texts that turned out to name an entity that stands elsewhere. */
  readonly aliases: Map<Linked, Draft>;
  /** Texts that could be things of their own, but are all but the name of one that stands elsewhere. */
  readonly mistyped: Set<Linked>;
  /** In the order of files and lines. */
  readonly facts: EntityFact[];
}

function* open(files: readonly FileFacts[], reading: Reading, directory: Directory): Steps<Linking> {
  const facts = files.flatMap((file) => file.entities.map((fact) => ({ file, fact })));
  const organization = facts.filter(({ fact }) => fact.kind === 'workspace');
  const others = facts.filter(({ fact }) => fact.kind !== 'workspace');
  yield;
  const registry = new Registry();
  const linking: Linking = {
    reading,
    directory,
    outside: new Outside(reading, directory, registry),
    workspace: new Draft(
      reading,
      organization[0]?.file,
      mergeFacts(organization.map(({ fact }) => fact)),
      'workspace',
      'workspace/workspace',
    ),
    byFact: new Map(),
    byKey: new Map(),
    taken: new Map(),
    registry,
    counts: new Counts(),
    registered: new Set(others.filter(({ fact }) => !fact.inPlace).map(({ fact }) => fact.kind)),
    aliases: new Map(),
    mistyped: new Set(),
    facts: others.map(({ fact }) => fact),
  };
  // A declared id comes before one made from a name, and that before one made from a mere text.
  const ranks: (typeof others)[] = [[], [], []];
  for (const one of others) ranks[rankOf(one.fact)]?.push(one);
  yield* each(ranks.flat(), many, ({ file, fact }) => {
    add(linking, file, fact);
  });
  yield* each(others, many, ({ file, fact }) => {
    hold(linking, file, fact);
  });
  return linking;
}

const rankOf = (fact: EntityFact): number => (declaredId(fact) !== undefined ? 0 : fact.fromText === undefined ? 1 : 2);

/** The organisation may be described in several files: the first to say a thing says it. */
function mergeFacts(facts: readonly EntityFact[]): EntityFact {
  const [first, ...others] = facts;
  const nowhere = { start: 0, end: 0 };
  const empty: EntityFact = {
    kind: 'workspace',
    fields: {},
    places: packPlaces({ value: nowhere }, {}),
    empty: {},
    span: nowhere,
    language: 'en',
  };
  return others.reduce((merged, fact) => ({ ...merged, fields: { ...fact.fields, ...merged.fields } }), first ?? empty);
}

function add(linking: Linking, file: FileFacts, fact: EntityFact): void {
  const id = freeId(linking, fact);
  const declared = declaredId(fact);
  const first = declared === undefined ? undefined : linking.byKey.get(`${fact.kind}/${declared}`);
  const draft = new Draft(linking.reading, file, fact, declared ?? id, `${fact.kind}/${id}`);
  if (first && declaredId(first.fact) === declared) draft.sameId = first;
  linking.byFact.set(fact, draft);
  linking.byKey.set(draft.key, draft);
}

function declaredId(fact: EntityFact): string | undefined {
  const id = fact.fields['id'];
  return typeof id === 'string' && id !== '' ? id.replace(/\s+/g, '-') : undefined;
}

/** The declared id, else a slug; a number is added where it is taken. */
function freeId(linking: Linking, fact: EntityFact): string {
  const { name, statement, text } = fact.fields;
  const words = [name, statement, text].find((value) => typeof value === 'string');
  const wanted = declaredId(fact) ?? ((words === undefined ? '' : slug(words)) || fact.kind);
  const key = `${fact.kind}/${wanted}`;
  let count = (linking.taken.get(key) ?? 0) + 1;
  const id = (): string => (count === 1 ? wanted : `${wanted}~${count}`);
  while (linking.byKey.has(`${fact.kind}/${id()}`)) count++;
  linking.taken.set(key, count);
  return id();
}

function hold(linking: Linking, file: FileFacts, fact: EntityFact): void {
  const draft = linking.byFact.get(fact);
  const holder = fact.holder && file.entities[fact.holder.entity];
  if (draft && holder) draft.holder = linking.byFact.get(holder);
}

/** A text that stands where an entity may, and names one that stands elsewhere, is a reference to that one. */
function* settleTexts(linking: Linking): Steps<Draft[]> {
  const drafts = linking.facts.flatMap((fact) => linking.byFact.get(fact) ?? []);
  for (const draft of drafts) if (draft.fact.fromText === undefined) linking.registry.add(draft, draft.id);
  yield;
  yield* each(drafts, many, (draft) => {
    if (draft.fact.fromText === undefined) return;
    const named = linking.registry.lookUp(draft.fact.fromText, [draft.fact.kind]);
    if (named) linking.aliases.set(draft, linking.byKey.get(named.key) ?? draft);
    else if (isMistyped(linking, draft.fact)) linking.mistyped.add(draft);
  });
  const own = drafts.filter((draft) => !linking.aliases.has(draft) && !linking.mistyped.has(draft));
  for (const draft of own) {
    if (draft.fact.fromText !== undefined) linking.registry.add(draft, draft.id);
    linking.counts.add(draft);
  }
  return [linking.workspace, ...own];
}

/** Where a reference may stand as well, and nothing but a name does. */
function isMistyped({ registry }: Linking, { kind, fields, fromText, holder, inPlace }: EntityFact): boolean {
  if (fromText === undefined || (!holder && !inPlace) || Object.keys(fields).length > 1) return false;
  return schemaOf(kind).collection !== undefined && registry.isMistyped(fromText, [kind]);
}

// References

function resolve(linking: Linking, draft: Draft): void {
  const { plain, fact } = draft;
  const fields = fieldsByName(fact.kind);
  for (const name in fact.fields) {
    const field = fields.get(name);
    const value = fact.fields[name];
    if (!field || name === 'id' || value === undefined || isWrongGuess(linking, field, value)) continue;
    plain[name] = linkField(linking, draft, field, value, name);
  }
}

/** Words in brackets that name nobody, in a workspace that says who there is. */
function isWrongGuess(linking: Linking, { type, kinds: wanted = [] }: Field, value: unknown): boolean {
  if (type !== 'ref' || !isReferenceFact(value) || !('ref' in value) || value.guess !== true) return false;
  return keeps(linking, wanted) && !lookUp(linking, value.ref, wanted);
}

function keeps({ registered, directory }: Linking, wanted: readonly string[]): boolean {
  return wanted.some((kind) => registered.has(kind)) || listsAll(directory, wanted);
}

const fieldTables = new Map<string, ReadonlyMap<string, Field>>();

function fieldsByName(kind: string): ReadonlyMap<string, Field> {
  const known = fieldTables.get(kind) ?? new Map(schemaOf(kind).fields.map((field) => [field.name, field]));
  fieldTables.set(kind, known);
  return known;
}

function linkField(linking: Linking, draft: Draft, field: Field, value: unknown, path: string): unknown {
  if (!field.list) return linkValue(linking, draft, field, value, path);
  return (Array.isArray(value) ? value : []).map((item, i) => linkValue(linking, draft, field, item, pathOf(path, i)));
}

const itemPaths = new Map<string, string[]>();

/** `metrics.0`: one text for all that are alike, of which there may be very many. */
function pathOf(list: string, i: number): string {
  if (itemPaths.size > manyLists) itemPaths.clear();
  const paths = itemPaths.get(list) ?? [];
  itemPaths.set(list, paths);
  return i < manyItems ? (paths[i] ??= `${list}.${i}`) : `${list}.${i}`;
}

const manyItems = 100;
const manyLists = 1000;

function linkValue(linking: Linking, draft: Draft, field: Field, value: unknown, path: string): unknown {
  if (value === undefined || value === null) return undefined;
  if (field.type === 'ref' && isReferenceFact(value)) return linkReference(linking, draft, field, value, path);
  if (field.type !== 'object' || typeof value !== 'object') return value;
  const linked: Record<string, unknown> = {};
  for (const inner of field.fields ?? []) {
    const part = (value as Record<string, unknown>)[inner.name];
    if (part !== undefined) linked[inner.name] = linkField(linking, draft, inner, part, `${path}.${inner.name}`);
  }
  return linked;
}

function linkReference(linking: Linking, draft: Draft, field: Field, fact: ReferenceFact, path: string): AnyEntity | Unlinked {
  const { kinds = [] } = field;
  if ('entity' in fact) return linkPlaced(linking, draft, field, fact.entity, path);
  const target = meant(linking, draft, fact.ref, kinds);
  const mistyped = !target && field.open === true && linking.registry.isMistyped(fact.ref, kinds);
  const open = !mistyped && (field.open ?? fact.open === true);
  draft.references.push({ path, field: field.name, text: fact.ref, kinds, open, inPlace: false, target, mistyped });
  return target ? target.entity : { kind: 'unlinked', text: fact.ref };
}

function linkPlaced(linking: Linking, draft: Draft, field: Field, entity: number, path: string): AnyEntity | Unlinked {
  const own = draft.file?.entities[entity];
  const { kinds = [], open = false } = field;
  const target = placed(linking, own);
  const mistyped = own !== undefined && !target;
  const text = (mistyped ? own.fromText : undefined) ?? '';
  draft.references.push({ path, field: field.name, text, kinds, open: !mistyped && open, inPlace: !mistyped, target, mistyped });
  return target ? target.entity : { kind: 'unlinked', text };
}

/** Whom a text names, or what its document counts by it. */
function meant(linking: Linking, { file }: Draft, text: string, kinds: readonly string[]): Linked | undefined {
  return lookUp(linking, text, kinds) ?? linking.counts.lookUp(text, kinds, file?.file);
}

/** The workspace's own go first. */
function lookUp({ registry, outside }: Linking, text: string, kinds: readonly string[]): Linked | undefined {
  return registry.lookUp(text, kinds) ?? outside.lookUp(text, kinds);
}

function placed({ byFact, aliases, mistyped }: Linking, fact: EntityFact | undefined): Linked | undefined {
  const target = fact && byFact.get(fact);
  return target && !mistyped.has(target) ? (aliases.get(target) ?? target) : undefined;
}

// Index

function* index(linking: Linking, all: readonly Draft[]): Steps<ConstructorParameters<typeof Model>[0]> {
  const byKind = new Map<string, Linked[]>(kinds.map((kind) => [kind, []]));
  const referrers = new Map<Linked, { from: Linked; field: string }[]>();
  yield* each(all, many, (linked) => {
    byKind.get(linked.fact.kind)?.push(linked);
    for (const { target, field } of linked.references) if (target) push(referrers, target, { from: linked, field });
  });
  return {
    byKind,
    byKey: new Map(all.map((linked) => [linked.key, linked])),
    referrers,
    outside: (key) => linking.outside.get(key),
    keeps: (wanted) => keeps(linking, wanted),
    lookUp: (text, wanted) => lookUp(linking, text, wanted),
    nearest: (text, wanted) => linking.registry.nearest(text, wanted) ?? nearestWord(linking.directory, text, wanted),
    slipOf: (text, wanted) => slipOf(linking.directory, text, wanted),
    workspace: linking.workspace,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
