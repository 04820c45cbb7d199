//! What a sentence says, slot by slot, with the place of each.
import type { Span } from '../text/span.ts';

export const slotKinds = [
  // What makes a wish.
  'aspiration', 'striving', 'direction', 'enabling', 'light', 'want', 'belief', 'feeling', 'effort', 'ambition', 'state', 'puffery', 'soft', 'saying', 'borrowed', 'decorative', 'absolute',
  'object', 'aimed', 'hollow', 'empty-mechanism', 'tool-only', 'activity-only', 'benefit', 'focus', 'obligation', 'request', 'aim', 'pledge', 'habit', 'infinitive', 'continuing', 'bare', 'claim', 'ideal', 'fragment', 'us', 'forecast',
  // What says how.
  'operational', 'made', 'work', 'task', 'deed', 'mechanism', 'means', 'choice',
  // What gives it substance.
  'diagnosis', 'baseline', 'target', 'threshold', 'budget', 'quantity', 'deadline', 'cadence', 'resource', 'condition', 'comparison', 'owner', 'segment', 'actor', 'detail', 'thing',
  // What tells that nothing is meant.
  'past', 'definition', 'possibility', 'fact', 'label', 'report', 'reference', 'being', 'verbless',
  // How it speaks.
  'self', 'contrast', 'exposition', 'usual', 'hope', 'vision', 'dream', 'wishful', 'adding', 'exact', 'paper', 'indicator', 'short', 'aside', 'link', 'listing',
  'vague-task', 'praised-task', 'vague-benefit', 'vague-thing', 'boast', 'mission', 'identity', 'becoming', 'told', 'cell', 'more',
] as const; // prettier-ignore
export type SlotKind = (typeof slotKinds)[number];

export interface Slot {
  readonly kind: SlotKind;
  /** Offsets in the text that was judged. */
  readonly span: Span;
  /** How often, or how much of it; 1 where nothing is said. */
  readonly count?: number;
}

/** Why a sentence is no statement. */
export type Gate = 'gaps' | 'quotation' | 'mention' | 'question' | 'heading' | 'definition' | 'fact' | 'pointer' | 'metadata';

/** One addend of a sum: what was found, and how much it weighs. */
export interface Term {
  readonly slot: SlotKind;
  readonly weight: number;
  readonly span: Span;
}
