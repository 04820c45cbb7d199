//! `--format markdown`: for a pull request's comment, a job summary or a wiki; how many there are by strategy and by owner, then a table a file.
import type { Finding } from '../diagnostic.ts';
import { ownersOf } from './by-owner.ts';
import { htmlWords } from './html-words.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { baselineLines, countBySeverity, groupBy, Positions, type ReportInput, type RunReport } from './report.ts';
import { reportWords, type ReportWords } from './words.ts';

export function markdownReport(input: RunReport): string {
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
  return `# ${htmlWords(input.language).title}\n\n${verdict}${aside.join('')}\n${findings.length === 0 ? '' : countsOf(input, words)}${tables.join('')}`;
}

/** Where most is to be done, before what: the first question of whoever answers for it all. */
function countsOf(input: RunReport, words: ReportWords): string {
  const { strategy, owner } = words.columns;
  const strategies = [...groupBy(input.findings, input.strategy)].map(([name, own]) => [name ?? words.noStrategy, own] as const);
  const owners = ownersOf(input).map(([name, own]) => [name ?? words.nobody, own] as const);
  return counted(strategy, strategies, input) + counted(owner, owners, input);
}

function counted(what: string, groups: readonly (readonly [string, readonly Finding[]])[], { language }: RunReport): string {
  const { counts } = htmlWords(language);
  const rows = groups.map(([name, findings]) => {
    const { error, warning, info } = countBySeverity(findings);
    return `| ${escapeMarkdown(name)} | ${error} | ${warning} | ${info} |\n`;
  });
  return `\n| ${what} | ${counts.error} | ${counts.warning} | ${counts.info} |\n| --- | --: | --: | --: |\n${rows.join('')}`;
}

function table(findings: readonly Finding[], input: ReportInput, words: ReportWords, positions: Positions): string {
  const { severity, where, what, rule } = words.columns;
  const rows = findings.map((finding) => row(finding, input, words, positions));
  return `| ${severity} | ${where} | ${what} | ${rule} |\n| --- | --- | --- | --- |\n${rows.join('')}`;
}

function row(finding: Finding, { url }: ReportInput, words: ReportWords, positions: Positions): string {
  const { severity, file, span, message, ruleId, fixes } = finding;
  const start = file !== undefined && span ? positions.range(file, span).start : undefined;
  const place = start ? words.line(start.line) : '';
  const out = fixes.map(({ title }) => `<br>→ ${escapeMarkdown(title)}`).join('');
  return `| ${words.severity[severity]} | ${place} | ${escapeMarkdown(message)}${out} | [${ruleId}](${url(ruleId)}) |\n`;
}
