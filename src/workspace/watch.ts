//! Tells when something changes that a run reads.
import { watch as watchFiles, type FSWatcher } from 'chokidar';
import { basename } from 'node:path';
import { workspaceFile } from './paths.ts';
import { isClosedTo, isDocument } from './walk.ts';

export interface WatchOptions {
  readonly onChange: () => void;
  /** Absolute paths of files that do not count. */
  readonly except?: ReadonlySet<string>;
}

/** Editors write a file in several steps, and people save several files at once. In milliseconds. */
const settling = 100;

/** Beside documents: what says which of them take part, and who is who. */
const known = new Set([workspaceFile, '.gitignore', 'CODEOWNERS', '.github', '.gitlab']);

/** Folders that are never read are not watched either. */
export function watchFolders(roots: readonly string[], { onChange, except = new Set() }: WatchOptions): FSWatcher {
  const isIgnored = (path: string): boolean => {
    if (roots.includes(path)) return false;
    const name = basename(path);
    return except.has(path) || (isClosedTo(name) && !known.has(name));
  };
  const watcher = watchFiles([...roots], { ignored: isIgnored, ignoreInitial: true, followSymlinks: false });
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    const name = basename(path);
    if (event !== 'unlinkDir' && !isDocument(name) && !known.has(name)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, settling);
  });
  return watcher;
}
