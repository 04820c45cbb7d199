//! The baseline: what it holds back stays held back through edits, and nothing else does.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isSeq, parse, parseAllDocuments } from 'yaml';
import { pageOf } from '../scripts/rule-pages.ts';
import { settle } from '../src/config/settings.ts';
import type { Finding } from '../src/diagnostic.ts';
import { baselineSchema } from '../src/engine/baseline-schema.ts';
import { readBaseline, type BaselineEntry } from '../src/engine/baseline-file.ts';
import { baselineText } from '../src/engine/baseline-text.ts';
import { holdBack, subjectOf, type HeldBack } from '../src/engine/baseline.ts';
import { isMarkdown } from '../src/engine/facts.ts';
import { fingerprintsOf } from '../src/engine/fingerprint.ts';
import { Session, type SourceFile } from '../src/engine/session.ts';
import { builtInRules } from '../src/index.ts';
import { presets } from '../src/rule/rule.ts';
import { claimOf, Places } from '../src/schema/claim.ts';
import { readCases } from '../src/testing/index.ts';
import { dice, isFields, rollLayout, strategy, write, type Dice, type Value } from './random-workspace.ts';
import { newFolder, put, stratlintIn } from './stratlint.ts';

const settings = settle(builtInRules, presets);

function find(files: readonly SourceFile[], today = '2026-07-01'): readonly Finding[] {
  return new Session(builtInRules).run({ files, settings, today, lastChange: () => '2014-02-03' }).findings;
}

/** The text of a baseline of all that is found. */
function baselineOf(findings: readonly Finding[], more: Partial<BaselineEntry> = {}): string {
  const prints = fingerprintsOf(findings);
  const added = findings.map((finding): BaselineEntry => {
    const entity = subjectOf(finding);
    const at = entity === undefined ? finding.file !== undefined && { file: finding.file } : { entity };
    return { fingerprint: prints.get(finding) ?? '', rule: finding.ruleId, ...at, ...more };
  });
  return baselineText(undefined, readBaseline('').baseline, { kept: [], added });
}

function hold(text: string, files: readonly SourceFile[], today = '2026-07-01'): HeldBack {
  const { baseline, mistakes } = readBaseline(text);
  expect(mistakes).toEqual([]);
  const findings = find(files, today);
  const exists = (file: string): boolean => files.some(({ path }) => path === file);
  return holdBack({ findings, fingerprints: fingerprintsOf(findings), baseline, today, counts: () => true, exists });
}

const shown = ({ ruleId, entity, message }: Finding): string => `${ruleId} ${entity?.id ?? ''}: ${message}`;
const outcome = ({ findings, unmatched }: HeldBack): unknown => ({ findings: findings.map(shown), unmatched });
const allHeld = { findings: [], unmatched: [] };

// Edits

const reorder = (text: string): string =>
  parseAllDocuments(text, { uniqueKeys: false }).map((document) => {
    if (document.errors.length > 0) throw new TypeError('This text can not be written again.');
    turn(document.contents);
    return document.toString({ lineWidth: 0 });
  }).join('---\n'); // prettier-ignore

function turn(node: unknown): void {
  if (isSeq(node)) {
    node.items.reverse();
    node.items.forEach(turn);
  } else if (isMap(node)) for (const { value } of node.items) turn(value);
}

/** Lines are inserted, the file moves, every list is turned round. */
function edited({ path, text, ...more }: SourceFile): SourceFile {
  const written = isMarkdown(path)
    ? `${text.startsWith('---') ? '' : '\n\n'}${text}\n<!-- A note -->\n`
    : `# A note\n\n# Another\n${canBeWrittenAgain(text) ? reorder(text) : text}`;
  return { ...more, path: `elsewhere/${path}`, text: written };
}

function canBeWrittenAgain(text: string): boolean {
  return parseAllDocuments(text, { uniqueKeys: false }).every(({ errors }) => errors.length === 0) && !/: \*\w/.test(text);
}

/**
 * To these the order says something: the metric that comes first is the one a goal is steered by, waivers stand at lines, and
 * parts of a translation without ids are told by their place; of three definitions that contradict each other, two are held
 * against the first.
 */
const ordered = [
  'conflicting-success-definitions',
  'revenue-as-purpose',
  'expired-suppression',
  'suppression-without-reason',
  'unused-suppression',
  'translation-out-of-sync',
];

