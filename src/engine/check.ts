//! Runs rules over a model, and reuses what they said where nothing they looked at has changed.
import type { AnyEntity } from '../model/entity.ts';
import { kindOfType } from '../model/entities.generated.ts';
import type { Linked, Model } from '../model/model.ts';
import { noteRead, settledState, tracked } from '../model/reads.ts';
import type { Place } from '../rule/place.ts';
import type { Context, Rule } from '../rule/rule.ts';
import type { Evaluation, Outcome } from './outcome.ts';
import type { Settings } from '../config/settings.ts';

export interface CheckInput {
  readonly model: Model;
  readonly base: Model | undefined;
  readonly today: string;
  readonly settings: Settings;
  /** The day of the newest commit on the lines of a place. */
  readonly lastChange: (at: Place) => string | undefined;
}

/** By rule and entity: `goal-without-metric`, `goal/faster-claims`. */
export type Evaluations = Map<string, Map<string, Evaluation>>;

export interface Checked {
  readonly evaluations: Evaluations;
  readonly ran: number;
  readonly reused: number;
}

export function checkRules(rules: readonly Rule[], input: CheckInput, previous: Evaluations): Checked {
  const evaluations: Evaluations = new Map();
  const state = memo((key) => stateOf(input, key));
  let ran = 0;
  let reused = 0;
  for (const rule of rules) {
    const setting = input.settings.get(rule.id);
    if (!setting || !rule.check) continue;
    const inputs = JSON.stringify([setting.options, input.base !== undefined]);
    const context = contextOf(rule, input);
    const before = previous.get(rule.id);
    const now = new Map<string, Evaluation>();
    for (const linked of subjects(rule, input.model)) {
      const known = before?.get(linked.key);
      const valid = known?.inputs === inputs && holds(known, state);
      if (valid) reused++;
      else ran++;
      now.set(linked.key, valid ? known : evaluate(rule, linked, context, inputs));
    }
    evaluations.set(rule.id, now);
  }
  return { evaluations, ran, reused };
}

function subjects(rule: Rule, { index }: Model): readonly Linked[] {
  return rule.on.flatMap((on) => {
    if (on === 'Workspace') return [index.workspace];
    if (on === 'Entity') return [...index.byKey.values()];
    return index.byKind.get(kindOfType[on]) ?? [];
  });
}

/** Whether everything it rests on is as it was. If so, it forgets the model it was made from. */
function holds(evaluation: Evaluation, state: (key: string) => string): boolean {
  const { reads } = evaluation;
  const settled: string[] = [];
  for (let i = 0; i < reads.length; i += 2) {
    const key = reads[i] as string;
    const now = state(key);
    if (settledState(reads[i + 1] ?? '') !== now) return false;
    settled.push(key, now);
  }
  evaluation.reads = settled;
  return true;
}

/** The present state of what was read. */
function stateOf({ model, base, today, lastChange }: CheckInput, key: string): string {
  if (key === 'today') return today;
  if (key.startsWith('history:')) return lastChange(JSON.parse(key.slice('history:'.length)) as Place) ?? 'none';
  return base && key.startsWith(base.label) && base.label !== '' ? base.state(key) : model.state(key);
}

function memo(compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** What the category of a rule spares: an idea needs neither an owner nor money yet. */
const sparesDrafts = new Set(['ownership', 'resourcing']);

const nothing: readonly Outcome[] = [];

function evaluate(rule: Rule, linked: Linked, context: Context, inputs: string): Evaluation {
  let outcomes = nothing;
  let failure: string | undefined;
  const reads = tracked(() => {
    try {
      outcomes = outcomesOf(rule, linked, context);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
  });
  return { reads, inputs, outcomes, failure };
}

function outcomesOf(rule: Rule, { entity, key }: Linked, context: Context): readonly Outcome[] {
  if (sparesDrafts.has(rule.category) && isUnderDiscussion(entity)) return nothing;
  let outcomes: Outcome[] | undefined;
  for (const report of rule.check?.(entity, context) ?? []) (outcomes ??= []).push({ ruleId: rule.id, subject: key, report });
  return outcomes ?? nothing;
}

function isUnderDiscussion({ status }: AnyEntity): boolean {
  return status === 'idea' || status === 'draft';
}

function contextOf(rule: Rule, { model, base, today, settings, lastChange }: CheckInput): Context {
  return {
    model,
    base,
    options: settings.get(rule.id)?.options ?? {},
    get today() {
      noteRead('today', today);
      return today;
    },
    lastChange: (at) => {
      const found = lastChange(at);
      noteRead(`history:${JSON.stringify(at)}`, found ?? 'none');
      return found;
    },
  };
}
