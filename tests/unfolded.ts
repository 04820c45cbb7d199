//! Findings with all that is worked out when somebody asks for it, so that they can be compared.
import type { Finding } from '../src/diagnostic.ts';

export const unfolded = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ explain, fixes, ...rest }) => ({
    ...rest,
    explanation: explain?.(),
    fixes: fixes.map(({ title, kind, edits }) => ({ title, kind, edits })),
  }));
