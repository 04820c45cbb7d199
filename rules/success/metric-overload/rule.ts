//! By five figures one can steer.
import { defineRule, isLinked, isPursued, nameOf, option, place, type Metric } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A goal has no more metrics than anybody can steer by',
  severity: 'info',
  presets: ['strict'],
  options: { max: option.integer(5, 'So many metrics are enough for a goal.', { minimum: 1 }) },
  on: 'Goal',
  messages: {
    en: { many: 'Nobody can steer "{goal}" by {n} numbers. Keep the {max} or fewer that would change a decision.' },
    es: { many: 'Nadie puede dirigir «{goal}» con {n} cifras. Quédate con las que cambiarían una decisión, {max} como mucho.' },
  },
  *check(goal, { options: { max } }) {
    const n = goal.metrics.filter((metric) => !isLinked(metric) || isSteering(metric)).length;
    if (isPursued(goal) && n > max) yield { at: place(goal, 'metrics'), message: 'many', data: { goal: nameOf(goal), n, max } };
  },
});

/** What is only watched, and what guards against harm, is not steered by. */
function isSteering(metric: Metric): boolean {
  return isPursued(metric) && metric.role !== 'guardrail' && metric.role !== 'monitor';
}
