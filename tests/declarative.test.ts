//! Rules without code: what they say, what is wrong with a faulty one, what they cost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import { isDeclared, ruleFiles } from '../scripts/rule-pages.ts';
import { builtInRules } from '../src/built-in.ts';
import { settle } from '../src/config/settings.ts';
import { Session, type RunInput, type SourceFile } from '../src/engine/session.ts';
import { claimOf, Places } from '../src/schema/claim.ts';
import { common, entitySchemas } from '../src/schema/entities.generated.ts';
import { nameRule, type Rule } from '../src/rule/rule.ts';
import { compileRule } from '../src/rule/declarative/index.ts';
import { comparisonWords, conditionWords, groupWords, presenceWords } from '../src/rule/declarative/read-condition.ts';
import { fixKeys } from '../src/rule/declarative/read-fix.ts';
import { aggregateWords } from '../src/rule/declarative/read-operand.ts';
import { checkKeys, ruleKeys } from '../src/rule/declarative/read-rule.ts';
import { listWords } from '../src/rule/declarative/read-test.ts';
import { testKeys } from '../src/rule/declarative/read-tests.ts';
import { ruleSchema } from '../src/rule/declarative/rule-schema.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import type { Node } from '../src/syntax/tree.ts';
import { checkRuleFile, fillRuleFile, testRuleFile } from '../src/testing/index.ts';
import { unfolded } from './unfolded.ts';

const looks = vi.hoisted(() => ({ count: 0 }));
vi.mock(import('../src/model/reads.ts'), async (original) => {
  const actual = await original();
  return {
    ...actual,
    noteRead: (key, state) => {
      looks.count++;
      actual.noteRead(key, state);
    },
  };
});

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const builtIn = builtInRules.filter(isDeclared).map(({ category, id }) => `rules/${category}/${id}/rule.yaml`);
const examples = ruleFiles();
const all = [...builtIn, ...examples];

/** A rule made of a few lines, which has to be without fault. */
function ruleOf(text: string, path = 'rules/x/some-rule/rule.yaml'): Rule {
  const { rule, mistakes } = compileRule(text, path);
  if (!rule) throw new Error(JSON.stringify(mistakes));
  return rule;
}

const head = 'summary: x\nseverity: error\nmessages: { en: Hm. }\n';
const mistakesOf = (text: string): string[] =>
  compileRule(text, 'x.yaml').mistakes.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe.each(examples)('%s', (path) => {
  test('gives what its examples say', () => {
    expect(checkRuleFile(read(path), path)).toEqual([]);
  });

  test('is up to date', () => {
    expect(fillRuleFile(read(path), path)).toBe(read(path));
  });
});

describe('the tester', () => {
  const path = 'tests/declarative/dormant-forum.yaml';
  const text = read(path);

  test.each([
    ['other words', text.replace('meets 1 month', 'meets 2 months'), 'expects'],
    ['a right example that is wrong', text.replace('last_met: May 2026', 'last_met: May 2025'), 'should give nothing'],
    [
      'a wrong example that is right',
      text.replace('last_met: 2026-01-15', 'last_met: 2026-06-15'),
      'gives no finding of its rule',
    ],
    ['an example with a fault', text.replace('cadence: monthly, last_met: May', 'cadense: monthly, last_met: May'), 'cadense'],
    [
      'a faulty rule',
      text.replace('assert: { last_met', 'assert: { last_mett'),
      'dormant-forum.yaml:5:11 There is no field or name "last_mett". Did you mean "last_met"?',
    ],
  ])('finds %s', (_, changed, problem) => {
    expect(changed).not.toBe(text);
    expect(checkRuleFile(changed, path).join('\n')).toContain(problem);
    expect(() => {
      testRuleFile(changed, path);
    }).toThrow(problem);
  });

  test('asks for no certain words where an example says none', () => {
    expect(checkRuleFile(text.replace(/ {4}expect: \|\n(?: {6}.*\n)+/, ''), path)).toEqual([]);
  });
});

