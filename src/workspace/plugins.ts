//! Plugins that a configuration names: rules without code are read, code is run where that is allowed, and all that is wrong is told.
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Headings, Plugin, PluginRule, PresetChoice } from '../rule/plugin.ts';
import type { StatementPack } from '../language/statements/index.ts';
import { nameRule, type Rule, type RuleDefinition } from '../rule/rule.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { runCode } from './code.ts';
import { findRules, readRule, type RuleFile } from './own-rules.ts';
import { readText } from './read.ts';

/** A plugin as the configuration names it: `./rules`, `./rules/no-guesses.yaml`, `stratlint-plugin-acme`. */
export interface PluginEntry {
  readonly text: string;
  readonly span: Span;
}

/** What is wrong with a plugin: at a line of a rule's own file, or where the configuration names it. */
export interface PluginProblem {
  readonly message: string;
  /** Undefined: at the entry of the configuration. */
  readonly at?: { readonly path: string; readonly line: number; readonly column: number };
  readonly span: Span;
}

export interface Plugins {
  readonly rules: readonly Rule[];
  /** `acme/recommended` → rule → what is said of it. */
  readonly presets: ReadonlyMap<string, ReadonlyMap<string, PresetChoice>>;
  readonly headings: readonly Headings[];
  readonly languages: readonly StatementPack[];
  /** All that may change what a plugin says: texts of its rules, versions of its packages. Part of what a cached run rests on. */
  readonly fingerprint: readonly string[];
  readonly problems: readonly PluginProblem[];
  /** Code that was not run, as plugins are off. */
  readonly skipped: readonly string[];
}

interface Loading {
  readonly root: string;
  readonly trusted: boolean;
  readonly rules: Map<string, Rule>;
  readonly presets: Map<string, Map<string, PresetChoice>>;
  readonly headings: Headings[];
  readonly languages: StatementPack[];
  readonly fingerprint: string[];
  readonly problems: PluginProblem[];
  readonly skipped: string[];
}

