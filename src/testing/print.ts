//! Findings as a reviewer reads them: place, words covered, message, related places, fixes.
import type { Finding } from '../diagnostic.ts';
import type { RunResult } from '../engine/session.ts';
import { LineIndex, type Span } from '../text/span.ts';
import type { CaseFile } from './case.ts';

/** One block a finding, in the order of files and places; a rule that threw comes last. */
export function printFindings(
  { findings, failures }: Pick<RunResult, 'findings' | 'failures'>,
  files: readonly CaseFile[],
): string {
  const lines = new Map(files.map(({ path, text }) => [path, new LineIndex(text)]));
  return [
    ...findings.map((finding) => printFinding(finding, lines)),
    ...failures.map(({ ruleId, message, at }) => `failure ${ruleId}${at ? ` (${at.line}:${at.column})` : ''}: ${message}`),
  ].join('\n');
}

type Lines = ReadonlyMap<string, LineIndex>;

function printFinding({ file, span, severity, ruleId, message, related, fixes }: Finding, lines: Lines): string {
  const words = file === undefined ? '' : wordsAt(lines, file, span);
  return [
    `${placeAt(lines, file, span)} ${severity} ${ruleId}`,
    `  ${message}`,
    ...(words === '' ? [] : [`  › ${words}`]),
    ...related.map((one) => `  ↳ ${placeAt(lines, one.file, one.span)} «${wordsAt(lines, one.file, one.span)}» ${one.message}`),
    ...fixes.map(({ kind, title }) => `  fix (${kind}): ${title}`),
  ].join('\n');
}

function placeAt(lines: Lines, file: string | undefined, span: Span | undefined): string {
  if (file === undefined) return 'workspace';
  const at = span && lines.get(file)?.position(span.start);
  return at ? `${file}:${at.line}:${at.column}` : file;
}

/** The words a span covers; of several lines, the first. */
function wordsAt(lines: Lines, file: string, span: Span | undefined): string {
  const words = span ? (lines.get(file)?.text.slice(span.start, span.end) ?? '') : '';
  const end = words.search(/\r?\n/);
  return end < 0 ? words : `${words.slice(0, end)} …`;
}
