//! The entities of all files → the Model: ids, references, hoisted things in their holders, inheritance.
import type { AnyEntity, Unlinked } from '../model/entity.ts';
import { isReferenceFact, type EntityFact, type FileFacts, type ReferenceFact } from '../model/fact.ts';
import { Model, register, type Linked, type Reference } from '../model/model.ts';
import { fingerprint, noteRead } from '../model/reads.ts';
import type { Field } from '../schema/field.ts';
import { kinds, schemaOf } from '../schema/vocabulary.ts';
import { inherit } from './inherit.ts';
import { Registry } from './registry.ts';
import { slug } from './slug.ts';

/** Files are linked in the order given: the first to declare an id has it. `label` tells a base model's reads apart. */
export function link(files: readonly FileFacts[], label = ''): Model {
  const linking = open(files, label);
  const all = settleTexts(linking);
  for (const one of all) resolve(linking, one);
  for (const one of all) inherit(one);
  return new Model(index(linking, all), label);
}

/** An entity under construction: its plain object, and where its facts come from. */
interface Draft extends Linked {
  readonly plain: Record<string, unknown>;
  readonly references: Reference[];
}

interface Linking {
  readonly label: string;
  readonly workspace: Draft;
  readonly byFact: Map<EntityFact, Draft>;
  readonly byKey: Map<string, Draft>;
  readonly registry: Registry;
  readonly registered: Set<string>;
  /** Texts that turned out to name an entity that stands elsewhere. */
  readonly aliases: Map<Linked, Draft>;
  /** In the order of files and lines. */
  readonly facts: readonly EntityFact[];
}

function open(files: readonly FileFacts[], label: string): Linking {
  const facts = files.flatMap((file) => file.entities.map((fact) => ({ file, fact })));
  const organization = facts.filter(({ fact }) => fact.kind === 'workspace');
  const others = facts.filter(({ fact }) => fact.kind !== 'workspace');
  const linking: Linking = {
    label,
    workspace: newDraft(
      label,
      organization[0]?.file,
      mergeFacts(organization.map(({ fact }) => fact)),
      'workspace',
      'workspace/workspace',
    ),
    byFact: new Map(),
    byKey: new Map(),
    registry: new Registry(),
    registered: new Set(others.filter(({ fact }) => !fact.inPlace).map(({ fact }) => fact.kind)),
    aliases: new Map(),
    facts: others.map(({ fact }) => fact),
  };
  // A declared id comes before one made from a name, and that before one made from a mere text.
  for (const rank of [0, 1, 2]) for (const { file, fact } of others) if (rankOf(fact) === rank) add(linking, file, fact);
  for (const { file, fact } of others) hold(linking, file, fact);
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
    places: {},
    empty: {},
    span: nowhere,
    label: { value: nowhere },
    language: 'en',
  };
  return others.reduce((merged, fact) => ({ ...merged, fields: { ...fact.fields, ...merged.fields } }), first ?? empty);
}

function add(linking: Linking, file: FileFacts, fact: EntityFact): void {
  const id = freeId(linking, fact);
  const declared = declaredId(fact);
  const first = declared === undefined ? undefined : linking.byKey.get(`${fact.kind}/${declared}`);
  const draft = newDraft(linking.label, file, fact, declared ?? id, `${fact.kind}/${id}`);
  if (first && declaredId(first.fact) !== undefined) for (const twin of [first, ...first.twins]) join(twin, draft);
  linking.byFact.set(fact, draft);
  linking.byKey.set(draft.key, draft);
}

function join(one: Linked, other: Linked): void {
  one.twins = [...one.twins, other];
  other.twins = [...other.twins, one];
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
  let id = wanted;
  for (let n = 2; linking.byKey.has(`${fact.kind}/${id}`); n++) id = `${wanted}~${n}`;
  return id;
}

function newDraft(label: string, file: FileFacts | undefined, fact: EntityFact, id: string, key: string): Draft {
  const plain: Record<string, unknown> = { kind: fact.kind, id };
  const draft: Draft = {
    key,
    readKey: `${label}e:${key}`,
    entity: watched(plain, () => draft),
    file,
    fact,
    holder: undefined,
    holderField: fact.holder?.field,
    inherited: new Map(),
    references: [],
    twins: [],
    state: once(() => stateOf(draft)),
    plain,
  };
  register(draft);
  return draft;
}

