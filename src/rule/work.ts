//! Actions as they are planned: those of one journey, goal or initiative together, others document by document.
import { isLinked, type AnyEntity } from '../model/entity.ts';
import type { Action, Goal, Initiative, Journey, Workspace } from '../model/entities.generated.ts';
import type { Model } from '../model/model.ts';
import { documentOf, itemsOf } from './entity.ts';

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
