//! `stratlint rules`: what is checked.
import { readFileSync } from 'node:fs';
import pico from 'picocolors';
import { optionSchema } from '../../rule/options.ts';
import { presets, type Rule } from '../../rule/rule.ts';
import type { Index, LintArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { rulesAround } from './known-rules.ts';
import { packageFile, pageOf } from '../../workspace/package.ts';

export function listRules(format: string, by: Index, args: Pick<LintArguments, 'plugins'>, io: Io): void {
  const { rules, more } = rulesAround(args, io);
  if (more !== undefined) io.err(`stratlint: ${more}\n`);
  io.out(format === 'json' ? `${JSON.stringify(rules.map(describe), null, 2)}\n` : index(rules, by, io));
}

function describe(rule: Rule): Record<string, unknown> {
  const { id, category, severity, presets, claims, on, summary, fixes, source } = rule;
  const options = Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, optionSchema(spec)]));
  return {
    id,
    category,
    severity,
    presets,
    claims,
    on,
    summary,
    options,
    fixable: fixes.includes('safe'),
    fixes,
    ...(source ? { file: source.file } : { url: pageOf(id) }),
  };
}

/** By category, preset or claim; a rule stands under each of its presets, and under each of its claims. */
function index(all: readonly Rule[], by: Index, { colour }: Io): string {
  const paint = pico.createColors(colour);
  const wide = Math.max(...all.map((rule) => rule.id.length));
  const about = ({ severity, summary, presets: of }: Rule): string =>
    by === 'preset'
      ? `${severity.padEnd(7)}  ${summary}`
      : `${severity.padEnd(7)}  ${summary} ${paint.dim(`(${of.join(', ')})`)}`;
  const groups = groupsBy(all, by)
    .filter(({ rules }) => rules.length > 0)
    .map(({ title, rules }) =>
      [paint.bold(title), ...rules.map((rule) => `  ${rule.id.padEnd(wide)}  ${about(rule)}`)].join('\n'),
    );
  return `${groups.join('\n\n')}\n\nstratlint explain RULE tells why, and when to switch it off.\n`;
}

interface Group {
  readonly title: string;
  readonly rules: readonly Rule[];
}

function groupsBy(all: readonly Rule[], by: Index): Group[] {
  const withOne = (keysOf: (rule: Rule) => readonly string[], key: string): Rule[] =>
    all.filter((rule) => keysOf(rule).includes(key));
  if (by === 'preset') return presets.map((preset) => ({ title: preset, rules: withOne((rule) => rule.presets, preset) }));
  if (by === 'claim')
    return Object.entries(claims()).map(([id, says]) => ({ title: `${id}  ${says}`, rules: withOne((rule) => rule.claims, id) }));
  const categories = [...new Set(all.map(({ category }) => category))];
  return categories.map((title) => ({ title, rules: withOne((rule) => [rule.category], title) }));
}

/** What each claim says, by id. */
function claims(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(packageFile('docs/rules/claims.json'), 'utf8')) as Readonly<Record<string, string>>;
}
