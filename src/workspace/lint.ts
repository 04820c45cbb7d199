//! A workspace on disk, linted: configuration read, files read, history asked, the session run.
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config, type RuleChoice } from '../config/config.ts';
import { vocabularyOf } from '../config/vocabulary.ts';
import { settle, widen, type Settings } from '../config/settings.ts';
import type { Finding } from '../diagnostic.ts';
import { readDirectory, type Directory, type DirectoryFile } from '../directory/directory.ts';
import { fingerprintsOf } from '../engine/fingerprint.ts';
import { Session, type RunInput, type RunResult, type SourceFile } from '../engine/session.ts';
import { languages } from '../language/index.ts';
import type { Preset, Rule } from '../rule/rule.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { BaseFiles } from './base.ts';
import { applyBaseline, readBaselineFile, type Baselined, type BaselineFile, type Found } from './baseline.ts';
import { ConfigError } from './config-error.ts';
import { readDirectoryFiles } from './directory.ts';
import { readWorkspace, type Buffers } from './discover.ts';
import { gitHistory } from './git.ts';
import { loadMarkdownFor } from './markdown.ts';
import { readMany } from './parallel.ts';
import { offerExpressions } from './expressions.ts';
import { offerPatterns } from './patterns.ts';
import { inside, workspaceFile } from './paths.ts';
import { readText } from './read.ts';

export interface LintOptions {
  /** ISO 8601; overrides the configuration. */
  readonly asOf?: string;
  /** Today, for when neither says. */
  readonly today: string;
  /** Overrides the configuration's presets. */
  readonly presets?: readonly Preset[];
  /** The language findings speak. */
  readonly messages?: string;
  /** This is the only run of the workspace. */
  readonly once?: boolean;
  /** Files named on the command line, relative to the workspace: they take part whatever they are called. */
  readonly named?: readonly string[];
  /** What is said of single rules on the command line: it goes before the configuration. */
  readonly rules?: ReadonlyMap<string, RuleChoice>;
  /** Texts that go before what the disk has. */
  readonly buffers?: Buffers;
  /** The commit to compare with, as `baseCommit` gives it. */
  readonly base?: string;
  /** The baseline, absolute, whatever the configuration says; false for none. */
  readonly baseline?: string | false;
  /** The baseline is about to be written: it need not be there yet. */
  readonly writesBaseline?: boolean;
  /** Told how many files are about to be read, before the long part begins. */
  readonly onReading?: (files: number) => void;
}

export interface LintResult extends RunResult {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly leftAlone: number;
  /** What recognises a finding tomorrow, for those that are held back or waived too. */
  readonly fingerprints: () => ReadonlyMap<Finding, string>;
  /** What the baseline holds back; absent where there is none. */
  readonly baselined?: Baselined;
  /** How many rules were on. */
  readonly ruleCount: number;
  readonly settings: Settings;
  readonly presets: readonly Preset[];
  /** Whether anybody chose the presets; where nobody did, `more` says what `recommended` would add. */
  readonly chosen: boolean;
  readonly today: string;
  /** Git did not give all files of the commit to compare with, so nothing was said of what changed since. */
  readonly baseFailed: boolean;
  /** Files whose age was asked for, and that a shallow clone does not tell. */
  readonly cutOff: readonly string[];
  /** The language that the configuration gives the workspace, else the one of its files. */
  readonly language: string | undefined;
}

/** One workspace and what is kept between its runs. */
export class Workspace {
  readonly root: string;
  readonly #rules: readonly Rule[];
  readonly #session: Session;
  #base: BaseFiles | undefined;
  #directory: { readonly files: readonly DirectoryFile[]; readonly read: Directory } | undefined;

  constructor(root: string, rules: readonly Rule[]) {
    this.root = root;
    this.#rules = rules;
    this.#session = new Session(rules);
  }

