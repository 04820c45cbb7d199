//! No cascades: a rule that has reported a thing keeps the rules it mutes from reporting it again.
import type { Linked, Model } from '../model/model.ts';
import type { Rule } from '../rule/rule.ts';
import { aboutOf, type Outcome } from './outcome.ts';

/** Leaves out what is muted: outcomes about an entity, or anything it holds, that a muting rule has reported. */
export function unmuted(outcomes: readonly Outcome[], rules: ReadonlyMap<string, Rule>, model: Model): Outcome[] {
  const muted = new Map<string, Set<string>>();
  for (const outcome of outcomes) {
    for (const ruleId of rules.get(outcome.ruleId)?.mutes ?? []) {
      const subjects = muted.get(ruleId) ?? new Set();
      muted.set(ruleId, subjects);
      const covered = (outcome.report.covers ?? []).map((place) => place.entity);
      for (const subject of [aboutOf(outcome, model.index.workspace.key), ...covered]) subjects.add(subject);
    }
  }
  return outcomes.filter(({ ruleId, subject }) => {
    const subjects = muted.get(ruleId);
    return !subjects || !isBelow(model.index.byKey.get(subject), subjects, model);
  });
}

function isBelow(linked: Linked | undefined, subjects: ReadonlySet<string>, { index }: Model): boolean {
  if (subjects.has(index.workspace.key) && linked !== index.workspace) return true;
  for (let at = linked; at; at = at.holder) if (subjects.has(at.key)) return true;
  return false;
}
