//! What gets stuck stays where it is, unless it is known where it goes.
import { defineRule, emptyValue, insert, nameOf, place, toFillIn } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A forum that works, and whoever answers customers, know where they take what they cannot settle',
  severity: 'info',
  presets: ['strict'],
  claims: ['S2.31'],
  on: ['Body', 'Survey'],
  messages: {
    en: {
      body: 'Where does "{item}" take what it cannot decide? Name the forum or the person above it.',
      loop: 'Where does a case from "{item}" go that cannot be solved where it came in? Name the person or the forum.',
      add: 'Add where it goes, to fill in',
    },
    es: {
      body: '¿A dónde lleva «{item}» lo que no puede decidir? Nombra el foro o la persona por encima.',
      loop: '¿A dónde va un caso de «{item}» que no se puede resolver donde llegó? Nombra a la persona o el foro.',
      add: 'Añadir a dónde va, por definir',
    },
  },
  *check(item) {
    // A frame that is to be filled in is nothing yet.
    if (item.status !== 'active' || emptyValue(item, 'name')?.why === 'placeholder') return;
    const data = { item: nameOf(item) };
    if (item.kind === 'body') {
      // What a steering committee cannot decide nobody can; ambassadors decide nothing.
      if (item.level === 'steering' || item.level === 'ambassadors' || item.escalates_to) return;
      yield {
        at: place(item, 'escalates_to'),
        message: 'body',
        data,
        suggest: [insert(item, 'escalates_to', toFillIn, 'add')],
      };
      return;
    }
    const loop = item.closed_loop;
    // Where nobody answers at all, that is said instead; what is told in words may hold it.
    if (!loop?.owner || loop.note !== undefined || (loop.escalates_to ?? loop.root_cause_forum)) return;
    yield { at: place(item, 'closed_loop'), message: 'loop', data };
  },
});