  /** Throws a ConfigError. */
  lint(options: LintOptions): LintResult {
    const config = this.config(options.buffers);
    const baseline = this.#baseline(config, options);
    const { files, leftAlone, catalogs } = readWorkspace(this.root, {
      ignore: [...(config.ignore ?? []), ...patternsFor(this.root, baseline)],
      ...(options.named && { named: options.named }),
      ...(options.buffers && { buffers: options.buffers }),
    });
    options.onReading?.(files.length);
    loadMarkdownFor(files);
    offerPatterns();
    offerExpressions();
    const { presets, settings } = this.settings(config, options);
    const cutOff = new Set<string>();
    let baseFailed = false;
    const { base } = options;
    const chosen = options.presets !== undefined || config.extends !== undefined;
    const result = this.#run(
      files,
      {
        settings,
        directory: this.#directoryOf(readDirectoryFiles(this.root, catalogs)),
        ...(base !== undefined && { base: () => this.#filesAt(base, config, options) ?? ((baseFailed = true), files) }),
        ...(!chosen && { wider: this.#settle(['recommended'], config, options) }),
      },
      config,
      options,
      (file) => cutOff.add(file),
    );
    const linted = {
      ...result,
      fingerprints: onceMade(() => fingerprintsOf([...result.findings, ...result.waived])),
      files: new Map(files.map((file) => [file.path, file])),
      leftAlone,
      ruleCount: settings.size,
      settings,
      presets,
      chosen,
      today: dayOf(config, options),
      baseFailed,
      cutOff: [...cutOff].sort(),
      language: config.language ?? result.spoken,
    };
    return baseline ? withBaseline(linted, baseline, this.#rules, options.messages) : linted;
  }

  /** What stratlint.yaml says; nothing where there is none. Throws a ConfigError. */
  config(buffers?: Buffers): Config {
    const path = join(this.root, workspaceFile);
    const buffered = buffers?.has(workspaceFile) === true;
    if (buffered ? !buffers.get(workspaceFile) : !lstatSync(path, { throwIfNoEntry: false })) return this.#nothingSaid();
    const reading = buffers?.get(workspaceFile) ?? readText(path, mostConfigBytes);
    if ('problem' in reading) throw new ConfigError(workspaceFile, '', [{ message: unreadable, span: { start: 0, end: 0 } }]);
    const { text } = reading;
    const { config, mistakes } = readConfig(text, this.#rules, languages);
    if (mistakes.length > 0) throw new ConfigError(workspaceFile, text, mistakes);
    return config;
  }

  /** The presets that hold, and the rules that are on. */
  settings(
    config: Config,
    options: Pick<LintOptions, 'presets' | 'rules'>,
  ): { readonly presets: readonly Preset[]; readonly settings: Settings } {
    const presets = options.presets ?? config.extends ?? ['essential'];
    return { presets, settings: this.#settle(presets, config, options) };
  }

  #baseline(config: Config, { baseline, writesBaseline = false }: LintOptions): BaselineFile | undefined {
    const name = baseline ?? config.baseline;
    return typeof name === 'string' ? readBaselineFile(this.root, name, writesBaseline) : undefined;
  }

  /** No configuration, unless one lies there under a name that is not read. */
  #nothingSaid(): Config {
    const wrong = ['stratlint.yml', '.stratlint.yaml', '.stratlint.yml'].find((name) => existsSync(join(this.root, name)));
    if (wrong === undefined) return {};
    throw new ConfigError(wrong, '', [
      { message: `The configuration is read from "${workspaceFile}". Rename this file.`, span: { start: 0, end: 0 } },
    ]);
  }

  #filesAt(commit: string, { ignore }: Config, { named }: LintOptions): readonly SourceFile[] | undefined {
    if (this.#base?.commit !== commit) this.#base = new BaseFiles(this.root, commit);
    const files = this.#base.read({ ...(ignore && { ignore }), ...(named && { named }) });
    if (files) loadMarkdownFor(files);
    return files;
  }

  #settle(presets: readonly Preset[], config: Config, { rules }: Pick<LintOptions, 'rules'>): Settings {
    const choices = new Map(config.rules);
    for (const [id, choice] of rules ?? []) choices.set(id, { ...choices.get(id), ...choice });
    return settle(this.#rules, widen(presets), choices, config.organizationSize);
  }

  /** Files that are as they were are not parsed again. */
  #directoryOf(files: readonly DirectoryFile[]): Directory {
    const known = this.#directory;
    if (files.length === known?.files.length && files.every((file, i) => isSame(file, known.files[i]))) return known.read;
    const read = readDirectory(files);
    this.#directory = { files, read };
    return read;
  }

  #run(
    files: readonly SourceFile[],
    settings: Pick<RunInput, 'settings' | 'wider' | 'directory' | 'base'>,
    config: Config,
    options: LintOptions,
    onCutOff: (file: string) => void,
  ): RunResult {
    const today = dayOf(config, options);
    return this.#session.run({
      files,
      ...settings,
      today,
      readMany,
      ...(options.once && { once: true }),
      lastChange: history(this.root, files, today, onCutOff),
      ...(config.language !== undefined && { language: config.language }),
      ...(config.currency !== undefined && { currency: config.currency }),
      ...(config.fiscalYearStart !== undefined && { fiscalYearStart: config.fiscalYearStart }),
      ...(options.messages !== undefined && { messages: options.messages }),
      vocabulary: vocabularyOf(config.vocabulary, config.fiscalYearStart),
    });
  }
}

