//! Writes a report to the file that the command line names, if nothing is lost by it.
import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, readAs } from '../../workspace/disk.ts';
import { foldersToRepository } from '../../workspace/folders.ts';
import { makeFolder, wayOut } from '../../workspace/write.ts';
import { UsageError, type Io } from './io.ts';

export function writeReport(file: string, { cwd }: Pick<Io, 'cwd'>, text: string | Buffer): void {
  const path = resolve(cwd, file);
  checkWay(file, cwd);
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The report can't be written to "${file}" (${codeOf(error)}).`);
  }
}

/** Throws where a report would take the place of something else. `documents` are absolute paths of what was linted, wherever it was read from. */
export function checkReports(files: readonly string[], { cwd }: Pick<Io, 'cwd'>, documents: ReadonlySet<string>): void {
  for (const file of files) {
    checkWay(file, cwd);
    const path = resolve(cwd, file);
    if (documents.has(path) || readAs(path) !== undefined)
      throw new UsageError(
        `The report can't be written to "${file}": the workspace reads this file, and what stands in it would be gone. Name another one, or delete this one first if it is an old report.`,
      );
  }
}

function checkWay(file: string, cwd: string): void {
  const way = wayOut(foldersToRepository(cwd)[0] ?? cwd, resolve(cwd, file));
  if (way === 'link')
    throw new UsageError(
      `The report can't be written to "${file}": it is a link. Name the file that is meant, or take the link away.`,
    );
  if (way === 'outside')
    throw new UsageError(
      `The report can't be written to "${file}": its folder is a link that leads out of here. Name the folder that is meant.`,
    );
}
