//! A goal that serves nothing the organisation is after is the first to lose its money.
import {
  defineRule,
  insert,
  isLinked,
  isPursued,
  nameOf,
  place,
  reportLack,
  saysNothing,
  toFillIn,
  type Goal,
  type Metric,
  type Model,
  type Report,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A goal for customers names the goal of the organisation that it serves',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.17', 'S1.23', 'S2.13'],
  on: 'Workspace',
  messages: {
    en: {
      unaligned:
        '"{goal}" serves no goal of the organisation, as far as this says, and somebody will ask what it is for. Link the business goal that it contributes to.',
      nobody:
        'None of the {n} goals says which goal of the organisation it serves, and somebody will ask what they are for. Write down the business goals, and link each goal to one.',
      add: 'Add a business goal to fill in',
    },
    es: {
      unaligned:
        '«{goal}» no contribuye, que se sepa, a ningún objetivo de la organización, así que alguien preguntará para qué sirve. Enlaza el objetivo de negocio al que contribuye.',
      nobody:
        'Ninguno de los {n} objetivos dice a qué objetivo de la organización contribuye, así que alguien preguntará para qué sirven. Escribe los objetivos de negocio y enlaza cada objetivo con uno.',
      add: 'Añadir un objetivo de negocio por definir',
    },
  },
  *check(_, { model }) {
    const goals = model.all('Goal').filter(isAsked);
    // Where none is listed, what the organisation is after may be known to all.
    const confidence = model.all('BusinessGoal').length > 0 ? 'high' : 'medium';
    const report = (goal: Goal, message: 'unaligned' | 'nobody'): Report<'unaligned' | 'nobody' | 'add'> => ({
      at: place(goal, 'business_goals'),
      message,
      data: { goal: nameOf(goal), n: goals.length },
      confidence,
      suggest: [insert(goal, 'business_goals', [toFillIn], 'add')],
      ...(message === 'nobody' && { severity: 'warning' }),
    });
    yield* reportLack(
      goals,
      (goal) => !isAligned(goal, model),
      (goal) => report(goal, 'unaligned'),
      (first) => report(first, 'nobody'),
    );
  },
});

const ownGoals = new Set<string | undefined>(['financial', 'mission', 'compliance']);

/** A goal for money, the mission or the law is the organisation's own. */
function isAsked(goal: Goal): boolean {
  return isPursued(goal) && !saysNothing(goal) && !ownGoals.has(goal.primary_intent);
}

function isAligned(goal: Goal, model: Model): boolean {
  return goal.business_goals.length > 0 || goal.metrics.some((metric) => isLinked(metric) && tellsOutcome(metric, model));
}

/** A metric of what the organisation lives on, even if only as a side effect, or one that a business goal or success names, too. */
function tellsOutcome(metric: Metric, model: Model): boolean {
  if (metric.role === 'side-effect' || metric.class === 'financial' || metric.class === 'mission') return true;
  return (
    model.referrers(metric, 'BusinessGoal').length > 0 ||
    model.referrers(metric, 'SuccessStatement').some(({ business_outcomes }) => business_outcomes.length > 0)
  );
}
