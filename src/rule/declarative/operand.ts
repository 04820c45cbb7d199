//! What something is compared with: a value in the rule, an option, a field, today, one value made of many.
import { addDuration, duration, readDuration, type CalendarPeriod, type Duration } from '../../value/index.ts';
import type { Context } from '../rule.ts';
import { aggregate, type Several } from './aggregate.ts';
import { asDuration, isDays } from './compare.ts';
import type { Many, Operand } from './data.ts';
import { reach, reachAll, says, type Levels } from './reach.ts';

/** What a check of one thing goes by. */
export interface Scope {
  readonly levels: Levels;
  readonly context: Context;
  /** What was collected under a name, for the thing that is looked at. */
  readonly collected: (name: string) => Several;
}

export function operand(scope: Scope, data: Operand): unknown {
  if ('literal' in data) return data.literal;
  if ('path' in data) return reach(scope.levels, data.path).value;
  if ('option' in data) return optionOf(scope, data.option, data.duration);
  if ('today' in data) return { start: scope.context.today, end: scope.context.today };
  if ('plus' in data) return shifted(operand(scope, data.from), asDuration(operand(scope, data.plus)), data.back);
  if ('times' in data) return multiplied(operand(scope, data.value), data.times);
  return aggregate(data.aggregate, manyOf(scope, data.of), data.among && manyOf(scope, data.among));
}

/** Those of several values that say something. */
export function manyOf(scope: Scope, many: Many): Several {
  if ('collected' in many) return scope.collected(many.collected);
  return { levels: reachAll(scope.levels, many.path).filter(({ value }) => says(value)) };
}

function optionOf({ context }: Scope, name: string, isDuration: true | undefined): unknown {
  const value = context.options[name];
  if (!isDuration || typeof value !== 'string') return value;
  const reading = readDuration(value, { language: 'en' });
  return reading.ok ? reading.value : undefined;
}

/** The days a span after, or before. */
export function shifted(from: unknown, span: Duration | undefined, back: boolean): CalendarPeriod | undefined {
  if (!span || !isDays(from)) return undefined;
  const by = back ? scaled(span, -1) : span;
  return { start: addDuration(from.start, by), end: addDuration(from.end, by) };
}

function multiplied(value: unknown, times: number): unknown {
  const span = asDuration(value);
  if (span) return scaled(span, times);
  return typeof value === 'number' ? value * times : undefined;
}

function scaled({ months, days, hours, minutes, workingDays }: Duration, times: number): Duration {
  // Half a month is 15 days: calendars count whole months.
  const whole = Math.trunc(months * times);
  const rest = Math.round((months * times - whole) * 30);
  return {
    ...duration({ months: whole, days: Math.round(days * times) + rest, hours: hours * times, minutes: minutes * times }),
    ...(workingDays !== undefined && { workingDays: Math.round(workingDays * times) }),
  };
}
