//! The command line: its commands, its options, and a help that teaches.
import { Command, Option } from 'commander';
import { languages } from '../../language/index.ts';
import { presets } from '../../rule/rule.ts';
import {
  choiceArgument,
  countArgument,
  dayArgument,
  formatArgument,
  indices,
  presetArgument,
  reasonArgument,
  ruleArgument,
  type Index,
  type LintArguments,
} from './arguments.ts';
import { tellFailure } from './failure.ts';
import { formats } from './formats.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { lint } from './lint.ts';
import { packageVersion } from '../../workspace/package.ts';

/** Runs one command; whatever happens, the answer is an exit code and never a stack trace. */
export async function runProgram(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program(io, (result) => (code = result)).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, io);
  }
}

function program(io: Io, done: (code: ExitCode) => void): Command {
  const root = new Command('stratlint')
    .description(
      'A linter for strategy as code: finds where a customer-experience strategy kept as YAML and Markdown is make-believe.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('Run "stratlint --help" for what there is.')
    .enablePositionalOptions();
  lintCommand(root, async (paths, options) => {
    done(await lint(paths, options, io));
  });
  initCommand(root, io, done);
  root
    .command('explain <rule>')
    .description('what a rule checks, why, and when to switch it off')
    .option('--no-plugins', noPlugins)
    .action(async (rule: string, options: { plugins: boolean }) => {
      (await import('./explain.ts')).explain(rule, options, io);
    });
  root
    .command('rules')
    .description('all rules, those of your plugins among them, by category, preset or claim')
    .option('--by <order>', `what to sort them by: ${indices.join(', ')}`, choiceArgument(indices, 'order'), 'category')
    .option('--format <format>', 'how to print them: pretty, json', choiceArgument(['pretty', 'json'], 'format'), 'pretty')
    .option('--no-plugins', noPlugins)
    .action(async ({ format, by, plugins }: { format: string; by: Index; plugins: boolean }) => {
      (await import('./rules.ts')).listRules(format, by, { plugins }, io);
    });
  root
    .command('model [path]')
    .description('the linked model as JSON: what stratlint understood')
    .action(async (path: string | undefined) => {
      (await import('./model.ts')).printModel(path, io);
    });
  root
    .command('schema [kind]')
    .description('the JSON Schema of a document, of one kind ("goal"), of "config", "report", "baseline", "rule" or "plugin"')
    .addHelpText('after', '\nWithout a kind, or for "document", that of all documents.')
    .action(async (kind: string | undefined) => {
      (await import('./schema.ts')).printSchema(kind, io);
    });
  root
    .command('lsp')
    .description('the language server, for editors')
    .option('--stdio', 'speak on standard input and output, as is usual')
    .option('--no-cache', 'reuse nothing that an earlier run left, and leave nothing')
    .option('--cache-location <folder>', 'where runs leave what later ones reuse; otherwise the cache folder of the user')
    .action(async () => {
      (await import('./lsp.ts')).runServer(io.cache);
    });
  const create = root.command('new').description('begin something of your own').helpCommand(false);
  create
    .command('rule <id>')
    .description('a rule to fill in, with its examples: a rule.yaml, or with --code a rule.ts and its page')
    .option('--code', 'in TypeScript, for what words and expressions can not say')
    .option('--folder <folder>', 'where it is written', 'rules')
    .action(async (id: string, options: object) => {
      done((await import('./new-rule.ts')).newRule(id, options, io));
    });
  root
    .command('test-rules [paths...]')
    .description('hold the examples of your own rules against what the rules give now')
    .option('--update', 'write what the wrong examples give into their "expect"')
    .option('--no-plugins', 'leave rules in code alone')
    .action(async (paths: string[], options: object) => {
      done(await (await import('./test-rules.ts')).testRules(paths, options, io));
    });
  root.hook('preSubcommand', refuseOptionsBefore);
  for (const command of [...root.commands, ...create.commands])
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err }).helpOption('-h, --help', 'print this help');
  return root;
}

