//! How long ago something was, against a limit that an option sets in words.
import { addDuration, ageOf, compareDays, duration, readDuration, type Duration } from '../value/index.ts';

/** Whether a day lies further back than a span of time in words (`12 months`). Throws a TypeError for other words. */
export function isOlderThan(day: string, limit: string, today: string): boolean {
  return compareDays(addDuration(day, spanOf(limit)), today) < 0;
}

/** The time since a day in its largest useful unit, rounded down: years from two on, then months, then days. */
export function age(day: string, today: string): Duration {
  const { months, days } = ageOf(day, today);
  if (months >= 24) return duration({ months: months - (months % 12) });
  return months > 0 ? duration({ months }) : duration({ days });
}

/** The latest of some days. */
export function newest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (best, day) => (day !== undefined && (best === undefined || compareDays(day, best) > 0) ? day : best),
    undefined,
  );
}

function spanOf(words: string): Duration {
  const reading = readDuration(words, { language: 'en' });
  if (!reading.ok) throw new TypeError(`"${words}" is no span of time; write it like "12 months".`);
  return reading.value;
}
