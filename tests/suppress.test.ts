//! `--suppress`: waivers go where they waive, say nothing new, and are never written twice.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInRules } from '../src/built-in.ts';
import { settle, widen } from '../src/config/settings.ts';
import { Session } from '../src/engine/session.ts';
import { waiveIn } from '../src/engine/waive.ts';
import '../src/index.ts';
import { newFolder, stratlintIn, type Texts } from './stratlint.ts';

const usual = ['--suppress', '--reason', 'the board decides in March', '--until', '2027-03-31'];
const words = (rules: string): string => `stratlint-disable-next-line ${rules} -- the board decides in March (until 2027-03-31)`;
const config = 'extends: [recommended]\n';

/** The file after a first run, which a second one leaves as it is and finds clean. */
async function waived(path: string, text: string, more: Texts = {}, args = usual): Promise<string> {
  const folder = newFolder({ [path]: text, ...more });
  const stratlint = stratlintIn(folder);
  await stratlint(path, '--rule', 'goal-without-metric=error', '--rule', 'unassigned-owner=error', ...args);
  const after = readFileSync(join(folder, path), 'utf8');
  expect(await stratlint(path, '--format', 'concise')).toMatchObject({ code: 0, out: '' });
  await stratlint(path, ...args);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
  return after;
}

test('in YAML above the line, with all rules of the line in one comment', async () => {
  expect(await waived('goals.yaml', 'goals:\r\n  - statement: Callers are heard out\r\n')).toBe(
    `goals:\r\n  # ${words('goal-without-metric, unassigned-owner')}\r\n  - statement: Callers are heard out\r\n`,
  );
});

test('in Markdown as a comment, above an item and at the end of a row', async () => {
  expect(await waived('goals.md', '# Goals\n\n- Callers are heard out\n- Letters are read\n')).toBe(
    `# Goals\n\n<!-- ${words('goal-without-metric, unassigned-owner')} -->\n- Callers are heard out\n<!-- ${words('goal-without-metric, unassigned-owner')} -->\n- Letters are read\n`,
  );
  const row = '| Callers are heard out | Time |';
  expect(await waived('goals.md', `# Goals\n\n| Goal | Metrics |\n| --- | --- |\n${row}\n`)).toBe(
    `# Goals\n\n| Goal | Metrics |\n| --- | --- |\n${row} <!-- stratlint-disable-line metric-without-target, unassigned-owner -- the board decides in March (until 2027-03-31) -->\n`,
  );
});

test('in front matter and in fences as YAML has it', async () => {
  const text = '---\nkind: goal\nstatement: Callers are heard out\n---\n';
  expect(await waived('goals.md', text)).toContain(`# ${words('goal-without-metric, unassigned-owner')}\nstatement:`);
  const fenced = '# Notes\n\n```yaml\nkind: goal\nstatement: Callers are heard out\n```\n';
  expect(await waived('notes.md', fenced)).toContain(
    `\`\`\`yaml\nkind: goal\n# ${words('goal-without-metric, unassigned-owner')}\n`,
  );
});

test('around a text of several lines, which is left as it is', async () => {
  const text =
    'strategy:\n  name: Claims\n  statement: |\n    We pay within a week.\n    According to a survey, 87 % of customers leave after one bad call.\n';
  const folder = newFolder({ 'strategy.yaml': text, 'stratlint.yaml': config });
  const stratlint = stratlintIn(folder);
  await stratlint('strategy.yaml', ...usual);
  const after = readFileSync(join(folder, 'strategy.yaml'), 'utf8');
  expect(
    after
      .split('\n')
      .filter((line) => !line.trim().startsWith('#'))
      .join('\n'),
  ).toBe(text);
  expect((await stratlint('strategy.yaml', '--format', 'concise')).out).toBe('');
});

