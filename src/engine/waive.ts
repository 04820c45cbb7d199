//! Writes waivers into a text: one comment a line, where it waives what is meant and changes nothing that is said.
import type { Finding } from '../diagnostic.ts';
import type { FileFacts } from '../model/fact.ts';
import type { Node } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/span.ts';
import { readDirective, writeDirective, type Command, type Waiving } from './directive.ts';
import { factsOf, isMarkdown, type ReadSettings, type SourceFile } from './facts.ts';
import { aboutWaivers, isOver, waiversFor, waiverTable, type WaiverTable } from './suppress.ts';
import { removal, withoutRules } from './waivers.ts';

export interface Waived {
  readonly text: string;
  /** How many comments were written. */
  readonly comments: number;
}

/** The findings of one file that begin on one line. */
interface Group {
  readonly line: number;
  readonly findings: readonly Finding[];
}

/** A way to write a waiver; undefined where it does not fit. */
type Way = (text: Text, group: Group, waiving: Waiving) => readonly TextEdit[] | undefined;

interface Text {
  readonly source: SourceFile;
  readonly lines: LineIndex;
  readonly lineEnd: string;
}

/**
 * `findings` are those of this file. Those that no comment can waive without changing what the file says are passed over. One that a waiver covered until its day was over gets
 * a new waiver instead of the old one.
 */
export function waiveIn(
  source: SourceFile,
  settings: ReadSettings,
  findings: readonly Finding[],
  { reason, until }: Omit<Waiving, 'rules'>,
  today: string,
): Waived {
  const before = factsOf(source, settings);
  const lines = new LineIndex(source.text);
  const text: Text = { source, lines, lineEnd: source.text.includes('\r\n') ? '\r\n' : '\n' };
  const old = oldWaivers(source.text, lines, waiverTable(before.directives, lines), findings, today);
  const groups = groupsOf(findings, lines);
  const write = (group: Group, way: Way): readonly TextEdit[] | undefined =>
    way(text, group, { rules: rulesOf(group), reason, until });
  const holds = (edits: readonly TextEdit[], own: readonly Group[]): boolean => fits(source, settings, before, edits, own, today);
  const ways = waysFor(source.path);
  const [usual] = ways;
  const all = groups.flatMap((group) => (usual && write(group, usual)) ?? []);
  if (holds([...old, ...all], groups)) return written(source.text, [...old, ...all], groups);
  const edits = [...old];
  const done: Group[] = [];
  for (const group of groups) {
    // Two lines of one text share the comments around it.
    const isDone = done.length > 0 && holds(edits, [group]);
    const own = isDone ? [] : ways.map((way) => write(group, way)).find((made) => made && holds(made, [group]));
    if (own) done.push(group);
    edits.push(...(own ?? []));
  }
  return written(source.text, holds(edits, done) ? edits : [], done);
}

function written(text: string, edits: readonly TextEdit[], { length }: readonly Group[]): Waived {
  const after = applyEdits(text, edits) ?? text;
  return { text: after, comments: after === text ? 0 : length };
}

function groupsOf(findings: readonly Finding[], lines: LineIndex): Group[] {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (!finding.span || aboutWaivers.has(finding.ruleId)) continue;
    const { line } = lines.position(finding.span.start);
    // Nothing stands on a blank line that a comment above it could be about.
    if (isBlank(lines, line)) continue;
    byLine.set(line, [...(byLine.get(line) ?? []), finding]);
  }
  return [...byLine].map(([line, own]) => ({ line, findings: own }));
}

function isBlank(lines: LineIndex, line: number): boolean {
  const { start, end } = lines.line(line);
  return lines.text.slice(start, end).trim() === '';
}

const rulesOf = ({ findings }: Group): string[] => [...new Set(findings.map(({ ruleId }) => ruleId))].sort();

/** Takes the rules that are waived anew out of waivers that are over. */
function oldWaivers(
  text: string,
  lines: LineIndex,
  table: WaiverTable,
  findings: readonly Finding[],
  today: string,
): readonly TextEdit[] {
  return table.directives.flatMap((directive): TextEdit[] => {
    const command = readDirective(directive.text);
    if (!command || command.rules.length === 0 || !isOver(command, today)) return [];
    const covers = (id: string): boolean =>
      findings.some((one) => one.ruleId === id && waiversFor(one, table, lines).some((waiver) => waiver.directive === directive));
    const kept = command.rules.filter((id) => !covers(id));
    if (kept.length === command.rules.length) return [];
    if (kept.length === 0) return [{ span: removal(text, lines, directive), text: '' }];
    return withoutRules(text, directive, command.rules.filter(covers));
  });
}

