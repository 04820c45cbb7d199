//! `--print-config FILE`: how that file is linted, as JSON.
import { placeBuffer } from '../../workspace/paths.ts';
import type { LintArguments } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';
import { lintOptions, newWorkspace } from './run.ts';

export function printConfig(file: string, args: LintArguments, io: Io): ExitCode {
  const group = placeBuffer(io.cwd, file);
  const workspace = newWorkspace(group);
  const config = workspace.config();
  const { presets, settings } = workspace.settings(config, lintOptions(args, io.today));
  const shown = {
    file: group.named[0],
    workspace: group.root,
    extends: presets,
    rules: Object.fromEntries([...settings].map(([id, { severity, options }]) => [id, { severity, ...options }])),
    language: args.lang ?? config.language ?? null,
    currency: config.currency ?? null,
    fiscalYearStart: config.fiscalYearStart ?? null,
    asOf: args.asOf ?? config.asOf ?? null,
    ignore: config.ignore ?? [],
    baseline: args.baseline === false ? null : (args.baseline ?? config.baseline ?? null),
  };
  io.out(`${JSON.stringify(shown, null, 2)}\n`);
  return 0;
}
