//! Who answers to what: every entity by its id, name, statement, handle and e-mail.
import { fold } from '../language/index.ts';
import { isReferenceFact } from '../model/fact.ts';
import type { Linked } from '../model/model.ts';
import { callingsOf, formsOf, givenName, hasSurname, isShorter, titledName } from './callings.ts';
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

function groupByGiven(people: readonly Linked[]): ReadonlyMap<string, readonly Linked[]> {
  const groups = new Map<string, Linked[]>();
  for (const person of people) {
    const { name } = person.fact.fields;
    const given = typeof name === 'string' ? givenName(name) : '';
    const group = groups.get(given);
    if (group) group.push(person);
    else groups.set(given, [person]);
  }
  return groups;
}

function groupByInitial(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word.charAt(0));
    if (group) group.push(word);
    else groups.set(word.charAt(0), [word]);
  }
  return groups;
}

/** A handle where a handle is written, a name where a name is; an id elsewhere. */
function wordFor({ entity, fact }: Linked, text: string): string {
  const { handle, name, statement } = fact.fields;
  const words = name ?? statement;
  if (text.startsWith('@')) return typeof handle === 'string' ? `@${handle.replace(/^@/, '')}` : entity.id;
  return typeof words === 'string' && /\s/.test(text.trim()) ? words : entity.id;
}

/** With more to choose from, the nearest is an accident, and looking for it takes its time. */
const mostCandidates = 2000;

export class Registry {
  readonly #kinds = new Map<string, Names>();
  /** People by the words for their role; null where two share it. */
  #roles: ReadonlyMap<string, Linked | null> | undefined;

  /** People by the first word of their names. */
  #given: ReadonlyMap<string, readonly Linked[]> | undefined;

  add(linked: Linked, id: string): void {
    const { kind } = linked.fact;
    const names = this.#kinds.get(kind) ?? new Names();
    this.#kinds.set(kind, names);
    names.add(linked, id);
    this.#roles = undefined;
    this.#given = undefined;
  }

  /** By id, then name, handle, e-mail; in the order of the kinds. */
  lookUp(text: string, kinds: readonly string[]): Linked | undefined {
    const registries = kinds.flatMap((kind) => this.#kinds.get(kind) ?? []);
    if (registries.length === 0) return undefined;
    for (const words of spellings(text)) {
      const found = find(registries, words);
      if (found) return found;
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
    const people = surname ? (this.#kinds.get('person')?.all ?? []) : written.flatMap((words) => this.#givenAs(words));
    if (people.length > mostCandidates) return undefined;
    const meant = people.filter(({ fact: { fields } }) => {
      const { name } = fields;
      return typeof name === 'string' && (surname ? hasSurname(name, surname) : written.some((words) => isShorter(words, name)));
    });
    const [one, ...others] = new Set(meant);
    return others.length === 0 ? one : undefined;
  }

  /** The people whose names begin with the same word. */
  #givenAs(text: string): readonly Linked[] {
    this.#given ??= groupByGiven(this.#kinds.get('person')?.all ?? []);
    return this.#given.get(givenName(text)) ?? [];
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

/** `Tom Bell (Head of Ops)`, `Tom Bell, Head of Ops` → `Tom Bell` */
function withoutRemark(text: string): string | undefined {
  return /^([^,(]+?)\s*(?:,|\(|\s[-–—]\s)/u.exec(text)?.[1];
}

function namesOf(linked: Linked): string[] {
  const { id, name, statement, handle, email } = linked.fact.fields;
  const names = [id, name, statement, handle, email].filter((value) => typeof value === 'string');
  if (typeof name !== 'string') return names;
  if (linked.fact.kind === 'role') return [...names, ...formsOf(name)];
  return linked.fact.kind === 'person' ? [...names, withoutTitle(name), ...formsOf(name)] : names;
}
