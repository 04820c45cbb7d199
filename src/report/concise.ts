//! `--format concise`: one line a finding, for grep and for editors that read compilers.
import { oneLine, Positions, type ReportInput } from './report.ts';

export function conciseReport({ findings, source, shown }: ReportInput): string {
  const positions = new Positions(source);
  const lines = findings.map(({ file, span, severity, ruleId, message }) => {
    const at = file === undefined ? '' : span ? positions.range(file, span).start : undefined;
    const place = file === undefined ? '' : `${shown(file)}${at ? `:${at.line}:${at.column}` : ''}: `;
    return oneLine(`${place}${severity}: ${message} [${ruleId}]`);
  });
  return lines.map((line) => `${line}\n`).join('');
}
