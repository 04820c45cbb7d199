//! `--suppress`: waivers for what was reported, on the disk or only in mind.
import type { Finding } from '../diagnostic.ts';
import { waiveIn } from '../engine/waive.ts';
import type { Waiving } from '../engine/directive.ts';
import { narrowed } from '../engine/replace.ts';
import type { Workspace } from './lint.ts';
import type { LintOptions } from './lint-options.ts';
import type { LintResult } from './lint-result.ts';
import { refusals, type TextChange } from './mend.ts';
import { refusalOf, replaceText } from './write.ts';

export interface WaiveResult extends LintResult {
  /** How many comments were written, by file. */
  readonly waivers: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, TextChange>;
}

/** Waives the findings that are asked for, as far as a comment can, and returns the result of the run after that. */
export function waive(
  workspace: Workspace,
  options: LintOptions,
  isAsked: (result: LintResult) => (finding: Finding) => boolean,
  waiving: Omit<Waiving, 'rules'>,
  warn: (text: string) => void,
  dry: boolean,
): WaiveResult {
  const buffers = new Map(options.buffers);
  const result = workspace.lint(options);
  const { language, currency, fiscalYearStart } = workspace.load(options.buffers).config;
  const settings = {
    ...(language !== undefined && { language }),
    ...(currency !== undefined && { currency }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
  };
  const asked = isAsked(result);
  const waivers = new Map<string, number>();
  const changes = new Map<string, TextChange>();
  for (const [file, findings] of byFile(narrowed(result.findings, asked).flatMap(withReplaced).filter(asked))) {
    const source = file === undefined ? undefined : result.files.get(file);
    if (!source || source.problem) continue;
    const { path, text: before } = source;
    const { text: after, comments } = waiveIn(source, settings, findings, waiving, result.today);
    if (after === before) continue;
    const refusal = buffers.has(path) ? undefined : (dry ? refusalOf : replaceText)(workspace.root, path, before, after);
    if (refusal !== undefined) {
      warn(`stratlint: ${path} was left as it was: ${refusals[refusal]}.\n`);
      continue;
    }
    if (dry) buffers.set(path, { text: after });
    waivers.set(path, comments);
    changes.set(path, { before, after });
  }
  return { ...(changes.size > 0 ? workspace.lint({ ...options, buffers }) : result), waivers, changes };
}

/** What a finding stands for as well would be said next. */
const withReplaced = (finding: Finding): Finding[] => [finding, ...(finding.replaced ?? [])];

function byFile(findings: readonly Finding[]): Map<string | undefined, Finding[]> {
  const files = new Map<string | undefined, Finding[]>();
  for (const finding of findings) files.set(finding.file, [...(files.get(finding.file) ?? []), finding]);
  return files;
}
