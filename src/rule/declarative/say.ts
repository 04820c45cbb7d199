//! What fills a message: values in the form that messages print in the finding's language.
import { clip, nameOf } from '../../model/model.ts';
import { isIsoDay, type CalendarDate } from '../../value/index.ts';
import { age } from '../age.ts';
import type { MessageValue } from '../message.ts';
import { asDuration, isDays } from './compare.ts';
import type { Filling } from './data.ts';
import { manyOf, operand, type Scope } from './operand.ts';
import { isEntity, isUnlinked, reach, writtenText, type Level } from './reach.ts';

/** More names than a sentence takes in are not told. */
const mostNames = 5;

/** What a slot shows; undefined where there is nothing to show. */
export function fill(scope: Scope, filling: Filling): MessageValue | undefined {
  if ('age' in filling) return ageOf(scope, reach(scope.levels, filling.age).value);
  if ('written' in filling) return written(reach(scope.levels, filling.written));
  if ('names' in filling) return names(manyOf(scope, filling.names).levels.map(({ value }) => value));
  return shown(operand(scope, filling.show));
}

/** What leads to something that is known shows as that is called. */
function written(level: Level): MessageValue | undefined {
  const text = writtenText(level);
  return text === undefined ? shown(level.value) : clip(text);
}

function ageOf({ context }: Scope, value: unknown): MessageValue | undefined {
  return isDays(value) ? age(value.end, context.today) : undefined;
}

function names(values: readonly unknown[]): MessageValue {
  // The same name may stand for itself twice, and two things may share it.
  const different = [...new Set(values.flatMap((value) => shown(value) ?? []))];
  return different.length > mostNames ? [...different.slice(0, mostNames), '…'] : different;
}

function shown(value: unknown): MessageValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return isIsoDay(value) ? dayOf(value) : clip(value);
  if (isEntity(value)) return nameOf(value);
  if (isUnlinked(value)) return clip(value.text);
  if (Array.isArray(value)) return value.flatMap((one) => shown(one) ?? []);
  if (isDays(value)) return 'precision' in value ? (value as CalendarDate) : dayOf(value.end);
  if (typeof value === 'object' && 'event' in value) return clip(String(value.event));
  if (typeof value === 'object' && 'every' in value) return value as MessageValue;
  return asDuration(value) ?? (value as MessageValue);
}

function dayOf(day: string): CalendarDate {
  return { start: day, end: day, precision: 'day' };
}
