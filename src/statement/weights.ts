//! How much each slot says for a wish, or against it.
import type { SlotKind } from './anatomy.ts';

export const weights: Readonly<Partial<Record<SlotKind, number>>> = {};
/** How often a slot may count; once unless said. */
export const most: Readonly<Partial<Record<SlotKind, number>>> = {
  puffery: 3,
  soft: 3,
  hollow: 3,
  detail: 2,
  thing: 3,
  claim: 2,
};
export const threshold = 3;
export const sure = 7;
