//! `stratlint [paths]`: lint each workspace concerned, mend what was asked for, print, and say how it went.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { withFixes, type Finding, type Severity } from '../../diagnostic.ts';
import { builtInRules } from '../../built-in.ts';
import type { ReportInput } from '../../report/report.ts';
import { countBySeverity } from '../../report/report.ts';
import { placePaths, type PathGroup } from '../../workspace/discover.ts';
import { mend } from '../../workspace/mend.ts';
import { Workspace, type LintOptions, type LintResult } from '../../workspace/lint.ts';
import { render, type FormatChoice } from './formats.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';
import { pageOf } from './package.ts';
import type { Preset } from '../../rule/rule.ts';

export interface LintArguments {
  readonly format: readonly FormatChoice[];
  readonly preset: readonly Preset[];
  readonly asOf?: string;
  readonly lang?: string;
  readonly fix?: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly timing?: boolean;
}

export function lint(paths: readonly string[], args: LintArguments, io: Io): ExitCode {
  const started = performance.now();
  const runs = groupsOf(paths, io).map((group) => runGroup(group, args, io));
  const input = reportOf(runs, args, performance.now() - started);
  print(input, args, io);
  if (args.timing) io.err(timing(runs, performance.now() - started));
  return exitCode(input.findings, runs, args);
}

function groupsOf(paths: readonly string[], io: Io): readonly PathGroup[] {
  const { groups, errors } = placePaths(io.cwd, paths);
  const [first] = errors;
  if (first) throw new UsageError(`There is no file or folder "${first.path}".`);
  return groups;
}

interface Run {
  readonly group: PathGroup;
  readonly result: LintResult;
  /** What stands before a path of this workspace, seen from the current folder. */
  readonly prefix: string;
}

function runGroup(group: PathGroup, args: LintArguments, io: Io): Run {
  const workspace = new Workspace(group.root, builtInRules);
  const options: LintOptions = {
    today: io.today,
    named: group.named,
    ...(args.asOf !== undefined && { asOf: args.asOf }),
    ...(args.preset.length > 0 && { presets: args.preset }),
    ...(args.lang !== undefined && { messages: args.lang }),
  };
  const result = args.fix ? mended(workspace, options, group, io) : workspace.lint({ ...options, once: true });
  sayUnread(group, result, io);
  sayCutOff(result, io);
  if (result.files.size === 0) throw new UsageError(nothingToRead(group, result, io));
  if (result.ruleCount === 0) throw new UsageError(`No rule is on: the preset ${result.presets.join(', ')} has none yet.`);
  const prefix = relative(io.cwd, group.root).split(sep).join('/');
  return { group, result, prefix: prefix === '' ? '' : `${prefix}/` };
}

function mended(workspace: Workspace, options: LintOptions, { reported }: PathGroup, io: Io): LintResult {
  const result = mend(workspace, options, reported, io.err);
  for (const [file, places] of result.mended)
    io.err(`stratlint: mended ${file} in ${places} ${places === 1 ? 'place' : 'places'}.\n`);
  return result;
}

/** Whoever names a file expects it to be read. Hooks name all that changed, so it is a word and no failure. */
function sayUnread({ named }: PathGroup, { files }: LintResult, io: Io): void {
  for (const path of named)
    if (!files.has(path)) io.err(`stratlint: "${path}" is not read: only YAML and Markdown are (.yaml, .yml, .md, .markdown).\n`);
}

/** Build servers clone a single commit unless they are told otherwise. */
function sayCutOff({ cutOff }: LintResult, io: Io): void {
  const [first] = cutOff;
  if (first === undefined) return;
  const others = cutOff.length === 1 ? '' : ` and of ${cutOff.length - 1} more`;
  io.err(
    `stratlint: this clone is shallow, so nobody can tell how old parts of ${first}${others} are. Fetch all of the history (git fetch --unshallow; in a workflow, fetch-depth: 0) to have their age judged.\n`,
  );
}

function nothingToRead({ root }: PathGroup, { leftAlone }: LintResult, io: Io): string {
  const folder = relative(io.cwd, root) || 'this folder';
  const others = leftAlone === 0 ? '' : ` (${leftAlone} other ${leftAlone === 1 ? 'file was' : 'files were'} left alone)`;
  return `There is no strategy to read in ${folder}${others}. A YAML or Markdown file takes part if it says "kind: strategy" (Markdown: between two lines of "---"), is called strategy.md, surveys.yaml and the like, lies in journeys/, or is named on the command line.`;
}

