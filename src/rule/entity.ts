//! What a rule may ask of any entity beside its fields.
import { isLinked, type AnyEntity } from '../model/entity.ts';
import type { Action, Goal, Initiative, Journey } from '../model/entities.generated.ts';
import { linkedEntity } from '../model/model.ts';

/** The path of the document an entity is written in; undefined for an organisation nobody has described. */
export function documentOf(entity: AnyEntity): string | undefined {
  return linkedEntity(entity).file?.file;
}

/** Whether an entity is a mere frame: every field that is written is blank or a placeholder. */
export function saysNothing(entity: AnyEntity): boolean {
  return Object.values(linkedEntity(entity).fact.fields).every(isHollow);
}

function isHollow(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isHollow);
  return value === undefined || (typeof value === 'object' && value !== null && Object.values(value).every(isHollow));
}

/** The work that a goal, an initiative or a journey holds: its initiatives, and its actions, those of its stages too. */
export function itemsOf(holder: Goal | Initiative | Journey): (Initiative | Action)[] {
  if (holder.kind === 'journey') return [...holder.actions, ...holder.stages.filter(isLinked).flatMap((stage) => stage.actions)].filter(isLinked);
  const initiatives = holder.kind === 'goal' ? holder.initiatives.filter(isLinked) : [];
  return [...initiatives, ...holder.actions.filter(isLinked), ...initiatives.flatMap(itemsOf)];
}
