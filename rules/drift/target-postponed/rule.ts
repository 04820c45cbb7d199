//! A date that moves each time it comes near is no date.
import {
  compareDays, defineRule, earlier, emptyValue, isAccountedFor, nameOf, placeOfFirst,
  type Action, type CalendarDate, type Goal, type Initiative, type Metric,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'The date of a target or a piece of work is not put off without a word',
  severity: 'warning',
  presets: ['recommended'],
  replaces: ['target-without-date', 'action-without-due-date', 'initiative-without-time'],
  on: ['Metric', 'Goal', 'Initiative', 'Action'],
  messages: {
    en: {
      later:
        'The date of "{item}" slipped from {before} to {now}. Say why in a decision or a review that names it, or keep the date.',
      gone: '"{item}" was due {before}, and now has no date. Say why in a decision or a review that names it, or put the date back.',
    },
    es: {
      later:
        'La fecha de «{item}» se ha retrasado: antes, {before}; ahora, {now}. Di por qué en una decisión o una revisión que lo nombre, o mantén la fecha.',
      gone: '«{item}» tenía la fecha {before} y ahora no tiene ninguna. Di por qué en una decisión o una revisión que lo nombre, o recupera la fecha.',
    },
  },
  *check(item, { model, base }) {
    const before = earlier(item, model, base);
    const old = before && dateOf(before);
    if (!base || !old) return;
    const now = dateOf(item);
    if (now ? compareDays(old.end, now.end) >= 0 : isSaidOtherwise(item)) return;
    if (isAccountedFor(item, model, base)) return;
    yield {
      at: placeOfFirst(item, pathOf(item), 'target'),
      message: now ? 'later' : 'gone',
      data: { item: nameOf(item), before: old, ...(now && { now }) },
    };
  },
});

type Dated = Metric | Goal | Initiative | Action;

function pathOf({ kind }: Dated): string {
  return kind === 'metric' ? 'target.by' : kind === 'initiative' ? 'end' : 'due';
}

function dateOf(item: Dated): CalendarDate | undefined {
  if (item.kind === 'metric') return item.target?.by;
  return item.kind === 'goal' ? item.due : item.kind === 'action' ? (item.due ?? item.end) : item.end;
}

/** A day of review takes the place of a deadline; a target that is gone altogether is another matter. */
function isSaidOtherwise(item: Dated): boolean {
  if (item.next_review) return true;
  const empty = emptyValue(item, pathOf(item))?.why;
  return empty === 'elsewhere' || (item.kind === 'metric' && item.target?.value === undefined);
}
