//! Expressions in rules without code: their types, their mistakes, what they can do, what they cost.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '../src/config/settings.ts';
import { Session } from '../src/engine/session.ts';
import '../src/index.ts';
import type { Rule } from '../src/rule/rule.ts';
import { compileRule } from '../src/rule/declarative/index.ts';

const head = 'summary: x\nseverity: warning\nmessages: { en: Hm. }\n';
const options = 'options: { most: { integer: 2, description: x }, age: { duration: 12 months, description: x } }\n';

function compile(expression: string, on = 'goals[*]', more = ''): ReturnType<typeof compileRule> {
  return compileRule(`${head}on: ${on}\n${more}check: |-\n  ${expression}\n`, 'own/some-rule.yaml');
}

function ruleOf(...args: Parameters<typeof compile>): Rule {
  const { rule, mistakes } = compile(...args);
  if (!rule) throw new Error(JSON.stringify(mistakes));
  return rule;
}

/** What an expression makes of a goal: nothing where it holds or nobody can tell, a finding, or the failure. */
function ask(rule: Rule, text: string): string {
  const result = new Session([rule]).run({
    files: [{ path: 'strategy.yaml', text }],
    settings: settle([rule], [], new Map([[rule.id, { severity: 'warning' as const }]])),
    today: '2026-07-01',
  });
  const [failure] = result.failures;
  return failure ? failure.message : result.findings.length > 0 ? 'fault' : 'silent';
}

const goal = (fields: string): string => `goals:\n  - { id: g, name: Fewer second calls, ${fields} }\n`;

describe('an expression', () => {
  test.each([
    ['size(goal.metrics) > 0', goal('metrics: [{ name: Repeat calls }]'), 'silent'],
    ['size(goal.metrics) > 0', goal('owner: Ana'), 'fault'],
    ['goal.due < today', goal('due: 2026-01-31'), 'silent'],
    ['goal.due < today', goal('due: 2027-01-31'), 'fault'],
    ['!has(goal.due) || goal.due < today', goal('owner: Ana'), 'silent'],
    ['goal.due < date("2026-03-31")', goal('due: Q1 2026'), 'silent'],
    ['goal.due + span("2 months") > today', goal('due: 2026-05-31'), 'silent'],
    ['days(goal.due, today) <= 30', goal('due: 2026-05-01'), 'fault'],
    ['goal.metrics.all(m, has(m.target) && has(m.target.by))', goal('metrics: [{ name: a, target: { value: 3 } }]'), 'fault'],
    ['goal.metrics.exists(m, m.name.looksLike("^repeat"))', goal('metrics: [{ name: Repeat calls }]'), 'silent'],
    ['goal.owner.name != "Ana"', goal('owner: Ana'), 'fault'],
    ['goal.status in ["active", "done"]', goal('status: active'), 'silent'],
    ['max(goal.metrics.map(m, size(m.name))) < 3', goal('metrics: [{ name: abc }, { name: d }]'), 'fault'],
    ['sum(goal.metrics.map(m, size(m.name))) == 4', goal('metrics: [{ name: abc }, { name: d }]'), 'silent'],
    ['count(goal.metrics) == 2', goal('metrics: [{ name: abc }, { name: d }]'), 'silent'],
    ['goal.due <= date("2026-06-30")', goal('due: Q2 2026'), 'silent'],
  ])('%s, of %s: %s', (expression, text, answer) => {
    expect(ask(ruleOf(expression), text)).toBe(answer);
  });

  test('has no answer where nobody can tell: a day in a quarter is neither before nor after it', () => {
    expect(ask(ruleOf('goal.due < date("2026-05-15")'), goal('due: Q2 2026'))).toBe('silent');
    expect(ask(ruleOf('!(goal.due < date("2026-05-15"))'), goal('due: Q2 2026'))).toBe('silent');
    expect(ask(ruleOf('false && goal.due < date("2026-05-15")'), goal('due: Q2 2026'))).toBe('fault');
  });

  test('fails where it asks for what is not there: that is no pass', () => {
    expect(ask(ruleOf('goal.due < today'), goal('owner: Ana'))).toBe(
      '"goal.due" is asked for, and it isn\'t written here. Ask has(goal.due) first.',
    );
    expect(ask(ruleOf('goal.due < today'), goal('due: TBD'))).toContain('"goal.due" is asked for');
    expect(ask(ruleOf('goal.due < today && false'), goal('owner: Ana'))).toBe('fault');
  });

  test('stands among the words of a condition', () => {
    const { rule } = compileRule(
      `${head}on: goals[*]\nwhere: { check: 'has(goal.due)' }\nassert: { any: [{ required: owner }, { check: 'goal.due > today' }] }\n`,
      'own/x.yaml',
    );
    if (!rule) throw new Error('it has mistakes');
    expect([goal('due: 2026-01-01'), goal('due: 2027-01-01'), goal('status: active')].map((text) => ask(rule, text))).toEqual([
      'fault',
      'silent',
      'silent',
    ]);
  });

  test('knows what was collected, the options and the organisation', () => {
    const more = `${options}collect: { all: { from: 'goals[*]' } }\n`.replace('all:', 'others:');
    const rule = ruleOf('size(others) <= options.most && (!has(goal.due) || goal.due + options.age > today)', 'goals[*]', more);
    expect(ask(rule, 'goals: [a, b]')).toBe('silent');
    expect(ask(rule, 'goals: [a, b, c]')).toBe('fault');
    expect(ask(rule, goal('due: 2024-01-01'))).toBe('fault');
  });

  test('adds up money, and says nothing of two currencies', () => {
    const rule = ruleOf(
      'sum(shares.filter(s, has(s.funding)).map(s, s.funding.amount)) <= money("1000 EUR")',
      'workspace',
      "collect: { shares: { from: 'initiatives[*]' } }\n",
    );
    const files = (one: string, other: string): string =>
      `initiatives:\n  - { name: a, funding: { amount: ${one} } }\n  - { name: b, funding: { amount: ${other} } }\n  - { name: c }\n`;
    expect(ask(rule, files('400 EUR', '500 EUR'))).toBe('silent');
    expect(ask(rule, files('600 EUR', '500 EUR'))).toBe('fault');
    expect(ask(rule, files('600 EUR', '500 USD'))).toBe('silent');
  });
});

