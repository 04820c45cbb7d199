//! stratlint.yaml and the files it rests on, read as data: other files of the repository, and those of installed packages.
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/config.ts';
import { mergeConfigs } from '../config/merge.ts';
import { readConfig } from '../config/read-config.ts';
import { spokenLanguages, noWords, settleWords, speak, type AddedWords } from '../language/index.ts';
import { presets, type Rule } from '../rule/rule.ts';
import { nearest } from '../text/nearest.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { ConfigError, type PlacedMistake } from './config-error.ts';
import { kindAt, kindBehind, realPath } from './disk.ts';
import type { Buffers } from './discover.ts';
import { foldersToRepository } from './folders.ts';
import { inside, workspaceFile } from './paths.ts';
import { plugged } from './plugged.ts';
import { readText } from './read.ts';
import { whyUnread } from './why-unread.ts';

/** Where a setting was said. */
export interface Origin {
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number;
  readonly span: Span;
}

export interface LoadedConfig {
  /** All files as one; patterns and paths in it are relative to the workspace. */
  readonly config: Config;
  /** By the path of the setting: `language`, `rules.unfunded-action`, `overrides.0.rules.unfunded-action`. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** The files it was read from, with their texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** Those that plugins add to the others. */
  readonly ownRules: readonly Rule[];
  /** Plugins that are code and were not run. */
  readonly skipped: readonly string[];
  /** What plugins add to the words of stratlint: they are spoken from now on. */
  readonly words: AddedWords;
}

/** What a configuration is read with. */
export interface ConfigAsked {
  readonly rules: readonly Rule[];
  readonly buffers?: Buffers | undefined;
  /** Whether plugins may run code. */
  readonly trusted: boolean;
}

/**
 * Throws a ConfigError that holds all mistakes of all files, those of the rules that plugins bring among them. From then on the
 * words of its plugins are spoken.
 */
export function loadConfig(root: string, asked: ConfigAsked): LoadedConfig {
  speak(noWords);
  const first = loadAll(root, { ...asked, moreRules: false });
  const names = first.whole.config.plugins ?? [];
  if (names.length === 0) return finished(first.whole, first.loading, none);
  // Nothing of a faulty configuration is run. Which rules there are is not known yet.
  const sound = loadAll(root, { ...asked, moreRules: true });
  if (sound.loading.mistakes.length > 0) throw new ConfigError(sound.loading.mistakes);
  const plugins = plugged()({ root, names, builtIn: asked.rules, trusted: asked.trusted });
  const words = settleWords(plugins.words);
  speak(words);
  const moreRules = plugins.skipped.length > 0 || plugins.problems.length > 0 || plugins.mistakes.length > 0;
  const { whole, loading } = loadAll(root, { ...asked, ...plugins, rules: [...asked.rules, ...plugins.rules], moreRules });
  for (const { name, message } of plugins.problems) {
    const { file = workspaceFile, line = 1, span = nowhere } = whole.origins.get(`plugins.${name}`) ?? {};
    loading.mistakes.push({
      file,
      line,
      column: new LineIndex(loading.texts.get(file) ?? '').position(span.start).column,
      span,
      message,
    });
  }
  for (const { path, line, column, span, message } of plugins.mistakes)
    loading.mistakes.push({ file: path, line, column, span, message });
  return finished(whole, loading, { ownRules: plugins.rules, skipped: plugins.skipped, words });
}

type Presets = ReadonlyMap<string, Pick<Config, 'extends' | 'rules'>>;

const none = { ownRules: [], skipped: [], words: noWords };

function loadAll(
  root: string,
  { buffers, rules, moreRules, presets: own = new Map() }: ConfigAsked & { moreRules: boolean; presets?: Presets },
): { readonly loading: Loading; readonly whole: Layer } {
  const [repository = root] = foldersToRepository(root);
  const loading: Loading = {
    root,
    repository,
    rules,
    moreRules,
    buffers,
    presets: own,
    layers: new Map(),
    mistakes: [],
    texts: new Map(),
  };
  if (isThere(root, buffers)) load(loading, { path: join(root, workspaceFile), isPackage: false }, []);
  else sayWrongName(loading);
  let whole: Layer = { config: {}, origins: new Map() };
  for (const layer of loading.layers.values()) if (layer) whole = merged(whole, layer);
  return { loading, whole };
}

function finished(
  whole: Layer,
  { mistakes, texts }: Loading,
  added: Pick<LoadedConfig, 'ownRules' | 'skipped' | 'words'>,
): LoadedConfig {
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return { ...whole, texts, ...added };
}

/** The beginning of a file. */
const nowhere: Span = { start: 0, end: 0 };

