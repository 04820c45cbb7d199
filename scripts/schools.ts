//! The generated parts of docs/schools.md: the rules of each school, and which rules it switches off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Preset, Rule } from '../src/rule/rule.ts';
import { between } from './readme.ts';
import { root } from './write.ts';

export const schools = ['systems-thinking', 'okr', 'no-nps'] as const satisfies readonly Preset[];

export async function fillSchools(): Promise<string> {
  const { rules } = await import('../rules/registry.generated.ts');
  let page = readFileSync(join(root, 'docs/schools.md'), 'utf8');
  for (const school of schools) {
    const table = await format(tableOf(school, rules), { parser: 'markdown' });
    page = between(page, `<!-- rules of ${school}: generated -->\n`, `<!-- /rules of ${school} -->`, `\n${table}\n`);
  }
  return page;
}

function tableOf(school: Preset, rules: readonly Rule[]): string {
  const rows = rules
    .filter(({ presets }) => presets.includes(school))
    .map((rule) => `| ${link(rule.id)} | ${rule.summary} | ${counterpartsOf(rule, rules).map(link).join(', ')} |`);
  return ['| Rule | What holds when it is silent | What it switches off |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Those that hold the opposite, whichever of the two says so, where there are any yet. */
function counterpartsOf({ id, conflictsWith }: Rule, rules: readonly Rule[]): string[] {
  return rules.filter((other) => conflictsWith.includes(other.id) || other.conflictsWith.includes(id)).map((other) => other.id);
}

const link = (id: string): string => `[\`${id}\`](rules/${id}.md)`;
