//! The limits of a configuration, each within its bounds.
import type { Entry } from '../syntax/tree.ts';
import { noSuch } from '../text/no-such.ts';
import { limits, type Limit, type Limits } from './limits.ts';
import { isBlank, mapAt, mistake, scalar, type Reading } from './reading.ts';

export function readLimits(reading: Reading, { value }: Entry, path: string): Limits {
  const map = mapAt(reading, value, '"limits" says how much a run takes on: "limits: { fileSize: 8 }".');
  const said = (map?.entries ?? []).filter((entry) => !isBlank(entry.value)).flatMap((entry) => {
    reading.places.set(`${path}.${entry.key}`, entry.keySpan);
    const limit = readLimit(reading, entry);
    return limit === undefined ? [] : [[entry.key, limit] as const];
  }); // prettier-ignore
  return Object.fromEntries(said);
}

function readLimit(reading: Reading, { key, keySpan, value }: Entry): number | undefined {
  const limit = Object.entries<Limit>(limits).find(([name]) => name === key)?.[1];
  if (!limit) {
    mistake(reading, keySpan, noSuch('limit', key, Object.keys(limits)));
    return undefined;
  }
  const { text, span } = scalar(reading, value);
  const form = limit.fraction ? /^\d{1,9}(?:\.\d{1,9})?$/ : /^\d{1,9}$/;
  const said = form.test(text) ? Number(text) : NaN;
  if (said >= limit.least && said <= limit.most) return said;
  mistake(
    reading,
    span,
    `"${key}" is a ${limit.fraction ? 'number' : 'whole number'} from ${limit.least} up to ${limit.most}, not "${text}".`,
  );
  return undefined;
}
