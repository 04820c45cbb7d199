//! One rule, asked about one thing.
import type { Linked } from '../model/model.ts';
import { startTracking, stopTracking, type Reads } from '../model/reads.ts';
import { isUnderDiscussion } from '../rule/entity.ts';
import type { Context, Rule } from '../rule/rule.ts';
import { failuresIn, noFailures, type Evaluation, type Outcome } from './outcome.ts';

/** What the category of a rule spares: an idea needs neither an owner nor money yet. */
const sparesDrafts = new Set(['ownership', 'resourcing']);

const nothing: readonly Outcome[] = [];
/** Nothing was said, and nothing but the entity was looked at. */
export const silence: Evaluation = { reads: [], outcomes: nothing, failures: noFailures };

export function evaluate(rule: Rule, linked: Linked, context: Context, once: boolean): Evaluation {
  let outcomes = nothing;
  let failures = noFailures;
  if (!once) startTracking();
  try {
    outcomes = outcomesOf(rule, linked, context);
  } catch (error) {
    failures = failuresIn(error, rule, linked.key);
  }
  const reads = once ? undefined : stopTracking(linked.readKey);
  return reads === undefined && outcomes === nothing && failures === noFailures
    ? silence
    : { reads: reads ?? (once ? noReads : [linked.readKey, linked]), outcomes, failures };
}

const noReads: Reads = [];

/** What tells how many findings there would be: in a large workspace, the rest of them would take much room until the end. */
export function countable({ reads, outcomes, failures }: Evaluation): Evaluation {
  const bare = outcomes.map(({ ruleId, subject, report: { at, message, covers } }) => ({
    ruleId,
    subject,
    report: { at, message, ...(covers && { covers }) },
  }));
  return { reads, outcomes: bare, failures };
}

function outcomesOf(rule: Rule, { entity, key }: Linked, context: Context): readonly Outcome[] {
  if (sparesDrafts.has(rule.category) && isUnderDiscussion(entity)) return nothing;
  // Grown by `push`, a list of one takes the room of seventeen.
  let outcomes: Outcome[] | undefined;
  for (const report of rule.check?.(entity, context) ?? []) {
    const outcome = { ruleId: rule.id, subject: key, report };
    if (outcomes) outcomes.push(outcome);
    else outcomes = [outcome];
  }
  return outcomes ?? nothing;
}