/** An entity that notes each look at it. */
function watched(plain: Record<string, unknown>, linked: () => Linked): AnyEntity {
  const note = (): void => {
    const { readKey, state } = linked();
    noteRead(readKey, state);
  };
  return new Proxy(plain, {
    get: (target, key) => (note(), Reflect.get(target, key) as unknown),
    has: (target, key) => (note(), Reflect.has(target, key)),
    ownKeys: (target) => (note(), Reflect.ownKeys(target)),
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  }) as unknown as AnyEntity;
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** All that a rule may learn from the entity itself, places left out. */
function stateOf({ key, fact, references, inherited, twins, holder }: Draft): string {
  const targets = references.map(({ path, target }) => `${path}=${target?.key ?? ''}`);
  const above = [...inherited].map(([field, from]) => `${field}<${from.key}`);
  const also = twins.map((twin) => twin.key);
  return fingerprint(
    JSON.stringify([key, fact.language, fact.fields, fact.empty, Object.keys(fact.places), targets, above, also, holder?.key]),
  );
}

function hold(linking: Linking, file: FileFacts, fact: EntityFact): void {
  const draft = linking.byFact.get(fact);
  const holder = fact.holder && file.entities[fact.holder.entity];
  if (draft && holder) draft.holder = linking.byFact.get(holder);
}

/** A text that stands where an entity may, and names one that stands elsewhere, is a reference to that one. */
function settleTexts(linking: Linking): Draft[] {
  const drafts = linking.facts.flatMap((fact) => linking.byFact.get(fact) ?? []);
  for (const draft of drafts) if (draft.fact.fromText === undefined) linking.registry.add(draft);
  for (const draft of drafts) {
    if (draft.fact.fromText === undefined) continue;
    const named = linking.registry.lookUp(draft.fact.fromText, [draft.fact.kind]);
    if (named) linking.aliases.set(draft, linking.byKey.get(named.key) ?? draft);
  }
  const own = drafts.filter((draft) => !linking.aliases.has(draft));
  for (const draft of own) if (draft.fact.fromText !== undefined) linking.registry.add(draft);
  return [linking.workspace, ...own];
}

// References

function resolve(linking: Linking, draft: Draft): void {
  const { plain, fact } = draft;
  for (const field of schemaOf(fact.kind).fields) {
    if (field.name === 'id') continue;
    const value = fact.fields[field.name];
    plain[field.name] = field.list
      ? (Array.isArray(value) ? value : []).map((item, i) => linkValue(linking, draft, field, item, `${field.name}.${i}`))
      : linkValue(linking, draft, field, value, field.name);
  }
}

function linkValue(linking: Linking, draft: Draft, field: Field, value: unknown, path: string): unknown {
  if (value === undefined || value === null) return undefined;
  if (field.type === 'ref' && isReferenceFact(value)) return linkReference(linking, draft, field, value, path);
  if (field.type !== 'object' || typeof value !== 'object') return value;
  const linked: Record<string, unknown> = {};
  for (const inner of field.fields ?? []) {
    const part = (value as Record<string, unknown>)[inner.name];
    linked[inner.name] = inner.list
      ? (Array.isArray(part) ? part : []).map((item, i) => linkValue(linking, draft, inner, item, `${path}.${inner.name}.${i}`))
      : linkValue(linking, draft, inner, part, `${path}.${inner.name}`);
  }
  return linked;
}

function linkReference(linking: Linking, draft: Draft, field: Field, fact: ReferenceFact, path: string): AnyEntity | Unlinked {
  const inPlace = 'entity' in fact;
  const target = inPlace ? placed(linking, draft, fact.entity) : linking.registry.lookUp(fact.ref, field.kinds ?? []);
  const text = inPlace ? '' : fact.ref;
  draft.references.push({ path, field: field.name, text, kinds: field.kinds ?? [], open: field.open ?? false, inPlace, target });
  return target ? target.entity : { kind: 'unlinked', text };
}

function placed(linking: Linking, draft: Draft, index: number): Linked | undefined {
  const fact = draft.file?.entities[index];
  const target = fact && linking.byFact.get(fact);
  return target && (linking.aliases.get(target) ?? target);
}

// Index

function index(linking: Linking, all: readonly Draft[]): ConstructorParameters<typeof Model>[0] {
  const byKind = new Map<string, Linked[]>(kinds.map((kind) => [kind, []]));
  const referrers = new Map<Linked, { from: Linked; field: string }[]>();
  for (const linked of all) {
    byKind.get(linked.fact.kind)?.push(linked);
    for (const { target, field } of linked.references) if (target) push(referrers, target, { from: linked, field });
  }
  return {
    byKind,
    byKey: new Map(all.map((linked) => [linked.key, linked])),
    referrers,
    registered: linking.registered,
    lookUp: (text, wanted) => linking.registry.lookUp(text, wanted),
    nearest: (text, wanted) => linking.registry.nearest(text, wanted),
    workspace: linking.workspace,
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
