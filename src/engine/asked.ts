//! What a host asks of a run, looked at before anything is done: a run that was asked wrongly would find nothing, and say so calmly.
import { isIsoDay } from '../value/index.ts';

/** Throws for what TypeScript would not have let pass. */
export function checkAsked({
  files,
  settings,
  today,
}: {
  readonly files: unknown;
  readonly settings: unknown;
  readonly today: unknown;
}): void {
  if (!Array.isArray(files)) throw new TypeError('"files" is a list: files: [{ path, text }]');
  if (typeof settings !== 'function' && !(settings instanceof Map))
    throw new TypeError(`"settings" says which rules are on: settings: settle(builtInRules, ['essential'])`);
  if (typeof today !== 'string' || !isIsoDay(today))
    throw new RangeError(`"today" is a day, written like 2027-03-31, and not ${JSON.stringify(today)}.`);
}
