//! One report on every Node: the built command line prints the same bytes with the oldest version and with newer ones.
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeOf, plainEnv as env, skippedFor } from './tool.ts';

const root = join(import.meta.dirname, '..');
const minutes = 60_000;

/** The oldest that package.json allows, and the lines with long-term support after it. */
const versions = ['20.19.0', '22', '24'];

const run = (command: string, args: readonly string[], cwd = root): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 2 * minutes });

expect(existsSync(join(root, 'dist/cli.js')), 'dist/ is there; npm run build makes it').toBe(true);
// One after another: they share npm's cache, and a slow line.
const nodes: { readonly version: string; readonly found: Awaited<ReturnType<typeof nodeOf>> }[] = [];
for (const version of versions) nodes.push({ version, found: await nodeOf(version) });

const commands = [
  ['examples/ferry/broken'],
  ['examples/ferry/broken', '--format', 'json'],
  ['examples/ferry/broken', '--format', 'concise', '--lang', 'es'],
  ['examples/ferry/mended', '--preset', 'strict', '--format', 'concise'],
  ['model', 'examples/ferry/broken'],
  ['rules', '--format', 'json'],
  ['explain', 'stale-survey-program'],
  ['--help'],
  ['--nope'],
] as const;

/** What is printed, without the time it took. */
function report(node: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = run(node, [join(root, 'dist/cli.js'), ...args]);
  return { status, stdout: stdout.replace(/ \(\d+\.\d\d s\)/g, ''), stderr };
}

for (const { version, found } of nodes) {
  describe.skipIf('why' in found)(`Node ${version}${skippedFor(found)}`, () => {
    const node = 'node' in found ? found.node : '';

    test.each(commands.map((args) => [args.join(' '), args] as const))('stratlint %s: as with this Node', (_, args) => {
      const expected = report(process.execPath, args);
      expect(expected).toMatchObject({ stdout: expect.any(String) as unknown, stderr: args[0] === '--nope' ? /./ : '' });
      expect(report(node, args)).toEqual(expected);
    });
  });
}

test('the oldest version is the one that package.json names', async () => {
  const { default: about } = await import('../package.json', { with: { type: 'json' } });
  expect(about.engines.node).toBe(`>=${(versions[0] ?? '').replace(/\.0$/, '')}`);
});
