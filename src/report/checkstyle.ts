//! `--format checkstyle`: the XML that Jenkins, SonarQube, reviewdog and many an editor read.
import { groupBy, oneLine, Positions, type ReportInput } from './report.ts';
import { attributes } from './xml.ts';

export function checkstyleReport({ findings, source, shown }: ReportInput): string {
  const positions = new Positions(source);
  const files = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const errors = own.map(({ span, severity, ruleId, message }) => {
      const start = file !== undefined && span ? positions.range(file, span).start : undefined;
      const { line = 1, column } = start ?? {};
      return `    <error${attributes({ line, column, severity, message: oneLine(message), source: `stratlint.${ruleId}` })}/>\n`;
    });
    return `  <file${attributes({ name: file === undefined ? '.' : shown(file) })}>\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n${files.join('')}</checkstyle>\n`;
}