describe('the format', () => {
  const said = all.map(read).join('\n');
  const words = [
    ...ruleKeys,
    ...checkKeys,
    ...presenceWords,
    ...groupWords,
    ...comparisonWords,
    ...listWords,
    ...aggregateWords,
    ...fixKeys,
    ...testKeys,
  ];
  const manual = read('docs/rule-yaml.md');

  test.each(
    [...new Set<string>(words)].filter(
      (word) => !['claims', 'conflictsWith', 'kind', 'history', 'as-of', 'equals', 'defined'].includes(word),
    ),
  )('"%s" is shown by a rule', (word) => {
    expect(new RegExp(`(?:^|[\\s{(])${word}[:(]`, 'm').test(said)).toBe(true);
  });

  test.each([...new Set<string>([...words, ...conditionWords, 'pattern', 'notPattern', 'between', 'enum', 'refersTo'])])(
    '"%s" is explained',
    (word) => {
      expect(new RegExp(`[\`{(\\s]${word}[\`:(]`).test(manual)).toBe(true);
    },
  );

  test('no field is called like a word', () => {
    const names = [common, ...Object.values(entitySchemas).map(({ fields }) => fields)].flat().map(({ name }) => name);
    expect(names.filter((name) => conditionWords.includes(name))).toEqual([]);
  });

  test('has a schema that every rule keeps to', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(ruleSchema());
    for (const path of all) expect([path, validate(parse(read(path))), validate.errors]).toEqual([path, true, null]);
  });

  test.each([
    ['a word', 'on: goals[*]\nassert: { required: owner }\nwehre: { status: active }'],
    ['a question', 'on: goals[*]\nassert: { status: { enumm: [active] } }'],
    ['a severity', 'on: goals[*]\nassert: { required: owner }\nmilder: { when: { required: owner }, severity: mild }'],
    ['nothing to look at', 'assert: { required: owner }'],
  ])('has a schema that refuses %s', (_, text) => {
    expect(new Ajv2020({ allowUnionTypes: true }).compile(ruleSchema())(parse(head + text))).toBe(false);
  });

  test('the schema is the one that is shipped', () => {
    expect(JSON.parse(read('schemas/rule.schema.json'))).toEqual(ruleSchema());
  });

  test('the examples of the manual can be read', () => {
    const blocks = [...manual.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);
    const whole = blocks.filter((block) => block.includes('summary:'));
    expect(whole.length).toBeGreaterThan(0);
    for (const block of whole) expect(mistakesOf(block)).toEqual([]);
    for (const block of blocks) expect(parseYaml(block).problems).toEqual([]);
  });
});

test('a rule without code has what any rule has', () => {
  const rule = ruleOf(`${head}on: goals[*]\nassert: { required: owner }`);
  const coded = nameRule('x', 'some-rule', {
    summary: 'x',
    severity: 'error',
    presets: [],
    messages: { en: {}, es: {} },
    on: 'Goal',
    check: () => [],
  });
  // Where it is told what is wrong with it is the matter of whoever reads the file.
  const { source, ...own } = rule;
  expect(source?.file).toMatch(/rule\.yaml$/);
  expect(Object.keys(own).sort()).toEqual(Object.keys(coded).sort());
  expect([rule.category, rule.id, rule.on]).toEqual(['x', 'some-rule', ['Goal']]);
});

test.each([
  ['late-owner.yaml', 'custom', 'late-owner'],
  ['rules/late-owner.yml', 'custom', 'late-owner'],
  ['rules/late-owner/rule.yaml', 'custom', 'late-owner'],
  ['our/rules/ownership/late-owner/rule.yaml', 'ownership', 'late-owner'],
  ['.\\rules\\ownership\\late-owner\\rule.yaml', 'ownership', 'late-owner'],
])('%s is called by its path', (path, category, id) => {
  const rule = ruleOf(`${head}on: goals[*]\nassert: { required: owner }`, path);
  expect([rule.category, rule.id]).toEqual([category, id]);
});

