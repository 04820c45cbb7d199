//! One workspace of a run: linted, mended if that was asked for, and narrowed to what is to be reported.
import { relative, resolve, sep } from 'node:path';
import { builtInRules } from '../../built-in.ts';
import type { Finding, Severity } from '../../diagnostic.ts';
import { LineIndex } from '../../text/span.ts';
import { baseCommit, type BaseProblem } from '../../workspace/base.ts';
import { changesSince, isOnChangedLine, stagedChanges, type Changes } from '../../workspace/changes.ts';
import type { PathGroup } from '../../workspace/discover.ts';
import { Workspace, type LintOptions, type LintResult } from '../../workspace/lint.ts';
import { mend, type TextChange } from '../../workspace/mend.ts';
import { readBytes } from '../../workspace/read.ts';
import type { LintArguments } from './arguments.ts';
import { writeBaseline } from './baseline.ts';
import { UsageError, type Io } from './io.ts';

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

export function newWorkspace({ root }: PathGroup): Workspace {
  return new Workspace(root, builtInRules);
}

export function runGroup(asked: Asked, io: Io): Run {
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
    ...(asked.input && { buffers: new Map([[own, readBytes(asked.input)]]) }),
    ...(progress && { onReading: progress.show }),
  };
  const { result: first, texts } = linted(asked, options, io);
  const result = args.updateBaseline ? writeBaseline(first, args, io) : first;
  progress?.end();
  sayUnread(group, result, io);
  sayCutOff(result, io);
  if (result.baseFailed)
    throw new UsageError(
      `${baseOption(args)}: git does not give all files of that revision. If this is a partial clone, fetch them first: git fetch --refetch --no-filter`,
    );
  if (result.files.size === 0) throw new UsageError(nothingToRead(group, result, io));
  if (result.ruleCount === 0) throw new UsageError(`No rule is on: the preset ${result.presets.join(', ')} has none yet.`);
  const isAsked = askedFor(group, result, changes);
  const prefix = relative(io.cwd, group.root).split(sep).join('/');
  return {
    group,
    result,
    findings: result.findings.filter(isAsked),
    changes: texts,
    prefix: prefix === '' ? '' : `${prefix}/`,
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

/** What `--since` and `--staged` make of the run. */
function narrowing(root: string, { since, staged }: LintArguments): { changes?: Changes; buffers?: LintOptions['buffers'] } {
  if (since === undefined && !staged) return {};
  const found = since === undefined ? stagedChanges(root) : changesSince(root, since);
  if (!('problem' in found)) return found;
  throw gitError(found.problem, since === undefined ? '--staged' : '--since', since);
}

/** The commit to compare with: that of `--base`, else that of `--since`, which goes without one where a clone is too shallow. */
function baseOf(root: string, args: LintArguments, io: Io): string | undefined {
  const ref = args.base ?? args.since;
  if (ref === undefined) return undefined;
  const found = baseCommit(root, ref);
  if ('commit' in found) return found.commit;
  const error = gitError(found.problem, baseOption(args), ref);
  if (args.base !== undefined) throw error;
  io.err(`stratlint: ${error.message} What changed for the worse is not told.\n`);
  return undefined;
}

const baseOption = ({ base }: LintArguments): string => (base === undefined ? '--since' : '--base');

function gitError(problem: BaseProblem | 'no-answer', option: string, ref = ''): UsageError {
  return new UsageError(
    {
      'no-repository': `${option} asks git, and this folder is in no git repository that git can read here.`,
      'no-commit': `${option}: this repository has no commit "${ref}". If it is on the server, fetch it first; in GitHub Actions check out with fetch-depth: 0.`,
      shallow: `${option}: this clone is shallow, and the commit where this branch left "${ref}" is not in it. Fetch all of the history (git fetch --unshallow; in a workflow, fetch-depth: 0).`,
      'no-answer': `${option}: git did not answer.`,
    }[problem],
  );
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
  return `There is no strategy to read in ${folder}${others}. A YAML or Markdown file takes part if it says "kind: strategy" (Markdown: between two lines of "---"), is called strategy.md, surveys.yaml and the like, lies in journeys/, or is named on the command line. To begin one: stratlint init`;
}

function askedFor(
  { reported }: PathGroup,
  { failures, files }: LintResult,
  changes: Changes | undefined,
): (finding: Finding) => boolean {
  const indices = new Map<string, LineIndex>();
  const lines = (file: string): LineIndex => {
    const known = indices.get(file) ?? new LineIndex(files.get(file)?.text ?? '');
    indices.set(file, known);
    return known;
  };
  return (finding) => {
    // A rule that failed is told of whatever was asked for.
    if (finding.file === undefined && failures.some(({ ruleId }) => ruleId === finding.ruleId)) return true;
    if (changes && !isDrift(finding) && !isOnChangedLine(finding, changes, lines)) return false;
    return reported.length === 0 || (finding.file !== undefined && isBelowAny(finding.file, reported));
  };
}

/** It tells of a change, also where the line is gone on which it was made. */
const isDrift = ({ ruleId }: Finding): boolean => drift.has(ruleId);
const drift = new Set(builtInRules.filter(({ category }) => category === 'drift').map(({ id }) => id));

export function isBelowAny(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

export const loudness: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
