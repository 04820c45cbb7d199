//! A target on the wrong side of the baseline asks for things to get worse.
import { countsOtherwise, defineRule, difference, isWritten, measured, nameOf, placeOfFirst } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A target lies on that side of the baseline to which the metric shall move',
  severity: 'error',
  presets: ['recommended'],
  on: 'Metric',
  messages: {
    en: {
      falling:
        '"{metric}" should rise, but its target ({target}) is below its baseline ({baseline}). Swap the two, or correct the direction.',
      rising:
        '"{metric}" should fall, but its target ({target}) is above its baseline ({baseline}). Swap the two, or correct the direction.',
      baseline: 'this is where it stands',
    },
    es: {
      falling:
        '«{metric}» debería subir, pero su meta ({target}) está por debajo de su línea base ({baseline}). Intercambia los valores o corrige el sentido.',
      rising:
        '«{metric}» debería bajar, pero su meta ({target}) está por encima de su línea base ({baseline}). Intercambia los valores o corrige el sentido.',
      baseline: 'este es el punto de partida',
    },
  },
  *check(metric) {
    const { direction, unit, role } = metric;
    const [baseline, target] = [metric.baseline?.value, metric.target?.value];
    if (!baseline || !target || (direction !== 'up' && direction !== 'down') || role === 'guardrail') return;
    if (countsOtherwise(metric)) return;
    const change = difference(measured(baseline, unit), measured(target, unit));
    // "-20 %" is by how much, not where to.
    if (change === undefined || (target.value < 0 && baseline.value >= 0)) return;
    if (direction === 'up' ? change >= 0 : change <= 0) return;
    yield {
      at: placeOfFirst(metric, 'target.value', 'target'),
      message: direction === 'up' ? 'falling' : 'rising',
      data: { metric: nameOf(metric), baseline, target },
      // The direction that goes with the kind of metric was not chosen by the author.
      confidence: isWritten(metric, 'direction') ? 'high' : 'medium',
      related: [{ at: placeOfFirst(metric, 'baseline.value', 'baseline'), message: 'baseline' }],
    };
  },
});
