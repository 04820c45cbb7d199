//! A workspace on disk, linted: configuration read, files read, history asked, the session run.
import type { Config } from '../config/config.ts';
import { limitOf, megabyte, type LimitName } from '../config/limits.ts';
import { conflictsByFile } from '../config/conflicts.ts';
import { vocabularyOf } from '../config/vocabulary.ts';
import { configByFile, settingsByFile, type SettingsOf, type SettledConfig } from '../config/settings-by-file.ts';
import type { Finding } from '../diagnostic.ts';
import { readDirectory, type Directory, type DirectoryFile } from '../directory/directory.ts';
import { remarkOn } from '../engine/conflict.ts';
import { noWords, speak, type AddedWords } from '../language/index.ts';
import { fingerprintsOf } from '../engine/fingerprint.ts';
import type { Remark } from '../engine/raise.ts';
import { Session, type RunInput, type RunResult, type SourceFile } from '../engine/session.ts';
import { finished, type Steps } from '../model/steps.ts';
import type { Rule } from '../rule/rule.ts';
import { pathTest } from '../text/path-pattern.ts';
import { BaseFiles } from './base.ts';
import type { CachePlace } from './cache-store.ts';
import { factsKept } from './cached-facts.ts';
import { startClock } from './clock.ts';
import { readBaselineFile, type BaselineFile } from './baseline.ts';
import { readWorkspace, type Buffers } from './discover.ts';
import { changesIn, isSameFile, keepDisk, type KeptDisk } from './kept-disk.ts';
import { askedOf, dayOf, type LintOptions } from './lint-options.ts';
import { onceMade, withBaseline, type LintResult } from './lint-result.ts';
import { loadMarkdownFor } from './markdown.ts';
import { isMuch, readMany } from './parallel.ts';
import { offerExpressions } from './expressions.ts';
import { offerPatterns } from './patterns.ts';
import { ConfigError } from './config-error.ts';
import { inside, workspaceFile } from './paths.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';

export interface WorkspaceOptions {
  readonly trusted?: boolean;
  readonly cache?: CachePlace | undefined;
}

/** One workspace and what is kept between its runs. */
export class Workspace {
  readonly root: string;
  readonly #trusted: boolean;
  readonly #readMany: NonNullable<RunInput['readMany']>;
  /** Those that come with stratlint. */
  readonly #builtIn: readonly Rule[];
  /** Those, and the ones that plugins add. */
  #rules: readonly Rule[];
  #words = noWords;
  #session: Session;
  #base: BaseFiles | undefined;
  #directory: { readonly files: readonly DirectoryFile[]; readonly read: Directory } | undefined;
  #kept: KeptDisk | undefined;
  #last: LastRun | undefined;

  /** `trusted`: the code of plugins that its configuration names may run. `cache`: where its first run finds what earlier ones read. */
  constructor(root: string, rules: readonly Rule[], { trusted = false, cache }: WorkspaceOptions = {}) {
    this.root = root;
    this.#trusted = trusted;
    this.#readMany = cache ? factsKept(cache, root) : readMany;
    this.#builtIn = rules;
    this.#rules = rules;
    this.#session = new Session(rules);
  }

  /** Throws a ConfigError. */
  lint(options: LintOptions): LintResult {
    return finished(this.lintBySteps(options));
  }

