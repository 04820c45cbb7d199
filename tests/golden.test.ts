//! The example organisation: the committed reports are what is found today, and its README tells every fault of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleReports, lintExample } from '../scripts/examples.ts';
import type { Finding } from '../src/diagnostic.ts';
import { runProgram } from '../src/hosts/cli/program.ts';
import { LineIndex } from '../src/text/span.ts';
import type { LintResult } from '../src/workspace/lint.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'examples/README.md'), 'utf8');

describe('the committed reports', () => {
  const reports = exampleReports();

  test.each([...reports])('%s is what is found now', (path, text) => {
    expect(text).toBe(readFileSync(join(root, path), 'utf8'));
  });

  test('there are no others', () => {
    const committed = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
      .map((path) => `examples/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.report\.[^/]+$/.test(path));
    expect(committed.sort()).toEqual([...reports.keys()].sort());
  });
});

describe('examples/ferry/broken', () => {
  const result = lintExample('examples/ferry/broken');

  test('has the faults that the README tells, each at its line, and no others', () => {
    const told = [...readme.matchAll(/^\| `(\S+:\d+)` \|.*\| `([\w-]+)` \|$/gm)].map(([, place, rule]) => `${place} ${rule}`);
    expect(told.length).toBeGreaterThan(10);
    expect(result.findings.map((finding) => `${placeOf(result, finding)} ${finding.ruleId}`).sort()).toEqual(told.sort());
  });

  test('waives what the README says is waived', () => {
    const [, place] = /One more is there and is not reported: `(\S+:\d+)`/.exec(readme) ?? [];
    expect(result.waived.map((finding) => placeOf(result, finding))).toEqual([place]);
  });

  test('has the words that the README quotes, where it says', () => {
    const quotes = [...readme.matchAll(/^- "([^"]+)" \(`(\S+):(\d+)`\)$/gm)];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [, words = '', file = '', line = ''] of quotes) {
      expect(result.files.get(file)?.text.split('\n')[Number(line) - 1]).toContain(words);
    }
  });
});

describe('examples/ferry/mended', () => {
  // The schools hold opposite opinions; nobody can please them all.
  test.each([[], ['--preset', 'essential'], ['--preset', 'recommended'], ['--preset', 'strict']])(
    'gives nothing to report with %j %j',
    (...preset) => {
      const said = stratlint('examples/ferry/mended', '--fail-on', 'info', '--max-warnings', '0', ...preset);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(said.out).toMatch(/^Nothing to report/);
    },
  );
});

test('both are laid out alike, as the README says', () => {
  for (const name of [...readme.matchAll(/^\| (`[^|]+) \|[^|]*\|$/gm)].flatMap(([, cell = '']) => [
    ...cell.matchAll(/`([\w./-]+)`/g),
  ])) {
    const path = name[1] ?? '';
    if (path.includes(':')) continue;
    for (const folder of ['broken', 'mended'])
      expect([folder, path, existsSync(join(root, 'examples/ferry', folder, path))]).toEqual([folder, path, true]);
  }
});

function placeOf({ files }: LintResult, { file = '', span }: Finding): string {
  const text = files.get(file)?.text;
  return text === undefined || !span ? file : `${file}:${new LineIndex(text).position(span.start).line}`;
}

function stratlint(...args: readonly string[]): { readonly code: number; readonly out: string; readonly err: string } {
  let out = '';
  let err = '';
  const io = { cwd: root, colour: false, today: '2026-07-01' };
  const code = runProgram(args, { ...io, out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}
