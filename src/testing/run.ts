//! One case through the engine: its findings as text, and its files with the fixes applied.
import { readConfig } from '../config/read-config.ts';
import { configByFile, settingsByFile } from '../config/settings-by-file.ts';
import { conflictsByFile } from '../config/conflicts.ts';
import { settle } from '../config/settings.ts';
import type { Finding } from '../diagnostic.ts';
import { readDirectory } from '../directory/directory.ts';
import { remarkOn } from '../engine/conflict.ts';
import type { SourceFile } from '../engine/facts.ts';
import { Session, type RunInput, type RunResult } from '../engine/session.ts';
import { compilePattern } from '../rule/declarative/pattern-engine.ts';
import { engine } from '../rule/declarative/expression-engine.ts';
import { provideExpressions } from '../rule/declarative/expression.ts';
import { providePatterns } from '../rule/declarative/pattern.ts';
import { languages } from '../language/index.ts';
import type { Rule } from '../rule/rule.ts';
import { rules as builtIn } from '../../rules/registry.generated.ts';
import { readMarkdown } from '../syntax/markdown-parser.ts';
import { provideMarkdown } from '../syntax/markdown.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { LineIndex, type Span } from '../text/span.ts';
import { claimOf, Places } from '../schema/claim.ts';
import type { Case, CaseFile, CaseSettings } from './case.ts';
import { printFindings } from './print.ts';

export interface CaseResult extends RunResult {
  /** The findings as an `expect` block shows them; empty where there are none. */
  readonly text: string;
  /** The files that the first fix of each finding of the rules changes, as they are in the end. */
  readonly fixed: readonly CaseFile[];
}

provideMarkdown(readMarkdown);
providePatterns(() => compilePattern);
provideExpressions(() => engine);

type Lintable = Pick<Case, 'files' | 'base' | 'settings'>;

/** Runs a case and prints what was found. */
export function runCase(rules: Rule | readonly Rule[], one: Lintable): string {
  return lintCase(rules, one).text;
}

/**
 * Runs a case with some rules, and with those that read: an example that is invalid by accident shows it. Whoever runs it
 * again and again with other rules may hand in what reads its files, and keep what was read.
 */
export function lintCase(
  rules: Rule | readonly Rule[],
  { files, base, settings }: Lintable,
  readMany?: RunInput['readMany'],
): CaseResult {
  const own = [rules].flat();
  const isConfigured = files.some(({ path }) => path === configFile);
  const beside = isConfigured ? builtIn : readingRules;
  const all = [...new Map([...beside, ...own].map((rule) => [rule.id, rule])).values()];
  const lint = (now: readonly CaseFile[]): RunResult =>
    new Session(all).run({
      ...(isConfigured ? configuredInput(now, settings) : inputOf(all, own, { files: now, ...(base && { base }), settings })),
      ...(readMany && { readMany }),
    });
  const whole = lint(files);
  const result = isConfigured ? { ...whole, findings: whole.findings.filter(({ ruleId }) => own.some(({ id }) => id === ruleId)) } : whole; // prettier-ignore
  const ids = new Set(own.map(({ id }) => id));
  const ofRules = ({ findings }: RunResult): Finding[] => findings.filter(({ ruleId }) => ids.has(ruleId));
  return { ...result, text: printFindings(result, files), fixed: mend(files, ofRules(result), (now) => ofRules(lint(now))) };
}

const configFile = 'stratlint.yaml';

/** A case with a stratlint.yaml is linted as that says, with all rules there are; those of the page are printed. */
function configuredInput(files: readonly CaseFile[], { asOf }: CaseSettings): RunInput {
  const { config, places, mistakes } = readConfig(files.find(({ path }) => path === configFile)?.text ?? '', builtIn, languages);
  const [first] = mistakes;
  if (first) throw new SyntaxError(first.message);
  const documents = files.filter(({ path }) => path !== configFile);
  const configOf = configByFile(config, { usual: ['essential'] });
  const settings = settingsByFile(builtIn, configOf);
  const paths = documents.map(({ path }) => path);
  const remarks = conflictsByFile(builtIn, paths, config, configOf, settings).map((conflict) => {
    const span = conflict.said.flatMap((path) => places.get(path) ?? [])[0];
    return remarkOn(conflict, span && { file: configFile, span });
  });
  return { files: documents.map(withKind), settings, remarks, today: asOf };
}

