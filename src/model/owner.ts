//! Who answers for an entity, and which strategy it is part of, as reports name them.
import type { Subject } from '../diagnostic.ts';
import { nameOf, type Linked, type Model } from './model.ts';
import { isLinked, type AnyEntity } from './entity.ts';

/** The owner's name, that of an entity above where it has none of its own; undefined where nobody answers. */
export function ownerNameOf({ index }: Model, { kind, id }: Subject): string | undefined {
  for (let linked: Linked | undefined = index.byKey.get(`${kind}/${id}`); linked; linked = linked.holder) {
    const { owner, accountable } = linked.entity as { readonly owner?: AnyEntity; readonly accountable?: AnyEntity };
    const answers = owner ?? accountable;
    if (answers) return isLinked(answers) ? nameOf(answers) : (answers as { readonly text: string }).text;
  }
  return undefined;
}

/** The only strategy there is, or that above the entity; undefined where there are several and it stands beside them. */
export function strategyNames({ index }: Model): (subject: Subject | undefined) => string | undefined {
  const all = [...index.byKey.values()].filter(({ fact }) => fact.kind === 'strategy');
  const [only] = all.length === 1 ? all : [];
  return (subject) => {
    let linked = only ?? (subject && index.byKey.get(`${subject.kind}/${subject.id}`));
    while (linked && linked.fact.kind !== 'strategy') linked = linked.holder;
    return linked && nameOf(linked.entity);
  };
}
