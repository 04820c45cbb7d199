//! How long the units of time are.
import type { TimeUnit } from '../language/index.ts';

/** Near enough to hold a value against its target. */
export const minutesIn: Readonly<Record<`${TimeUnit}s`, number>> = {
  seconds: 1 / 60,
  minutes: 1,
  hours: 60,
  days: 1440,
  'working-days': 1440,
  weeks: 10_080,
  fortnights: 20_160,
  months: 43_800,
  quarters: 131_400,
  'half-years': 262_800,
  years: 525_600,
};
