//! Plugins that a configuration names: what is data is read, code is run where that is allowed, and all that is wrong is told.
import type { Config } from '../config/config.ts';
import { readPreset } from '../config/read-config.ts';
import type { Reading } from '../config/reading.ts';
import { noWords, speaking, type AddedWords } from '../language/index.ts';
import { presets, type Rule } from '../rule/rule.ts';
import type { RuleMistake } from '../rule/declarative/index.ts';
import { at, entriesOf, keyAt, mapOf, problem, scalarOf } from '../rule/declarative/reading.ts';
import type { Entry } from '../syntax/tree.ts';
import { runCode } from './code.ts';
import { codeSource, fileMistake, messageOf } from './code-source.ts';
import { codedRule } from './coded-rule.ts';
import { findRules, readRule, type RuleFile } from './own-rules.ts';
import { mistakesIn, pathIn, type PluginFile } from './plugin-file.ts';
import { findPlugin, type FoundPlugin } from './plugin-find.ts';
import { readWords, shownBeside } from './plugin-words.ts';
import { namedInVain } from './rules-named.ts';

export interface PluginsAsked {
  readonly root: string;
  /** As the configuration names them: `./rules`, `./rules/no-guesses.yaml`, `stratlint-plugin-acme`. */
  readonly names: readonly string[];
  /** The rules that are there. */
  readonly builtIn: readonly Rule[];
  /** Whether code may be run. */
  readonly trusted: boolean;
}

export interface Plugins {
  readonly rules: readonly Rule[];
  /** What `extends: [acme/house]` means, by that name. */
  readonly presets: ReadonlyMap<string, Pick<Config, 'extends' | 'rules'>>;
  readonly words: AddedWords;
  /** What is wrong with a plugin, to be told where the configuration names it. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** What is wrong in a file of a plugin, at its line. */
  readonly mistakes: readonly RuleMistake[];
  /** Code that was not run, as plugins are off. */
  readonly skipped: readonly string[];
  /** The files that the rules are read from, faulty ones too. */
  readonly files: readonly RuleFile[];
}

interface Loading extends PluginsAsked {
  readonly rules: Map<string, Rule>;
  readonly presets: Map<string, Pick<Config, 'extends' | 'rules'>>;
  readonly problems: { readonly name: string; readonly message: string }[];
  readonly mistakes: RuleMistake[];
  readonly skipped: string[];
  readonly files: RuleFile[];
}

/** Never throws for what a plugin does: it is told as a problem. Words are known first, for rules may speak a language of theirs. */
export function loadPlugins(asked: PluginsAsked): Plugins {
  const loading: Loading = {
    ...asked,
    rules: new Map(),
    presets: new Map(),
    problems: [],
    mistakes: [],
    skipped: [],
    files: [],
  };
  return speaking(noWords, () => {
    const found = asked.names.map((name) => ({ name, plugin: findPlugin(asked, name, loading.mistakes, loading.skipped) }));
    const opened = found.flatMap(({ plugin }) => ('files' in plugin ? open(loading, plugin) : []));
    const words = wordsOf(opened);
    for (const { name, plugin } of found) if ('problem' in plugin) loading.problems.push({ name, message: plugin.problem });
    speaking(words, () => {
      for (const { plugin } of found) if ('rules' in plugin) for (const file of plugin.rules) loadOwn(loading, file);
      for (const one of opened) loadRules(loading, one);
      for (const one of opened) loadPresets(loading, one);
    });
    for (const { file, more } of opened) for (const one of [file, ...more]) loading.mistakes.push(...mistakesIn(one));
    // What is named may be a rule that could not be read.
    if (loading.mistakes.length + loading.problems.length + loading.skipped.length === 0)
      loading.mistakes.push(...namedInVain([...loading.rules.values()], loading.builtIn));
    return { ...loading, rules: [...loading.rules.values()], words };
  });
}

