//! Markdown on the command line: which files take part, what a named one is read as, places down to the cell, and --fix.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../src/hosts/cli/program.ts';
import '../src/index.ts';

const base = mkdtempSync(join(tmpdir(), 'stratlint-markdown-'));
let folder = base;
let count = 0;

beforeEach(() => {
  folder = join(base, String(count++));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function stratlint(...args: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runProgram(args, {
    cwd: folder,
    out: (text) => void (out += String(text)),
    err: (text) => void (err += String(text)),
    colour: false,
    today: '2026-07-01',
  });
  return { code, out, err };
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const strategy = `# Crossings people can plan on

## Goals

- Passengers know by four whether the evening boat sails
  - Owner: Nora Lind
  - Indicator: Crossings decided by four
  - Baseline: 71 % (March 2026)
  - Target: 95 % by 2027-12-31
`;

const journey = `# Evening crossing

**Owner:** Tom Bell

| Stage | Action | Owner | Budget |
| --- | --- | --- | --- |
| Waiting | Text everyone who booked | TBD | approved, 12 000 EUR |
`;

describe('which files take part', () => {
  test('a single strategy.md, without any configuration, is a workspace', async () => {
    write({ 'strategy.md': strategy });
    const { code, out } = await stratlint();
    expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Nothing to report: 1 file, 3 items and \d+ rules/)]);
  });

  test('known names and places do, in English and Spanish; the notes of a repository do not', async () => {
    write({
      'strategy.md': strategy,
      'journeys/evening.md': journey,
      'recorridos/noche.md': '# Cruce de noche\n\n**Responsable:** Tom Bell\n',
      'README.md': '## Goals\n\n- Be the best ferry in the world\n',
      'CHANGELOG.md': '# Changelog\n\n## Goals\n\n- More\n',
      'journeys/README.md': '# How we map journeys\n',
      'docs/notes.md': '## Actions\n\n- Do it all again, better\n',
      'docs/pinned.md': '---\nkind: goals\n---\n\n- Fewer people stand in the rain by 2027\n',
    });
    const { out } = await stratlint('--format', 'json');
    const report = JSON.parse(out) as { summary: { files: number; leftAlone: number }; findings: { file: string }[] };
    expect(report.summary).toMatchObject({ files: 4, leftAlone: 4 });
    expect([...new Set(report.findings.map(({ file }) => file))]).toEqual(['docs/pinned.md', 'journeys/evening.md']);
  });

  test('a folder called after its kind says what a file in it is, a heading says it better', async () => {
    write({ 'strategy.md': strategy, 'journeys/after.md': '# Survey: after the crossing\n\n**Owner:** Tom Bell\n' });
    expect((await stratlint('model')).out).toContain('"survey"');
    expect((await stratlint('model')).out).not.toContain('"journey"');
  });
});

describe('a named file that says no kind', () => {
  const plan = '# Getting the boats full\n\n## Mission\n\nNobody waits in the rain.\n\n## Goals\n\n- Passengers like us\n';

  test('is read as the kind that its headings fit best, and the report says so and how to pin it', async () => {
    write({ 'plan.md': plan });
    const { code, out } = await stratlint('plan.md');
    expect(code).toBe(1);
    expect(out).toContain('"Passengers like us" has no metric');
    expect(out).toContain(
      'plan.md is read as kind "strategy", which its headings fit best. To pin it, begin the file with "kind: strategy"',
    );
    expect((JSON.parse((await stratlint('plan.md', '--format', 'json')).out) as { summary: unknown }).summary).toMatchObject({
      readAs: [{ file: 'plan.md', kind: 'strategy' }],
    });
    expect((await stratlint('plan.md', '--lang', 'es')).out).toContain('plan.md se lee como «strategy»');
  });

  test('of one that takes part, and of whose words none is known, the report says so', async () => {
    write({ 'strategy.md': '# Boats\n\n## Where we stand with it all\n\nPassengers wait in the rain.\n' });
    const { code, out } = await stratlint();
    expect(code).toBe(0);
    expect(out).toContain('Nothing in strategy.md was understood');
    expect((JSON.parse((await stratlint('--format', 'json')).out) as { summary: unknown }).summary).toMatchObject({
      notUnderstood: ['strategy.md'],
    });
    for (const text of [plan, '---\nkind: strategy\n---\n\n# Boats\n', '', '# Boats']) {
      write({ 'strategy.md': text });
      expect((await stratlint()).out, text).not.toContain('was understood');
    }
  });

  test('in the language of that file', async () => {
    write({ 'estrategia.md': '# Barcos\n\n## En qué punto estamos con todo esto\n\nLos pasajeros esperan bajo la lluvia.\n' });
    expect((await stratlint()).out).toContain('De estrategia.md no se ha entendido nada');
  });

  test('and pinned, it is read alike without a word', async () => {
    write({ 'plan.md': `---\nkind: strategy\n---\n\n${plan}` });
    const { out } = await stratlint('plan.md');
    expect(out).toContain('"Passengers like us" has no metric');
    expect(out).not.toContain('is read as');
  });

  test('in which nothing is known is said to be so', async () => {
    write({ 'minutes.md': '# Minutes of Tuesday\n\nWe talked about boats.\n' });
    const { code, out } = await stratlint('minutes.md');
    expect(code).toBe(0);
    expect(out).toContain('minutes.md holds nothing that is known here.');
  });

  test('of another form is not read, and said to be so', async () => {
    write({ 'strategy.md': strategy, 'plan.docx': 'PK' });
    expect((await stratlint('plan.docx')).err).toContain('"plan.docx" is not read: only YAML and Markdown are');
  });
});

describe('places and fixes', () => {
  test('a finding stands at the cell', async () => {
    write({ 'strategy.md': strategy, 'journeys/evening.md': journey });
    const { out } = await stratlint('--format', 'concise');
    expect(out).toContain('journeys/evening.md:7:40: error: "TBD" is not an owner of "Text everyone who booked".');
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('--fix mends a heading and leaves every other letter (%s)', async (_, lineEnd) => {
    const slip = strategy.replace('## Goals', '## Gaols').replaceAll('\n', lineEnd);
    write({ 'strategy.md': slip });
    expect((await stratlint()).out).toContain('"Gaols" is not read. Did you mean "goals"?');
    await stratlint('--fix');
    expect(readFileSync(join(folder, 'strategy.md'), 'utf8')).toBe(slip.replace('## Gaols', '## Goals'));
  });
});
