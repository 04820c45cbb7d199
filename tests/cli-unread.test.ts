//! What can't be read, or is not meant to be: told, and no reason to call a strategy clean.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, stratlintIn } from './stratlint.ts';

const faulty = 'goals:\n  - { id: quay, statement: Travellers find the quay }\n';

test('a linked file that is named on the command line: what is found stands where the file lies', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty });
  mkdirSync(join(folder, 'sub'));
  symlinkSync('../strategy.yaml', join(folder, 'sub/strategy.yaml'));
  const { code, out, err } = await stratlintIn(folder)('sub/strategy.yaml', '--format', 'concise');
  expect(err).toBe('stratlint: "sub/strategy.yaml" is a link to "strategy.yaml"; what is found stands there.\n');
  expect(out).toMatch(/^strategy\.yaml:2:28: /);
  expect(code).toBe(1);
});

test('a linked folder that is named on the command line', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty, 'units/north/goals.yaml': faulty });
  symlinkSync('units/north', join(folder, 'here'));
  symlinkSync(newFolder({ 'strategy.yaml': faulty }), join(folder, 'there'));
  expect((await stratlintIn(folder)('here', '--format', 'concise')).out).toMatch(/^units\/north\/goals\.yaml:2:11: /);
  const { code, out, err } = await stratlintIn(folder)('there');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('"there" leads out of the workspace by a link');
});

test('a path that can not be followed is not said to be missing', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty });
  symlinkSync('round', join(folder, 'round'));
  const { code, err } = await stratlintIn(folder)('round/strategy.yaml');
  expect([code, err]).toEqual([2, `stratlint: "round/strategy.yaml" can't be opened (ELOOP).\n`]);
});

test.skipIf(process.getuid?.() === 0)('a folder that nobody may open', async () => {
  const folder = newFolder({ 'strategy.yaml': faulty, 'secret/strategy.yaml': faulty });
  chmodSync(join(folder, 'secret'), 0);
  const whole = await stratlintIn(folder)('--format', 'concise');
  const asked = await stratlintIn(folder)('secret');
  chmodSync(join(folder, 'secret'), 0o700);
  expect(whole.err).toBe(`stratlint: The folder "secret" can't be opened (EACCES), so what lies in it was not read.\n`);
  expect([asked.code, asked.out]).toEqual([2, '']);
  expect(asked.err).toBe(`stratlint: The folder "secret" can't be opened (EACCES), so nothing in it was read.\n`);
});
