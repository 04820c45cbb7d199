//! Who answers to what: every entity by its id, name, statement, handle and e-mail.
import { fold } from '../language/index.ts';
import { isReferenceFact } from '../model/fact.ts';
import type { Linked } from '../model/model.ts';
import { nearest } from '../text/nearest.ts';
import { slug } from './slug.ts';

interface Names {
  readonly ids: Map<string, Linked>;
  /** By folded name, handle or e-mail; null where two entities share it. */
  readonly names: Map<string, Linked | null>;
}

export class Registry {
  readonly #kinds = new Map<string, Names>();
  /** People by the words for their role; null where two share it. */
  readonly #roles = new Map<string, Linked | null>();

  add(linked: Linked): void {
    const { kind, id } = linked.entity;
    const { ids, names } = this.#names(kind);
    if (!ids.has(id)) ids.set(id, linked);
    for (const name of namesOf(linked)) {
      const key = fold(name);
      if (key !== '') names.set(key, names.has(key) && names.get(key) !== linked ? null : linked);
    }
    const role = kind === 'person' ? linked.fact.fields['role'] : undefined;
    if (isReferenceFact(role) && 'ref' in role) this.#roles.set(fold(role.ref), this.#roles.has(fold(role.ref)) ? null : linked);
  }

  /** By id, then name, handle, e-mail; in the order of the kinds. */
  lookUp(text: string, kinds: readonly string[]): Linked | undefined {
    return (
      this.#find(text, kinds) ??
      this.#find(withoutTitle(text), kinds) ??
      this.#find(withoutRemark(text), kinds) ??
      this.#holderOf(text, kinds)
    );
  }

  #find(text: string | undefined, kinds: readonly string[]): Linked | undefined {
    for (const kind of text === undefined ? [] : kinds) {
      const names = this.#kinds.get(kind);
      const found = names && find(names, text ?? '');
      if (found) return found;
    }
    return undefined;
  }

  /** The one person who has a role of that name. */
  #holderOf(text: string, kinds: readonly string[]): Linked | undefined {
    return kinds.includes('person') ? (this.#roles.get(fold(text)) ?? undefined) : undefined;
  }

  /** The id or name that a mistyped one is nearest to. */
  nearest(text: string, kinds: readonly string[]): string | undefined {
    const all = kinds.flatMap((kind) => this.#kinds.get(kind) ?? []);
    const ids = all.flatMap(({ ids }) => [...ids.keys()]);
    const near = nearest(text, ids);
    if (near !== undefined) return near;
    const folded = nearest(
      fold(text),
      all.flatMap(({ names }) => [...names.keys()]),
    );
    const linked =
      folded === undefined ? undefined : all.map(({ names }) => names.get(folded)).find((found) => found !== undefined);
    return linked?.entity.id;
  }

  #names(kind: string): Names {
    const known = this.#kinds.get(kind) ?? { ids: new Map<string, Linked>(), names: new Map<string, Linked | null>() };
    this.#kinds.set(kind, known);
    return known;
  }
}

function find({ ids, names }: Names, text: string): Linked | undefined {
  const trimmed = text.trim();
  return (
    ids.get(trimmed) ?? ids.get(trimmed.replace(/^@/, '')) ?? names.get(fold(trimmed)) ?? ids.get(slug(trimmed)) ?? undefined
  );
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
  const { name, statement, handle, email } = linked.fact.fields;
  const names = [name, statement, handle, email].filter((value) => typeof value === 'string');
  return linked.fact.kind === 'person' && typeof name === 'string' ? [...names, withoutTitle(name)] : names;
}
