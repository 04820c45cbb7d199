//! What a rule may ask of any entity beside its fields.
import { isLinked, type AnyEntity } from '../model/entity.ts';
import {
  kindOfType,
  type Action,
  type EntityTypes,
  type Goal,
  type Initiative,
  type Journey,
} from '../model/entities.generated.ts';
import { linkedEntity, type Model } from '../model/model.ts';
import { labelPlace, placeAt } from '../model/places.ts';

/** All that the workspace describes, kind by kind. Lazy. */
export function* everyEntity(model: Model): Iterable<AnyEntity> {
  for (const type of Object.keys(kindOfType) as (keyof EntityTypes)[]) yield* model.all(type);
}

/** The path of the document an entity is written in; undefined for an organisation nobody has described. */
export function documentOf(entity: AnyEntity): string | undefined {
  return linkedEntity(entity).file?.file;
}

/** Whether a field is said in the very words that name the entity: "Cut repeat calls to 15 %" holds its own target. */
export function isInName(entity: AnyEntity, path: string): boolean {
  const { places } = linkedEntity(entity).fact;
  const at = placeAt(places, path)?.value;
  const { value: name } = labelPlace(places);
  return at !== undefined && name.start <= at.start && at.end <= name.end;
}

/** Whether a field is said of it by what stands above: "Goals for Q2 2027" gives all goals below their day. */
export function isSaidAbove(entity: AnyEntity, path: string): boolean {
  const { places, span } = linkedEntity(entity).fact;
  const at = placeAt(places, path)?.value;
  return at !== undefined && at.start < span.start;
}

/** The language an entity is written in: that of the words in it. */
export function languageOf(entity: AnyEntity): string {
  return linkedEntity(entity).fact.language;
}

/** Whether nobody has said yes to it yet: it is an idea or a draft. */
export function isUnderDiscussion({ status }: AnyEntity): boolean {
  return status === 'idea' || status === 'draft';
}

/** Whether an entity is a mere frame: every field that is written is blank or a placeholder. */
export function saysNothing(entity: AnyEntity): boolean {
  return Object.values(linkedEntity(entity).fact.fields).every(isHollow);
}

function isHollow(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isHollow);
  return value === undefined || (typeof value === 'object' && value !== null && Object.values(value).every(isHollow));
}

/** The work that a goal, an initiative or a journey holds: its initiatives, and its actions, those of its stages too. Lazy. */
export function* itemsOf(holder: Goal | Initiative | Journey): Iterable<Initiative | Action> {
  if (holder.kind === 'goal') {
    for (const initiative of holder.initiatives) {
      if (!isLinked(initiative)) continue;
      yield initiative;
      yield* itemsOf(initiative);
    }
  }
  for (const action of holder.actions) if (isLinked(action)) yield action;
  for (const stage of holder.kind === 'journey' ? holder.stages : []) {
    for (const action of isLinked(stage) ? stage.actions : []) if (isLinked(action)) yield action;
  }
}
