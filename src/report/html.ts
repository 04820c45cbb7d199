//! `--format html`: one page without scripts or outside parts, for those who answer for a strategy and read no code.
import type { Finding, Severity } from '../diagnostic.ts';
import { ownersOf } from './by-owner.ts';
import { frameOf } from './frame.ts';
import { style } from './html-style.ts';
import { htmlWords, type HtmlWords } from './html-words.ts';
import { baselineLines, countBySeverity, groupBy, oneLine, Positions, type RunReport } from './report.ts';
import { reportWords, type ReportWords } from './words.ts';
import { attributes, escapeText } from './xml.ts';

interface Page {
  readonly input: RunReport;
  readonly words: ReportWords;
  readonly html: HtmlWords;
  readonly positions: Positions;
  /** What a finding is called on the page, from 1. */
  readonly numbers: ReadonlyMap<Finding, number>;
}

export function htmlReport(input: RunReport): string {
  const page: Page = {
    input,
    words: reportWords(input.language),
    html: htmlWords(input.language),
    positions: new Positions(input.source),
    numbers: new Map(input.findings.map((finding, at) => [finding, at + 1])),
  };
  const body = input.findings.length === 0 ? '' : `${glance(page)}${owners(page)}${files(page)}`;
  return [
    `<!doctype html>\n<html${attributes({ lang: input.language ?? 'en' })}>`,
    head(page.html.title),
    `<body>\n${header(page)}<main>\n${body}</main>\n${footer(page)}</body>\n</html>\n`,
  ].join('\n');
}

/** Nothing is fetched and nothing runs, whatever a document says. */
function head(title: string): string {
  return `<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>`;
}

function header({ input, words, html }: Page): string {
  const { findings, summary, today } = input;
  const { error, warning, info } = countBySeverity(findings);
  const verdict =
    findings.length === 0
      ? `<strong class="clean">${escapeText(words.clean(summary.files, summary.entities, summary.rules))}</strong>`
      : `<strong>${words.findings(error, warning, info)}</strong> ${words.checked(summary.files, summary.entities)}.`;
  const kept = [...(summary.waived > 0 ? [words.waived(summary.waived)] : []), ...baselineLines(summary, words)];
  const aside = kept.map((line) => ` ${escapeText(line)}`).join('');
  return `<header>
<h1>${html.title}</h1>
<p class="verdict">${verdict}${aside} ${html.asOf} <time${attributes({ datetime: today })}>${escapeText(today)}</time>.</p>
</header>\n`;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

function glance({ input, words, html }: Page): string {
  const categories = new Map(input.rules.map(({ id, category }) => [id, category]));
  const byTopic = groupBy(input.findings, ({ ruleId }) => categories.get(ruleId) ?? 'integrity');
  const rows = [...byTopic]
    .sort(([, a], [, b]) => countBySeverity(b).error - countBySeverity(a).error || b.length - a.length)
    .map(([topic, own]) => countRow(html.topics[topic] ?? topic, own));
  return section(
    'glance',
    html.glance,
    `<p>${html.glanceNote}</p>\n${table([words.columns.topic, ...severities.map((one) => html.counts[one])], rows)}`,
  );
}

function countRow(title: string, findings: readonly Finding[], more = ''): string {
  const counts = countBySeverity(findings);
  const cells = severities.map((one) => `<td class="count">${counts[one] === 0 ? '–' : counts[one]}</td>`);
  return `<tr><th scope="row">${escapeText(title)}</th>${cells.join('')}${more}</tr>`;
}

function owners({ input, words, html, numbers }: Page): string {
  const rows = ownersOf(input).map(([owner, own]) => {
    const links = own.map((finding) => `<a href="#f${numbers.get(finding) ?? 0}">${numbers.get(finding) ?? 0}</a>`);
    return countRow(owner ?? words.nobody, own, `<td class="links">${links.join(' ')}</td>`);
  });
  const columns = [words.columns.owner, ...severities.map((one) => html.counts[one]), html.toDo];
  return section('owners', words.byOwner, `<p>${html.byOwnerNote}</p>\n${table(columns, rows)}`);
}

function table(columns: readonly string[], rows: readonly string[]): string {
  const heads = columns.map((column) => `<th scope="col">${escapeText(column)}</th>`);
  return `<div class="scroll" role="region" tabindex="0"${attributes({ 'aria-label': columns[0] })}>
<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>\n</div>\n`;
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escapeText(title)}</h2>\n${content}</section>\n`;
}

function files(page: Page): string {
  const { input, words, html } = page;
  const parts = [...groupBy(input.findings, ({ file }) => file)].map(([file, own]) => {
    const title = file === undefined ? words.workspace : input.shown(file);
    return `<h3>${escapeText(title)}</h3>\n<ol class="findings">\n${own.map((finding) => card(page, finding)).join('')}</ol>\n`;
  });
  return section('files', html.byFile, parts.join(''));
}

function card(page: Page, finding: Finding): string {
  const { input, words, html, numbers, positions } = page;
  const { severity, message, ruleId, file, span, related, fixes } = finding;
  const owner = input.owner(finding);
  const line = file !== undefined && span ? `${html.line} ${positions.range(file, span).start.line} · ` : '';
  const out = fixes.map(({ title }) => `<li>${escapeText(oneLine(title))}</li>`).join('');
  const also = related.map((one) => {
    const at = positions.range(one.file, one.span).start.line;
    return `<li>${escapeText(`${input.shown(one.file)}:${at} ${oneLine(one.message)}`)}</li>`;
  });
  return `<li id="f${numbers.get(finding) ?? 0}"${attributes({ value: numbers.get(finding) })} class="${severity}">
<p class="message"><span class="severity">${words.severity[severity]}</span> ${escapeText(oneLine(message))}</p>
${frame(page, finding)}${list(html.howTo, out)}${list(html.related, also.join(''))}<p class="facts">${line}${escapeText(
    `${words.columns.owner}: ${owner ?? words.nobody}`,
  )} · <a${attributes({ href: input.url(ruleId) })}>${html.why}<span class="rule"> (${escapeText(ruleId)})</span></a></p>
</li>\n`;
}

function frame({ positions }: Page, { file, span }: Finding): string {
  const found = file !== undefined && span ? frameOf(positions.lines(file), span) : undefined;
  if (!found) return '';
  const { line, before, words, after } = found;
  return `<pre><span class="number">${line}</span> ${squeezed(before).trimStart()}<mark>${squeezed(words)}</mark>${squeezed(after)}</pre>\n`;
}

/** The cells of a table are padded for an editor, not for a page. */
const squeezed = (text: string): string => escapeText(text.replace(/ {3,}/g, '  '));

function list(title: string, items: string): string {
  return items === '' ? '' : `<div class="list"><span>${title}:</span><ul>${items}</ul></div>\n`;
}

function footer({ input, html }: Page): string {
  const { version, homepage } = input.tool;
  return `<footer><p><a${attributes({ href: homepage })}>${html.madeBy}</a> ${escapeText(version)}</p></footer>\n`;
}
