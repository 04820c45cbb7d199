//! stratlint.yaml: what it rests on, what differs by folder, every mistake at its place, and no text that makes it fail.
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtInRules } from '../src/built-in.ts';
import { configSchema } from '../src/config/config-schema.ts';
import { configKeys, readConfig } from '../src/config/read-config.ts';
import { languages } from '../src/language/index.ts';
import { Workspace } from '../src/workspace/lint.ts';
import { newFolder, put, stratlintIn, type Texts } from './stratlint.ts';

const goal = 'goals:\n  - { statement: Calls are answered within a minute, metrics: [Time to answer] }\n';
const read = (text: string) => readConfig(text, builtInRules, languages);

/** Mistakes as they are told, without the last line. */
async function mistakes(files: Texts, ...args: string[]): Promise<string[]> {
  const { code, out, err } = await stratlintIn(newFolder({ 'strategy.yaml': goal, ...files }))(...args);
  expect([code, out]).toEqual([2, '']);
  return err.trimEnd().split('\n').slice(0, -1);
}

async function found(folder: string, ...args: string[]): Promise<string[]> {
  const { out } = await stratlintIn(folder)('--format', 'concise', '--fail-on', 'never', ...args);
  return out.trim() === '' ? [] : out.trim().split('\n').map((line) => line.replace(/:.*: (\w+): .* \[(.*)\]$/, ' $1 $2')); // prettier-ignore
}

async function printed(folder: string, file: string, ...args: string[]): Promise<Record<string, never>> {
  return JSON.parse((await stratlintIn(folder)('--print-config', file, ...args)).out) as Record<string, never>;
}

test('what README and docs/configuration.md show is read as it stands', () => {
  const shown = ['README.md', 'docs/configuration.md'].flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    const from = file === 'README.md' ? text.indexOf('### Configuration') : 0;
    const blocks = [...text.slice(from).matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => block);
    return file === 'README.md' ? blocks.slice(0, 1) : blocks;
  });
  expect(shown.length).toBeGreaterThan(10);
  for (const block of shown) expect(read(block).mistakes, block).toEqual([]);
});

test('a file that can not be read is told whichever presets are chosen, until the rule is switched off by name', async () => {
  const broken = { 'goals.yaml': 'goals: [a: b: c\n' };
  const school = { ...broken, 'stratlint.yaml': 'extends: [no-nps]\n' };
  const house = {
    ...broken,
    'stratlint.yaml': 'plugins: [./house]\nextends: acme/house\n',
    'house/stratlint-plugin.yaml': 'name: acme\npresets: { house: { rules: { nps-metric: warning } } }\n',
  };
  for (const files of [school, house]) {
    const told = await found(newFolder(files));
    expect(told).toContain('goals.yaml error unreadable-document');
    const silent = await found(newFolder(files), '--rule', 'unreadable-document=off');
    expect(silent).toEqual(told.filter((line) => !line.endsWith('unreadable-document')));
  }
  expect(await found(newFolder({ ...school, 'goals.yaml': goal }))).toEqual([]);
});

