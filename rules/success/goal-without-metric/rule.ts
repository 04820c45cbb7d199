//! A goal that nobody measures can be neither met nor missed.
import {
  defineRule,
  insert,
  isLinked,
  nameOf,
  place,
  saysNothing,
  toFillIn,
  type Metric,
  type Referred,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A goal names at least one metric that tells whether it was met',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S0.5', 'S0.17', 'S1.20'],
  on: 'Goal',
  messages: {
    en: {
      missing: '"{goal}" has no metric, so nobody can tell whether it was met. Name at least one.',
      empty: '"{goal}" has a metric that says nothing yet, so nobody can tell whether it was met. Fill it in.',
      add: 'Add a metric to fill in',
    },
    es: {
      missing: '«{goal}» no tiene ningún indicador, así que nadie puede saber si se ha cumplido. Indica al menos uno.',
      empty: '«{goal}» tiene un indicador que aún no dice nada, así que nadie puede saber si se ha cumplido. Complétalo.',
      add: 'Añadir un indicador por definir',
    },
  },
  *check(goal) {
    if (goal.status === 'cancelled' || goal.status === 'retired' || goal.metrics.some(isMeasure)) return;
    yield {
      at: place(goal, 'metrics'),
      message: goal.metrics.length > 0 ? 'empty' : 'missing',
      data: { goal: nameOf(goal) },
      suggest: [insert(goal, 'metrics', [{ name: toFillIn, baseline: toFillIn, target: toFillIn, source: toFillIn }], 'add')],
    };
  },
});

function isMeasure(metric: Referred<Metric>): boolean {
  return !isLinked(metric) || !saysNothing(metric);
}
