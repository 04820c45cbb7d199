//! Plugins that a configuration names: rules without code are read, code is run where that is allowed, and all that is wrong is told.
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../text/nearest.ts';
import type { Plugin, PluginRule } from '../rule/plugin.ts';
import { nameRule, presets, type Rule, type RuleDefinition } from '../rule/rule.ts';
import type { RuleMistake } from '../rule/declarative/index.ts';
import { runCode } from './code.ts';
import { findRules, readRule, type RuleFile } from './own-rules.ts';

export interface PluginsAsked {
  readonly root: string;
  /** As the configuration names them: `./rules`, `./rules/no-guesses.yaml`, `stratlint-plugin-acme`. */
  readonly names: readonly string[];
  /** The ids that are taken. */
  readonly known: ReadonlySet<string>;
  /** Whether code may be run. */
  readonly trusted: boolean;
}

export interface Plugins {
  readonly rules: readonly Rule[];
  /** What is wrong with a plugin, to be told where the configuration names it. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** What is wrong in the file of a rule, at its line. */
  readonly mistakes: readonly RuleMistake[];
  /** Code that was not run, as plugins are off. */
  readonly skipped: readonly string[];
}

interface Loading extends PluginsAsked {
  readonly rules: Map<string, Rule>;
  readonly problems: { readonly name: string; readonly message: string }[];
  readonly mistakes: RuleMistake[];
  readonly skipped: string[];
}

/** Never throws for what a plugin does: it is told as a problem. */
export function loadPlugins(asked: PluginsAsked): Plugins {
  const loading: Loading = { ...asked, rules: new Map(), problems: [], mistakes: [], skipped: [] };
  for (const name of asked.names) {
    const refusal = name.startsWith('./') ? loadPath(loading, name) : loadPackage(loading, name);
    if (refusal !== undefined) loading.problems.push({ name, message: refusal });
  }
  return { ...loading, rules: [...loading.rules.values()] };
}

/** What is wrong, if anything is. */
type Refusal = string | undefined;

function loadPath(loading: Loading, name: string): Refusal {
  const path = posix.normalize(name);
  if (path.startsWith('../')) return `"${name}" leaves the workspace. Keep rules inside it, or publish them as a package.`;
  const files = findRules(loading.root, path);
  if (!files) return `There is no file or folder "${name}".`;
  if (files.length === 0) return `There is no rule in "${name}": no rule.yaml, rule.ts or other .yaml file.`;
  return firstOf(files, (file) => (file.isCode ? loadCode(loading, file) : loadDeclared(loading, file)));
}

/** All are tried; the first refusal stands for all. */
function firstOf<T>(items: readonly T[], attempt: (item: T) => Refusal): Refusal {
  const refusals = items.map(attempt);
  return refusals.find((refusal) => refusal !== undefined);
}

function loadDeclared(loading: Loading, file: RuleFile): Refusal {
  const read = readRule(loading.root, file);
  if (read.rule) return add(loading, alwaysOn(read.rule));
  loading.mistakes.push(...read.mistakes);
  return undefined;
}

/** A rule of the team's own that names no preset is on in each. */
function alwaysOn(rule: Rule): Rule {
  return rule.presets.length > 0 ? rule : { ...rule, presets };
}

const ruleName = /^(?:[a-z][a-z\d-]*\/)?[a-z][a-z\d-]*$/;

function add({ rules, known }: Loading, rule: Rule): Refusal {
  if (!ruleName.test(rule.id))
    return `"${rule.id}" is no name for a rule: use lower case, digits and hyphens, as in "no-guesses".`;
  if (known.has(rule.id) || rules.has(rule.id)) return `There is a rule "${rule.id}" already. Give yours another name.`;
  rules.set(rule.id, rule);
  return undefined;
}

function loadCode(loading: Loading, { path, id }: RuleFile): Refusal {
  const found = run(loading, path, join(loading.root, path));
  if (!found) return undefined;
  if ('refusal' in found) return found.refusal;
  const fault = faultIn(found.value);
  return fault === undefined
    ? add(loading, alwaysOn(nameRule('custom', id, found.value as RuleDefinition)))
    : `"${path}" ${fault}`;
}

/** What a module exports by default; undefined where no code may run. */
function run(
  loading: Loading,
  name: string,
  path: string,
): { readonly value: unknown } | { readonly refusal: string } | undefined {
  if (!loading.trusted) {
    loading.skipped.push(name);
    return undefined;
  }
  try {
    return { value: runCode(path) };
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return { refusal: `"${name}" can't be run: ${message}` };
  }
}

function loadPackage(loading: Loading, name: string): Refusal {
  if (!loading.trusted) {
    loading.skipped.push(name);
    return undefined;
  }
  const path = resolved(loading.root, name);
  if (path === undefined) return `The package "${name}" is not installed here: npm install --save-dev ${name}`;
  const found = run(loading, name, path);
  if (!found || 'refusal' in found) return found?.refusal;
  return isPlugin(found.value)
    ? loadPlugin(loading, found.value)
    : `"${name}" is no plugin: by default it exports no object with "name" and "rules".`;
}

function resolved(root: string, name: string): string | undefined {
  try {
    return createRequire(join(root, 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
}

function isPlugin(found: unknown): found is Plugin {
  const { name, rules } = (found ?? {}) as Partial<Plugin>;
  return typeof name === 'string' && typeof rules === 'object';
}

function loadPlugin(loading: Loading, plugin: Plugin): Refusal {
  const stray = Object.keys(plugin).find((key) => key !== 'name' && key !== 'rules');
  const near = stray === undefined ? undefined : nearest(stray, ['name', 'rules']);
  if (stray !== undefined) return `A plugin has no "${stray}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  return firstOf(Object.entries(plugin.rules), ([id, rule]) => loadPluginRule(loading, `${plugin.name}/${id}`, rule));
}

function loadPluginRule(loading: Loading, id: string, rule: PluginRule): Refusal {
  if (rule instanceof URL) {
    const read = readRule('', { path: fileURLToPath(rule), id, isCode: false });
    if (read.rule) return add(loading, { ...read.rule, id });
    const [first] = read.mistakes;
    return `The rule "${id}" has a mistake at ${first?.line ?? 1}:${first?.column ?? 1}: ${first?.message ?? ''}`;
  }
  const fault = faultIn(rule);
  return fault === undefined ? add(loading, nameRule('custom', id, rule)) : `The rule "${id}" ${fault}`;
}

/** What is missing in something that should be a rule; undefined where it is one. */
export function faultIn(found: unknown): Refusal {
  if (typeof found !== 'object' || found === null) return 'exports no rule. Export what defineRule() gives, by default.';
  const { summary, severity, messages, check, on } = found as Partial<RuleDefinition>;
  if (typeof summary !== 'string') return 'has no "summary": one sentence that states what holds when the rule is silent.';
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') return 'has no "severity": error, warning or info.';
  if (typeof messages !== 'object') return 'has no "messages", by language: { en: { … } }.';
  if (on === undefined) return 'does not say with "on" what it looks at, such as "Goal".';
  return typeof check === 'function' ? undefined : 'has no "check".';
}
