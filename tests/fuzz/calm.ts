//! What has to hold of a run, whatever the files: no throw, places in their files, fixes that lose nothing and come to an end.
import { expect } from 'vitest';
import { settle } from '../../src/config/settings.ts';
import type { Finding, Fix } from '../../src/diagnostic.ts';
import { Session, type RunResult, type SourceFile } from '../../src/engine/session.ts';
import { builtInRules } from '../../src/index.ts';
import { presets } from '../../src/rule/rule.ts';
import { applyEdits, type TextEdit } from '../../src/text/edit.ts';
import type { Span } from '../../src/text/span.ts';
import { inTime } from './time.ts';

const settings = settle(builtInRules, presets);

export const run = (files: readonly SourceFile[]): RunResult =>
  new Session(builtInRules).run({ files, settings, today: '2026-07-01', once: true });

/** Throws where something does not hold. */
export function checkCalm(files: readonly SourceFile[]): void {
  const { findings, waived, failures } = inTime(files, run);
  expect(failures).toEqual([]);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const finding of [...findings, ...waived]) checkPlaces(finding, texts);
  checkFixes(files, findings);
}

/** Every place of a run that changes nothing. */
export function checkPlaces({ ruleId, file, span, related, fixes }: Finding, texts: ReadonlyMap<string, string>): void {
  for (const place of [{ file, span }, ...related]) if (place.file !== undefined && place.span) inside(ruleId, texts.get(place.file), place.span);
  for (const { edits } of fixes) for (const edit of edits) for (const { span: at } of edit.edits) inside(ruleId, texts.get(edit.file), at);
} // prettier-ignore

function inside(ruleId: string, text: string | undefined, { start, end }: Span): void {
  if (text !== undefined && 0 <= start && start <= end && end <= text.length) return;
  throw new Error(`${ruleId}: ${start}–${end} is no place in a text of ${text?.length ?? 'no'} letters`);
}

// Fixes

const isSafe = ({ kind, edits }: Fix): boolean => kind === 'safe' && edits.length > 0;
/** As many as `--fix` makes. */
const mostRounds = 10;

/** Safe fixes, round by round: each is offered until it is made, and what stood in the file and was not said to go is there. */
function checkFixes(files: readonly SourceFile[], findings: readonly Finding[]): void {
  let now = files;
  let found = findings;
  for (let round = 0; round < mostRounds; round++) {
    const edits = chosen(found);
    if (edits.size === 0) return;
    now = now.map((file) => ({ ...file, text: fixed(file, edits.get(file.path) ?? []) }));
    found = run(now).findings;
  }
  const left = found.filter(({ fixes }) => fixes.some(isSafe)).map(({ ruleId, message }) => `${ruleId}: ${message}`);
  if (left.length > 0) throw new Error(`Fixes come to no end: ${left.join('\n')}\n${JSON.stringify(now)}`);
}

function fixed({ path, text }: SourceFile, edits: readonly TextEdit[]): string {
  const after = applyEdits(text, edits);
  if (after === undefined) throw new Error(`These edits of ${path} do not go together: ${JSON.stringify(edits)}`);
  const lost = edits.filter((edit) => losesLines(text, edit));
  if (lost.length > 0) throw new Error(`${path} loses words to ${JSON.stringify(lost)}\n${text}`);
  return after;
}

/** A fix may put a word right, on a line of its own below `|` too; where it takes lines away, their words stand elsewhere in what it writes. A waiver may go. */
function losesLines(text: string, { span, text: written }: TextEdit): boolean {
  const gone = text.slice(span.start, span.end).replace(/^[|>][-+\d]*[ \t]*[\r\n]+/, '');
  if (!/[\r\n]/.test(gone.trim()) || gone.includes('stratlint-')) return false;
  return (gone.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !written.includes(word));
}

/** The first safe fix of each finding, as far as they do not touch. */
function chosen(findings: readonly Finding[]): Map<string, TextEdit[]> {
  const all = new Map<string, TextEdit[]>();
  for (const { fixes } of findings) {
    const edits = (fixes.find(isSafe)?.edits ?? []).flatMap(({ file, edits: own }) => own.map((edit) => ({ file, edit })));
    if (edits.some(({ file, edit }) => (all.get(file) ?? []).some((other) => touch(edit, other)))) continue;
    for (const { file, edit } of edits) all.set(file, [...(all.get(file) ?? []), edit]);
  }
  return all;
}

const touch = ({ span: a }: TextEdit, { span: b }: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
