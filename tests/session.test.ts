//! A session reuses what still holds; what it says is what a fresh one would say.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../src/diagnostic.ts';
import { settle } from '../src/config/settings.ts';
import { Session, type RunInput, type RunResult, type SourceFile } from '../src/engine/session.ts';
import { defineRule, nameRule, type Rule } from '../src/rule/rule.ts';
import { place } from '../src/rule/place.ts';
import { isLinked } from '../src/model/entity.ts';
import { nameOf } from '../src/model/model.ts';
import { provideMarkdown } from '../src/syntax/markdown.ts';
import { readMarkdown } from '../src/syntax/markdown-parser.ts';
import unknownField from '../rules/integrity/unknown-field/rule.ts';
import { unfolded } from './unfolded.ts';

const goalWithoutOwner = nameRule(
  'ownership',
  'goal-without-owner',
  defineRule({
    summary: 'A goal has an owner',
    severity: 'error',
    presets: ['essential'],
    on: 'Goal',
    messages: { en: { missing: '{goal} has no owner' }, es: { missing: '{goal} no tiene responsable' } },
    *check(goal) {
      if (goal.owner === undefined) yield { at: place(goal), message: 'missing', data: { goal: nameOf(goal) } };
    },
  }),
);

const ownerOfMany = nameRule(
  'ownership',
  'owner-of-many',
  defineRule({
    summary: 'Nobody owns more than two goals',
    severity: 'warning',
    presets: ['essential'],
    on: 'Person',
    messages: { en: { many: '{person} owns {n} goals' }, es: { many: '{person} lleva {n} objetivos' } },
    *check(person, { model }) {
      const goals = model.referrers(person, 'Goal', 'owner');
      if (goals.length > 2)
        yield { at: place(person, 'name'), message: 'many', data: { person: nameOf(person), n: goals.length } };
    },
  }),
);

const noActiveOwner = nameRule(
  'ownership',
  'inactive-owner',
  defineRule({
    summary: 'The owner of a goal is still there',
    severity: 'error',
    presets: ['essential'],
    on: 'Goal',
    messages: { en: { left: '{person} has left' }, es: { left: '{person} ya no está' } },
    *check(goal) {
      const { owner } = goal;
      if (owner !== undefined && isLinked(owner) && owner.kind === 'person' && owner.active === false)
        yield { at: place(goal, 'owner'), message: 'left', data: { person: nameOf(owner) } };
    },
  }),
);

const tooFewGoals = nameRule(
  'success',
  'few-goals',
  defineRule({
    summary: 'There are goals',
    severity: 'info',
    presets: ['essential'],
    on: 'Workspace',
    messages: { en: { few: 'only {n} goals on {day}' }, es: { few: 'solo {n} objetivos el {day}' } },
    *check(_workspace, { model, today }) {
      const n = model.all('Goal').length;
      if (n < 3) yield { at: undefined, message: 'few', data: { n, day: today } };
    },
  }),
);

const rules: readonly Rule[] = [goalWithoutOwner, ownerOfMany, noActiveOwner, tooFewGoals];
const settings = settle(rules, ['essential']);
const input = (files: readonly SourceFile[], today = '2026-07-01'): RunInput => ({ files, settings, today });

const people = (active: boolean): SourceFile => ({
  path: 'people.yaml',
  text: `people:\n  - { id: ana, name: Ana Ruiz, active: ${active} }\n  - { id: bo, name: Bo Lund }\n`,
});
const goals = (path: string, owners: readonly (string | undefined)[]): SourceFile => ({
  path,
  text: `goals:\n${owners.map((owner, i) => `  - statement: Sail on time on line ${path} ${i}\n${owner === undefined ? '' : `    owner: ${owner}\n`}`).join('')}`,
});

test('nothing has changed: nothing is read or run again', () => {
  const session = new Session(rules);
  const files = [people(true), goals('a.yaml', ['ana', undefined])];
  const first = session.run(input(files));
  const second = session.run(input(files));
  expect(second.statistics).toMatchObject({ filesRead: 0, checksRun: 0, checksReused: first.statistics.checksRun });
  expect(unfolded(second.findings)).toEqual(unfolded(first.findings));
});

