//! Rules of a team's own on the command line: begun, tested, and told what is wrong with them.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRules } from '../src/workspace/own-rules.ts';
import { newFolder, put, stratlintIn } from './stratlint.ts';

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe.each([
  ['a rule without code', [], 'rules/survey-without-language/rule.yaml', 'rules/survey-without-language/rule.yaml'],
  ['a rule in TypeScript', ['--code'], 'rules/survey-without-language/rule.ts', 'rules/survey-without-language/rule.md'],
])('%s', (_, options, rule, examples) => {
  test('is begun, shows what it gives, and holds', async () => {
    const folder = newFolder();
    const stratlint = stratlintIn(folder);
    const begun = await stratlint('new', 'rule', 'survey-without-language', ...options);
    expect(begun).toMatchObject({ code: 0, err: '' });
    expect(begun.out).toContain(rule);
    const first = await stratlint('test-rules');
    expect(first).toMatchObject({ code: 1, err: '' });
    expect(first.out).toContain('Nobody owns "Customers call once".');
    const update = await stratlint('test-rules', '--update');
    expect(update).toMatchObject({ code: 0, err: `stratlint: wrote ${examples}\n` });
    expect(read(folder, examples)).toContain('strategy.yaml:2:35 warning survey-without-language\n');
    const again = await stratlint('test-rules', 'rules');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toMatch(/^✓ .*\n\n1 rule, \d examples: all as expected\.\n$/);
  });

  test('is never written over', async () => {
    const folder = newFolder({ [rule]: 'mine' });
    const said = await stratlintIn(folder)('new', 'rule', 'survey-without-language', ...options);
    expect(said).toEqual({ code: 2, out: '', err: `stratlint: "${rule}" is there already. Nothing was changed.\n` });
    expect(read(folder, rule)).toBe('mine');
  });
});

test.each([
  ['Bad_Name', 'no name for a rule'],
  ['unfunded-action', 'There is a rule "unfunded-action" already'],
])('no rule is called %s', async (id, fault) => {
  const said = await stratlintIn(newFolder())('new', 'rule', id);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain(fault);
});

test('nothing is written outside', async () => {
  const folder = newFolder({ 'inside/x': '' });
  const said = await stratlintIn(join(folder, 'inside'))('new', 'rule', 'no-guesses', '--folder', '../elsewhere');
  expect(said).toMatchObject({ code: 2, out: '' });
});

describe('test-rules', () => {
  test('tells every mistake of every rule at its line', async () => {
    const folder = newFolder({
      'rules/one.yaml': 'summary: x\nseverity: loud\non: gaols[*]\nassert: { required: owner }\nmessages: { en: x }\n',
      'rules/two/rule.yaml': 'summary: x\nseverity: info\non: goals[*]\ncheck: goal.metricz == 1\nmessages: { en: x }\n',
    });
    const said = await stratlintIn(folder)('test-rules');
    expect(said.code).toBe(1);
    for (const mistake of [
      'rules/one.yaml:2:11 ',
      'rules/one.yaml:3:5 ',
      'rules/two/rule.yaml:4:13 There is no field "metricz".',
    ])
      expect(said.out).toContain(mistake);
  });

  test('asks for examples', async () => {
    const text = 'summary: x\nseverity: info\non: goals[*]\nassert: { required: owner }\nmessages: { en: x }\n';
    const said = await stratlintIn(newFolder({ 'rules/one.yaml': text }))('test-rules');
    expect(said.code).toBe(1);
    expect(said.out).toContain('No example shows what it does');
  });

  test('tells what code threw, and goes on', async () => {
    const folder = newFolder({ 'rules/a/rule.ts': 'throw new Error("out of coffee");\n', 'rules/a/rule.md': '# a\n' });
    await stratlintIn(folder)('new', 'rule', 'b-rule');
    const said = await stratlintIn(folder)('test-rules');
    expect(said.code).toBe(1);
    expect(said.out).toContain("It can't be run: out of coffee");
    expect(said.out).toContain('rules/b-rule/rule.yaml');
  });

  test('runs no code where plugins are off', async () => {
    const folder = newFolder({ 'rules/a/rule.ts': 'throw new Error("out of coffee");\n', 'rules/a/rule.md': '# a\n' });
    const said = await stratlintIn(folder)('test-rules', '--no-plugins');
    expect(said).toMatchObject({
      code: 0,
      out: '- rules/a/rule.ts: code, and plugins are off\n\n0 rules, 0 examples: all as expected.\n',
    });
  });

  test.each([
    [[], 'There is no folder "rules" here.'],
    [['nix'], 'There is no file or folder "nix".'],
  ])('says where nothing is: %j', async (paths, fault) => {
    const said = await stratlintIn(newFolder())('test-rules', ...paths);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(fault);
  });
});

test('rules are found by their names, and links are not followed', () => {
  const folder = newFolder();
  put(folder, {
    'rules/plain.yaml': '', 'rules/deep/down/rule.yml': '', 'rules/coded/rule.ts': '', 'rules/coded/words.ts': '', 'rules/notes.md': '',
    'rules/plain.md': '', 'rules/.hidden/rule.yaml': '', 'rules/node_modules/x/rule.yaml': '', 'outside/rule.yaml': '',
  }); // prettier-ignore
  symlinkSync(join(folder, 'outside'), join(folder, 'rules/linked'));
  expect(findRules(folder, 'rules')).toEqual([
    { path: 'rules/coded/rule.ts', id: 'coded', isCode: true },
    { path: 'rules/deep/down/rule.yml', id: 'down', isCode: false },
    { path: 'rules/plain.yaml', id: 'plain', isCode: false, page: 'rules/plain.md' },
  ]);
});
