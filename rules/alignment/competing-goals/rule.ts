//! Two goals that pull at the same thing from two sides are decided by whoever is in the room.
import {
  defineRule,
  difference,
  drives,
  fold,
  isLinked,
  isPursued,
  isWritten,
  measured,
  nameOf,
  place,
  type Goal,
  type Metric,
  type Model,
  type Report,
} from '../../../src/rule/index.ts';

type Message = 'opposite' | 'declared' | 'other';

export default defineRule({
  summary: 'Goals that pull against each other say which of them wins',
  severity: 'error',
  presets: ['recommended'],
  on: ['Workspace', 'Goal'],
  messages: {
    en: {
      opposite:
        '"{a}" and "{b}" pull against each other: one wants "{metric}" up, the other down. Decide which wins, and write it down.',
      declared:
        '"{a}" is in conflict with "{b}", and nothing says which of them wins. Decide it, and write it down as a resolution.',
      other: 'this is the other one',
    },
    es: {
      opposite:
        '«{a}» y «{b}» tiran en direcciones opuestas: uno quiere que «{metric}» suba y el otro que baje. Decide cuál gana y déjalo escrito.',
      declared: '«{a}» está en conflicto con «{b}» y nada dice cuál gana. Decídelo y déjalo escrito como resolución.',
      other: 'este es el otro',
    },
  },
  *check(item, { model }) {
    if (item.kind === 'goal') yield* declaredBy(item, model);
    else yield* oppositeIn(model);
  },
});

/** Conflicts with goals and metrics that a goal names itself, each pair once. */
function* declaredBy(goal: Goal, model: Model): Iterable<Report<Message>> {
  if (!isPursued(goal)) return;
  for (const other of goal.conflicts_with) {
    if (!isLinked(other) || !isPursued(other) || isSettled(goal, other, model)) continue;
    if (other.kind === 'goal' && other.conflicts_with.includes(goal) && other.id < goal.id) continue;
    yield {
      at: place(goal, 'conflicts_with'),
      message: 'declared',
      data: { a: nameOf(goal), b: nameOf(other) },
      related: [{ at: place(other), message: 'other' }],
    };
  }
}

interface Pull {
  readonly goal: Goal;
  readonly metric: Metric;
  readonly way: 'up' | 'down';
}

/** Metrics of one name that two goals want to move in two ways. */
function* oppositeIn(model: Model): Iterable<Report<Message>> {
  const first = new Map<string, Pull>();
  for (const goal of model.all('Goal')) {
    if (!isPursued(goal)) continue;
    for (const metric of goal.metrics) {
      const way = isLinked(metric) && drives(metric) ? wayOf(metric) : undefined;
      if (!isLinked(metric) || metric.name === undefined || !way) continue;
      const pull = { goal, metric, way };
      const other = first.get(fold(metric.name));
      if (!other) first.set(fold(metric.name), pull);
      else if (other.way !== way && other.goal !== goal && !isSettled(goal, other.goal, model)) yield opposite(other, pull);
    }
  }
}

function opposite(one: Pull, other: Pull): Report<Message> {
  return {
    at: place(other.metric),
    message: 'opposite',
    data: { a: nameOf(one.goal), b: nameOf(other.goal), metric: nameOf(other.metric) },
    // What moves may be told by figures that count different things.
    confidence: isWritten(one.metric, 'direction') && isWritten(other.metric, 'direction') ? 'high' : 'medium',
    related: [{ at: place(one.metric), message: 'other' }],
  };
}

/** Where the metric shall go: from its baseline to its target, else as it says. */
function wayOf({ baseline, target, unit, direction }: Metric): 'up' | 'down' | undefined {
  const change = difference(baseline?.value && measured(baseline.value, unit), target?.value && measured(target.value, unit));
  if (change !== undefined && change !== 0) return change > 0 ? 'up' : 'down';
  return direction === 'up' || direction === 'down' ? direction : undefined;
}

/** Whether one of the two tells how it was settled, or a decision that serves both goals. */
function isSettled(one: Goal, other: Goal | Metric, model: Model): boolean {
  if (one.resolution ?? other.resolution) return true;
  if (other.kind === 'metric') return false;
  const both = model.referrers(one, 'Decision', 'serves').filter(({ serves }) => serves.includes(other));
  return both.some(({ status }) => status !== 'pending' && status !== 'superseded');
}
