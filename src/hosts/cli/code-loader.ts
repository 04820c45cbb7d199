//! Loads the program's own files, CommonJS all of them, with what V8 made of them in an earlier run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

export interface CodeLoader {
  /** What a file exports, by its absolute path. A file is run once. */
  readonly load: (path: string) => unknown;
  /** From here on, files are loaded with what is known of them: by their names and their texts. */
  readonly useKnown: (known: Known) => void;
  /** Whether V8 took what was known of a file: it refuses what was made by another version, or with other flags. */
  readonly took: (name: string) => boolean;
  /** What V8 has made by now of the files loaded since then: all functions that ran, and not just the outermost ones. */
  readonly compiled: () => ReadonlyMap<string, Buffer>;
}

/** How the program was started. */
export interface Started {
  /** The folder of its own files. */
  readonly program: string;
  /** What loads them. */
  readonly loader: CodeLoader;
  /** What V8 was told: code that it made under other flags it does not take. */
  readonly flags: readonly string[];
}

type Known = (name: string, text: Buffer) => Buffer | undefined;

interface Module {
  exports: unknown;
}

const head = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const tail = Buffer.from('\n})');

type Body = (exports: unknown, require: (name: string) => unknown, module: Module, file: string, folder: string) => void;

/**
 * Node 22 keeps compiled code between runs as well, but none of the functions within a file, which are most of a start; Node 20
 * keeps none. All files of one program lie in one folder, and name each other by `./`.
 */
export function codeLoader(): CodeLoader {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();
  const taken = new Set<string>();
  let known: Known | undefined;
  let outside: NodeJS.Require | undefined;

  const load = (path: string): unknown => {
    const loaded = modules.get(path);
    if (loaded) return loaded.exports;
    const module: Module = { exports: {} };
    modules.set(path, module);
    const folder = dirname(path);
    const require = (name: string): unknown =>
      name.startsWith('./') ? load(join(folder, name)) : (outside ??= createRequire(path))(name);
    bodyOf(path)(module.exports, require, module, path, folder);
    return module.exports;
  };

  const bodyOf = (path: string): Body => {
    const text = readFileSync(path);
    const name = basename(path);
    const cachedData = known?.(name, text);
    // The program's files are ASCII. Put together as bytes, their text is made once.
    const source = Buffer.concat([head, text, tail]).toString('latin1');
    const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) });
    if (known) scripts.set(name, script);
    if (cachedData && script.cachedDataRejected === false) taken.add(name);
    return script.runInThisContext() as Body;
  };

  return {
    load,
    useKnown: (by) => {
      known = by;
    },
    took: (name) => taken.has(name),
    compiled: () => new Map([...scripts].map(([name, script]) => [name, script.createCachedData()])),
  };
}
