//! No cascades: a rule that has reported a thing keeps the rules it mutes from reporting it again.
import type { Linked, Model } from '../model/model.ts';
import type { Rule } from '../rule/rule.ts';
import { aboutOf, type Outcome } from './outcome.ts';

/**
 * Leaves out what is muted: outcomes about an entity, or anything it holds, that a muting rule has reported. What the whole
 * workspace lacks is said of all of it.
 */
export function unmuted(outcomes: readonly Outcome[], rules: ReadonlyMap<string, Rule>, model: Model): Outcome[] {
  const workspace = model.index.workspace.key;
  const muted = new Map<string, Set<string>>();
  for (const outcome of outcomes) {
    const { mutes = [], absence = false } = rules.get(outcome.ruleId) ?? {};
    for (const ruleId of mutes) {
      const subjects = muted.get(ruleId) ?? new Set();
      muted.set(ruleId, subjects);
      const covered = (outcome.report.covers ?? []).map((place) => place.entity);
      for (const subject of [absence ? workspace : aboutOf(outcome, workspace), ...covered]) subjects.add(subject);
    }
  }
  return outcomes.filter((outcome) => {
    const subjects = muted.get(outcome.ruleId);
    return !subjects || !isBelow(model.index.byKey.get(aboutOf(outcome, workspace)), subjects, model);
  });
}

function isBelow(linked: Linked | undefined, subjects: ReadonlySet<string>, { index }: Model): boolean {
  if (subjects.has(index.workspace.key)) return true;
  for (let at = linked; at; at = at.holder) if (subjects.has(at.key)) return true;
  return false;
}
