//! It was agreed months ago, and nobody took it up.
import {
  age, defineRule, initiativeOf, isOlderThan, nameOf, newest, option, place, sightedInHistory,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'An action that was accepted is taken up within three months',
  severity: 'info',
  presets: ['strict'],
  claims: ['S2.25'],
  options: { maxAge: option.duration('90 days', 'An action that was accepted may wait so long to be taken up.') },
  on: 'Action',
  messages: {
    en: {
      stranded:
        '"{action}" was accepted, and nothing has been heard of it for {age} ({date:date}). Make it part of an initiative, give it a date, or close it.',
    },
    es: {
      stranded:
        '«{action}» se aceptó y no se sabe nada desde hace {age} ({date:date}). Hazla parte de una iniciativa, ponle fecha o ciérrala.',
    },
  },
  *check(action, { model, today, options, lastChange }) {
    const { status, due, start, end, next_review: review, last_update: news, last_changed: changed } = action;
    if (status !== 'accepted' || (due ?? start ?? end ?? review) !== undefined) return;
    if (action.initiative !== undefined || initiativeOf(action, model)) return;
    const declared = newest([news?.end, changed?.end]);
    const day = declared ?? sightedInHistory(lastChange, place(action))?.day;
    if (day === undefined || !isOlderThan(day, options.maxAge, today)) return;
    yield {
      at: place(action),
      message: 'stranded',
      data: { action: nameOf(action), age: age(day, today), date: day },
      // equivalent always: it is an info either way; reports for machines tell how sure it is.
      // equivalent never: the same.
      // equivalent negated: the same.
      confidence: declared === undefined ? 'medium' : 'high',
    };
  },
});
