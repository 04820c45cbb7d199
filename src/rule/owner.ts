//! Whose an item is: the few things that all rules about owners must see alike.
import type { AnyEntity } from '../model/entity.ts';
import { emptyValue, isWritten } from '../model/model.ts';

const over = new Set<string | undefined>(['done', 'cancelled', 'retired', 'superseded']);

/** Whether nothing is left to do about it: its owner may have moved on. */
export function isOver(entity: AnyEntity): boolean {
  return over.has(entity.status);
}

/** Whether it counts: it is neither over nor a mere idea. */
export function isLive(entity: AnyEntity): boolean {
  return !isOver(entity) && entity.status !== 'idea';
}

/** Whether a field names who answers for something, wherever it stands. */
export function isOwner(field: string): boolean {
  return field === 'owner' || field === 'accountable';
}

/** Whether something was written for its owner, even "TBD", which is a fault of its own; an empty cell says nothing. */
export function isOwnerSaid(entity: AnyEntity): boolean {
  return isWritten(entity, 'owner') && emptyValue(entity, 'owner')?.why !== 'blank';
}

/** Whether it is owned part by part: a plan of communication is, message by message. */
export function isMadeOfOwned(entity: AnyEntity): boolean {
  return entity.kind === 'communication' && entity.items.length > 0;
}
