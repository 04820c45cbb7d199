//! The rules in examples/house-rules, written with the guide alone: their examples hold, and they say what they should of a strategy.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stratlintIn } from './stratlint.ts';

const home = join(import.meta.dirname, '../examples/house-rules');
const rules = readdirSync(join(home, 'rules'));

test('twenty rules and more hold what their examples say, wrong and right', async () => {
  const { code, out } = await stratlintIn(home)('test-rules');
  expect(out).toMatch(/^22 rules, 59 examples: all as expected\.$/m);
  expect(code).toBe(0);
  for (const rule of rules) {
    const text = readFileSync(join(home, 'rules', rule, 'rule.yaml'), 'utf8');
    expect(text, rule).toMatch(/^ {2}- wrong: [^]*^ {2}- right: /m);
  }
});

test('eight of them and more look across files: an example of each has several', () => {
  const across = rules.filter((rule) => {
    const text = readFileSync(join(home, 'rules', rule, 'rule.yaml'), 'utf8');
    const wrong = text.slice(text.indexOf('- wrong:'), text.indexOf('- right:'));
    const files = new Set([...wrong.matchAll(/^ {6}([\w/-]+\.yaml): \|$/gm)].map(([, path]) => path));
    return files.size > 1;
  });
  expect(across.length).toBeGreaterThanOrEqual(8);
});

test('each is in the table of the README, and nothing else is', () => {
  const table = readFileSync(join(home, 'README.md'), 'utf8').matchAll(/^\| `([\w-]+)` \|/gm);
  expect([...table].map(([, rule]) => rule).sort()).toEqual(rules.sort());
});

test('the strategy beside them is told what it lacks', async () => {
  const { code, out } = await stratlintIn(home)('--format', 'concise');
  expect(code).toBe(1);
  for (const line of [
    /^strategy\.yaml:15:13: error: .* \[survey-without-language\]$/m,
    /^strategy\.yaml:6:28: warning: No journey is for "Landlords"\. .* \[segment-without-journey\]$/m,
    /^strategy\.yaml:5:26: warning: 2 surveys ask "Tenants" .* \[segment-asked-too-often\]$/m,
  ])
    expect(out).toMatch(line);
});
