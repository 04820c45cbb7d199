//! What plugins bring beside rules: presets, words for kinds and fields, languages; as data, in their own workspace and no other.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../src/built-in.ts';
import { addedWords, noWords, spokenLanguages } from '../src/language/index.ts';
import { Workspace } from '../src/workspace/lint.ts';
import { pluginSchema } from '../src/workspace/plugin-schema.ts';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

const rule = `summary: A survey says its purpose
severity: warning
on: surveys[*]
assert: { required: purpose }
messages: { en: '"{{survey}}" does not say what it is for.', nl: '"{{survey}}" zegt niet waarvoor ze is.' }
`;
const manifest = `name: acme
rules: ./rules
presets:
  house:
    extends: [essential]
    rules: { acme/no-purpose: error, stale-survey-program: off }
headings:
  en: { goals: [Dikes], owner: [Dike reeve], metric.target: [Mark] }
languages:
  nl: ./nl.yaml
`;
const dutch = `name: Nederlands
headings: { survey: [Enquête], surveys: [Enquêtes], goal: [Doel], goals: [Doelen], owner: [Eigenaar], name: [Naam], goal.due: [Klaar op] }
values: { status: { draft: [concept] } }
words:
  functionWords: [de, het, een, van, voor, niet, dat, wordt, wij, onze]
  dates:
    months: [[januari], [februari], [maart], [april], [mei], [juni], [juli], [augustus], [september], [oktober], [november], [december]]
    order: day-first
  numbers: { decimal: ',', words: { 2: [twee] } }
  placeholders: [nader te bepalen]
`;
const surveys = 'surveys:\n  - { name: After a trip, owner: Ana Ruiz }\n';
const files: Texts = {
  'stratlint.yaml': 'plugins: [./house]\nextends: [acme/house]\n',
  'surveys.yaml': surveys,
  'house/stratlint-plugin.yaml': manifest,
  'house/rules/no-purpose/rule.yaml': rule,
  'house/nl.yaml': dutch,
};
const concise = ['--format', 'concise'];

describe('the schema of a plugin', () => {
  const schema = pluginSchema(builtInRules);
  const takes = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  const takesLanguage = new Ajv2020({ allowUnionTypes: true }).compile({
    ...schema,
    ...(schema['$defs'] as { language: object }).language,
  });
  const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

  test('is the one that is shipped', () => {
    expect(JSON.parse(read('schemas/plugin.schema.json'))).toEqual(schema);
  });

  test('takes what is read', () => {
    const [shown = '', language = ''] = [...read('docs/plugins.md').matchAll(/```yaml\n([^]*?)```/g)].map(
      ([, block]) => block ?? '',
    );
    for (const text of [manifest, shown, read('examples/plugin/stratlint-plugin.yaml')])
      expect([takes(parse(text)), takes.errors], text).toEqual([true, null]);
    for (const text of [dutch, language]) expect([takesLanguage(parse(text)), takesLanguage.errors], text).toEqual([true, null]);
    expect(takes({ name: 'acme', languages: { nl: parse(dutch) as unknown } })).toBe(true);
  });

  test.each([
    ['an unknown part', 'name: acme\nrulez: ./rules\n'],
    ['no name', 'rules: ./rules\n'],
    ['a name that is none', 'name: Acme Inc\n'],
    ['a severity', manifest.replace('error', 'loud')],
    ['a field', manifest.replace('owner:', 'ovner:')],
    ['a language for words', manifest.replace('  en:', '  fr:')],
    ['a language that is there', manifest.replace('nl: .', 'es: .')],
    ['a part of a language', `name: acme\nlanguages:\n  nl: { name: Nederlands, words: { placholders: [x] } }\n`],
    ['a setting of a language', `name: acme\nlanguages:\n  nl: { name: Nederlands, words: { dates: { order: upside-down } } }\n`],
    ['a class of verbs', `name: acme\nlanguages:\n  nl: { name: Nederlands, statements: { verbs: { aspirations: [x] } } }\n`],
  ])('refuses %s', (_, text) => {
    expect(takes(parse(text))).toBe(false);
  });
});

