//! `stratlint schema [kind]`: the JSON Schema that editors and programs use.
import { readFileSync } from 'node:fs';
import { kindOf, kinds, nearestKind } from '../../schema/vocabulary.ts';
import { nearest } from '../../text/nearest.ts';
import { UsageError, type Io } from './io.ts';
import { packageFile } from '../../workspace/package.ts';

export function printSchema(kind: string | undefined, io: Io): void {
  io.out(textOf(kind));
}

/** Files that are no strategy. */
const files: readonly string[] = ['document', 'config', 'report', 'baseline', 'rule', 'plugin'];

function textOf(kind: string | undefined): string {
  if (kind === undefined) return read('document');
  if (files.includes(kind)) return read(kind);
  const known = kindOf(kind);
  if (known === undefined) throw new UsageError(unknown(kind));
  const { $schema, $defs } = JSON.parse(read('document')) as Record<string, unknown>;
  return `${JSON.stringify({ $schema, $ref: `#/$defs/${known}`, $defs }, null, 2)}\n`;
}

function unknown(kind: string): string {
  const near = nearestKind(kind) ?? nearest(kind, files);
  const all = `The kinds are ${kinds.join(', ')}; there are also ${files.join(', ')}.`;
  return `There is no kind "${kind}". ${near === undefined ? all : `Did you mean "${near}"?`}`;
}

function read(name: string): string {
  return readFileSync(packageFile(`schemas/${name}.schema.json`), 'utf8');
}
