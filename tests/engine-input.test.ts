//! Whatever is written: the engine does not throw, no rule fails, and every finding stands in its file and is worded to the end.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../scripts/rule-pages.ts';
import { settle } from '../src/config/settings.ts';
import { compareFindings, type Finding } from '../src/diagnostic.ts';
import { Session, type RunInput, type RunResult, type SourceFile } from '../src/engine/session.ts';
import { builtInRules } from '../src/index.ts';
import { presets } from '../src/rule/rule.ts';
import { claimOf, Places } from '../src/schema/claim.ts';
import { kinds } from '../src/schema/vocabulary.ts';
import { readCases } from '../src/testing/index.ts';
import { anything, dice, rollLayout, strategy, withSlips, write, type Dice } from './random-workspace.ts';

const settings = settle(builtInRules, presets);
const slips = { keys: true, values: true };

function inputOf(files: readonly SourceFile[], messages?: string): RunInput {
  const lastChange = (file: string): string => (file < 'p' ? '2014-02-03' : '2026-06-30');
  return { files, settings, today: '2026-07-01', lastChange, ...(messages !== undefined && { messages }) };
}

const run = (files: readonly SourceFile[], messages?: string): RunResult =>
  new Session(builtInRules).run(inputOf(files, messages));

test('what is asked wrongly is refused: it would find nothing, and say so calmly', () => {
  const ask = (more: object): RunResult => new Session(builtInRules).run({ ...inputOf([]), ...more });
  expect(() => ask({ today: 'soon' })).toThrow('"today" is a day, written like 2027-03-31, and not "soon".');
  expect(() => ask({ today: '2027-02-30' })).toThrow('"today" is a day');
  expect(() => ask({ files: undefined })).toThrow('"files" is a list');
  expect(() => ask({ settings: ['essential'] })).toThrow('"settings" says which rules are on');
  expect(() => settle(builtInRules, ['nope' as 'okr'])).toThrow('There is no preset "nope". The presets are essential, ');
  expect(() => settle(builtInRules, 'strict' as unknown as [])).toThrow("as in settle(rules, ['essential'])");
});

/** A few files of anything. */
const vocabulary = dice(400).map((roll): SourceFile[] =>
  Array.from({ length: 1 + roll.roll(3) }, (_, i) => fileOf(roll, `file-${i}.yaml`)),
);

function fileOf(roll: Dice, path: string): SourceFile {
  const layout = rollLayout(roll, { aliases: true });
  const documents = Array.from({ length: 1 + roll.roll(2) }, () => anything(roll));
  return { path, text: write(documents, layout, roll), ...(roll.once(4) && { kind: roll.of(kinds) }) };
}

/** One organisation, with slips. */
const organization = dice(400).map((roll): SourceFile[] =>
  [...strategy(roll)].map(([path, value]) => ({
    path,
    text: write([withSlips(value, slips, roll)], rollLayout(roll, { aliases: true }), roll),
    ...(path.startsWith('journeys/') && { kind: 'journey' }),
  })),
);

/** Wrong examples of rules, side by side: what no chance would write. */
const wrongs = builtInRules.flatMap((rule) => {
  const page = readFileSync(join(import.meta.dirname, '..', pageOf(rule)), 'utf8');
  return readCases(page).filter(({ section }) => section === 'Wrong');
});
const examples = dice(20).map((roll): SourceFile[] =>
  Array.from({ length: 1 + roll.roll(2) }, () => roll.of(wrongs)).flatMap((one, i) => filesOf(one, `${i}/`)),
);

function filesOf({ files }: (typeof wrongs)[number], folder: string): SourceFile[] {
  return files.map(({ path, text }) => {
    const kind = claimOf(path, new Places())?.kind;
    return { path: folder + path, text, ...(kind !== undefined && { kind }) };
  });
}

/** Pieces of YAML without rhyme or reason, and any letters at all. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['goals:', 'owner: TBD', '- ', '  ', '\n', '\r\n', '\r', '\t', ': ', '&a ', '*a', '<<: *a', '{', '}', '[', ']', ','],
        ...[
          '"',
          "'",
          '|',
          '>',
          '\n  - statement: x',
          '\n    metrics:',
          '#',
          ' # stratlint-disable',
          '---\n',
          '...\n',
          '%YAML 1.2',
        ],
        ...[
          '\ufeff',
          '? ',
          '!!str ',
          '\u0000',
          '\ud800',
          '\u2028',
          '\u0085',
          'kind: journey\n',
          '# stratlint-disable-file -- x\n',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const anyText = fc
  .tuple(
    fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 })),
    fc.option(fc.constantFrom(...kinds), { nil: undefined }),
  )
  .map(([text, kind]): SourceFile[] => [{ path: 'any.yaml', text, ...(kind !== undefined && { kind }) }]);

/** A slow machine tries fewer, and no machine makes a counterexample smaller for ever. */
function hold(arbitrary: fc.Arbitrary<SourceFile[]>, check: (files: readonly SourceFile[]) => void, numRuns: number): void {
  fc.assert(fc.property(arbitrary, check), { numRuns, interruptAfterTimeLimit: 30_000 });
}

/** What the rules' texts have in braces. */
const placeholders = new Map(
  builtInRules.map(({ id, messages }) => [id, [...new Set(JSON.stringify(messages).match(/\{\w+(?::date)?\}/g))]]),
);

