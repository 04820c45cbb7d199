//! Which rules are on, how loud, with which options: what the configuration comes down to.
import type { Severity } from '../diagnostic.ts';
import type { OrganizationSize, RuleChoice } from './config.ts';
import { defaultOptions } from '../rule/options.ts';
import type { Preset, Rule } from '../rule/rule.ts';

export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Rules that are not in it are off. */
export type Settings = ReadonlyMap<string, RuleSetting>;

/** Where a handful of people share one table, what they owe each other across departments is a note. */
const notesFor: Partial<Record<OrganizationSize, ReadonlySet<string>>> = { micro: new Set(['governance', 'people-culture']) };

/** The rules of the presets, as loud as the size of the organisation makes them, then what is said of single rules. */
export function settle(
  rules: readonly Rule[],
  chosen: readonly Preset[],
  choices: ReadonlyMap<string, RuleChoice> = new Map(),
  size: OrganizationSize = 'large',
): Settings {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const choice = choices.get(rule.id);
    const on =
      choice?.severity === undefined ? rule.presets.some((preset) => chosen.includes(preset)) : choice.severity !== 'off';
    if (!on) continue;
    const usual = notesFor[size]?.has(rule.category) ? 'info' : rule.severity;
    const severity = choice?.severity === undefined || choice.severity === 'off' ? usual : choice.severity;
    settings.set(rule.id, { severity, options: { ...defaultOptions(rule.options), ...choice?.options } });
  }
  return settings;
}

/** What a preset turns on besides its own rules: strict is recommended and more, a school is an addition to it. */
export function widen(presets: readonly Preset[]): Preset[] {
  const wide = new Set(presets);
  if (wide.has('strict')) wide.add('recommended');
  if (wide.has('recommended')) wide.add('essential');
  return [...wide];
}
