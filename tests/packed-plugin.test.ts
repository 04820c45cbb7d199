//! Rules of one's own with the package as people get it: the guide walked word for word, and the example plugin installed.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderForAll, install, pack, repository, runLong, type Outcome } from './packed.ts';

const minutes = 60_000;
const base = folderForAll();
const guide = readFileSync(join(repository, 'docs/custom-rules.md'), 'utf8');

expect(existsSync(join(repository, 'dist/cli.js')), 'dist/ is there; npm run build makes it').toBe(true);
const stratlint = join(base, (await pack(repository, base))?.filename ?? '');
const plugin = join(base, (await pack(join(repository, 'examples/plugin'), base))?.filename ?? '');
const team = folder('team', { 'package.json': '{ "name": "team", "private": true, "type": "module" }\n' });
// What a package says as data is read within the repository.
execFileSync('git', ['init', '--quiet'], { cwd: team });
const { offline, skipped, ...installed } = await install([stratlint, plugin], team);

function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(base, name);
  write(path, files);
  return path;
}

function write(at: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
}

/** A block of the guide: the nth of a language below a heading. */
function block(heading: string, language: string, nth = 0): string {
  const from = guide.indexOf(`\n## ${heading}\n`);
  expect(from, heading).toBeGreaterThan(0);
  const section = guide.slice(from, guide.indexOf('\n## ', from + 4));
  const found = [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))][nth]?.[1];
  if (found === undefined) throw new Error(`The guide has no such block: ${heading}, ${language}`);
  return found;
}

/** The commands of a block of the guide, without what is said of them. */
const commands = (heading: string, nth = 0): string[] =>
  block(heading, 'sh', nth)
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

async function say(command: string, cwd: string): Promise<Outcome> {
  const [program = '', ...args] = command.split(' ');
  return runLong(program, program === 'npx' ? ['--no-install', ...args] : args, cwd);
}

