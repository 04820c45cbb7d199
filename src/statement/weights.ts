//! How much each slot says for a wish, or against it: whole numbers, fitted on labelled statements.
import type { SlotKind } from './anatomy.ts';

export const weights: Readonly<Partial<Record<SlotKind, number>>> = {
  absolute: 1,
  'activity-only': 2,
  aspiration: 3,
  belief: 1,
  benefit: -1,
  borrowed: 4,
  budget: -3,
  cadence: -4,
  choice: -4,
  deadline: -1,
  decorative: 1,
  definition: -3,
  detail: -1,
  diagnosis: -2,
  direction: 5,
  effort: 2,
  'empty-mechanism': 1,
  enabling: 3,
  fact: -1,
  feeling: 2,
  hollow: 1,
  label: -2,
  light: 1,
  made: -2,
  mechanism: -2,
  obligation: 2,
  operational: -4,
  owner: -1,
  past: -2,
  pledge: 3,
  possibility: -3,
  puffery: 2,
  quantity: -3,
  request: 3,
  resource: -1,
  saying: 3,
  soft: 1,
  target: -3,
  want: 2,
  'tool-only': 3,
};

/** How often a slot may count; once unless said. */
export const most: Readonly<Partial<Record<SlotKind, number>>> = { puffery: 3, soft: 3, hollow: 3, detail: 2 };

/** From this balance on a statement is a wish; from `sure` on, with nothing against it, beyond doubt. */
export const threshold = 5;
export const sure = 9;
