//! What asks too much of a run is told where it stands, with the limit and the way to raise it; never left out in silence.
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits, type Limit, type LimitName } from '../src/config/limits.ts';
import { newFolder, stratlintIn, type Said, type Texts } from './stratlint.ts';

const goals = (count: number): string => `goals:\n${Array.from({ length: count }, (_, i) => `  - Goal ${i}\n`).join('')}`;
const nested = (depth: number): string => `strategy: { name: A, x-own: ${'['.repeat(depth - 1)}1${']'.repeat(depth - 1)} }\n`;
const steps = (depth: number): string => `# Strategy\n\n${Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- Step ${i}\n`).join('')}`; // prettier-ignore

async function lint(files: Texts, ...args: string[]): Promise<Said> {
  return stratlintIn(newFolder(files))('--format', 'concise', ...args);
}

/** The lines that tell of what could not be read. */
async function unread(files: Texts, ...args: string[]): Promise<string[]> {
  const { out } = await lint(files, ...args);
  return out.split('\n').filter((line) => line.includes('unreadable-document'));
}

describe('a file beyond a limit is a finding in it, and the limit can be raised', () => {
  test.each<[LimitName, string, Texts, number, string]>([
    ['depth', 'strategy.yaml:1:', { 'strategy.yaml': nested(300) }, 400, 'more than 200 levels deep'],
    ['depth', 'strategy.yaml:1:', { 'strategy.yaml': nested(100) }, 20, 'more than 20 levels deep'],
    ['values', 'goals.yaml:', { 'goals.yaml': goals(1200) }, 1000, 'more than 1000 values'],
    ['values', 'goals.yaml:', { 'goals.yaml': `x-own:\n${'- a\n'.repeat(1200)}` }, 1000, 'more than 1000 values'],
    ['values', 'goals.yaml:', { 'goals.yaml': `x-own: [${'{a: 1},'.repeat(1200)}]\n` }, 1000, 'more than 1000 values'],
    ['values', 'goals.md:', { 'goals.md': `# Goals\n\n${'- Tell every passenger\n'.repeat(1200)}` }, 1000, 'more than 1000 values'],
    ['fileSize', 'goals.yaml:1:1', { 'goals.yaml': goals(3) + '#'.repeat(1024 * 1024) }, 2, 'too large to be read: 1.1 MB, where 1 MB'],
  ])('%s: %s %#', async (name, place, files, said, words) => {
    const with_ = { ...files, 'stratlint.yaml': `limits: { ${name}: ${said} }\n` };
    const isRaised = said > limits[name].usual;
    const [told, other] = [await unread(files), await unread(with_)];
    const [line = ''] = isRaised ? told : other;
    expect(isRaised ? other : told).toEqual([]);
    expect(line).toContain(words);
    expect(line).toContain(`"${name}" under "limits" in stratlint.yaml`);
    expect(line.startsWith(place)).toBe(true);
  }); // prettier-ignore

  test('no more values come of aliases than a file of its size may need, unless more are asked for', async () => {
    const metrics = Array.from({ length: 60 }, (_, i) => `  - { name: Told ${i} }\n`).join('');
    const shared = (count: number): string =>
      `x-all: &all\n${metrics}${goals(0)}${Array.from({ length: count }, (_, i) => `  - { statement: Goal ${i}, metrics: *all }\n`).join('')}`;
    expect(await unread({ 'goals.yaml': shared(20) })).toEqual([]);
    const { length } = shared(80);
    const told = expect.stringContaining(`more than ${5000 + Math.ceil(length / 2)} values`) as string;
    expect(await unread({ 'goals.yaml': shared(80) })).toEqual([told]);
    expect(await unread({ 'goals.yaml': shared(80), 'stratlint.yaml': 'limits: { values: 100000 }\n' })).toEqual([]);
  });

  test('a text that an editor or git gives is held to the same limit', async () => {
    const folder = newFolder({ 'goals.yaml': goals(1) });
    const large = goals(3) + '#'.repeat(1024 * 1024);
    const input = (): Promise<Buffer> => Promise.resolve(Buffer.from(large));
    const run = stratlintIn(folder, { input });
    expect((await run('--format', 'concise', '--stdin', '--stdin-filename', 'goals.yaml')).out).toContain('too large to be read');
    writeFileSync(join(folder, 'stratlint.yaml'), 'limits: { fileSize: 8 }\n');
    expect((await run('--format', 'concise', '--stdin', '--stdin-filename', 'goals.yaml')).out).not.toContain(
      'too large to be read',
    );
  });

  test('Markdown that nests deeper than its parser goes is told', async () => {
    expect(await unread({ 'strategy.md': steps(60) })).toEqual([]);
    expect(await unread({ 'strategy.md': steps(150) })).toEqual([expect.stringMatching(/^strategy\.md:10\d:.*too deep/)]);
  });

  test('Markdown too long to be read as one is told where it is read anew', async () => {
    const long = (count: number): string => `# Goals\n\n${'|x|x|\n|-|-|\n'.repeat(count)}`;
    expect(await unread({ 'goals.md': long(400) })).toEqual([]);
    expect(await unread({ 'goals.md': long(4000) })).toEqual([
      expect.stringMatching(/^goals\.md:\d+:1: .*too long to be read as one/),
    ]);
  });

  test('an ignore file of more patterns than are held against each file counts for nothing', async () => {
    const many = `${'*a*b\n'.repeat(10_001)}goals.yaml\n`;
    expect(await unread({ 'goals.yaml': goals(1), '.gitignore': many })).toEqual([expect.stringMatching(/^\.gitignore:1:1: .*10000 patterns/)]);
    const folder = newFolder({ 'goals.yaml': goals(1), 'a/.gitignore': 'x\n' });
    truncateSync(join(folder, 'a/.gitignore'), 300 * 1024);
    expect((await stratlintIn(folder)('--format', 'concise')).out).toContain('a/.gitignore:1:1');
  }); // prettier-ignore
});