/** `known` are the ids that are taken. Never throws for what a plugin does: it is told as a problem. */
export function loadPlugins(
  root: string,
  entries: readonly PluginEntry[],
  known: ReadonlySet<string>,
  trusted: boolean,
): Plugins {
  const loading: Loading = {
    root, trusted, rules: new Map(), presets: new Map(), headings: [], languages: [], fingerprint: [], problems: [], skipped: [],
  }; // prettier-ignore
  for (const entry of entries) {
    if (/^\.{0,2}\//.test(entry.text) || entry.text === '.') loadPath(loading, entry, known);
    else loadPackage(loading, entry, known);
  }
  return { ...loading, rules: [...loading.rules.values()] };
}

function problem({ problems }: Loading, { span }: PluginEntry, message: string): void {
  problems.push({ message, span });
}

function loadPath(loading: Loading, entry: PluginEntry, known: ReadonlySet<string>): void {
  const path = posix.normalize(entry.text).replace(/^\.\//, '');
  if (path.startsWith('../') || path === '..' || path.startsWith('/'))
    return problem(loading, entry, `"${entry.text}" leaves the workspace. Keep rules inside it, or publish them as a package.`);
  const files = findRules(loading.root, path);
  if (!files) return problem(loading, entry, `There is no file or folder "${entry.text}".`);
  if (files.length === 0)
    return problem(loading, entry, `There is no rule in "${entry.text}": no rule.yaml, rule.ts or other .yaml file.`);
  for (const file of files)
    if (file.isCode) loadCode(loading, entry, file, known);
    else loadDeclared(loading, entry, file, known);
}

function loadDeclared(loading: Loading, entry: PluginEntry, file: RuleFile, known: ReadonlySet<string>): void {
  const read = readRule(loading.root, file);
  loading.fingerprint.push(`${file.path}\n${read.text}`);
  if (read.rule) return add(loading, entry, read.rule, known);
  for (const { message, path, line, column, span } of read.mistakes)
    loading.problems.push({ message, at: { path, line, column }, span });
}

function add(loading: Loading, entry: PluginEntry, rule: Rule, known: ReadonlySet<string>): void {
  if (known.has(rule.id) || loading.rules.has(rule.id))
    return problem(loading, entry, `There is a rule "${rule.id}" already. Give yours another name.`);
  if (!/^[a-z][a-z\d-]*(?:\/[a-z][a-z\d-]*)?$/.test(rule.id))
    return problem(loading, entry, `"${rule.id}" is no name for a rule: use lower case, digits and hyphens, as in "no-guesses".`);
  loading.rules.set(rule.id, rule);
}

function loadCode(loading: Loading, entry: PluginEntry, file: RuleFile, known: ReadonlySet<string>): void {
  const found = runOnly(loading, entry, file.path, join(loading.root, file.path));
  if (found === undefined) return;
  const reading = readText(join(loading.root, file.path), mostCodeBytes);
  loading.fingerprint.push(`${file.path}\n${'text' in reading ? reading.text : ''}`);
  if (isPlugin(found)) return loadPlugin(loading, entry, found, known);
  const fault = faultIn(found);
  if (fault !== undefined) return problem(loading, entry, `"${file.path}" ${fault}`);
  add(loading, entry, nameRule('custom', file.id, found as RuleDefinition), known);
}

const mostCodeBytes = 1024 * 1024;

/** What a module exports, where its code may run and does not throw. */
function runOnly(loading: Loading, entry: PluginEntry, shown: string, path: string): unknown {
  if (!loading.trusted) {
    loading.skipped.push(shown);
    return undefined;
  }
  try {
    const found = runCode(path);
    if (found === undefined || found === null) problem(loading, entry, `"${shown}" exports nothing by default.`);
    return found ?? undefined;
  } catch (error) {
    return problem(loading, entry, `"${shown}" can't be run: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}

function loadPackage(loading: Loading, entry: PluginEntry, known: ReadonlySet<string>): void {
  if (!/^(?:@[\w.-]+\/)?[\w.-]+$/.test(entry.text))
    return problem(loading, entry, `"${entry.text}" is neither a path such as "./rules" nor the name of a package.`);
  if (!loading.trusted) {
    loading.skipped.push(entry.text);
    return;
  }
  const require = createRequire(join(loading.root, 'package.json'));
  let path: string;
  try {
    path = require.resolve(entry.text);
  } catch {
    return problem(loading, entry, `The package "${entry.text}" is not installed here: npm install --save-dev ${entry.text}`);
  }
  const found = runOnly(loading, entry, entry.text, path);
  if (found === undefined) return;
  loading.fingerprint.push(`${entry.text} ${versionOf(require, entry.text)}`);
  if (!isPlugin(found))
    return problem(loading, entry, `"${entry.text}" is no plugin: it exports no object with a "name" by default.`);
  loadPlugin(loading, entry, found, known);
}

function versionOf(require: NodeJS.Require, name: string): string {
  try {
    return (require(`${name}/package.json`) as { version?: string }).version ?? '';
  } catch {
    return '';
  }
}

const isPlugin = (found: unknown): found is Plugin =>
  typeof found === 'object' && found !== null && typeof (found as { name?: unknown }).name === 'string' && !('check' in found);

const pluginKeys = ['name', 'rules', 'presets', 'headings', 'languages'];

function loadPlugin(loading: Loading, entry: PluginEntry, plugin: Plugin, known: ReadonlySet<string>): void {
  const { name, rules = {}, presets = {}, headings, languages = [] } = plugin;
  if (!/^[a-z][a-z\d-]*$/.test(name))
    return problem(loading, entry, `"${name}" is no name for a plugin: use lower case, digits and hyphens.`);
  const unknown = Object.keys(plugin).find((key) => !pluginKeys.includes(key));
  if (unknown !== undefined) problem(loading, entry, `A plugin has no "${unknown}", only ${pluginKeys.join(', ')}.`);
  for (const [id, rule] of Object.entries(rules)) loadPluginRule(loading, entry, `${name}/${id}`, rule, known);
  for (const [preset, choices] of Object.entries(presets)) {
    const named = Object.entries(choices).map(([id, choice]): [string, PresetChoice] => [
      id in rules ? `${name}/${id}` : id,
      choice,
    ]);
    const stray = named.find(([id]) => !known.has(id) && !loading.rules.has(id));
    if (stray) problem(loading, entry, `The preset "${name}/${preset}" names a rule "${stray[0]}" that does not exist.`);
    loading.presets.set(`${name}/${preset}`, new Map(named));
  }
  if (headings) loading.headings.push(headings);
  loading.languages.push(...languages);
}

function loadPluginRule(loading: Loading, entry: PluginEntry, id: string, rule: PluginRule, known: ReadonlySet<string>): void {
  if (rule instanceof URL) {
    const path = fileURLToPath(rule);
    const read = readRule('', { path, id, isCode: false });
    if (read.rule) return add(loading, entry, { ...read.rule, id }, known);
    const [first] = read.mistakes;
    return problem(
      loading,
      entry,
      `The rule "${id}" has a mistake (${path}:${first?.line ?? 1}:${first?.column ?? 1}): ${first?.message ?? ''}`,
    );
  }
  const fault = faultIn(rule);
  if (fault !== undefined) return problem(loading, entry, `The rule "${id}" ${fault}`);
  add(loading, entry, nameRule('custom', id, rule), known);
}

/** What is missing in something that should be a rule; undefined where it is one. */
function faultIn(found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null) return 'exports no rule. Export what defineRule() gives, by default.';
  const { summary, severity, messages, check, on } = found as Partial<RuleDefinition>;
  if (typeof summary !== 'string') return 'has no "summary": one sentence that states what holds when the rule is silent.';
  if (severity !== 'error' && severity !== 'warning' && severity !== 'info') return 'has no "severity": error, warning or info.';
  if (typeof messages !== 'object') return 'has no "messages", by language: { en: { … } }.';
  if (on === undefined) return 'does not say with "on" what it looks at, such as "Goal".';
  return typeof check === 'function' ? undefined : 'has no "check".';
}

/** Where a problem stands in a file, for people: `rules/no-guesses.yaml:4:7`. */
export function placeIn(text: string, path: string, span: Span): string {
  const { line, column } = new LineIndex(text).position(span.start);
  return `${path}:${line}:${column}`;
}
