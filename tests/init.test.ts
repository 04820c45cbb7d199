//! `stratlint init` as a new user meets it: what it writes, what it asks, what it leaves alone, and that filling in is enough.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { gapsIn } from '../src/hosts/cli/starter/starter.ts';
import { parseYaml } from '../src/syntax/yaml.ts';
import { documents, fillIn } from './starter-answers.ts';
import { newFolder, stratlintIn } from './stratlint.ts';

const variants = [
  ['en', 'yaml'],
  ['en', 'markdown'],
  ['es', 'yaml'],
  ['es', 'markdown'],
] as const;

const argsOf = ([language, notation]: (typeof variants)[number]): string[] => [
  'init',
  '--yes',
  '--lang',
  language,
  ...(notation === 'markdown' ? ['--markdown'] : []),
];

describe.each(variants)('%s, %s', (language, notation) => {
  const begin = async (): Promise<{ folder: string; out: string }> => {
    const folder = newFolder();
    const { code, out, err } = await stratlintIn(folder)(...argsOf([language, notation]));
    expect([code, err]).toEqual([0, '']);
    return { folder, out };
  };

  test('lists every place that is left open, and has no other fault', async () => {
    const { folder, out } = await begin();
    const open = documents(folder).flatMap((path) => {
      const gaps = gapsIn(path, readFileSync(join(folder, path), 'utf8'));
      expect(gaps.length, path).toBeGreaterThan(0);
      return gaps.map(({ line, words }) => ({ path, line, words }));
    });
    for (const { line, words } of open) expect(out).toContain(`${String(line).padStart(7)}  ${words}\n`);
    const { findings } = JSON.parse((await stratlintIn(folder)('--format', 'json', '--fail-on', 'never')).out) as {
      findings: { file: string; message: string; ruleId: string; range: { start: { line: number } } }[];
    };
    // A gap may make the item around it faulty, which is then reported at its name, or at the key above the gap.
    const unexplained = findings.filter(
      ({ file, range: { start } }) => !open.some(({ path, line }) => path === file && Math.abs(line - start.line) <= 2),
    );
    expect(unexplained).toEqual([]);
    expect(findings.some(({ ruleId }) => /^un(?:known|readable|parseable)|^schema/.test(ruleId))).toBe(false);
  });

  test('is clean once they are filled in', async () => {
    const { folder } = await begin();
    fillIn(folder, language);
    const { code, out } = await stratlintIn(folder)();
    expect(out).toMatch(
      language === 'en' ? /^Nothing to report: 4 files, / : /^Nada que señalar: se han comprobado 4 archivos, /,
    );
    expect(code).toBe(0);
    const model = JSON.parse((await stratlintIn(folder)('model')).out) as Record<string, unknown[]>;
    for (const kind of [
      'strategy',
      'goal',
      'metric',
      'initiative',
      'journey',
      'action',
      'person',
      'survey',
      'mission',
      'success',
    ])
      expect(model[kind]?.length, kind).toBe(1);
    expect(JSON.stringify(model)).not.toContain('unresolved":"Nora');
  });
});

test('what stands there already stays as it is', async () => {
  const folder = newFolder({ 'strategy.md': '# Ours\n', 'stratlint.yaml': 'extends: [strict]\n' });
  const stratlint = stratlintIn(folder);
  expect(await stratlint('init', '--yes')).toEqual({
    code: 0,
    out: 'Nothing was written.\n',
    err: 'stratlint: There is a strategy here already (strategy.md), so only what stands around it is added.\nstratlint: stratlint.yaml is there already, and stays as it is.\n',
  });
  const more = await stratlint('init', '--yes', '--hook', '--workflow', '--editor');
  expect(more.out).toBe(
    'Wrote 3 files:\n  .pre-commit-config.yaml\n  .github/workflows/stratlint.yml\n  .vscode/settings.json\n\nThen run: stratlint\n',
  );
  expect([readFileSync(join(folder, 'strategy.md'), 'utf8'), documents(folder)]).toEqual(['# Ours\n', ['strategy.md']]);
});

test('nothing is written through a link', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'inside'));
  mkdirSync(join(folder, 'outside'));
  symlinkSync(join(folder, 'outside'), join(folder, 'inside/journeys'));
  symlinkSync(join(folder, 'outside/stratlint.yaml'), join(folder, 'inside/stratlint.yaml'));
  symlinkSync(join(folder, 'outside'), join(folder, 'inside/.github'));
  const { code, err } = await stratlintIn(join(folder, 'inside'))('init', '--yes', '--workflow');
  expect(code).toBe(2);
  expect(err).toContain(".github/workflows/stratlint.yml can't be written here.");
  expect(err).toContain("journeys/first-journey.yaml can't be written here.");
  expect(err).toContain('stratlint.yaml is there already');
  expect(readdirSync(join(folder, 'outside'))).toEqual([]);
});

describe('at a terminal', () => {
  const asking = (folder: string, ...replies: string[]): { run: ReturnType<typeof stratlintIn>; asked: string[] } => {
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(replies.shift() ?? '');
    };
    return { run: stratlintIn(folder, { ask }), asked };
  };

  test('asks what the options leave open, in the language of the answer', async () => {
    const folder = newFolder();
    const { run, asked } = asking(folder, 'es', 'Markdown', 'hook, editor');
    expect((await run('init', 'cx')).out).toMatch(/^Se han escrito 7 archivos:\n {2}cx\/stratlint\.yaml\n/);
    expect(asked.map((question) => question.slice(0, 12))).toEqual(['Which langua', '¿Escribes en', '¿También un ']);
    expect(existsSync(join(folder, 'cx/.pre-commit-config.yaml'))).toBe(true);
  });

  test('Enter takes what is in brackets; what the options say is not asked', async () => {
    const { run, asked } = asking(newFolder());
    expect((await run('init', '--lang', 'en', '--markdown', '--hook')).code).toBe(0);
    expect(asked).toEqual([]);
    const { run: again } = asking(newFolder());
    expect((await again('init')).out).toMatch(/^Wrote 5 files:\n {2}stratlint\.yaml\n {2}strategy\.yaml\n/);
  });

  test('an answer that is none of the choices writes nothing', async () => {
    const folder = newFolder();
    const { run } = asking(folder, 'klingon');
    expect(await run('init')).toEqual({
      code: 2,
      out: '',
      err: 'stratlint: "klingon" is none of: en, es. Nothing was written.\n',
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('the hook, the workflow and the settings are well-formed, and point at what is there', async () => {
  const folder = newFolder();
  await stratlintIn(folder)('init', '--yes', '--hook', '--workflow', '--editor');
  for (const path of ['.pre-commit-config.yaml', '.github/workflows/stratlint.yml'])
    expect(parseYaml(readFileSync(join(folder, path), 'utf8')).problems).toEqual([]);
  const written = ['.pre-commit-config.yaml', '.github/workflows/stratlint.yml'].map((path) =>
    readFileSync(join(folder, path), 'utf8'),
  );
  // Whoever takes the name on a registry must not be run.
  for (const text of written) expect(text.match(/npx .*stratlint/g)).toEqual(['npx --no-install stratlint']);
  expect(written[0]).toContain('CODEOWNERS');
  expect(written[1]).toContain('${GITHUB_BASE_REF:+--since "origin/$GITHUB_BASE_REF"}');
  const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': Record<string, unknown>;
  };
  for (const schema of Object.keys(settings['yaml.schemas'])) {
    const path = join(import.meta.dirname, '..', schema.replace('./node_modules/stratlint/', ''));
    expect(() =>
      new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(path, 'utf8')) as object),
    ).not.toThrow();
  }
});