  /** The same step by step. Before each step but the first, whoever shares the process with other workspaces lets this one `speak`. */
  *lintBySteps(options: LintOptions): Steps<LintResult> {
    const loaded = this.load(options.buffers);
    const { config } = loaded;
    const baseline = this.#baseline(config, options);
    const { kept, found, leftAlone, catalogs, workspaces, closed, ignored } = this.#lookAtDisk(config, baseline, options);
    checkLimit(loaded, 'files', found.length);
    options.onReading?.(found.length);
    loadMarkdownFor(found);
    yield;
    const { settings, configOf, chosen } = this.settings(config, options);
    const files = found.map((file) => withOwnSettings(file, configOf, config));
    let baseFailed = false;
    const { base } = options;
    const directory = this.#directoryOf(kept.directoryFiles(catalogs));
    yield;
    const result = yield* this.#runOrSame(
      files,
      {
        settings,
        directory,
        onFacts: (facts) => {
          checkLimit(loaded, 'entities', facts.reduce((sum, { entities }) => sum + entities.length, 0)); // prettier-ignore
        },
        ...(base !== undefined && { base: () => this.#filesAt(base, config, configOf, options) ?? ((baseFailed = true), files) }),
        remarks: this.#conflicts(files, loaded, configOf, settings),
        ...(loaded.skipped.length > 0 && { moreRules: true }),
        ...(!chosen &&
          !options.narrow &&
          !isMuch(files) && {
            wider: this.#settingsOf(options, configByFile(config, { ...askedOf(options), usual: ['recommended'] })),
          }),
      },
      config,
      options,
      kept,
    );
    const on = new Set([undefined, ...files.map(({ path }) => path)].flatMap((file) => [...settings(file).keys()]));
    const linted = {
      ...result,
      fingerprints: onceMade(() => fingerprintsOf([...result.findings, ...result.waived])),
      files: new Map(files.map((file) => [file.path, file])),
      leftAlone,
      closed,
      ignored,
      workspaces,
      rules: this.#rules,
      skipped: loaded.skipped,
      ruleCount: on.size,
      on,
      config,
      directory,
      presets: configOf(undefined).extends,
      chosen,
      today: dayOf(config, options),
      baseFailed,
      cutOff: [...kept.cutOff].sort(),
      language: config.language ?? result.spoken,
      configTexts: withRules(loaded.texts, this.#rules),
    };
    return baseline ? withBaseline(linted, baseline, this.#rules, options.messages) : linted;
  }

  /** What lies in the workspace's folder and takes part. */
  #lookAtDisk(config: Config, baseline: BaselineFile | undefined, options: LintOptions): OnDisk {
    const { named, buffers, shallow = false } = options;
    const ignore = [
      ...(config.ignore ?? []),
      ...ruleFolders(config),
      ...patternsFor(this.root, baseline),
      ...(shallow ? ['*/'] : []),
    ];
    const maxFileSize = limitOf(config.limits, 'fileSize') * megabyte;
    const day = dayOf(config, options);
    const kept = this.#keep(JSON.stringify([ignore, day, maxFileSize]), day, options);
    const { files: found, ...others } = readWorkspace(this.root, {
      ignore,
      disk: kept.disk,
      maxFileSize,
      ...(config.files && { kinds: kindsOf(config.files) }),
      ...(named && { named }),
      ...(buffers && { buffers }),
    });
    return { kept, found, ...others };
  }

  /** The words of its plugins are known from now on, those of other workspaces are not. */
  speak(): void {
    speak(this.#words);
  }

  /** What can be said at once of a file of the last run that has another text now; undefined for other files. */
  glance(file: string, text: string): readonly Finding[] | undefined {
    this.speak();
    return this.#session.glance(file, text);
  }

  /** A text is written no more: what was kept for the next glance at it is given up. */
  forget(file: string): void {
    this.#session.forget(file);
  }

  /** What stratlint.yaml and the files it rests on say; nothing where there is none. Throws a ConfigError. */
  load(buffers?: Buffers): LoadedConfig {
    offerPatterns();
    offerExpressions();
    const loaded = loadConfig(this.root, { rules: this.#builtIn, buffers, trusted: this.#trusted });
    this.#useRules(loaded.ownRules, loaded.words);
    return loaded;
  }

  /** Where rules or words may have changed, all is read and asked anew. */
  #useRules(own: readonly Rule[], words: AddedWords): void {
    if (words === this.#words && areSame(own, this.#rules.slice(this.#builtIn.length))) return;
    this.#words = words;
    this.#rules = own.length === 0 ? this.#builtIn : [...this.#builtIn, ...own];
    this.#session = new Session(this.#rules);
    this.#last = undefined;
  }

  /** What holds for each file, and which rules are on there. */
  settings(
    config: Config,
    options: Pick<LintOptions, 'presets' | 'rules' | 'base'>,
  ): { readonly settings: SettingsOf; readonly configOf: (file: string | undefined) => SettledConfig; readonly chosen: boolean } {
    const configOf = configByFile(config, askedOf(options));
    return {
      settings: this.#settingsOf(options, configOf),
      configOf,
      chosen: options.presets !== undefined || config.extends !== undefined,
    };
  }

  #baseline(config: Config, { baseline, writesBaseline = false }: LintOptions): BaselineFile | undefined {
    const name = baseline ?? config.baseline;
    return typeof name === 'string' ? readBaselineFile(this.root, name, writesBaseline) : undefined;
  }

  #filesAt(
    commit: string,
    config: Config,
    configOf: (file: string | undefined) => SettledConfig,
    { named }: LintOptions,
  ): readonly SourceFile[] | undefined {
    if (this.#base?.commit !== commit) this.#base = new BaseFiles(this.root, commit);
    const { ignore, files: kinds, limits } = config;
    const files = this.#base.read({
      ...(ignore && { ignore }),
      ...(kinds && { kinds: kindsOf(kinds) }),
      ...(named && { named }),
      maxFileSize: limitOf(limits, 'fileSize') * megabyte,
    });
    if (files) loadMarkdownFor(files);
    return files?.map((file) => withOwnSettings(file, configOf, config));
  }

  /** What files are because the configuration says so. */
  kindsOf({ files = [] }: Config): (path: string) => string | undefined {
    return kindsOf(files);
  }

  /** Whoever names a commit to compare with asks for what changed. */
  #settingsOf({ base }: Pick<LintOptions, 'base'>, configOf: (file: string | undefined) => SettledConfig): SettingsOf {
    return settingsByFile(this.#rules, configOf, base === undefined ? [] : this.#rules.filter(isAboutChange));
  }

  #conflicts(
    files: readonly SourceFile[],
    { config, origins }: LoadedConfig,
    configOf: (file: string | undefined) => SettledConfig,
    settings: SettingsOf,
  ): Remark[] {
    const paths = files.map(({ path }) => path);
    return conflictsByFile(this.#rules, paths, config, configOf, settings).map((conflict) =>
      remarkOn(conflict, conflict.said.flatMap((path) => origins.get(path) ?? [])[0]),
    );
  }

  /** What an earlier run found on the disk, if that still holds; a run that is the only one leaves nothing behind. */
  #keep(key: string, today: string, { once, sameDisk }: LintOptions): KeptDisk {
    const kept = sameDisk && this.#kept?.key === key ? this.#kept : keepDisk(this.root, key, today);
    this.#kept = once ? undefined : kept;
    return kept;
  }

