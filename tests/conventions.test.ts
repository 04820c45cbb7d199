//! What holds for all rules, so that none has to see to it: no cascades, what is lacking said once, mild where few people work.
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/registry.generated.ts';
import { readConfig } from '../src/config/read-config.ts';
import { conflictsIn } from '../src/config/conflicts.ts';
import { settle } from '../src/config/settings.ts';
import type { Finding } from '../src/diagnostic.ts';
import { Session } from '../src/engine/session.ts';
import { prettyReport, type Paint } from '../src/report/pretty.ts';
import { defineRule, nameRule, place, type Report, type Rule } from '../src/rule/index.ts';
import type { Preset } from '../src/rule/rule.ts';

const messages = { en: { said: 'Said of "{id}".' }, es: { said: 'Dicho de «{id}».' } };
const workspace = `
strategy: { id: claims, name: Claims without chasing, goals: [{ id: calls, statement: Fewer calls }, { id: pay, statement: Paid in a week }] }
goals: [{ id: other, statement: Another one }]
`;

/** A rule that reports every goal. */
const goals = rule('goals', {});
function rule(
  id: string,
  more: { mutes?: string[]; absence?: boolean; category?: string; presets?: Preset[]; conflictsWith?: string[] },
): Rule {
  const { category = 'alignment', ...rest } = more;
  return nameRule(
    category,
    id,
    defineRule({
      summary: 'x',
      severity: 'warning',
      presets: ['recommended'],
      messages,
      ...rest,
      on: 'Goal',
      check: (goal): Report<'said'>[] => [{ at: place(goal), message: 'said', data: { id: goal.id } }],
    }),
  );
}

/** A rule that looks at the workspace and says what it is told to say. */
function overall(
  id: string,
  report: (ids: (id: string) => ReturnType<typeof place>) => Partial<Report<'said'>>,
  more: { mutes?: string[]; absence?: boolean },
): Rule {
  return nameRule(
    'alignment',
    id,
    defineRule({
      summary: 'x',
      severity: 'warning',
      presets: ['recommended'],
      messages,
      ...more,
      on: 'Workspace',
      check(_, { model }): Report<'said'>[] {
        const of = (goal: string) => place(model.get('Goal', goal) ?? model.workspace);
        return [{ at: undefined, message: 'said', data: { id }, ...report(of) }];
      },
    }),
  );
}

function find(all: readonly Rule[], settings = settle(all, ['recommended'])): readonly Finding[] {
  return new Session(all).run({ files: [{ path: 'strategy.yaml', text: workspace }], settings, today: '2026-07-01' }).findings;
}

const said = (all: readonly Rule[]): string[] =>
  find(all).map(({ ruleId, entity }) => (entity ? `${ruleId} ${entity.id}` : ruleId));

describe('no cascades', () => {
  test('a rule that says nothing keeps nobody silent', () => {
    expect(said([goals])).toEqual(['goals calls', 'goals pay', 'goals other']);
  });

  test('an entity that was reported is not reported again, nor are those that the finding speaks for', () => {
    const first = overall('first', (of) => ({ at: of('calls'), covers: [of('other')] }), { mutes: ['goals'] });
    expect(said([first, goals])).toEqual(['first calls', 'goals pay']);
  });

  test('nor is what a rule for the workspace points at', () => {
    const pointing = overall('pointing', (of) => ({ at: of('pay') }), {});
    const goalsFirst = { ...goals, mutes: ['pointing'] };
    expect(said([goalsFirst, pointing])).toEqual(['goals calls', 'goals pay', 'goals other']);
  });

  test('a finding about the workspace as a whole speaks for all of it', () => {
    const whole = overall('whole', () => ({}), { mutes: ['goals', 'second'] });
    expect(said([whole, goals, overall('second', () => ({}), {})])).toEqual(['whole']);
  });

  test('what the workspace lacks speaks for all of it, wherever it is shown', () => {
    const lacking = overall('lacking', (of) => ({ at: of('calls') }), { mutes: ['goals'], absence: true });
    expect(said([lacking, goals])).toEqual(['lacking calls']);
  });
});