test('a waiver that is over is renewed, not doubled', async () => {
  const old = '  # stratlint-disable-next-line unassigned-owner, goal-without-metric -- long ago (until 2020-01-01)\n';
  const after = await waived('goals.yaml', `goals:\n${old}  - statement: Callers are heard out\n`, {
    'stratlint.yaml': 'rules: { unused-suppression: warning, expired-suppression: warning }\n',
  });
  expect(after).toBe(`goals:\n  # ${words('goal-without-metric, unassigned-owner')}\n  - statement: Callers are heard out\n`);
});

test('a wish is one finding, as loud as that of its missing metric, and both are waived at once', async () => {
  const wish = 'Be the most loved brand in our category';
  const folder = newFolder({ 'goals.yaml': `goals:\n  - statement: ${wish}\n    owner: Marta Ruiz\n` });
  const stratlint = stratlintIn(folder);
  const { out } = await stratlint('--format', 'concise');
  expect(out.trim().split('\n')).toEqual([
    expect.stringMatching(/^goals\.yaml:2:16: error: .*names no measure.*\[wish-as-goal\]$/),
  ]);
  await stratlint(...usual);
  const [, waiver] = readFileSync(join(folder, 'goals.yaml'), 'utf8').split('\n');
  expect(waiver).toBe(`  # ${words('goal-without-metric, wish-as-goal')}`);
  expect(await stratlint('--format', 'concise')).toMatchObject({ code: 0, out: '' });
});

test.each([
  ['wish-as-goal', 'error: "Be loved by all" has no metric'],
  ['goal-without-metric', 'warning: "Be loved by all" can be neither met nor missed'],
])('whoever waives %s alone is told the other, as it would be alone', async (rule, other) => {
  const text = `goals:\n  # stratlint-disable-next-line ${rule} -- it is our motto\n  - { statement: Be loved by all, owner: Ana Ruiz }\n`;
  const stratlint = stratlintIn(newFolder({ 'goals.yaml': text, 'stratlint.yaml': 'rules: { unused-suppression: warning }\n' }));
  const { out } = await stratlint('--format', 'concise');
  expect(out.trim().split('\n')).toEqual([expect.stringContaining(other)]);
});

test('what two strategies lack is said once, and of the second where the first is waived', async () => {
  const folder = newFolder({
    'a/strategy.yaml': 'strategy:\n  name: Claims\n',
    'b/strategy.yaml': 'strategy:\n  name: Travel\n',
    'stratlint.yaml': 'rules: { missing-communication-plan: warning }\n',
  });
  const stratlint = stratlintIn(folder);
  const told = async () =>
    (await stratlint('--format', 'concise')).out.split('\n').filter((line) => line.includes('missing-communication-plan'));
  expect(await told()).toEqual([
    expect.stringContaining('a/strategy.yaml:2:9: warning: Nothing says how people hear of "Claims"'),
  ]);
  expect((await stratlint('b', '--format', 'concise')).out).toContain('how people hear of "Travel"');
  await stratlint('a', ...usual);
  expect(readFileSync(join(folder, 'b/strategy.yaml'), 'utf8')).not.toContain('stratlint');
  expect(await told()).toEqual([
    expect.stringContaining('b/strategy.yaml:2:9: warning: Nothing says how people hear of "Travel"'),
  ]);
  writeFileSync(join(folder, 'a/strategy.yaml'), 'strategy:\n  name: Claims\n');
  await stratlint(...usual);
  expect(await told()).toEqual([]);
});

test('only what would be reported, and nothing with --diff or --dry-run', async () => {
  const text = 'goals:\n  - statement: Callers are heard out\n';
  const folder = newFolder({ 'a/goals.yaml': text, 'b/goals.yaml': text });
  const stratlint = stratlintIn(folder);
  const diff = await stratlint('a', ...usual, '--diff');
  expect(diff).toMatchObject({ code: 1, err: expect.stringContaining('would write 1 waiver into a/goals.yaml') as string });
  expect(diff.out).toContain('+  # stratlint-disable-next-line');
  await stratlint('a', ...usual, '--dry-run');
  expect(readFileSync(join(folder, 'a/goals.yaml'), 'utf8')).toBe(text);
  expect((await stratlint('a', ...usual)).err).toContain('wrote 1 waiver into a/goals.yaml');
  expect(readFileSync(join(folder, 'b/goals.yaml'), 'utf8')).toBe(text);
});

