//! One run over workspaces: lint, mend what was asked for, print, and say how it went.
import { join } from 'node:path';
import type { Finding } from '../../diagnostic.ts';
import { countBySeverity } from '../../report/report.ts';
import type { LintArguments } from './arguments.ts';
import { print, type FormatChoice } from './formats.ts';
import type { ExitCode, Io } from './io.ts';
import { reportOf } from './report-input.ts';
import { loudness, runGroups, type Asked, type Run } from './run.ts';

export async function lintOnce(asked: readonly Asked[], args: LintArguments, io: Io): Promise<ExitCode> {
  const started = performance.now();
  const runs = runGroups(asked, io);
  const report = reportOf(runs, args, io.today, io.keeping?.milliseconds ?? performance.now() - started);
  await print(report, choicesOf(args), documentsOf(runs), args.stdin && args.fix ? { ...io, out: io.err } : io);
  if (args.diff) io.out((await import('./diff.ts')).diffOf(runs));
  else if (args.stdin && args.fix) io.out(textOf(runs));
  if (args.timing) io.err(timing(runs, performance.now() - started));
  if (runs.some(({ result }) => result.failures.length > 0)) return 2;
  if (args.diff) return runs.some(({ changes }) => changes.size > 0) ? 1 : 0;
  const findings = runs.flatMap((run) => run.findings);
  for (const reason of unseenReasons(findings, args)) io.err(`stratlint: ${reason}\n`);
  return isTooLoud(findings, args) ? 1 : 0;
}

function documentsOf(runs: readonly Run[]): ReadonlySet<string> {
  return new Set(
    runs.flatMap(({ group: { root }, result: { files, configTexts } }) =>
      [...files.keys(), ...configTexts.keys()].map((path) => join(root, path)),
    ),
  );
}

/** People read the report, unless standard output has something else to carry. */
function choicesOf({ format, diff }: LintArguments): readonly FormatChoice[] {
  return format.length > 0 || diff ? format : [{ format: 'pretty', file: undefined }];
}

/** The text of standard input with its fixes. */
function textOf(runs: readonly Run[]): string {
  return runs.map(({ group, result }) => result.files.get(group.named[0] ?? '')?.text ?? '').join('');
}

function timing(runs: readonly Run[], milliseconds: number): string {
  const total = { files: 0, filesRead: 0, checksRun: 0, checksReused: 0 };
  for (const { result } of runs)
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += result.statistics[key];
  return `timing: ${milliseconds.toFixed(0)} ms; files ${total.files}, read ${total.filesRead}, reused ${total.files - total.filesRead}; checks run ${total.checksRun}, reused ${total.checksReused}\n`;
}

/** Why a run fails, as far as its report does not show it. */
function unseenReasons(findings: readonly Finding[], { failOn, maxWarnings, quiet }: LintArguments): string[] {
  const { error, warning, info } = countBySeverity(findings);
  const tooMany = maxWarnings !== undefined && warning > maxWarnings;
  const unseen = quiet !== true || error > 0 ? 0 : failOn === 'info' ? warning + info : failOn === 'warning' ? warning : 0;
  return [
    ...(tooMany ? [`Too many warnings (${warning}, at most ${maxWarnings}).`] : []),
    ...(unseen > 0
      ? [
          `${unseen} ${unseen === 1 ? 'finding' : 'findings'} left out by --quiet ${unseen === 1 ? 'counts' : 'count'}, as --fail-on ${failOn} says.`,
        ]
      : []),
  ];
}

/** A warning counts against `--max-warnings` even where `--quiet` keeps it out of the report. */
function isTooLoud(findings: readonly Finding[], { failOn, maxWarnings }: LintArguments): boolean {
  const loud = failOn !== 'never' && findings.some(({ severity }) => loudness[severity] >= loudness[failOn]);
  return loud || (maxWarnings !== undefined && countBySeverity(findings).warning > maxWarnings);
}
