//! The Model: every entity of a workspace, linked and indexed. Whatever is asked of it is noted as a read.
import { isLinked, type AnyEntity, type EntityTypeName, type Kind } from './entity.ts';
import { kindOfType, type EntityTypes, type Workspace } from './entities.generated.ts';
import type { EmptyValue, EntityFact, FileFacts } from './fact.ts';
import { isPlaced } from './places.ts';
import { fingerprint, noteRead, untracked } from './reads.ts';

/** What the linker knows of an entity beside its fields. */
export interface Linked {
  /** `goal/faster-claims`; stable while the id is. */
  readonly key: string;
  /** What a read of it is noted as; where reads are noted, it tells the base model from the present one. */
  readonly readKey: string;
  readonly entity: AnyEntity;
  readonly file: FileFacts | undefined;
  readonly fact: EntityFact;
  readonly holder: Linked | undefined;
  /** Fields taken from an entity above, and which one. */
  readonly inherited: readonly Inherited[];
  /** References by path, resolved or not. */
  readonly references: readonly Reference[];
  /** The file of the repository that lists it, where no document of the workspace describes it: nothing is reported at it. */
  readonly listedIn: string | undefined;
  /** The entity of the kind that declared the same id before this one did. */
  readonly sameId: Linked | undefined;
  /** The word for its kind in its own language: `Strategy`, `Estrategia`. */
  readonly kindWord: string;
  /** Changes whenever a field, a reference or an inherited value does; places do not count. */
  state(): string;
  /** Whether nothing of it has changed since it was this one in an earlier model. */
  isAs(before: Linked): boolean;
}

/** A field that an entity does not say itself, and the entity above that does. */
export interface Inherited {
  readonly field: string;
  readonly from: Linked;
}

/** A reference of an entity: where it stands, what it says, and what it leads to. */
export interface Reference {
  /** `owner`, `metrics.0`, `funding.line` */
  readonly path: string;
  readonly field: string;
  readonly text: string;
  readonly kinds: readonly string[];
  readonly open: boolean;
  readonly inPlace: boolean;
  readonly target: Linked | undefined;
  /** Something else might stand there, but it is all but the name of what is known. */
  readonly mistyped: boolean;
}

/** Under it an entity keeps what the linker knows of it, out of the sight of rules. It is the same in each copy of this module that a process has. */
export const linkedBy: unique symbol = Symbol.for('stratlint.linked');

/** What the linker knows of an entity. Throws for an object that is none: a rule's mistake. */
export function linkedEntity(entity: AnyEntity): Linked {
  const linked = (entity as { readonly [linkedBy]?: Linked })[linkedBy];
  if (!linked) throw new TypeError('This is no entity of the model. Pass the entity itself, not a copy of it.');
  noteEntity(linked);
  return linked;
}

function noteEntity(linked: Linked): void {
  noteRead(linked.readKey, linked);
}

export interface ModelIndex {
  readonly byKind: ReadonlyMap<string, readonly Linked[]>;
  readonly byKey: ReadonlyMap<string, Linked>;
  readonly referrers: ReadonlyMap<Linked, readonly { readonly from: Linked; readonly field: string }[]>;
  /** By key, those that only the repository's directory knows. They are in no list: no rule is asked about them. */
  readonly outside: (key: string) => Linked | undefined;
  readonly keeps: (kinds: readonly string[]) => boolean;
  readonly lookUp: (text: string, kinds: readonly string[]) => Linked | undefined;
  readonly nearest: (text: string, kinds: readonly string[]) => string | undefined;
  readonly slipOf: (text: string, kinds: readonly string[]) => string | undefined;
  readonly workspace: Linked;
}

/** What answers to one key of a gathering. Its state is all that whoever looks it up may learn from it. */
export interface Gathered {
  state(): string;
}

/**
 * Things of the whole model sorted by what they have in common: an index. Two of one name must sort alike; all that they
 * depend on beside the model is part of the name.
 */
