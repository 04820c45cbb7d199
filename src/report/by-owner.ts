//! `--format by-owner`: a to-do list for each owner, in Markdown, so that it can be pasted into an issue.
import { compareText, type Finding } from '../diagnostic.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { groupBy, Positions, type RunReport } from './report.ts';
import { reportWords } from './words.ts';

export function byOwnerReport(input: RunReport): string {
  const words = reportWords(input.language);
  const positions = new Positions(input.source);
  if (input.findings.length === 0) return `# ${words.byOwner}\n\n${words.nothingToDo}\n`;
  const lists = ownersOf(input).map(([owner, own]) => {
    const title = owner === undefined ? words.nobody : escapeMarkdown(owner);
    return `\n## ${title} (${own.length})\n\n${own.map((finding) => item(finding, input, positions)).join('')}`;
  });
  return `# ${words.byOwner}\n${lists.join('')}`;
}

/** What nobody answers for comes first, for nobody else would look at it; then the owners, by name. */
export function ownersOf({ findings, owner }: RunReport): [string | undefined, Finding[]][] {
  return [...groupBy(findings, owner)].sort(([a], [b]) => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
    return compareText(folded(a), folded(b)) || compareText(a, b);
  });
}

/** "Óscar" stands at O. */
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function item({ file, span, message, ruleId, severity }: Finding, { shown, language }: RunReport, positions: Positions): string {
  const line = file !== undefined && span ? `:${positions.range(file, span).start.line}` : '';
  const place = file === undefined ? [] : [`${escapeMarkdown(shown(file))}${line}`];
  const facts = [reportWords(language).severity[severity], ...place, ruleId];
  return `- [ ] ${escapeMarkdown(message)} (${facts.join(', ')})\n`;
}
