//! What the README shows is what stratlint does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillReadme, readmeExamples, reportOf } from '../scripts/readme.ts';

test('its failing example fails as shown, and its table lists every rule', async () => {
  expect(await fillReadme()).toBe(readFileSync(join(import.meta.dirname, '../README.md'), 'utf8'));
  expect(await reportOf(readmeExamples().failing)).toContain('goal-without-metric');
});

test('its passing example passes', async () => {
  expect(readmeExamples().passing).toContain('metrics:');
  expect(await reportOf(readmeExamples().passing)).toBe('');
});

test('its Markdown example passes, and is read to the last cell', async () => {
  const { markdown } = readmeExamples();
  expect(await reportOf(markdown, 'strategy.md')).toBe('');
  expect(await reportOf(markdown.replace('approved, 12 000 EUR', 'not funded'), 'strategy.md')).toContain('unfunded-action');
  expect(
    await reportOf(markdown.replace('**Indicator:**', '**Notes:**').replace(/.*(?:Baseline|Target).*\n/g, ''), 'strategy.md'),
  ).toContain('goal-without-metric');
});
