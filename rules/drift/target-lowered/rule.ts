//! A target that is made easier on the way is met by arithmetic.
import {
  defineRule, difference, earlier, emptyValue, isAccountedFor, measured, nameOf, placeOfFirst, type Metric, type Quantity,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'A target is not made easier without a word',
  severity: 'warning',
  presets: ['recommended'],
  replaces: ['metric-without-target'],
  on: 'Metric',
  messages: {
    en: {
      lowered:
        'The target of "{metric}" was {before} and is now {now}, which is easier to reach. Say why in a decision or a review that names it, or put the target back.',
      dropped:
        'The target of "{metric}" was {before}, and now there is none. Say why in a decision or a review that names it, or put the target back.',
    },
    es: {
      lowered:
        'La meta de «{metric}» era {before} y ahora es {now}, que es más fácil de alcanzar. Di por qué en una decisión o una revisión que lo nombre, o recupera la meta.',
      dropped:
        'La meta de «{metric}» era {before} y ahora no hay ninguna. Di por qué en una decisión o una revisión que lo nombre, o recupera la meta.',
    },
  },
  *check(metric, { model, base }) {
    const before = earlier(metric, model, base);
    const old = before?.target?.value;
    if (!old || !base) return;
    const now = metric.target?.value;
    const message = now ? isEasier(before, old, metric, now) && 'lowered' : isDropped(metric) && 'dropped';
    if (!message || isAccountedFor(metric, model, base)) return;
    yield {
      at: placeOfFirst(metric, 'target.value', 'target'),
      message,
      data: { metric: nameOf(metric), before: old, ...(now && { now }) },
    };
  },
});

/** Not even said in other words, elsewhere, or with a reason to have none. */
function isDropped(metric: Metric): boolean {
  const { target, direction_only: reason } = metric;
  const empty = emptyValue(metric, 'target.value') ?? emptyValue(metric, 'target');
  return (
    reason === undefined &&
    target?.note === undefined &&
    (empty === undefined || empty.why === 'placeholder' || empty.why === 'blank')
  );
}

function isEasier(before: Metric, old: Quantity, metric: Metric, now: Quantity): boolean {
  const direction = directionOf(metric, now) ?? directionOf(before, old);
  if (direction === undefined || !areComparable(old, now)) return false;
  const [from, to] = [edge(old, direction), edge(now, direction)];
  const step = difference(measured(from, before.unit), measured(to, metric.unit));
  return step !== undefined && (direction === 'up' ? step < 0 : step > 0);
}

/** "-20 %" is by how much, "20 %" where to; of "4 %" and "120 claims" nobody can tell which is more. */
function areComparable(old: Quantity, now: Quantity): boolean {
  const isShare = ({ unit }: Quantity): boolean => unit === 'percent';
  return isShare(old) ? isShare(now) && old.value < 0 === now.value < 0 : !isShare(now);
}

/** A limit says which way; of a metric that says nothing of it, its way from the baseline does. */
function directionOf({ direction, baseline, unit }: Metric, target: Quantity): 'up' | 'down' | undefined {
  if (target.comparator !== undefined) return target.comparator.startsWith('<') ? 'down' : 'up';
  if (direction !== undefined) return direction === 'hold' ? undefined : direction;
  const way = baseline?.value && difference(measured(baseline.value, unit), measured(target, unit));
  return way === undefined || way === 0 ? undefined : way > 0 ? 'up' : 'down';
}

/** The end of a range that is reached first. */
function edge({ to, ...quantity }: Quantity, direction: 'up' | 'down'): Quantity {
  return to !== undefined && direction === 'down' ? { ...quantity, value: to } : quantity;
}
