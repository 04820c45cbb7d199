//! The generated part of the README: the table of rules, between two markers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { readmeTable } from './rule-pages.ts';
import { root } from './write.ts';

export async function fillReadme(): Promise<string> {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const [begin, end] = ['<!-- rules: generated -->\n', '<!-- /rules -->'];
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md lost the markers of its table of rules');
  const table = await format(await readmeTable(), { parser: 'markdown' });
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
}