export interface Gathering<T extends Gathered = Gathered> {
  readonly name: string;
  readonly build: (model: Model) => ReadonlyMap<string, T>;
}

/** Reads are noted by a gathering's number; in a later model it is found again by it. */
const numbers = new Map<string, number>();
const gatherings: Gathering[] = [];

function numberOf(gathering: Gathering): number {
  const number = numbers.get(gathering.name) ?? gatherings.push(gathering) - 1;
  numbers.set(gathering.name, number);
  return number;
}

/** Reads are noted as text: what was asked, its parts a line each, after the label of the model that was asked. */
export class Model {
  readonly #index: ModelIndex;
  readonly #gathered = new Map<number, ReadonlyMap<string, Gathered>>();
  /** Empty for the present model. */
  readonly label: string;

  constructor(index: ModelIndex, label = '') {
    this.#index = index;
    this.label = label;
  }

  /** All entities of a type, in the order of files and lines. */
  all<T extends EntityTypeName>(type: T): readonly EntityTypes[T][] {
    const list = this.#ofKind(kindOfType[type]);
    return list.map((linked) => linked.entity as EntityTypes[T]);
  }

  /** The organisation itself. There is always one, if only with nothing said about it. */
  get workspace(): Workspace {
    noteEntity(this.#index.workspace);
    return this.#index.workspace.entity as Workspace;
  }

  get<T extends EntityTypeName>(type: T, id: string): EntityTypes[T] | undefined {
    const linked = this.#index.byKey.get(`${kindOfType[type]}/${id}`);
    this.#note('k', `${kindOfType[type]}/${id}`);
    return linked?.entity as EntityTypes[T] | undefined;
  }

  /** Whether the workspace, or Backstage beside it, keeps any of these kinds, so that a name can be unknown. */
  keeps(kinds: readonly string[]): boolean {
    this.#note('r', kinds.join());
    return this.#index.keeps(kinds);
  }

  /** The entity, of one of these kinds, that answers to a text: by id, name, handle or e-mail. */
  lookUp(text: string, kinds: readonly string[]): AnyEntity | undefined {
    this.#note('l', `${kinds.join()}\n${text}`);
    return this.#index.lookUp(text, kinds)?.entity;
  }

  /** The id, or the words of a directory, that is nearly this text, where exactly one is. */
  nearest(text: string, kinds: readonly string[]): string | undefined {
    this.#note('n', `${kinds.join()}\n${text}`);
    return this.#index.nearest(text, kinds);
  }

  /** The handle or address in CODEOWNERS or Backstage that this text is a slip of: such a text is wrong even where nobody is kept. */
  slipOf(text: string, kinds: readonly string[]): string | undefined {
    this.#note('s', `${kinds.join()}\n${text}`);
    return this.#index.slipOf(text, kinds);
  }

  /** The entities of a type that refer to this one, by the given field or by any. */
  referrers<T extends EntityTypeName>(entity: AnyEntity, type: T, field?: string): readonly EntityTypes[T][] {
    const linked = linkedEntity(entity);
    this.#note('b', `${linked.key}\n${type}\n${field ?? '*'}`);
    return this.#referrers(linked, type, field).map((from) => from.entity as EntityTypes[T]);
  }

  /** The entity in which this one stands. */
  holder(entity: AnyEntity): AnyEntity | undefined {
    return linkedEntity(entity).holder?.entity;
  }

  /** What answers to a key among all that a gathering sorts; the work of sorting is done once a model. */
  gathered<T extends Gathered>(gathering: Gathering<T>, key: string): T | undefined {
    const number = numberOf(gathering);
    this.#note('g', `${number}\n${key}`);
    return this.#gather(number).get(key) as T | undefined;
  }

  /** The present state of something that was read, for comparison with the state it was in. */
  state(key: string): string {
    const [what, rest] = [key[this.label.length], key.slice(this.label.length + 2)];
    switch (what) {
      case 'e':
        return this.#linked(rest)?.state() ?? 'none';
      case 'k':
        return this.#index.byKey.has(rest) ? 'yes' : 'no';
      case 'a':
        return fingerprint((this.#index.byKind.get(rest) ?? []).map((linked) => linked.key).join('\n'));
      case 'r':
        return String(this.#index.keeps(rest.split(',')));
      case 'l':
        return this.#index.lookUp(...query(rest))?.key ?? 'none';
      case 'n':
        return this.#index.nearest(...query(rest)) ?? 'none';
      case 's':
        return this.#index.slipOf(...query(rest)) ?? 'none';
      case 'b':
        return this.#referrersState(rest);
      case 'g':
        return this.#gatheredState(rest);
      default:
        return 'none';
    }
  }

  /** Everything the linker knows, for hosts and the engine; not noted as a read. */
  get index(): ModelIndex {
    return this.#index;
  }

  #note(what: string, about: string): void {
    const key = `${this.label}${what}:${about}`;
    noteRead(key, { state: () => this.state(key) });
  }

  #linked(key: string): Linked | undefined {
    return this.#index.byKey.get(key) ?? this.#index.outside(key);
  }

  #ofKind(kind: Kind): readonly Linked[] {
    this.#note('a', kind);
    return this.#index.byKind.get(kind) ?? [];
  }

  #referrers(linked: Linked, type: EntityTypeName, field: string | undefined): Linked[] {
    const kind = kindOfType[type];
    const all = this.#index.referrers.get(linked) ?? [];
    return all
      .filter((link) => link.from.fact.kind === kind && (field === undefined || link.field === field))
      .map((link) => link.from);
  }

