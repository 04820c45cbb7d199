//! Real editors with the settings of docs/editors: diagnostics, a code action, an owner completed, a metric renamed across files.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from './stratlint.ts';

const scripts = join(import.meta.dirname, 'editors');
const minutes = 60_000;

const workspace = {
  'stratlint.yaml': 'extends: [essential]\n',
  'goals.yaml':
    'goals:\n  - statement: Passengers know before they leave home whether the boat sails\n    ownr: nora\n    metrics: [told]\n',
  'metrics.yaml':
    'metrics:\n  - id: told\n    name: Told in time\n    baseline: 52 % (June 2026)\n    target: 90 % by 2027-12-31\n',
  'people.yaml': 'people:\n  - { id: nora, name: Nora Vik, role: Head of passenger experience }\n',
};

interface Seen {
  readonly failure?: string;
  readonly diagnostics: readonly string[];
  readonly actions: readonly string[];
  readonly owners: readonly string[];
  readonly completed: string;
  readonly goals: string;
  readonly metrics: string;
}

function isHere(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

/** The editor's output is a line of JSON, whatever it says besides. */
function run(command: string, args: readonly string[], folder: string): Promise<Seen> {
  const env = {
    ...process.env,
    STRATLINT_SERVER: join(import.meta.dirname, '../dist/cli.js'),
    STRATLINT_NODE: process.execPath,
    STRATLINT_FOLDER: folder,
    HOME: folder,
    XDG_STATE_HOME: folder,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, timeout: 2 * minutes });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('close', () => {
      const json = /\{.*\}/s.exec(out)?.[0];
      if (json === undefined) reject(new Error(`${command} said nothing: ${err} ${out}`));
      else resolve(JSON.parse(json) as Seen);
    });
  });
}

const editors = [
  { name: 'Neovim', command: 'nvim', args: ['--headless', '--clean', '-n', '-c', `luafile ${join(scripts, 'neovim.lua')}`] },
  {
    name: 'Emacs with eglot',
    command: 'emacs',
    args: ['-q', '--batch', '-f', 'package-initialize', '-l', join(scripts, 'emacs.el')],
  },
];

describe.each(editors)('$name', ({ command, args }) => {
  const skipped = !isHere(command) && process.env['STRATLINT_EDITORS'] !== 'required';

  test.skipIf(skipped)(
    'sees diagnostics, applies a fix, completes an owner, renames a metric',
    { timeout: 3 * minutes },
    async () => {
      const seen = await run(command, args, newFolder(workspace));
      expect(seen.failure).toBeUndefined();
      expect(seen.diagnostics.length).toBeGreaterThan(0);
      expect(seen.diagnostics.join('\n')).toMatch(/unknown-field|ownr/);
      expect(seen.actions.slice(0, 3)).toEqual([
        'Rename it to "owner"',
        'Waive unknown-field, with a reason',
        'Explain unknown-field',
      ]);
      expect(seen.owners.some((owner) => owner.includes('nora'))).toBe(true);
      expect(seen.completed).toBe('    owner: nora');
      expect(seen.metrics).toContain('- id: told-early\n');
      expect(seen.goals).toContain('    owner: nora\n    metrics: [told-early]\n');
      expect(seen.goals).not.toContain('[told]');
    },
  );
});

test('the pages about editors start the server as the tests do', () => {
  for (const page of ['neovim', 'helix', 'emacs', 'zed', 'kate', 'vscode'])
    expect(readFileSync(join(import.meta.dirname, `../docs/editors/${page}.md`), 'utf8')).toMatch(
      /stratlint["']?,? ["']?lsp["']?,? ["']?--stdio/,
    );
});
