//! `--format gitlab`: a Code Quality report, as GitLab's `artifacts:reports:codequality` takes it.
import type { Severity } from '../diagnostic.ts';
import { oneLine, Positions, type RunReport } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export function gitlabReport({ findings, source, shown, uniqueFingerprint }: RunReport): string {
  const positions = new Positions(source);
  const issues = findings.map((finding) => {
    const { ruleId, message, severity, file, span } = finding;
    const begin = file !== undefined && span ? positions.range(file, span).start.line : 1;
    return {
      type: 'issue',
      check_name: ruleId,
      description: oneLine(message),
      categories: ['Clarity'],
      severity: severities[severity],
      fingerprint: uniqueFingerprint(finding),
      // GitLab wants a path of every issue; "." is the folder that was linted.
      location: { path: file === undefined ? '.' : shown(file), lines: { begin } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
