//! People and teams that no document of the workspace describes: entities made from the directory when somebody is meant.
import type { Directory, Member } from '../directory/directory.ts';
import { findMember } from '../directory/look-up.ts';
import type { EntityFact } from '../model/fact.ts';
import type { Linked } from '../model/model.ts';
import { packPlaces } from '../model/places.ts';
import { Draft, type Reading } from './draft.ts';
import { inherit } from './inherit.ts';
import { spellings, type Registry } from './registry.ts';

export class Outside {
  readonly #reading: Reading;
  readonly #directory: Directory;
  readonly #registry: Registry;
  readonly #drafts = new Map<Member, Draft>();
  #byKey: ReadonlyMap<string, Member> | undefined;

  constructor(reading: Reading, directory: Directory, registry: Registry) {
    this.#reading = reading;
    this.#directory = directory;
    this.#registry = registry;
  }

  /** Who answers to a text in the directory: the workspace's own entity where that is the same one. */
  lookUp(text: string, kinds: readonly string[]): Linked | undefined {
    if (this.#directory.members.length === 0) return undefined;
    for (const words of spellings(text)) {
      const member = findMember(this.#directory, words, kinds);
      if (member) return ownOf(this.#registry, member) ?? this.#draftOf(member);
    }
    return undefined;
  }

  get(key: string): Linked | undefined {
    this.#byKey ??= new Map(this.#directory.members.map((member) => [outsideKey(member), member]));
    const member = this.#byKey.get(key);
    return member && this.#draftOf(member);
  }

  #draftOf(member: Member): Draft {
    const draft = this.#drafts.get(member) ?? makeDraft(this.#reading, member);
    this.#drafts.set(member, draft);
    return draft;
  }
}

/** Whoever shares an id, a name, a handle or an address is the same. */
function ownOf(registry: Registry, { kind, words }: Member): Linked | undefined {
  for (const word of words) {
    const own = registry.called(word, kind);
    if (own) return own;
  }
  return undefined;
}

function makeDraft(reading: Reading, member: Member): Draft {
  const draft = new Draft(reading, undefined, factOf(member), member.id, outsideKey(member), member.file);
  Object.assign(draft.plain, draft.fact.fields);
  inherit(draft);
  draft.settle();
  return draft;
}

/** Nobody's key begins so: the workspace's own are `person/ana`. */
function outsideKey({ kind, id, words }: Member): string {
  return `outside:${kind}/${words[0] ?? id}`;
}

function factOf({ kind, name, handle, email }: Member): EntityFact {
  const nowhere = { start: 0, end: 0 };
  // A team has neither field.
  const own = kind === 'person' ? { handle, email } : {};
  const said = Object.entries({ name, ...own }).filter(([, value]) => value !== undefined);
  return {
    kind,
    fields: Object.fromEntries(said),
    places: packPlaces({ value: nowhere }, {}),
    empty: {},
    span: nowhere,
    language: 'en',
  };
}
