//! `--format github`: workflow commands, which GitHub shows as annotations in the diff of a pull request.
import { oneLine, Positions, type ReportInput } from './report.ts';
import type { Finding, Severity } from '../diagnostic.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function githubReport(input: ReportInput): string {
  const positions = new Positions(input.source);
  return input.findings.map((finding) => `${command(finding, input, positions)}\n`).join('');
}

function command({ severity, ruleId, message, file, span }: Finding, { shown }: ReportInput, positions: Positions): string {
  const range = file !== undefined && span ? positions.range(file, span) : undefined;
  const lines = range && { line: range.start.line, endLine: range.end.line };
  // Columns are refused by GitHub where a range has several lines.
  const columns = range?.start.line === range?.end.line && range && { col: range.start.column, endColumn: range.end.column };
  const properties = { ...(file !== undefined && { file: shown(file) }), ...lines, ...columns, title: `stratlint: ${ruleId}` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(oneLine(message))}`;
}

/** As the runner's own toolkit does it: a line of a document must not pass for a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
