//! Whose an item is: the few things that all rules about owners must see alike.
import type { AnyEntity } from '../model/entity.ts';

const over = new Set<string | undefined>(['done', 'cancelled', 'retired', 'superseded']);

/** Whether nothing is left to do about it: its owner may have moved on. */
export function isOver(entity: AnyEntity): boolean {
  return over.has(entity.status);
}

/** Whether a field names who answers for something, wherever it stands. */
export function isOwner(field: string): boolean {
  return field === 'owner' || field === 'accountable';
}
