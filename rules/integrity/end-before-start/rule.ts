//! What ends before it starts has a slip of the pen in one of its dates.
import {
  defineRule,
  isWritten,
  nameOf,
  place,
  type AnyEntity,
  type CalendarDate,
  type CalendarPeriod,
} from '../../../src/rule/index.ts';

/** A field that lies first, one that lies later, and what is wrong otherwise. */
const orders = [
  ['start', 'end', 'end'],
  ['start', 'due', 'end'],
  ['start_date', 'end_date', 'end'],
  ['start', 'next_review', 'review'],
  ['baseline.date', 'target.by', 'target'],
  ['adopted_on', 'horizon', 'horizon'],
  ['opened_on', 'date', 'decision'],
] as const;

export default defineRule({
  summary: 'Nothing ends, is due or is to be reached before it starts',
  severity: 'error',
  presets: ['recommended'],
  on: 'Entity',
  messages: {
    en: {
      end: '"{item}" ends ({end:date}) before it starts ({start:date}). Check which of the two dates is right.',
      review: '"{item}" is to be reviewed ({end:date}) before it starts ({start:date}). Check which of the two dates is right.',
      target:
        '"{item}" is to reach its target ({end:date}) before its baseline was taken ({start:date}). Check which of the two dates is right.',
      horizon:
        '"{item}" looks ahead to a time that was over ({end:date}) when it was adopted ({start:date}). Check which of the two dates is right.',
      decision: '"{item}" was decided ({end:date}) before it was opened ({start:date}). Check which of the two dates is right.',
      start: 'the earlier date should be this one',
    },
    es: {
      end: '«{item}» termina ({end:date}) antes de empezar ({start:date}). Comprueba cuál de las dos fechas es correcta.',
      review:
        '«{item}» debe revisarse ({end:date}) antes de empezar ({start:date}). Comprueba cuál de las dos fechas es correcta.',
      target:
        '«{item}» tendría que alcanzar su meta ({end:date}) antes de que se midiera su línea base ({start:date}). Comprueba cuál de las dos fechas es correcta.',
      horizon:
        'El horizonte de «{item}» ({end:date}) ya había pasado cuando se adoptó ({start:date}). Comprueba cuál de las dos fechas es correcta.',
      decision:
        '«{item}» se decidió ({end:date}) antes de plantearse ({start:date}). Comprueba cuál de las dos fechas es correcta.',
      start: 'esta debería ser la primera de las dos fechas',
    },
  },
  *check(entity) {
    for (const [first, later, message] of orders) {
      const [start, end] = [dateAt(entity, first), dateAt(entity, later)];
      if (!start || !end || end.end >= start.start) continue;
      yield {
        at: place(entity, later),
        message,
        data: { item: nameOf(entity), start: shown(start), end: shown(end) },
        related: [{ at: place(entity, first), message: 'start' }],
      };
    }
  },
});

/** The date that the entity itself says; one that it takes from above is compared up there. */
function dateAt(entity: AnyEntity, path: string): CalendarDate | CalendarPeriod | undefined {
  if (!isWritten(entity, path)) return undefined;
  const value = path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], entity);
  return value as CalendarDate | CalendarPeriod | undefined;
}

/** A period is known here by its last day. */
function shown(date: CalendarDate | CalendarPeriod): CalendarDate | string {
  return 'precision' in date ? date : date.end;
}
