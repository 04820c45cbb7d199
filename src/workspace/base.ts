//! The files of a workspace at another revision, as git has them: nothing is checked out, and nothing of the repository's is run.
import { basename, join } from 'node:path';
import type { SourceFile } from '../engine/session.ts';
import { asker, revisionAsked } from './changes.ts';
import { kindBehind } from './disk.ts';
import { participantsAmong, type WorkspaceOptions } from './discover.ts';
import { catFiles, gitBytes, isShallow } from './git.ts';
import { workspaceFile } from './paths.ts';
import { defaultMaxFileSize, readBytes, tooLarge, type Reading } from './read.ts';
import { admission, isClosedTo, isDocument } from './walk.ts';

/**
 * `no-repository`: none that git can read here. `no-commit`: it has none of that name. `shallow`: where the branch left it lies
 * before the first commit of this clone.
 */
export type BaseProblem = 'no-repository' | 'no-commit' | 'shallow';

/** The commit at which the branch left `ref`, as `git diff ref...HEAD` takes it; `ref` itself where they have no common past. */
export function baseCommit(root: string, ref: string): { readonly commit: string } | { readonly problem: BaseProblem } {
  const git = asker(root);
  if (!git) return { problem: 'no-repository' };
  const asked = revisionAsked(git, ref);
  if (!asked) return { problem: 'no-commit' };
  // What was done on the other side meanwhile would look like this branch's doing.
  if (asked.base === undefined && isShallow(root)) return { problem: 'shallow' };
  return { commit: asked.base ?? asked.commit };
}

/** Asks git for the files at one commit, and keeps what it was given. */
export class BaseFiles {
  readonly commit: string;
  readonly #root: string;
  #listed: readonly Entry[] | undefined;
  readonly #texts = new Map<string, Reading>();

  constructor(root: string, commit: string) {
    this.#root = root;
    this.commit = commit;
  }

  /**
   * Those that took part by what counts today: what is ignored now, or belongs to a workspace of its own, is left out. Undefined
   * where git does not give them all. Two processes, for up to 128 MB.
   */
  read(options: Pick<WorkspaceOptions, 'ignore' | 'named' | 'kinds' | 'maxFileSize'>): readonly SourceFile[] | undefined {
    this.#listed ??= listTree(this.#root, this.commit);
    if (!this.#listed) return undefined;
    const wanted = documentsAmong(this.#listed, this.#root, options);
    const fetched = this.#fetch(
      wanted.filter(({ hash }) => !this.#texts.has(hash)),
      options.maxFileSize ?? defaultMaxFileSize,
    );
    if (!fetched) return undefined;
    const texts = wanted.flatMap(({ path, hash }) => {
      const text = this.#texts.get(hash);
      return text ? [[path, text] as const] : [];
    });
    return participantsAmong(this.#root, new Map(texts), options);
  }

  #fetch(entries: readonly Entry[], limit: number): boolean {
    if (entries.some(({ size }) => Number.isNaN(size))) return false;
    for (const { hash, size } of entries) if (size > limit) this.#texts.set(hash, tooLarge(size, limit));
    for (const some of inPortions(entries.filter(({ hash }) => !this.#texts.has(hash)))) {
      const blobs = catFiles(this.#root, some.map(({ hash }) => hash)); // prettier-ignore
      for (const [i, { hash }] of some.entries()) {
        const bytes = blobs?.[i];
        if (!bytes) return false;
        this.#texts.set(hash, readBytes(bytes, limit));
      }
    }
    return true;
  }
}

interface Entry {
  readonly path: string;
  readonly hash: string;
  /** In bytes; NaN for one that was left on the server. */
  readonly size: number;
}

/** The regular files of a revision, seen from the workspace; links are not followed into the past. */
function listTree(root: string, commit: string): Entry[] | undefined {
  const list = gitBytes(root, ['ls-tree', '-r', '-l', '-z', commit, '--', '.'])?.toString('utf8');
  return list?.split('\0').flatMap((line) => {
    const [, hash, size, path] = treeLine.exec(line) ?? [];
    return hash === undefined || path === undefined ? [] : [{ path, hash, size: Number(size) }];
  });
}

const treeLine = /^100\d{3} blob ([0-9a-f]{40,64}) +(\S+)\t([^]+)$/;

function documentsAmong(entries: readonly Entry[], root: string, { ignore = [], named = [] }: WorkspaceOptions): Entry[] {
  const isAdmitted = admission(root, ignore);
  const asked = new Set(named);
  const others = new Set(
    entries.flatMap(({ path }) => (path.endsWith(`/${workspaceFile}`) ? [path.slice(0, -workspaceFile.length - 1)] : [])),
  );
  const isOther = memoised((folder) => others.has(folder) || kindBehind(join(root, folder, workspaceFile)) !== 'none');
  return entries.filter(({ path }) => {
    if (asked.has(path)) return true;
    const folders = foldersOf(path);
    if (!isDocument(basename(path)) || folders.some((folder) => isClosedTo(basename(folder)))) return false;
    return !folders.some(isOther) && isAdmitted(path);
  });
}

/** `a`, `a/b` for `a/b/c.yaml` */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function memoised(ask: (folder: string) => boolean): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    const answer = known.get(folder) ?? ask(folder);
    known.set(folder, answer);
    return answer;
  };
}

/** In bytes, for one process. */
const portion = 128 * 1024 * 1024;

function inPortions(entries: readonly Entry[]): Entry[][] {
  const portions: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    if (left < entry.size || portions.length === 0) {
      portions.push([]);
      left = portion;
    }
    portions.at(-1)?.push(entry);
    left -= entry.size;
  }
  return portions;
}