describe('what it rests on', () => {
  test('files and packages, whose settings the nearer one goes before', async () => {
    const folder = newFolder({
      'strategy.yaml': goal,
      'stratlint.yaml':
        'extends: [./shared/base.yaml, "@acme/config", acme/strict, okr]\nrules: { stale-journey: { maxAge: 2 years } }\nlanguage: es\n',
      'shared/base.yaml':
        'extends: [recommended, ./base.json]\nrules: { stale-journey: { severity: error, maxAge: 1 year } }\nlanguage: en\nignore: archive/\n',
      'shared/base.json': '{ "currency": "EUR", "vocabulary": { "add": ["synergistic"] } }',
      'node_modules/@acme/config/package.json': '{ "stratlint": "rules/all.yaml" }',
      'node_modules/@acme/config/rules/all.yaml': 'asOf: 2026-05-01\nvocabulary: { add: [seamless] }\n',
      'node_modules/acme/strict.yaml': 'organizationSize: micro\n',
    });
    expect(await printed(folder, 'strategy.yaml')).toMatchObject({
      extends: ['recommended', 'okr'],
      rules: { 'stale-journey': { severity: 'error', maxAge: '2 years' } },
      language: 'es',
      currency: 'EUR',
      asOf: '2026-05-01',
      organizationSize: 'micro',
      ignore: ['archive/'],
      vocabulary: { add: ['synergistic', 'seamless'] },
      from: {
        language: 'stratlint.yaml:3',
        currency: 'shared/base.json:1',
        asOf: 'node_modules/@acme/config/rules/all.yaml:1',
        'rules.stale-journey': 'stratlint.yaml:2',
      },
    });
  });

  test('mistakes stand in the file that makes them, and all are told', async () => {
    expect(
      await mistakes({
        'stratlint.yaml':
          'extends: [recomended, ./gone.yaml, ./base.yaml, acme, "@acme/none", base.yaml, ./strategy]\nlanguge: en\n',
        'base.yaml': 'rulse: {}\nrules: { unfunded-acton: off }\n',
        'node_modules/acme/package.json': '{}',
      }),
    ).toEqual([
      'base.yaml:1:1: There is no setting "rulse". Did you mean "rules"?',
      'base.yaml:2:10: There is no rule "unfunded-acton". Did you mean "unfunded-action"?',
      'stratlint.yaml:1:11: There is no preset "recomended". Did you mean "recommended"?',
      'stratlint.yaml:1:23: There is no file "./gone.yaml".',
      'stratlint.yaml:1:49: The package "acme" has no configuration: a stratlint.yaml, or a "stratlint" in its package.json that names a file is expected.',
      expect.stringMatching(/^stratlint\.yaml:1:56: There is no preset and no installed package "@acme\/none"\./),
      expect.stringMatching(/^stratlint\.yaml:1:69: .* A file is written with a dot in front: "\.\/base\.yaml"\.$/),
      'stratlint.yaml:1:80: "./strategy" is no configuration: a .yaml or .json file is expected.',
      'stratlint.yaml:2:1: There is no setting "languge". Did you mean "language"?',
    ]);
  });

  test('a circle is told where it closes', async () => {
    expect(
      await mistakes({
        'stratlint.yaml': 'extends: ./a.yaml\n',
        'a.yaml': 'extends: [./b.yaml]\n',
        'b.yaml': 'extends: [./a.yaml]\n',
      }),
    ).toEqual(['b.yaml:1:11: "./a.yaml" rests on this file itself: a.yaml → b.yaml → a.yaml.']);
    expect(await mistakes({ 'stratlint.yaml': 'extends: ./stratlint.yaml\n' })).toEqual([
      'stratlint.yaml:1:10: "./stratlint.yaml" rests on this file itself: stratlint.yaml → stratlint.yaml.',
    ]);
  });

  test('a file that many rest on is read once', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `${n}.yaml`,
        n === 39 ? 'ignore: [a]\n' : `extends: [./${n + 1}.yaml, ./${Math.min(39, n + 2)}.yaml]\n`,
      ]),
    );
    const folder = newFolder({ ...files, 'stratlint.yaml': 'extends: [./0.yaml]\n' });
    expect(new Workspace(folder, builtInRules).load().config.ignore).toEqual(['a']);
  });

  test('nothing outside the repository is read, by path or by link, nor what git keeps', async () => {
    const folder = newFolder({
      'secret.yaml': 'password: x\n',
      'repository/.git/config': 'password: x\n',
      'repository/.git/config.yaml': 'password: x\n',
      'repository/unit/strategy.yaml': goal,
      'repository/unit/stratlint.yaml':
        'extends: [../../secret.yaml, ./link.yaml, /etc/hosts.yaml, acme, ../.git/config.yaml, ../shared.yaml]\n',
      'repository/shared.yaml': 'currency: EUR\n',
      'acme/stratlint.yaml': 'password: x\n',
    });
    const unit = join(folder, 'repository/unit');
    symlinkSync('../../secret.yaml', join(unit, 'link.yaml'));
    mkdirSync(join(unit, 'node_modules'));
    symlinkSync('../../../acme', join(unit, 'node_modules/acme'));
    const { err } = await stratlintIn(unit)();
    expect(err.match(/lies outside the repository|There is no file "\/etc\/hosts.yaml"/g)).toHaveLength(5);
    expect(err).not.toContain('password');
  });

  test('a package is data: it names no plugins', async () => {
    expect(
      await mistakes({
        'stratlint.yaml': 'extends: [acme]\nplugins: [./x.ts]\n',
        'node_modules/acme/stratlint.yaml': 'plugins: [evil]\n',
      }),
    ).toEqual([
      'node_modules/acme/stratlint.yaml:1:1: What a package says is data alone: "plugins" are code, and have to be named in a configuration of the repository.',
    ]);
  });
});

