//! The example organisations: the committed reports are what is found today, and its README tells every fault of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleReports, lintExample } from '../scripts/examples.ts';
import type { Finding } from '../src/diagnostic.ts';
import { runProgram } from '../src/hosts/cli/program.ts';
import { builtInRules } from '../src/index.ts';
import { LineIndex } from '../src/text/span.ts';
import type { LintResult } from '../src/workspace/lint-result.ts';

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

describe.each(['ferry', 'clinica'])('examples/%s/broken', (organisation) => {
  const result = lintExample(`examples/${organisation}/broken`);
  const told = toldOf(organisation);

  test('has the faults that the README tells, each at its line, and no others', () => {
    const faults = [...told.matchAll(/^\| `(\S+:\d+)` \|.*\| `([\w-]+)` \|$/gm)].map(([, place, rule]) => `${place} ${rule}`);
    expect(result.findings.map((finding) => `${placeOf(result, finding)} ${finding.ruleId}`).sort()).toEqual(faults.sort());
  });

  test('waives what the README says is waived', () => {
    const [, place] = /One more is there and is not reported: `(\S+:\d+)`/.exec(told) ?? [];
    expect(result.waived.map((finding) => placeOf(result, finding))).toEqual([place]);
  });

  test('has the words that the README quotes, where it says', () => {
    const quotes = [...told.matchAll(/^- (?:"([^"]+)"|«([^»]+)») \(`(\S+):(\d+)`\)/gm)];
    expect(quotes.length).toBeGreaterThan(0);
    for (const [, english, spanish = '', file = '', line = ''] of quotes) {
      expect(result.files.get(file)?.text.split('\n')[Number(line) - 1]).toContain(english ?? spanish);
    }
  });
});

/** What organisations can't show that have a strategy, a leader and more than one way of listening written down. */
const elsewhere = [
  'conflicting-rules-enabled', // Neither holds with a school.
  'cx-leader-not-executive', // One leads with a sponsor, the other has no level written.
  'expired-strategy', // Both have a year to go.
  'expired-suppression', // Each has one waiver, and it is in order.
  'happiness-only-metrics', // Both count something else as well.
  'journey-only-strategy', // Both say what is to be reached.
  'lagging-only-metrics', // Each goal has a metric that moves early, or one of which nobody can tell.
  'make-believe-strategy', // Something is paid for, and somebody has time.
  'missing-customer-perception-metric',
  'missing-cx-leader',
  'missing-funding-protocol', // Both have a policy on money.
  'missing-governance', // Both have forums, one that decides and one that works.
  'missing-governance-level',
  'missing-mission-statement', // Each strategy has one, whatever it is worth.
  'missing-principles', // Both have at least one.
  'missing-vision', // One has a vision, the other says how patients should feel.
  'missing-voice-of-customer',
  'multiple-accountable', // Where people are listed, unknown-owner says it.
  'no-future-horizon', // Ideas from the suggestion box have no end.
  'no-owner-information', // In every file somebody is named.
  'single-department-strategy', // Everybody is in it; that is not what is wrong.
  'single-listening-post', // Both hear complaints, too.
  'single-metric-strategy',
  'strategy-outside-planning', // Both have money from a budget round.
  'success-without-horizon',
  'suppression-without-reason',
  'survivorship-bias', // One asks those who left, the other does not say whom it asks.
  'tool-sprawl', // Neither has three tools for one job.
  'unanchored-strategy', // Each mission stands in its own strategy.
  'unused-suppression',
];

test('between them they have every fault that their preset can find', () => {
  const found = new Set(
    ['ferry', 'clinica'].flatMap((name) => lintExample(`examples/${name}/broken`).findings.map(({ ruleId }) => ruleId)),
  );
  // What changed is not to be seen in one revision alone.
  const ofOneRevision = builtInRules.filter(({ category }) => category !== 'drift');
  const asked = ofOneRevision.filter(({ presets }) => presets.includes('recommended') || presets.includes('essential'));
  expect(
    asked
      .map(({ id }) => id)
      .filter((id) => !found.has(id))
      .sort(),
  ).toEqual(elsewhere);
});

describe.each(['ferry', 'clinica'])('examples/%s/mended', (organisation) => {
  // The schools hold opposite opinions; nobody can please them all.
  test.each([[], ['--preset', 'essential'], ['--preset', 'recommended'], ['--preset', 'strict']])(
    'gives nothing to report with %j %j',
    async (...preset) => {
      const said = await stratlint(`examples/${organisation}/mended`, '--fail-on', 'info', '--max-warnings', '0', ...preset);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(said.out).toMatch(/^(?:Nothing to report|Nada que señalar)/);
    },
  );
});

test.each(['ferry', 'clinica'])('both of examples/%s are laid out alike, as the README says', (organisation) => {
  const rows = [...toldOf(organisation).matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const paths = rows.flatMap((cell) => [...cell.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path));
  expect(paths.length).toBeGreaterThan(0);
  for (const folder of ['broken', 'mended']) expect(filesIn(`examples/${organisation}/${folder}`)).toEqual(paths.sort());
});

test('what is written in YAML, in Markdown and in Spanish is all understood', () => {
  for (const organisation of ['ferry', 'clinica']) {
    const { leftAlone, readAs, failures } = lintExample(`examples/${organisation}/mended`);
    expect({ leftAlone, readAs, failures }).toEqual({ leftAlone: 0, readAs: [], failures: [] });
  }
});

/** The section of the README about an organisation. */
function toldOf(organisation: string): string {
  return (
    readme.split(/^(?=## )/m).find((section) => section.includes(`(${organisation}/broken)`) && section.startsWith('##')) ?? ''
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(join(root, folder), join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function placeOf({ files }: LintResult, { file = '', span }: Finding): string {
  const text = files.get(file)?.text;
  return text === undefined || !span ? file : `${file}:${new LineIndex(text).position(span.start).line}`;
}

async function stratlint(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let out = '';
  let err = '';
  const io = { cwd: root, colour: false, today: '2026-07-01' };
  const code = await runProgram(args, {
    ...io,
    out: (text) => void (out += String(text)),
    err: (text) => void (err += String(text)),
  });
  return { code, out, err };
}
