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