describe('a plugin that is data', () => {
  test('brings a preset: rules that are on, off, and as loud as it says', async () => {
    const folder = newFolder(files);
    const said = await stratlintIn(folder)(...concise);
    expect(said).toEqual({
      code: 1,
      err: '',
      out: 'surveys.yaml:2:13: error: "After a trip" does not say what it is for. [acme/no-purpose]\n',
    });
    put(folder, { 'stratlint.yaml': 'plugins: [./house]\nextends: [acme/house]\nrules: { acme/no-purpose: info }\n' });
    expect((await stratlintIn(folder)(...concise)).code).toBe(0);
  });

  test('needs no trust', async () => {
    const said = await stratlintIn(newFolder(files))(...concise, '--no-plugins');
    expect(said).toMatchObject({ code: 1, err: '' });
    expect(said.out).toContain('[acme/no-purpose]');
  });

  test('brings words for kinds and fields, in YAML and Markdown', async () => {
    const folder = newFolder({
      ...files,
      'goals.yaml':
        'dikes:\n  - { statement: No one waits, dike reeve: Ana Ruiz, metrics: [{ name: Wait, baseline: 9, mark: 3 }] }\n',
      'strategy.md': '# Strategy\n\n## Dikes\n\n### Nobody calls twice\n\nDike reeve: Tom Bell\n',
    });
    const { out } = await stratlintIn(folder)('model');
    const { goal, metric } = JSON.parse(out) as { goal: { statement: string; owner?: object }[]; metric: { target?: object }[] };
    expect(goal.map(({ statement, owner }) => [statement, owner])).toEqual([
      ['No one waits', { unresolved: 'Ana Ruiz' }],
      ['Nobody calls twice', { unresolved: 'Tom Bell' }],
    ]);
    expect(metric[0]?.target).toMatchObject({ value: { value: 3 } });
  });

  test('brings a language: its documents are told by their words, read, and answered in it', async () => {
    const folder = newFolder({
      ...files,
      'surveys.yaml': 'naam: Na de reparatie\nkind: enquête\neigenaar: nader te bepalen\nstatus: concept\n',
      'doelen.md':
        '# Doelen\n\n## Het water wordt niet meer afgesloten dan een uur van de dag\n\n- Eigenaar: Ana Ruiz\n- Klaar op: 31 maart 2027\n',
    });
    const { out } = await stratlintIn(folder)('model');
    const { goal, survey } = JSON.parse(out) as { goal: { due: unknown }[]; survey: { status: string; $empty: object }[] };
    expect(goal[0]?.due).toEqual({ start: '2027-03-31', end: '2027-03-31', precision: 'day' });
    expect(survey[0]).toMatchObject({ status: 'draft', $empty: { owner: { why: 'placeholder' } } });
    const said = await stratlintIn(folder)(...concise);
    expect(said.out).toContain('"Na de reparatie" zegt niet waarvoor ze is. [acme/no-purpose]');
  });

  test.each<[string, Texts, string]>([
    ['an unknown part', { 'house/stratlint-plugin.yaml': 'name: acme\nrulez: ./rules\n' }, 'house/stratlint-plugin.yaml:2:1: There is no part of a plugin "rulez". Did you mean "rules"?'],
    ['no name', { 'house/stratlint-plugin.yaml': 'rules: ./rules\n' }, 'house/stratlint-plugin.yaml:1:1: The plugin says no "name"'],
    ['a name that is none', { 'house/stratlint-plugin.yaml': 'name: Acme Inc\n' }, 'house/stratlint-plugin.yaml:1:7: "Acme Inc" is no name for a plugin'],
    ['a rule of a preset', { 'house/stratlint-plugin.yaml': manifest.replace('acme/no-purpose', 'acme/no-porpose') }, 'house/stratlint-plugin.yaml:6:14: There is no rule "acme/no-porpose". Did you mean "acme/no-purpose"?'],
    ['a severity in a preset', { 'house/stratlint-plugin.yaml': manifest.replace('error', 'loud') }, 'house/stratlint-plugin.yaml:6:31: There is no severity "loud".'],
    ['a preset', { 'stratlint.yaml': 'plugins: [./house]\nextends: [acme/hause]\n' }, 'stratlint.yaml:2:11: There is no preset "acme/hause". Did you mean "acme/house"?'],
    ['a field', { 'house/stratlint-plugin.yaml': manifest.replace('owner:', 'ovner:') }, 'house/stratlint-plugin.yaml:8:25: There is no kind or field "ovner". Did you mean "owner"?'],
    ['a word that means something else', { 'house/stratlint-plugin.yaml': manifest.replace('Dikes', 'Surveys') }, 'house/stratlint-plugin.yaml:8:17: "Surveys" names a survey already.'],
    ['a language for words', { 'house/stratlint-plugin.yaml': manifest.replace('  en:', '  fr:') }, 'house/stratlint-plugin.yaml:8:3: There is no language "fr".'],
    ['a language that is there', { 'house/stratlint-plugin.yaml': manifest.replace('nl: .', 'es: .') }, 'house/stratlint-plugin.yaml:10:3: The language "es" is there already.'],
    ['a file that leads out', { 'house/stratlint-plugin.yaml': manifest.replace('./nl.yaml', '../nl.yaml') }, 'house/stratlint-plugin.yaml:10:7: "../nl.yaml" lies outside the folder of the plugin.'],
    ['a part of a language', { 'house/nl.yaml': dutch.replace('  placeholders', '  placeholder') }, 'house/nl.yaml:10:3: There is no part of a language "placeholder". Did you mean "placeholders"?'],
    ['a value in a language', { 'house/nl.yaml': dutch.replace('day-first', 'day-last') }, 'house/nl.yaml:8:12: There is no such value "day-last". The choice is unclear, day-first.'],
    ['a list in a language', { 'house/nl.yaml': dutch.replace('[nader te bepalen]', 'nader') }, 'house/nl.yaml:10:17: A list is expected here'],
    ['a value of a field', { 'house/nl.yaml': dutch.replace('{ draft:', '{ draught:') }, 'house/nl.yaml:3:21: There is no value of status "draught".'],
    ['a rule', { 'house/rules/no-purpose/rule.yaml': rule.replace('purpose }', 'porpose }') }, 'house/rules/no-purpose/rule.yaml:4:21: There is no field or name "porpose".'],
  ])('%s that is wrong is told at its place', async (_, more, fault) => {
    const said = await stratlintIn(newFolder({ ...files, ...more }))();
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(fault);
  }); // prettier-ignore

  test('is tried by test-rules in its own folder, mistakes beside its rules too', async () => {
    const folder = newFolder({
      'stratlint-plugin.yaml': manifest.replace('acme/no-purpose', 'acme/no-porpose'),
      'nl.yaml': dutch,
      'rules/no-purpose/rule.yaml': `${rule}tests:\n  - wrong: x\n    files: { surveys.yaml: 'surveys: [{ naam: Na de reis, eigenaar: Ana Ruiz }]' }\n`,
    });
    const said = await stratlintIn(folder)('test-rules');
    expect(said.code).toBe(1);
    expect(said.out).toContain('stratlint-plugin.yaml:6:14 There is no rule "acme/no-porpose".');
    expect(said.out).toContain('✓ rules/no-purpose/rule.yaml: 1 example');
  });
});