  /** Files that are as they were are not parsed again. */
  #directoryOf(files: readonly DirectoryFile[]): Directory {
    const known = this.#directory;
    if (files.length === known?.files.length && files.every((file, i) => isSame(file, known.files[i]))) return known.read;
    const read = readDirectory(files);
    this.#directory = { files, read };
    return read;
  }

  /** A text that takes no part may change as often as it likes. */
  *#runOrSame(...run: RunParts): Steps<RunResult> {
    const [files, { directory, base, wider }, config, options, kept] = run;
    const { presets, rules, messages } = options;
    const about = JSON.stringify([config, presets, rules, messages, base !== undefined, wider !== undefined], withMaps);
    const last = this.#last;
    const isSame =
      last?.kept === kept &&
      last.directory === directory &&
      last.about === about &&
      files.length === last.files.length &&
      files.every((file, at) => isSameFile(file, last.files[at]));
    if (isSame) return last.result;
    const result = yield* this.#run(...run);
    this.#last = options.once === true || base ? undefined : { files, directory, about, kept, result };
    return result;
  }

  *#run(...[files, settings, config, options, { history }]: RunParts): Steps<RunResult> {
    const today = dayOf(config, options);
    return yield* this.#session.runBySteps({
      files,
      ...settings,
      today,
      readMany: this.#readMany,
      ...(options.once && { once: true }),
      lastChange: changesIn(files, history),
      ...(config.language !== undefined && { language: config.language }),
      ...(config.currency !== undefined && { currency: config.currency }),
      ...(config.fiscalYearStart !== undefined && { fiscalYearStart: config.fiscalYearStart }),
      ...(config.limits?.depth !== undefined && { depth: config.limits.depth }),
      ...(config.limits?.values !== undefined && { values: config.limits.values }),
      ...(options.messages !== undefined && { messages: options.messages }),
      vocabulary: vocabularyOf(config.vocabulary, config.fiscalYearStart),
      patience: { seconds: limitOf(config.limits, 'ruleSeconds'), start: startClock },
    });
  }
}

