//! Work as it is planned: which actions belong together, and what is done on a journey.
import { isLinked, type AnyEntity, type Referred } from '../model/entity.ts';
import type { Action, Goal, Initiative, Journey, PainPoint, Stage, Workspace } from '../model/entities.generated.ts';
import type { Gathering, Model } from '../model/model.ts';
import { documentOf, itemsOf } from './entity.ts';
import { isLive } from './owner.ts';

/** The actions that stand in a holder, or for the workspace those of each document that stand in none. */
export function actionsTogether(holder: Journey | Goal | Initiative | Workspace, model: Model): Iterable<readonly Action[]> {
  if (holder.kind === 'workspace') return byDocument(model.all('Action').filter((action) => !isHeld(action, model)));
  return [[...itemsOf(holder)].filter(isAction).filter((action) => standsIn(action, holder, model))];
}

/** The initiative that an action belongs to, where it is known here. */
export function initiativeOf(action: Action, model: Model): Initiative | undefined {
  if (isLinked(action.initiative)) return action.initiative;
  const holder = model.holder(action);
  return holder?.kind === 'initiative' ? holder : undefined;
}

function isAction(item: AnyEntity): item is Action {
  return item.kind === 'action';
}

/** A holder may name actions that stand elsewhere; they are planned there. */
function standsIn(action: Action, holder: AnyEntity, model: Model): boolean {
  const own = model.holder(action);
  return own?.kind === 'stage' ? model.holder(own) === holder : own === holder;
}

const holders = new Set<string | undefined>(['journey', 'stage', 'goal', 'initiative']);

function isHeld(action: Action, model: Model): boolean {
  return holders.has(model.holder(action)?.kind);
}

function byDocument(actions: readonly Action[]): Iterable<readonly Action[]> {
  const documents = new Map<string | undefined, Action[]>();
  for (const action of actions) {
    const document = documentOf(action);
    const known = documents.get(document);
    if (known) known.push(action);
    else documents.set(document, [action]);
  }
  return documents.values();
}

/**
 * What is done on a journey, each with the stage that it is for, or undefined where it says none. What names the journey or one
 * of its stages counts wherever it stands. Lazy; a thing may come twice.
 */
export function* workOn(
  journey: Journey,
  model: Model,
): Iterable<readonly [work: Referred<Action | Initiative>, stage: Stage | undefined]> {
  const actions = [...journey.actions, ...model.referrers(journey, 'Action', 'journeys')];
  for (const action of actions) yield [action, isLinked(action) && isLinked(action.stage) ? action.stage : undefined];
  for (const stage of journey.stages)
    if (isLinked(stage))
      for (const action of [...stage.actions, ...model.referrers(stage, 'Action', 'stage')]) yield [action, stage];
  for (const initiative of model.referrers(journey, 'Initiative', 'journeys')) yield [initiative, undefined];
}

/** The pain points of a journey, each with the stage in which it hurts. Lazy. */
export function* painPointsOf(journey: Journey): Iterable<readonly [PainPoint, Stage | undefined]> {
  for (const pain of journey.pain_points) if (isLinked(pain)) yield [pain, isLinked(pain.stage) ? pain.stage : undefined];
  for (const stage of journey.stages)
    if (isLinked(stage)) for (const pain of stage.pain_points) if (isLinked(pain)) yield [pain, stage];
}

const free: Gathering = {
  name: 'initiatives that name no journey',
  build: (model) => {
    const found = model.all('Initiative').some((one) => isLive(one) && one.journeys.length === 0);
    return new Map(found ? [['any', { state: () => 'some' }]] : []);
  },
};

/** Whether an initiative that is not over names no journey, and so may be for any. Looked up, not searched. */
export function hasFreeInitiative(model: Model): boolean {
  return model.gathered(free, 'any') !== undefined;
}
