//! Work that serves no goal is somebody's wish, with a budget.
import {
  defineRule,
  insert,
  isLinked,
  isPursued,
  nameOf,
  place,
  reportLack,
  saysNothing,
  servesGoal,
  toFillIn,
  type Initiative,
  type Model,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An initiative names the goal that it serves',
  severity: 'warning',
  presets: ['recommended'],
  on: 'Workspace',
  messages: {
    en: {
      orphan: 'Which goal does "{initiative}" serve? Link it, or drop the initiative.',
      nobody:
        'None of the {n} initiatives says which goal it serves, so nobody can tell what is done for which. Link each to its goal, beginning with "{initiative}", or drop it.',
      add: 'Add a goal to fill in',
    },
    es: {
      orphan: '¿A qué objetivo sirve «{initiative}»? Enlázalo, o prescinde de la iniciativa.',
      nobody:
        'Ninguna de las {n} iniciativas dice a qué objetivo sirve, así que nadie sabe qué se hace para cuál. Enlaza cada una con su objetivo, empezando por «{initiative}», o prescinde de ella.',
      add: 'Añadir un objetivo por definir',
    },
  },
  *check(_, { model }) {
    // Of a single goal nobody need say that it is the one.
    if (model.all('Goal').filter((goal) => isPursued(goal) && !saysNothing(goal)).length < 2) return;
    const initiatives = model.all('Initiative').filter(isAsked);
    const report = (initiative: Initiative, message: 'orphan' | 'nobody') => ({
      at: place(initiative, 'goals'),
      message,
      data: { initiative: nameOf(initiative), n: initiatives.length },
      suggest: [insert(initiative, 'goals', [toFillIn], 'add' as const)],
    });
    yield* reportLack(
      initiatives,
      (initiative) => !serves(initiative, model),
      (initiative) => report(initiative, 'orphan'),
      (first) => report(first, 'nobody'),
    );
  },
});

/** What the law asks for has its reason. */
function isAsked(initiative: Initiative): boolean {
  return isPursued(initiative) && initiative.origin !== 'regulation' && !saysNothing(initiative);
}

function serves(initiative: Initiative, model: Model): boolean {
  return servesGoal(initiative, model) || initiative.actions.some((action) => isLinked(action) && action.goals.length > 0);
}
