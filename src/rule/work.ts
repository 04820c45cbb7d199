//! Work: the initiatives and actions of a strategy, and which goals they are for.
import { isLinked } from '../model/entity.ts';
import type { Action, Goal, Initiative, Strategy } from '../model/entities.generated.ts';
import type { Gathered, Gathering, Model } from '../model/model.ts';
import { itemsOf, saysNothing } from './entity.ts';
import { isLive } from './owner.ts';

export type Work = Initiative | Action;

/** Initiatives and actions: all of the workspace's where there is one strategy, else those that this one leads to. Each once. */
export function workOf(strategy: Strategy, model: Model): ReadonlySet<Work> {
  if (model.all('Strategy').length === 1) return new Set([...model.all('Initiative'), ...model.all('Action')]);
  const goals = strategy.goals.filter(isLinked);
  const initiatives = [
    ...strategy.initiatives.filter(isLinked),
    ...goals.flatMap((goal) => model.referrers(goal, 'Initiative', 'goals')),
  ];
  const holders = [...goals, ...initiatives, ...strategy.journeys.filter(isLinked)];
  return new Set([...initiatives, ...holders.flatMap((holder) => [...itemsOf(holder)])]);
}

/** Whether it says which goal it is for: by name, by standing below it, or by a metric that both have. */
export function servesGoal(item: Work, model: Model): boolean {
  if (item.goals.length > 0 || model.referrers(item, 'Goal').length > 0) return true;
  if (item.metrics.some((metric) => isLinked(metric) && model.referrers(metric, 'Goal', 'metrics').length > 0)) return true;
  const holder = model.holder(item);
  if (holder?.kind === 'goal') return true;
  const above = item.kind === 'action' && isLinked(item.initiative) ? item.initiative : holder;
  return above?.kind === 'initiative' && servesGoal(above, model);
}

/** The work that names a goal, stands below it, or is measured by one of its metrics. */
export function workFor(goal: Goal, model: Model): Work[] {
  const metrics = goal.metrics.filter(isLinked);
  return [
    ...itemsOf(goal),
    ...[goal, ...metrics].flatMap((one) => [
      ...model.referrers(one, 'Initiative', one.kind === 'goal' ? 'goals' : 'metrics'),
      ...model.referrers(one, 'Action', one.kind === 'goal' ? 'goals' : 'metrics'),
    ]),
  ];
}

class Loose implements Gathered {
  initiatives = 0;
  actions = 0;

  state(): string {
    return `${this.initiatives} ${this.actions}`;
  }
}

const loose: Gathering<Loose> = {
  name: 'work that names no goal',
  build: (model) => {
    const count = new Loose();
    for (const item of [...model.all('Initiative'), ...model.all('Action')]) {
      if (!isLive(item) || saysNothing(item) || servesGoal(item, model)) continue;
      count[item.kind === 'initiative' ? 'initiatives' : 'actions']++;
    }
    return new Map([['', count]]);
  },
};

/** How many initiatives and actions that are not over name no goal: they may be for any. */
export function looseWork(model: Model): { readonly initiatives: number; readonly actions: number } {
  return model.gathered(loose, '') ?? new Loose();
}
