//! Which rules are on, how loud, with which options: what the configuration comes down to.
import type { Severity } from '../diagnostic.ts';
import type { OrganizationSize, RuleChoice } from './config.ts';
import { counterparts } from './counterparts.ts';
import { defaultOptions } from '../rule/options.ts';
import { isSchool, presets, type Preset, type Rule } from '../rule/rule.ts';

export interface RuleSetting {
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Rules that are not in it are off. */
export type Settings = ReadonlyMap<string, RuleSetting>;

/** Where a handful of people share one table, what they owe each other across departments is a note. */
const notesFor: Partial<Record<OrganizationSize, ReadonlySet<string>>> = { micro: new Set(['governance', 'people-culture']) };

/**
 * The rules of the presets, as loud as the size of the organisation makes them, then what is said of single rules. A school
 * switches off what holds the opposite of its own rules, unless somebody switches it on by name. Throws where a preset is none.
 */
export function settle(
  rules: readonly Rule[],
  chosen: readonly Preset[],
  choices: ReadonlyMap<string, RuleChoice> = new Map(),
  size: OrganizationSize = 'large',
): Settings {
  checkPresets(chosen);
  const settings = new Map<string, RuleSetting>();
  const opposed = opposedBySchools(rules, chosen.filter(isSchool));
  for (const rule of rules) {
    const choice = choices.get(rule.id);
    const isPreset = rule.always === true || (!opposed.has(rule.id) && isOfAny(rule, chosen));
    if (choice?.severity === undefined ? !isPreset : choice.severity === 'off') continue;
    const usual = notesFor[size]?.has(rule.category) ? 'info' : rule.severity;
    const severity = choice?.severity === undefined || choice.severity === 'off' ? usual : choice.severity;
    settings.set(rule.id, { severity, options: { ...defaultOptions(rule.options), ...choice?.options } });
  }
  return settings;
}

/** A preset that nobody knows would switch everything off. */
function checkPresets(chosen: readonly string[] | string): void {
  if (typeof chosen === 'string') throw new TypeError(`Presets are a list, as in settle(rules, ['essential']).`);
  const wrong = chosen.find((one) => !presets.some((known) => known === one));
  if (wrong === undefined) return;
  throw new RangeError(`There is no preset ${JSON.stringify(wrong)}. The presets are ${presets.join(', ')}.`);
}

function isOfAny(rule: Rule, chosen: readonly Preset[]): boolean {
  return rule.presets.some((preset) => chosen.includes(preset));
}

/** What holds the opposite of the schools' rules. Two schools that contradict each other stay as they are: nobody knows which one is meant. */
function opposedBySchools(rules: readonly Rule[], schools: readonly Preset[]): ReadonlySet<string> {
  if (schools.length === 0) return new Set();
  const own = new Set(rules.filter((rule) => isOfAny(rule, schools)).map(({ id }) => id));
  const opposites = counterparts(rules);
  return new Set([...own].flatMap((id) => [...(opposites.get(id) ?? [])]).filter((id) => !own.has(id)));
}

/** What a preset turns on besides its own rules: strict is recommended and more, a school is an addition to it. */
export function widen(presets: readonly Preset[]): Preset[] {
  const wide = new Set(presets);
  if (wide.has('strict')) wide.add('recommended');
  if (wide.has('recommended')) wide.add('essential');
  return [...wide];
}
