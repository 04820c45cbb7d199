//! Runs rules over a model, and reuses what they said where nothing they looked at has changed.
import type { AnyEntity } from '../model/entity.ts';
import { kindOfType } from '../model/entities.generated.ts';
import type { Linked, Model } from '../model/model.ts';
import { fingerprint, noteRead, tracked } from '../model/reads.ts';
import type { Place } from '../rule/place.ts';
import type { Context, Report, Rule } from '../rule/rule.ts';
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

/** Evaluations by rule and entity: `goal-without-metric` + newline + `goal/faster-claims`. */
export type Evaluations = Map<string, Evaluation>;

export interface Checked {
  readonly evaluations: Evaluations;
  readonly ran: number;
  readonly reused: number;
}

export function checkRules(rules: readonly Rule[], input: CheckInput, previous: Evaluations): Checked {
  const evaluations: Evaluations = new Map();
  const state = memo((key) => stateOf(input, key));
  let ran = 0;
  for (const rule of rules) {
    const setting = input.settings.get(rule.id);
    if (!setting || !rule.check) continue;
    const inputs = fingerprint(JSON.stringify([rule.id, setting.options, input.base !== undefined]));
    for (const linked of subjects(rule, input.model)) {
      const key = `${rule.id}\n${linked.key}`;
      const before = previous.get(key);
      const valid = before?.inputs === inputs && holds(before, state);
      if (!valid) ran++;
      evaluations.set(key, valid ? before : evaluate(rule, linked, input, inputs));
    }
  }
  return { evaluations, ran, reused: evaluations.size - ran };
}

function subjects(rule: Rule, { index }: Model): readonly Linked[] {
  return rule.on.flatMap((on) => {
    if (on === 'Workspace') return [index.workspace];
    if (on === 'Entity') return [...index.byKey.values()];
    return index.byKind.get(kindOfType[on]) ?? [];
  });
}

function holds({ reads }: Evaluation, state: (key: string) => string): boolean {
  for (const [key, was] of reads) if (state(key) !== was) return false;
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

function evaluate(rule: Rule, linked: Linked, input: CheckInput, inputs: string): Evaluation {
  const { result, reads } = tracked(() => {
    try {
      return { outcomes: outcomesOf(rule, linked, input) };
    } catch (error) {
      return { outcomes: [], failure: error instanceof Error ? error.message : String(error) };
    }
  });
  return { reads, inputs, ...result };
}

function outcomesOf(rule: Rule, { entity, key }: Linked, input: CheckInput): Outcome[] {
  if (sparesDrafts.has(rule.category) && isUnderDiscussion(entity)) return [];
  const reports: Report[] = [];
  for (const report of rule.check?.(entity, contextOf(rule, input)) ?? []) reports.push(report);
  return reports.map((report) => ({ ruleId: rule.id, subject: key, report }));
}

function isUnderDiscussion(entity: AnyEntity): boolean {
  return entity.status === 'idea' || entity.status === 'draft';
}

function contextOf(rule: Rule, { model, base, today, settings, lastChange }: CheckInput): Context {
  return {
    model,
    base,
    options: settings.get(rule.id)?.options ?? {},
    get today() {
      noteRead('today', () => today);
      return today;
    },
    lastChange: (at) => {
      const found = lastChange(at);
      noteRead(`history:${JSON.stringify(at)}`, () => found ?? 'none');
      return found;
    },
  };
}