export const isAboutChange = ({ category }: Rule): boolean => category === 'drift';

/** What code imports may have changed, whatever its own text says. */
function areSame(rules: readonly Rule[], known: readonly Rule[]): boolean {
  return (
    rules.length === known.length &&
    rules.every(({ id, source }, at) => {
      const before = known[at];
      const isData = source !== undefined && /\.ya?ml$/.test(source.file);
      return isData && before?.id === id && before.source?.file === source.file && before.source.text === source.text;
    })
  );
}

function withRules(texts: ReadonlyMap<string, string>, rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([...texts, ...rules.flatMap(({ source }) => (source ? [[source.file, source.text] as const] : []))]);
}

/** Throws a ConfigError where a workspace has more of something than its configuration allows. */
function checkLimit({ config, origins }: LoadedConfig, name: LimitName, count: number): void {
  const limit = limitOf(config.limits, name);
  if (count <= limit) return;
  const { file, line } = origins.get(`limits.${name}`) ?? { file: workspaceFile, line: 1 };
  const message = `This workspace has ${count} ${name}, and at most ${limit} are read. Leave some out with "ignore", or raise the limit in ${workspaceFile}: "limits: { ${name}: ${count} }".`;
  throw new ConfigError([{ file, line, column: 1, span: { start: 0, end: 0 }, message }]);
}

/** A baseline is no document. Signs that mean something in a pattern are meant as they stand. */
function patternsFor(root: string, baseline: BaselineFile | undefined): string[] {
  const path = baseline && inside(root, baseline.path);
  return path === undefined ? [] : [`/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`];
}

const isSame = (a: DirectoryFile, b: DirectoryFile | undefined): boolean => a.path === b?.path && a.text === b.text;

/** The last pattern that meets a path decides. */
function kindsOf(files: NonNullable<Config['files']>): (path: string) => string | undefined {
  const tests = files.map(({ pattern, kind }) => ({ meets: pathTest([pattern]), kind }));
  return (path) => tests.findLast(({ meets }) => meets(path))?.kind;
}

/** Only what differs from the workspace is written down at a file. */
function withOwnSettings(file: SourceFile, configOf: (file: string) => SettledConfig, config: Config): SourceFile {
  const { language, currency } = configOf(file.path);
  if (language === config.language && currency === config.currency) return file;
  return { ...file, settings: { ...(language !== undefined && { language }), ...(currency !== undefined && { currency }) } };
}

/** The rules of a team are no part of its strategy. */
function ruleFolders({ plugins = [] }: Config): string[] {
  return plugins.filter((name) => name.startsWith('./')).map((name) => name.slice(1));
}

const withMaps = (_: string, value: unknown): unknown => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value);

type RunParts = [
  files: readonly SourceFile[],
  settings: Pick<RunInput, 'settings' | 'wider' | 'directory' | 'base' | 'remarks' | 'moreRules' | 'onFacts'>,
  config: Config,
  options: LintOptions,
  kept: KeptDisk,
];

interface OnDisk extends Omit<ReturnType<typeof readWorkspace>, 'files'> {
  readonly kept: KeptDisk;
  readonly found: readonly SourceFile[];
}

/** A run and all that it rests on. */
interface LastRun {
  readonly files: readonly SourceFile[];
  readonly directory: Directory | undefined;
  readonly about: string;
  readonly kept: KeptDisk;
  readonly result: RunResult;
}
