//! Where everything is under way at once, nothing gets the people it needs.
import {
  defineRule,
  isLinked,
  nameOf,
  option,
  place,
  type Goal,
  type Initiative,
  type Model,
  type Referred,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A strategy, and each of its goals, has no more initiatives at once than people can work on',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.18', 'S2.29'],
  options: {
    max: option.integer(12, 'A strategy may have so many initiatives at once.', { minimum: 1 }),
    maxPerGoal: option.integer(5, 'A goal may have so many initiatives at once.', { minimum: 1 }),
  },
  on: ['Strategy', 'Goal'],
  messages: {
    en: {
      strategy:
        '"{item}" has {n} initiatives at once, all drawing on the same people: that is a to-do list. Rank them, keep the few that serve the approach, and park the rest with a decision.',
      goal: '"{item}" has {n} initiatives at once, all drawing on the same people. Keep the few that do most for it, and park the rest with a decision.',
    },
    es: {
      strategy:
        '«{item}» tiene {n} iniciativas a la vez, que se disputan a las mismas personas: eso es una lista de tareas. Ordénalas, quédate con las pocas que sirven al enfoque y aparca el resto con una decisión.',
      goal: '«{item}» tiene {n} iniciativas a la vez, que se disputan a las mismas personas. Quédate con las pocas que más aportan y aparca el resto con una decisión.',
    },
  },
  *check(item, { model, options: { max, maxPerGoal } }) {
    const n = item.kind === 'strategy' ? ofStrategy(item, model).size : ofGoal(item, model).size;
    if (n <= (item.kind === 'strategy' ? max : maxPerGoal)) return;
    // Said of the whole strategy, it is said of its goals.
    // equivalent without "item.kind": no strategy is among the goals of another.
    if (item.kind === 'goal' && model.referrers(item, 'Strategy', 'goals').some((one) => ofStrategy(one, model).size > max))
      return;
    yield { at: place(item, 'initiatives'), message: item.kind, data: { item: nameOf(item), n } };
  },
});

function ofStrategy(strategy: Strategy, model: Model): ReadonlySet<Initiative> {
  const ofGoals = strategy.goals.filter(isLinked).flatMap((goal) => [...ofGoal(goal, model)]);
  const others = model.all('Strategy').length === 1 ? model.all('Initiative') : [];
  return new Set([...atOnce(strategy.initiatives), ...ofGoals, ...atOnce(others)]);
}

function ofGoal(goal: Goal, model: Model): ReadonlySet<Initiative> {
  return new Set([...atOnce(goal.initiatives), ...atOnce(model.referrers(goal, 'Initiative', 'goals'))]);
}

const underWay = new Set(['active', 'planned', 'accepted']);

/** Under way or promised, and not put off till later. */
function atOnce(initiatives: readonly Referred<Initiative>[]): Initiative[] {
  return initiatives.filter(isLinked).filter(({ status, horizon_class }) => underWay.has(status) && horizon_class !== 'later');
}
