//! Where a plugin that a configuration names lies: rules in a folder, a plugin's file, an installed package.
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import type { RuleMistake } from '../rule/declarative/index.ts';
import { runCode } from './code.ts';
import { codeSource, fileMistake, messageOf, shownFrom } from './code-source.ts';
import { kindAt, kindBehind, realPath } from './disk.ts';
import { foldersToRepository } from './folders.ts';
import { findRules, type RuleFile } from './own-rules.ts';
import { inside } from './paths.ts';
import { manifestName, openExport, openFile, type PluginFile } from './plugin-file.ts';
import { readText } from './read.ts';

export interface FoundPlugin {
  /** Its file of data, and what its code exports, as far as it has them. `coded` are the rules in code, by id. */
  readonly files: readonly { readonly file: PluginFile; readonly coded: Readonly<Record<string, unknown>> }[];
}

type Found = FoundPlugin | { readonly rules: readonly RuleFile[] } | { readonly problem: string };

interface Asked {
  readonly root: string;
  readonly trusted: boolean;
}

/** Code that may not run is added to `skipped`; what it throws, to `mistakes`. */
export function findPlugin(asked: Asked, name: string, mistakes: RuleMistake[], skipped: string[]): Found {
  return name.startsWith('./') ? findPath(asked.root, name) : findPackage(asked, name, mistakes, skipped);
}

function findPath(root: string, name: string): Found {
  const path = posix.normalize(name);
  if (path.startsWith('../'))
    return { problem: `"${name}" leaves the workspace. Keep rules inside it, or publish them as a package.` };
  const manifest = path.endsWith(`/${manifestName}`) || path === manifestName ? path : posix.join(path, manifestName);
  if (kindAt(join(root, manifest)) === 'file') return { files: [{ file: openFile(join(root, manifest), manifest), coded: {} }] };
  const rules = findRules(root, path);
  if (!rules) return { problem: `There is no file or folder "${name}".` };
  return rules.length > 0 ? { rules } : { problem: `There is no rule in "${name}": no rule.yaml, rule.ts or other .yaml file.` };
}

/** Its data is read whoever asks, as far as it lies in the repository; its code is run where that is allowed. */
function findPackage({ root, trusted }: Asked, name: string, mistakes: RuleMistake[], skipped: string[]): Found {
  const folder = packageFolder(root, name, trusted);
  const manifest = folder === undefined ? undefined : join(folder, manifestName);
  const data = manifest !== undefined && kindAt(manifest) === 'file' ? openFile(manifest, shownFrom(root, manifest)) : undefined;
  const files = data ? [{ file: data, coded: {} }] : [];
  if (folder !== undefined && data && !hasCode(folder)) return { files };
  if (!trusted) {
    skipped.push(name);
    return { files };
  }
  const path = resolved(root, name);
  if (path === undefined) return { problem: `The package "${name}" is not installed here: npm install --save-dev ${name}` };
  const exported = runPackage(root, name, path, mistakes);
  if (exported === undefined) return { files };
  return 'problem' in exported ? exported : { files: [...files, exported] };
}

function runPackage(
  root: string,
  name: string,
  path: string,
  mistakes: RuleMistake[],
): FoundPlugin['files'][number] | { readonly problem: string } | undefined {
  const shown = shownFrom(root, path);
  try {
    const found = runCode(path);
    if (!isPlugin(found))
      return { problem: `"${name}" is no plugin: by default it exports no object with a "name" and what it brings.` };
    const { rules: exported = {}, ...rest } = found;
    const rules = Object.entries(exported);
    const files = rules.filter(([, rule]) => rule instanceof URL);
    return {
      file: openExport({ ...rest, ...(files.length > 0 && { rules: Object.fromEntries(files) }) }, shown, dirname(path)),
      coded: Object.fromEntries(rules.filter(([, rule]) => !(rule instanceof URL))),
    };
  } catch (error) {
    const source = codeSource(root, shown, path);
    mistakes.push(fileMistake(shown, `The plugin can't be run: ${messageOf(error)}`, source, source.placeOf(error)));
    return undefined;
  }
}

function isPlugin(found: unknown): found is { readonly name: string; readonly rules?: object } {
  const { name, rules } = (found ?? {}) as { readonly name?: unknown; readonly rules?: unknown };
  return typeof name === 'string' && (rules === undefined || (typeof rules === 'object' && rules !== null));
}

function resolved(root: string, name: string): string | undefined {
  try {
    return createRequire(join(root, 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
}

/** From the workspace up: to the root of the repository, and beyond it only where code may run as well. */
function packageFolder(root: string, name: string, trusted: boolean): string | undefined {
  const [repository = root] = foldersToRepository(root);
  for (let folder = root; trusted || inside(repository, folder) !== undefined; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (kindBehind(found) === 'folder') return trusted || isWithin(repository, found) ? found : undefined;
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}

function isWithin(repository: string, path: string): boolean {
  const [folder, real] = [realPath(repository), realPath(path)];
  return typeof folder === 'string' && typeof real === 'string' && inside(folder, real) !== undefined;
}

/** Whether its package.json names a module. */
function hasCode(folder: string): boolean {
  const reading = readText(join(folder, 'package.json'), 256 * 1024);
  if ('problem' in reading) return true;
  try {
    const { main, exports } = JSON.parse(reading.text) as { main?: unknown; exports?: unknown };
    return main !== undefined || exports !== undefined;
  } catch {
    return true;
  }
}