type Layer = Pick<LoadedConfig, 'config' | 'origins'>;

interface Loading {
  readonly root: string;
  readonly repository: string;
  readonly rules: readonly Rule[];
  /** There are rules that are not at hand. */
  readonly moreRules: boolean;
  /** Those of plugins. */
  readonly presets: Presets;
  readonly buffers: Buffers | undefined;
  /** What was read, what others rest on first. A file that several rest on counts once. */
  readonly layers: Map<string, Layer | undefined>;
  readonly mistakes: PlacedMistake[];
  readonly texts: Map<string, string>;
}

interface Source {
  /** Absolute. */
  readonly path: string;
  /** It belongs to an installed package. */
  readonly isPackage: boolean;
}

/** In bytes: a configuration that says something of each of a thousand rules stays below. */
const mostBytes = 256 * 1024;
const mostFiles = 100;

function isThere(root: string, buffers: Buffers | undefined): boolean {
  if (buffers?.has(workspaceFile)) return buffers.get(workspaceFile) !== undefined;
  return kindAt(join(root, workspaceFile)) !== 'none';
}

/** No configuration, unless one lies there under a name that is not read. */
function sayWrongName({ root, mistakes }: Loading): void {
  const wrong = ['stratlint.yml', '.stratlint.yaml', '.stratlint.yml', 'stratlint.json'].find(
    (name) => kindBehind(join(root, name)) !== 'none',
  );
  if (wrong === undefined) return;
  mistakes.push({
    file: wrong,
    line: 1,
    column: 1,
    span: nowhere,
    message: `The configuration is read from "${workspaceFile}". Rename this file.`,
  });
}

/** `chain` are the files that rest on this one. */
function load(loading: Loading, source: Source, chain: readonly string[]): void {
  const { root, rules, moreRules, buffers } = loading;
  const file = shown(root, source.path);
  const reading = (chain.length === 0 ? buffers?.get(workspaceFile) : undefined) ?? readText(source.path, mostBytes);
  if ('problem' in reading) {
    loading.mistakes.push({
      file,
      column: 1,
      span: nowhere,
      ...whyUnread('The configuration', source.path, reading.problem, mostBytes),
    });
    return;
  }
  const { text } = reading;
  loading.texts.set(file, text);
  const lines = new LineIndex(text);
  const { config, places, mistakes } = readConfig(text, rules, spokenLanguages(), moreRules);
  const own = [...mistakes];
  if (source.isPackage && config.plugins) own.push({ message: packagesAreData, span: places.get('plugins') ?? beginning });
  for (const [at, base] of (config.bases ?? []).entries()) {
    const span = places.get(`bases.${at}`) ?? beginning;
    const say = (message: string): void => void own.push({ message, span });
    loadBase(loading, base, source, [...chain, source.path], say);
  }
  for (const { message, span } of own.sort((a, b) => a.span.start - b.span.start))
    loading.mistakes.push({ file, message, span, ...lines.position(span.start) });
  const origins = new Map([...places].map(([key, span]) => [key, { file, span, line: lines.position(span.start).line }]));
  loading.layers.set(source.path, { config: fromRoot(loading, source, config), origins });
}

const beginning: Span = { start: 0, end: 0 };
const packagesAreData =
  'What a package says is data alone: "plugins" are code, and have to be named in a configuration of the repository.';

function loadBase(loading: Loading, base: string, from: Source, chain: readonly string[], say: (message: string) => void): void {
  const preset = loading.presets.get(base);
  if (preset) return void loading.layers.set(base, { config: preset, origins: new Map() });
  const found = isPath(base) ? pathBase(loading, base, from) : packageBase(loading, base, from);
  if ('problem' in found && loading.moreRules && presetName.test(base)) return;
  const refusal = 'problem' in found ? found.problem : refusalOf(loading, base, found, chain);
  if (refusal !== undefined) say(refusal);
  if ('problem' in found || refusal !== undefined || loading.layers.has(found.path)) return;
  loading.layers.set(found.path, undefined);
  load(loading, found, chain);
  // What it rests on itself was put in meanwhile, and goes before it.
  const layer = loading.layers.get(found.path);
  loading.layers.delete(found.path);
  loading.layers.set(found.path, layer);
}

/** A circle, or no end. */
function refusalOf({ root, layers }: Loading, base: string, { path }: Source, chain: readonly string[]): string | undefined {
  const at = chain.indexOf(path);
  const way = [...chain.slice(at), path].map((one) => shown(root, one)).join(' → ');
  if (at >= 0) return `"${base}" rests on this file itself: ${way}.`;
  return layers.size + chain.length > mostFiles ? `A configuration rests on at most ${mostFiles} files.` : undefined;
}

