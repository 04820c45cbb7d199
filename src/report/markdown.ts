//! `--format markdown`: for a pull request's comment, a job summary or a wiki; a table a file.
import type { Finding } from '../diagnostic.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { baselineLines, countBySeverity, groupBy, Positions, type ReportInput } from './report.ts';
import { reportWords, type ReportWords } from './words.ts';

export function markdownReport(input: ReportInput): string {
  const { findings, summary, shown } = input;
  const words = reportWords(input.language);
  const { error, warning, info } = countBySeverity(findings);
  const verdict =
    findings.length === 0
      ? words.clean(summary.files, summary.entities, summary.rules)
      : `**${words.findings(error, warning, info)}** ${words.checked(summary.files, summary.entities)}.`;
  const positions = new Positions(input.source);
  const tables = [...groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const title = escapeMarkdown(file === undefined ? words.workspace : shown(file));
    return `\n## ${title}\n\n${table(own, input, words, positions)}`;
  });
  const aside = baselineLines(summary, words).map((line) => ` ${line}`);
  return `# stratlint\n\n${verdict}${aside.join('')}\n${tables.join('')}`;
}

function table(findings: readonly Finding[], input: ReportInput, words: ReportWords, positions: Positions): string {
  const { severity, where, what, rule } = words.columns;
  const rows = findings.map((finding) => row(finding, input, words, positions));
  return `| ${severity} | ${where} | ${what} | ${rule} |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function row(finding: Finding, { url }: ReportInput, words: ReportWords, positions: Positions): string {
  const { severity, file, span, message, ruleId, fixes } = finding;
  const start = file !== undefined && span ? positions.range(file, span).start : undefined;
  const place = start ? `${start.line}:${start.column}` : '';
  const out = fixes.map(({ title }) => `<br>${words.wayOut}: ${escapeMarkdown(title)}`).join('');
  return `| ${words.severity[severity]} | ${place} | ${escapeMarkdown(message)}${out} | [${ruleId}](${url(ruleId)}) |\n`;
}
