//! Who answers to what: every entity by its id, name, statement, handle and e-mail.
import { fold } from '../language/index.ts';
import { isReferenceFact } from '../model/fact.ts';
import type { Linked } from '../model/model.ts';
import {
  callingsOf,
  formsOf,
  givenName,
  hasOtherInitial,
  hasSurname,
  initialKey,
  initialKeys,
  isInitialled,
  isShorter,
  titledName,
} from './callings.ts';
import { isMistyped, nearestName } from '../text/names.ts';
import { slug } from './slug.ts';

/** All of one kind. Names are indexed when somebody is looked up by one: most references are ids. */
class Names {
  readonly ids = new Map<string, Linked>();
  readonly #all: Linked[] = [];
  #names: ReadonlyMap<string, Linked | null> | undefined;
  #initials: ReadonlyMap<string, readonly string[]> | undefined;

  add(linked: Linked, id: string): void {
    this.#all.push(linked);
    this.#names = undefined;
    if (!this.ids.has(id)) this.ids.set(id, linked);
  }

  get all(): readonly Linked[] {
    return this.#all;
  }

  /** By folded name, handle or e-mail; null where two entities share it. */
  get names(): ReadonlyMap<string, Linked | null> {
    return (this.#names ??= byWords(this.#all, namesOf));
  }

  /** Ids and names that begin like a word. */
  beginningLike(word: string): readonly string[] {
    this.#initials ??= groupByInitial([...this.ids.keys(), ...this.names.keys()]);
    return this.#initials.get(word.charAt(0)) ?? [];
  }
}

function byWords(all: readonly Linked[], wordsOf: (linked: Linked) => readonly string[]): ReadonlyMap<string, Linked | null> {
  const table = new Map<string, Linked | null>();
  for (const linked of all) {
    for (const words of wordsOf(linked)) {
      const key = fold(words);
      const known = table.get(key);
      if (key !== '') table.set(key, known === undefined || known === linked ? linked : null);
    }
  }
  return table;
}

const groupByGiven = (people: readonly Linked[]): ReadonlyMap<string, readonly Linked[]> =>
  groupBy(people, (person) => [givenName(nameOf(person))]);

const groupByInitials = (people: readonly Linked[]): ReadonlyMap<string, readonly Linked[]> =>
  groupBy(people, (person) => initialKeys(nameOf(person)));

const groupByInitial = (words: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  groupBy(words, (word) => [word.charAt(0)]);

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

const nameOf = ({ fact: { fields } }: Linked): string => (typeof fields['name'] === 'string' ? fields['name'] : '');

/** A handle where a handle is written, a name where words are as people write them; an id elsewhere. */
function wordFor({ entity, fact }: Linked, text: string): string {
  const { handle, name, statement } = fact.fields;
  const words = name ?? statement;
  if (text.startsWith('@')) return typeof handle === 'string' ? `@${handle.replace(/^@/, '')}` : entity.id;
  return typeof words === 'string' && /[\s\p{Lu}]/u.test(text.trim()) ? words : entity.id;
}

/** With more to choose from, the nearest is an accident, and looking for it takes its time. */
const mostCandidates = 2000;

/** Who of some people has a name as it is asked for, if it is one alone. */
function onlyOne(people: readonly Linked[], isMeant: (name: string) => boolean): Linked | undefined {
  if (people.length > mostCandidates) return undefined;
  const [one, ...others] = new Set(people.filter((person) => nameOf(person) !== '' && isMeant(nameOf(person))));
  return others.length === 0 ? one : undefined;
}

export class Registry {
  readonly #kinds = new Map<string, Names>();
  /** People by the words for their role; null where two share it. */
  #roles: ReadonlyMap<string, Linked | null> | undefined;

  /** People by the first word of their names. */
  #given: ReadonlyMap<string, readonly Linked[]> | undefined;

  /** People by the first letter of their names and each word behind the first. */
  #initialled: ReadonlyMap<string, readonly Linked[]> | undefined;

  add(linked: Linked, id: string): void {
    const { kind } = linked.fact;
    const names = this.#kinds.get(kind) ?? new Names();
    this.#kinds.set(kind, names);
    names.add(linked, id);
    this.#roles = undefined;
    this.#given = undefined;
    this.#initialled = undefined;
  }

  /** By id, then name, handle, e-mail; in the order of the kinds. */
  lookUp(text: string, kinds: readonly string[]): Linked | undefined {
    const registries = kinds.flatMap((kind) => this.#kinds.get(kind) ?? []);
    if (registries.length === 0) return undefined;
    for (const words of spellings(text)) {
      const found = find(registries, words);
      if (found && (words === text || !hasOtherInitial(text, nameOf(found)))) return found;
    }
    if (!kinds.includes('person')) return undefined;
    return this.#holderOf(text) ?? this.#calledOtherwise(text, registries);
  }

  /** Who is meant by another way of writing the name or the post, as long as it can be one person only. */
  #calledOtherwise(text: string, registries: readonly Names[]): Linked | undefined {
    const written = [text, ...callingsOf(text)];
    for (const words of written) {
      const found = find(registries, words) ?? this.#holderOf(words);
      if (found) return found;
    }
    const surname = titledName(text);
    if (surname) return onlyOne(this.#kinds.get('person')?.all ?? [], (name) => hasSurname(name, surname));
    const given = written.flatMap((words) => this.#givenAs(words));
    return (
      onlyOne(given, (name) => written.some((words) => isShorter(words, name))) ??
      onlyOne(
        written.flatMap((words) => this.#withInitials(words)),
        (name) => written.some((words) => isInitialled(words, name)),
      )
    );
  }

  /** The people whose names begin with the same word. */
  #givenAs(text: string): readonly Linked[] {
    this.#given ??= groupByGiven(this.#kinds.get('person')?.all ?? []);
    return this.#given.get(givenName(text)) ?? [];
  }

  /** The people whose names begin with the same letter and share the last word of these. */
  #withInitials(text: string): readonly Linked[] {
    this.#initialled ??= groupByInitials(this.#kinds.get('person')?.all ?? []);
    return this.#initialled.get(initialKey(text) ?? '') ?? [];
  }

  /** The one of a kind that is called exactly so. */
  called(text: string, kind: string): Linked | undefined {
    const names = this.#kinds.get(kind);
    return names && find([names], text);
  }

  /** The one person who has a role of that name. */
  #holderOf(text: string): Linked | undefined {
    this.#roles ??= byWords(this.#kinds.get('person')?.all ?? [], rolesOf);
    return this.#roles.get(fold(text)) ?? undefined;
  }

  /** What a mistyped id, handle or name is nearest to, written in the same way. */
  nearest(text: string, kinds: readonly string[]): string | undefined {
    const registries = kinds.flatMap((kind) => this.#kinds.get(kind) ?? []);
    for (const word of new Set([text, fold(text)])) {
      const candidates = registries.flatMap((names) => names.beginningLike(word));
      const near = candidates.length > mostCandidates ? undefined : (nearestOf(word, candidates) ?? begunBy(word, candidates));
      const linked = near === undefined ? undefined : find(registries, near);
      if (!linked) continue;
      const written = wordFor(linked, text);
      return find(registries, written) === linked ? written : linked.entity.id;
    }
    return undefined;
  }

  /** Whether a text that could stand for something of its own is the mistyped name of what is there. */
  isMistyped(text: string, kinds: readonly string[]): boolean {
    const near = this.nearest(text, kinds);
    return near !== undefined && isMistyped(fold(text), fold(near));
  }
}

function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  return nearestName(
    word,
    candidates.map((one): [string, string] => [one, one]),
  )?.[0];
}

/** `cut-repeat-calls` of `cut-repeat-calls-about-bills`: the beginning of one, and of no other. */
function begunBy(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < shortestBeginning) return undefined;
  const begun = candidates.filter((one) => one.startsWith(`${word}-`) || one.startsWith(`${word} `));
  return begun.length === 1 ? begun[0] : undefined;
}

const shortestBeginning = 8;

/** A text and, one after the other, what is left of it without a title and without a remark. */
export function spellings(text: string): string[] {
  const bare = withoutRemark(text);
  return [text, withoutTitle(text), ...(bare === undefined ? [] : [bare])];
}

function find(registries: readonly Names[], text: string): Linked | undefined {
  const trimmed = text.trim();
  for (const { ids } of registries) {
    const found = ids.get(trimmed) ?? ids.get(trimmed.replace(/^@/, '').replace(/\s+/g, '-'));
    if (found) return found;
  }
  for (const names of registries) {
    const found = names.names.get(fold(trimmed)) ?? names.ids.get(slug(trimmed));
    if (found) return found;
  }
  return undefined;
}

function rolesOf({ fact }: Linked): string[] {
  const { role } = fact.fields;
  return isReferenceFact(role) && 'ref' in role ? formsOf(role.ref) : [];
}

/** `Dr. Pablo Ruiz`, `Sra. Ferrer`: the abbreviation in front is not the name. */
function withoutTitle(name: string): string {
  return name.replace(/^(?:\p{L}{1,5}\.\s*)+(?=\p{L}{2})/u, '');
}

/** `Tom Bell (Head of Ops)`, `Tom Bell, Head of Ops`, `Tom Bell: operations` → `Tom Bell` */
function withoutRemark(text: string): string | undefined {
  return /^([^,(]+?)\s*(?:,|\(|:\s|\s[-–—]\s)/u.exec(text)?.[1];
}

function namesOf(linked: Linked): string[] {
  const { id, name, statement, handle, email } = linked.fact.fields;
  const names = [id, name, statement, handle, email].filter((value) => typeof value === 'string');
  if (typeof name !== 'string') return names;
  if (linked.fact.kind === 'role') return [...names, ...formsOf(name)];
  return linked.fact.kind === 'person' ? [...names, withoutTitle(name), ...formsOf(name)] : names;
}