describe('test-rules', () => {
  const tried = `${rule}tests:\n  - wrong: x\n    files: { surveys.yaml: 'surveys: [{ naam: Na de reis, eigenaar: Ana Ruiz }]' }\n`;
  const plugin = {
    'house/stratlint-plugin.yaml': 'name: acme\nrules: ./checks\nlanguages: { nl: ./nl.yaml }\n',
    'house/nl.yaml': dutch,
    'house/checks/no-purpose/rule.yaml': tried,
    'house/example/strategy.yaml': 'goals: []\n',
  };
  const [ok, one] = ['✓ house/checks/no-purpose/rule.yaml: 1 example\n', '\n1 rule, 1 example: all as expected.\n'];

  test.each([
    ['house'], ['./house/'], ['house/stratlint-plugin.yaml'], ['house/checks'], ['house/checks/no-purpose/rule.yaml'],
  ])('tries the rules of the plugin around %s with its words, and nothing else that lies there', async (path) => {
    expect(await stratlintIn(newFolder(plugin))('test-rules', path)).toEqual({ code: 0, out: ok + one, err: '' });
  }); // prettier-ignore

  test('takes a whole path, and the folder one is in', async () => {
    const folder = newFolder(plugin);
    expect((await stratlintIn(folder)('test-rules', join(folder, 'house'))).out).toBe(ok + one);
    for (const args of [[], ['.'], ['../house']])
      expect((await stratlintIn(join(folder, 'house'))('test-rules', ...args)).out).toBe(ok.replace('house/', '') + one);
  });

  test('knows the words of a plugin only for its own rules', async () => {
    const { code, out } = await stratlintIn(newFolder({ ...plugin, 'rules/other.yaml': tried }))('test-rules', 'house', 'rules');
    expect(code).toBe(1);
    expect(out).toContain(`${ok}✗ rules/other.yaml\n    rules/other.yaml:5:`);
    expect(out).toContain('There is no language "nl".');
  });

  test('tells a rule that names one which the plugin has not', async () => {
    const naming = { ...plugin, 'house/checks/no-purpose/rule.yaml': `mutes: acme/nothing\n${tried}` };
    const { code, out } = await stratlintIn(newFolder(naming))('test-rules', 'house');
    expect(code).toBe(1);
    expect(out).toContain('house/checks/no-purpose/rule.yaml:1:8 "mutes": There is no rule "acme/nothing".');
  });

  test('tells what keeps a plugin from being read', async () => {
    const { code, out } = await stratlintIn(newFolder({ 'house/stratlint-plugin.yaml': 'rules: ./checks\n' }))(
      'test-rules',
      'house',
    );
    expect(code).toBe(1);
    expect(out).toContain('✗ house/stratlint-plugin.yaml\n    house/stratlint-plugin.yaml:1:1 The plugin says no "name"');
    expect(await stratlintIn(newFolder({ 'house/stratlint-plugin.yaml': 'name: acme\n' }))('test-rules', 'house')).toEqual({
      code: 2,
      out: '',
      err: 'stratlint: There is no rule here. "stratlint new rule no-guesses" begins one.\n',
    });
  });

  test('finds the page of a rule in code that is named alone', async () => {
    const folder = newFolder();
    await stratlintIn(folder)('new', 'rule', 'goal-for-nobody', '--code');
    const { out } = await stratlintIn(folder)('test-rules', 'rules/goal-for-nobody/rule.ts', '--update');
    expect(out).toMatch(/^✓ rules\/goal-for-nobody\/rule\.ts: \d examples\n/);
  });

  test('says of a file that is no rule just that', async () => {
    const { code, out } = await stratlintIn(newFolder({ 'rules/goals.yaml': 'goals:\n  - Nobody waits\n' }))('test-rules');
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ rules/goals.yaml\n    rules/goals.yaml:1:1 This file is no rule: it says none of "summary", "severity", "on", "messages".\n\n',
    );
  });
});

