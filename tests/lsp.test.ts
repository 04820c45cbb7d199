//! The language server over its protocol: what it says is what the command line says, at each keystroke.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { begin, type Diagnostic, type LanguageClient } from './language-client.ts';
import { newFolder, stratlintIn } from './stratlint.ts';

const examples = join(import.meta.dirname, '../examples');

function exampleCopy(name: string): string {
  const folder = newFolder();
  cpSync(join(examples, name), folder, { recursive: true });
  return folder;
}

interface Found {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly file: string | null;
    readonly range: { readonly start: Place; readonly end: Place } | null;
  }[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the command line finds, as a client would be told it: by file. */
async function foundBy(folder: string): Promise<Map<string, unknown[]>> {
  const { out } = await stratlintIn(folder)('--format', 'json', '--fail-on', 'never');
  const byFile = new Map<string, unknown[]>();
  for (const { ruleId, severity, message, file, range } of (JSON.parse(out) as Found).findings) {
    const place = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const at = ({ line, column }: Place): object => ({ line: line - 1, character: column - 1 });
    const found = {
      range: { start: at(place.start), end: at(place.end) },
      severity: { error: 1, warning: 2, info: 3 }[severity],
      code: ruleId,
      message,
    };
    const home = file ?? 'stratlint.yaml';
    byFile.set(home, [...(byFile.get(home) ?? []), found]);
  }
  return byFile;
}

function told(client: LanguageClient): Map<string, unknown[]> {
  const own = ({ range, severity, code, message }: Diagnostic): object => ({ range, severity, code, message });
  return new Map([...client.diagnostics].filter(([, all]) => all.length > 0).map(([file, all]) => [file, all.map(own)]));
}

const sorted = (all: Map<string, unknown[]>): unknown => Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('diagnostics', () => {
  test.each(['ferry/broken', 'ferry/mended', 'clinica/broken', 'clinica/mended'])('%s: those of the command line', async (name) => {
    const folder = exampleCopy(name);
    const expected = await foundBy(folder);
    const client = await begin(folder);
    client.open('stratlint.yaml', readFileSync(join(folder, 'stratlint.yaml'), 'utf8'));
    await client.settled('stratlint.yaml');
    expect(sorted(told(client))).toEqual(sorted(expected));
  });
});
