//! The extension for Visual Studio Code as it is packaged: what is in it, and that the server in it answers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from './stratlint.ts';

const extension = join(import.meta.dirname, '../editors/vscode');
const skipped = !existsSync(join(extension, 'node_modules')) && process.env['STRATLINT_EDITORS'] !== 'required';
const minutes = 60_000;

function run(command: string, args: readonly string[], cwd: string, input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8', timeout: 2 * minutes });
  expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, '']);
  return stdout;
}

test.skipIf(skipped)('is packaged whole, and its server speaks', { timeout: 5 * minutes }, () => {
  run('npm', ['run', '--silent', 'package'], extension);
  const folder = newFolder();
  run('unzip', ['-q', join(extension, 'stratlint.vsix'), '-d', folder], folder);
  const inside = join(folder, 'extension');
  for (const file of ['dist/extension.cjs', 'images/icon.png', 'readme.md', 'LICENSE.txt', 'schemas/document.schema.json'])
    expect([file, existsSync(join(inside, file))]).toEqual([file, true]);
  for (const file of ['src', 'node_modules', 'build.mjs']) expect([file, existsSync(join(inside, file))]).toEqual([file, false]);
  const { main, capabilities, contributes } = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8')) as {
    readonly main: string;
    readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: string } };
    readonly contributes: { readonly yamlValidation: readonly { readonly url: string }[] };
  };
  expect(existsSync(join(inside, main))).toBe(true);
  expect(capabilities.untrustedWorkspaces.supported).toBe('limited');
  for (const { url } of contributes.yamlValidation) expect([url, existsSync(join(inside, url))]).toEqual([url, true]);

  const said = [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { id: 2, method: 'shutdown' },
    { method: 'exit' },
  ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
  const input = said.map((body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`).join('');
  expect(run(process.execPath, [join(inside, 'server/dist/cli.js'), 'lsp', '--stdio'], folder, input)).toContain(
    '"name":"stratlint"',
  );
});
