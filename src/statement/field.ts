//! Where a statement stands decides how much is asked of it.
import type { Judgement } from './judge.ts';

/** `full`: strategy, guiding policy, initiative, action. `goal`: a measure or a date is enough. `ideal`: mission, vision. */
export type Standing = 'full' | 'goal' | 'ideal' | 'exempt';

const standings: Readonly<Record<string, Standing>> = {
  strategy: 'full',
  guiding_policy: 'full',
  initiative: 'full',
  initiatives: 'full',
  action: 'full',
  actions: 'full',
  goal: 'goal',
  goals: 'goal',
  key_result: 'goal',
  objective: 'goal',
  mission: 'ideal',
  vision: 'ideal',
  evidence: 'exempt',
  diagnosis: 'exempt',
  quote: 'exempt',
  verbatim: 'exempt',
  definition: 'exempt',
  description: 'exempt',
};

/** Of a field's path ("strategy.statement", "goal"): its most telling step; `full` where none is known. */
export function standingOf(field: string): Standing {
  const known = field.split('.').filter((step) => step in standings);
  const last = known.at(-1);
  return last === undefined ? 'full' : (standings[last] ?? 'full');
}

const measures = new Set(['target', 'quantity', 'baseline', 'deadline']);

/** How a statement may be reported where it stands; undefined where there is nothing to report. */
export function severityIn({ verdict, severity, slots }: Judgement, standing: Standing): Judgement['severity'] {
  if (standing === 'exempt') return undefined;
  if (standing === 'full') return severity;
  if (verdict !== 'wish') return undefined;
  if (standing === 'ideal') return 'warning';
  return slots.some(({ kind }) => measures.has(kind)) ? undefined : severity;
}
