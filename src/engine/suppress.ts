//! Waivers: comments that keep findings out of the report, with a reason and, if wanted, until a day.
import type { Finding } from '../diagnostic.ts';
import type { DirectiveFact } from '../model/fact.ts';
import type { LineIndex } from '../text/span.ts';

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

interface Command {
  readonly verb: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  readonly rules: readonly string[];
  readonly reason: string | undefined;
  readonly until: string | undefined;
}

const verbs = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;

/** `stratlint-disable-next-line unfunded-action, … -- board decides in March (until 2027-03-31)`; undefined for other words. */
export function readDirective(text: string): Command | undefined {
  const verb = verbs.find((one) => text.startsWith(`stratlint-${one}`) && /^$|\s/.test(text.charAt(`stratlint-${one}`.length)));
  if (!verb) return undefined;
  const rest = text.slice(`stratlint-${verb}`.length);
  const dashes = rest.indexOf('--');
  const rules = (dashes < 0 ? rest : rest.slice(0, dashes)).split(/[\s,]+/).filter(Boolean);
  const reason = dashes < 0 ? '' : rest.slice(dashes + 2).trim();
  const until = /\(\s*(?:until|hasta)\s+(\d{4}-\d{2}-\d{2})\s*\)/.exec(reason);
  return { verb, rules, reason: reason.replace(until?.[0] ?? '', '').trim() || undefined, until: until?.[1] };
}

/** The waivers of a file. A `disable` holds until the `enable` of the same rules, else to the end of the file. */
function waiversOf(directives: readonly DirectiveFact[], lines: LineIndex): Waiver[] {
  const waivers: Waiver[] = [];
  const open: Waiver[] = [];
  for (const directive of [...directives].sort((a, b) => a.span.start - b.span.start)) {
    const command = readDirective(directive.text);
    if (!command) continue;
    const { line } = lines.position(directive.span.start);
    const waiver = { ...command, directive, ...rangeOf(command.verb, line, lines, commentsFor(directive, lines)) };
    if (command.verb === 'enable') close(open, waivers, command.rules, line);
    else (command.verb === 'disable' ? open : waivers).push(waiver);
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

/** Moves what an `enable` ends from the open waivers to the closed ones. */
function close(open: Waiver[], closed: Waiver[], rules: readonly string[], line: number): void {
  const still: Waiver[] = [];
  for (const waiver of open) {
    const named = rules.length === 0 ? waiver.rules : waiver.rules.filter((rule) => rules.includes(rule));
    const kept = waiver.rules.filter((rule) => !named.includes(rule));
    if (rules.length === 0 || named.length > 0) closed.push({ ...waiver, rules: named, lastLine: line });
    if (rules.length > 0 && (kept.length > 0 || waiver.rules.length === 0)) still.push({ ...waiver, rules: kept });
  }
  open.length = 0;
  for (const waiver of still) open.push(waiver);
}

/** Waivers of one line by that line, and the others. */
export interface WaiverTable {
  readonly byLine: ReadonlyMap<number, readonly Waiver[]>;
  readonly wider: readonly Waiver[];
}

export function waiverTable(directives: readonly DirectiveFact[], lines: LineIndex): WaiverTable {
  const byLine = new Map<number, Waiver[]>();
  const wider: Waiver[] = [];
  for (const waiver of waiversOf(directives, lines)) {
    if (waiver.firstLine !== waiver.lastLine) wider.push(waiver);
    else byLine.set(waiver.firstLine, [...(byLine.get(waiver.firstLine) ?? []), waiver]);
  }
  return { byLine, wider };
}

/** Whether a waiver that has not run out covers the finding. */
export function isWaived(finding: Finding, { byLine, wider }: WaiverTable, lines: LineIndex, today: string): boolean {
  if (!finding.span) return false;
  const { line } = lines.position(finding.span.start);
  const covers = ({ rules, firstLine, lastLine, until }: Waiver): boolean =>
    (rules.length === 0 || rules.includes(finding.ruleId)) &&
    firstLine <= line &&
    line <= lastLine &&
    (until === undefined || today <= until);
  return (byLine.get(line) ?? []).some(covers) || wider.some(covers);
}