function checkFinding(finding: Finding, files: readonly SourceFile[]): void {
  const places = [finding, ...finding.related].filter(({ file }) => file !== undefined);
  for (const { file, span } of places) {
    const text = files.find(({ path }) => path === file)?.text;
    expect(text, `${finding.ruleId} stands in ${String(file)}`).toBeDefined();
    if (!span || text === undefined) continue;
    const inside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
    expect(inside, `${finding.ruleId} at ${JSON.stringify(span)} of ${text.length}`).toBe(true);
  }
  const written = JSON.stringify(files);
  const texts = [finding.message, ...finding.related.map(({ message }) => message), ...finding.fixes.map(({ title }) => title)];
  for (const text of texts) {
    const unfilled = (placeholders.get(finding.ruleId) ?? []).filter((one) => text.includes(one) && !written.includes(one));
    expect(unfilled, text).toEqual([]);
    expect(text, 'no sentence holds what only a programmer knows').not.toMatch(/\b(?:undefined|NaN)\b|\[object|Infinity/);
    expect(text.trim(), finding.ruleId).not.toBe('');
  }
}

function checkRun(files: readonly SourceFile[]): void {
  const result = run(files);
  expect(result.failures).toEqual([]);
  const all = [...result.findings, ...result.waived];
  for (const finding of all) checkFinding(finding, files);
  expect([...result.findings].sort(compareFindings)).toEqual(result.findings);
  expect(JSON.stringify(all)).toBe(JSON.stringify([...run(files).findings, ...run(files).waived]));
  const spanish = run(files, 'es');
  expect(spanish.failures).toEqual([]);
  for (const finding of spanish.findings) checkFinding(finding, files);
  expect(spanish.findings.length).toBe(result.findings.length);
}

describe('no throw, no failing rule, findings in their files, worded to the end, in order, twice the same', () => {
  test('of any text', () => {
    hold(anyText, checkRun, 600);
  });

  test('of anything the vocabulary allows', () => {
    hold(vocabulary, checkRun, 500);
  });

  test('of an organisation with slips', () => {
    hold(organization, checkRun, 150);
  });

  test('of wrong examples, side by side', () => {
    hold(examples, checkRun, 100);
  });
});

describe('a comment at the top moves findings, and changes nothing else', () => {
  const comment = '# a comment';

  /** Behind the byte order mark, which stays first, and with the file's own line end, which insertions go by. */
  const commented = (file: SourceFile): SourceFile => ({ ...file, text: file.text.replace(/^\ufeff?/, `$&${lineOf(file)}`) });
  const lineOf = ({ text }: SourceFile): string => comment + (/\r?\n/.exec(text)?.[0] ?? '\n');

  function shown({ findings, waived }: RunResult, moved: (file: string, at: number) => number): unknown {
    const place = (file: string | undefined, span: Finding['span']): unknown =>
      file !== undefined && span && [file, moved(file, span.start), moved(file, span.end)];
    const one = ({ explain, ...finding }: Finding): object => ({
      ...finding,
      ...(finding.replaced && { replaced: finding.replaced.map(one) }),
      explanation: explain?.(),
      span: place(finding.file, finding.span),
      related: finding.related.map((other) => ({ ...other, span: place(other.file, other.span) })),
      fixes: finding.fixes.map((fix) => ({
        title: fix.title,
        kind: fix.kind,
        edits: fix.edits.map(({ file, edits }) => edits.map(({ span, text }) => [place(file, span), text])),
      })),
    });
    return [...findings, ...waived].map(one);
  }

  function check(files: readonly SourceFile[]): void {
    const texts = new Map(files.map((file) => [file.path, file]));
    const moved = (path: string, at: number): number => {
      const file = texts.get(path);
      return file === undefined || (at === 0 && file.text.startsWith('\ufeff')) ? at : at + lineOf(file).length;
    };
    const before = run(files);
    expect(shown(run(files.map(commented)), (_, at) => at)).toEqual(shown(before, moved));
  }

  test('of anything the vocabulary allows', () => {
    hold(vocabulary, check, 200);
  });

  test('of an organisation with slips', () => {
    hold(organization, check, 100);
  });
});

describe('the generators reach what they are for', () => {
  const idsIn = (all: readonly (readonly SourceFile[])[]): string[] =>
    all.flatMap((files) => run(files).findings.map(({ ruleId }) => ruleId));
  const found = (arbitrary: fc.Arbitrary<SourceFile[]>, numRuns: number): string[] =>
    idsIn(fc.sample(arbitrary, { numRuns, seed: 1 }));

  test('every rule has something to say of some of it', () => {
    const alone = wrongs.map((one) => filesOf(one, ''));
    const ids = new Set([...found(vocabulary, 400), ...found(organization, 200), ...idsIn(alone)]);
    // One revision does not tell what changed, and no file here says how to lint; schools switch off what holds the opposite.
    const on = settle(builtInRules, [...presets]);
    const asked = builtInRules.filter(
      ({ id, category }) => on.has(id) && category !== 'drift' && id !== 'conflicting-rules-enabled',
    );
    expect(asked.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('most of it can be read', () => {
    const unreadable = fc
      .sample(organization, { numRuns: 100, seed: 1 })
      .filter((files) => run(files).findings.some(({ ruleId }) => ruleId === 'unreadable-document'));
    expect(unreadable.length).toBeLessThan(20);
  });
});
