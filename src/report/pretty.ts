//! `--format pretty`: for people. File by file, the words underlined, what is wrong, what is expected, the way out.
import type { Finding, Related, Severity } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';
import { frameOf, width } from './frame.ts';
import { baselineLines, countBySeverity, groupBy, harmless, oneLine, isFixable, Positions, type ReportInput } from './report.ts';
import { reportWords, type ReportWords } from './words.ts';

/** Paints text for a terminal; each is the identity where there is no colour. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

interface Page {
  readonly input: ReportInput;
  readonly paint: Paint;
  readonly words: ReportWords;
  readonly positions: Positions;
}

/** The report piece by piece, each of whole lines: of a large workspace nobody needs to hold all of it. */
export function* prettyReport(input: ReportInput, paint: Paint): Iterable<string> {
  const page: Page = { input, paint, words: reportWords(input.language), positions: new Positions(input.source) };
  const files = groupBy(
    input.findings.filter(({ absence }) => !absence),
    ({ file }) => file,
  );
  for (const [file, findings] of files) {
    const shown = file === undefined ? page.words.workspace : input.shown(file);
    yield `${[heading(page, shown), ...findings.map((finding) => block(page, finding))].join('\n')}\n`;
  }
  yield `${[...absences(page), summary(page)].join('\n')}\n`;
}

function heading({ paint }: Page, words: string): string {
  return `${paint.bold(paint.underline(harmless(words)))}\n`;
}

/** What the whole workspace lacks stands nowhere, so there are no words to underline. */
function absences(page: Page): string[] {
  const lacking = page.input.findings.filter(({ absence }) => absence);
  if (lacking.length === 0) return [];
  return [
    heading(page, page.words.absences),
    ...lacking.map((finding) => {
      const { ruleId, severity, message } = finding;
      return `${[headline(page, { ruleId, severity }), `  ${oneLine(message)}`, ...finding.related.map((related) => relatedLine(page, related)), ...waysOut(page, finding)].join('\n')}\n`;
    }),
  ];
}

function block(page: Page, finding: Finding): string {
  const lines = [headline(page, finding), `  ${oneLine(finding.message)}`];
  if (finding.file !== undefined && finding.span) lines.push(...frame(page, finding.file, finding.span, finding.severity));
  if (page.input.explain === true)
    lines.push(...(finding.explain?.() ?? []).map((line) => `  ${page.paint.dim(`· ${harmless(line)}`)}`));
  lines.push(...finding.related.map((related) => relatedLine(page, related)), ...waysOut(page, finding));
  return `${lines.join('\n')}\n`;
}

function headline(
  { paint, words, positions }: Page,
  { file, span, severity, ruleId }: Pick<Finding, 'file' | 'span' | 'severity' | 'ruleId'>,
): string {
  const start = file !== undefined && span ? positions.range(file, span).start : undefined;
  const place = start ? `${paint.dim(`${start.line}:${start.column}`)}  ` : '';
  return `  ${place}${colour(paint, severity)(words.severity[severity])}  ${paint.dim(ruleId)}`;
}

function colour(paint: Paint, severity: Severity): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;
}

/** The line with the words underlined; of several lines, the first. */
function frame(page: Page, file: string, span: Span, severity: Severity): string[] {
  const { paint, positions } = page;
  const found = frameOf(positions.lines(file), span);
  if (!found) return [];
  const { line, before, words, after } = found;
  const number = String(line);
  const gutter = paint.dim(`${' '.repeat(number.length)} │`);
  return [
    '',
    `  ${paint.dim(`${number} │`)} ${before}${words}${after}`,
    `  ${gutter} ${' '.repeat(width(before))}${colour(paint, severity)('^'.repeat(Math.max(1, width(words))))}`,
  ];
}

function relatedLine({ input, paint, positions }: Page, { file, span, message }: Related): string {
  const { line, column } = positions.range(file, span).start;
  return `  ${paint.dim('↳')} ${paint.cyan(harmless(`${input.shown(file)}:${line}:${column}`))} ${oneLine(message)}`;
}

function waysOut({ paint, words }: Page, { fixes }: Finding): string[] {
  return fixes.map(
    ({ title, kind }) =>
      `  ${paint.green(`${words.wayOut}:`)} ${oneLine(title)}${kind === 'safe' ? paint.dim(` (${words.fixWith})`) : ''}`,
  );
}

function summary({ input, paint, words }: Page): string {
  const { findings, summary } = input;
  const { error, warning, info } = countBySeverity(findings);
  const time = summary.milliseconds === undefined ? '' : paint.dim(` (${(summary.milliseconds / 1000).toFixed(2)} s)`);
  const loud = error > 0 ? paint.red : warning > 0 ? paint.yellow : paint.green;
  const first =
    findings.length === 0
      ? paint.green(words.clean(summary.files, summary.entities, summary.rules))
      : `${paint.bold(loud(words.findings(error, warning, info)))} ${words.checked(summary.files, summary.entities)}.`;
  const fixable = findings.filter(isFixable).length;
  const suggested = findings.filter((finding) => finding.fixes.length > 0 && !isFixable(finding)).length;
  return [
    `${first}${time}`,
    ...(fixable > 0 ? [words.fixable(fixable)] : []),
    ...(suggested > 0 ? [words.suggestions(suggested)] : []),
    ...summary.readAs.map(({ file, kind }) => {
      const shown = harmless(input.shown(file));
      return kind === undefined ? words.notRead(shown) : words.readAs(shown, kind);
    }),
    ...summary.notUnderstood.map((file) => words.notUnderstood(harmless(input.shown(file)))),
    ...(summary.waived > 0 ? [words.waived(summary.waived)] : []),
    ...baselineLines(summary, words),
    ...(summary.more !== undefined && summary.more > 0 ? [words.more(summary.more)] : []),
  ].join('\n');
}
