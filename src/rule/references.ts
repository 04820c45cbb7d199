//! References that lead nowhere, and ids that lead to two things.
import { kindOfType } from '../model/entities.generated.ts';
import type { AnyEntity, EntityTypeName } from '../model/entity.ts';
import { linkedEntity, type Model } from '../model/model.ts';

export interface UnresolvedReference {
  /** `metrics.0`, `funding.line` */
  readonly path: string;
  readonly field: string;
  readonly text: string;
  /** What it may refer to. */
  readonly kinds: readonly string[];
  /** Something else might stand there, but it is all but the name of what is known. */
  readonly mistyped: boolean;
}

/**
 * The references of an entity that nothing answers to, in the order of its fields. Free text that may stand in the place
 * of a reference, and words that point out of the workspace, are none.
 */
export function unresolvedReferences(entity: AnyEntity): UnresolvedReference[] {
  const { references, fact } = linkedEntity(entity);
  return references.filter(({ target, inPlace, open, path }) => !target && !inPlace && !open && !fact.empty[path]);
}

/** The entity that declared the same id before this one did. */
export function firstOfTwins(entity: AnyEntity): AnyEntity | undefined {
  return linkedEntity(entity).sameId?.entity;
}

const types = Object.keys(kindOfType) as EntityTypeName[];

/** Whether anything in the workspace refers to an entity, or holds it. */
export function isReferredTo(entity: AnyEntity, model: Model): boolean {
  return types.some((type) => model.referrers(entity, type).length > 0);
}
