//! What changes on the disk, for clients that do not tell.
import { watchFolders } from '../../workspace/watch.ts';
import type { Linted } from './workspaces.ts';

/** What a client is asked to watch: documents, and what says which of them take part and who is who. */
export const watchedGlobs = ['**/*.{yaml,yml,md,markdown}', '**/.gitignore', '**/CODEOWNERS'];

/** A workspace that is found later is watched from then on. */
export function watchDisk(workspaces: () => readonly Linted[], onChange: () => void): void {
  const watched = new Set<string>();
  const watchNew = (): void => {
    const roots = workspaces()
      .filter(({ shallow, root }) => !shallow && !watched.has(root))
      .map(({ root }) => root);
    for (const root of roots) watched.add(root);
    if (roots.length > 0) watchFolders(roots, { onChange });
  };
  watchNew();
  setInterval(watchNew, lookAgain).unref();
}

/** In milliseconds. */
const lookAgain = 2000;
