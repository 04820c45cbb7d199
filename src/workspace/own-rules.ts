//! Rules that a team keeps beside its strategy: files and folders of them, found and read. Nothing here runs code.
import type { Dirent } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { compileRule, type RuleMistake, type RuleTest } from '../rule/declarative/index.ts';
import type { Rule } from '../rule/rule.ts';
import { kindAt, listFolder } from './disk.ts';
import { manifestName } from './plugin-file.ts';
import { readText } from './read.ts';
import { whyUnread } from './why-unread.ts';

/** A file that is a rule; `page` is the Markdown file with its examples, where it has one. */
export interface RuleFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly id: string;
  readonly isCode: boolean;
  readonly page?: string;
}

export const mostRules = 1000;
/** In bytes. */
const mostRuleBytes = 1024 * 1024;
const deepest = 4;

const codeName = /\.[cm]?[jt]s$/;
const yamlName = /\.ya?ml$/;

/**
 * The rules in a file or a folder: `no-guesses.yaml`, `no-guesses/rule.yaml`, `no-guesses/rule.ts`. Links are not followed.
 * Undefined where there is no such file or folder.
 */
export function findRules(root: string, path: string): RuleFile[] | undefined {
  const kind = kindAt(join(root, path));
  if (kind === 'file') return [ruleFile(path, namesIn(join(root, posix.dirname(path))))];
  if (kind !== 'folder') return undefined;
  const found: RuleFile[] = [];
  const open = [{ path: path.replace(/\/+$/, ''), depth: 0 }];
  for (let folder = open.pop(); folder && found.length < mostRules; folder = open.pop()) {
    const entries = listFolder(join(root, folder.path));
    if ('code' in entries) continue;
    const names = filesAmong(entries);
    const prefix = folder.path === '' ? '' : `${folder.path}/`;
    for (const name of names.sort()) if (isRule(name)) found.push(ruleFile(prefix + name, names));
    if (folder.depth === deepest) continue;
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        open.push({ path: prefix + entry.name, depth: folder.depth + 1 });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function namesIn(folder: string): readonly string[] {
  const entries = listFolder(folder);
  return 'code' in entries ? [] : filesAmong(entries);
}

const filesAmong = (entries: readonly Dirent[]): string[] => entries.filter((entry) => entry.isFile()).map(({ name }) => name);

/** In a folder, code is a rule only where it is called so: other modules may lie beside it. */
const isRule = (name: string): boolean => (yamlName.test(name) && name !== manifestName) || /^rule\.[cm]?[jt]s$/.test(name);

function ruleFile(path: string, beside: readonly string[]): RuleFile {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const own = name.replace(codeName, '').replace(yamlName, '');
  const id = own === 'rule' ? basename(steps.slice(0, -1).join('/')) : own;
  const page = own === 'rule' ? 'rule.md' : `${own}.md`;
  return {
    path,
    id,
    isCode: codeName.test(name),
    ...(beside.includes(page) && { page: [...steps.slice(0, -1), page].join('/') }),
  };
}

export type ReadRule =
  | { readonly rule: Rule; readonly tests: readonly RuleTest[]; readonly text: string }
  | { readonly rule: undefined; readonly mistakes: readonly RuleMistake[]; readonly text: string };

/** Reads a rule.yaml of the workspace, or of a package: `full` is where it lies, `path` what people see. `id` is what it gets. */
export function readRule(root: string, { path, id }: Pick<RuleFile, 'path' | 'id'>, full = join(root, path)): ReadRule {
  const reading = readText(full, mostRuleBytes);
  if ('problem' in reading) {
    const why = whyUnread('The rule', full, reading.problem, mostRuleBytes);
    return { rule: undefined, text: '', mistakes: [{ ...why, path, column: 1, span: { start: 0, end: 0 } }] };
  }
  const { text } = reading;
  const compiled = compileRule(text, path);
  if (!compiled.rule) return { rule: undefined, mistakes: compiled.mistakes, text };
  return { rule: { ...compiled.rule, id, category: 'custom' }, tests: compiled.tests, text };
}
