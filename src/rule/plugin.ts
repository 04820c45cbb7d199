//! What a team or a package adds to stratlint: rules, presets of them, and words of its own.
import type { Severity } from '../diagnostic.ts';
import type { StatementPack } from '../language/statements/index.ts';
import type { RuleDefinition } from './rule.ts';

/** A rule in code, whatever it looks at, or the address of a rule.yaml of the package: `new URL('./rules/x.yaml', import.meta.url)`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds rules about different kinds
export type PluginRule = RuleDefinition<any, any, any> | URL;

/** What a preset says of a rule: a severity, alone or with options. */
export type PresetChoice = Severity | 'off' | ({ readonly severity?: Severity | 'off' } & Readonly<Record<string, unknown>>);

/** Words that documents may use for a kind (`''`) or a field of it, by language: `{ es: { goal: { owner: ['Encargada'] } } }`. */
export type Headings = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>;

export interface Plugin {
  /** Stands before the ids of its rules and presets: `acme/survey-without-language`. Lower case, digits and hyphens. */
  readonly name: string;
  /** By id. */
  readonly rules?: Readonly<Record<string, PluginRule>>;
  /** By name; rules of the plugin go by their bare id. A team extends `acme/recommended`. */
  readonly presets?: Readonly<Record<string, Readonly<Record<string, PresetChoice>>>>;
  readonly headings?: Headings;
  /** Languages in which statements can be judged. */
  readonly languages?: readonly StatementPack[];
}

/** Checks a plugin's types; the value is the plugin itself. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
