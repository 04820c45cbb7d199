//! What a run found on the disk and in its history, kept for the next one.
import type { DirectoryFile } from '../directory/directory.ts';
import type { SourceFile } from '../engine/session.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { readDirectoryFiles } from './directory.ts';
import { newDiskReading, type DiskReading } from './discover.ts';
import { gitHistory, type LastChange } from './git.ts';

/** What one look at the disk and its history found. */
export interface KeptDisk {
  /** What it depends on beside the disk. */
  readonly key: string;
  readonly disk: DiskReading;
  readonly directoryFiles: (catalogs: readonly string[]) => readonly DirectoryFile[];
  readonly history: LastChange;
  readonly cutOff: ReadonlySet<string>;
}

export function keepDisk(root: string, key: string, today: string): KeptDisk {
  const cutOff = new Set<string>();
  let directory: { readonly key: string; readonly files: readonly DirectoryFile[] } | undefined;
  return {
    key,
    disk: newDiskReading(),
    directoryFiles: (catalogs) => {
      const named = catalogs.join('\n');
      if (directory?.key !== named) directory = { key: named, files: readDirectoryFiles(root, catalogs) };
      return directory.files;
    },
    history: gitHistory(root, { today, onCutOff: (file) => cutOff.add(file) }),
    cutOff,
  };
}

/** Line indices are made for the files whose history is asked for, and git is not started before. */
export function changesIn(files: readonly SourceFile[], ask: LastChange): (file: string, span: Span) => string | undefined {
  let texts: ReadonlyMap<string, string> | undefined;
  const indices = new Map<string, LineIndex>();
  return (file, span) => {
    texts ??= new Map(files.map(({ path, text }) => [path, text]));
    const text = texts.get(file) ?? '';
    const lines = indices.get(file) ?? new LineIndex(text);
    indices.set(file, lines);
    return ask(file, span, text, lines);
  };
}

/** Whether nothing that a run rests on is different. */
export const isSameFile = (a: SourceFile, b: SourceFile | undefined): boolean =>
  a.path === b?.path &&
  a.text === b.text &&
  a.kind === b.kind &&
  a.named === b.named &&
  a.problem === b.problem &&
  JSON.stringify(a.settings) === JSON.stringify(b.settings);
