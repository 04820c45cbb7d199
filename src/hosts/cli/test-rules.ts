//! `stratlint test-rules [paths]`: the examples of a team's own rules, each held against what the rule gives now.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import { noWords, speak } from '../../language/index.ts';
import type { Rule } from '../../rule/rule.ts';
import { checkCases, checkRuleFile, fillPage, fillRuleFile } from '../../testing/index.ts';
import { readCases } from '../../testing/case.ts';
import { codedRule } from '../../workspace/coded-rule.ts';
import { kindAt } from '../../workspace/disk.ts';
import { findRules, readRule, type RuleFile } from '../../workspace/own-rules.ts';
import { manifestName } from '../../workspace/plugin-file.ts';
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

export async function testRules(paths: readonly string[], args: TestArguments, io: Io): Promise<ExitCode> {
  const files = (paths.length > 0 ? paths : ['rules']).flatMap((path) => {
    const found = findRules(io.cwd, path.replaceAll('\\', '/').replace(/^\.\//, ''));
    if (found) return found;
    throw new UsageError(
      paths.length > 0
        ? `There is no file or folder "${path}".`
        : 'There is no folder "rules" here. Say where your rules are: stratlint test-rules our-rules/',
    );
  });
  if (files.length === 0) throw new UsageError('There is no rule here. "stratlint new rule no-guesses" begins one.');
  const tested: Tested[] = [];
  const plugin = await pluginHere(files, io);
  for (const file of files) tested.push(await testOne(file, args, io));
  io.out([...plugin, ...tested].map(shown).join(''));
  const faulty = tested.filter(({ faults }) => faults.length > 0).length;
  if (plugin.length > 0) io.out(`\nThe plugin itself has mistakes.\n`);
  io.out(
    `\n${count(tested.filter(({ skipped }) => !skipped).length, 'rule')}, ${count(sum(tested), 'example')}: ${faulty === 0 ? 'all as expected' : `${count(faulty, 'rule')} not as expected`}.\n`,
  );
  return faulty > 0 || plugin.length > 0 ? 1 : 0;
}

/** In the folder of a plugin its own words are known; what is wrong with it beside its rules is told once. */
async function pluginHere(files: readonly RuleFile[], { cwd }: Io): Promise<readonly Shown[]> {
  speak(noWords);
  if (kindAt(join(cwd, manifestName)) !== 'file') return [];
  const { loadPlugins } = await import('../../workspace/plugins.ts');
  const { words, mistakes } = loadPlugins({ root: cwd, names: ['./'], builtIn: builtInRules, trusted: false });
  speak(words);
  const own = mistakes.filter(({ path }) => !files.some((file) => file.path === path));
  const faults = own.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
  return faults.length > 0 ? [{ file: { path: manifestName }, examples: 0, faults }] : [];
}

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
      faults: read.mistakes.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`),
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