// A plugin's file, or what its code exports

export const pluginKeys = ['name', 'rules', 'presets', 'headings', 'languages'] as const;

interface Opened {
  readonly name: string;
  readonly file: PluginFile;
  readonly entries: Partial<Record<(typeof pluginKeys)[number], Entry>>;
  /** Rules in code, by id. */
  readonly coded: Readonly<Record<string, unknown>>;
  /** Further files that it names. */
  readonly more: PluginFile[];
}

function open(loading: Loading, plugin: FoundPlugin): Opened[] {
  const names = new Set<string>();
  return plugin.files.flatMap(({ file, coded }): Opened[] => {
    const entries = file.root ? entriesOf(file.reading, file.root, 'part of a plugin', pluginKeys) : {};
    const word = entries.name && scalarOf(file.reading, entries.name.value, 'The name of the plugin');
    if (file.root && !entries.name)
      problem(
        file.reading,
        file.root,
        'The plugin says no "name": it stands before those of its rules, as in "acme/no-guesses".',
      );
    else if (word && !pluginName.test(word.text))
      problem(
        file.reading,
        at(word),
        `"${word.text}" is no name for a plugin: use lower case, digits and hyphens, as in "acme".`,
      );
    else if (word && names.size > 0 && !names.has(word.text))
      problem(file.reading, at(word), `The plugin is called "${[...names].join()}" elsewhere: it has one name.`);
    else if (word) {
      names.add(word.text);
      return [{ name: word.text, file, entries, coded, more: [] }];
    }
    loading.mistakes.push(...mistakesIn(file));
    return [];
  });
}

export const pluginName = /^[a-z][a-z\d-]*$/;

function wordsOf(opened: readonly Opened[]): AddedWords {
  let words = noWords;
  for (const { file, entries, more } of opened) {
    if (!entries.headings && !entries.languages) continue;
    const found = readWords(file, entries, words);
    more.push(...found.files);
    words = found.words;
  }
  return words;
}

function loadPresets({ presets: found, rules, builtIn, skipped }: Loading, { name, file, entries }: Opened): void {
  const map = entries.presets && mapOf(file.reading, entries.presets.value, 'A preset such as "house: { rules: { … } }"');
  const all = [...builtIn, ...rules.values()];
  const reading: Reading = {
    rules: new Map(all.map((rule) => [rule.id, rule])),
    languages: [],
    mistakes: file.reading.problems,
    moreRules: skipped.length > 0,
    places: new Map(),
  };
  for (const entry of map?.entries ?? []) {
    const id = `${name}/${entry.key}`;
    if (!pluginName.test(entry.key))
      problem(file.reading, keyAt(entry), `"${entry.key}" is no name for a preset: use lower case, digits and hyphens.`);
    else if (found.has(id)) problem(file.reading, keyAt(entry), `There is a preset "${id}" already.`);
    else found.set(id, readPreset(reading, entry.value));
  }
}

// Rules

/** A folder or file of rules, or rules by id. */
function loadRules(loading: Loading, opened: Opened): void {
  const { name, file, entries, coded } = opened;
  for (const [id, rule] of Object.entries(coded)) addCoded(loading, `${name}/${id}`, rule, { path: file.shown });
  if (entries.rules?.value.type === 'scalar') loadRuleFolder(loading, opened, entries.rules);
  else if (entries.rules) loadNamedRules(loading, opened, entries.rules);
}