/** They are those of linting: another command would pass them over. Those of the cache are heard wherever they stand. */
function refuseOptionsBefore(root: Command, command: Command): void {
  const given = root.options.find(
    (option) => !option.long?.includes('cache') && root.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (!given) return;
  const name = given.long ?? given.flags;
  const isKnown = command.options.some(({ long }) => long === name);
  throw new UsageError(
    isKnown
      ? `"${name}" belongs behind the command: stratlint ${command.name()} ${name}`
      : `"${name}" is for linting; "stratlint ${command.name()}" has no such option.`,
  );
}

function lintCommand(root: Command, action: (paths: string[], options: LintArguments) => Promise<void>): void {
  root.argument('[paths...]', 'files or folders to report on; the whole workspace is always read');
  root.optionsGroup('What is checked:');
  root
    .option(
      '--preset <preset>',
      `${presets.join(', ')}; repeatable; otherwise those of stratlint.yaml, or essential`,
      collect(presetArgument),
    )
    .option('--rule <id=severity>', 'report a rule as off, info, warning or error; repeatable', collect(ruleArgument))
    .option('--as-of <date>', 'take this day (2027-03-31) for today', dayArgument)
    .option(
      '--base <ref>',
      'say what changed for the worse since the branch left this commit, whatever the preset: targets, dates, owners, money',
    )
    .option(
      '--since <ref>',
      'report on lines changed since the branch left this commit; it is the base too, if no other is named',
    )
    .option(
      '--staged',
      'lint what git has staged, report on the lines it changes; the last commit is the base, if no other is named',
    )
    .option('--stdin', 'lint the text on standard input …')
    .option('--stdin-filename <path>', '… as if it stood in this file')
    .option('--baseline <file>', 'hold back the findings that this file lists, whatever the configuration says')
    .addOption(new Option('--no-baseline', 'hold nothing back'))
    .option('--no-plugins', noPlugins)
    .option('--update-baseline', 'write what is found now into the baseline')
    .option('--watch', 'lint again at each change, until Ctrl-C');
  root.optionsGroup('Fixes:');
  root
    .option('--fix', 'mend what can be mended safely')
    .option('--unsafe-fixes', 'with --fix, --diff or --dry-run: also what may change the meaning; read it afterwards')
    .option('--diff', 'print what fixes would change, and change nothing; exit with 1 if there is something')
    .option('--dry-run', 'report as if fixes were made, and change nothing');
  root.optionsGroup('Waivers:');
  root
    .option('--suppress', 'write a waiver for each finding that would be reported; needs --reason')
    .option('--reason <text>', 'why they are accepted', reasonArgument)
    .option('--until <date>', 'the last day the waivers hold (2027-03-31); after it the findings are back', dayArgument);
  root.optionsGroup('Output:');
  root
    .option('-f, --format <format[=file]>', `${formats.join(', ')}; repeatable`, collect(formatArgument))
    .option(
      '--lang <language>',
      `the language findings speak: ${languages.join(', ')}`,
      choiceArgument([...languages], 'language'),
    )
    .option('-q, --quiet', 'report errors alone')
    .option('--explain', 'say of each judged statement what was found in it, and how much it weighed')
    .option('--explain-statement <text>', 'judge one statement and say why; nothing is linted')
    .option('--timing', 'say on standard error what was read, run and reused')
    .option('--print-config <file>', 'print how a file is linted, as JSON, and lint nothing');
  root.optionsGroup('Exit code:');
  root
    .option(
      '--fail-on <severity>',
      'exit with 1 from this on: error, warning, info, never',
      choiceArgument(failures, 'severity'),
      'error',
    )
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings', countArgument)
    .addOption(new Option('--no-cache', 'reuse nothing that an earlier run left, and leave nothing'))
    .option('--cache-location <folder>', 'where runs leave what later ones reuse; otherwise the cache folder of the user');
  root
    .optionsGroup('Other:')
    .addHelpText('after', guide)
    .action((paths: string[], options: Partial<LintArguments> & Pick<LintArguments, 'failOn' | 'cache' | 'plugins'>) =>
      action(paths, { format: [], preset: [], rule: [], ...options }),
    );
}

const noPlugins = 'run no code that the configuration names';
const failures = ['error', 'warning', 'info', 'never'] as const;

function initCommand(root: Command, io: Io, done: (code: ExitCode) => void): void {
  root
    .command('init [folder]')
    .description('a workspace to fill in: configuration, strategy, people, a journey, surveys')
    .option('--lang <language>', `the language of the files: ${languages.join(', ')}`, choiceArgument([...languages], 'language'))
    .option('--markdown', 'write the strategy in Markdown; YAML otherwise')
    .option('--hook', 'also a pre-commit configuration')
    .option('--workflow', 'also a GitHub workflow')
    .option('--editor', 'also settings for Visual Studio Code')
    .option('-y, --yes', 'ask nothing')
    .action(async (folder: string | undefined, options: object) => {
      done(await (await import('./init.ts')).init(folder, options, io));
    });
}

const guide = `
How it works:
  The workspace is the nearest folder with a stratlint.yaml, else the current one. Its YAML and Markdown files that say "kind:"
  or have a known name (strategy.yaml, journeys/…, surveys.yaml, people.yaml …) are read as one linked model.

Examples:
  stratlint                          lint the workspace
  stratlint init                     begin one
  stratlint journeys/                lint it all, report on one folder
  stratlint --preset recommended     more than the essentials
  stratlint --since main             what this branch changed
  stratlint --base main              all of it, and what was lowered, put off or given up since
  stratlint --format pretty --format sarif=stratlint.sarif
  stratlint --format by-owner        a to-do list for each owner
  stratlint --fix                    mend typing errors and the like; --diff shows them first
  stratlint explain unfunded-action  what a rule means, and the way out
  stratlint --suppress --reason "the board decides in March" --until 2027-03-31
  stratlint --explain-statement "Exceed customer expectations."

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 the run itself failed.`;

function collect<T>(read: (text: string) => T): (text: string, before: T[] | undefined) => T[] {
  return (text, before = []) => [...before, read(text)];
}
