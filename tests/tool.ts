//! Programs of others that tests try recipes with: from npm, kept beside the packages of this repository, or why there are none.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../node_modules/.cache');
const minutes = 60_000;

/** npm's own settings of the run that tests are part of are none of theirs, nor is a hook's index that they may run in. */
export const plainEnv: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$|VITEST|GIT_)/i.test(name))),
  NO_COLOR: '1',
  NODE_DISABLE_COMPILE_CACHE: '1',
};

export interface Said {
  readonly code: number | null;
  readonly text: string;
}

/** Not `spawnSync`, for the test runner wants to be answered meanwhile. */
export function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = plainEnv): Promise<Said> {
  const options = { cwd, env, timeout: 8 * minutes, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (error, out, err) => {
      resolve({ code: child.exitCode, text: out + err || (error?.message ?? '') });
    });
  });
}

export type Tool<Found> = { readonly [Name in keyof Found]: Found[Name] } | { readonly why: string };

/** A folder in which npm has installed them. */
export async function installed(...packages: readonly string[]): Promise<Tool<{ readonly folder: string }>> {
  const folder = join(cache, 'stratlint-tools', packages.join('+').replaceAll('/', '-'));
  const done = join(folder, 'done');
  if (existsSync(done)) return { folder };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { code, text } = await npmInstall(folder, apart, ...packages);
  if (code !== 0) return { why: whyNot(text) };
  writeFileSync(done, '');
  return { folder };
}

/** Programs for hooks set themselves up in the repository around them, which here is the one that is tested. */
const apart: NodeJS.ProcessEnv = { ...plainEnv, CI: 'true', GIT_CEILING_DIRECTORIES: cache };

export function npmInstall(folder: string, env: NodeJS.ProcessEnv, ...packages: readonly string[]): Promise<Said> {
  const args = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps', '--loglevel=error', ...packages];
  return run('npm', args, folder, env);
}

export function whyNot(said: string): string {
  const unreachable = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED)\b/.exec(said)?.[0];
  if (unreachable !== undefined) return `the registry can't be reached, ${unreachable}`;
  return said.trim().split('\n').at(-1) ?? '';
}

/** Node of a version, from the npm package "node". Downloads a hundred megabytes once. */
export async function nodeOf(version: string): Promise<Tool<{ readonly node: string }>> {
  const folder = join(cache, 'stratlint-node', version);
  const node = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (isVersion(node, version)) return { node };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { text } = await npmInstall(folder, apart, '--no-save', `node@${version}`);
  return isVersion(node, version) ? { node } : { why: whyNot(text) || 'npm installed nothing that runs' };
}

function isVersion(node: string, version: string): boolean {
  if (!existsSync(node)) return false;
  const { stdout } = spawnSync(node, ['--version'], { env: plainEnv, encoding: 'utf8' });
  return stdout.startsWith(`v${version}${version.includes('.') ? '\n' : '.'}`);
}

/** What the name of a test that is left out says. */
export const skippedFor = (...tools: readonly object[]): string =>
  tools.flatMap((tool) => ('why' in tool ? [` (skipped: ${String(tool.why)})`] : [])).slice(0, 1).join(''); // prettier-ignore