/** The result of a run as a baseline leaves it. */
export function withBaseline(
  linted: LintResult,
  baseline: BaselineFile,
  rules: readonly Rule[],
  messages: string | undefined,
): LintResult {
  const found = foundIn(linted, rules);
  const baselined = applyBaseline(found, baseline, messages ?? linted.language ?? 'en');
  const reported = onceMade(() => {
    const again = baselined.findings.filter((finding) => !found.fingerprints.has(finding));
    const prints = baselined.expired.map((finding) => found.fingerprints.get(finding) ?? '');
    return new Map([...found.fingerprints, ...again.map((finding, i) => [finding, prints[i] ?? ''] as const)]);
  });
  return { ...linted, findings: baselined.findings, fingerprints: reported, baselined };
}

/** What a baseline is held against. */
export function foundIn({ findings, fingerprints, files, settings, today }: LintResult, rules: readonly Rule[]): Found {
  const known = new Set(rules.map(({ id }) => id));
  return {
    findings,
    fingerprints: fingerprints(),
    today,
    counts: (rule) => settings.has(rule) || !known.has(rule),
    exists: (file) => files.has(file),
  };
}

function onceMade<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A baseline is no document. Signs that mean something in a pattern are meant as they stand. */
function patternsFor(root: string, baseline: BaselineFile | undefined): string[] {
  const path = baseline && inside(root, baseline.path);
  return path === undefined ? [] : [`/${path.replace(/[\\*?[\]!# ]/g, '\\$&')}`];
}

const isSame = (a: DirectoryFile, b: DirectoryFile | undefined): boolean => a.path === b?.path && a.text === b.text;

const dayOf = (config: Config, options: LintOptions): string => options.asOf ?? config.asOf ?? options.today;

/** In bytes: a configuration that says something of each of a thousand rules stays below. */
const mostConfigBytes = 256 * 1024;
const unreadable = 'The configuration can not be read. It has to be a plain file of UTF-8 text, no link, and of at most 256 KB.';

/** Line indices are made for the files whose history is asked for, and git is not started before. */
function history(
  root: string,
  files: readonly SourceFile[],
  today: string,
  onCutOff: (file: string) => void,
): (file: string, span: Span) => string | undefined {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const indices = new Map<string, LineIndex>();
  const ask = gitHistory(root, { today, onCutOff });
  return (file, span) => {
    const text = texts.get(file) ?? '';
    const lines = indices.get(file) ?? new LineIndex(text);
    indices.set(file, lines);
    return ask(file, span, text, lines);
  };
}
