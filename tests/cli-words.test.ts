//! Small words of the command line: what it refuses rather than passes over, and the way out that it shows.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { newFolder, put, stratlintIn } from './stratlint.ts';

const faulty = 'goals:\n  - { id: quay, statement: Travellers find the quay }\n';
const git = (folder: string, ...args: string[]): void => void execFileSync('git', args, { cwd: folder });

test.each([
  [['--lang', 'es', 'explain', 'unfunded-action'], '"--lang" is for linting; "stratlint explain" has no such option.'],
  [['--quiet', 'rules'], '"--quiet" is for linting; "stratlint rules" has no such option.'],
  [['--no-plugins', 'rules'], '"--no-plugins" belongs behind the command: stratlint rules --no-plugins'],
  [['--explain-statement', 'x', '--fix', '--format', 'json'], 'leave --format and --fix out.'],
  [['--explain-statement', 'x', 'strategy.yaml'], 'leave the paths out.'],
  [['--preset', 'recommended,okr'], 'Give each preset an option of its own: --preset recommended --preset okr'],
  [['*.yaml'], 'There is no file or folder "*.yaml". Patterns are for the shell to fill in: leave the quotes out'],
  [[''], 'One of the paths is empty'],
  [['--stdin', '--stdin-filename', ''], '--stdin-filename is empty'],
  [['--stdin', '--stdin-filename', '.'], '--stdin-filename names a file, and "." is a folder.'],
  [['--stdin', '--stdin-filename', 'goals/'], '--stdin-filename names a file, and "goals/" is a folder.'],
  [['--print-config', '.'], '--print-config names a file, and "." is a folder.'],
  [['--print-config', ''], '--print-config is empty: a variable that is not set, perhaps.'],
  [['--baseline', ''], '--baseline is empty'],
  [['--since='], '--since is empty'],
  [['--base', ''], '--base is empty'],
  [['schema', 'confg'], 'Did you mean "config"?'],
  [['schema', 'zzz'], 'there are also document, config, report, baseline, rule, plugin.'],
  [['--since', 'main', '--watch'], 'is in no git repository'],
])('%j is refused', async (args, sentence) => {
  const { code, out, err } = await stratlintIn(newFolder({ 'strategy.yaml': faulty }))(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
});

test('what stands before a command and is heard there is no mistake', async () => {
  expect((await stratlintIn(newFolder())('--no-cache', 'rules')).code).toBe(0);
});

test('help, of all and of one command', async () => {
  const stratlint = stratlintIn(newFolder());
  expect((await stratlint('help')).out).toBe((await stratlint('--help')).out);
  expect((await stratlint('help', 'explain')).out).toBe((await stratlint('explain', '--help')).out);
  expect((await stratlint('--help')).out).toMatch(/otherwise\s+those\s+of\s+stratlint\.yaml,\s+or\s+essential/);
  expect((await stratlint('schema', 'document')).out).toBe((await stratlint('schema')).out);
});

test('a hook where there is no strategy, yet or any more, keeps nobody from committing', async () => {
  const folder = newFolder({ 'stratlint.yaml': '', 'README.md': '# Boats\n' });
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  const { code, out, err } = await stratlintIn(folder)('--staged');
  expect([code, out]).toEqual([0, expect.stringContaining('Nothing to report: 0 files, 0 items')]);
  expect(err).toContain('There is no strategy to read in this folder');
  expect((await stratlintIn(folder)()).code).toBe(2);
});

test('what is kept out is named where nothing else is there', async () => {
  const folder = newFolder({ 'stratlint.yaml': 'ignore: [plans/]\n', 'plans/strategy.yaml': faulty, 'strategy.yaml': faulty });
  put(folder, { '.gitignore': 'strategy.yaml\n' });
  const { code, err } = await stratlintIn(folder)();
  expect(code).toBe(2);
  expect(err).toContain('Kept out by a .gitignore or by "ignore" in stratlint.yaml: "plans/", "strategy.yaml".');
});
