//! Which settings hold for which file: overrides are settled once for all files that the same ones meet.
import { isSchool, type Preset, type Rule } from '../rule/rule.ts';
import { pathTest } from '../text/path-pattern.ts';
import type { Config, FileConfig, Override, RuleChoice } from './config.ts';
import { mergeChoices } from './merge.ts';
import { settle, widen, type Settings } from './settings.ts';

/** The settings for a file; without one, those for the workspace as a whole. The same object for the same settings. */
export type SettingsOf = (file: string | undefined) => Settings;

/** What holds for a file, before it is settled. */
export interface SettledConfig extends FileConfig {
  readonly extends: readonly Preset[];
  readonly rules: ReadonlyMap<string, RuleChoice>;
  /** The numbers of the overrides that meet the file. */
  readonly overrides: readonly number[];
}

export interface Asked {
  /** Where nobody chose presets. */
  readonly usual: readonly Preset[];
  /** They go before those of the configuration and of its overrides. */
  readonly presets?: readonly Preset[];
  /** They go before what the configuration says of single rules. */
  readonly rules?: ReadonlyMap<string, RuleChoice>;
}

/** What the configuration says of each file. */
export function configByFile(config: Config, asked: Asked): (file: string | undefined) => SettledConfig {
  const { overrides = [] } = config;
  const tests = overrides.map(({ files }) => pathTest(files));
  const known = new Map<string, SettledConfig>();
  return (file) => {
    const met = file === undefined ? [] : overrides.flatMap((own, at) => (tests[at]?.(file) ? [{ at, own }] : []));
    const key = met.map(({ at }) => at).join();
    const settled = known.get(key) ?? { ...settleConfig(config, met.map(({ own }) => own), asked), overrides: met.map(({ at }) => at) }; // prettier-ignore
    known.set(key, settled);
    return settled;
  };
}

/** The same as rules that are on; `wanted` are on whatever the presets, unless somebody says something else of one. */
export function settingsByFile(
  rules: readonly Rule[],
  configOf: (file: string | undefined) => SettledConfig,
  wanted: readonly Rule[] = [],
): SettingsOf {
  const usual = new Map(wanted.map(({ id, severity }) => [id, { severity }]));
  const known = new Map<SettledConfig, Settings>();
  return (file) => {
    const config = configOf(file);
    const settings =
      known.get(config) ?? settle(rules, widen(config.extends), mergeChoices(usual, config.rules), config.organizationSize);
    known.set(config, settings);
    return settings;
  };
}

type Settled = Omit<SettledConfig, 'overrides'>;
const nothing: ReadonlyMap<string, RuleChoice> = new Map();

function settleConfig(config: Config, met: readonly Override[], asked: Asked): Settled {
  const base: Settled = { ...saidOf(config), rules: config.rules ?? nothing, extends: config.extends ?? asked.usual };
  const settled = met.reduce(override, base);
  return {
    ...settled,
    extends: asked.presets ?? settled.extends,
    rules: mergeChoices(settled.rules, asked.rules ?? nothing),
  };
}

function saidOf({ language, currency, organizationSize }: FileConfig): FileConfig {
  return {
    ...(language !== undefined && { language }),
    ...(currency !== undefined && { currency }),
    ...(organizationSize !== undefined && { organizationSize }),
  };
}

/** A level begins anew; schools alone are added to what holds. */
function override(base: Settled, own: Override): Settled {
  const { extends: presets = [], rules = nothing } = own;
  return {
    ...base,
    ...saidOf(own),
    extends: presets.every(isSchool) ? [...new Set([...base.extends, ...presets])] : presets,
    rules: mergeChoices(base.rules, rules),
  };
}