/** The wrong examples of every other rule. */
const cases = builtInRules
  .filter(({ id }) => !ordered.includes(id))
  .flatMap((rule) => {
    const page = readFileSync(join(import.meta.dirname, '..', pageOf(rule)), 'utf8');
    return readCases(page)
      .filter(({ section }) => section === 'Wrong')
      .map(({ files }) => ({
        rule: rule.id,
        files: files.map(({ path, text }): SourceFile => {
          const kind = claimOf(path, new Places())?.kind;
          return { path, text, ...(kind !== undefined && { kind }) };
        }),
      }));
  });

describe('the baseline survives', () => {
  test('inserted lines, moved files and reordered lists, whatever rule it is about', () => {
    expect(cases.length).toBeGreaterThan(300);
    for (const { rule, files } of cases) expect(outcome(hold(baselineOf(find(files)), files.map(edited))), rule).toEqual(allHeld);
  });

  test('any order of lists and files, any layout and any place, in any strategy', () => {
    fc.assert(
      fc.property(dice(400), dice(400), (roll, again) => {
        const documents = [...strategy(roll)];
        const before = documents.map(([path, value]) => fileOf(path, value, roll));
        const moved = shuffled(documents, again).map(([path, value]) => fileOf(path, shuffledLists(value, again), again));
        const after = moved.map((file) => (again.once(3) ? { ...file, path: `elsewhere/${file.path}` } : file));
        expect(outcome(hold(baselineOf(find(before)), after))).toEqual(allHeld);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
    );
  });
});

function fileOf(path: string, value: Value, roll: Dice): SourceFile {
  const text = write([value], { ...rollLayout(roll), flow: false }, roll);
  return { path, text, ...(path.startsWith('journeys/') && { kind: 'journey' }) };
}

function shuffled<T>(items: readonly T[], roll: Dice): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(roll.roll(left.length), 1));
}

function shuffledLists(value: Value, roll: Dice): Value {
  if (Array.isArray(value)) return shuffled(value as readonly Value[], roll).map((item) => shuffledLists(item, roll));
  return isFields(value) ? { entries: value.entries.map(([key, one]) => [key, shuffledLists(one, roll)]) } : value;
}

describe('the baseline notices', () => {
  const goals = (...lines: string[]): SourceFile[] => [{ path: 'goals.yaml', kind: 'goal', text: `goals:\n${lines.join('')}` }];
  const goal = (id: string, owner: string): string => `  - { id: ${id}, statement: Say ${id} before four, owner: ${owner} }\n`;

  test('a fault that takes the place of a mended one', () => {
    const before = goals(goal('one', 'TBD'), goal('two', 'nora'));
    const after = goals(goal('one', 'nora'), goal('two', 'TBD'));
    const { findings, unmatched } = hold(baselineOf(find(before)), after);
    expect(findings.map(shown)).toEqual([expect.stringMatching(/^placeholder-owner two/)]);
    expect(unmatched.map(({ rule, entity }) => [rule, entity])).toEqual([['placeholder-owner', 'goal/one']]);
  });

  test('other words that are at fault in the same field', () => {
    const { findings } = hold(baselineOf(find(goals(goal('one', 'TBD')))), goals(goal('one', 'nobody yet')));
    expect(findings.map(shown)).toEqual([expect.stringMatching(/^placeholder-owner one/)]);
  });

  test('one more of what can not be told apart', () => {
    const same = (n: number): SourceFile[] =>
      goals(`  - { id: a, owner: nora, metrics: [{ name: m, target: 2026-02-30${', baseline: 2026-02-30'.repeat(n - 1)} }] }\n`);
    const unread = ({ findings }: HeldBack): number => findings.filter(({ ruleId }) => ruleId === 'unparseable-value').length;
    const text = baselineOf(find(same(1)));
    expect([unread(hold(text, same(1))), unread(hold(text, same(2)))]).toEqual([0, 1]);
  });

  test('an entry that says something else than what it would hold back', () => {
    const files = goals(goal('one', 'TBD'));
    const text = baselineOf(find(files));
    const forged = text.replaceAll('entity: goal/one', 'entity: goal/two');
    expect(hold(forged, files).held.every(({ entity }) => !entity)).toBe(true);
  });

  test('the day after the last one', () => {
    const files = goals(goal('one', 'TBD'));
    const text = baselineOf(find(files), { until: '2026-07-01' });
    expect(hold(text, files, '2026-07-01').findings).toEqual([]);
    const late = hold(text, files, '2026-07-02');
    expect(late.expired.map(shown)).toEqual(late.findings.map(shown));
    expect(late.findings.length).toBeGreaterThan(0);
  });

  test('that a rule is off, and says nothing of its entries', () => {
    const { baseline } = readBaseline(baselineOf(find(goals(goal('one', 'TBD')))));
    const input = { findings: [], fingerprints: new Map<Finding, string>(), baseline, today: '2026-07-01', exists: () => true };
    expect(holdBack({ ...input, counts: () => false }).unmatched).toEqual([]);
    expect(holdBack({ ...input, counts: () => true }).unmatched).toHaveLength(baseline.entries.length);
  });
});

