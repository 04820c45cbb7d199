//! The work by which a strategy comes about.
import type { Action, Initiative, Strategy } from '../model/entities.generated.ts';
import { isLinked } from '../model/entity.ts';
import type { Model } from '../model/model.ts';
import { itemsOf } from './entity.ts';

/** Initiatives and actions: all of the workspace's where there is one strategy, else those that this one leads to. Each once. */
export function workOf(strategy: Strategy, model: Model): ReadonlySet<Initiative | Action> {
  if (model.all('Strategy').length === 1) return new Set([...model.all('Initiative'), ...model.all('Action')]);
  const goals = strategy.goals.filter(isLinked);
  const initiatives = [
    ...strategy.initiatives.filter(isLinked),
    ...goals.flatMap((goal) => model.referrers(goal, 'Initiative', 'goals')),
  ];
  const holders = [...goals, ...initiatives, ...strategy.journeys.filter(isLinked)];
  return new Set([...initiatives, ...holders.flatMap((holder) => [...itemsOf(holder)])]);
}
