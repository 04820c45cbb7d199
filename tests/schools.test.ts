//! The page about schools has every school, with the rules it brings and those it switches off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillSchools, schools } from '../scripts/schools.ts';
import { presets } from '../src/rule/rule.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/schools.md'), 'utf8');

test('its lists are up to date', async () => {
  expect(await fillSchools()).toBe(page);
  expect(page).toMatch(/\| \[`numeric-target`\]\(rules\/numeric-target\.md\) .*\| \[`metric-without-target`\]/);
});

test('every preset that is no part of the mainstream has a section', () => {
  const others = presets.filter((preset) => !['essential', 'recommended', 'strict'].includes(preset));
  expect([...schools].sort()).toEqual([...others].sort());
  for (const school of others) expect(page).toContain(`\n## \`${school}\`\n`);
});