describe('mistakes', () => {
  test.each([
    ['gaol.metrics.size() > 0', '7:3 There is no variable "gaol". Did you mean "goal"?'],
    ['goal.metricz.size() > 0', '7:8 There is no field "metricz". Did you mean "metrics"?'],
    ['goal.metrics.all(m, has(m.name) && m.traget == 1)', '7:40 There is no field "traget". Did you mean "target"?'],
    ['goal.metrics.size()', '7:3 This is a value of the type int, and not true or false. Compare it with something.'],
    ['goal.name.matches("a+")', '7:3 Write looksLike("…") for "matches": its patterns take no longer than the text is long.'],
    ['goal.due < options.mosst', '7:14 There is no option "mosst". Did you mean "most"?'],
    ['goal.metrics.size( > 0', '7:22 This is no expression that can be used: Unexpected token: GT.'],
    ['has(goal.ownr)', '7:12 There is no field "ownr". Did you mean "owner"?'],
    ['goal.metrics.all(m, has(m.target.bye))', '7:36 There is no field "bye". Did you mean "by"?'],
    ['goal.due > 3', '7:3 This is no expression that can be used: no such overload: Date > int.'],
  ])('%s', (expression, mistake) => {
    const { mistakes } = compile(expression, 'goals[*]', `options: { most: { integer: 2, description: x } }\n`);
    expect(mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([mistake]);
  });

  test('all of an expression are told at once', () => {
    const { mistakes } = compile('gaol.due > today && goal.metricz.all(m, m.traget == 1) || has(goal.ownr)');
    expect(mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '6:3 There is no variable "gaol". Did you mean "goal"?',
      '6:28 There is no field "metricz". Did you mean "metrics"?',
      '6:70 There is no field "ownr". Did you mean "owner"?',
    ]);
  });

  test('an expression beside an assertion is one too many', () => {
    const { mistakes } = compileRule(`${head}on: goals[*]\nassert: { required: owner }\ncheck: 'true'\n`, 'own/x.yaml');
    expect(mistakes.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '6 Either "assert" or "check" says what must hold: put "check" below "assert", beside the rest.',
    ]);
  });

  test('loops in loops in loops are refused', () => {
    const all = (name: string, inner: string): string => `goal.metrics.all(${name}, ${inner})`;
    expect(compile(all('a', all('b', 'a.name == b.name'))).mistakes).toEqual([]);
    expect(compile(all('a', all('b', all('c', 'true')))).mistakes[0]?.message).toContain('for each item of a list');
    expect(compile(`${'('.repeat(60)}true${')'.repeat(60)}`).mistakes).not.toEqual([]);
    expect(compile(`size(goal.name) > ${'1 + '.repeat(400)}1`).mistakes).not.toEqual([]);
  });

  test('no text makes the reader throw', () => {
    const words = fc.constantFrom(
      'goal',
      '.',
      'metrics',
      '(',
      ')',
      'all',
      ',',
      'm',
      '"',
      "'",
      '[',
      ']',
      '&&',
      '1',
      '{',
      '}',
      '?',
      ':',
      'has',
      '\\',
      'é',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
          fc.string({ maxLength: 60 }),
        ),
        (text) => {
          const { mistakes, rule } = compileRule(`${head}on: goals[*]\ncheck: ${JSON.stringify(text)}\n`, 'own/x.yaml');
          expect(rule === undefined).toBe(mistakes.length > 0);
        },
      ),
    );
  });
});

test('ten thousand evaluations cost less than five starts of bare node', () => {
  const rule = ruleOf(
    'size(goal.metrics) > 0 && goal.metrics.all(m, !has(m.target) || size(m.name) < 200) && goal.status != "done"',
  );
  const goals = Array.from(
    { length: 1000 },
    (_, i) => `  - { id: g${i}, name: Goal ${i}, status: active, metrics: [{ name: Calls ${i} }] }\n`,
  );
  const run = (rules: readonly Rule[]): number => {
    const input = {
      files: [{ path: 'strategy.yaml', text: `goals:\n${goals.join('')}` }],
      settings: settle(rules, [], new Map(rules.map(({ id }) => [id, { severity: 'warning' as const }]))),
      today: '2026-07-01',
      once: true,
    };
    const before = process.cpuUsage();
    new Session(rules).run(input);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const tenfold = Array.from({ length: 10 }, (_, i) => ({ ...rule, id: `${rule.id}-${i}` }));
  run([rule]);
  const asked = Math.min(run(tenfold), run(tenfold)) - Math.min(run([]), run([]));
  const script = 'process.stdout.write(JSON.stringify(process.cpuUsage()))';
  const bare = [1, 2, 3, 4, 5].map(() => {
    const { user, system } = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })) as NodeJS.CpuUsage;
    return user + system;
  });
  expect(asked).toBeLessThan(bare.reduce((all, one) => all + one, 0));
});
