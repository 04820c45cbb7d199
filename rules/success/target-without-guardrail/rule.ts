//! A target alone is reached by whatever way is shortest.
import {
  defineRule, drives, goalsDriven, insert, isLinked, isPursued, nameOf, place, reportLack, toFillIn,
  type Metric, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Beside a target stands what must not get worse',
  severity: 'warning',
  presets: ['strict'],
  claims: ['S4.21'],
  on: 'Workspace',
  messages: {
    en: {
      metric: 'What would show that "{metric}" was reached by a short cut? Name a metric that must not get worse meanwhile.',
      all: '{n} metrics have a target, and nothing would show that one was reached by a short cut. Name for each what must not get worse meanwhile.',
      add: 'Add a guardrail to "{metric}", to fill in',
    },
    es: {
      metric:
        '¿Qué mostraría que se ha llegado a la meta de «{metric}» por un atajo? Indica un indicador que no deba empeorar mientras tanto.',
      all: 'Hay {n} indicadores con meta y nada mostraría que se ha llegado a ella por un atajo. Di en cada uno qué no debe empeorar mientras tanto.',
      add: 'Añadir un contrapeso a «{metric}», por definir',
    },
  },
  *check(_, { model }) {
    const metrics = model.all('Metric');
    // One that is tied to nothing watches over everything.
    if (metrics.some((metric) => isGuard(metric) && !isTied(metric, model))) return;
    const aimed = metrics.filter((metric) => drives(metric) && metric.target?.value !== undefined && !isPaidFor(metric));
    yield* reportLack(
      aimed,
      (metric) => !isGuarded(metric, model),
      (metric) => ({ at: place(metric, 'target'), message: 'metric' as const, ...about(metric) }),
      (first) => ({ at: place(first, 'target'), message: 'all' as const, ...about(first, aimed.length) }),
    );
  },
});

function isGuard(metric: Metric): boolean {
  return metric.role === 'guardrail' && isPursued(metric);
}

function isTied(guard: Metric, model: Model): boolean {
  return model.referrers(guard, 'Metric', 'guardrails').length + model.referrers(guard, 'Goal', 'metrics').length > 0;
}

/** Of these incentive-tied-to-score speaks. */
function isPaidFor({ incentive_linked: isPaid, class: family }: Metric): boolean {
  return isPaid === true && family === 'perception';
}

/** By a metric, by controls, by a word on what wins in a conflict, or by another metric of its goal. */
function isGuarded(metric: Metric, model: Model): boolean {
  const { guardrails, gaming_controls: controls, resolution } = metric;
  if (guardrails.length > 0 || controls.length > 0 || resolution !== undefined) return true;
  return goalsDriven(metric, model).some((goal) => goal.metrics.some((other) => isLinked(other) && isGuard(other)));
}

function about(metric: Metric, n = 1) {
  const data = { metric: nameOf(metric), n };
  return { data, suggest: [insert(metric, 'guardrails', [toFillIn], 'add')] };
}
