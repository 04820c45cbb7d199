//! `stratlint/eslint`: the findings of a workspace among those of ESLint, for people who run ESLint on YAML and Markdown already.
import type { ESLint, Linter, Rule } from 'eslint';
import { packageVersion } from '../../workspace/package.ts';
import { fingerprintOf } from './findings.ts';
import { languagePlugins } from './languages.ts';
import { republished } from './rule.ts';
import { checkedSettings, type EslintSettings } from './settings.ts';

export type { EslintSettings } from './settings.ts';

/** ESLint has one severity a rule, so the one rule stands here once for each of ours. */
const rules: Readonly<Record<'error' | 'warning' | 'info', Rule.RuleModule>> = {
  error: republished('error'),
  warning: republished('warning'),
  info: republished('info'),
};

export interface StratlintPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: typeof rules;
  readonly configs: { readonly recommended: Linter.Config[] };
}

const plugin: StratlintPlugin = {
  meta: { name: 'stratlint', version: packageVersion(), namespace: 'stratlint' },
  rules,
  configs: {
    get recommended() {
      return recommended();
    },
  },
};

export default plugin;

/**
 * YAML and Markdown with their languages and our rule: what `configs.recommended` is, with settings of one's own. ESLint calls so what a
 * plugin would have switched on; which preset holds is said by `presets`, else by stratlint.yaml, else it is `essential`. Throws where
 * a setting is none.
 */
export function recommended(given: EslintSettings = {}): Linter.Config[] {
  const settings = checkedSettings(given);
  const { yml, markdown } = languagePlugins();
  const shared: Linter.Config = {
    plugins: { stratlint: plugin },
    settings: { stratlint: { ...settings, fingerprint: fingerprintOf(settings) } },
    rules: { 'stratlint/error': 'error', 'stratlint/warning': 'warn', 'stratlint/info': 'warn' },
  };
  return [
    ...(yml ? [{ ...shared, ...yaml, plugins: { ...shared.plugins, yml } }] : []),
    ...(markdown ? [{ ...shared, ...texts, plugins: { ...shared.plugins, markdown } }] : []),
  ];
}

const yaml: Linter.Config = { name: 'stratlint/yaml', files: ['**/*.yaml', '**/*.yml'], language: 'yml/yaml' };
const texts: Linter.Config = {
  name: 'stratlint/markdown',
  files: ['**/*.md', '**/*.markdown'],
  language: 'markdown/gfm',
  languageOptions: { frontmatter: 'yaml' },
};
