//! What a stage is like can only be told by what the customer came for.
import {
  defineRule, insert, isLinked, isPursued, nameOf, place, reportLack, saysNothing, toFillIn,
  type Journey,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Each stage of a journey says what the customer wants or expects there',
  severity: 'info',
  presets: ['strict'],
  claims: ['S0.3'],
  on: 'Journey',
  messages: {
    en: {
      journey:
        'What do customers expect along "{journey}"? No stage says it, so nobody can tell whether they get it. Write it down, stage by stage.',
      stage: 'What does the customer expect in the stage "{stage}" of "{journey}"? Write it down in their words.',
      add: 'Add the expectation to fill in',
    },
    es: {
      journey:
        '¿Qué espera el cliente en «{journey}»? Ninguna etapa lo dice, así que nadie puede saber si lo recibe. Escríbelo etapa por etapa.',
      stage: '¿Qué espera el cliente en la etapa «{stage}» de «{journey}»? Escríbelo con sus palabras.',
      add: 'Añadir la expectativa por definir',
    },
  },
  *check(journey) {
    if (!isPursued(journey) || hasExpectations(journey)) return;
    const data = { journey: nameOf(journey) };
    yield* reportLack(
      journey.stages.filter(isLinked).filter((stage) => !saysNothing(stage)),
      ({ customer_goal: goal, expectation }) => (goal ?? expectation) === undefined,
      (stage) => ({
        at: place(stage),
        message: 'stage' as const,
        data: { ...data, stage: nameOf(stage) },
        suggest: [insert(stage, 'expectation', toFillIn, 'add')],
      }),
      (first) => ({
        at: place(journey),
        message: 'journey' as const,
        data,
        suggest: [insert(first, 'expectation', toFillIn, 'add')],
      }),
    );
  },
});

/** What those who make the journey expect may be said of them as a whole. */
function hasExpectations({ segment }: Journey): boolean {
  return isLinked(segment) && segment.expectations.length > 0;
}
