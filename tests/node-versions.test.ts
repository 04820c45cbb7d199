//! One report on every Node: the built command line prints the same bytes with the oldest version and with newer ones.
import { execFile, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const cache = join(root, 'node_modules/.cache/stratlint-node');
const minutes = 60_000;

/** The oldest that package.json allows, and the lines with long-term support after it. */
const versions = ['20.19.0', '22', '24'];

const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VITEST)/i.test(name))),
  NO_COLOR: '1',
  NODE_DISABLE_COMPILE_CACHE: '1',
};

const run = (command: string, args: readonly string[], cwd = root): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: 2 * minutes });

const isVersion = (node: string, version: string): boolean =>
  existsSync(node) && run(node, ['--version']).stdout.startsWith(`v${version}${version.includes('.') ? '\n' : '.'}`);

/** Node of a version, from the npm package "node", or why there is none. Downloads a hundred megabytes once. */
async function nodeOf(version: string): Promise<{ readonly node: string } | { readonly why: string }> {
  const folder = join(cache, version);
  const node = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (isVersion(node, version)) return { node };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefer-offline', '--loglevel=error', `node@${version}`];
  const said = await install(args, folder);
  if (isVersion(node, version)) return { node };
  const unreachable = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED)\b/.exec(said)?.[0];
  const [last = ''] = said.trim().split('\n').slice(-1);
  return {
    why: unreachable === undefined ? last || 'npm installed nothing that runs' : `the registry can't be reached, ${unreachable}`,
  };
}

expect(existsSync(join(root, 'dist/cli.js')), 'dist/ is there; npm run build makes it').toBe(true);
// One after another: they share npm's cache, and a slow line.
const nodes: { readonly version: string; readonly found: Awaited<ReturnType<typeof nodeOf>> }[] = [];
for (const version of versions) nodes.push({ version, found: await nodeOf(version) });

/** What npm says on standard error; not `spawnSync`, for the test runner wants to be answered meanwhile. */
function install(args: readonly string[], cwd: string): Promise<string> {
  const options = { cwd, env, timeout: 8 * minutes, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile('npm', args, options, (error, _, stderr) => {
      resolve(stderr || (error?.message ?? ''));
    });
  });
}

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
  const skipped = 'why' in found ? ` (skipped: ${found.why})` : '';
  describe.skipIf('why' in found)(`Node ${version}${skipped}`, () => {
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