/** Whether the text with these edits says what it said before, and waives the findings. */
function fits(
  source: SourceFile,
  settings: ReadSettings,
  before: FileFacts,
  edits: readonly TextEdit[],
  groups: readonly Group[],
  today: string,
): boolean {
  const text = applyEdits(source.text, edits);
  if (text === undefined) return false;
  const facts = factsOf({ ...source, text }, settings);
  if (saidIn(facts) !== saidIn(before)) return false;
  const lines = new LineIndex(text);
  const table = waiverTable(facts.directives, lines);
  return groups.every(({ findings }) =>
    findings.every(({ ruleId, span = { start: 0, end: 0 } }) => {
      const start = moved(span.start, edits);
      return waiversFor({ ruleId, span: { start, end: start } }, table, lines).some((waiver) => !isOver(waiver, today));
    }),
  );
}

/** All that a file says, without places. */
function saidIn({ entities, problems, language }: FileFacts): string {
  return JSON.stringify([
    language,
    entities.map(({ kind, fields, empty }) => [kind, fields, empty]),
    problems.map(({ rule, message, data }) => [rule, message, data]),
  ]);
}

/** Where an offset is after edits that lie before it. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce((at, { span, text }) => (span.end <= offset ? at + text.length - (span.end - span.start) : at), offset);
}

// Ways, the best first

function waysFor(path: string): readonly Way[] {
  return isMarkdown(path)
    ? [above(html), behind(html), above(hash), aroundScalar(hash)]
    : [above(hash), aroundScalar(hash), behind(hash)];
}

type Comment = (words: string) => string;
const hash: Comment = (words) => `# ${words}`;
const html: Comment = (words) => `<!-- ${words} -->`;

function above(comment: Comment): Way {
  return (text, { line }, waiving) => [commentLine(text, line, comment(writeDirective('disable-next-line', waiving)))];
}

function behind(comment: Comment): Way {
  return ({ lines, source }, { line }, waiving) => {
    const { start, end } = lines.line(line);
    const at = start + source.text.slice(start, end).trimEnd().length;
    return [{ span: { start: at, end: at }, text: ` ${comment(writeDirective('disable-line', waiving))}` }];
  };
}

/** A text of several lines takes no comments inside. */
function aroundScalar(comment: Comment): Way {
  return (text, { line, findings }, waiving) => {
    const { lines, source } = text;
    if (isMarkdown(source.path)) return undefined;
    const [first = line, last = line] = linesAround(source.text, lines, findings[0]?.span?.start ?? 0) ?? [];
    const words = (verb: Command['verb']): string => comment(writeDirective(verb, waiving));
    return [commentLine(text, first, words('disable')), commentLine(text, last + 1, words('enable'), first)];
  };
}

/** With the blanks of the line it stands above, or of another one. */
function commentLine({ lines, source, lineEnd }: Text, line: number, words: string, like = line): TextEdit {
  const { start, end } = lines.line(like);
  const [blanks = ''] = /^\ufeff?[ \t]*/.exec(source.text.slice(start, end)) ?? [];
  const isBeyond = line > lines.lineCount;
  const at = isBeyond ? source.text.length : lines.line(line).start + (source.text.startsWith('\ufeff') && line === 1 ? 1 : 0);
  const indent = blanks.replace('\ufeff', '');
  return { span: { start: at, end: at }, text: isBeyond ? `${lineEnd}${indent}${words}` : `${indent}${words}${lineEnd}` };
}

/** The lines of the entry or item whose text holds an offset. */
function linesAround(text: string, lines: LineIndex, offset: number): [first: number, last: number] | undefined {
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
  let at = parseYaml(text).documents.flatMap(({ root }) => (root ? [{ node: root, start: root.span.start }] : [])).find(({ node }) => holds(node.span)); // prettier-ignore
  while (at && at.node.type !== 'scalar')
    at = partsOf(at.node).findLast(({ node, start }) => holds({ start, end: node.span.end }));
  if (!at) return undefined;
  const { end } = at.node.span;
  // A block of text ends behind its last line end.
  return [lines.position(at.start).line, lines.position(text.charAt(end - 1) === '\n' ? end - 1 : end).line];
}

function partsOf(node: Node): { readonly node: Node; readonly start: number }[] {
  if (node.type === 'map')
    return node.entries.filter(({ merged }) => !merged).map(({ keySpan, value }) => ({ node: value, start: keySpan.start }));
  return node.type === 'list' ? node.items.map((item) => ({ node: item, start: item.span.start })) : [];
}
