//! What is done has to end in something that a customer notices.
import {
  defineRule, initiativeOf, insert, isAgreed, nameOf, place, toFillIn,
  type Action, type Initiative, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Each piece of work that was agreed says what customers will notice',
  severity: 'warning',
  presets: ['strict'],
  claims: ['S2.39'],
  on: ['Action', 'Initiative'],
  messages: {
    en: {
      effect: 'What will customers notice once "{item}" is done? Name the metric that moves, or write down the expected effect.',
      add: 'Add the expected effect to fill in',
    },
    es: {
      effect: '¿Qué notará el cliente cuando esté «{item}»? Indica el indicador que se mueve, o escribe el efecto esperado.',
      add: 'Añadir el efecto esperado por definir',
    },
  },
  *check(item, { model }) {
    if (!isAgreed(item) || saysEffect(item) || isPartOfMore(item, model)) return;
    yield {
      at: place(item, 'expected_effect'),
      message: 'effect',
      data: { item: nameOf(item) },
      suggest: [insert(item, 'expected_effect', toFillIn, 'add')],
    };
  },
});

/** A pain point that goes away, and a goal that it serves, tell it as well. */
function saysEffect(item: Action | Initiative): boolean {
  const pain = item.kind === 'action' ? item.pain_point : undefined;
  return (item.expected_effect ?? pain) !== undefined || item.metrics.length > 0 || item.goals.length > 0;
}

/** A step of an initiative, or of a goal, has the effect of the whole. */
function isPartOfMore(item: Action | Initiative, model: Model): boolean {
  if (item.kind === 'action' && (item.initiative !== undefined || initiativeOf(item, model))) return true;
  return model.holder(item)?.kind === 'goal';
}
