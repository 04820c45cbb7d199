//! `stratlint rules`: what is checked.
import pico from 'picocolors';
import { builtInRules } from '../../built-in.ts';
import { optionSchema } from '../../rule/options.ts';
import type { Rule } from '../../rule/rule.ts';
import type { Io } from './io.ts';
import { pageOf } from './package.ts';

export function listRules(format: string, io: Io): void {
  io.out(format === 'json' ? `${JSON.stringify(builtInRules.map(describe), null, 2)}\n` : table(io));
}

function describe(rule: Rule): Record<string, unknown> {
  const { id, category, severity, presets, claims, on, summary, fixes } = rule;
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
    url: pageOf(id),
  };
}

function table({ colour }: Io): string {
  const paint = pico.createColors(colour);
  const wide = Math.max(...builtInRules.map((rule) => rule.id.length));
  const lines: string[] = [];
  let category = '';
  for (const rule of builtInRules) {
    if (rule.category !== category) lines.push(`${category === '' ? '' : '\n'}${paint.bold(rule.category)}`);
    category = rule.category;
    lines.push(
      `  ${rule.id.padEnd(wide)}  ${rule.severity.padEnd(7)}  ${rule.summary} ${paint.dim(`(${rule.presets.join(', ')})`)}`,
    );
  }
  return `${lines.join('\n')}\n\nstratlint explain RULE tells why, and when to switch it off.\n`;
}
