//! What a rule said of an entity, before places become ranges: plain data that holds while what it looked at holds.
import type { Confidence, Severity } from '../diagnostic.ts';
import type { Report, Rule, RulePlace } from '../rule/rule.ts';
import type { Model } from '../model/model.ts';
import type { Reads } from '../model/reads.ts';

export interface Outcome {
  readonly ruleId: string;
  /** The key of the entity the rule was looking at. */
  readonly subject: string;
  readonly report: Report;
}

/** The key of the entity it is about: where a rule looks at the whole workspace, that which it points at. */
export function aboutOf({ subject, report }: Outcome, workspace: string): string {
  return subject === workspace && report.at ? report.at.entity : subject;
}

/** The file whose settings it goes by; undefined where it is about the workspace as a whole. */
export function fileOf(outcome: Outcome, { index }: Model): string | undefined {
  const { key } = index.workspace;
  if (outcome.subject === key && !outcome.report.at) return undefined;
  return index.byKey.get(aboutOf(outcome, key))?.file?.file;
}

/** The outcomes of one rule for one entity, and the state of everything they rest on. */
export interface Evaluation {
  reads: Reads;
  readonly outcomes: readonly Outcome[];
  /** What the rule threw. */
  readonly failures: readonly Failure[];
}

/** What went wrong with a rule itself. */
export interface Failure {
  readonly message: string;
  /** In the file of the rule; undefined where that is not known. */
  readonly at: RulePlace | undefined;
  /** The key of the entity it was looking at, where it failed because of what it found there. */
  readonly subject: string | undefined;
}

export const noFailures: readonly Failure[] = [];

/** Of an error that holds several, each. */
export function failuresIn(error: unknown, rule: Rule, subject: string): readonly Failure[] {
  if (error instanceof AggregateError) return error.errors.flatMap((one) => failuresIn(one, rule, subject));
  return [{ message: error instanceof Error ? error.message : String(error), at: rule.source?.placeOf(error), subject }];
}

export function loudness(said: Severity | undefined, ceiling: Severity): Severity {
  if (said === undefined) return ceiling;
  return rank[said] < rank[ceiling] ? said : ceiling;
}

const rank: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** What may fail a build has no false positive: an error that is not sure is a warning. */
export function tempered(severity: Severity, confidence: Confidence): Severity {
  return severity === 'error' && confidence !== 'high' ? 'warning' : severity;
}
