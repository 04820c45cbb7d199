//! What a package adds to stratlint: rules.
import type { RuleDefinition } from './rule.ts';

/** A rule in code, whatever it looks at, or the address of a rule.yaml of the package: `new URL('./rules/x.yaml', import.meta.url)`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds rules about different kinds
export type PluginRule = RuleDefinition<any, any, any> | URL;

export interface Plugin {
  /** Stands before the ids of its rules: `acme/survey-without-language`. Lower case, digits and hyphens. */
  readonly name: string;
  /** By id. Those that name presets are on with these, the others where a team names them. */
  readonly rules: Readonly<Record<string, PluginRule>>;
}

/** Checks a plugin's types; the value is the plugin itself. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