/** A fix may uncover another; a pair of rules that undo each other ends here. */
const mostRounds = 10;

/** The files that are changed in the end. */
function mend(
  files: readonly CaseFile[],
  first: readonly Finding[],
  lint: (files: readonly CaseFile[]) => readonly Finding[],
): CaseFile[] {
  let now = files;
  let findings = first;
  for (let round = 0; round < mostRounds; round++) {
    const changed = applyFixes(findings, now);
    if (changed.length === 0) break;
    now = now.map((file) => changed.find(({ path }) => path === file.path) ?? file);
    findings = lint(now);
  }
  return now.filter((file) => !files.includes(file));
}

/** The rules whose findings come from reading and linking. */
const readingRules = builtIn.filter(({ category, check }) => category === 'integrity' && !check);

function inputOf(
  all: readonly Rule[],
  own: readonly Rule[],
  { files, base, settings: { asOf, options, history } }: Lintable,
): RunInput {
  const only = own.length === 1 ? own[0] : undefined;
  const optionsOf = (rule: Rule): Readonly<Record<string, unknown>> =>
    (rule === only ? options : (options[rule.id] as typeof options | undefined)) ?? {};
  const choices = new Map(all.map((rule) => [rule.id, { severity: rule.severity, options: optionsOf(rule) }]));
  const lines = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  return {
    files: files.filter((file) => !isCodeowners(file)).map(withKind),
    directory: readDirectory(files.filter(isCodeowners)),
    ...(base && { base: () => base.map(withKind) }),
    settings: settle(all, [], choices),
    moreRules: true,
    today: asOf,
    lastChange: (file, span) => lastChange(history, file, lines.get(file), span),
  };
}

/** Who is who beside the workspace, as `.github/CODEOWNERS` says it. */
const isCodeowners = ({ path }: CaseFile): boolean => path.endsWith('/CODEOWNERS');

/** A file's name says what it is, as it does in a workspace. */
function withKind(file: CaseFile): SourceFile {
  const kind = claimOf(file.path, new Places())?.kind;
  return kind === undefined ? file : { ...file, kind };
}

/** The newest of the days that the history has for a file and for lines that the span touches. */
function lastChange(
  history: ReadonlyMap<string, string>,
  file: string,
  lines: LineIndex | undefined,
  { start, end }: Span,
): string | undefined {
  let found: string | undefined;
  for (const [where, day] of history) {
    const [, path, from = '1', to = from] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/.exec(where) ?? [];
    if (path !== file || !lines) continue;
    const whole = path === where;
    const touches = whole || (Number(from) <= lines.position(end).line && lines.position(start).line <= Number(to));
    if (touches && (found === undefined || day > found)) found = day;
  }
  return found;
}

/** A fix that touches an earlier one waits for the next run, as it does on the command line. */
function applyFixes(findings: readonly Finding[], files: readonly CaseFile[]): CaseFile[] {
  return files.flatMap(({ path, text }) => {
    const chosen: TextEdit[] = [];
    for (const { fixes } of findings) {
      const edits = (fixes[0]?.edits ?? []).filter(({ file }) => file === path).flatMap((one) => one.edits);
      if (!edits.some((edit) => touches(edit, chosen))) chosen.push(...edits);
    }
    const fixed = applyEdits(text, chosen);
    return fixed === undefined || fixed === text ? [] : [{ path, text: fixed }];
  });
}

function touches({ span }: TextEdit, others: readonly TextEdit[]): boolean {
  return others.some((other) => span.start <= other.span.end && other.span.start <= span.end);
}