describe('the words of a plugin', () => {
  test('are those of its workspace, and of no other in the same process', () => {
    const told = (root: string): string[] =>
      new Workspace(root, builtInRules).lint({ today: '2026-07-01' }).findings.map(({ ruleId }) => ruleId);
    const text = { 'goals.yaml': 'goals: [{ statement: Nobody waits, dike reeve: Ana Ruiz }]\n' };
    const [with_, without] = [
      newFolder({ ...files, ...text }),
      newFolder({ ...text, 'stratlint.yaml': 'extends: [essential]\n' }),
    ];
    for (let round = 0; round < 2; round++) {
      expect(told(with_)).not.toContain('unknown-field');
      expect(spokenLanguages()).toContain('nl');
      expect(told(without)).toContain('unknown-field');
      expect(addedWords()).toBe(noWords);
    }
  });

  test('are read again when they change, in a session that goes on', () => {
    const folder = newFolder({ ...files, 'goals.yaml': 'goals: [{ statement: Nobody waits, dike reeve: Ana Ruiz }]\n' });
    const workspace = new Workspace(folder, builtInRules);
    const unknown = (): boolean =>
      workspace.lint({ today: '2026-07-01' }).findings.some(({ ruleId }) => ruleId === 'unknown-field');
    expect(unknown()).toBe(false);
    put(folder, { 'house/stratlint-plugin.yaml': manifest.replace('Dike reeve', 'Warden') });
    expect(unknown()).toBe(true);
  });
});

