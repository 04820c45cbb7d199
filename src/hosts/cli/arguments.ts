//! The arguments of `stratlint [paths]`: read one by one, then together, with "did you mean".
import { InvalidArgumentError } from 'commander';
import { severities } from '../../config/config.ts';
import type { Severity } from '../../diagnostic.ts';
import { presets, type Preset } from '../../rule/rule.ts';
import { noSuch } from '../../text/no-such.ts';
import { isIsoDay, isPlaceholder } from '../../value/index.ts';
import { formats, splitFormat, type FormatChoice } from './formats.ts';
import { UsageError } from './io.ts';

/** What the list of rules may be sorted by. */
export const indices = ['category', 'preset', 'claim'] as const;
export type Index = (typeof indices)[number];

export interface RuleArgument {
  readonly id: string;
  readonly severity: Severity | 'off';
}

export interface LintArguments {
  readonly format: readonly FormatChoice[];
  readonly preset: readonly Preset[];
  readonly rule: readonly RuleArgument[];
  readonly asOf?: string;
  readonly lang?: string;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly dryRun?: boolean;
  readonly suppress?: boolean;
  readonly reason?: string;
  readonly until?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly since?: string;
  readonly base?: string;
  readonly staged?: boolean;
  readonly printConfig?: string;
  /** A file; false where `--no-baseline` says so. */
  readonly baseline?: string | false;
  readonly updateBaseline?: boolean;
  /** Whether code that the configuration names may run. */
  readonly plugins: boolean;
  /** Whether what earlier runs left is of use. */
  readonly cache: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly timing?: boolean;
  readonly explain?: boolean;
  readonly explainStatement?: string;
}

export function formatArgument(text: string): FormatChoice {
  const { name, file } = splitFormat(text);
  const format = oneOf(name, formats, 'format');
  if (file === '') throw new InvalidArgumentError(`A file is expected behind "=": --format ${format}=report.txt`);
  return { format, file };
}

export function presetArgument(text: string): Preset {
  if (text.includes(','))
    throw new InvalidArgumentError('Give each preset an option of its own: --preset recommended --preset okr');
  return oneOf(text, presets, 'preset');
}

/** `unfunded-action=warning`; which rules there are is not known before the configuration is. */
export function ruleArgument(text: string): RuleArgument {
  const [id = '', severity] = text.split('=');
  if (severity === undefined)
    throw new InvalidArgumentError('A rule and its severity are expected: --rule unfunded-action=warning');
  return { id, severity: oneOf(severity, severities, 'severity') };
}

export function choiceArgument<T extends string>(choices: readonly T[], what: string): (text: string) => T {
  return (text) => oneOf(text, choices, what);
}

function oneOf<T extends string>(text: string, choices: readonly T[], what: string): T {
  const found = choices.find((one) => one === text);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(noSuch(what, text, choices));
}

export function dayArgument(text: string): string {
  if (!isIsoDay(text)) throw new InvalidArgumentError('A day is written like 2027-03-31.');
  return text;
}

export function countArgument(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

/** A reason stands in a comment, on one line. */
export function reasonArgument(text: string): string {
  const reason = text.trim();
  if (reason === '' || isPlaceholder(reason))
    throw new InvalidArgumentError('A reason is expected that another one can judge: --reason "the board decides in March"');
  if (/[\r\n]|--/.test(reason)) throw new InvalidArgumentError('The reason stands in a comment: it is one line, without "--".');
  return reason;
}

/** Options that would be passed over where one statement is judged. */
function besideExplaining(args: LintArguments): string[] {
  const taken = ['explainStatement', 'lang', 'cache', 'cacheLocation', 'plugins', 'failOn'];
  const isGiven = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  const names = Object.entries(args).flatMap(([name, value]) => (taken.includes(name) || !isGiven(value) ? [] : [name]));
  return names.map(optionOf);
}

const optionOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Options that take each other's sense away. Throws a UsageError for the first such pair. */
export function checkTogether(paths: readonly string[], args: LintArguments, today: string): void {
  const { fix, unsafeFixes, diff, dryRun, suppress, reason, until, stdin, stdinFilename, watch, since, staged } = args;
  const { baseline, updateBaseline } = args;
  const beside = besideExplaining(args);
  const empty = (['since', 'base', 'baseline', 'printConfig'] as const).find((name) => args[name] === '');
  const refusals: readonly [boolean | undefined, string][] = [
    [suppress && reason === undefined, '--suppress needs --reason: whoever comes next wants to know why.'],
    [!suppress && reason !== undefined, '--reason goes with --suppress.'],
    [!suppress && until !== undefined, '--until goes with --suppress.'],
    [until !== undefined && until < today, `--until ${until ?? ''} is over already.`],
    [suppress && (fix === true || unsafeFixes === true), '--fix mends and --suppress waives; run them one after the other.'],
    [suppress && (stdin === true || staged === true || watch === true), '--suppress writes into the files of the folder; leave --stdin, --staged and --watch out.'],
    [unsafeFixes && !fix && !diff && !dryRun, '--unsafe-fixes says which fixes are meant; add --fix to write them, or --diff to see them.'],
    [empty !== undefined, `${empty === undefined ? '' : optionOf(empty)} is empty: a variable that is not set, perhaps.`],
    [stdinFilename === '', '--stdin-filename is empty: it says how the text is read, and what it belongs to.'],
    [args.explainStatement !== undefined && (paths.length > 0 || beside.length > 0), `--explain-statement judges one statement, and lints nothing; leave ${beside.length > 0 ? beside.join(' and ') : 'the paths'} out.`],
    [stdin && stdinFilename === undefined, '--stdin needs --stdin-filename: its name says how the text is read, and its place what it belongs to.'],
    [!stdin && stdinFilename !== undefined, '--stdin-filename goes with --stdin.'],
    [stdin && paths.length > 0, '--stdin lints one text, the one that --stdin-filename names; leave the paths out.'],
    [stdin && (staged === true || since !== undefined), '--stdin lints one text, whatever git says; leave --since and --staged out.'],
    [staged && since !== undefined, '--since and --staged both say which lines are meant; choose one of them.'],
    [staged && (fix === true || diff === true || dryRun === true), '--staged lints what git has staged, and fixes are for the files in the folder; run them without it.'],
    [watch && (stdin === true || diff === true || dryRun === true || staged === true), '--watch goes with files that change in the folder; leave --stdin, --staged, --diff and --dry-run out.'],
    [updateBaseline && baseline === false, '--update-baseline and --no-baseline say the opposite of each other; leave one of them out.'],
    [updateBaseline && (since !== undefined || staged === true || stdin === true), '--update-baseline writes down what the whole workspace has; leave --since, --staged and --stdin out.'],
    [updateBaseline && (fix === true || diff === true || dryRun === true), '--update-baseline writes down what is found; mend first, and leave --fix, --diff and --dry-run out.'],
    [updateBaseline && watch === true, '--update-baseline is for once, and --watch goes on; leave one of them out.'],
    [args.format.filter(({ file }) => file === undefined).length > 1, 'Only one format can go to standard output; give the others a file: --format json=report.json'],
    [(diff === true || (stdin === true && fix === true)) && args.format.some(({ file }) => file === undefined), 'Standard output is for the text here; give the report a file: --format json=report.json'],
  ]; // prettier-ignore
  const refusal = refusals.find(([holds]) => holds);
  if (refusal) throw new UsageError(refusal[1]);
}
