//! One workspace of a run: linted, mended if that was asked for, and narrowed to what is to be reported.
import { narrowed } from '../../engine/replace.ts';
import { relative, resolve, sep } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import type { Finding, Severity } from '../../diagnostic.ts';
import { LineIndex } from '../../text/span.ts';
import { isOnChangedLine, type Changes } from '../../workspace/changes.ts';
import { ConfigError, type PlacedMistake } from '../../workspace/config-error.ts';
import { nestedGroups, type PathGroup } from '../../workspace/paths.ts';
import { isAboutChange, Workspace } from '../../workspace/lint.ts';
import type { LintOptions } from '../../workspace/lint-options.ts';
import type { LintResult } from '../../workspace/lint-result.ts';
import { mend, type TextChange } from '../../workspace/mend.ts';
import { mostFileSize, readBytes } from '../../workspace/read.ts';
import { waive } from '../../workspace/waive.ts';
import type { LintArguments } from './arguments.ts';
import { writeBaseline } from './baseline.ts';
import { baseOf, narrowing, tellBaseFailed } from './compared.ts';
import { UsageError, type Io } from './io.ts';
import { checkClosed, nothingToRead, sayUnread } from './unread.ts';

export interface Run {
  readonly group: PathGroup;
  readonly result: LintResult;
  /** Those asked for, whatever their severity. */
  readonly findings: readonly Finding[];
  /** What fixes changed, or would change. */
  readonly changes: ReadonlyMap<string, TextChange>;
  /** What stands before a path of this workspace, seen from the current folder. */
  readonly prefix: string;
}

export interface Asked {
  readonly workspace: Workspace;
  readonly group: PathGroup;
  readonly args: LintArguments;
  /** The text of standard input, for the file that the group names. */
  readonly input?: Buffer;
  /** Whether no other run of the workspace follows. */
  readonly once: boolean;
}

/** Whoever runs the command line in a workspace trusts the code that its configuration names, unless it says otherwise. */
export function newWorkspace(
  { root }: PathGroup,
  { plugins }: Pick<LintArguments, 'plugins'>,
  { cache }: Pick<Io, 'cache'>,
): Workspace {
  return new Workspace(root, builtInRules, { trusted: plugins, cache });
}

/**
 * The workspaces that were asked for and those below them. One that has nothing to read, or nothing that was asked for, is
 * passed over if nobody named it.
 */
