//! Waivers: comments that keep findings out of the report, with a reason and, if wanted, until a day.
import type { Finding } from '../diagnostic.ts';
import type { DirectiveFact } from '../model/fact.ts';
import type { LineIndex } from '../text/span.ts';
import { readDirective, type Command } from './directive.ts';

export interface Waiver {
  /** Empty: all rules. */
  readonly rules: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
  readonly reason: string | undefined;
  /** The last day it holds, ISO 8601. */
  readonly until: string | undefined;
  readonly directive: DirectiveFact;
}

/** The waivers of a file. A `disable` holds until the `enable` of the same rules, else to the end of the file. */
function waiversOf(directives: readonly DirectiveFact[], lines: LineIndex, idle: DirectiveFact[]): Waiver[] {
  const waivers: Waiver[] = [];
  const open: Waiver[] = [];
  for (const directive of [...directives].sort((a, b) => a.span.start - b.span.start)) {
    const command = readDirective(directive.text);
    if (!command) continue;
    const { line } = lines.position(directive.span.start);
    const waiver = { ...command, directive, ...rangeOf(command.verb, line, lines, commentsFor(directive, lines)) };
    if (command.verb === 'enable') {
      if (!close(open, waivers, command.rules, line)) idle.push(directive);
    } else (command.verb === 'disable' ? open : waivers).push(waiver);
  }
  return [...waivers, ...open];
}

/** How comments begin where a waiver stands: in Markdown a number sign makes a heading. */
function commentsFor({ span: { start } }: DirectiveFact, { text }: LineIndex): string {
  return text.startsWith('<!--', start) ? '<!--' : '#';
}

function rangeOf(
  verb: Command['verb'],
  line: number,
  lines: LineIndex,
  comments: string,
): { firstLine: number; lastLine: number } {
  if (verb === 'disable-line') return { firstLine: line, lastLine: line };
  if (verb === 'disable-file') return { firstLine: 1, lastLine: Infinity };
  if (verb !== 'disable-next-line') return { firstLine: line, lastLine: Infinity };
  const next = nextWritten(line + 1, lines, comments);
  return { firstLine: next, lastLine: next };
}

/** The next line that is neither blank nor a comment: waivers may be stacked. */
function nextWritten(from: number, lines: LineIndex, comments: string): number {
  for (let line = from; line <= lines.lineCount; line++) {
    const { start, end } = lines.line(line);
    const text = lines.text.slice(start, end).trim();
    if (text !== '' && !text.startsWith(comments)) return line;
  }
  return from;
}

/** Moves what an `enable` ends from the open waivers to the closed ones; false where it ends nothing. */
function close(open: Waiver[], closed: Waiver[], rules: readonly string[], line: number): boolean {
  const still: Waiver[] = [];
  const before = closed.length;
  for (const waiver of open) {
    const named = rules.length === 0 ? waiver.rules : waiver.rules.filter((rule) => rules.includes(rule));
    const kept = waiver.rules.filter((rule) => !named.includes(rule));
    if (rules.length === 0 || named.length > 0) closed.push({ ...waiver, rules: named, lastLine: line });
    if (rules.length > 0 && (kept.length > 0 || waiver.rules.length === 0)) still.push({ ...waiver, rules: kept });
  }
  open.length = 0;
  for (const waiver of still) open.push(waiver);
  return closed.length > before || still.length > 0;
}

/** Waivers of one line by that line, and the others. */
export interface WaiverTable {
  readonly directives: readonly DirectiveFact[];
  /** Those that end nothing. */
  readonly idle: readonly DirectiveFact[];
  readonly byLine: ReadonlyMap<number, readonly Waiver[]>;
  readonly wider: readonly Waiver[];
}

export function waiverTable(directives: readonly DirectiveFact[], lines: LineIndex): WaiverTable {
  const byLine = new Map<number, Waiver[]>();
  const wider: Waiver[] = [];
  const idle: DirectiveFact[] = [];
  for (const waiver of waiversOf(directives, lines, idle)) {
    if (waiver.firstLine !== waiver.lastLine) wider.push(waiver);
    else byLine.set(waiver.firstLine, [...(byLine.get(waiver.firstLine) ?? []), waiver]);
  }
  return { directives, idle, byLine, wider };
}

/** The waivers that cover a finding, run out or not. */
export function waiversFor(
  finding: Pick<Finding, 'ruleId' | 'span'>,
  { byLine, wider }: WaiverTable,
  lines: LineIndex,
): Waiver[] {
  if (!finding.span) return [];
  const { line } = lines.position(finding.span.start);
  const covers = ({ rules, firstLine, lastLine }: Waiver): boolean =>
    (rules.length === 0 ? !aboutWaivers.has(finding.ruleId) : rules.includes(finding.ruleId)) &&
    firstLine <= line &&
    line <= lastLine;
  return [...(byLine.get(line) ?? []), ...wider].filter(covers);
}

/** A waiver of everything would waive what is wrong with itself. */
export const aboutWaivers: ReadonlySet<string> = new Set([
  'suppression-without-reason',
  'expired-suppression',
  'unused-suppression',
]);

export function isOver({ until }: Pick<Waiver, 'until'>, today: string): boolean {
  return until !== undefined && today > until;
}
