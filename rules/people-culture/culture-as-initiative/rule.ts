//! For those who hold that only what surrounds a culture can be worked on.
import { cultureChange, defineRule, isOver, isUnderDiscussion, nameOf } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No goal and no piece of work sets out to change a culture',
  severity: 'warning',
  presets: ['systems-thinking'],
  claims: ['S4.15'],
  conflictsWith: ['culture-change-by-decree'],
  on: ['Goal', 'Initiative', 'Action'],
  messages: {
    en: {
      culture:
        '"{item}" sets out to change a culture, and all that can be changed is what surrounds it. Write it anew as that: which rule, power or measure will be another.',
    },
    es: {
      culture:
        '«{item}» pretende cambiar una cultura, y solo se puede cambiar lo que la rodea. Escríbelo de nuevo así: qué norma, facultad o medida será otra.',
    },
  },
  *check(item) {
    const at = isOver(item) || isUnderDiscussion(item) ? undefined : cultureChange(item);
    if (at) yield { at, message: 'culture', data: { item: nameOf(item) }, confidence: 'medium' };
  },
});
