//! What a package adds to stratlint: rules, presets, words for kinds and fields, languages.
import type { Severity } from '../diagnostic.ts';
import type { LanguagePack, Words } from '../language/index.ts';
import type { StatementPack } from '../language/statements/index.ts';
import type { Preset, RuleDefinition } from './rule.ts';

/** A rule in code, whatever it looks at, or the address of a rule.yaml of the package: `new URL('./rules/x.yaml', import.meta.url)`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds rules about different kinds
export type PluginRule = RuleDefinition<any, any, any> | URL;

/** How a rule is reported, with its options: as in stratlint.yaml. */
export type PluginChoice = Severity | 'off' | { readonly severity?: Severity | 'off'; readonly [option: string]: unknown };

/** What `extends: [acme/house]` means. */
export interface PluginPreset {
  /** Presets of stratlint on which it rests. */
  readonly extends?: readonly Preset[];
  /** By the whole ids: `acme/survey-without-language`, `goal-without-metric`. */
  readonly rules?: Readonly<Record<string, PluginChoice>>;
}

/** By what they name: a kind (`goal`), several of it (`goals`), a field of all (`owner`), of one kind (`goal.metrics`), a part (`target.by`). */
export type PluginHeadings = Readonly<Record<string, Words>>;

type Part<T> = T extends Words | readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Part<T[K]> } : T;

/** What is left out, the language has none of; its months and how it writes values are English then. */
export interface PluginLanguage {
  /** As it calls itself: "Nederlands". */
  readonly name: string;
  readonly headings?: PluginHeadings;
  /** Words for the values of an enumeration, by field and value: `{ status: { active: ['lopend'] } }`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  /** Dates, numbers, cadences, placeholders and the like. */
  readonly words?: Part<Omit<LanguagePack, 'code' | 'name'>>;
  /** For telling wishes from strategy. */
  readonly statements?: Part<Omit<StatementPack, 'code'>>;
}

export interface Plugin {
  /** Stands before the ids of its rules and presets: `acme/survey-without-language`. Lower case, digits and hyphens. */
  readonly name: string;
  /** By id. Those that name presets are on with these, the others where a team names them. */
  readonly rules?: Readonly<Record<string, PluginRule>>;
  readonly presets?: Readonly<Record<string, PluginPreset>>;
  /** Further words in the languages that are there, by the code of the language. */
  readonly headings?: Readonly<Record<string, PluginHeadings>>;
  /** Languages that stratlint does not speak, by ISO 639-1 code; or the address of a YAML file that says the same. */
  readonly languages?: Readonly<Record<string, PluginLanguage | URL>>;
}

/** Checks a plugin's types; the value is the plugin itself. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
