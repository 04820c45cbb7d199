//! The generated parts of the README: the report of its failing example, how much is found in the examples, and the table of rules.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readmeTable } from './rule-pages.ts';
import { root } from './write.ts';

/** The README's examples: the first YAML block fails, the second passes, and so does the Markdown. */
export function readmeExamples(): { readonly failing: string; readonly passing: string; readonly markdown: string } {
  const blocks = (language: string): string[] =>
    [...readReadme().matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
  const [failing = '', passing = ''] = blocks('yaml');
  return { failing, passing, markdown: blocks('markdown')[0] ?? '' };
}

/** The report of a single file as `stratlint` prints it, without the summary. */
export async function reportOf(text: string, path = 'strategy.yaml'): Promise<string> {
  const { builtInRules, Session, settle, widen } = await import('../src/index.ts');
  const { plainPaint } = await import('./examples.ts');
  const { prettyReport } = await import('../src/report/pretty.ts');
  const settings = settle(builtInRules, widen(['essential']));
  const { findings } = new Session(builtInRules).run({ files: [{ path, text }], settings, today: '2026-07-01' });
  const summary = { files: 1, entities: 0, rules: 0, waived: 0, leftAlone: 0, readAs: [], notUnderstood: [] };
  const pieces = prettyReport(
    { findings, source: () => text, shown: (file) => file, summary, url: () => '', language: undefined },
    plainPaint,
  );
  const report = [...pieces].join('');
  return findings.length === 0 ? '' : `${report.slice(0, report.lastIndexOf('\n\n')).trim()}\n`;
}

export async function fillReadme(): Promise<string> {
  const withTable = between(
    readReadme(),
    '<!-- rules: generated -->\n',
    '<!-- /rules -->',
    `\n${await format(await readmeTable(), { parser: 'markdown' })}\n`,
  );
  const { countsTable } = await import('./examples.ts');
  const withCounts = between(
    withTable,
    '<!-- counts: generated -->\n',
    '<!-- /counts -->',
    `\n${await format(countsTable(), { parser: 'markdown' })}\n`,
  );
  const report = `\n\`\`\`text\n${await reportOf(readmeExamples().failing)}\`\`\`\n\n`;
  return between(withCounts, '<!-- report: generated -->\n', '<!-- /report -->', report);
}

const readReadme = (): string => readFileSync(join(root, 'README.md'), 'utf8');

/** The text with other words between two markers. Throws an Error where it has lost them. */
export function between(text: string, begin: string, end: string, content: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The markers are lost: ${begin.trim()} … ${end}`);
  return text.slice(0, from + begin.length) + content + text.slice(to);
}
