//! `stratlint schema [kind]`: the JSON Schema that editors and programs use.
import { readFileSync } from 'node:fs';
import { kindOf, kinds, nearestKind } from '../../schema/vocabulary.ts';
import { UsageError, type Io } from './io.ts';
import { packageFile } from './package.ts';

export function printSchema(kind: string | undefined, io: Io): void {
  if (kind === 'config' || kind === 'report') return io.out(read(kind));
  const text = read('document');
  if (kind === undefined) return io.out(text);
  const known = kindOf(kind);
  if (known === undefined) {
    const near = nearestKind(kind);
    throw new UsageError(
      `There is no kind "${kind}". ${near === undefined ? `The kinds are ${kinds.join(', ')}.` : `Did you mean "${near}"?`}`,
    );
  }
  const { $schema, $defs } = JSON.parse(text) as Record<string, unknown>;
  io.out(`${JSON.stringify({ $schema, $ref: `#/$defs/${known}`, $defs }, null, 2)}\n`);
}

function read(name: string): string {
  return readFileSync(packageFile(`schemas/${name}.schema.json`), 'utf8');
}