describe('a workspace beyond a limit is not linted, and the limit can be raised', () => {
  const two: Texts = { 'goals.yaml': goals(3), 'strategy.yaml': 'strategy: { name: A }\n' };

  test.each([
    ['files', 1, 2],
    ['entities', 3, 4],
  ])('%s', async (name, limit, count) => {
    const over = await lint({ ...two, 'stratlint.yaml': `language: en\nlimits:\n  ${name}: ${limit}\n` });
    expect([over.code, over.out]).toEqual([2, '']);
    expect(over.err).toContain(`stratlint.yaml:3:1: This workspace has ${count} ${name}, and at most ${limit} are read.`);
    expect(over.err).toContain(`"limits: { ${name}: ${count} }"`);
    const within = await lint({ ...two, 'stratlint.yaml': `limits: { ${name}: ${count} }\n` }, '--fail-on', 'never');
    expect([within.code, within.err]).toEqual([0, '']);
  });

  test('in a session, after an edit too', async () => {
    const { Workspace } = await import('../src/workspace/lint.ts');
    const { ConfigError } = await import('../src/workspace/config-error.ts');
    const { builtInRules } = await import('../src/index.ts');
    const folder = newFolder({ ...two, 'stratlint.yaml': 'limits: { entities: 4 }\n' });
    const workspace = new Workspace(folder, builtInRules);
    const lintAgain = (): unknown => workspace.lint({ today: '2026-07-01' });
    lintAgain();
    writeFileSync(join(folder, 'goals.yaml'), goals(9));
    expect(lintAgain).toThrow(ConfigError);
    writeFileSync(join(folder, 'goals.yaml'), goals(2));
    expect(lintAgain).not.toThrow();
  });
});

test('no configuration raises a limit beyond what a run can bear', async () => {
  const said = Object.keys(limits).map((name) => `  ${name}: 999999999\n`);
  const { code, err } = await lint({ 'goals.yaml': goals(1), 'stratlint.yaml': `limits:\n${said.join('')}  fileSiez: 1\n` });
  expect(code).toBe(2);
  for (const [name, limit] of Object.entries<Limit>(limits)) {
    const number = limit.fraction ? 'number' : 'whole number';
    expect(err).toContain(`"${name}" is a ${number} from ${limit.least} up to ${limit.most}, not "999999999".`);
  }
  expect(err).toContain('There is no limit "fileSiez". Did you mean "fileSize"?');
});
