//! An entity while it is linked: its plain object, the proxy that rules see, and what the linker knows of it.
import type { AnyEntity } from '../model/entity.ts';
import type { EntityFact, FileFacts } from '../model/fact.ts';
import { linkedBy, type Inherited, type Linked, type Reference } from '../model/model.ts';
import { fingerprint, noteRead } from '../model/reads.ts';
import { schemaOf } from '../schema/vocabulary.ts';

export interface Plain {
  [linkedBy]: Draft;
  [field: string]: unknown;
}

/** How entities are looked at: `label` tells a base model's reads apart. */
export interface Reading {
  readonly label: string;
  /** Whether looks are noted, for a later run that reuses what was made of them. */
  readonly noted: boolean;
}

export class Draft implements Linked {
  readonly key: string;
  readonly id: string;
  readonly readKey: string;
  readonly entity: AnyEntity;
  readonly plain: Plain;
  readonly file: FileFacts | undefined;
  readonly fact: EntityFact;
  readonly listedIn: string | undefined;
  references: Reference[] = [];
  holder: Draft | undefined = undefined;
  inherited: readonly Inherited[] = noInherited;
  sameId: Draft | undefined = undefined;
  /** Shared with its former selves as long as nothing of it has changed. */
  #said: { state: string | undefined } = { state: undefined };

  constructor(
    { label, noted }: Reading,
    file: FileFacts | undefined,
    fact: EntityFact,
    id: string,
    key: string,
    listedIn?: string,
  ) {
    this.key = key;
    this.id = id;
    this.readKey = noted ? `${label}e:${key}` : key;
    this.file = file;
    this.fact = fact;
    this.listedIn = listedIn;
    this.plain = Object.create(silentEntity(fact.kind)) as Plain;
    Object.defineProperty(this.plain, linkedBy, { value: this, configurable: true });
    this.plain['kind'] = fact.kind;
    this.plain['id'] = id;
    this.entity = (noted ? new Proxy(this.plain, watching) : this.plain) as unknown as AnyEntity;
  }

  /** Nothing more is said of it, and nobody may change it: a proxy sees to that by itself. */
  settle(): void {
    // A list that has grown has room for many more.
    this.references = this.references.length > 0 ? this.references.slice() : noReferences;
    if ((this.entity as unknown) === this.plain) Object.freeze(this.plain);
  }

  get kindWord(): string {
    const { kind, headings } = schemaOf(this.fact.kind);
    return headings[this.fact.language]?.[0] ?? headings['en']?.[0] ?? kind;
  }

  /** All that a rule may learn from the entity itself, places left out. */
  state(): string {
    return (this.#said.state ??= fingerprint(JSON.stringify(seen(this))));
  }

  isAs(before: Linked): boolean {
    return before instanceof Draft && (before.#said === this.#said || before.state() === this.state());
  }

  /** Where it was read from the same facts, and leads to the same things, neither has to be looked through. */
  follow(before: Linked): void {
    if (before instanceof Draft && isSame(this, before)) this.#said = before.#said;
  }
}

/** Whether two say the same, as far as that is known without looking through them. */
function isSame(one: Draft, before: Draft): boolean {
  return (
    areSame(one.fact, before.fact) &&
    one.file?.file === before.file?.file &&
    one.sameId?.key === before.sameId?.key &&
    one.holder?.key === before.holder?.key &&
    haveSameTargets(one.references, before.references) &&
    one.inherited.length === before.inherited.length &&
    one.inherited.every((mine, i) => isSameOrigin(mine, before.inherited[i]))
  );
}

/** Places left out: what moved with its text shares all but these with its former self. */
function areSame(fact: EntityFact, before: EntityFact): boolean {
  return (
    fact === before ||
    (fact.fields === before.fields &&
      fact.empty === before.empty &&
      fact.places.paths === before.places.paths &&
      fact.kind === before.kind &&
      fact.language === before.language)
  );
}

function isSameOrigin({ field, from }: Inherited, before: Inherited | undefined): boolean {
  return (
    before?.field === field &&
    before.from.key === from.key &&
    areSame(before.from.fact, from.fact) &&
    haveSameTargets(from.references, before.from.references)
  );
}

function haveSameTargets(references: readonly Reference[], before: readonly Reference[]): boolean {
  return (
    references.length === before.length &&
    references.every(({ target, mistyped }, i) => target?.key === before[i]?.target?.key && mistyped === before[i]?.mistyped)
  );
}

const noInherited: readonly Inherited[] = [];
const noReferences: Reference[] = [];

function seen({ key, file, fact, references, inherited, sameId, holder }: Draft): unknown[] {
  const targets = references.map(({ path, target, mistyped }) => `${path}=${target?.key ?? (mistyped ? '~' : '')}`);
  const above = inherited.map(({ field, from }) => [
    field,
    from.key,
    from.fact.fields[field],
    ...from.references.filter((one) => one.field === field).map(({ target }) => target?.key),
  ]);
  return [key, file?.file, fact.language, fact.fields, fact.empty, fact.places.paths, targets, above, sameId?.key, holder?.key];
}

/** Notes each look at an entity, and lets nobody change it. */
const watching: ProxyHandler<Plain> = {
  get(target, name) {
    const linked = target[linkedBy];
    if (name === linkedBy) return linked;
    noteRead(linked.readKey, linked);
    return target[name as string];
  },
  has(target, name) {
    noteRead(target[linkedBy].readKey, target[linkedBy]);
    return name in target;
  },
  ownKeys(target) {
    noteRead(target[linkedBy].readKey, target[linkedBy]);
    return Reflect.ownKeys(target).filter((name) => name !== linkedBy);
  },
  set: () => false,
  defineProperty: () => false,
  deleteProperty: () => false,
};

const silentEntities = new Map<string, object>();

/** What an entity of a kind has where nothing is written: empty lists. Entities inherit it, and hold their own words alone. */
function silentEntity(kind: string): object {
  const known = silentEntities.get(kind);
  if (known) return known;
  const lists = schemaOf(kind).fields.filter((field) => field.list);
  const silent = Object.fromEntries(lists.map((field): [string, readonly unknown[]] => [field.name, Object.freeze([])]));
  silentEntities.set(kind, silent);
  return silent;
}
