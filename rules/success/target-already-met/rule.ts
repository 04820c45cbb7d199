//! A target that is met asks for nothing any more.
import {
  countsOtherwise, defineRule, difference, goalsDriven, isFraction, latestObservation, measured, nameOf, placeOfFirst, type Metric, type Quantity,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A target lies ahead of where the metric stands',
  severity: 'info',
  presets: ['recommended'],
  on: 'Metric',
  messages: {
    en: {
      met: '"{metric}" stands at {value}, and its target is {target}: you are there. Set a new one, keep it as a guardrail, or close "{goal}".',
      same: 'The baseline and the target of "{metric}" are both {target}: nothing is to change. Set a new target, or say that it is to be held.',
      value: 'it was measured here',
    },
    es: {
      met: '«{metric}» está en {value} y su meta es {target}: ya se ha alcanzado. Fija otra, consérvala como contrapeso o cierra «{goal}».',
      same: 'La línea base y la meta de «{metric}» son las dos {target}: no cambia nada. Fija otra meta o di que se trata de mantenerla.',
      value: 'aquí se midió',
    },
  },
  *check(metric, { model }) {
    const [goal] = goalsDriven(metric, model);
    const target = metric.target?.value;
    if (!goal || !target || metric.direction === 'hold' || countsOtherwise(metric)) return;
    const at = placeOfFirst(metric, 'target.value', 'target');
    const latest = latestObservation(metric);
    if (latest?.value) {
      if (isFraction(metric, latest.value) || !isReached(metric, latest.value, target)) return;
      const i = metric.observations.indexOf(latest);
      yield {
        at,
        message: 'met',
        data: { metric: nameOf(metric), value: latest.value, target, goal: nameOf(goal) },
        related: [{ at: placeOfFirst(metric, `observations.${i}.value`, `observations.${i}`), message: 'value' }],
      };
    } else if (metric.baseline?.value && target.comparator === undefined && distance(metric, metric.baseline.value, target) === 0)
      yield { at, message: 'same', data: { metric: nameOf(metric), target } };
  },
});

const distance = ({ unit }: Metric, value: Quantity, target: Quantity): number | undefined =>
  difference(measured(value, unit), measured(target, unit));

/** Of a metric whose direction nobody says, its own movement from the baseline tells. */
function isReached(metric: Metric, value: Quantity, target: Quantity): boolean {
  const left = distance(metric, value, target);
  const path = metric.baseline?.value && distance(metric, metric.baseline.value, target);
  // "-20 %" is by how much, not where to.
  if (left === undefined || target.value < 0) return false;
  if (metric.direction === 'up') return left <= 0;
  if (metric.direction === 'down') return left >= 0;
  return path !== undefined && path !== 0 && (path > 0 ? left <= 0 : left >= 0);
}