/** All runs as one report, narrowed to what was asked for. */
function reportOf(runs: readonly Run[], args: LintArguments, milliseconds: number): ReportInput {
  const [only] = runs.length === 1 ? runs : [];
  const inReport = (run: Run): string => (run === only ? '' : run.prefix);
  const sources = new Map<string, string>();
  for (const run of runs) for (const [path, file] of run.result.files) sources.set(inReport(run) + path, file.text);
  const sum = (count: (run: Run) => number): number => runs.reduce((total, run) => total + count(run), 0);
  const more = runs.some(({ result }) => !result.chosen) ? sum(({ result }) => result.more) : undefined;
  return {
    findings: runs.flatMap((run) => {
      const wanted = run.result.findings.filter((finding) => isWanted(finding, run, args));
      return run === only ? wanted : wanted.map((finding) => prefixed(finding, run.prefix));
    }),
    source: (file) => sources.get(file),
    shown: (file) => (only?.prefix ?? '') + file,
    summary: {
      files: sum(({ result }) => result.statistics.files),
      entities: sum(({ result }) => result.statistics.entities - 1),
      rules: Math.max(0, ...runs.map(({ result }) => result.ruleCount)),
      waived: sum(({ result }) => result.waived.length),
      leftAlone: sum(({ result }) => result.leftAlone),
      readAs: runs.flatMap((run) => run.result.readAs.map(({ file, kind }) => ({ file: inReport(run) + file, kind }))),
      ...(more !== undefined && { more }),
      milliseconds,
    },
    url: pageOf,
    language: args.lang ?? languageOf(runs),
  };
}

/** The report speaks as the workspaces do, where they agree. */
function languageOf(runs: readonly Run[]): string | undefined {
  const [first] = runs;
  return runs.every(({ result }) => result.language === first?.result.language) ? first?.result.language : undefined;
}

function isWanted(finding: Finding, { group, result }: Run, { quiet }: LintArguments): boolean {
  const { reported } = group;
  const { failures } = result;
  if (quiet && finding.severity !== 'error') return false;
  if (reported.length === 0) return true;
  // A rule that failed is told of whatever was asked for.
  if (finding.file === undefined) return failures.some(({ ruleId }) => ruleId === finding.ruleId);
  return isBelowAny(finding.file, reported);
}

function isBelowAny(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

/** Several workspaces in one report are told apart by their folder. */
function prefixed(finding: Finding, prefix: string): Finding {
  const { ruleId, severity, confidence, message, file, span, related, entity, absence } = finding;
  return withFixes(
    {
      ruleId,
      severity,
      confidence,
      message,
      related: related.map((one) => ({ ...one, file: prefix + one.file })),
      ...(file !== undefined && { file: prefix + file }),
      ...(span && { span }),
      ...(entity && { entity }),
      ...(absence && { absence }),
    },
    () => finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: prefix + edit.file })) })),
  );
}

function print(input: ReportInput, { format }: LintArguments, io: Io): void {
  const choices: readonly FormatChoice[] = format.length > 0 ? format : [{ format: 'pretty', file: undefined }];
  if (choices.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('Only one format can go to standard output; give the others a file: --format json=report.json');
  }
  for (const { format: name, file } of choices) {
    if (file === undefined) io.out(render(name, input, io.colour));
    else writeReport(resolve(io.cwd, file), render(name, input, false));
  }
}

function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`The report can't be written to "${path}" (${(error as NodeJS.ErrnoException).code ?? String(error)}).`);
  }
}

function timing(runs: readonly Run[], milliseconds: number): string {
  const total = { files: 0, filesRead: 0, checksRun: 0, checksReused: 0 };
  for (const { result } of runs)
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result.statistics[key];
  return `timing: ${milliseconds.toFixed(0)} ms; files ${total.files}, read ${total.filesRead}, reused ${total.files - total.filesRead}; checks run ${total.checksRun}, reused ${total.checksReused}\n`;
}

const loudness: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

function exitCode(findings: readonly Finding[], runs: readonly Run[], { failOn, maxWarnings }: LintArguments): ExitCode {
  if (runs.some(({ result }) => result.failures.length > 0)) return 2;
  const loud = failOn !== 'never' && findings.some(({ severity }) => loudness[severity] >= loudness[failOn]);
  const tooMany = maxWarnings !== undefined && countBySeverity(findings).warning > maxWarnings;
  return loud || tooMany ? 1 : 0;
}
