//! How long a rule that was added to those of stratlint may take in one run.
import type { Rule } from '../rule/rule.ts';
import type { Failure } from './outcome.ts';

export interface Patience {
  /** In seconds of processor time. */
  readonly seconds: number;
  /** Starts a clock; what it gives tells how many seconds of processor time have passed since. */
  readonly start: () => () => number;
}

/** Asked between two things that a rule looks at: undefined as long as it has time. A rule that is at work can't be interrupted. */
export function watchFor(rule: Rule, { seconds, start }: Patience): () => Failure | undefined {
  const passed = start();
  return () => {
    const taken = passed();
    return taken > seconds
      ? { message: tooSlow(taken, seconds), at: rule.source?.placeOf(undefined), subject: undefined }
      : undefined;
  };
}

function tooSlow(taken: number, seconds: number): string {
  return `It took ${taken.toFixed(2)} seconds, and ${seconds} are allowed, so it was stopped. Make it quicker, or set "limits: { ruleSeconds: … }" in stratlint.yaml.`;
}