describe('the file', () => {
  const entry = (fingerprint: string, rule: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
    fingerprint,
    rule,
    entity: `goal/${fingerprint}`,
    ...more,
  });
  const words = (text: string): string[] => readBaseline(text).mistakes.map(({ message, span }) => `${span.start}: ${message}`);

  test('fits its JSON Schema, which is the one that is shipped', () => {
    const shipped = JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/baseline.schema.json'), 'utf8')) as object;
    expect(shipped).toEqual(JSON.parse(JSON.stringify(baselineSchema())));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(shipped);
    const text = baselineText(undefined, readBaseline('').baseline, {
      kept: [],
      added: [entry('a', 'r', { what: 'It is: so' })],
    });
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ version: 1, findings: [{ rule: 'x' }] })).toBe(false);
  });

  test('keeps what people wrote in it, to the letter', () => {
    const text = `# Ours\r\nversion: 1\r\ndefaults: { owner: nora } # she knows\r\nfindings:\r\n# a note\r\n- {fingerprint: a, rule: b}   # inline\r\n# on c\r\n- fingerprint: c\r\n  rule: d\r\n  reason: "because: so"\r\n# the end\r\n`;
    const { baseline, mistakes } = readBaseline(text);
    expect(mistakes).toEqual([]);
    const [a, c] = baseline.entries;
    const kept = [a, c].flatMap((one) => one ?? []);
    expect(baselineText(text, baseline, { kept, added: [] })).toBe(text);
    expect(baselineText(text, baseline, { kept, added: [entry('x', 'c')] })).toBe(
      text.replace('# on c', '- fingerprint: x\r\n  rule: c\r\n  entity: goal/x\r\n# on c'),
    );
    expect(baselineText(text, baseline, { kept: kept.slice(0, 1), added: [] })).toBe(text.replace(/# on c[^]*(?=# the end)/, ''));
    expect(baselineText(text, baseline, { kept: [], added: [] })).toBe(
      text.replace(/findings:[^]*(?=# the end)/, 'findings: []\r\n'),
    );
  });

  test('can be written again however it is laid out', () => {
    const layouts = [
      'version: 1\nfindings: [{ fingerprint: a, rule: b, reason: so }, { fingerprint: c, rule: d }]\ndefaults: { owner: nora }\n',
      'version: 1\nfindings:\n  -\n    fingerprint: a\n    rule: b\n    reason: so\n  - fingerprint: c\n    rule: d',
      '{ version: 1, defaults: { owner: nora }, findings: [{ fingerprint: a, rule: b, reason: so }, { fingerprint: c, rule: d }] }',
      'version: 1\nfindings:\n',
      'version: 1\ndefaults:\n  owner: nora',
      'version: 1\nfindings: []',
    ];
    for (const text of layouts) {
      const { baseline, mistakes } = readBaseline(text);
      expect(mistakes, text).toEqual([]);
      const written = baselineText(text, baseline, { kept: baseline.entries, added: [entry('x', 'c')] });
      const again = readBaseline(written);
      expect(again.mistakes, written).toEqual([]);
      expect(again.baseline.defaults, written).toEqual(baseline.defaults);
      const said = ({ fingerprint, rule, reason }: BaselineEntry): unknown => [fingerprint, rule, reason];
      expect(again.baseline.entries.map(said).sort(), written).toEqual([...baseline.entries, entry('x', 'c')].map(said).sort());
    }
  });

  test('holds any words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        (texts) => {
          const added = [...new Set(texts)].map((what, i) => entry(`f${i}`, 'r', { what, file: what }));
          const { baseline, mistakes } = readBaseline(baselineText(undefined, readBaseline('').baseline, { kept: [], added }));
          const visible = added.filter(({ what = '' }) => what.trim() !== '');
          if (visible.length < added.length) return;
          expect(mistakes).toEqual([]);
          expect(baseline.entries.map(({ what }) => what)).toEqual(added.map(({ what }) => what));
        },
      ),
    );
  });

  test('tells all mistakes at once, at their places', () => {
    const text = `versoin: 1\ndefaults: { unitl: 2027-01-01, until: soon }\nfindings:\n  - { rule: a }\n  - { fingerprint: x, rule: b, owner: [a] }\n  - { fingerprint: x, rule: b, until: 31/12/2026 }\n  - words\n`;
    expect(words(text)).toEqual([
      '0: There is no part of a baseline "versoin". Did you mean "version"?',
      '0: A baseline begins with "version: 1".',
      '23: There is no default "unitl". Did you mean "until"?',
      '49: "until" is the last day, such as 2027-03-31, not "soon".',
      '70: The fingerprint is missing here; "stratlint --update-baseline" writes it.',
      '120: The owner, in words, is expected here.',
      '130: The finding x stands here a second time. Remove one of the two.',
      '164: "until" is the last day, such as 2027-03-31, not "31/12/2026".',
      '181: A finding, which has a fingerprint and a rule, is expected here.',
    ]);
  });

  test.each([
    ['no YAML', 'version: 1\nfindings: [\n'],
    ['a list', '- a\n'],
    ['another version', 'version: 2\nfindings: []\n'],
    ['marks of a merge', 'version: 1\n<<<<<<< ours\nfindings: []\n=======\nfindings: []\n>>>>>>> theirs\n'],
    ['two documents', 'version: 1\n---\nversion: 1\n'],
  ])('is refused where it is %s', (_, text) => {
    expect(words(text).length).toBeGreaterThan(0);
  });
});