export function runGroups(asked: readonly Asked[], io: Io): Run[] {
  const known = new Set(asked.map(({ group }) => group.root));
  const open = [...asked];
  const runs: Run[] = [];
  const mistakes: PlacedMistake[] = [];
  for (let one = open.shift(); one; one = open.shift()) {
    const found = attempt(one, io, mistakes);
    if (!found) continue;
    if (found.result.files.size > 0) runs.push(found);
    const below = nestedGroups(one.group, found.result.workspaces).filter(({ root }) => known.size < known.add(root).size);
    open.unshift(...below.map((group) => ({ ...one, group, workspace: nestedWorkspace(one.workspace, group, one.args, io) })));
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  const [first] = asked;
  if (runs.length === 0 && first && !isOnlyChanges(first.args)) throw new UsageError(nothingToRead(first.group, noneLeft, io));
  return runs;
}

const noneLeft = { leftAlone: 0, ignored: [] };

/** Where lines that changed are asked for, as a hook does at each commit, there need be no strategy yet, or any more. */
function tellNothingToRead({ group, args }: Asked, result: LintResult, io: Io): void {
  const message = nothingToRead(group, result, io);
  if (!isOnlyChanges(args)) throw new UsageError(message);
  io.err(`stratlint: ${message}\n`);
}

const isOnlyChanges = ({ staged, since }: LintArguments): boolean => staged === true || since !== undefined;

const nested = new WeakMap<Workspace, Map<string, Workspace>>();

/** The same one for each run of the workspace above, so that what it keeps serves the next. */
function nestedWorkspace(above: Workspace, group: PathGroup, args: LintArguments, io: Io): Workspace {
  const below = nested.get(above) ?? new Map<string, Workspace>();
  const workspace = below.get(group.root) ?? newWorkspace(group, args, io);
  nested.set(above, below.set(group.root, workspace));
  return workspace;
}

/** Undefined where the configuration has mistakes: those of all workspaces are told together. */
function attempt(asked: Asked, io: Io, mistakes: PlacedMistake[]): Run | undefined {
  try {
    return runGroup(asked, io);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const prefix = prefixOf(asked.group, io);
    mistakes.push(...error.mistakes.map((one) => ({ ...one, file: prefix + one.file })));
    return undefined;
  }
}

function prefixOf({ root }: PathGroup, io: Io): string {
  const prefix = relative(io.cwd, root).split(sep).join('/');
  return prefix === '' ? '' : `${prefix}/`;
}

function runGroup(asked: Asked, io: Io): Run {
  const { group, args } = asked;
  const { changes, buffers } = narrowing(group.root, args);
  const base = baseOf(group.root, args, io);
  const [own = ''] = group.named;
  const progress = io.live ? progressOn(io) : undefined;
  const options: LintOptions = {
    ...lintOptions(args, io.today),
    ...baselineOptions(args, io),
    named: group.named,
    ...(buffers && { buffers }),
    ...(base !== undefined && { base }),
    ...(asked.input && { buffers: new Map([[own, readBytes(asked.input, mostFileSize)]]) }),
    ...(progress && { onReading: progress.show }),
  };
  const { result: first, texts } = args.suppress ? suppressed(asked, options, changes, io) : linted(asked, options, io);
  const result = args.updateBaseline ? writeBaseline(first, args, io) : first;
  progress?.end();
  checkClosed(group, result);
  sayUnread(group, result, io);
  if (result.baseFailed) tellBaseFailed(args, io);
  if (result.files.size === 0 && !group.isNested && result.workspaces.length === 0) tellNothingToRead(asked, result, io);
  if (result.files.size > 0 && result.ruleCount === 0)
    throw new UsageError(`No rule is on: the preset ${result.presets.join(', ')} has none yet.`);
  const isAsked = askedFor(group, result, changes);
  return {
    group,
    result,
    findings: narrowed(result.findings, isAsked),
    changes: texts,
    prefix: prefixOf(group, io),
  };
}

export function lintOptions({ asOf, preset, lang, rule }: LintArguments, today: string): LintOptions {
  return {
    today,
    ...(asOf !== undefined && { asOf }),
    ...(preset.length > 0 && { presets: preset }),
    ...(lang !== undefined && { messages: lang }),
    ...(rule.length > 0 && { rules: new Map(rule.map(({ id, severity }) => [id, { severity }])) }),
  };
}

function baselineOptions({ baseline, updateBaseline = false }: LintArguments, { cwd }: Io): Partial<LintOptions> {
  return {
    ...(baseline !== undefined && { baseline: baseline && resolve(cwd, baseline) }),
    ...(updateBaseline && { writesBaseline: true }),
  };
}

/** Waives what would be reported, and says what no comment could waive. */
function suppressed(
  { workspace, group, args }: Asked,
  options: LintOptions,
  changes: Changes | undefined,
  io: Io,
): { result: LintResult; texts: Run['changes'] } {
  const { reason = '', until, quiet, diff, dryRun } = args;
  const dry = diff === true || dryRun === true;
  const isAsked = (result: LintResult): ((finding: Finding) => boolean) => {
    const isReported = askedFor(group, result, changes);
    return (finding) => isReported(finding) && (!quiet || finding.severity === 'error');
  };
  const result = waive(workspace, options, isAsked, { reason, until }, io.err, dry);
  for (const [file, count] of result.waivers)
    io.err(`stratlint: ${dry ? 'would write' : 'wrote'} ${count} ${count === 1 ? 'waiver' : 'waivers'} into ${file}.\n`);
  const left = narrowed(result.findings, isAsked(result)).length;
  if (left > 0)
    io.err(
      `stratlint: ${left} ${left === 1 ? 'finding has' : 'findings have'} no line that a waiver could stand on; mend ${left === 1 ? 'it' : 'them'}, or switch the rule off in stratlint.yaml.\n`,
    );
  return { result, texts: result.changes };
}

function linted(
  { workspace, group, args, once }: Asked,
  options: LintOptions,
  io: Io,
): { result: LintResult; texts: Run['changes'] } {
  const { fix, diff, dryRun, stdin, unsafeFixes = false } = args;
  if (!fix && !diff && !dryRun) return { result: workspace.lint({ ...options, once }), texts: new Map() };
  const dry = diff === true || dryRun === true || stdin === true;
  const result = mend(workspace, options, group.reported, io.err, { unsafe: unsafeFixes, dry });
  if (!diff)
    for (const [file, places] of result.mended)
      io.err(`stratlint: ${dry ? 'would mend' : 'mended'} ${file} in ${places} ${places === 1 ? 'place' : 'places'}.\n`);
  return { result, texts: result.changes };
}

/** A short run says nothing of itself. */
const manyFiles = 100;
/** Back to the start of the line, and all of it gone. */
const wipe = '\r\u001b[2K';

function progressOn(io: Io): { readonly show: (files: number) => void; readonly end: () => void } {
  let shown = false;
  return {
    show: (files) => {
      if (files < manyFiles) return;
      io.err(`${wipe}Reading ${files} files …`);
      shown = true;
    },
    end: () => {
      if (shown) io.err(wipe);
    },
  };
}

function askedFor(
  { reported }: PathGroup,
  { files, configTexts }: LintResult,
  changes: Changes | undefined,
): (finding: Finding) => boolean {
  const indices = new Map<string, LineIndex>();
  const lines = (file: string): LineIndex => {
    const known = indices.get(file) ?? new LineIndex(files.get(file)?.text ?? configTexts.get(file) ?? '');
    indices.set(file, known);
    return known;
  };
  return (finding) => {
    // A rule that failed is told of whatever was asked for.
    if (finding.failed) return true;
    if (changes && !isDrift(finding) && !isOnChangedLine(finding, changes, lines)) return false;
    return reported.length === 0 || (finding.file !== undefined && isBelowAny(finding.file, reported));
  };
}

/** It tells of a change, also where the line is gone on which it was made. */
const isDrift = ({ ruleId }: Finding): boolean => drift.has(ruleId);
const drift = new Set(builtInRules.filter(isAboutChange).map(({ id }) => id));

export function isBelowAny(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

export const loudness: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