test('what has no line is told', async () => {
  const contradiction = `extends: [recommended, systems-thinking]\nrules: { metric-without-target: warning }\n`;
  const folder = newFolder({ 'strategy.yaml': 'strategy: { name: Claims }\n', 'stratlint.yaml': contradiction });
  const { err, out } = await stratlintIn(folder)(...usual, '--format', 'concise');
  expect(out).toMatch(/^stratlint\.yaml:2:10: error: "metric-without-target" and "numeric-target" ask for the opposite/);
  expect(err).toContain('1 finding has no line that a waiver could stand on; mend it');
  expect(readFileSync(join(folder, 'stratlint.yaml'), 'utf8')).toBe(contradiction);
});

test.each([
  [['--suppress'], '--suppress needs --reason'],
  [['--reason', 'x'], '--reason goes with --suppress'],
  [['--until', '2027-01-01'], '--until goes with --suppress'],
  [['--suppress', '--reason', 'TBD'], 'A reason is expected'],
  [['--suppress', '--reason', 'a --> b'], 'without "--"'],
  [['--suppress', '--reason', 'a\nb'], 'one line'],
  [['--suppress', '--reason', 'x', '--fix'], 'one after the other'],
  [['--suppress', '--reason', 'x', '--staged'], 'leave --stdin, --staged'],
  [['--suppress', '--reason', 'x', '--until', 'March'], 'A day is written like'],
  [['--suppress', '--reason', 'x', '--until', '2026-06-30'], 'is over already'],
])('%j is refused', async (args, expected) => {
  const folder = newFolder({ 'goals.yaml': 'goals:\n  - statement: Callers are heard out\n' });
  const { code, err } = await stratlintIn(folder)(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
});

test('wherever a finding stands, what the files say stays, and a second run finds nothing there', () => {
  const settings = settle(builtInRules, widen(['recommended']));
  const lint = (text: string, path: string) =>
    new Session(builtInRules).run({ files: [{ path, text }], settings, today: '2026-07-01' });
  const line = fc.constantFrom('goals:', '- Exceed customer expectations', '  owner: TBD', 'statement: >', '  We delight our customers.', '| Goal | Owner |', '| --- | --- |', '| Delight | everybody |', '# Goals', '', '```yaml', '```', '---', 'kind: goal', '> quoted', '"open', '[a,', 'b]', '- statement: "Delight', '  everyone"', '<!-- x'); // prettier-ignore
  const document = fc.tuple(
    fc.constantFrom('strategy.yaml', 'strategy.md', 'goals.md', 'goals.yaml'),
    fc.array(line, { maxLength: 12 }),
  );
  fc.assert(
    fc.property(document, ([path, lines]) => {
      const text = `${lines.join('\n')}\n`;
      const { findings } = lint(text, path);
      const own = findings
        .filter(({ file, ruleId }) => file === path && !ruleId.endsWith('-suppression'))
        .flatMap((finding) => [finding, ...(finding.replaced ?? [])]);
      const { text: after, comments } = waiveIn({ path, text }, {}, own, { reason: 'so it is', until: undefined }, '2026-07-01');
      if (comments === 0) {
        expect(after).toBe(text);
        return;
      }
      const again = lint(after, path);
      expect(again.findings.length).toBeLessThan(findings.length);
      expect([...again.findings, ...again.waived].map(({ ruleId, message }) => `${ruleId} ${message}`).sort()).toEqual(
        findings
          .flatMap((finding) => [finding, ...(finding.replaced ?? [])])
          .map(({ ruleId, message }) => `${ruleId} ${message}`)
          .sort(),
      );
    }),
    { numRuns: 300 },
  );
});
