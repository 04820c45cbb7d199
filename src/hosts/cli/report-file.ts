//! Writes a report to the file that the command line names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from '../../workspace/disk.ts';
import { UsageError, type Io } from './io.ts';

export function writeReport(file: string, { cwd }: Pick<Io, 'cwd'>, text: string | Buffer): void {
  const path = resolve(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The report can't be written to "${file}" (${codeOf(error)}).`);
  }
}
