//! The command line: its commands, its options, and a help that teaches.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { presets, type Preset } from '../../rule/rule.ts';
import { isIsoDay } from '../../value/index.ts';
import { languages } from '../../language/index.ts';
import { ConfigError } from '../../workspace/lint.ts';
import { explain } from './explain.ts';
import { formats, readFormat } from './formats.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { lint, type LintArguments } from './lint.ts';
import { printModel } from './model.ts';
import { packageFile } from './package.ts';
import { indices, listRules, type Index } from './rules.ts';
import { printSchema } from './schema.ts';
import { showConfigError } from './show.ts';

/** Runs one command; whatever happens, the answer is an exit code and never a stack trace. */
export function runProgram(args: readonly string[], io: Io): ExitCode {
  let code: ExitCode = 0;
  try {
    program(io, (result) => (code = result)).parse(args, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

function failed(error: unknown, io: Io): ExitCode {
  // Help and version are no failures; commander has said everything else by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigError) io.err(showConfigError(error));
  else if (error instanceof UsageError) io.err(`stratlint: ${error.message}\n`);
  else if (isSystemError(error)) io.err(`stratlint: ${error.path ?? 'A file'} can't be read (${error.code}).\n`);
  else io.err(`stratlint: ${String(error)}\nThis is a fault of stratlint's own. Please report it with the command you ran.\n`);
  return 2;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error;
}

function program(io: Io, done: (code: ExitCode) => void): Command {
  const root = new Command('stratlint')
    .description(
      'A linter for strategy as code: finds where a customer-experience strategy kept as YAML and Markdown is make-believe.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('Run "stratlint --help" for what there is.')
    .enablePositionalOptions();
  lintCommand(root, (paths, options) => {
    done(lint(paths, options, io));
  });
  root
    .command('explain <rule>')
    .description('what a rule checks, why, and when to switch it off')
    .action((rule: string) => {
      explain(rule, io);
    });
  root
    .command('rules')
    .description('all rules, by category, preset or claim')
    .addOption(new Option('--by <order>', 'what to sort them by').choices(indices).default('category'))
    .addOption(new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'))
    .action(({ format, by }: { format: string; by: Index }) => {
      listRules(format, by, io);
    });
  root
    .command('model [path]')
    .description('the linked model as JSON: what stratlint understood')
    .action((path: string | undefined) => {
      printModel(path, io);
    });
  root
    .command('schema [kind]')
    .description('the JSON Schema of a document, of one kind ("goal"), of "config" or of "report"')
    .action((kind: string | undefined) => {
      printSchema(kind, io);
    });
  for (const command of root.commands)
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err }).helpOption('-h, --help', 'print this help');
  return root;
}

function lintCommand(root: Command, action: (paths: string[], options: LintArguments) => void): void {
  root
    .argument('[paths...]', 'files or folders to report on; the whole workspace is always read')
    .option(
      '-f, --format <format>',
      `${formats.join(', ')}; repeatable, each with an optional =FILE`,
      collect(formatArgument),
      [],
    )
    .option('--preset <preset>', `${presets.join(', ')}; repeatable`, collect(presetArgument), [])
    .option('--as-of <date>', 'take this day (2027-03-31) for today', dayArgument)
    .addOption(
      new Option('--lang <language>', 'the language findings speak, whatever that of the document').choices([...languages]),
    )
    .option('--fix', 'mend what can be mended safely')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings', countArgument)
    .option('-q, --quiet', 'report errors alone')
    .option('--timing', 'say on standard error what was read, run and reused')
    .addHelpText('after', guide)
    .action(action);
}

const guide = `
How it works:
  The workspace is the nearest folder with a stratlint.yaml, else the current one. Its YAML and Markdown files that say "kind:"
  or have a known name (strategy.yaml, journeys/…, surveys.yaml, people.yaml …) are read as one linked model.

Examples:
  stratlint                          lint the workspace
  stratlint journeys/                lint it all, report on one folder
  stratlint --preset recommended     more than the essentials
  stratlint --format json=report.json --format pretty
  stratlint --fix                    mend typing errors and the like
  stratlint explain unfunded-action  what a rule means, and the way out
  stratlint schema > document.schema.json

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 the run itself failed.`;

function collect<T>(read: (text: string) => T): (text: string, before: T[]) => T[] {
  return (text, before) => [...before, read(text)];
}

function formatArgument(text: string): ReturnType<typeof readFormat> {
  const format = readFormat(text);
  if (!format) throw new InvalidArgumentError(`The choice is ${formats.join(', ')}.`);
  return format;
}

function presetArgument(text: string): Preset {
  const preset = presets.find((one) => one === text);
  if (!preset) throw new InvalidArgumentError(`The choice is ${presets.join(', ')}.`);
  return preset;
}

function dayArgument(text: string): string {
  if (!isIsoDay(text)) throw new InvalidArgumentError('A day is written like 2027-03-31.');
  return text;
}

function countArgument(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

function version(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
