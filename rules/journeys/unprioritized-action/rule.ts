//! Dozens of ideas, and nobody can say which goes first.
import {
  actionsTogether, defineRule, initiativeOf, insert, isAgreed, nameOf, option, place, reportLack, toFillIn,
  type Action, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Actions that were agreed together have an order',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.26', 'S2.29'],
  options: { min: option.integer(4, 'So many agreed actions of a journey or a document need an order.', { minimum: 2 }) },
  on: ['Journey', 'Workspace'],
  messages: {
    en: {
      action: 'Where does "{action}" come? The other actions have an order. Give it a rank, or a score by the same method.',
      journey:
        'Which of the {n} agreed actions of "{holder}" comes first? Nothing says it. Rank them, or score each by impact and effort.',
      document:
        'Which of the {n} actions that were agreed here comes first? Nothing says it. Rank them, or score each by impact and effort.',
      add: 'Add a rank to fill in',
    },
    es: {
      action:
        '¿Qué lugar ocupa «{action}»? Las demás acciones tienen un orden. Dale una prioridad, o una puntuación con el mismo método.',
      journey:
        '¿Cuál de las {n} acciones acordadas de «{holder}» va primero? Nada lo dice. Ordénalas, o puntúa cada una por impacto y esfuerzo.',
      document:
        '¿Cuál de las {n} acciones acordadas aquí va primero? Nada lo dice. Ordénalas, o puntúa cada una por impacto y esfuerzo.',
      add: 'Añadir una prioridad por definir',
    },
  },
  *check(holder, { model, options }) {
    for (const actions of actionsTogether(holder, model)) {
      const agreed = actions.filter(isAgreed);
      if (agreed.length < options.min) continue;
      yield* reportLack(
        agreed,
        (action) => !hasOrder(action, model),
        (action) => ({
          at: place(action, 'priority'),
          message: 'action' as const,
          data: { action: nameOf(action) },
          suggest: [insert(action, 'priority', toFillIn, 'add')],
        }),
        (first) => ({
          at: place(holder.kind === 'workspace' ? first : holder),
          message: holder.kind === 'workspace' ? ('document' as const) : ('journey' as const),
          data: { n: agreed.length, holder: nameOf(holder) },
        }),
      );
    }
  },
});

/** A rank, a score, now or later; or it takes its turn with its initiative. */
function hasOrder(action: Action, model: Model): boolean {
  const { priority, score, horizon_class: horizon } = action;
  if ((priority ?? horizon) !== undefined || (score && Object.keys(score).length > 0)) return true;
  const initiative = initiativeOf(action, model);
  return (initiative?.priority ?? initiative?.score ?? initiative?.horizon_class) !== undefined;
}
