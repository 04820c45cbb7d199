//! When lines were last changed, as git tells it. Nothing here throws, asks, fetches or runs what a repository names.
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { LineIndex, type Span } from '../text/span.ts';
import { digestOf, note, readWhole, realPath } from './disk.ts';
import { foldersToRepository } from './folders.ts';

export interface HistoryOptions {
  /** The day of a change that is not committed yet, ISO 8601. */
  readonly today: string;
  /** Told of a file whose lines were changed before the first commit of a shallow clone: when, is not known. */
  readonly onCutOff?: (file: string) => void;
}

/**
 * The day (ISO 8601, UTC) of the newest commit on the lines of a span; `file` is relative to the workspace, `text` what it
 * holds now. Undefined where no history tells.
 */
export type LastChange = (file: string, span: Span, text: string, lines: LineIndex) => string | undefined;

/** Git is asked once a file, when its first line is asked about, and not at all before that. */
export function gitHistory(root: string, { today, onCutOff }: HistoryOptions): LastChange {
  const known = new Map<string, { text: string; history: FileHistory | undefined }>();
  let repository: Repository | undefined;
  return (file, span, text, lines) => {
    if (!repository) {
      // Where no folder above has a `.git`, git need not be asked.
      const real = realPath(root);
      const isAround = typeof real === 'string' && foldersToRepository(real).length > 0;
      repository = isAround ? repositoryOf(root) : { exists: false, isShallow: false, filters: undefined };
      if (isAround) note('git', root, () => gitState(root));
    }
    if (!repository.exists) return undefined;
    let entry = known.get(file);
    if (entry?.text !== text) known.set(file, (entry = { text, history: historyOf(root, repository, file, text, lines) }));
    const change = entry.history && newestChange(entry.history, span, repository, today);
    if (change !== cutOff) return change;
    onCutOff?.(file);
    return undefined;
  };
}

/** Whether a folder lies in the work tree of a repository that git is willing to read. */
export function isRepository(root: string): boolean {
  return repositoryOf(root).exists;
}

/** Whether the repository that a folder lies in has files of its own in it. Where git can't tell, it may have. */
export function isTracked(folder: string): boolean {
  return git(folder, ['ls-files', '-z', '--', '.']) !== '';
}

/** Whether older commits are missing: the day of a line from before them is not known. */
export function isShallow(root: string): boolean {
  return repositoryOf(root).isShallow;
}

/**
 * What all that git tells of a folder's files rests on, their own texts apart: commits, index, settings. Undefined where the
 * repository brings programs of its own that git would run.
 */
export function gitState(root: string): string | undefined {
  const paths = git(root, ['rev-parse', '--git-path', 'index', '--git-path', 'shallow', '--git-path', 'info/attributes']);
  if (paths === undefined) return 'none';
  if (ownFilters(root)?.size !== 0) return undefined;
  const head = git(root, ['rev-parse', '--quiet', '--verify', 'HEAD']) ?? '';
  const settings = git(root, ['config', '--list', '-z', '--show-scope']) ?? '';
  const files = paths.split('\n').filter(Boolean).map((path) => readWhole(resolve(root, path), mostGitBytes)); // prettier-ignore
  return digestOf(JSON.stringify([head, settings, files.map((found) => (Buffer.isBuffer(found) ? digestOf(found) : found))]));
}

/** An index of a million files stays below. */
const mostGitBytes = 512 * 1024 * 1024;

/** How git compares a file with a commit is said in its folders. */
function noteAttributes(root: string, file: string): void {
  const above = foldersToRepository(root);
  const steps = file.split('/').slice(0, -1);
  const below = steps.map((_, at) => join(root, ...steps.slice(0, at + 1)));
  for (const folder of [...above, ...below]) readWhole(join(folder, '.gitattributes'), mostAttributes);
}

const mostAttributes = 4 * 1024 * 1024;

interface Repository {
  readonly exists: boolean;
  readonly isShallow: boolean;
  /** Filters that the repository itself defines: programs that git would run. Undefined where git can't tell. */
  readonly filters: ReadonlySet<string> | undefined;
}

interface Commit {
  /** Seconds since 1970. */
  time: number;
  /** The commits before it are not here, or there are none. */
  boundary: boolean;
  readonly committed: boolean;
}

interface FileHistory {
  /** By line, from 1. */
  readonly commits: readonly (Commit | undefined)[];
  readonly lines: LineIndex;
}

/** What stands for a day that lies before the first commit of a shallow clone. */
const cutOff = Symbol('cut off');

/** `cutOff` if a line may have been changed after all others, when is not known: that is said, not guessed. */
function newestChange(
  { commits, lines }: FileHistory,
  span: Span,
  { isShallow }: Repository,
  today: string,
): string | typeof cutOff | undefined {
  const first = lines.position(span.start).line;
  const last = lines.position(Math.max(span.start, span.end - 1)).line;
  let known = '';
  let unknown = '';
  for (let line = first; line <= last; line++) {
    const commit = commits[line];
    const day = commit && dayOf(commit, today);
    if (day === undefined) continue;
    if (isShallow && commit?.boundary) unknown = day > unknown ? day : unknown;
    else known = day > known ? day : known;
  }
  if (known < unknown) return cutOff;
  return known === '' ? undefined : known;
}

