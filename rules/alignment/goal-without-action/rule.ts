//! A goal that nobody does anything about is a wish with a date.
import {
  defineRule,
  insert,
  isLinked,
  isOver,
  looseWork,
  nameOf,
  place,
  reportLack,
  saysNothing,
  toFillIn,
  workFor,
  type Goal,
  type Model,
  type Report,
  type Strategy,
} from '../../../src/rule/index.ts';

type Message = 'idle' | 'nothing' | 'some' | 'unlinked';

export default defineRule({
  summary: 'For each active goal there is work: an initiative or an action',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.4', 'S1.1', 'S2.17'],
  on: ['Strategy', 'Workspace'],
  messages: {
    en: {
      idle: 'Nobody is doing anything about "{goal}", as far as this says. Add an initiative or an action for it, or park the goal.',
      nothing:
        'There are {n} goals, and no initiative or action for any of them. Add the work that is to reach them, or mark them as drafts.',
      some: '{n} goals, this one among them, have no initiative or action. Add the work that is to reach them, or mark them as drafts.',
      unlinked: 'There is work, and nothing says which of the {n} goals it is for. Name in each action the goal that it serves.',
      add: 'Add an initiative to fill in',
    },
    es: {
      idle: 'Que se sepa, nadie está haciendo nada por «{goal}». Añade una iniciativa o una acción para ello, o aparca el objetivo.',
      nothing:
        'Hay {n} objetivos y ninguna iniciativa ni acción para ninguno de ellos. Añade el trabajo que debe alcanzarlos, o márcalos como borrador.',
      some: 'Para {n} objetivos, entre ellos este, no hay ninguna iniciativa ni acción. Añade el trabajo que debe alcanzarlos, o márcalos como borrador.',
      unlinked: 'Hay trabajo, y nada dice para cuál de los {n} objetivos es. Nombra en cada acción el objetivo al que sirve.',
      add: 'Añadir una iniciativa por definir',
    },
  },
  *check(holder, { model }) {
    if (holder.status !== 'active') return;
    const goals = goalsOf(holder, model);
    const report = (goal: Goal, message: Message): Report<Message | 'add'> => ({
      at: place(goal, 'initiatives'),
      message,
      data: { goal: nameOf(goal), n: goals.length },
      ...certainty(message, model),
      suggest: message === 'unlinked' ? [] : [insert(goal, 'initiatives', [{ name: toFillIn, owner: toFillIn }], 'add')],
    });
    const idle = reportLack(
      goals,
      (goal) => !hasWork(goal, model),
      (goal) => report(goal, 'idle'),
      (first) => report(first, looseWork(model).actions > 0 ? 'unlinked' : areAll(goals, model) ? 'nothing' : 'some'),
    );
    for (const one of idle) if (!isSaidElsewhere(one.message, model)) yield one;
  },
});

/** The active goals of a strategy; for the workspace, those of none. */
function goalsOf(holder: Strategy | { readonly kind: 'workspace' }, model: Model): Goal[] {
  const goals =
    holder.kind === 'strategy'
      ? holder.goals.filter(isLinked)
      : model.all('Goal').filter((goal) => model.referrers(goal, 'Strategy', 'goals').length === 0);
  return goals.filter((goal) => goal.status === 'active' && !saysNothing(goal));
}

/** No other goals stand here, for which there may be work. */
function areAll(goals: readonly Goal[], model: Model): boolean {
  return model.all('Goal').every((goal) => goals.includes(goal) || goal.status !== 'active' || saysNothing(goal));
}

function hasWork(goal: Goal, model: Model): boolean {
  const isNamed = [...goal.initiatives, ...goal.actions].some((item) => !isLinked(item));
  return isNamed || workFor(goal, model).some((item) => counts(item.status) && !saysNothing(item));
}

/** What was done was done for it; what was given up or is only thought of was not. */
function counts(status: string): boolean {
  return !['idea', 'draft', 'cancelled', 'retired'].includes(status);
}

/** It is sure where initiatives are kept here, and all work names its goal: else it may be kept elsewhere, or be for this one. */
function certainty(message: Message, model: Model): Pick<Report, 'confidence' | 'severity'> {
  if (message === 'unlinked') return { severity: 'info' };
  const { initiatives, actions } = looseWork(model);
  const isKept = model.all('Initiative').length > 0;
  return { confidence: message === 'idle' && isKept && initiatives + actions === 0 ? 'high' : 'medium' };
}

/** That no initiative names a goal is said of the initiatives; and of a single goal nobody need say that it is the one. */
function isSaidElsewhere(message: string, model: Model): boolean {
  const { initiatives, actions } = looseWork(model);
  if (message !== 'idle') return initiatives > 0;
  return initiatives + actions > 0 && model.all('Goal').filter((goal) => !isOver(goal)).length < 2;
}
