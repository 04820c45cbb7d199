//! Which rules are on, how loud, with which options: what the configuration comes down to.
import type { Severity } from '../diagnostic.ts';
import type { RuleChoice } from './config.ts';
import { defaultOptions } from '../rule/options.ts';
import type { Preset, Rule } from '../rule/rule.ts';

export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Rules that are not in it are off. */
export type Settings = ReadonlyMap<string, RuleSetting>;

/** The rules of the presets, then what is said of single rules. */
export function settle(
  rules: readonly Rule[],
  chosen: readonly Preset[],
  choices: ReadonlyMap<string, RuleChoice> = new Map(),
): Settings {
  const settings = new Map<string, RuleSetting>();
  for (const rule of rules) {
    const choice = choices.get(rule.id);
    const on =
      choice?.severity === undefined ? rule.presets.some((preset) => chosen.includes(preset)) : choice.severity !== 'off';
    if (!on) continue;
    const severity = choice?.severity === undefined || choice.severity === 'off' ? rule.severity : choice.severity;
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
