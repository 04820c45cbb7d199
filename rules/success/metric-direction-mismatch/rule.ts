//! A target on the wrong side of the baseline asks for things to get worse.
import {
  countsOtherwise,
  defineRule,
  difference,
  fold,
  isWritten,
  measured,
  nameOf,
  packFor,
  phraseAt,
  placeOfFirst,
  tokenise,
  writingOf,
  type Goal,
  type Metric,
  type Model,
} from '../../../src/rule/index.ts';

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
      fewer:
        '"{goal}" asks for less, and the target of "{metric}" ({target}) is above its baseline ({baseline}). Swap the two, or correct one of them.',
      baseline: 'this is where it stands',
    },
    es: {
      falling:
        '«{metric}» debería subir, pero su meta ({target}) está por debajo de su línea base ({baseline}). Intercambia los valores o corrige el sentido.',
      rising:
        '«{metric}» debería bajar, pero su meta ({target}) está por encima de su línea base ({baseline}). Intercambia los valores o corrige el sentido.',
      fewer:
        '«{goal}» pide menos, y la meta de «{metric}» ({target}) está por encima de su línea base ({baseline}). Intercambia los valores o corrige uno de ellos.',
      baseline: 'este es el punto de partida',
    },
  },
  *check(metric, { model }) {
    const { unit, role } = metric;
    const [baseline, target] = [metric.baseline?.value, metric.target?.value];
    if (!baseline || !target || role === 'guardrail' || countsOtherwise(metric)) return;
    const goal = metric.direction === undefined ? goalForLess(metric, model) : undefined;
    const direction = goal ? 'down' : metric.direction;
    if (direction !== 'up' && direction !== 'down') return;
    const change = difference(measured(baseline, unit), measured(target, unit));
    // "-20 %" is by how much, not where to.
    if (change === undefined || (target.value < 0 && baseline.value >= 0)) return;
    if (direction === 'up' ? change >= 0 : change <= 0) return;
    yield {
      at: placeOfFirst(metric, 'target.value', 'target'),
      message: goal ? 'fewer' : direction === 'up' ? 'falling' : 'rising',
      data: { metric: nameOf(metric), baseline, target, goal: goal ? nameOf(goal) : '' },
      ...(goal && { severity: 'warning' as const }),
      // The direction that goes with the kind of metric was not chosen by the author.
      confidence: isWritten(metric, 'direction') ? 'high' : 'medium',
      related: [{ at: placeOfFirst(metric, 'baseline.value', 'baseline'), message: 'baseline' }],
    };
  },
});

/** The goal that asks for less of what the metric counts: "Fewer calls about bills", and calls a month. */
function goalForLess(metric: Metric, model: Model): Goal | undefined {
  if (metric.unit === 'percent' || metric.target?.value?.unit === 'percent') return undefined;
  return model.referrers(metric, 'Goal', 'metrics').find((goal) => asksForLess(goal, metric));
}

function asksForLess(goal: Goal, metric: Metric): boolean {
  const words = tokenise(goal.statement ?? goal.name ?? '', mostTokens);
  const next = phraseAt(words, 0, writingOf(goal).fewer);
  const counted = next === undefined ? undefined : words[next];
  if (counted?.type !== 'word') return false;
  const name = tokenise(nameOf(metric), mostTokens);
  const {
    functionWords,
    cadences: { per },
  } = packFor(metric);
  const small = new Set([...functionWords, ...per].map(fold));
  // "Calls answered" are not fewer calls: what is counted stands last, or before a small word.
  return name.some(({ text }, at) => {
    const then = name[at + 1];
    return text === counted.text && (then === undefined || then.type === 'sign' || small.has(then.text));
  });
}

const mostTokens = 30;