describe('a package', () => {
  const bare = { 'stratlint.yaml': 'plugins: [stratlint-plugin-acme]\nextends: [acme/house]\n', 'surveys.yaml': surveys };
  const home = 'node_modules/stratlint-plugin-acme';
  const packed = Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) => (path.startsWith('house/') ? [[path.replace('house', home), text]] : [])),
  );

  test('without code is not called code', async () => {
    const folder = newFolder({ ...bare, ...packed, [`${home}/package.json`]: '{ "name": "stratlint-plugin-acme" }' });
    mkdirSync(join(folder, '.git'));
    for (const more of [[], ['--no-plugins']]) {
      const said = await stratlintIn(folder)(...concise, ...more);
      expect(said).toMatchObject({ code: 1, err: '' });
      expect(said.out).toContain('[acme/no-purpose]');
    }
  });

  test('with both: its code is left out where plugins are off, its data is not', async () => {
    const code = `import { definePlugin } from 'stratlint/rule';
export default definePlugin({
  name: 'acme',
  rules: { thrower: { summary: 'x', severity: 'error', presets: ['essential'], on: 'Survey', messages: { en: { x: 'Hm.' } }, check: () => [{ message: 'x' }] } },
  presets: { loud: { rules: { 'acme/thrower': 'warning' } } },
  languages: { nl: new URL('./nl.yaml', import.meta.url) },
});
`;
    const folder = newFolder({
      ...bare,
      ...packed,
      [`${home}/package.json`]: '{ "name": "stratlint-plugin-acme", "type": "module", "exports": "./index.js" }',
      [`${home}/index.js`]: code,
      [`${home}/rules/no-purpose/rule.yaml`]: rule.replace(/, nl: .*\}/, ' }'),
      [`${home}/stratlint-plugin.yaml`]: manifest.slice(0, manifest.indexOf('languages:')),
    });
    mkdirSync(join(folder, '.git'));
    const stratlint = stratlintIn(folder);
    expect(await stratlint(...concise, '--no-plugins')).toMatchObject({
      code: 1,
      err: 'stratlint: plugins are off, so these did not run: stratlint-plugin-acme.\n',
      out: expect.not.stringContaining('acme/thrower') as string,
    });
    put(folder, { 'stratlint.yaml': 'plugins: [stratlint-plugin-acme]\nextends: [acme/house, acme/loud]\nlanguage: nl\n' });
    const on = await stratlint(...concise);
    expect(on).toMatchObject({ code: 1, err: '' });
    expect(on.out).toContain('warning: Hm. [acme/thrower]');
  });

  test('is read as data within the repository alone', async () => {
    const outside = newFolder({ ...packed, 'below/stratlint.yaml': bare['stratlint.yaml'], 'below/surveys.yaml': surveys });
    mkdirSync(join(outside, 'below/.git'));
    const said = await stratlintIn(join(outside, 'below'))(...concise, '--no-plugins');
    expect(said.err).toContain('these did not run: stratlint-plugin-acme');
    expect(said.out).not.toContain('acme/');
  });
});
