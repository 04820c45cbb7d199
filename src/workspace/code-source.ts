//! Where a rule in code stands, and where in it an error arose.
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleMistake } from '../rule/declarative/index.ts';
import type { RulePlace, RuleSource } from '../rule/rule.ts';
import { LineIndex } from '../text/span.ts';
import { mostBesideSize, readText } from './read.ts';

export interface CodeSource extends RuleSource {
  /** Absolute. */
  readonly full: string;
}

/** `file` is relative to the workspace. Lines of TypeScript are those of its file: jiti keeps them. */
export function codeSource(root: string, file: string, full = join(root, file)): CodeSource {
  const reading = readText(full, mostBesideSize);
  const text = 'text' in reading ? reading.text : '';
  return { file, full, text, placeOf: (error) => placeIn(full, text, error) };
}

/** The first line of an error's trace that lies in a file. Its columns are those of the JavaScript that TypeScript becomes. */
function placeIn(full: string, text: string, error: unknown): RulePlace | undefined {
  const trace = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, path = '', line = '1'] of trace.matchAll(/((?:file:\/\/|\/|[A-Za-z]:)[^\n]*?):(\d+):\d+/g))
    if (pathOf(path) === full) return { line: Number(line), column: 1 + indentOf(text.split('\n')[Number(line) - 1] ?? '') };
  return undefined;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function pathOf(path: string): string {
  if (!path.startsWith('file://')) return path;
  try {
    return fileURLToPath(path);
  } catch {
    return path;
  }
}

/** A mistake in a file of a plugin: at its first line, unless it is known where. */
export function fileMistake(path: string, message: string, source?: CodeSource, place?: RulePlace): RuleMistake {
  const { line, column } = place ?? { line: 1, column: 1 };
  const start = source ? new LineIndex(source.text).line(line).start + column - 1 : 0;
  return { path, message, line, column, span: { start, end: start } };
}

/** A path as people see it from the workspace. */
export function shownFrom(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** The first line of what was thrown. */
export function messageOf(error: unknown): string {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return message;
}
