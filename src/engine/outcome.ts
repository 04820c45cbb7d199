//! What a rule said of an entity, before places become ranges: plain data that holds while what it looked at holds.
import type { Confidence, Severity } from '../diagnostic.ts';
import type { Report } from '../rule/rule.ts';
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
  /** The rule threw: the message of its error. */
  readonly failure: string | undefined;
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
