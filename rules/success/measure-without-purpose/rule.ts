//! A measure comes of what the customer wants, or it measures something else.
import {
  defineRule, insert, isPursued, nameOf, place, reportLack, saysNothing, toFillIn,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Each metric says what it helps to understand about how well customers are served',
  severity: 'warning',
  presets: ['systems-thinking'],
  claims: ['S4.20'],
  on: 'Workspace',
  messages: {
    en: {
      metric: 'What does "{metric}" help to understand about how well you do what customers want of you? Write down its purpose.',
      all: '{n} metrics are counted, and none says what it helps to understand about how well you do what customers want of you. Write down the purpose of each, beginning with "{metric}".',
      add: 'Add the purpose of "{metric}", to fill in',
    },
    es: {
      metric: '¿Qué ayuda a entender «{metric}» de lo bien que se hace lo que el cliente espera? Escribe su propósito.',
      all: 'Se miden {n} indicadores y ninguno dice qué ayuda a entender de lo bien que se hace lo que el cliente espera. Escribe el propósito de cada uno, empezando por «{metric}».',
      add: 'Añadir el propósito de «{metric}», por definir',
    },
  },
  *check(_, { model }) {
    const metrics = model.all('Metric').filter((metric) => isPursued(metric) && !saysNothing(metric));
    yield* reportLack(
      metrics,
      ({ purpose }) => purpose === undefined,
      (metric) => ({
        at: place(metric, 'purpose'),
        message: 'metric' as const,
        data: { metric: nameOf(metric) },
        suggest: [insert(metric, 'purpose', toFillIn, 'add')],
      }),
      (first) => ({
        at: place(first),
        message: 'all' as const,
        data: { metric: nameOf(first), n: metrics.length },
        suggest: [insert(first, 'purpose', toFillIn, 'add')],
      }),
    );
  },
});