function dayOf({ committed, time }: Commit, today: string): string | undefined {
  if (!committed) return today;
  return time > 0 && time < endOfDays ? new Date(time * 1000).toISOString().slice(0, 10) : undefined;
}

/** The last second of the year 9999. */
const endOfDays = 253_402_300_799;

function historyOf(root: string, { filters }: Repository, file: string, text: string, lines: LineIndex): FileHistory | undefined {
  noteAttributes(root, file);
  if (!filters || (filters.size > 0 && filters.has(filterOf(root, file)))) return undefined;
  // The text is handed over, so that an editor's unsaved lines count, and git does not open the file itself.
  const args = ['blame', '--incremental', '--no-textconv', '--ignore-revs-file=', '--contents', '-', '--', file];
  const output = git(root, args, text);
  return output === undefined ? undefined : { commits: readBlame(output), lines: linesOfGit(text, lines) };
}

/** Reads `git blame --incremental`: a commit's properties follow its first group of lines only. */
function readBlame(output: string): (Commit | undefined)[] {
  const commits = new Map<string, Commit>();
  const byLine: (Commit | undefined)[] = [];
  let current: Commit | undefined;
  for (const line of output.split('\n')) {
    const [, hash, first, count] = group.exec(line) ?? [];
    if (hash !== undefined) {
      current = commits.get(hash) ?? { time: 0, boundary: false, committed: !/^0+$/.test(hash) };
      commits.set(hash, current);
      for (let at = 0; at < Number(count); at++) byLine[Number(first) + at] = current;
    } else if (current && line === 'boundary') current.boundary = true;
    else if (current && line.startsWith('committer-time ')) current.time = Number(line.slice('committer-time '.length));
  }
  return byLine;
}

/** SHA-1 or SHA-256, the line it was, the line it is, how many. */
const group = /^([0-9a-f]{40,64}) \d+ (\d+) (\d+)$/;

/** Git ends a line at a line feed, never at a carriage return alone. */
function linesOfGit(text: string, lines: LineIndex): LineIndex {
  return /\r(?!\n)/.test(text) ? new LineIndex(text.replace(/\r(?!\n)/g, ' ')) : lines;
}

function repositoryOf(root: string): Repository {
  const answer = git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'])?.split('\n');
  if (answer?.[0] !== 'true') return { exists: false, isShallow: false, filters: undefined };
  return { exists: true, isShallow: answer[1] === 'true', filters: ownFilters(root) };
}

/**
 * To compare a text with a commit, git passes it through the file's filter. One that the user has set up (git-lfs) may run;
 * one that came with the repository's own configuration may be anything.
 */
export function ownFilters(root: string): ReadonlySet<string> | undefined {
  const settings = git(root, ['config', '--list', '-z', '--show-scope', '--name-only'])?.split('\0');
  const names = settings?.filter((_, at) => ['local', 'worktree'].includes(settings[at - 1] ?? ''));
  return (
    names &&
    new Set(names.filter((name) => name.startsWith('filter.')).map((name) => name.slice('filter.'.length, name.lastIndexOf('.'))))
  );
}

function filterOf(root: string, file: string): string {
  return git(root, ['check-attr', '-z', 'filter', '--', file])?.split('\0')[2] ?? '';
}

const overrides = ['core.fsmonitor=false', 'core.hooksPath=/dev/null'];

/** What a git command prints; undefined where it fails, for whatever reason, or is not there. */
function git(root: string, args: readonly string[], input = ''): string | undefined {
  return gitBytes(root, args, { input })?.toString('utf8');
}

export interface GitOptions {
  readonly input?: string;
  /** Settings besides the usual ones: `name=value`. */
  readonly settings?: readonly string[];
  /** A file that stands in for the index. */
  readonly index?: string;
}

/** The same as bytes. */
export function gitBytes(
  root: string,
  args: readonly string[],
  { input = '', settings = [], index }: GitOptions = {},
): Buffer | undefined {
  const all = [...overrides, ...settings].flatMap((setting) => ['-c', setting]);
  try {
    return execFileSync('git', ['--no-pager', ...all, '-C', resolve(root), ...args], {
      // On Windows a program is first looked for in the current folder, which may be the workspace.
      cwd: dirname(process.execPath),
      env: { ...environment(), ...(index !== undefined && { GIT_INDEX_FILE: index }) },
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 30_000,
      maxBuffer: 256 * 1024 * 1024,
      windowsHide: true,
    });
  } catch {
    return undefined;
  }
}

/**
 * What git has stored under each of some names, in one process and as it is: no filter and no converter. Undefined for a name
 * that is none, or whose text was left on the server; for all of them where git fails.
 */
export function catFiles(root: string, names: readonly string[], index?: string): (Buffer | undefined)[] | undefined {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  const answer = gitBytes(root, ['cat-file', '--batch'], { input, ...(index !== undefined && { index }) });
  if (!answer) return undefined;
  let at = 0;
  return names.map(() => {
    const end = answer.indexOf(10, at);
    const size = / blob (\d+)$/.exec(answer.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const bytes = answer.subarray(at, at + Number(size));
    at += Number(size) + 1;
    return bytes;
  });
}

/**
 * Without what a hook sets to say which repository and index it is about, and with no way to ask or to fetch. Configuration
 * given in variables stays: that is how containers declare a `safe.directory`.
 */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_/i.test(name) || /^GIT_(?:CONFIG_|EXEC_PATH$|CEILING_DIR)/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}
