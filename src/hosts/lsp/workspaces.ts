//! The workspaces that the client's folders and open texts lie in, each with what its last run found.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import type { Finding } from '../../diagnostic.ts';
import { finished, type Steps } from '../../model/steps.ts';
import type { CachePlace } from '../../workspace/cache-store.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { Workspace } from '../../workspace/lint.ts';
import type { LintResult } from '../../workspace/lint-result.ts';
import { inside, workspaceFile, workspaceRoot } from '../../workspace/paths.ts';
import { mostFileSize, readText } from '../../workspace/read.ts';
import type { OpenDocument } from './documents.ts';
import { Positions, type Encoding } from './positions.ts';
import { uriOf } from './uri.ts';

/** One workspace. `result` is undefined before its first run, and while its configuration has mistakes. */
export interface Linted {
  readonly root: string;
  readonly workspace: Workspace;
  /** It is no folder of the client's, and nothing marks it as a workspace: only what lies directly in it is read. */
  readonly shallow: boolean;
  result: LintResult | undefined;
  mistakes: ConfigError | undefined;
  /** Whether something changed since. */
  due: boolean;
  /** Whether the disk is as the last run found it. */
  sameDisk: boolean;
  /** How long the last run took, in milliseconds, what was done between its steps left out. */
  took: number;
  /** A run that is under way. */
  running: Steps<void> | undefined;
  /** The open texts that the last run to begin has read. */
  read: ReturnType<Workspaces['buffersOf']>;
}

export interface RunOptions {
  /** ISO 8601. */
  readonly today: string;
  readonly language: string | undefined;
}

export class Workspaces {
  readonly #linted = new Map<string, Linted>();
  readonly #documents: ReadonlyMap<string, OpenDocument>;
  readonly #encoding: Encoding;
  readonly #cache: CachePlace | undefined;
  #folders: readonly string[] = [];

  /** `documents` are by path. */
  constructor(documents: ReadonlyMap<string, OpenDocument>, encoding: Encoding, cache: CachePlace | undefined) {
    this.#documents = documents;
    this.#encoding = encoding;
    this.#cache = cache;
  }

