//! Metrics that steer a goal, and values that can be held against each other.
import { tokenise } from '../language/index.ts';
import type { AnyEntity } from '../model/entity.ts';
import type { Goal, Metric } from '../model/entities.generated.ts';
import { isWritten, type Model } from '../model/model.ts';
import { compareDays, minutesIn, type Quantity } from '../value/index.ts';
import { isUnderDiscussion, saysNothing } from './entity.ts';
import { isOver } from './owner.ts';
import { hasPhrase, packFor, phraseAt, writingOf } from './wording.ts';

/** Whether a metric is to move something: it is no guardrail, no by-product, and not only watched. */
export function drives(metric: Metric): boolean {
  return metric.role === 'driver' && isPursued(metric) && !saysNothing(metric);
}

/** The goals that a metric drives and that are still pursued. */
export function goalsDriven(metric: Metric, model: Model): readonly Goal[] {
  return drives(metric) ? model.referrers(metric, 'Goal', 'metrics').filter(isPursued) : [];
}

/** Whether it was agreed and is not over. */
export function isPursued(entity: AnyEntity): boolean {
  return !isOver(entity) && !isUnderDiscussion(entity);
}

/** Whether more is written about a metric than what it is called and what it aims at. */
export function isDescribed(metric: Metric): boolean {
  return ['baseline', 'source', 'cadence', 'definition', 'observations', 'unit', 'direction'].some((field) =>
    isWritten(metric, field),
  );
}

/** A whole sentence that is reached or not, and something that is there by a day: "Runbook for night shifts published", 31 March. */
export function isMilestone(metric: Metric): boolean {
  const { target, type, name = '' } = metric;
  if (isDescribed(metric) || type !== 'custom' || target?.value) return false;
  return name.split(/\s+/).length > longestName || (target?.by !== undefined && endsDone(metric, name));
}

/** That of a metric, in words. */
const longestName = 6;

/** "Guide published", but not "Share of agents trained". */
function endsDone(metric: Metric, name: string): boolean {
  const tokens = tokenise(name);
  const { done } = writingOf(metric).delivering;
  const isDone = tokens.some((_, at) => phraseAt(tokens, at, done) === tokens.length);
  return isDone && !hasPhrase(tokens, packFor(metric).measures.known);
}

export type Observation = Metric['observations'][number];

/** The observation of the newest day, of several the one written last. */
export function latestObservation({ observations }: Metric): Observation | undefined {
  let latest: Observation | undefined;
  for (const one of observations)
    if (one.date && one.value && (!latest?.date || compareDays(one.date.end, latest.date.end) >= 0)) latest = one;
  return latest;
}

/** A number in a unit that others can be compared in: times in minutes. No unit is any. */
export interface Measured {
  readonly value: number;
  readonly unit: string | undefined;
}

/** What a quantity comes to; `unit` is the one of its metric, for numbers that carry none. Undefined for a range. */
export function measured({ value, to, unit, outOf, currency }: Quantity, usual?: string): Measured | undefined {
  if (to !== undefined) return undefined;
  const own = unit ?? usual;
  const minutes = own === undefined ? undefined : (minutesIn as Readonly<Record<string, number>>)[own];
  if (minutes !== undefined) return { value: value * minutes, unit: 'time' };
  if (own === 'money') return { value, unit: currency === undefined ? 'money' : `money ${currency}` };
  return { value, unit: outOf === undefined ? own : `${own ?? 'scale'} ${outOf}` };
}

/** "20 more letters a week" beside "40 %": the words behind a bare number say that it counts something else. */
export function countsOtherwise({ baseline, target }: Metric): boolean {
  return baseline?.value?.unit === 'percent' && target?.value?.unit === undefined && target?.note !== undefined;
}

/**
 * Whether a bare number of a metric in percent is a share of 1 (0.29 beside 33 %): below 1, below a tenth of what it is to be
 * held against, and a hundred times of it nearer to that than it is itself.
 */
export function isFraction({ unit, baseline, target, range }: Metric, { value, to, unit: own }: Quantity): boolean {
  if (unit !== 'percent' || own !== undefined || to !== undefined || range !== undefined || value <= 0 || value >= 1)
    return false;
  const others = [baseline?.value, target?.value].flatMap((one) => (one && one.value !== value ? [one.value] : []));
  const [least, most] = [Math.min(...others), Math.max(...others)];
  return others.length > 0 && value * 10 < least && value * 100 < most * 10;
}

/** How far `b` lies above `a`; undefined where they are in different units. */
export function difference(a: Measured | undefined, b: Measured | undefined): number | undefined {
  if (!a || !b || (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit)) return undefined;
  return b.value - a.value;
}
