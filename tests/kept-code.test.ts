//! The program's compiled code, kept between runs: it changes how long a start takes, and nothing else.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeLoader, type CodeLoader } from '../src/hosts/cli/code-loader.ts';
import { newFolder } from './stratlint.ts';

describe('the loader', () => {
  const program = {
    'main.cjs': `const other = require('./other.cjs');\nexports.path = require('node:path');\nexports.sum = (n) => other.twice(n) + 1;\nexports.other = other;\n`,
    'other.cjs': `exports.main = require('./main.cjs');\nexports.twice = (n) => 2 * n;\nexports.here = [__filename, __dirname, module.exports === exports];\n`,
  };
  interface Main {
    readonly path: unknown;
    readonly sum: (n: number) => number;
    readonly other: { readonly main: unknown; readonly here: unknown };
  }
  const load = (loader: CodeLoader, folder: string): Main => loader.load(join(folder, 'main.cjs')) as Main;

  test('runs each file once, as Node would, files that name each other and all', async () => {
    const folder = newFolder(program);
    const loader = codeLoader();
    const main = load(loader, folder);
    expect(main.sum(20)).toBe(41);
    expect(main.path).toBe((await import('node:path')).default);
    expect(main.other.main).toBe(main);
    expect(main.other.here).toEqual([join(folder, 'other.cjs'), folder, true]);
    expect(loader.load(join(folder, 'other.cjs'))).toBe(main.other);
  });

  test('takes what V8 made in an earlier run, and sees what it can not take', () => {
    const folder = newFolder(program);
    const first = codeLoader();
    first.useKnown(() => undefined);
    load(first, folder).sum(1);
    const made = first.compiled();
    expect([...made.keys()].sort()).toEqual(['main.cjs', 'other.cjs']);

    const asked = new Map<string, string>();
    expect(first.took('main.cjs')).toBe(false);
    const second = codeLoader();
    second.useKnown((name, text) => {
      asked.set(name, text.toString());
      return made.get(name);
    });
    expect([load(second, folder).sum(20), second.took('main.cjs'), second.took('other.cjs')]).toEqual([41, true, true]);
    expect(Object.fromEntries(asked)).toEqual(program);

    // Of a text that it has met, V8 keeps the code itself.
    const another = newFolder({ ...program, 'other.cjs': `${program['other.cjs']}// Another text.\n` });
    const third = codeLoader();
    third.useKnown((name) => (name === 'other.cjs' ? Buffer.from('nothing that V8 made') : made.get(name)));
    expect([load(third, another).sum(20), third.took('main.cjs'), third.took('other.cjs')]).toEqual([41, true, false]);
  });

  test('says what can not be loaded with the name of its file', () => {
    const folder = newFolder({ 'main.cjs': `exports.a = 1;\nthrow new Error('as planned');\n` });
    expect(() => codeLoader().load(join(folder, 'main.cjs'))).toThrow('as planned');
    expect(() => codeLoader().load(join(folder, 'none.cjs'))).toThrow('none.cjs');
    try {
      codeLoader().load(join(folder, 'main.cjs'));
    } catch (error) {
      expect((error as Error).stack).toContain(`${join(folder, 'main.cjs')}:2:`);
    }
  });
});

describe('the command line', () => {
  const cli = join(import.meta.dirname, '../dist/cli.js');
  const files = { 'strategy.yaml': 'goals:\n  - { id: one, statement: Nobody waits in the rain, owner: TBD }\n' };
  const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_DISABLE_COMPILE_CACHE'));

  interface Outcome {
    readonly code: number | null;
    readonly out: string;
  }

  function run(cwd: string, cache: string, more: NodeJS.ProcessEnv = {}): Outcome {
    const args = [cli, '--no-cache', '--format', 'concise', '--as-of', '2026-07-01'];
    const env = { ...plain, NO_COLOR: '1', STRATLINT_CACHE_DIR: cache, ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
    return { code: status, out: stdout + stderr };
  }

  const codeIn = (cache: string): string[] => {
    try {
      return readdirSync(cache).map((name) => join(cache, name)).filter((path) => path.endsWith('.code')); // prettier-ignore
    } catch {
      return [];
    }
  };
  const runsIn = (path: string): unknown => /"runs":(\d+)/.exec(readFileSync(path, 'latin1').slice(0, 1000))?.[1];
  const expected = { code: 1, out: expect.stringContaining('placeholder-owner') as string };

  test('keeps it for the first runs, for its user alone, and says the same with it', () => {
    const [folder, cache] = [newFolder(files), join(newFolder(), 'cache')];
    const first = run(folder, cache);
    expect(first).toEqual(expected);
    const [path = '', ...others] = codeIn(cache);
    expect(others).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(runsIn(path)).toBe('1');
    for (const runs of ['2', '3', '3']) {
      expect(run(folder, cache)).toEqual(first);
      expect(runsIn(path)).toBe(runs);
    }
    // A file that is met for the first time, the parser of Markdown, may need some more.
    writeFileSync(join(folder, 'journey.md'), '---\nkind: journey\n---\n\n# Crossing\n');
    for (const runs of ['1', '2', '3', '3']) {
      run(folder, cache);
      expect(runsIn(path)).toBe(runs);
    }
    // What is of use is kept longest.
    utimesSync(path, 1, 1);
    run(folder, cache);
    expect(statSync(path).mtimeMs).toBeGreaterThan(1000);
  });

  test('minds no server that runs meanwhile, for which V8 has other flags', () => {
    const [folder, cache] = [newFolder(files), join(newFolder(), 'cache')];
    for (let runs = 1; runs <= 3; runs++) run(folder, cache);
    const [path = ''] = codeIn(cache);
    const env = { ...plain, STRATLINT_CACHE_DIR: cache };
    for (let runs = 1; runs <= 3; runs++) spawnSync(process.execPath, [cli, 'lsp', '--stdio'], { cwd: folder, env, input: '' });
    expect(codeIn(cache).length).toBe(2);
    run(folder, cache);
    expect(runsIn(path)).toBe('3');
  });

  test('begins anew where it is torn, foreign, or for others to read', () => {
    const [folder, cache] = [newFolder(files), join(newFolder(), 'cache')];
    run(folder, cache);
    run(folder, cache);
    const [path = ''] = codeIn(cache);
    const whole = readFileSync(path);
    const spoilt: readonly (() => void)[] = [
      () => {
        truncateSync(path, whole.length - 1000);
      },
      () => {
        truncateSync(path, 0);
      },
      () => {
        writeFileSync(path, whole.fill(0, 100_000, 100_064));
      },
      () => {
        writeFileSync(path, 'stratlint cache 1 0 0\n');
      },
      ...(process.platform === 'win32'
        ? []
        : [
            (): void => {
              chmodSync(path, 0o644);
            },
          ]),
    ];
    for (const spoil of spoilt) {
      spoil();
      expect(run(folder, cache)).toEqual(expected);
      expect(runsIn(path)).toBe('1');
      run(folder, cache);
    }
  });

  test('keeps none in a repository, none where Node is told to keep none, and minds no folder that can not be written', () => {
    const [folder, repository] = [newFolder(files), newFolder()];
    mkdirSync(join(repository, '.git'));
    expect(run(folder, join(repository, 'cache'))).toEqual(expected);
    expect(codeIn(join(repository, 'cache'))).toEqual([]);
    const cache = join(newFolder(), 'cache');
    expect(run(folder, cache, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(expected);
    expect(codeIn(cache)).toEqual([]);
    writeFileSync(cache, 'no folder');
    expect(run(folder, cache)).toEqual(expected);
  });
});
