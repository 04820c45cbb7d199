//! Which lines differ from a commit or are staged, and what the index holds, as git tells it.
import { note } from './disk.ts';
import { resolve } from 'node:path';
import type { Finding } from '../diagnostic.ts';
import type { LineIndex } from '../text/span.ts';
import type { Buffers } from './discover.ts';
import { catFiles, gitBytes, ownFilters, type GitOptions } from './git.ts';
import { workspaceFile } from './paths.ts';
import { mostFileSize, readBytes, type Reading } from './read.ts';
import { isDocument } from './walk.ts';

/** Lines from the first to the last, counted from 1. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The changed lines of each changed file, relative to the workspace. */
export type Changes = ReadonlyMap<string, readonly Lines[]>;

export type ChangesReading = { readonly changes: Changes } | { readonly problem: 'no-repository' | 'no-commit' | 'no-answer' };

/** From where the branch left `ref` to what the folder holds now, files that git does not know yet included. */
export function changesSince(root: string, ref: string): ChangesReading {
  const git = asker(root);
  if (!git) return { problem: 'no-repository' };
  const asked = revisionAsked(git, ref);
  if (!asked) return { problem: 'no-commit' };
  // Branches without a common past are compared as they are.
  const patch = git([...diff, '--unified=0', asked.base ?? asked.commit, '--', '.']);
  const untracked = git(listUntracked);
  if (patch === undefined || untracked === undefined) return { problem: 'no-answer' };
  const added = names(untracked).map((path): [string, Lines[]] => [path, [{ first: 1, last: Infinity }]]);
  return { changes: new Map([...readPatch(patch), ...added]) };
}

/** Asks git about one folder: what it prints, undefined where it fails. */
export type Git = (args: readonly string[]) => string | undefined;

/** The commit that a revision names, and where this branch left it: undefined where they have no common past that is known. */
export function revisionAsked(git: Git, ref: string): { readonly commit: string; readonly base: string | undefined } | undefined {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim();
  return commit ? { commit, base: git(['merge-base', commit, 'HEAD'])?.trim() } : undefined;
}

export interface Staged {
  readonly changes: Changes;
  /** What the index has, where the folder has something else. */
  readonly buffers: Buffers;
}

/** What the next commit changes, and the files as it would leave them. */
export function stagedChanges(root: string): Staged | { readonly problem: 'no-repository' | 'no-answer' } {
  const git = asker(root, indexOfHook());
  if (!git) return { problem: 'no-repository' };
  const patch = git([...diff, '--cached', '--unified=0', '--', '.']);
  const differing = git([...diff, '--name-only', '-z', '--', '.']);
  const untracked = git(listUntracked);
  if (patch === undefined || differing === undefined || untracked === undefined) return { problem: 'no-answer' };
  const buffers = new Map<string, Reading | undefined>(
    names(untracked)
      .filter(isRead)
      .map((path) => [path, undefined]),
  );
  for (const [path, text] of blobs(root, names(differing).filter(isRead))) buffers.set(path, text);
  return { changes: readPatch(patch), buffers };
}

const diff = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--relative', '--ignore-submodules=all', '--src-prefix=a/', '--dst-prefix=b/']; // prettier-ignore
const listUntracked = ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'];

const names = (list: string): string[] => list.split('\0').filter((name) => name !== '');
const isRead = (path: string): boolean => path === workspaceFile || isDocument(path.slice(path.lastIndexOf('/') + 1));

/** While a hook runs, the index may be a file of that commit alone (`git commit -a`): git says which. */
function indexOfHook(): string | undefined {
  const named = process.env['GIT_INDEX_FILE'];
  return named === undefined || named === '' ? undefined : resolve(named);
}

/** Asks git about a folder. To compare files git would run the filters that the repository itself defines: they are switched off. */
export function asker(root: string, index?: string): Git | undefined {
  // What git makes of other revisions is asked anew in each run.
  note('revisions', root, () => undefined);
  const filters = ownFilters(root);
  // A name with "=" in it can't be told from its value.
  if (!filters || [...filters].some((name) => name.includes('='))) return undefined;
  const off = [...filters].flatMap((name) => [
    `filter.${name}.clean=`,
    `filter.${name}.process=`,
    `filter.${name}.required=false`,
  ]);
  const options: GitOptions = { settings: ['core.quotePath=false', ...off], ...(index !== undefined && { index }) };
  const git: Git = (args) => gitBytes(root, args, options)?.toString('utf8');
  return git(['rev-parse', '--is-inside-work-tree'])?.trim() === 'true' ? git : undefined;
}

/** The index's text of each path, in one question. */
function blobs(root: string, paths: readonly string[]): Map<string, Reading> {
  const asked = paths.filter((path) => !path.includes('\n'));
  const names = asked.map((path) => `:./${path}`);
  const found = catFiles(root, names, indexOfHook()) ?? [];
  return new Map(asked.flatMap((path, i) => (found[i] ? [[path, readBytes(found[i], mostFileSize)] as const] : [])));
}

/** A patch without context: its hunks are the changed lines. */
function readPatch(patch: string): Map<string, Lines[]> {
  const changes = new Map<string, Lines[]>();
  let current: Lines[] = [];
  let left = 0;
  for (const line of patch.split('\n')) {
    // Lines of the files themselves may look like anything: a hunk says how many there are.
    if (left > 0) {
      if (!line.startsWith('\\')) left--;
      continue;
    }
    if (line.startsWith('+++ ')) changes.set(pathOf(line.slice(4)), (current = []));
    const [, before = '1', start, after = '1'] = hunk.exec(line) ?? [];
    if (start === undefined) continue;
    left = Number(before) + Number(after);
    current.push(linesOf(Number(start), Number(after)));
  }
  changes.delete('/dev/null');
  return changes;
}

const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Where lines went away, those on both sides of the gap count: what they said is missing there now. */
function linesOf(start: number, count: number): Lines {
  return count === 0 ? { first: start, last: start + 1 } : { first: start, last: start + count - 1 };
}

/** `b/strategy.yaml`, or quoted as in C where the name has odd characters; a tab ends a name with spaces. */
function pathOf(text: string): string {
  const name = text.startsWith('"') ? unquoted(text.slice(1, text.lastIndexOf('"'))) : text.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice(2) : name;
}

const escapes: Readonly<Record<string, string>> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

function unquoted(text: string): string {
  const bytes: Buffer[] = [];
  for (const [piece, octal, letter] of text.matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)) {
    if (octal !== undefined) bytes.push(Buffer.from([Number.parseInt(octal, 8) & 255]));
    else bytes.push(Buffer.from(letter === undefined ? piece : (escapes[letter] ?? letter)));
  }
  return Buffer.concat(bytes).toString('utf8');
}

/** Whether a finding stands on a changed line; one about a whole file, if anything in it changed. */
export function isOnChangedLine({ file, span }: Finding, changes: Changes, linesOfFile: (file: string) => LineIndex): boolean {
  const changed = file === undefined ? undefined : changes.get(file);
  if (file === undefined || !changed) return false;
  if (!span || span.end === 0) return true;
  const index = linesOfFile(file);
  const first = index.position(span.start).line;
  const last = index.position(Math.max(span.start, span.end - 1)).line;
  return changed.some((lines) => lines.first <= last && first <= lines.last);
}
