//! Any Markdown is read without a throw, and every place that is reported lies inside the file.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle, widen } from '../src/config/settings.ts';
import type { Finding, Fix } from '../src/diagnostic.ts';
import { factsOf } from '../src/engine/facts.ts';
import { Session, type SourceFile } from '../src/engine/session.ts';
import { builtInRules } from '../src/index.ts';
import type { EntityFact, FileFacts } from '../src/model/fact.ts';
import { allPlaces, labelPlace, placeAt } from '../src/model/places.ts';
import { applyEdits } from '../src/text/edit.ts';
import type { Span } from '../src/text/span.ts';
import { markdown } from './random-markdown.ts';
import { dice, type Dice } from './random-workspace.ts';

const paths = ['goals.md', 'journeys/claim.md', 'docs/strategy.md', 'goal.markdown', 'metrics.md'];
const kinds: Readonly<Record<string, string>> = {
  'goals.md': 'goal',
  'journeys/claim.md': 'journey',
  'goal.markdown': 'goal',
  'metrics.md': 'metric',
};

function file(roll: Dice, style = { isTidy: false }): SourceFile {
  const path = roll.of(paths);
  const kind = kinds[path];
  const text = markdown(roll, style);
  return { path, text, ...(kind !== undefined && { kind }), ...(kind === undefined && roll.once(2) && { named: true }) };
}

/** Thrown anew for each file, so that a counterexample is told by its numbers. */
const rolls = dice(300);
const read = (source: SourceFile): FileFacts => factsOf(source, {});

/** A slow machine tries fewer, and no machine makes a counterexample smaller for ever. */
function hold<T>(arbitrary: fc.Arbitrary<T>, check: (one: T) => void, numRuns: number): void {
  fc.assert(fc.property(arbitrary, check), { numRuns, interruptAfterTimeLimit: 8_000 });
}

// Facts

test('facts are plain data, and every place lies inside the file', () => {
  hold(
    rolls,
    (roll) => {
      const source = file(roll);
      const facts = read(source);
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      for (const span of spansOf(facts)) inside(source.text, span);
      for (const entity of facts.entities) named(source.text, entity);
    },
    600,
  );
});

function* spansOf({ entities, problems, directives }: FileFacts): Iterable<Span> {
  for (const { span, places } of entities) {
    yield span;
    for (const { key, value, via } of [labelPlace(places), ...allPlaces(places).map(([, place]) => place)])
      yield* [key ?? value, value, via ?? value];
  }
  for (const { span, related = [], fixes = [] } of problems) {
    yield span;
    for (const one of related) yield one.span;
    for (const { edits } of fixes) for (const edit of edits) yield edit.span;
  }
  for (const { span } of directives) yield span;
}

function inside(text: string, { start, end }: Span): void {
  if (!(start >= 0 && start <= end && end <= text.length))
    throw new Error(`${start}-${end} is not inside a file of ${text.length}`);
}