describe('what differs by folder', () => {
  const config = `
extends: recommended
rules: { unassigned-owner: info }
overrides:
  - files: [units/**, "!units/south/**"]
    rules: { unassigned-owner: warning, metric-without-target: off }
    language: es
  - files: units/north/**
    extends: systems-thinking
    rules: { unassigned-owner: { severity: error } }
  - files: "*.draft.yaml"
    extends: essential
`;
  const folder = (text = config): string =>
    newFolder({
      'goals.yaml': goal,
      'units/north/goals.yaml': goal,
      'units/south/goals.yaml': goal,
      'units/goals.yaml': goal,
      'stratlint.yaml': text,
    });

  test('rules are as loud as the last override says, or silent', async () => {
    const owners = (await found(folder())).filter((line) => line.endsWith('unassigned-owner'));
    expect(owners).toEqual([
      'goals.yaml info unassigned-owner',
      'units/goals.yaml warning unassigned-owner',
      'units/north/goals.yaml error unassigned-owner',
      'units/south/goals.yaml info unassigned-owner',
    ]);
    const targets = (await found(folder())).filter((line) => line.endsWith('metric-without-target'));
    expect(targets.map((line) => line.split(' ')[0])).toEqual(['goals.yaml', 'units/south/goals.yaml']);
  });

  test('the command line goes before all of it', async () => {
    const owners = await found(folder(), '--rule', 'unassigned-owner=error');
    expect(owners.filter((line) => line.endsWith('unassigned-owner')).every((line) => line.includes(' error '))).toBe(true);
    expect(await printed(folder(), 'units/north/goals.yaml', '--preset', 'essential')).toMatchObject({
      extends: ['essential'],
      from: { extends: '--preset' },
    });
  });

  test('--print-config shows what holds for a file, and where that was said', async () => {
    const north = await printed(folder(), 'units/north/goals.yaml');
    expect(north).toMatchObject({
      extends: ['recommended', 'systems-thinking'],
      overrides: [['units/**', '!units/south/**'], ['units/north/**']],
      rules: { 'unassigned-owner': { severity: 'error' } },
      language: 'es',
      from: { extends: 'stratlint.yaml:9', language: 'stratlint.yaml:7', 'rules.unassigned-owner': 'stratlint.yaml:10' },
    });
    expect(north['off']).toContain('metric-without-target');
    expect(await printed(folder(), 'x.draft.yaml')).toMatchObject({ extends: ['essential'], language: null });
  });

  test('options reach the rule that looks at an entity of that file, also one that looks at the whole workspace', async () => {
    const survey = (id: string): string =>
      `surveys: [{ id: ${id}, owner: nora, last_reviewed: 2026-01-01, last_changed: 2026-01-01 }]\n`;
    const options = 'rules: { stale-survey-program: { maxAge: 3 months } }\n';
    const texts = { 'surveys.yaml': survey('pier'), 'units/surveys.yaml': survey('harbour') };
    const only = (lines: string[]): string[] => lines.filter((line) => line.endsWith('stale-survey-program'));
    expect(only(await found(newFolder({ ...texts, 'stratlint.yaml': '' })))).toEqual([]);
    expect(
      only(await found(newFolder({ ...texts, 'stratlint.yaml': `overrides: [{ files: units/, ${options.trim()} }]\n` }))),
    ).toEqual(['units/surveys.yaml error stale-survey-program']);
  });

  test('a changed configuration runs again what it must, in one session', () => {
    const at = folder();
    const workspace = new Workspace(at, builtInRules);
    const run = () => workspace.lint({ today: '2026-07-01' });
    const facts = ({ findings }: ReturnType<typeof run>): unknown =>
      findings.map(({ ruleId, severity, message, file, span, related }) => [ruleId, severity, message, file, span, related]);
    run();
    for (const text of [
      config.replace('units/north/**', 'units/south/**'),
      config.replace('language: es', 'currency: EUR'),
      '',
      config,
      'overrides: [{ files: units/, extends: strict }]\n',
      `${config}files: { "x/*": goal }\n`,
    ]) {
      put(at, { 'stratlint.yaml': text });
      expect(facts(run()), text).toEqual(facts(new Workspace(at, builtInRules).lint({ today: '2026-07-01' })));
    }
    expect(run().statistics.checksRun).toBe(0);
  });

  test('language and currency are those of the folder', async () => {
    const at = newFolder({
      'budget.strategy.yaml': 'strategy: { name: A, budget: 100 }\n',
      'stratlint.yaml': 'overrides: [{ files: units/, language: es, currency: CHF }]\n',
      'units/x.strategy.yaml': 'name: X\n',
    });
    expect(await printed(at, 'units/x.strategy.yaml')).toMatchObject({ language: 'es', currency: 'CHF' });
    const { out } = await stratlintIn(at)('units', '--format', 'json', '--preset', 'strict');
    expect(out).toMatch(/"message": "«X»|"message": "[^"]*«X»/);
  });
});

test('files are what the configuration says they are', async () => {
  const folder = newFolder({ 'notes/one.yaml': 'statement: Calls are answered within a minute\n', 'notes/two.yaml': 'x: 1\n', 'strategy.yaml': 'strategy: { name: A }\n', 'stratlint.yaml': 'files: { "notes/*.yaml": metas, notes/two.yaml: surveys }\n' }); // prettier-ignore
  expect((await found(folder)).filter((line) => line.startsWith('notes/one'))).toContain('notes/one.yaml error unassigned-owner');
  expect(await printed(folder, 'notes/two.yaml')).toMatchObject({ kind: 'survey' });
  expect(await mistakes({ 'stratlint.yaml': 'files: { a: gaol, ../b: goal, c: spaceship }\n' })).toEqual([
    'stratlint.yaml:1:13: There is no kind "gaol". Did you mean "goal"?',
    'stratlint.yaml:1:19: "../b" leads out of the workspace; patterns begin at the folder of stratlint.yaml.',
    expect.stringMatching(/^stratlint\.yaml:1:34: There is no kind "spaceship"\. The choice is /),
  ]);
});

describe('workspaces below', () => {
  const files = {
    '.git/HEAD': '', 'strategy.yaml': 'strategy: { name: A }\n', 'stratlint.yaml': '', 'units/north/stratlint.yaml': 'extends: ../../stratlint.yaml\nrules: { unassigned-owner: info }\n', 'units/north/goals.yaml': goal, 'old/stratlint.yaml': 'extnds: x\n', 'old/goals.yaml': goal }; // prettier-ignore

  test('are linted as workspaces of their own, with their own settings; ignored ones are not', async () => {
    const folder = newFolder({ ...files, 'stratlint.yaml': 'ignore: [old/]\n' });
    expect((await found(folder)).filter((line) => line.startsWith('units'))).toContain(
      'units/north/goals.yaml info unassigned-owner',
    );
    expect(await found(folder, 'units')).not.toEqual([]);
    expect(await found(folder, 'strategy.yaml')).not.toContainEqual(expect.stringContaining('units'));
  });

  test('the mistakes of all of them are told together', async () => {
    expect(await mistakes({ ...files, 'stratlint.yaml': 'languge: en\n', 'units/north/stratlint.yaml': 'asof: 1\n' })).toEqual([
      'stratlint.yaml:1:1: There is no setting "languge". Did you mean "language"?',
    ]);
    expect(await mistakes({ ...files, 'units/north/stratlint.yaml': 'asOv: 1\n' })).toEqual([
      'old/stratlint.yaml:1:1: There is no setting "extnds". Did you mean "extends"?',
      'units/north/stratlint.yaml:1:1: There is no setting "asOv". Did you mean "asOf"?',
    ]);
  });

  test('one that is gone is gone from the next run too', async () => {
    const folder = newFolder({ ...files, 'stratlint.yaml': 'ignore: [old/]\n' });
    rmSync(join(folder, 'units/north/stratlint.yaml'));
    expect(await found(folder)).toContain('units/north/goals.yaml error unassigned-owner');
  });
});

test('every other setting is checked where it stands', async () => {
  const text = `plugins: [stratlint-plugin-acme, ./rules/ours.ts, ../x.ts, "rm -rf"]
baseline: ../baseline.json
overrides:
  - rules: { unassigned-owner: loud }
  - files: [../a]
    extends: [./b.yaml]
    asOf: 2026-01-01
  - units
ignore: {}
vocabulary: { ad: [x] }
rules: { unassigned-owner: }
`;
  expect(await mistakes({ 'stratlint.yaml': text })).toEqual([
    'stratlint.yaml:1:51: "../x.ts" is no plugin: a package such as "stratlint-plugin-acme" is expected, or a folder or file such as "./rules".',
    'stratlint.yaml:1:61: "rm -rf" is no plugin: a package such as "stratlint-plugin-acme" is expected, or a folder or file such as "./rules".',
    'stratlint.yaml:2:11: "baseline" is a file of this workspace such as stratlint-baseline.yaml, not "../baseline.json".',
    'stratlint.yaml:4:5: Which files are meant is missing: "files: units/north/**".',
    'stratlint.yaml:4:32: There is no severity "loud". The choice is off, info, warning, error.',
    'stratlint.yaml:5:12: "../a" leads out of the workspace; patterns begin at the folder of stratlint.yaml.',
    'stratlint.yaml:6:15: There is no preset "./b.yaml". The choice is essential, recommended, strict, systems-thinking, okr, no-nps.',
    'stratlint.yaml:7:5: There is no setting for some files "asOf". The choice is files, extends, rules, language, currency, organizationSize.',
    'stratlint.yaml:8:5: Files and what differs there are expected here: "files: units/north/**".',
    'stratlint.yaml:9:9: One word is expected here, not a list or a block.',
    'stratlint.yaml:10:15: There is no part of a vocabulary "ad". The choice is add, remove, segments, metrics, competitors.',
    'stratlint.yaml:11:10: How "unassigned-owner" is reported is missing: off, info, warning, error.',
  ]);
});

const everything = `extends: [recommended, okr, ./base.yaml]
rules: { unassigned-owner: off, stale-survey-program: { severity: info, maxAge: 6 months } }
overrides: [{ files: [units/], extends: [systems-thinking], rules: { unassigned-owner: error }, language: es, currency: EUR, organizationSize: micro }]
files: { "plans/*.md": strategy }
ignore: [archive/]
language: en
currency: EUR
organizationSize: small
fiscalYearStart: 4
asOf: 2026-07-01
vocabulary: { add: [seamless] }
plugins: [stratlint-plugin-acme]
baseline: stratlint-baseline.json
x-note: ours
`;

test('the JSON Schema knows every setting, and only those', () => {
  const schema = configSchema(builtInRules, languages);
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(read(everything).mistakes).toEqual([]);
  expect(validate(parse(everything)), JSON.stringify(validate.errors)).toBe(true);
  expect(
    Object.keys(schema['properties'] as object)
      .filter((key) => key !== '$schema')
      .sort(),
  ).toEqual([...configKeys].sort());
  for (const wrong of [
    'extnds: x',
    'overrides: [{ rules: {} }]',
    'overrides: [{ files: a, asOf: 2026-01-01 }]',
    'rules: { x: loud }',
    'limits: { ruleSeconds: 0 }',
    'language: xx',
    'fiscalYearStart: 13',
  ]) {
    expect(validate(parse(wrong)), wrong).toBe(false);
    expect(read(wrong).mistakes, wrong).not.toEqual([]);
  }
});

test('whatever is done to a configuration, it is read or its mistakes have places', () => {
  const words = fc.constantFrom(
    '',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ': ',
    '"',
    '&a ',
    '*a',
    '<<: *a',
    '|\n',
    '!!js/function ',
    '../',
    'off',
    'files:',
    '__proto__: 1\n',
    'constructor: {}\n',
    '---\n',
    '\t',
    '\0',
    'é',
  );
  const at = fc.nat(everything.length);
  const mangled = fc
    .array(fc.tuple(at, fc.nat(30), words), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((text, [start, length, word]) => text.slice(0, start) + word + text.slice(start + length), everything),
    );
  fc.assert(
    fc.property(fc.oneof(mangled, fc.string({ maxLength: 60 })), (text) => {
      const { config, mistakes: told, places } = read(text);
      expect(typeof config).toBe('object');
      for (const { span, message } of told) {
        expect(message).not.toMatch(/undefined|\[object|NaN/);
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length, message).toBe(true);
      }
      for (const span of places.values()) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  [
    '- recommended\n',
    'A configuration is made of settings, one a line, such as "extends: [recommended]", and no list: take the dash away.',
  ],
  ['recommended\n', 'A configuration is made of settings such as "extends: [recommended]".'],
  ['baseline: 3\n', '"baseline" is a file of this workspace such as stratlint-baseline.yaml, not "3".'],
  [
    'ignore: ["old/*.{yaml,yml}"]\n',
    'Braces mean nothing in a pattern, as in a .gitignore. Write each out: "old/*.yaml", "old/*.yml".',
  ],
  [
    'overrides: [{ files: "{a,b}.md", language: es }]\n',
    'Braces mean nothing in a pattern, as in a .gitignore. Write each out: "a.md", "b.md".',
  ],
  ['files: { "{a,b}.md": strategy }\n', 'Braces mean nothing in a pattern, as in a .gitignore. Write each out: "a.md", "b.md".'],
])('what can not be meant is told in stratlint.yaml: %j', (text, message) => {
  expect(readConfig(text, [], ['en', 'es']).mistakes.map((one) => one.message)).toEqual([message]);
});

test('braces that are part of a name are that', () => {
  expect(readConfig('ignore: ["{old}/*.yaml"]\n', [], []).mistakes).toEqual([]);
});

test.each([
  ['many commas behind a brace that is never closed', `{${','.repeat(200_000)}`, []],
  [
    'many words in braces',
    `${'x'.repeat(100_000)}{${'a,'.repeat(50_000)}b}`,
    ['Braces mean nothing in a pattern, as in a .gitignore. Write each out.'],
  ],
  ['many braces', '{'.repeat(200_000), []],
])('a pattern with %s is read at once', (_, pattern, messages) => {
  expect(readConfig(`ignore: ["${pattern}"]\n`, [], []).mistakes.map(({ message }) => message)).toEqual(messages);
});
