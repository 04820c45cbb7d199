//! What is asked of every number of a measure, and what its rules share.
import { startingAt, type Mark, type Sheet } from './measure-marks.ts';
import { leadOf, type Figure } from './measure-figures.ts';
import type { Quantity } from './quantity.ts';
import { isSign } from './source.ts';

/** A figure with its part. `lead` is where the words that lead to it begin; the measure is named before or behind. */
export interface Role {
  readonly part: 'target' | 'baseline' | 'observed';
  readonly figure: Figure;
  readonly quantity: Quantity;
  readonly lead: number;
  readonly verb?: Mark;
  readonly change?: 'up' | 'down' | 'better';
  /** The higher counts where two claim the same part. */
  readonly strength: 1 | 2 | 3;
  /** What stands before it is a clause and names nothing. */
  readonly nameless?: true;
}

export interface Case {
  readonly sheet: Sheet;
  readonly figure: Figure;
  /** Where the dates of the text begin. */
  readonly dated: readonly number[];
}

/** `none` settles it, too: the number plays no part. */
export type Rule = (asked: Case) => Role | 'none' | undefined;

export const verbs = ['changes', 'reach', 'deliver', 'folds'] as const;
/** A participle that reports nothing past is one, too: "calls are reduced to 15 % by 2027". */
export const changing = ['changes', 'done'] as const;

export const mostFragmentWords = 6;
const mostWordsBetween = 14;

const shortTimes: ReadonlySet<Quantity['unit']> = new Set(['seconds', 'minutes', 'hours']);

export function isShortTime(unit: Quantity['unit']): boolean {
  return shortTimes.has(unit);
}

export function roleAs(part: Role['part'], sheet: Sheet, figure: Figure): Role {
  const lead = leadOf(sheet, ['to', 'by', 'of', 'taking', 'targets', 'baselines', 'soFar'], figure);
  return { part, figure, quantity: figure.quantity, lead: lead?.at ?? figure.at, strength: 1 };
}

export function signsBefore({ source }: Sheet, figure: Figure): number {
  let at = figure.at;
  while (at > 0 && isSign(source, at - 1, ':=*_`"\'“«–-')) at--;
  return at;
}

export function afterArticles(sheet: Sheet, at: number): number {
  const article = startingAt(sheet, ['articles'], at);
  return article?.next ?? at;
}

/** "one" and "un" are mostly articles. */
export function isOne({ source }: Sheet, { first, quantity }: Figure): boolean {
  return quantity.value === 1 && quantity.unit === undefined && source.tokens[first]?.type === 'word';
}

export function isFar(verb: Mark, lead: Mark): boolean {
  return lead.at - verb.next > mostWordsBetween;
}

export function isTime(unit: Quantity['unit']): boolean {
  return unit === 'days' || unit === 'weeks' || unit === 'working-days' || unit === 'fortnights' || shortTimes.has(unit);
}