/** What names an entity is what stands at its place, as far as no markup stands among it. A pain point may be a mere score. */
function named(text: string, { kind, fields, places }: EntityFact): void {
  for (const field of ['name', 'statement', 'text']) {
    const value = fields[field];
    const place = placeAt(places, field)?.value;
    if (typeof value !== 'string' || !place || kind === 'person' || kind === 'pain-point') continue;
    const written = text.slice(place.start, place.end);
    if (/[^\P{C}\t]|[*_~`[\]<>&\\!|{}"':#]/u.test(written)) continue;
    if (!oneLine(written).includes(oneLine(value))) throw new Error(`${JSON.stringify(value)} is not ${JSON.stringify(written)}`);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Findings and fixes

const settings = settle(builtInRules, widen(['recommended']));
const run = (session: Session, sources: readonly SourceFile[]): ReturnType<Session['run']> =>
  session.run({ files: sources, settings, today: '2026-07-01' });
const lint = (source: SourceFile): readonly Finding[] => run(new Session(builtInRules), [source]).findings;

test('no rule fails, and every finding and every edit lies inside the file', () => {
  hold(
    rolls,
    (roll) => {
      const source = file(roll);
      const { findings, waived, failures } = run(new Session(builtInRules), [source]);
      expect(failures).toEqual([]);
      for (const { span, related, fixes } of [...findings, ...waived]) {
        if (span) inside(source.text, span);
        for (const one of related) inside(source.text, one.span);
        for (const { edits } of fixes) for (const edit of edits) expect(applyEdits(source.text, edit.edits)).toBeDefined();
      }
    },
    250,
  );
});

test('a fix is read as nothing worse, and is not offered again', () => {
  hold(
    rolls,
    (roll) => {
      const source = file(roll, { isTidy: true });
      const findings = lint(source);
      const offered = findings.flatMap((finding) => finding.fixes.map((fix): Offer => ({ finding, fix })));
      const chosen = offered.filter(({ fix }) => fix.edits.length > 0);
      for (const offer of chosen.length > 2 ? [0, 1].map(() => roll.of(chosen)) : chosen) checkFix(source, findings, offer);
    },
    150,
  );
});

interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
}

function checkFix(source: SourceFile, findings: readonly Finding[], { finding, fix }: Offer): void {
  const text = applyEdits(source.text, fix.edits[0]?.edits ?? []) ?? '';
  const said = `${finding.ruleId}: ${finding.message} [${fix.kind}: ${fix.title}]\n${source.text}\n=>\n${text}`;
  const worse = problemsOf(read({ ...source, text }));
  const known = problemsOf(read(source));
  const fresh = [...worse].filter(([problem, count]) => count > (known.get(problem) ?? 0));
  if (fresh.length > 0) throw new Error(`${JSON.stringify(fresh)} after ${said}`);
  if (fix.kind === 'unsafe') return;
  const before = countOffers(findings, finding, fix);
  const after = countOffers(lint({ ...source, text }), finding, fix);
  if (after >= before) throw new Error(`offered again: ${said}`);
}

/** What a fix adds may tip the language in which the choices are told. */
function problemsOf({ problems }: FileFacts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, message, data } of problems) {
    const key = JSON.stringify([rule, message, { ...data, allowed: undefined }]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function countOffers(findings: readonly Finding[], { ruleId, message, entity }: Finding, { title }: Fix): number {
  return findings.filter(
    (one) =>
      one.ruleId === ruleId &&
      one.message === message &&
      one.entity?.id === entity?.id &&
      one.fixes.some((fix) => fix.title === title && fix.edits.length > 0),
  ).length;
}

// A session

test('after any edits a session says what a fresh one says', () => {
  const states = fc.array(
    dice(150).map((roll) =>
      [file(roll), file(roll)].filter((one, i, all) => all.findIndex(({ path }) => path === one.path) === i),
    ),
    { minLength: 2, maxLength: 4 },
  );
  hold(
    states,
    (all) => {
      const session = new Session(builtInRules);
      for (const sources of all)
        expect(JSON.stringify(run(session, sources).findings)).toBe(
          JSON.stringify(run(new Session(builtInRules), sources).findings),
        );
    },
    40,
  );
});

// Two notations, one meaning

const plain = fc
  .array(fc.constantFrom('Claims', 'are', 'paid', 'in', 'time', 'siniestros', 'Ruiz', 'ñandú', 'NPS'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));
const goal = fc.record(
  {
    owner: fc.constantFrom('Ana Ruiz', '@ana', 'head of claims', 'TBD', 'por definir'),
    status: fc.constantFrom('active', 'done', 'en curso', 'paused', 'nonsense'),
    due: fc.constantFrom('2027-03-31', 'March 2027', '31 de marzo de 2027', 'Q1 2027', '03/04/26', 'TBD'),
    description: plain,
  },
  { requiredKeys: [] },
);
const metric = fc.record(
  {
    target: fc.constantFrom('40', '90 % by 2027-12-31', '5 days', 'TBD', 'higher'),
    baseline: fc.constantFrom('31', '52 % (March 2026)', '11 days'),
    cadence: fc.constantFrom('monthly', 'trimestral', 'often'),
    unit: fc.constantFrom('days', '%'),
  },
  { requiredKeys: ['target'] },
);

test('labels say what keys say', () => {
  hold(
    fc.tuple(plain, goal, fc.option(fc.tuple(plain, metric)), fc.constantFrom('\n', '\r\n', '\r')),
    ([statement, said, measured, lineEnd]) => {
      const yaml = [`lang: en`, `kind: goal`, `statement: ${statement}`, ...pairs(said, (key, value) => `${key}: "${value}"`)];
      const markdownLines = ['---', 'lang: en', 'kind: goal', '---', '', '# Goal', '', statement, '', ...pairs(said, (key, value) => `- **${key}:** ${value}`)]; // prettier-ignore
      if (measured) {
        yaml.push('metrics:', `  - name: ${measured[0]}`, ...pairs(measured[1], (key, value) => `    ${key}: "${value}"`));
        markdownLines.push(
          '',
          '## Metrics',
          '',
          `### ${measured[0]}`,
          '',
          ...pairs(measured[1], (key, value) => `- ${key}: ${value}`),
        );
      }
      const inYaml = read({ path: 'a.yaml', text: yaml.join('\n') });
      const inMarkdown = read({ path: 'a.md', text: markdownLines.join(lineEnd) });
      expect(contents(inMarkdown)).toEqual(contents(inYaml));
    },
    300,
  );
});

const pairs = (from: object, line: (key: string, value: string) => string): string[] =>
  Object.entries(from).map(([key, value]) => line(key, String(value)));

const contents = ({ entities }: FileFacts): unknown => entities.map(({ kind, fields, empty }) => ({ kind, fields, empty }));

describe('the same text in another dress', () => {
  test('line ends', () => {
    hold(
      rolls,
      (roll) => {
        const source = file(roll);
        const text = source.text.replace(/\r\n?/g, '\n');
        const [lf, ...others] = ['\n', '\r\n', '\r'].map((end) =>
          contents(read({ ...source, text: text.replaceAll('\n', end) })),
        );
        for (const other of others) expect(other).toEqual(lf);
      },
      300,
    );
  });

  test('a byte order mark', () => {
    hold(
      rolls,
      (roll) => {
        const source = file(roll);
        const text = source.text.replace(/^\ufeff+/, '');
        expect(contents(read({ ...source, text: `\ufeff${text}` }))).toEqual(contents(read({ ...source, text })));
      },
      300,
    );
  });
});