// Mistakes

describe('mistakes', () => {
  const on = `${head}on: goals[*]\n`;
  test.each([
    [
      'a word of the rule',
      `${on}asert: { required: owner }`,
      [
        '4:1 Say with "assert" what must hold, or with "check".',
        '5:1 There is no word for a rule "asert". Did you mean "assert"?',
      ],
    ],
    [
      'a collection',
      `${head}on: gaols[*]\nassert: { required: owner }`,
      ['4:5 There is no collection "gaols". Did you mean "goals"?'],
    ],
    [
      'a collection without [*]',
      `${head}on: goals\nassert: { required: owner }`,
      ['4:5 A rule looks at things one by one: write "goals[*]".'],
    ],
    [
      'a level',
      `${head}on: journeys[*].stagse[*]\nassert: { required: name }`,
      ['4:17 There is no field "stagse". Did you mean "stages"?'],
    ],
    [
      'a field',
      `${on}assert: { required: [owner, metrcs] }`,
      ['5:29 There is no field or name "metrcs". Did you mean "metrics"?'],
    ],
    [
      'a field further on',
      `${on}assert: { required: owner.rolle }`,
      ['5:27 There is no field of "owner" "rolle". Did you mean "role"?'],
    ],
    [
      'a word of a condition',
      `${on}assert: { requird: owner }`,
      ['5:11 There is no field or name "requird". Did you mean "required"?'],
    ],
    [
      'a value',
      `${on}where: { status: activ }\nassert: { required: owner }`,
      ['5:18 There is no value "activ". Did you mean "active"?'],
    ],
    [
      'a word for a field',
      `${on}assert: { due: { befor: today } }`,
      ['5:18 There is no word for this field "befor". Did you mean "before"?'],
    ],
    [
      'a comparison that a field has not',
      `${on}assert: { status: { before: today } }`,
      ['5:21 There is no word for this field "before". The choice is enum, equals, not.'],
    ],
    [
      'what it is held against',
      `${on}assert: { due: { before: todya } }`,
      ['5:26 "todya" can\'t be compared with this. Did you mean "today"?'],
    ],
    [
      'a field of another type',
      `${on}assert: { due: { before: priority } }`,
      [
        '5:26 "priority" can\'t be compared with this: expected is a date such as 2027-03-31, "today", or a field that holds one.',
      ],
    ],
    [
      'money without a currency',
      `${head}on: initiatives[*]\nassert: { funding.amount: { atMost: 100 } }`,
      [
        '5:37 "100" can\'t be compared with this. Expected is an amount with its currency such as "1000 EUR", or a field that holds one.',
      ],
    ],
    [
      'an option',
      `${on}options: { maxAge: { duration: 1 year, description: x } }\nassert: { last_reviewed: { newerThan: options.maxage } }`,
      ['6:47 There is no option "maxage". Did you mean "maxAge"?'],
    ],
    [
      'an option of another type',
      `${on}options: { max: { integer: 1, description: x } }\nassert: { due: { before: options.max } }`,
      [
        '6:34 The option "max" is of the type integer, and can\'t be compared with this: expected is a date such as 2027-03-31, "today", or a field that holds one.',
      ],
    ],
    [
      'a default',
      `${on}options: { max: { integer: many, description: x } }\nassert: { required: owner }`,
      ['5:28 "many" is no whole number.'],
    ],
    [
      'a list on the way',
      `${on}assert: { required: metrics.target }`,
      ['5:29 "metrics" is a list. Write "metrics[*].target" for that of each.'],
    ],
    [
      'a list that is none',
      `${on}assert: { 'owner[*].name': { count: 1 } }`,
      ['5:12 "owner" is one value, not a list. Leave out "[*]".'],
    ],
    [
      'a word for a list',
      `${on}assert: { metrics: { cuont: 2 } }`,
      ['5:22 There is no word for this list "cuont". Did you mean "count"?'],
    ],
    [
      'a condition inside a list',
      `${on}assert: { metrics: { every: { timming: lagging } } }`,
      ['5:31 There is no field or name "timming". Did you mean "timing"?'],
    ],
    [
      'items of what is collected',
      `${on}collect: { all: { from: 'metrics[*]' } }\nassert: { required: owner }`,
      ['5:12 "all" is a word of conditions already. Choose another name.'],
    ],
    [
      'every item of a collection',
      `${on}collect: { rest: { from: 'metrics[*]' } }\nassert: { rest: { every: { required: owner } } }`,
      [
        '6:19 There is no word for this list "every". What is collected is counted and added up; say in its "where" which items are meant.',
      ],
    ],
    [
      'a collection',
      `${on}collect: { rest: { from: 'metrics[*]' } }\nassert: { atMost: { sum: resst, of: 1 } }`,
      ['6:26 There is no collection or list "resst". Did you mean "rest"?'],
    ],
    [
      'a join',
      `${on}collect: { rest: { from: 'actions[*]', join: { golas: id } } }\nassert: { missing: rest }`,
      ['5:48 There is no field or name "golas". Did you mean "goals"?'],
    ],
    [
      'a join that can never be',
      `${on}collect: { rest: { from: 'actions[*]', join: { journeys: id } } }\nassert: { missing: rest }`,
      ['5:58 "journeys" refers to journey, and "id" to goal: they are never the same.'],
    ],
    [
      'what is added up',
      `${on}collect: { rest: { from: 'actions[*]' } }\nassert: { rest: { sum: { atMost: 1 } } }`,
      ['6:19 Only numbers and money add up. Say with "take" which field is meant, or use "count".'],
    ],
    [
      'a pattern',
      `${on}assert: { statement: { pattern: '(?=a)' } }`,
      [
        '5:34 This is no pattern that can be used: invalid or unsupported Perl syntax: `(?=`. Look-around and back references are left out, for they can take forever.',
      ],
    ],
    [
      'a placeholder',
      'summary: x\nseverity: error\non: goals[*]\nassert: { required: owner }\nmessages:\n  en: "{{goal.stament}} is {{gaol}}."',
      [
        '6:15 There is no field of "goal" "stament". Did you mean "statement"?',
        '6:30 There is no field or name "gaol". Did you mean "goal"?',
      ],
    ],
    [
      'a function',
      'summary: x\nseverity: error\non: goals[*]\nassert: { required: owner }\nmessages: { en: "{{agge(due)}}" }',
      ['5:20 There is no function "agge". Did you mean "age"?'],
    ],
    [
      'one brace',
      'summary: x\nseverity: error\non: goals[*]\nassert: { required: owner }\nmessages: { en: "{goal}" }',
      ['5:18 Placeholders stand in two braces: {{goal}}.'],
    ],
    [
      'a language that says less',
      `summary: x\nseverity: error\non: goals[*]\nassert: { required: owner }\nmessages: { en: { finding: a, add: b }, es: { finding: a } }`,
      ['5:1 "add" is not said in every language: es lacks it.'],
    ],
    [
      'a message',
      `${on}assert: { required: owner }\nmessage: mising`,
      ['6:10 There is no message "mising". The choice is finding.'],
    ],
    [
      'a fix',
      `${on}assert: { required: owner }\nsuggest: { insert: funding, value: { ammount: 1 }, title: finding }`,
      ['6:20 There is no field or name "funding". The names here are workspace, goal; the fields are'],
    ],
    [
      'a value of a fix',
      `${head}on: actions[*]\nassert: { required: owner }\nsuggest: { insert: funding, value: { ammount: 1 }, title: finding }`,
      ['6:38 There is no field "ammount". Did you mean "amount"?'],
    ],
    [
      'a preset',
      `${on}presets: recomended\nassert: { required: owner }`,
      ['5:10 There is no preset "recomended". Did you mean "recommended"?'],
    ],
    [
      'a kind',
      `${on}assert: { owner: { refersTo: persn } }`,
      ['5:30 There is no kind that this refers to "persn". Did you mean "person"?'],
    ],
    [
      'a field that one of several has not',
      `${head}on: ['goals[*]', 'metrics[*]']\nassert: { required: purposee }`,
      ['5:21 There is no field or name "purposee". Did you mean "purpose"?'],
    ],
    ['a broken line', `${on}assert: { required: owner`, ['5:9 This line is not YAML that can be read.']],
    [
      'a colon in a text',
      'summary: A metric: it has a source',
      ['1:10 This text has a colon and a space in it. Put the whole text in quotes.'],
    ],
    ['no rule', 'a', ['1:1 A rule has fields such as "summary:", "on:" and "assert:".']],
    [
      'a list',
      '- summary: a',
      ['1:1 A rule has fields such as "summary:", "on:" and "assert:". Here is a list: take the dash in front of them away.'],
    ],
    [
      'an example',
      `${on}assert: { required: owner }\ntests: [{ wrong: x, fils: { a.yaml: b } }]`,
      [
        '6:9 An example needs "files": their names, each with its text.',
        '6:21 There is no word for an example "fils". Did you mean "files"?',
      ],
    ],
  ])('%s', (_, text, mistakes) => {
    const found = mistakesOf(text);
    expect(found).toHaveLength(mistakes.length);
    for (const [i, mistake] of mistakes.entries()) expect(found[i]).toContain(mistake);
  });

  test('are told all at once, in the order of the file', () => {
    const found = mistakesOf(
      'summary: x\nseverity: eror\non: goals[*]\nwhere: { stats: active }\nassert: { requird: owner, due: { befor: today } }\nmessages: { en: "{{gaol}}" }\n',
    );
    expect(found.map((mistake) => mistake.replace(/ .*/, ''))).toEqual(['2:11', '4:10', '5:11', '5:34', '6:20']);
  });

  test('are told of an alias that stands for too much', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) =>
        `  a${i}: &a${i} { any: [${Array.from({ length: 9 }, () => (i === 0 ? '{ required: owner }' : `*a${i - 1}`)).join()}] }`,
    ).join('\n');
    expect(mistakesOf(`x-bomb:\n${bomb}\n${head}on: goals[*]\nassert: { any: *a8 }`).join('\n')).toContain('too long');
  });
});

