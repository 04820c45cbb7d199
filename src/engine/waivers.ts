//! What is wrong with waivers: no reason, a day that is over, nothing left to waive, words that nobody knows.
import type { Finding, Problem, ProblemFix } from '../diagnostic.ts';
import { packOf } from '../language/index.ts';
import type { DirectiveFact } from '../model/fact.ts';
import { nearest } from '../text/nearest.ts';
import type { TextEdit } from '../text/edit.ts';
import type { LineIndex, Span } from '../text/span.ts';
import { isPlaceholder } from '../value/index.ts';
import { readDirective, verbs, type Command } from './directive.ts';
import { aboutWaivers, isOver, waiversFor, type Waiver, type WaiverTable } from './suppress.ts';

/** What the waivers of a file did in a run. */
export interface Use {
  /** By comment, the rules whose findings it waived. */
  readonly waived: Map<DirectiveFact, Set<string>>;
  /** By comment, the rules whose findings it would have waived before its day was over. */
  readonly due: Map<DirectiveFact, Set<string>>;
}

export const newUse = (): Use => ({ waived: new Map(), due: new Map() });

/** The waiver that keeps a finding out of the report, or the one that did until its day was over; both are noted. */
export function useWaivers(
  finding: Finding,
  table: WaiverTable,
  lines: LineIndex,
  today: string,
  use: Use,
): { readonly waived: boolean; readonly ended: Waiver | undefined } {
  const all = waiversFor(finding, table, lines);
  const holding = all.filter((waiver) => !isOver(waiver, today));
  const noted = holding.length > 0 ? use.waived : use.due;
  for (const { directive } of holding.length > 0 ? holding : all) {
    const rules = noted.get(directive) ?? new Set();
    noted.set(directive, rules.add(finding.ruleId));
  }
  return { waived: holding.length > 0, ended: holding.length > 0 ? undefined : all[0] };
}

export interface WaiverQuestion {
  readonly text: string;
  readonly lines: LineIndex;
  readonly table: WaiverTable;
  readonly use: Use;
  readonly today: string;
  readonly language: string;
  /** All rules there are. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** Whether there are others, which are not at hand. */
  readonly moreRules: boolean;
  /** Whether a rule is on for the file: of one that is not, nobody can tell whether it would find something. */
  readonly isOn: (rule: string) => boolean;
}

/** The faults of all waivers of a file. */
export function waiverProblems(question: WaiverQuestion): Problem[] {
  return question.table.directives.flatMap((directive) => {
    const command = readDirective(directive.text);
    if (!command) return unknownWord(question, directive);
    return [
      ...unknownRules(question, directive, command),
      ...(command.verb === 'enable' ? idleEnable(question, directive) : waiverFaults(question, directive, command)),
    ];
  });
}

function waiverFaults(question: WaiverQuestion, directive: DirectiveFact, command: Command): Problem[] {
  const { use, today, rules } = question;
  const due = [...(use.due.get(directive) ?? [])];
  const problems: Problem[] = [];
  if (command.reason === undefined || isPlaceholder(command.reason)) problems.push(noReason(question, directive, command));
  if (command.noDay !== undefined)
    problems.push({ ...about(directive, 'expired-suppression', 'no-day'), data: { said: command.noDay } });
  if (isOver(command, today) && due.length > 0)
    problems.push({
      ...about(directive, 'expired-suppression', 'over'),
      data: { rules: due.join(', '), until: command.until ?? '' },
    });
  const known = command.rules.filter((id) => rules.has(id));
  return [...problems, ...unused(question, directive, command, known)];
}

/** The rules it names, or all of them, of which it waived nothing. */
function unused(question: WaiverQuestion, directive: DirectiveFact, command: Command, known: readonly string[]): Problem[] {
  const { use, isOn } = question;
  const used = new Set([...(use.waived.get(directive) ?? []), ...(use.due.get(directive) ?? [])]);
  if (command.rules.length === 0) {
    if (used.size > 0) return [];
    return [{ ...about(directive, 'unused-suppression', 'unused-all'), fixes: [remove(question, directive)] }];
  }
  const idle = known.filter((id) => !used.has(id) && isOn(id) && !aboutWaivers.has(id));
  if (idle.length === 0) return [];
  const fix = idle.length === command.rules.length ? remove(question, directive) : removeRules(question, directive, idle);
  return [{ ...about(directive, 'unused-suppression', 'unused'), data: { rules: idle.join(', ') }, fixes: [fix] }];
}

function idleEnable(question: WaiverQuestion, directive: DirectiveFact): Problem[] {
  if (!question.table.idle.includes(directive)) return [];
  return [{ ...about(directive, 'unused-suppression', 'ends-nothing'), fixes: [remove(question, directive)] }];
}

