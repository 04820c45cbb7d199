//! Rules of a team's own on the command line: begun, tested, and told what is wrong with them.
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRules } from '../src/workspace/own-rules.ts';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

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

describe('where a workspace names them, rules of its own are known', () => {
  const files = {
    'stratlint.yaml': 'plugins: [./rules]\n',
    'rules/goal-for-nobody.yaml':
      'summary: A goal says whom it is for\nseverity: info\non: goals[*]\nassert: { required: purpose }\nmessages: { en: Nobody is served. }\n',
    'rules/loud/rule.ts':
      "import { defineRule } from 'stratlint/rule';\nexport default defineRule({ summary: 'x', severity: 'info', presets: [], on: 'Goal', messages: { en: { loud: 'Loud.' } }, *check() {} });\n",
    'strategy.yaml': 'goals: [{ id: calls, statement: Customers call once }]\n',
  };

  test('to --rule', async () => {
    const stratlint = stratlintIn(newFolder(files));
    const args = ['--format', 'concise', '--fail-on', 'never', '--preset', 'okr'];
    expect((await stratlint(...args, '--rule', 'goal-for-nobody=error')).out).toContain(
      'error: Nobody is served. [goal-for-nobody]',
    );
    expect(await stratlint(...args, '--rule', 'goal-for-nobdy=error')).toEqual({
      code: 2,
      out: '',
      err: 'stratlint: There is no rule "goal-for-nobdy". Did you mean "goal-for-nobody"?\n',
    });
    expect(await stratlintIn(newFolder({ 'strategy.yaml': 'goals: []\n' }))('--rule', 'goal-for-nobody=error')).toMatchObject({
      code: 2,
      out: '',
    });
  });

  test('to --rule from a workspace above it, too', async () => {
    const below = Object.fromEntries(Object.entries(files).map(([path, text]) => [`units/north/${path}`, text]));
    const stratlint = stratlintIn(
      newFolder({
        ...below,
        'stratlint.yaml': 'extends: okr\n',
        'units/stratlint.yaml': 'extends: okr\n',
        'units/south/strategy.yaml': 'goals: []\n',
      }),
    );
    const args = ['--format', 'concise', '--fail-on', 'never', '--preset', 'okr'];
    expect((await stratlint(...args, '--rule', 'goal-for-nobody=error')).out).toContain(
      'error: Nobody is served. [goal-for-nobody]',
    );
    const { code, err } = await stratlint(...args, '--rule', 'goal-for-nobdy=error');
    expect([code, err]).toEqual([2, 'stratlint: There is no rule "goal-for-nobdy". Did you mean "goal-for-nobody"?\n']);
    // Below another folder nobody hears of it.
    expect((await stratlint('units/south', ...args, '--rule', 'goal-for-nobody=error')).err).toContain('There is no rule');
  });

  test('to rules, explain and --print-config, code where it may run', async () => {
    const stratlint = stratlintIn(newFolder(files));
    const ids = async (...args: string[]): Promise<string[]> =>
      (JSON.parse((await stratlint('rules', '--format', 'json', ...args)).out) as { id: string }[]).map(({ id }) => id);
    expect(await ids()).toEqual(expect.arrayContaining(['goal-for-nobody', 'loud', 'unfunded-action']));
    expect(await ids('--no-plugins')).not.toContain('loud');
    expect((await stratlint('rules', '--no-plugins')).err).toContain('Plugins are off');
    expect((await stratlint('rules')).out).toContain('  goal-for-nobody ');
    expect((await stratlint('explain', 'goal-for-nobody')).out).toBe(
      '# goal-for-nobody\n\nA goal says whom it is for\n\ninfo, whatever the preset; it stands in rules/goal-for-nobody.yaml\n\n> Nobody is served.\n',
    );
    const { off } = JSON.parse((await stratlint('--print-config', 'strategy.yaml')).out) as { off: string[] };
    expect(off).not.toContain('goal-for-nobody');
  });

  test('where the configuration has mistakes, those of stratlint are listed all the same', async () => {
    const { code, out, err } = await stratlintIn(newFolder({ ...files, 'stratlint.yaml': 'plugins: [./rulz]\n' }))('rules');
    expect([code, err]).toEqual([
      0,
      'stratlint: The configuration has mistakes, so rules of plugins are not known: "stratlint" tells them.\n',
    ]);
    expect(out).toContain('unfunded-action');
  });
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

  test('tells a name that is taken', async () => {
    const text = 'summary: x\nseverity: info\non: goals[*]\nassert: { required: owner }\nmessages: { en: x }\n';
    const said = await stratlintIn(newFolder({ 'rules/unfunded-action/rule.yaml': text }))('test-rules');
    expect(said.code).toBe(1);
    expect(said.out).toContain('There is a rule "unfunded-action" already. Give yours another name.');
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

describe('a rule without code', () => {
  const head = 'summary: x\nseverity: warning\non: goals[*]\nmessages: { en: Hm. }\n';
  const strategy = 'goals: [{ id: g, statement: Nobody calls twice, owner: Ana Ruiz }]\n';

  test.each([
    'constructor', 'goal.constructor != null', 'goal.__proto__ == null', 'goal.name.constructor("x") == 1', 'process.env == 1',
    'globalThis.x == 1', 'require("fs") == 1', 'import("fs") == 1', 'eval("1") == 1', 'goal.toString() == ""', 'today.constructor == 1',
    'goal["constructor"] == 1', 'goal.metrics.constructor == 1', 'goal.owner.entity == 1',
  ])('can read nothing but the model: %s is a mistake before anything is asked', async (expression) => {
    const folder = newFolder({
      'stratlint.yaml': 'plugins: [./rules]\n',
      'strategy.yaml': strategy,
      'rules/x.yaml': `${head}check: '${expression}'\n`,
    });
    const said = await stratlintIn(folder)('--no-plugins');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^rules\/x\.yaml:5:\d+: /);
  }); // prettier-ignore

  test.each(['on: /etc/passwd', "on: 'goals[*].__proto__'", "on: 'goals[*].constructor'", 'on: process'])(
    'looks at nothing but the model: %s',
    async (on) => {
      const folder = newFolder({
        'stratlint.yaml': 'plugins: [./rules]\n',
        'strategy.yaml': strategy,
        'rules/x.yaml': `${head.replace('on: goals[*]', on)}assert: { required: owner }\n`,
      });
      expect(await stratlintIn(folder)('--no-plugins')).toMatchObject({ code: 2, out: '' });
    },
  );
});

describe('plugins in stratlint.yaml', () => {
  const rule = `summary: A survey says its purpose
severity: warning
on: surveys[*]
assert: { required: purpose }
messages: { en: '"{{survey}}" does not say what it is for.' }
`;
  const coded = `import { defineRule, place } from 'stratlint/rule';
export default defineRule({
  summary: 'A survey is short', severity: 'warning', presets: [], on: 'Survey',
  messages: { en: { long: '"{survey}" asks too much.' } },
  *check(survey) { if (survey.questions.length > 1) yield { at: place(survey), message: 'long', data: { survey: survey.name ?? '' } }; },
});
`;
  const surveys = 'surveys:\n  - { name: After a trip, owner: Ana Ruiz, questions: [a, b] }\n';
  const files = { 'stratlint.yaml': 'plugins: [./rules]\n', 'surveys.yaml': surveys, 'rules/no-purpose/rule.yaml': rule };
  const found = (out: string): string[] =>
    out.split('\n').flatMap((line) => /(acme\/[\w-]+|no-purpose|too-long)/.exec(line)?.[1] ?? []);

  test('are asked: rules without code, and in TypeScript', async () => {
    const folder = newFolder({ ...files, 'rules/too-long/rule.ts': coded });
    const said = await stratlintIn(folder)('--format', 'concise');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(found(said.out).sort()).toEqual(['no-purpose', 'too-long']);
    expect(said.out).not.toContain('rules/');
  });

  test('run no code where they are off, and rules without code all the same', async () => {
    const thrower = 'throw new Error("this has run");\n';
    const config = 'plugins: [./rules, stratlint-plugin-acme]\nrules: { acme/x: error, too-long: error }\n';
    const folder = newFolder({ ...files, 'stratlint.yaml': config, 'rules/too-long/rule.ts': thrower });
    const said = await stratlintIn(folder)('--format', 'concise', '--no-plugins');
    expect(said).toMatchObject({
      code: 0,
      err: 'stratlint: plugins are off, so these did not run: stratlint-plugin-acme, rules/too-long/rule.ts.\n',
    });
    expect(found(said.out)).toEqual(['no-purpose']);
  });

  test('may be set like any rule, and waived', async () => {
    const config = 'plugins: [./rules]\nrules: { no-purpose: error }\n';
    const folder = newFolder({ ...files, 'stratlint.yaml': config });
    expect((await stratlintIn(folder)()).code).toBe(1);
    const waiver = surveys.replace('  - ', '  # stratlint-disable-next-line no-purpose -- the board knows it\n  - ');
    put(folder, { 'surveys.yaml': waiver });
    expect(await stratlintIn(folder)()).toMatchObject({ code: 0, err: '' });
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a mistake in a rule',
      { 'rules/no-purpose/rule.yaml': rule.replace('purpose }', 'porpose }') },
      'rules/no-purpose/rule.yaml:4:21: There is no field or name "porpose".',
    ],
    [
      'code that throws',
      { 'rules/a/rule.ts': 'const coffee = (): number => {\n  throw new Error("out of coffee");\n};\ncoffee();\n' },
      "rules/a/rule.ts:2:3: The rule can't be run: out of coffee",
    ],
    [
      'code that is no rule',
      { 'rules/a/rule.ts': 'export default { summary: 1 };\n' },
      'rules/a/rule.ts:1:1: The rule "a" has no "summary"',
    ],
    [
      'a folder that is not there',
      { 'stratlint.yaml': 'plugins: [./nix]\n' },
      'stratlint.yaml:1:11: There is no file or folder "./nix".',
    ],
    [
      'a package that is not there',
      { 'stratlint.yaml': 'plugins: [stratlint-plugin-acme]\n' },
      'stratlint.yaml:1:11: The package "stratlint-plugin-acme" is not installed here',
    ],
    ['a name that is taken', { 'rules/unfunded-action/rule.yaml': rule }, 'There is a rule "unfunded-action" already.'],
    [
      'a setting for no rule',
      { 'stratlint.yaml': 'plugins: [./rules]\nrules: { no-porpose: off }\n' },
      'stratlint.yaml:2:10: There is no rule "no-porpose". Did you mean "no-purpose"?',
    ],
  ])('%s is told at its place', async (_, more, fault) => {
    const said = await stratlintIn(newFolder({ ...files, ...more }))();
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(fault);
  });

  describe('a rule that names another', () => {
    const told = async (more: Texts): Promise<string[]> => {
      const { err } = await stratlintIn(newFolder({ ...files, ...more }))('--format', 'concise', '--fail-on', 'never');
      return err.split('\n').slice(0, -1);
    };

    test('which nobody has is told where it says so', async () => {
      const naming = `${rule}mutes: [stale-survey-program, stale-survey-programme]\nconflictsWith: two-long\n`;
      expect(
        await told({
          'rules/no-purpose/rule.yaml': naming,
          'rules/too-long/rule.ts': coded.replace("on: '", "mutes: ['nothing-like-it'], on: '"),
        }),
      ).toEqual([
        'rules/no-purpose/rule.yaml:6:31: "mutes": There is no rule "stale-survey-programme". Did you mean "stale-survey-program"?',
        'rules/no-purpose/rule.yaml:7:16: "conflictsWith": There is no rule "two-long". Did you mean "too-long"?',
        'rules/too-long/rule.ts:3:76: "mutes": There is no rule "nothing-like-it". "stratlint rules" lists them.',
        'Nothing was linted: these have to be mended first.',
      ]);
    });

    test('of its own plugin names it in full', async () => {
      const plugin = {
        'stratlint.yaml': 'plugins: [./house]\nextends: [essential]\n',
        'house/stratlint-plugin.yaml': 'name: acme\nrules: ./rules\n',
        'house/rules/other.yaml': rule,
      };
      expect(await told({ ...plugin, 'house/rules/one.yaml': `${rule}mutes: other\n` })).toContain(
        'house/rules/one.yaml:6:8: "mutes": There is no rule "other". Did you mean "acme/other"?',
      );
      expect(await told({ ...plugin, 'house/rules/one.yaml': `${rule}mutes: acme/other\n` })).toEqual([]);
    });

    test('of a plugin that is not here, or is off, may mean it', async () => {
      expect(await told({ 'rules/no-purpose/rule.yaml': `${rule}mutes: elsewhere/no-purpose\n` })).toEqual([]);
      const folder = newFolder({
        ...files,
        'rules/no-purpose/rule.yaml': `${rule}mutes: to-long\n`,
        'rules/too-long/rule.ts': coded,
      });
      expect((await stratlintIn(folder)('--no-plugins', '--fail-on', 'never')).err).toBe(
        'stratlint: plugins are off, so these did not run: rules/too-long/rule.ts.\n',
      );
    });
  });

  test.each([
    ["presets: ['essentil']", 'has a mistake in "presets". There is no preset "essentil". Did you mean "essential"?'],
    ["presets: 'essential'", 'has a "presets" that is no list of texts.'],
    ["mutes: 'no-purpose'", 'has a "mutes" that is no list of texts.'],
    ["on: 'Surwey'", 'has a mistake in "on". There is no kind "Surwey". Did you mean "Survey"?'],
    ["on: ['Survey', 'constructor']", 'has a mistake in "on". There is no kind "constructor".'],
    ['messages: null', 'has no "messages"'],
  ])('a rule in code with %s would never be asked', async (word, fault) => {
    const wrong = coded.replace('*check', `${word}, *check`);
    const folder = newFolder({ ...files, 'rules/too-long/rule.ts': wrong });
    const { code, err } = await stratlintIn(folder)();
    expect(code).toBe(2);
    expect(err).toContain(`rules/too-long/rule.ts:1:1: The rule "too-long" ${fault}`);
  });

  test('a rule in code that names no preset is on in each, that of a package where it is turned on', async () => {
    const bare = coded.replace(' presets: [],', '');
    const folder = newFolder({
      ...files,
      'rules/too-long/rule.ts': bare,
      'stratlint.yaml': 'plugins: [./rules, stratlint-plugin-acme]\nrules: { acme/loud: warning }\n',
      'node_modules/stratlint-plugin-acme/package.json': '{"name":"stratlint-plugin-acme","type":"module","exports":"./i.js"}',
      'node_modules/stratlint-plugin-acme/i.js': `const loud = { summary: 'x', severity: 'info', on: 'Survey', messages: { en: { m: 'Hm.' } }, *check() { yield { message: 'm' }; } };
export default { name: 'acme', rules: { loud, quiet: loud } };
`,
    });
    const { code, out, err } = await stratlintIn(folder)('--format', 'concise');
    expect([code, err]).toEqual([0, '']);
    expect(found(out).sort()).toEqual(['acme/loud', 'no-purpose', 'too-long']);
  });

  test('a package brings rules of each kind, under its name', async () => {
    const folder = newFolder({
      'stratlint.yaml': 'plugins: [stratlint-plugin-acme]\nrules: { acme/no-purpose: warning, acme/too-long: warning }\n',
      'surveys.yaml': surveys,
      'node_modules/stratlint-plugin-acme/package.json':
        '{ "name": "stratlint-plugin-acme", "type": "module", "main": "index.js" }',
      'node_modules/stratlint-plugin-acme/no-purpose.yaml': rule,
      'node_modules/stratlint-plugin-acme/index.js': `import { definePlugin, defineRule, place } from 'stratlint/rule';
${coded.slice(coded.indexOf('\n') + 1).replace('export default', 'const tooLong =')}
export default definePlugin({ name: 'acme', rules: { 'no-purpose': new URL('./no-purpose.yaml', import.meta.url), 'too-long': tooLong } });
`,
    });
    const said = await stratlintIn(folder)('--format', 'concise');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(found(said.out).sort()).toEqual(['acme/no-purpose', 'acme/too-long']);
  });

  test('a rule that asks for what is not there fails, and that is said', async () => {
    const asking = rule.replace('assert: { required: purpose }', 'check: survey.purpose != ""');
    const said = await stratlintIn(newFolder({ ...files, 'rules/no-purpose/rule.yaml': asking }))('--format', 'concise');
    expect(said.code).toBe(2);
    expect(said.out).toMatch(
      /^rules\/no-purpose\/rule\.yaml:4:15: error: .* "survey\.purpose" is asked for, and it isn't written here\./m,
    );
  });

  test('what is wrong with a rule while it runs is told at its own line, all of it, with the thing it looked at', async () => {
    const checks = `checks:
  - { check: survey.purpose != "", message: purpose }
  - check: >-
      survey.next_review > today
    message: review
messages: { en: { purpose: Hm., review: Hm. } }
`;
    const several = rule.slice(0, rule.indexOf('assert')) + checks;
    const thrower = coded.replace('if (survey', 'throw new Error("out of coffee");\n  if (survey');
    const folder = newFolder({
      ...files,
      'rules/no-purpose/rule.yaml': several,
      'rules/too-long/rule.ts': thrower,
      'rules/fine/rule.yaml': rule,
    });
    const said = await stratlintIn(folder)('--format', 'json');
    const { findings } = JSON.parse(said.out) as {
      findings: {
        ruleId: string;
        file: string;
        range: { start: { line: number; column: number } };
        related: { file: string }[];
      }[];
    };
    const failed = findings.filter(({ file }) => file.startsWith('rules/'));
    expect(said.code).toBe(2);
    expect(failed.map(({ file, range: { start } }) => `${file}:${start.line}:${start.column}`)).toEqual([
      'rules/no-purpose/rule.yaml:5:21',
      'rules/no-purpose/rule.yaml:7:14',
      'rules/too-long/rule.ts:5:3',
    ]);
    for (const { related } of failed) expect(related[0]?.file).toBe('surveys.yaml');
    expect(findings.filter(({ ruleId }) => ruleId === 'fine')).toHaveLength(1);
  });

  test('a rule that takes too long is stopped and told, and what the others found stays', async () => {
    const spinning = coded.replace(
      'if (survey',
      'const { user: began } = process.cpuUsage();\n  while (process.cpuUsage().user - began < 30_000);\n  if (survey',
    );
    const many = Array.from({ length: 400 }, (_, i) => `  - { name: Survey ${i}, owner: Ana Ruiz, questions: [a, b] }\n`);
    const folder = newFolder({
      ...files,
      'stratlint.yaml': 'plugins: [./rules]\nlimits: { ruleSeconds: 0.2 }\n',
      'surveys.yaml': `surveys:\n${many.join('')}`,
      'rules/too-long/rule.ts': spinning,
    });
    const stratlint = stratlintIn(folder);
    const said = await stratlint('--format', 'concise');
    expect(said.code).toBe(2);
    expect(said.out).toMatch(
      /^rules\/too-long\/rule\.ts:1:1: error: .*It took \d\.\d\d seconds, and 0\.2 are allowed, so it was stopped\./m,
    );
    const asked = found(said.out).filter((id) => id === 'too-long').length;
    expect(asked).toBeGreaterThan(1);
    expect(asked).toBeLessThan(200);
    expect(found(said.out).filter((id) => id === 'no-purpose')).toHaveLength(400);
    put(folder, { 'stratlint.yaml': 'plugins: [./rules]\nlimits: { ruleSeconds: 0 }\n' });
    expect((await stratlint()).err).toContain('stratlint.yaml:2:24: "ruleSeconds" is a number from 0.01 up to 600, not "0".');
  });
});
