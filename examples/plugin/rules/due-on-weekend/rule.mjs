//! What is due on a day on which nobody works is done on another one.
import { defineRule, isLinked, nameOf, place } from 'stratlint/rule';

export default defineRule({
  summary: 'No goal, initiative or action is due on a Saturday or Sunday',
  severity: 'info',
  presets: [],
  on: ['Goal', 'Initiative', 'Action'],
  messages: {
    en: { weekend: '"{item}" is due on {day:date}, a day on which nobody works. Say the Friday before it, or the Monday after.' },
    nl: { weekend: '"{item}" moet klaar zijn op {day:date}, in het weekend. Kies de vrijdag ervoor of de maandag erna.' },
  },
  *check(item) {
    const day = dayDue(item);
    if (day === undefined || !isWeekend(day)) return;
    yield { at: place(item, item.kind === 'initiative' ? 'end' : 'due'), message: 'weekend', data: { item: nameOf(item), day } };
  },
});

/** Only a day is meant to the day: "June 2027" ends on whatever day it does. */
function dayDue(item) {
  const due = isLinked(item) ? (item.kind === 'initiative' ? item.end : item.due) : undefined;
  return due && due.start === due.end ? due.start : undefined;
}

function isWeekend(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