test('one file has changed: only what looked at it runs again', () => {
  const session = new Session(rules);
  session.run(input([people(true), goals('a.yaml', ['ana', 'bo']), goals('b.yaml', ['bo', 'bo'])]));
  const { statistics, findings } = session.run(
    input([people(false), goals('a.yaml', ['ana', 'bo']), goals('b.yaml', ['bo', 'bo'])]),
  );
  // Ana is one person (owner-of-many) and the owner of one goal (inactive-owner); the other eight checks stand.
  expect(statistics).toMatchObject({ filesRead: 1, checksRun: 2 });
  expect(findings.map(({ message }) => message)).toContain('Ana Ruiz has left');
});

test('a line inserted above moves the finding and runs nothing', () => {
  const session = new Session(rules);
  const file = goals('a.yaml', [undefined]);
  const [before] = session.run(input([file])).findings.filter(({ ruleId }) => ruleId === 'goal-without-owner');
  const moved = { ...file, text: `# a comment\n${file.text}` };
  const { findings, statistics } = session.run(input([moved]));
  const [after] = findings.filter(({ ruleId }) => ruleId === 'goal-without-owner');
  expect(statistics.checksRun).toBe(0);
  expect(after?.span?.start).toBe((before?.span?.start ?? 0) + '# a comment\n'.length);
});

test('another day runs only what asked for the day', () => {
  const session = new Session(rules);
  const files = [goals('a.yaml', ['ana'])];
  session.run(input(files));
  expect(session.run(input(files, '2026-07-02')).statistics.checksRun).toBe(1);
});

const owner = fc.constantFrom(undefined, 'ana', 'bo', 'TBD', 'nobody-we-know');
const workspace = fc.record({
  active: fc.boolean(),
  withPeople: fc.boolean(),
  files: fc.dictionary(fc.constantFrom('a.yaml', 'b.yaml', 'c.yaml'), fc.array(owner, { maxLength: 4 }), { maxKeys: 3 }),
  comment: fc.nat(3),
});

const filesOf = ({
  active,
  withPeople,
  files,
  comment,
}: (typeof workspace)['generate'] extends (...args: never[]) => { value: infer V } ? V : never): SourceFile[] =>
  [...(withPeople ? [people(active)] : []), ...Object.entries(files).map(([path, owners]) => goals(path, owners))].map(
    (file) => ({
      ...file,
      text: '# line\n'.repeat(comment) + file.text,
    }),
  );

test('after any edits a session says what a fresh one says', () => {
  fc.assert(
    fc.property(fc.array(workspace, { minLength: 2, maxLength: 6 }), (states) => {
      const session = new Session(rules);
      for (const state of states) {
        const files = filesOf(state);
        const said = JSON.stringify(session.run(input(files)).findings);
        expect(said).toBe(JSON.stringify(new Session(rules).run(input(files)).findings));
        expect(said).toBe(JSON.stringify(new Session(rules).run({ ...input(files), once: true }).findings));
      }
    }),
    { numRuns: 150 },
  );
});

test('whoever types while a run is under way is told by the run before, and the run says what it would have said', () => {
  fc.assert(
    fc.property(fc.array(workspace, { minLength: 3, maxLength: 5 }), fc.nat(30), (states, wait) => {
      const session = new Session(rules);
      const [first, ...later] = states.map(filesOf);
      let before = first ?? [];
      session.run(input(before));
      for (const files of later) {
        const steps = session.runBySteps(input(files));
        let step = steps.next();
        for (let i = 0; i < wait && step.done !== true; i++) step = steps.next();
        const [typed] = before;
        const isUnderWay = step.done !== true;
        const glance = typed && isUnderWay ? session.glance(typed.path, `# typed\n${typed.text}`) : [];
        if (typed && isUnderWay) expect(placesIn(glance ?? [])).toEqual(placesIn(saidOf(typed.path, before, '# typed\n'.length)));
        while (step.done !== true) step = steps.next();
        expect(JSON.stringify(step.value.findings)).toBe(JSON.stringify(new Session(rules).run(input(files)).findings));
        before = files;
      }
    }),
    { numRuns: 100 },
  );
});

const placesIn = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, message, span }) => JSON.stringify([ruleId, message, span])).sort();