describe('what the workspace lacks', () => {
  test('is a warning at most, and fails no build that was set up with the essentials', () => {
    for (const { id, absence, severity, presets } of rules) {
      if (!absence) continue;
      expect(severity, id).not.toBe('error');
      expect(presets, id).not.toContain('essential');
    }
  });

  test('is shown to people as one block behind the files', () => {
    const all = [overall('lacking', (of) => ({ at: of('calls') }), { absence: true }), goals];
    const plain = new Proxy({} as Paint, { get: () => (text: string) => text });
    const pieces = prettyReport(
      {
        findings: find(all),
        source: () => workspace,
        shown: (file) => file,
        summary: { files: 1, entities: 4, rules: 2, waived: 0, leftAlone: 0, readAs: [], notUnderstood: [] },
        url: (id) => id,
        language: 'en',
      },
      plain,
    );
    const report = [...pieces].join('');
    expect(report).toContain(
      'What the strategy does not say\n\n  warning  lacking\n  Said of "lacking".\n\n4 warnings in 1 file with 4 items.',
    );
    expect(report.indexOf('goals')).toBeLessThan(report.indexOf('lacking'));
    expect(report.match(/lacking/g)).toHaveLength(2);
  });
});

describe('the size of the organisation', () => {
  const governance = rule('governance', { category: 'governance' });
  const severities = (size: 'micro' | 'small', choices?: Parameters<typeof settle>[2]): string[] =>
    [...settle([governance, goals], ['recommended'], choices, size).values()].map(({ severity }) => severity);

  test('makes governance a note where few people work, unless the configuration says otherwise', () => {
    expect(severities('small')).toEqual(['warning', 'warning']);
    expect(severities('micro')).toEqual(['info', 'warning']);
    expect(severities('micro', new Map([['governance', { options: {} }]]))).toEqual(['info', 'warning']);
    expect(severities('micro', new Map([['governance', { severity: 'error' }]]))).toEqual(['error', 'warning']);
  });

  test('stands in stratlint.yaml', () => {
    expect(readConfig('organizationSize: micro\n', [], []).config).toEqual({ organizationSize: 'micro' });
    expect(readConfig('organizationSize: micor\n', [], []).mistakes.map(({ message }) => message)).toEqual([
      'There is no size "micor". Did you mean "micro"?',
    ]);
  });
});

describe('rules that hold the opposite of each other', () => {
  const mainstream = [rule('with-target', {}), rule('with-date', { conflictsWith: ['no-date'] }), rule('with-owner', {})];
  const school = [
    rule('no-target', { presets: ['systems-thinking'], conflictsWith: ['with-target', 'with-number'] }),
    rule('no-date', { presets: ['systems-thinking'] }),
    rule('with-number', { presets: ['okr'] }),
  ];
  const all = [...mainstream, ...school];
  const on = (...args: [Preset[], Parameters<typeof settle>[2]?]): string[] => [...settle(all, ...args).keys()];
  const conflicts = (...args: [Preset[], Parameters<typeof settle>[2]?]) => conflictsIn(settle(all, ...args), all);

  test('a school switches off what contradicts it, whichever of the two says so', () => {
    expect(on(['recommended', 'systems-thinking'])).toEqual(['with-owner', 'no-target', 'no-date']);
    expect(on(['systems-thinking', 'recommended'])).toEqual(['with-owner', 'no-target', 'no-date']);
    expect(conflicts(['recommended', 'systems-thinking'])).toEqual([]);
    expect(on(['recommended', 'okr'])).toEqual(['with-target', 'with-date', 'with-owner', 'with-number']);
  });

  test('what is switched on by name stays on, and then they contradict each other', () => {
    const named = new Map([['with-target', { severity: 'warning' as const }]]);
    expect(conflicts(['recommended', 'systems-thinking'], named)).toEqual([['with-target', 'no-target']]);
    const options = new Map([['with-target', { options: {} }]]);
    expect(conflicts(['recommended', 'systems-thinking'], options)).toEqual([]);
    const own = new Map([['no-target', { severity: 'error' as const }]]);
    expect(conflicts(['recommended'], own)).toEqual([['with-target', 'no-target']]);
  });

  test('two schools that contradict each other stay as they are', () => {
    expect(conflicts(['okr', 'systems-thinking'])).toEqual([['no-target', 'with-number']]);
  });
});