  get all(): readonly Linted[] {
    return [...this.#linted.values()];
  }

  /** Workspaces that nobody needs any more are given up: they are returned, so that what was said of them can be taken back. */
  setFolders(folders: readonly string[]): readonly Linted[] {
    this.#folders = folders;
    for (const folder of folders) this.#at(workspaceRoot(folder) ?? folder, false);
    for (const path of this.#documents.keys()) this.of(path);
    return this.#giveUp();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The workspace of a file, whether it takes part or not. */
  of(path: string): Linted {
    const folder = folderOf(path);
    const marked = workspaceRoot(folder);
    if (marked !== undefined) return this.#at(marked, false);
    const home = this.#folders.filter((one) => inside(one, path) !== undefined).sort((a, b) => b.length - a.length)[0];
    return home === undefined ? this.#at(folder, true) : this.#at(home, false);
  }

  /** Brings a workspace up to date, if something in it changed. A run that is under way is brought to its end first. */
  run(linted: Linted, options: RunOptions): void {
    if (linted.running) finished(linted.running);
    if (linted.due) finished(this.begin(linted, options));
  }

  /** The same step by step; what changes meanwhile is left to the next run. */
  begin(linted: Linted, options: RunOptions): Steps<void> {
    const steps = this.#runBySteps(linted, options);
    linted.running = steps;
    return steps;
  }

  *#runBySteps(linted: Linted, options: RunOptions): Steps<void> {
    linted.due = false;
    linted.read = this.buffersOf(linted);
    const { sameDisk } = linted;
    // What the disk is said to be like while this goes on is meant for the next run.
    linted.sameDisk = true;
    const time = { spent: 0 };
    try {
      const steps = linted.workspace.lintBySteps({
        today: options.today,
        buffers: linted.read,
        sameDisk,
        shallow: linted.shallow,
        narrow: true,
        ...(options.language !== undefined && { messages: options.language }),
      });
      linted.result = yield* timed(steps, time);
      linted.mistakes = undefined;
      for (const folder of linted.result.workspaces) this.#at(join(linted.root, folder), false);
    } catch (error) {
      linted.sameDisk = false;
      if (!(error instanceof ConfigError)) throw error;
      linted.result = undefined;
      linted.mistakes = error;
    } finally {
      linted.running = undefined;
      linted.took = time.spent;
    }
  }

  /** Something on the disk changed: files, their names, the configuration, who is who. */
  diskChanged(): void {
    for (const linted of this.all) {
      linted.due = true;
      linted.sameDisk = false;
    }
    const gone = this.all.filter(({ root }) => !existsSync(root));
    for (const { root } of gone) this.#linted.delete(root);
  }

  /** A text is open no more: that of the disk is meant again. */
  closed(path: string): void {
    const linted = this.of(path);
    const file = inside(linted.root, path);
    linted.sameDisk = false;
    if (file !== undefined) linted.workspace.forget(file);
  }

  /** What can be said at once of an open text. */
  glance(linted: Linted, file: string): readonly Finding[] | undefined {
    const reading = this.#documents.get(join(linted.root, file))?.reading;
    return reading && 'text' in reading ? linted.workspace.glance(file, reading.text) : undefined;
  }

  /** The positions of a file of a workspace: those of the open text, else of what the last run read. */
  positions({ root, result }: Linted, file: string): Positions {
    const path = join(root, file);
    const open = this.#documents.get(path);
    if (open) return open.positions;
    const known = result?.files.get(file)?.text ?? result?.configTexts.get(file);
    return new Positions(known ?? textAt(path), this.#encoding, false);
  }

  /** The path of a file in a workspace; undefined where it lies outside. */
  inside({ root }: Linted, path: string): string | undefined {
    return inside(root, path);
  }

  uri({ root }: Linted, file: string): string {
    const path = join(root, file);
    return this.#documents.get(path)?.uri ?? uriOf(path);
  }

  #at(root: string, shallow: boolean): Linted {
    const known = this.#linted.get(root);
    if (known && (!known.shallow || shallow)) return known;
    const linted: Linted = {
      root,
      workspace: new Workspace(root, builtInRules, { cache: this.#cache }),
      shallow,
      result: undefined,
      mistakes: undefined,
      due: true,
      sameDisk: false,
      took: 0,
      running: undefined,
      read: new Map(),
    };
    this.#linted.set(root, linted);
    return linted;
  }

  /** The open texts of a workspace, by their paths in it. */
  buffersOf({ root }: Linted): ReadonlyMap<string, OpenDocument['reading']> {
    const buffers = new Map<string, OpenDocument['reading']>();
    for (const [path, { reading }] of this.#documents) {
      const file = inside(root, path);
      if (file !== undefined && this.of(path).root === root) buffers.set(file, reading);
    }
    return buffers;
  }

  #giveUp(): readonly Linted[] {
    const needed = new Set([...this.#documents.keys()].map((path) => this.of(path).root));
    const isNeeded = ({ root }: Linted): boolean =>
      needed.has(root) || this.#folders.some((folder) => inside(folder, root) !== undefined || workspaceRoot(folder) === root);
    const gone = this.all.filter((linted) => !isNeeded(linted));
    for (const { root } of gone) this.#linted.delete(root);
    return gone;
  }
}

/** The same steps, and how many milliseconds they took. */
function* timed<T>(steps: Steps<T>, time: { spent: number }): Steps<T> {
  for (;;) {
    const began = performance.now();
    const step = steps.next();
    time.spent += performance.now() - began;
    if (step.done === true) return step.value;
    yield;
  }
}

/** The nearest folder that is there: a new file's own may not be. */
function folderOf(path: string): string {
  let folder = dirname(path);
  while (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function textAt(path: string): string {
  const reading = readText(path, mostFileSize);
  return 'text' in reading ? reading.text : '';
}

export const configFile = workspaceFile;
