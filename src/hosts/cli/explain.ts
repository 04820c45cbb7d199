//! `stratlint explain RULE`: the rule's page.
import { readFileSync } from 'node:fs';
import { builtInRules } from '../../built-in.ts';
import { presets as allPresets, type Rule } from '../../rule/rule.ts';
import { packageFile } from '../../workspace/package.ts';
import type { LintArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { noRule, rulesAround } from './known-rules.ts';

export function explain(id: string, args: Pick<LintArguments, 'plugins'>, io: Io): void {
  io.out(builtInRules.some((rule) => rule.id === id) ? pageOf(id) : told(ownRule(id, args, io)));
}

function ownRule(id: string, args: Pick<LintArguments, 'plugins'>, io: Io): Rule {
  const { rules, more } = rulesAround(args, io);
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  if (more !== undefined) io.err(`stratlint: ${more}\n`);
  throw noRule(id, rules);
}

function pageOf(id: string): string {
  return readFileSync(packageFile(`docs/rules/${id}.md`), 'utf8').replace(/^<!--.*?-->\s*/s, '');
}

/** A rule of one's own is explained by its file, which says more than a page that is made of it would. */
function told({ id, summary, severity, presets, messages, source }: Rule): string {
  const on = allPresets.every((one) => presets.includes(one)) ? 'whatever the preset' : `in ${presets.join(', ')}`;
  const says = Object.values(messages['en'] ?? {}).map((message) => `> ${message}\n`);
  return `# ${id}\n\n${summary}\n\n${severity}, ${on}${source ? `; it stands in ${source.file}` : ''}\n\n${says.join('>\n')}`;
}