describe('the command line', () => {
  const strategy = `goals:\n  - { id: one, statement: Say it before four, owner: TBD }\n  - { id: two, statement: Keep dry, owner: everyone }\n`;
  const configuration = 'baseline: held/back.yaml\n';
  const workspace = { 'strategy.yaml': strategy, 'stratlint.yaml': configuration };

  test('--update-baseline, and from then on nothing but what is new', async () => {
    const folder = newFolder(workspace);
    const stratlint = stratlintIn(folder);
    const before = await stratlint('--format', 'json');
    expect(before).toMatchObject({
      code: 2,
      err: expect.stringContaining('held/back.yaml:1:1: There is no such baseline.') as string,
    });
    const update = await stratlint('--update-baseline');
    expect(update).toMatchObject({ code: 0 });
    expect(update.err).toMatch(
      /held\/back.yaml has (\d) findings: \1 new, 0 dropped.\n.*Left to fill in there: \1 without a reason, \1 without an owner, \1 without a last day/,
    );
    expect(update.out).toMatch(/The baseline holds back \d findings\./);
    expect(readdirSync(join(folder, 'held'))).toEqual(['back.yaml']);

    const quiet = await stratlint('--format', 'json', '--fail-on', 'info');
    expect(quiet.code).toBe(0);
    expect(JSON.parse(quiet.out)).toMatchObject({ findings: [], summary: { baseline: { expired: 0, unmatched: 0 } } });

    put(folder, { 'strategy.yaml': strategy.replace('TBD', 'nora').replace('everyone', 'TBD') });
    const after = await stratlint();
    expect(after.code).toBe(1);
    expect(after.out).toContain('placeholder-owner');
    expect(after.out).not.toContain('collective-owner');
    expect(after.out).toContain('2 findings of the baseline are not there any more: stratlint --update-baseline drops them.');
    expect((await stratlint('--lang', 'es')).out).toContain('2 hallazgos de la línea base ya no existen');
  });

  test('what people say of entries stays, and is not asked for again', async () => {
    const folder = newFolder(workspace);
    const stratlint = stratlintIn(folder);
    await stratlint('--update-baseline');
    const file = join(folder, 'held/back.yaml');
    const filled = readFileSync(file, 'utf8').replace('reason: TBD', 'reason: the board decides in March').replace('owner: TBD', 'owner: nora').replace('until: TBD', 'until: 2027-03-31'); // prettier-ignore
    writeFileSync(file, filled);
    const again = await stratlint('--update-baseline');
    expect(again.err).toMatch(/^stratlint: held\/back.yaml has \d findings: 0 new, 0 dropped.\n$/);
    expect(readFileSync(file, 'utf8')).toBe(filled);

    const late = await stratlint('--as-of', '2027-04-01', '--format', 'concise');
    expect(late.code).toBe(1);
    expect(late.out.split('\n')[0]).toMatch(/It was held back until 2027-03-31 by held\/back\.yaml\. \[/);
    expect((await stratlint('--as-of', '2027-04-01', '--lang', 'es')).out).toContain('lo mantuvo al margen hasta el 2027-03-31');
  });

  test('--baseline and --no-baseline go before the configuration', async () => {
    const folder = newFolder(workspace);
    const stratlint = stratlintIn(folder);
    await stratlint('--update-baseline', '--baseline', '../other.yaml');
    expect(await stratlint('--baseline', '../other.yaml')).toMatchObject({ code: 0 });
    expect(await stratlint('--no-baseline')).toMatchObject({ code: 1 });
    expect((await stratlint('--print-config', 'strategy.yaml')).out).toContain('"baseline": "held/back.yaml"');
  });

  test.each(['json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'html', 'by-owner', 'concise'])(
    '--format %s leaves out what is held back, and recognises the rest as before',
    async (format) => {
      const stratlint = stratlintIn(newFolder(workspace));
      const all = await stratlint('--format', format, '--no-baseline');
      await stratlint('--update-baseline');
      const none = await stratlint('--format', format);
      expect(all.out).toContain('placeholder-owner');
      expect(none.out.replace(/"rules": \[[^]*?\n {6}\]/, '')).not.toMatch(/placeholder-owner|collective-owner/);
    },
  );

  test('the fingerprint of what is reported is the same with a baseline as without', async () => {
    const folder = newFolder(workspace);
    const stratlint = stratlintIn(folder);
    const prints = ({ out }: { out: string }): string[] =>
      (JSON.parse(out) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    const all = prints(await stratlint('--format', 'gitlab', '--no-baseline'));
    await stratlint('--update-baseline');
    const file = join(folder, 'held/back.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('until: TBD', 'until: 2020-01-01'));
    expect(prints(await stratlint('--format', 'gitlab'))).toEqual(all);
  });

  test.each([
    ['--update-baseline', '--since', 'HEAD'],
    ['--update-baseline', '--fix'],
    ['--update-baseline', '--watch'],
    ['--update-baseline', '--no-baseline'],
    ['--update-baseline', 'strategy.yaml'],
  ])('%s %s is refused', async (...args) => {
    expect(await stratlintIn(newFolder(workspace))(...args)).toMatchObject({ code: 2, out: '' });
  });

  test('without a file to write to, it says which to name', async () => {
    const said = await stratlintIn(newFolder({ 'strategy.yaml': strategy }))('--update-baseline');
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('baseline: stratlint-baseline.yaml') as string });
  });

  test.each(['../elsewhere.yaml', '/etc/passwd', 'a/../../b.yaml'])('a configuration may not name %s', async (name) => {
    const said = await stratlintIn(newFolder({ ...workspace, 'stratlint.yaml': `baseline: ${name}\n` }))();
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringContaining('stratlint.yaml:1:11: "baseline" is a file of this workspace') as string,
    });
  });

  test('mistakes in the file end the run, at their places', async () => {
    const folder = newFolder({ ...workspace, 'held/back.yaml': 'version: 1\nfindings:\n  - { fingerprnt: x, rule: y }\n' });
    const said = await stratlintIn(folder)();
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/^held\/back.yaml:3:5: .*fingerprint is missing/m);
    expect(said.err).toMatch(/^held\/back.yaml:3:7: .*Did you mean "fingerprint"\?/m);
  });

  test('the baseline is no document of the strategy, whatever it is called', async () => {
    const folder = newFolder({ 'strategy.yaml': strategy, 'stratlint.yaml': 'baseline: journeys/[held] back.yaml\n' });
    const stratlint = stratlintIn(folder);
    await stratlint('--update-baseline');
    const { out } = await stratlint('--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ findings: [], summary: { files: 1 } });
  });
});
