//! What was to be done by now is done, planned anew, or given up.
import { age, compareDays, defineRule, isAgreed, nameOf, place } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No action or initiative is past the day by which it was to be done',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.26'],
  on: ['Action', 'Initiative'],
  messages: {
    en: {
      late: '"{item}" is {late} late ({date}) and not marked as done. Finish it, plan it anew and say why, or cancel it.',
    },
    es: {
      late: '«{item}» lleva {late} de retraso ({date}) y no consta como hecho. Termínalo, vuelve a planificarlo y di por qué, o cancélalo.',
    },
  },
  *check(item, { today }) {
    if (!isAgreed(item)) return;
    const [field, date] = item.kind === 'action' && item.due ? (['due', item.due] as const) : (['end', item.end] as const);
    if (!date || compareDays(date.end, today) >= 0) return;
    yield { at: place(item, field), message: 'late', data: { item: nameOf(item), date, late: age(date.end, today) } };
  },
});
