//! An action without a day has no beginning, either.
import {
  actionsTogether, defineRule, emptyValue, initiativeOf, insert, isAgreed, nameOf, place, reportLack, toFillIn,
  type Action, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'An action that was agreed says by when it is done, or when it is looked at again',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.5'],
  on: ['Journey', 'Goal', 'Initiative', 'Workspace'],
  messages: {
    en: {
      action:
        'By when is "{action}" done? It was agreed, and no date says it. Add one, or the day on which it is looked at again.',
      journey:
        '{n} actions were agreed for "{holder}", and none of them says by when. Add a date to each, or the day on which it is looked at again.',
      document:
        '{n} actions were agreed here, and none of them says by when. Add a date to each, or the day on which it is looked at again.',
      add: 'Add a date to "{first}", to fill in',
    },
    es: {
      action: '¿Para cuándo es «{action}»? Se acordó, y ninguna fecha lo dice. Añádela, o el día en que se revisa.',
      journey:
        'En «{holder}» se acordaron {n} acciones y ninguna dice para cuándo es. Ponle a cada una su fecha, o el día en que se revisa.',
      document:
        'Aquí se acordaron {n} acciones y ninguna dice para cuándo es. Ponle a cada una su fecha, o el día en que se revisa.',
      add: 'Añadir la fecha de «{first}», por definir',
    },
  },
  *check(holder, { model, today }) {
    for (const actions of actionsTogether(holder, model)) {
      const agreed = actions.filter(isAgreed);
      yield* reportLack(
        agreed,
        (action) => !hasDate(action, model, today),
        (action) => ({
          at: place(action, 'due'),
          message: 'action' as const,
          data: { action: nameOf(action), first: nameOf(action) },
          suggest: addDate(action),
        }),
        (first) => ({
          at: place(holder.kind === 'workspace' ? first : holder),
          message: holder.kind === 'workspace' ? ('document' as const) : ('journey' as const),
          data: { n: agreed.length, holder: nameOf(holder), first: nameOf(first) },
          suggest: addDate(first),
        }),
      );
    }
  },
});

/** A day of its own, or that of the goal or initiative it belongs to; a day in sight on which it begins; "next". */
function hasDate(action: Action, model: Model, today: string): boolean {
  const { due, end, next_review: review, review_interval: rhythm, start, horizon_class: horizon } = action;
  if ((due ?? end ?? review ?? rhythm ?? horizon) !== undefined || (start && start.end >= today)) return true;
  const why = emptyValue(action, 'due')?.why;
  if (why === 'elsewhere' || why === 'unreadable') return true;
  const initiative = initiativeOf(action, model);
  if (initiative && (initiative.end ?? initiative.next_review)) return true;
  const holder = model.holder(action);
  return holder?.kind === 'goal' && (holder.due ?? holder.next_review) !== undefined;
}

function addDate(action: Action) {
  return [insert(action, 'due', toFillIn, 'add')];
}
