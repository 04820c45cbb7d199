//! `stratlint test-rules [paths]`: the examples of a team's own rules, each held against what the rule gives now.
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import { noWords, speak } from '../../language/index.ts';
import type { RuleMistake } from '../../rule/declarative/index.ts';
import type { Rule } from '../../rule/rule.ts';
import { checkCases, checkRuleFile, fillPage, fillRuleFile } from '../../testing/index.ts';
import { readCases } from '../../testing/case.ts';
import { codedRule } from '../../workspace/coded-rule.ts';
import { kindAt } from '../../workspace/disk.ts';
import { findRules, readRule, type RuleFile } from '../../workspace/own-rules.ts';
import { foldersToRepository } from '../../workspace/folders.ts';
import { inside } from '../../workspace/paths.ts';
import { manifestName } from '../../workspace/plugin-file.ts';
import { loadPlugins, type Plugins } from '../../workspace/plugins.ts';
import { replaceText } from '../../workspace/write.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';

export interface TestArguments {
  /** Write what the examples give now into their `expect`. */
  readonly update?: boolean;
  /** False: rules in code are left alone. */
  readonly plugins?: boolean;
}

interface Tested {
  readonly file: RuleFile;
  readonly examples: number;
  readonly faults: readonly string[];
  readonly skipped?: true;
}

/** Rules that are tried together: what a plugin adds to the words of stratlint is known to its own alone. */
interface Tried {
  readonly files: readonly RuleFile[];
  readonly plugin?: FoundPlugin;
}

export async function testRules(paths: readonly string[], args: TestArguments, io: Io): Promise<ExitCode> {
  const tried = paths.length > 0 ? paths.map((path) => triedAt(path, io)) : [triedHere(io)];
  if (tried.every(({ files, plugin }) => files.length === 0 && !plugin?.mistakes.length))
    throw new UsageError('There is no rule here. "stratlint new rule no-guesses" begins one.');
  const tested: Tested[] = [];
  const plugins: Shown[] = [];
  for (const { files, plugin } of tried) {
    speak(plugin?.words ?? noWords);
    plugins.push(...(plugin ? faultsBeside(plugin, files) : []));
    for (const file of files) tested.push(withMistakes(await testOne(file, args, io), plugin));
  }
  io.out([...plugins, ...tested].map(shown).join(''));
  const faulty = tested.filter(({ faults }) => faults.length > 0).length;
  if (plugins.length > 0) io.out(`\nThe plugin itself has mistakes.\n`);
  io.out(
    `\n${count(tested.filter(({ skipped }) => !skipped).length, 'rule')}, ${count(sum(tested), 'example')}: ${faulty === 0 ? 'all as expected' : `${count(faulty, 'rule')} not as expected`}.\n`,
  );
  return faulty > 0 || plugins.length > 0 ? 1 : 0;
}

/** In the folder of a plugin its rules, else those in a folder called so. */
function triedHere({ cwd }: Io): Tried {
  const plugin = pluginAround(cwd, cwd);
  if (plugin?.folder === cwd && plugin.files.length > 0) return { plugin, files: plugin.files };
  const files = findRules(cwd, 'rules');
  if (files) return { files, ...(plugin && { plugin }) };
  throw new UsageError('There is no folder "rules" here. Say where your rules are: stratlint test-rules our-rules/');
}

/** The folder of a plugin, or its file, stands for the rules that it names. */
function triedAt(path: string, { cwd }: Io): Tried {
  const named = resolve(cwd, path);
  const full = basename(named) === manifestName ? dirname(named) : named;
  const plugin = pluginAround(cwd, kindAt(full) === 'folder' ? full : dirname(full));
  if (plugin?.folder === full) return { plugin, files: plugin.files };
  const files = findRules(cwd, slashed(relative(cwd, full)));
  if (files) return { files, ...(plugin && { plugin }) };
  throw new UsageError(`There is no file or folder "${path}".`);
}

interface FoundPlugin extends Pick<Plugins, 'words' | 'mistakes' | 'files'> {
  readonly folder: string;
  /** Its file as people see it. */
  readonly manifest: string;
}

/** The plugin that a folder is part of; paths in it are those that people see. */
function pluginAround(cwd: string, folder: string): FoundPlugin | undefined {
  const [top = inside(cwd, folder) === undefined ? folder : cwd] = foldersToRepository(folder);
  for (let root = folder; inside(top, root) !== undefined; root = dirname(root)) {
    if (kindAt(join(root, manifestName)) === 'file') {
      const { words, mistakes, files } = loadPlugins({ root, names: ['./'], builtIn: builtInRules, trusted: false });
      const seen = (path: string): string => slashed(relative(cwd, join(root, path)));
      return {
        folder: root,
        manifest: seen(manifestName),
        words,
        mistakes: mistakes.map((one) => ({ ...one, path: seen(one.path) })),
        files: files.map(({ path, id, isCode, page }) => ({
          path: seen(path),
          id: id.slice(id.indexOf('/') + 1),
          isCode,
          ...(page !== undefined && { page: seen(page) }),
        })),
      };
    }
    if (root === dirname(root)) return undefined;
  }
  return undefined;
}