/** `acme/house` */
const presetName = /^[a-z][a-z\d-]*\/[a-z][a-z\d-]*$/;
const isPath = (base: string): boolean => /^\.\.?\/|^\/|^[A-Za-z]:|\\/.test(base);

type Found = Source | { readonly problem: string };

function pathBase({ repository }: Loading, base: string, from: Source): Found {
  const path = resolve(dirname(from.path), base);
  if (!/\.(?:ya?ml|json)$/i.test(base)) return { problem: `"${base}" is no configuration: a .yaml or .json file is expected.` };
  if (kindBehind(path) === 'none') return { problem: `There is no file "${base}".` };
  return isWithin(repository, path) ? { path, isPackage: from.isPackage } : { problem: `"${base}" lies outside the repository.` };
}

/** `@acme/stratlint-config`, `acme-config/strict.yaml` */
function packageBase({ repository, presets: own }: Loading, base: string, from: Source): Found {
  const [, name = '', inner] = /^((?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)(?:\/(.+))?$/i.exec(base) ?? [];
  const folder = name === '' ? undefined : packageFolder(dirname(from.path), repository, name);
  if (folder === undefined) return { problem: noSuchBase(base, own) };
  const path = packageFile(folder, inner);
  if (path === undefined) {
    const expected =
      inner === undefined ? 'a stratlint.yaml, or a "stratlint" in its package.json that names a file' : `"${inner}"`;
    return { problem: `The package "${name}" has no configuration: ${expected} is expected.` };
  }
  return isWithin(repository, path) ? { path, isPackage: true } : { problem: `"${base}" lies outside the repository.` };
}

function noSuchBase(base: string, own: Presets): string {
  const near = nearest(base, [...presets, ...own.keys()]);
  if (near !== undefined) return `There is no preset "${base}". Did you mean "${near}"?`;
  const file = /\.(?:ya?ml|json)$/.test(base) ? ` A file is written with a dot in front: "./${base}".` : '';
  return `There is no preset and no installed package "${base}". The presets are ${presets.join(', ')}; packages are looked for in node_modules.${file}`;
}

/** From the folder of the configuration up to the repository's root. */
function packageFolder(from: string, repository: string, name: string): string | undefined {
  for (let folder = from; inside(repository, folder) !== undefined; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (kindBehind(found) !== 'none') return found;
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}

function packageFile(folder: string, inner: string | undefined): string | undefined {
  const named = inner ?? mainOf(folder);
  const names = named === undefined ? ['stratlint'] : [named];
  const candidates = names.flatMap((name) =>
    /\.(?:ya?ml|json)$/i.test(name) ? [name] : ['.yaml', '.yml', '.json'].map((end) => name + end),
  );
  const paths = candidates.map((name) => resolve(folder, name)).filter((path) => inside(folder, path) !== undefined);
  return paths.find((path) => kindBehind(path) !== 'none');
}

/** The file that `"stratlint"` in a package.json names. */
function mainOf(folder: string): string | undefined {
  const reading = readText(join(folder, 'package.json'), mostBytes);
  if ('problem' in reading) return undefined;
  try {
    const { stratlint } = JSON.parse(reading.text) as { stratlint?: unknown };
    return typeof stratlint === 'string' ? stratlint : undefined;
  } catch {
    return undefined;
  }
}

/** With links followed. What git keeps for itself is no part of the repository. */
function isWithin(repository: string, path: string): boolean {
  const [folder, file] = [realPath(repository), realPath(path)];
  const real = typeof folder === 'string' && typeof file === 'string' ? inside(folder, file) : undefined;
  return real !== undefined && !real.split('/').includes('.git');
}

/** Plugins that are files are named as seen from the workspace. */
function fromRoot({ root }: Loading, { path }: Source, config: Config): Config {
  const folder = relative(root, dirname(path)).split(sep).join('/');
  if (folder === '' || !config.plugins) return config;
  return { ...config, plugins: config.plugins.map((name) => (name.startsWith('./') ? `./${folder}/${name.slice(2)}` : name)) };
}

function merged(base: Layer, { config, origins }: Layer): Layer {
  const shift = base.config.overrides?.length ?? 0;
  const all = new Map(base.origins);
  for (const [key, origin] of origins)
    all.set(
      key.replace(/^overrides\.(\d+)/, (_, at: string) => `overrides.${Number(at) + shift}`),
      origin,
    );
  return { config: mergeConfigs(base.config, config), origins: all };
}

/** A path as people see it from the workspace. */
function shown(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
