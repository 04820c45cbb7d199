//! `--format json`: schemas/report.schema.json says what is in it.
import type { Finding } from '../diagnostic.ts';
import { countBySeverity, isFixable, Positions, type ReportInput } from './report.ts';

export function jsonReport(input: ReportInput): string {
  return `${JSON.stringify(jsonObject(input), null, 2)}\n`;
}

function jsonObject({ findings, source, summary, url }: ReportInput): unknown {
  const positions = new Positions(source);
  const { error, warning, info } = countBySeverity(findings);
  return {
    findings: findings.map((finding) => jsonFinding(finding, positions, url)),
    summary: {
      files: summary.files,
      entities: summary.entities,
      rules: summary.rules,
      errors: error,
      warnings: warning,
      infos: info,
      fixable: findings.filter(isFixable).length,
      waived: summary.waived,
      ...(summary.baseline && { baseline: summary.baseline }),
      leftAlone: summary.leftAlone,
      readAs: summary.readAs.map(({ file, kind = null }) => ({ file, kind })),
      notUnderstood: summary.notUnderstood,
    },
  };
}

/** One finding as plain data. */
export function jsonFinding(finding: Finding, positions: Positions, url: ReportInput['url']): unknown {
  const { ruleId, severity, confidence, message, file, span, related, fixes, entity } = finding;
  return {
    ruleId,
    severity,
    confidence,
    message,
    file: file ?? null,
    range: file !== undefined && span ? positions.range(file, span) : null,
    related: related.map((one) => ({ file: one.file, range: positions.range(one.file, one.span), message: one.message })),
    fixes: fixes
      .filter(({ edits }) => edits.length > 0)
      .map(({ title, kind, edits }) => ({
        title,
        kind,
        edits: edits.flatMap((one) =>
          one.edits.map((edit) => ({ file: one.file, range: positions.range(one.file, edit.span), text: edit.text })),
        ),
      })),
    entity: entity ?? null,
    url: url(ruleId),
  };
}