// Whatever somebody writes

/** All keys of a rule, but those that name files and days of examples. */
function keysOf(
  node: Node | undefined,
  path: readonly string[] = [],
): { readonly key: string; readonly start: number; readonly end: number }[] {
  if (node?.type === 'list') return node.items.flatMap((item) => keysOf(item, path));
  if (node?.type !== 'map') return [];
  return node.entries.flatMap(({ key, keySpan, value }) => {
    const inside = [...path, key];
    if (key === 'files' || key === 'history') return [{ key, ...keySpan }];
    return [{ key, ...keySpan }, ...keysOf(value, inside)];
  });
}

describe('whatever is written', () => {
  test.each(all)('no key of %s can be mistyped without a word', (path) => {
    const text = read(path);
    for (const { key, start, end } of keysOf(parseYaml(text).documents[0]?.root)) {
      const changed = `${text.slice(0, start)}${key.replace(/[[\]*.']/g, '')}zz${text.slice(end)}`;
      expect(compileRule(changed, path).mistakes.length, key).toBeGreaterThan(0);
    }
  });

  const workspace: SourceFile[] = [
    {
      path: 'strategy.yaml',
      text: 'goals:\n  - { statement: Nobody waits, owner: TBD, metrics: [{ name: Wait, target: 3 days }], initiatives: [{ name: Ramp, funding: { amount: 3 EUR } }] }\n',
    },
    {
      path: 'journeys/a.yaml',
      text: 'name: A\nstages: [{ name: B, actions: [{ name: C, initiative: Ramp, funding: { amount: 4 EUR } }] }]\n',
    },
    { path: 'surveys.yaml', text: 'surveys:\n- { name: S, questions: [{ text: How was it?, type: scale }] }\n' },
  ];
  const pieces = [...new Set(all.flatMap((path) => read(path).match(/[\w-]+|[^\s\w]|\n */g) ?? []))];

  test('a rule is refused, or it runs', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'other', 'swap'), fc.constantFrom(...pieces)), {
      minLength: 1,
      maxLength: 4,
    });
    let ran = 0;
    fc.assert(
      fc.property(fc.constantFrom(...all), changes, (path, edits) => {
        const tokens =
          read(path)
            .replace(/^tests:[^]*/m, '')
            .match(/[\w-]+|[^\s\w]|\s+/g) ?? [];
        for (const [at, how, piece] of edits) {
          const i = at % tokens.length;
          const token = tokens[i] ?? '';
          tokens.splice(
            i,
            1,
            ...(how === 'drop'
              ? []
              : how === 'double'
                ? [token, token]
                : how === 'other'
                  ? [piece]
                  : [tokens[(i * 7) % tokens.length] ?? '']),
          );
        }
        const text = tokens.join('');
        const { rule, mistakes } = compileRule(text, path);
        const lines = text.split('\n').length;
        for (const { line, column, message } of mistakes)
          expect([line >= 1 && line <= lines, column >= 1, message.length > 10]).toEqual([true, true, true]);
        if (!rule) {
          expect(mistakes.length).toBeGreaterThan(0);
          return;
        }
        ran++;
        expect(
          new Session([rule]).run({
            files: workspace,
            settings: settle([rule], [], new Map([[rule.id, { severity: 'error' }]])),
            today: '2026-07-01',
          }).failures,
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(ran).toBeGreaterThan(5);
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((all) => all.join(' ')),
        ),
        (text) => {
          const { rule, mistakes } = compileRule(text, 'x.yaml');
          expect(rule !== undefined || mistakes.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(['(a+)+$', '(a|a)*b', '(a*)*b', '(.*)*x', '([a-z]+)*\\d'])('the pattern %s takes no longer than any', (pattern) => {
    const rule = ruleOf(`${head}on: goals[*]\nassert: { notes: { notPattern: '${pattern}' } }`);
    const files = [{ path: 'goals.yaml', text: `goals:\n- { statement: Nobody waits, notes: ${'a'.repeat(100_000)}! }\n` }];
    expect(run([rule], files).failures).toEqual([]);
  });
});

test('a pattern asked of a reference looks at what it is called, known here or not', () => {
  const rule = ruleOf(`${head}on: goals[*]\nassert: { owner: { pattern: '\\b(head|ruiz)\\b' } }`);
  const goal = (owner: string): string => `- { statement: Nobody waits for ${owner}, owner: ${owner} }\n`;
  const text = `people: [{ id: ana, name: Ana Ruiz }, { id: tom, name: Tom Bell }]\ngoals:\n${['ana', 'tom', 'Head of Claims', 'Claims'].map(goal).join('')}`;
  const found = run([rule], [{ path: 'goals.yaml', text }]).findings;
  expect(found.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([
    'Nobody waits for tom',
    'Nobody waits for Claims',
  ]);
});

// Cost, and reuse

function inputOf(rules: readonly Rule[], files: readonly SourceFile[], today = '2026-07-01'): RunInput {
  return { files, settings: settle(rules, [], new Map(rules.map(({ id }) => [id, { severity: 'error' as const }]))), today };
}

const run = (rules: readonly Rule[], files: readonly SourceFile[]) => new Session(rules).run(inputOf(rules, files));

const charged = (actions: number, initiatives: number, target: (i: number) => number): SourceFile[] => [
  {
    path: 'initiatives.yaml',
    text: `initiatives:\n${Array.from({ length: initiatives }, (_, i) => `- { id: i${i}, name: I${i}, funding: { amount: 5 EUR } }`).join('\n')}`,
  },
  {
    path: 'journeys/a.yaml',
    text: `kind: journey\nname: A\nstages:\n  - name: B\n    actions:\n${Array.from({ length: actions }, (_, i) => `      - { name: A${i}, initiative: i${target(i)}, funding: { amount: 4 EUR } }`).join('\n')}`,
  },
];

describe('what is collected', () => {
  const path = 'tests/declarative/overcommitted-initiative.yaml';
  const rule = ruleOf(read(path), path);

  test.each([
    ['each its own', 10_000, (i: number, n: number) => i % n],
    ['all the same', 2000, () => 0],
  ])('grows with the things, not with the pairs: %s', (_, largest, target) => {
    const counts = [largest / 4, largest / 2, largest].map((n) => {
      const input = inputOf(
        [rule],
        charged(n, n, (i) => target(i, n)),
      );
      const session = new Session([rule]);
      looks.count = 0;
      expect(session.run(input).failures).toEqual([]);
      return looks.count;
    });
    const [small = 0, middle = 0, large = 0] = counts;
    expect(small).toBeGreaterThan(largest / 4);
    expect(middle / small).toBeLessThan(2.2);
    expect(large / middle).toBeLessThan(2.2);
  });

  test('without a join it is collected once', () => {
    const crowded = ruleOf(
      `${head}on: initiatives[*]\ncollect: { rest: { from: 'actions[*]', take: funding.amount } }\nassert: { rest: { count: { atMost: 3 } }, atMost: { sum: rest, of: 9 EUR } }`,
    );
    const [small = 0, large = 0] = [500, 1000].map((n) => {
      looks.count = 0;
      expect(
        run(
          [crowded],
          charged(n, n, () => 0),
        ).findings.length,
      ).toBe(n);
      return looks.count;
    });
    expect(large / small).toBeLessThan(2.2);
  });

  test('is looked at again where a thing far away changes, and only there', () => {
    const files = charged(40, 40, (i) => i);
    const session = new Session([rule]);
    expect(session.run(inputOf([rule], files)).findings).toEqual([]);
    const [initiatives, journey] = files;
    if (!initiatives || !journey) throw new Error('no files');
    const changed = [
      initiatives,
      {
        ...journey,
        text: journey.text.replace('initiative: i7, funding: { amount: 4 EUR', 'initiative: i7, funding: { amount: 6 EUR'),
      },
    ];
    const result = session.run(inputOf([rule], changed));
    expect(result.findings.map(({ entity }) => entity?.id)).toEqual(['i7']);
    expect(result.statistics.checksRun).toBe(1);
    expect(session.run(inputOf([rule], files)).findings).toEqual([]);
  });

  test('a session says what a fresh one says, whatever changes', () => {
    const rules = all.map((one) => ruleOf(read(one), one));
    const texts = all.flatMap((one) => compiledTests(one));
    const session = new Session(rules);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('2026-07-01', '2027-07-01', '2024-01-01'),
        (some, today) => {
          const files = [...new Map(some.flat().map((file) => [file.path, file])).values()];
          const input = inputOf(rules, files, today);
          expect(unfolded(session.run(input).findings)).toEqual(unfolded(new Session(rules).run(input).findings));
        },
      ),
      { numRuns: 150 },
    );
  });
});

function compiledTests(path: string): (readonly SourceFile[])[] {
  const compiled = compileRule(read(path), path);
  return compiled.rule ? compiled.tests.map(({ files }) => files.map((file) => ({ ...file, ...kindOf(file.path) }))) : [];
}

/** A file's name says what it is, as it does in a workspace. */
function kindOf(path: string): { readonly kind?: string } {
  const kind = claimOf(path, new Places())?.kind;
  return kind === undefined ? {} : { kind };
}