/** What a fresh run says of a file, moved. */
function saidOf(path: string, files: readonly SourceFile[], by: number): Finding[] {
  const found = new Session(rules).run(input(files)).findings.filter(({ file }) => file === path);
  return found.map((one) => ({ ...one, ...(one.span && { span: { start: one.span.start + by, end: one.span.end + by } }) }));
}

test('long Markdown is not read while it is being typed: what was found moves with it, and the run has the last word', () => {
  provideMarkdown(readMarkdown);
  const goal = (at: number, more: string): string => `### Goal ${at}\n\n- **Statement:** Tell ${at} by four\n${more}\n`;
  const items = Array.from({ length: 500 }, (_, at) => goal(at, at % 3 === 0 ? '- **Owner:** Ana Ruiz\n' : '- **Ownr:** Ana\n'));
  const waived = '<!-- stratlint-disable-next-line goal-without-owner -- she comes in May -->\n';
  const text = `# Strategy\n\n## Goals\n\n${waived}${items.slice(1).join('')}`;
  const file = (words: string): SourceFile => ({ path: 'strategy.md', text: words, kind: 'strategy' });
  const own = [goalWithoutOwner, nameRule('integrity', 'unknown-field', unknownField)];
  const run = (one: Session, words: string): RunResult =>
    one.run({ ...input([file(words)]), settings: settle(own, ['essential']) });
  const said = (words: string): readonly Finding[] => run(new Session(own), words).findings;
  const session = new Session(own);
  const first = run(session, text);
  expect(first.waived).toHaveLength(1);
  expect(new Set(first.findings.map(({ ruleId }) => ruleId))).toEqual(new Set(['goal-without-owner', 'unknown-field']));

  const typed = text.replace('# Strategy\n', '# Strategy 2027\n');
  expect(placesIn(session.glance('strategy.md', typed) ?? [])).toEqual(placesIn(said(typed)));
  // Without its place a goal is not told of, and without its owner not yet.
  const gone = typed.replace(goal(7, '- **Ownr:** Ana\n'), '').replace('- **Owner:** Ana Ruiz\n', '');
  const told = session.glance('strategy.md', gone) ?? [];
  expect(told.length).toBeLessThan(said(typed).length);
  expect(JSON.stringify(run(session, gone).findings)).toBe(JSON.stringify(said(gone)));
});

test.each([false, true])('no rule changes what others see (the only run: %s)', (once) => {
  const meddling = nameRule(
    'success',
    'meddling-rule',
    defineRule({
      summary: 'Changes what it looks at',
      severity: 'error',
      presets: ['essential'],
      on: 'Goal',
      messages: { en: { never: '-' }, es: { never: '-' } },
      check(goal) {
        Object.assign(goal, { owner: undefined });
        return [];
      },
    }),
  );
  const all = [meddling, ...rules];
  const files = [people(true), goals('a.yaml', ['ana'])];
  const result = new Session(all).run({ files, settings: settle(all, ['essential']), today: '2026-07-01', once });
  expect(result.failures.map(({ ruleId }) => ruleId)).toEqual(['meddling-rule']);
  expect(result.findings.map(({ ruleId }) => ruleId)).not.toContain('goal-without-owner');
});

test('a rule that throws is named, and the others go on', () => {
  const broken = nameRule(
    'success',
    'broken-rule',
    defineRule({
      summary: 'Never holds',
      severity: 'error',
      presets: ['essential'],
      on: 'Goal',
      messages: { en: { never: '-' }, es: { never: '-' } },
      *check(goal) {
        if (goal.id !== '') throw new Error('the rule has a fault');
        yield { at: undefined, message: 'never' };
      },
    }),
  );
  const all = [broken, ...rules];
  const result = new Session(all).run({
    files: [goals('a.yaml', [undefined])],
    settings: settle(all, ['essential']),
    today: '2026-07-01',
  });
  expect(result.failures).toMatchObject([{ ruleId: 'broken-rule', message: 'the rule has a fault', at: undefined }]);
  expect(result.findings.map(({ ruleId }) => ruleId)).toContain('goal-without-owner');
  expect(result.findings.find(({ ruleId }) => ruleId === 'broken-rule')?.message).toContain('the rule has a fault');
});