  #gather(number: number): ReadonlyMap<string, Gathered> {
    const known = this.#gathered.get(number) ?? untracked(() => gatherings[number]?.build(this)) ?? new Map<string, Gathered>();
    this.#gathered.set(number, known);
    return known;
  }

  #gatheredState(rest: string): string {
    const end = rest.indexOf('\n');
    return (
      this.#gather(Number(rest.slice(0, end)))
        .get(rest.slice(end + 1))
        ?.state() ?? 'none'
    );
  }

  #referrersState(rest: string): string {
    const [key = '', type = '', field = ''] = rest.split('\n');
    const linked = this.#linked(key);
    if (!linked) return 'none';
    const from = this.#referrers(linked, type as EntityTypeName, field === '*' ? undefined : field);
    return fingerprint(from.map((referrer) => referrer.key).join('\n'));
  }
}

function query(rest: string): [string, string[]] {
  const end = rest.indexOf('\n');
  return [rest.slice(end + 1), rest.slice(0, end).split(',')];
}

/** The words that name an entity, cut to a length that fits a sentence. */
export function nameOf(entity: AnyEntity): string {
  const own = entity as { name?: string; statement?: string; text?: string; question?: string; message?: string };
  return clip(own.name ?? own.statement ?? own.text ?? own.question ?? own.message ?? unnamed(entity));
}

/** An id that somebody wrote is a name; where there is none, a description tells more than the word for the kind. */
function unnamed(entity: AnyEntity): string {
  const { fact, kindWord } = linkedEntity(entity);
  return typeof fact.fields['id'] === 'string' ? entity.id : (entity.notes ?? kindWord);
}

/** One line without its full stop: it goes into a sentence, between quotes. */
export function clip(text: string, length = 80): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '');
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : undefined)}…`;
}

/** What was written for a field that holds nothing: a placeholder, a pointer elsewhere, a blank. */
export function emptyValue(entity: AnyEntity, path: string): EmptyValue | undefined {
  return linkedEntity(entity).fact.empty[path];
}

/** The entity whose value this one takes for a field it does not say itself. */
export function inheritedFrom(entity: AnyEntity, field: string): AnyEntity | undefined {
  const origin = linkedEntity(entity).inherited.find((one) => one.field === field)?.from;
  return origin && isLinked(origin.entity) ? origin.entity : undefined;
}

/** Whether a field is written at all, even if it says nothing. */
export function isWritten(entity: AnyEntity, path: string): boolean {
  return isPlaced(linkedEntity(entity).fact.places, path);
}