function loadNamedRules(loading: Loading, { name, file }: Opened, { value }: Entry): void {
  const map = mapOf(file.reading, value, 'A rule such as "no-guesses: ./rules/no-guesses.yaml"');
  for (const entry of map?.entries ?? []) {
    const word = scalarOf(file.reading, entry.value, 'The file of the rule');
    const path = word && pathIn(file, word.text);
    if (!word) continue;
    if (path === undefined) problem(file.reading, at(word), `"${word.text}" lies outside the folder of the plugin.`);
    else {
      const shown = file.lines ? shownBeside(file, word.text) : word.text;
      const page = file.lines && findRules(file.folder, word.text.replace(/^\.\//, ''))?.[0]?.page;
      const id = `${name}/${entry.key}`;
      loadFile(loading, { path: shown, id, isCode: isCode(word.text), ...pageBeside(file, page) }, path);
    }
  }
}

const isCode = (path: string): boolean => /\.[cm]?[jt]s$/.test(path);

function loadRuleFolder(loading: Loading, { name, file }: Opened, entry: Entry): void {
  const word = scalarOf(file.reading, entry.value, 'A folder of rules such as "./rules"');
  const path = word && pathIn(file, word.text);
  if (!word) return;
  const files = path === undefined ? undefined : findRules(file.folder, word.text.replace(/^\.\//, ''));
  if (!files?.length) return void problem(file.reading, at(word), `There is no rule in "${word.text}".`);
  for (const { path: own, id, isCode, page } of files)
    loadFile(
      loading,
      { path: shownBeside(file, own), id: `${name}/${id}`, isCode, ...pageBeside(file, page) },
      pathIn(file, own) ?? '',
    );
}

const pageBeside = (file: PluginFile, page: string | undefined): Pick<RuleFile, 'page'> =>
  page === undefined ? {} : { page: shownBeside(file, page) };

/** A rule of the team's own that names no preset is on in each. */
function loadOwn(loading: Loading, file: RuleFile): void {
  loadFile(loading, file, undefined, (rule) => (rule.presets.length > 0 ? rule : { ...rule, presets }));
}

function loadFile(loading: Loading, file: RuleFile, full?: string, as: (rule: Rule) => Rule = (rule) => rule): void {
  loading.files.push(file);
  if (file.isCode) {
    loadCode(loading, file, full, as);
    return;
  }
  const read = readRule(loading.root, file, full);
  if (read.rule) add(loading, as({ ...read.rule, id: file.id }), file.path);
  else loading.mistakes.push(...read.mistakes);
}

function loadCode(
  { root, trusted, ...loading }: Loading,
  { path, id }: RuleFile,
  full: string | undefined,
  as: (rule: Rule) => Rule,
): void {
  if (!trusted) {
    loading.skipped.push(path);
    return;
  }
  const source = codeSource(root, path, full);
  try {
    addCoded({ root, trusted, ...loading }, id, runCode(source.full), { path, as, source });
  } catch (error) {
    loading.mistakes.push(fileMistake(path, `The rule can't be run: ${messageOf(error)}`, source, source.placeOf(error)));
  }
}

/** Of a package, a rule in code stands in the module that exports it, or in one that that imports. */
function addCoded(
  loading: Loading,
  id: string,
  found: unknown,
  { path, as = (rule) => rule, source = codeSource(loading.root, path) }: CodedOptions,
): void {
  const read = codedRule(id, found);
  if ('fault' in read) loading.mistakes.push(fileMistake(path, `The rule "${id}" ${read.fault}`, source));
  else add(loading, as({ ...read.rule, source }), path);
}

interface CodedOptions {
  readonly path: string;
  readonly as?: (rule: Rule) => Rule;
  readonly source?: ReturnType<typeof codeSource>;
}

const ruleName = /^(?:[a-z][a-z\d-]*\/)?[a-z][a-z\d-]*$/;

function add({ rules, builtIn, mistakes }: Loading, rule: Rule, path: string): void {
  const { id } = rule;
  const taken = rules.has(id) || builtIn.some((one) => one.id === id);
  if (!ruleName.test(id))
    mistakes.push(fileMistake(path, `"${id}" is no name for a rule: use lower case, digits and hyphens, as in "no-guesses".`));
  else if (taken) mistakes.push(fileMistake(path, `There is a rule "${id}" already. Give yours another name.`));
  else rules.set(id, rule);
}