function unknownWord({ text }: WaiverQuestion, directive: DirectiveFact): Problem[] {
  const [word = ''] = directive.text.split(/\s/);
  const near = nearest(word, verbs.map((verb) => `stratlint-${verb}`)); // prettier-ignore
  const choice = near ?? 'stratlint-disable-next-line';
  const start = text.indexOf(word, directive.span.start);
  const place = { start, end: start + word.length };
  const fixes: ProblemFix[] =
    near === undefined ? [] : [{ title: 'rename', data: { near }, kind: 'safe', edits: [{ span: place, text: near }] }];
  return [{ ...about(directive, 'unused-suppression', 'unknown-word', place), data: { word, near: choice }, fixes }];
}

function unknownRules(question: WaiverQuestion, directive: DirectiveFact, command: Command): Problem[] {
  if (question.moreRules) return [];
  const { rules, text } = question;
  const unknown = command.rules.filter((id) => !rules.has(id));
  return unknown.map((rule) => {
    const near = nearest(rule, rules.keys());
    const all = unknown.length === command.rules.length && unknown.length === 1;
    const place = ruleSpan(text, directive, rule);
    if (near !== undefined && !command.rules.includes(near))
      return {
        ...about(directive, 'unused-suppression', 'unknown-rule-near', place),
        data: { rule, near },
        fixes: [{ title: 'rename', data: { near }, kind: 'safe', edits: [{ span: place, text: near }] }],
      };
    const fix = all ? remove(question, directive) : removeRules(question, directive, [rule]);
    return { ...about(directive, 'unused-suppression', 'unknown-rule', place), data: { rule }, fixes: [fix] };
  });
}

function noReason({ language, text }: WaiverQuestion, directive: DirectiveFact, command: Command): Problem {
  const at = endOfWords(text, directive);
  const filled = ` -- ${packOf(language).toFillIn}`;
  const problem = about(directive, 'suppression-without-reason', 'no-reason');
  if (command.reason !== undefined || command.until !== undefined || command.noDay !== undefined) return problem;
  return { ...problem, fixes: [{ title: 'add', kind: 'placeholder', edits: [{ span: { start: at, end: at }, text: filled }] }] };
}

type About = Omit<Problem, 'fixes'>;

function about({ span }: DirectiveFact, rule: string, message: string, place: Span = span): About {
  return { rule, message, data: {}, span: place };
}

/** Where the words of a comment end: before `-->` in Markdown. */
function endOfWords(text: string, { span }: DirectiveFact): number {
  const end = text.startsWith('<!--', span.start) ? span.end - 3 : span.end;
  return span.start + text.slice(span.start, end).trimEnd().length;
}

/** The whole word, wherever it stands among the others. */
function ruleSpan(text: string, { span }: DirectiveFact, rule: string): Span {
  const words = text.slice(span.start, span.end);
  for (let at = words.indexOf(rule); at >= 0; at = words.indexOf(rule, at + 1)) {
    if (/[\s,]/.test(words.charAt(at - 1)) && /^$|[\s,]/.test(words.charAt(at + rule.length)))
      return { start: span.start + at, end: span.start + at + rule.length };
  }
  return span;
}

/** The comment, with its line if nothing else stands there. */
export function removal(text: string, lines: LineIndex, { span }: DirectiveFact): Span {
  const first = lines.line(lines.position(span.start).line);
  const last = lines.line(lines.position(span.end).line);
  const before = text.slice(first.start, span.start);
  const isAlone = before.trim() === '' && text.slice(span.end, last.end).trim() === '';
  if (!isAlone) return { start: span.start - (before.length - before.trimEnd().length), end: span.end };
  const next = text.startsWith('\r\n', last.end) ? last.end + 2 : Math.min(text.length, last.end + 1);
  return { start: first.start, end: next };
}

function remove({ text, lines }: WaiverQuestion, directive: DirectiveFact): ProblemFix {
  return { title: 'remove', kind: 'safe', edits: [{ span: removal(text, lines, directive), text: '' }] };
}

function removeRules({ text }: WaiverQuestion, directive: DirectiveFact, gone: readonly string[]): ProblemFix {
  const edits = withoutRules(text, directive, gone);
  return { title: 'remove-rules', data: { rules: gone.join(', ') }, kind: 'safe', edits };
}

/**
 * Takes some of the rules that a comment names out of it, but never all. Each goes with the commas and blanks on one side, the
 * others stay as they are written: a comment without an end may have swallowed what was never meant as a list.
 */
export function withoutRules(text: string, directive: DirectiveFact, gone: readonly string[]): TextEdit[] {
  const start = text.indexOf(directive.text, directive.span.start);
  const [named = ''] = directive.text.split('--');
  const words = [...named.matchAll(/[^\s,]+/g)].slice(1);
  const isGone = words.map(([word]) => gone.includes(word));
  const firstKept = isGone.indexOf(false);
  return words.flatMap(({ 0: word, index }, i) => {
    if (!isGone[i]) return [];
    const before = words[i - 1];
    const from = i > firstKept && before ? before.index + before[0].length : index;
    const to = i > firstKept ? index + word.length : (words[i + 1]?.index ?? index + word.length);
    return [{ span: { start: start + from, end: start + to }, text: '' }];
  });
}