describe.skipIf(offline !== undefined)(`installed${skipped}`, { timeout: 5 * minutes }, () => {
  test('npm installed both', () => {
    expect([installed.code, installed.err.replace(/^npm warn .*\n/gm, '')]).toEqual([0, '']);
  });

  test('the guide leads from a wish to a rule that is tested, turned on and shared', async () => {
    const [begin = ''] = commands('1. Begin');
    expect(await say(begin, team)).toMatchObject({ code: 0, err: '' });
    const path = 'rules/survey-without-language/rule.yaml';
    expect(existsSync(join(team, path))).toBe(true);

    write(team, { [path]: `${block('2. Say what must hold', 'yaml')}\n${block('3. Show it', 'yaml')}` });
    const [update = '', check = ''] = commands('3. Show it');
    expect((await say(check, team)).code).toBe(1);
    expect(await say(update, team)).toMatchObject({ code: 0, err: `stratlint: wrote ${path}\n` });
    expect(readFileSync(join(team, path), 'utf8')).toContain('"After the claim" does not say in which language it asks.');
    expect(await say(check, team)).toMatchObject({ code: 0, err: '' });

    const survey = { 'surveys.yaml': 'surveys: [{ name: After the claim, owner: Ana Ruiz }]\n' };
    write(team, { 'stratlint.yaml': block('4. Turn it on', 'yaml'), ...survey });
    const found = await say('npx stratlint --format concise', team);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^surveys\.yaml:1:19: error: "After the claim" does not .* \[survey-without-language\]$/m);

    const across = 'rules/overspent/rule.yaml';
    const head = 'summary: x\nseverity: warning\nmessages: { en: Hm. }\n';
    const late = 'rules/late-target/rule.yaml';
    write(team, {
      [across]: head + block('When words do not do', 'yaml', 0),
      [late]: head + block('When words do not do', 'yaml', 1),
    });
    expect((await say('npx stratlint --format concise', team)).code).toBe(1);

    const code = /`npx (stratlint new rule [^`]*--code)`/.exec(guide)?.[1] ?? '';
    expect(await say(`npx ${code}`, team)).toMatchObject({ code: 0 });
    write(team, { 'rules/goal-for-nobody/rule.ts': block('When words do not do', 'ts') });
    expect((await say('npx stratlint test-rules rules/goal-for-nobody --update', team)).code).toBe(0);
    expect(await say('npx stratlint test-rules rules/goal-for-nobody', team)).toMatchObject({ code: 0, err: '' });
  });

  test('and shares it as a package, under the name of the house', async () => {
    const home = folder('acme', {
      'package.json': block('Share it', 'json'),
      'stratlint-plugin.yaml': block('Share it', 'yaml', 0),
    });
    for (const name of ['survey-without-language', 'goal-for-nobody'])
      cpSync(join(team, 'rules', name), join(home, 'rules', name), { recursive: true });
    cpSync(join(team, 'node_modules'), join(home, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    for (const command of commands('Share it')) expect(await say(command, home), command).toMatchObject({ code: 0 });
    const tarball = readdirSync(home).find((name) => name.endsWith('.tgz')) ?? '';
    const other = folder('other', {
      'package.json': '{ "name": "other", "private": true }\n',
      'stratlint.yaml': block('Share it', 'yaml', 1),
      'surveys.yaml': 'surveys: [{ name: After the claim, owner: Ana Ruiz }]\n',
    });
    expect((await install([stratlint, join(home, tarball)], other)).code).toBe(0);
    const found = await say('npx stratlint --format concise', other);
    expect(found.out).toMatch(/^surveys\.yaml:1:19: error: .* \[acme\/survey-without-language\]$/m);
    expect(found.code).toBe(1);
  });

  describe('the example plugin', () => {
    const lint = async (...more: string[]): Promise<Outcome> => {
      cpSync(join(repository, 'examples/plugin/workspace'), join(team, 'polder'), { recursive: true });
      return say(['npx stratlint polder --format concise', ...more].join(' '), team);
    };

    test('brings a rule of each level, a preset, words of its house, and Dutch', async () => {
      const { code, out, err } = await lint();
      expect([code, err]).toEqual([1, '']);
      const lines = out.split('\n').map((line) => line.replace(/^polder\//, ''));
      for (const line of [
        /^strategie\.md:28:5: error: "Na de reparatie" zegt niet in welke taal .* \[polder\/survey-without-language\]$/,
        /^strategie\.md:18:13: error: .* moet klaar zijn op 29 oktober 2027, .* \[polder\/target-after-goal\]$/,
        /^strategie\.md:24:13: info: .* moet klaar zijn op 31 oktober 2027, .* \[polder\/due-on-weekend\]$/,
        /^strategie\.md:23:13: error: "nader te bepalen" is not an owner .* \[placeholder-owner\]$/,
        /^strategie\.md:11:1: warning: "Wij willen elke dag de verwachtingen .* is a wish: .* \[wish-as-strategy\]$/,
        /^dikes\.yaml:5:\d+: error: "A repair is done in one visit" has no metric, .* \[goal-without-metric\]$/,
      ])
        expect(
          lines.find((one) => line.test(one)),
          String(line),
        ).toBeDefined();
      expect(out).not.toMatch(/unknown-field|missing-vision\]|no owner/);
    });

    test('but for its code works where plugins are off, and that is said', async () => {
      const { code, out, err } = await lint('--no-plugins');
      expect(code).toBe(1);
      expect(err).toMatch(/^stratlint: plugins are off, so these did not run: .*polder\/rules\/due-on-weekend\/rule\.mjs\.$/m);
      for (const id of ['polder/survey-without-language', 'polder/target-after-goal', 'wish-as-strategy', 'placeholder-owner'])
        expect(out).toContain(`[${id}]`);
      expect(out).not.toContain('due-on-weekend');
    });

    test('holds what its examples say, by test-rules and by a test of its own', async () => {
      const home = join(base, 'polder');
      cpSync(join(repository, 'examples/plugin'), home, { recursive: true });
      cpSync(join(team, 'node_modules'), join(home, 'node_modules'), { recursive: true, verbatimSymlinks: true });
      const tested = await say('npx stratlint test-rules rules', home);
      expect(tested).toMatchObject({ code: 0, err: '' });
      expect(tested.out).toContain('3 rules, 11 examples: all as expected.');
      const own = await runLong(process.execPath, ['--test'], home);
      expect(own.code, own.out + own.err).toBe(0);
    });
  });
});
