//! What of all that rules said is to be reported, by the settings of the files it is about.
import type { Settings } from '../config/settings.ts';
import type { SettingsOf } from '../config/settings-by-file.ts';
import type { Model } from '../model/model.ts';
import type { Evaluations } from './check.ts';
import { fileOf, type Outcome } from './outcome.ts';

export function byFile(settings: Settings | SettingsOf): SettingsOf {
  return typeof settings === 'function' ? settings : () => settings;
}

/** Settings with those of wider ones that they leave out. */
export function both(settings: SettingsOf, wider: SettingsOf | undefined): SettingsOf {
  if (!wider) return settings;
  const known = new Map<Settings, Settings>();
  return (file) => {
    const own = settings(file);
    const all = known.get(own) ?? new Map([...wider(file), ...own]);
    known.set(own, all);
    return all;
  };
}

/** Of the rules that are to be reported for the files they speak of. */
export function outcomesOf(evaluations: Evaluations, settings: SettingsOf, model: Model): Outcome[] {
  const found: Outcome[] = [];
  for (const [ruleId, { inputs, noted, overall }] of evaluations.byRule) {
    const add = (outcome: Outcome, askedWith?: string): void => {
      const file = fileOf(outcome, model);
      if (settings(file).has(ruleId) && (askedWith === undefined || askedWith === inputs(file))) found.push(outcome);
    };
    for (const [asked, { outcomes }] of overall) for (const outcome of outcomes) add(outcome, asked);
    for (const { outcomes } of noted.values()) for (const outcome of outcomes) add(outcome);
  }
  return found;
}