const slashed = (path: string): string => path.split(sep).join('/');

/** What is wrong with a plugin beside its rules is told once. */
function faultsBeside({ mistakes, manifest }: FoundPlugin, files: readonly RuleFile[]): readonly Shown[] {
  const own = mistakes.filter(({ path }) => !files.some((file) => file.path === path));
  return own.length > 0 ? [{ file: { path: manifest }, examples: 0, faults: own.map(placed) }] : [];
}

/** What only the plugin as a whole tells of a rule: that it names one that is not there. */
function withMistakes(tested: Tested, plugin: FoundPlugin | undefined): Tested {
  const own = plugin?.mistakes.filter(({ path }) => path === tested.file.path).map(placed) ?? [];
  return { ...tested, faults: [...new Set([...tested.faults, ...own])] };
}

const placed = ({ path, line, column, message }: RuleMistake): string => `${path}:${line}:${column} ${message}`;

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;
const sum = (tested: readonly Tested[]): number => tested.reduce((all, { examples }) => all + examples, 0);

type Shown = Omit<Tested, 'file'> & { readonly file: Pick<RuleFile, 'path'> };

function shown({ file, examples, faults, skipped }: Shown): string {
  if (skipped) return `- ${file.path}: code, and plugins are off\n`;
  if (faults.length === 0) return `✓ ${file.path}: ${count(examples, 'example')}\n`;
  return `✗ ${file.path}\n${faults.map((fault) => `    ${fault.replaceAll('\n', '\n    ')}\n`).join('')}`;
}

async function testOne(file: RuleFile, args: TestArguments, io: Io): Promise<Tested> {
  const fault = (message: string): Tested => ({ file, examples: 0, faults: [message] });
  if (builtInRules.some(({ id }) => id === file.id))
    return fault(`There is a rule "${file.id}" already. Give yours another name.`);
  if (file.isCode && args.plugins === false) return { file, examples: 0, faults: [], skipped: true };
  const rule = file.isCode ? await exportedRule(file, io) : declaredRule(file, args, io);
  if ('faults' in rule) return { file, ...rule };
  if (!file.page)
    return fault(`No example shows what it does: write ${file.isCode ? 'a rule.md beside it' : '"tests:" into it'}.`);
  return testPage(file, file.page, rule, args, io);
}

/** A rule.yaml holds its examples itself, or has a page like any rule. */
function declaredRule(file: RuleFile, { update }: TestArguments, io: Io): Rule | Pick<Tested, 'faults' | 'examples'> {
  const read = readRule(io.cwd, file);
  if (!read.rule)
    return {
      examples: 0,
      faults: read.mistakes.map(placed),
    };
  if (read.tests.length === 0) return read.rule;
  const text = update ? rewrite(io, file.path, read.text, fillRuleFile(read.text, file.path)) : read.text;
  return { examples: read.tests.length, faults: checkRuleFile(text, file.path) };
}

async function exportedRule({ path, id }: RuleFile, io: Io): Promise<Rule | Pick<Tested, 'faults' | 'examples'>> {
  const { runCode } = await import('../../workspace/code.ts');
  try {
    const read = codedRule(id, runCode(join(io.cwd, path)));
    return 'fault' in read ? { examples: 0, faults: [`"${path}" ${read.fault}`] } : read.rule;
  } catch (error) {
    return { examples: 0, faults: [`It can't be run: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function testPage(file: RuleFile, page: string, rule: Rule, { update }: TestArguments, io: Io): Tested {
  const before = readFileSync(join(io.cwd, page), 'utf8');
  const text = update ? rewrite(io, page, before, fillPage([rule], before)) : before;
  const examples = readCases(text).length;
  const faults = examples === 0 ? [`There is no example in ${page}.`] : checkCases([rule], text);
  return { file, examples, faults };
}

function rewrite(io: Io, path: string, before: string, after: string): string {
  if (before === after) return before;
  const refusal = replaceText(io.cwd, path, before, after);
  if (refusal !== undefined) throw new UsageError(`"${path}" can't be written (${refusal}).`);
  io.err(`stratlint: wrote ${path}\n`);
  return after;
}
