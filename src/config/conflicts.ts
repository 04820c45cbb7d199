//! Rules that hold the opposite of each other and are on together, and what brought it about.
import type { Rule } from '../rule/rule.ts';
import type { Config } from './config.ts';
import { counterparts } from './counterparts.ts';
import type { Settings } from './settings.ts';
import type { SettingsOf, SettledConfig } from './settings-by-file.ts';

/** Pairs that are on together, each once, in the order of the rules. */
export function conflictsIn(settings: Settings, rules: readonly Rule[]): [string, string][] {
  const opposites = counterparts(rules);
  return [...settings.keys()].flatMap((id, i, on) =>
    on.slice(i + 1).flatMap((other): [string, string][] => (opposites.get(id)?.has(other) ? [[id, other]] : [])),
  );
}

/** Two rules that hold the opposite of each other and are both on. */
export interface Conflict {
  readonly rules: readonly [string, string];
  /** The settings that may have brought it about, by their paths, the likeliest first. */
  readonly said: readonly string[];
  /** The patterns of the override that did; undefined where it holds for the whole workspace. */
  readonly files: readonly string[] | undefined;
  /** A file that it holds for. */
  readonly goesBy: string | undefined;
}

/** Each pair once for the workspace, and once more for each set of overrides that brings it about. */
export function conflictsByFile(
  rules: readonly Rule[],
  files: readonly string[],
  { overrides = [] }: Config,
  configOf: (file: string | undefined) => SettledConfig,
  settingsOf: SettingsOf,
): Conflict[] {
  const overall = conflictsIn(settingsOf(undefined), rules);
  const told = new Set(overall.map((pair) => pair.join()));
  const found: Conflict[] = overall.map((pair) => ({ rules: pair, said: saidBy('', pair), files: undefined, goesBy: undefined }));
  for (const config of new Set(files.map(configOf))) {
    const file = files.find((one) => configOf(one) === config);
    for (const pair of conflictsIn(settingsOf(file), rules)) {
      if (told.has(pair.join())) continue;
      const said = config.overrides.toReversed().flatMap((at) => saidBy(`overrides.${at}.`, pair));
      found.push({ rules: pair, said, files: config.overrides.flatMap((at) => overrides[at]?.files ?? []), goesBy: file });
    }
  }
  return found;
}

function saidBy(path: string, pair: readonly [string, string]): string[] {
  return [...pair.map((id) => `${path}rules.${id}`), `${path}extends`];
}
