//! A comment that waives a finding, with a gap for the reason, where it is read as a comment and changes nothing else.
import type { Finding } from '../diagnostic.ts';
import { isMarkdown } from '../engine/facts.ts';
import { packOf } from '../language/index.ts';
import type { Node, SyntaxTree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { lineEndBefore, lineEndOf, lineStart, lineStop, nextLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { entitiesIn, type Seen } from './pointed.ts';

/** No edits for a finding without a place: a comment can't cover it. */
export function waiverEdits(seen: Seen, finding: Finding): TextEdit[] {
  const { file, span } = finding;
  const text = file === undefined ? undefined : seen.sources.text(file);
  if (file === undefined || !span || text === undefined) return [];
  const rules = rulesOnLine(finding, lineStart(text, span.start), text);
  const reason = packOf(seen.facts(file)?.language ?? 'en').toFillIn;
  return isMarkdown(file)
    ? markdownWaiver(text, span, rules, reason)
    : yamlWaiver(text, seen.sources.tree(file), span, rules, reason);
}

/** What the finding stands for as well would be said next. */
function rulesOnLine({ ruleId, file, replaced = [] }: Finding, line: number, text: string): string {
  const others = replaced.filter(({ span, file: other }) => other === file && span && lineStart(text, span.start) === line);
  return [ruleId, ...others.map((other) => other.ruleId)].join(', ');
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Above the line; around the entry where the line is one of a value of several lines, which would take the comment for text. */
function yamlWaiver(text: string, tree: SyntaxTree | undefined, { start }: Span, rules: string, reason: string): TextEdit[] {
  const line = lineStart(text, start);
  const end = lineEndOf(text);
  const block = tree && valueAround(tree, line, start);
  if (!block) return [insertion(line, `${indentAt(text, line)}# stratlint-disable-next-line ${rules} -- ${reason}${end}`)];
  const first = lineStart(text, block.start);
  const indent = indentAt(text, first);
  const next = nextLine(text, lineStop(text, Math.max(block.start, block.end - 1)));
  const isLast = next >= text.length && !/[\r\n]$/.test(text);
  return [
    insertion(first, `${indent}# stratlint-disable ${rules} -- ${reason}${end}`),
    insertion(next, `${isLast ? end : ''}${indent}# stratlint-enable ${rules}${end}`),
  ];
}

function indentAt(text: string, line: number): string {
  return /^[ \t]*/.exec(text.slice(line, lineStop(text, line)))?.[0] ?? '';
}

/** The scalar that began on an earlier line and goes on in this one. */
function valueAround({ documents }: SyntaxTree, line: number, offset: number): Span | undefined {
  const left: Node[] = documents.flatMap(({ root }) => root ?? []);
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'alias' || offset < node.span.start || offset > node.span.end) continue;
    if (node.type === 'scalar' && node.span.start < line) return node.span;
    if (node.type === 'map') for (const { value, merged } of node.entries) if (!merged) left.push(value);
    if (node.type === 'list') for (const item of node.items) left.push(item);
  }
  return undefined;
}

/** Behind the words of the line; around a table, whose rows end at their last bar, and around code. */
function markdownWaiver(text: string, { start }: Span, rules: string, reason: string): TextEdit[] {
  const line = lineStart(text, start);
  const end = lineEndOf(text);
  const front = /^\ufeff?---[ \t]*\r?\n[^]*?(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?![^\r\n])/.exec(text)?.[0];
  if (front !== undefined && start < front.length)
    return [insertion(line, `${indentAt(text, line)}# stratlint-disable-next-line ${rules} -- ${reason}${end}`)];
  const around = fenceAround(text, line) ?? tableAround(text, line);
  if (!around) return [insertion(lineStop(text, line), ` <!-- stratlint-disable-line ${rules} -- ${reason} -->`)];
  return [
    insertion(around.start, `<!-- stratlint-disable ${rules} -- ${reason} -->${end}${end}`),
    insertion(around.end, `${end}${end}<!-- stratlint-enable ${rules} -->`),
  ];
}

/** All rows of the table that a line is one of. */
function tableAround(text: string, line: number): Span | undefined {
  if (!isRow(text.slice(line, lineStop(text, line)))) return undefined;
  let start = line;
  while (start > 0 && isRow(text.slice(lineStart(text, lineEndBefore(text, start)), start)))
    start = lineStart(text, lineEndBefore(text, start));
  let end = lineStop(text, line);
  for (let next = nextLine(text, end); next > end && isRow(text.slice(next, lineStop(text, next))); next = nextLine(text, end))
    end = lineStop(text, next);
  return { start, end };
}

/** The fenced code that a line is in, which takes a comment for code. */
function fenceAround(text: string, line: number): Span | undefined {
  let open: { readonly start: number; readonly sign: string } | undefined;
  for (const { 0: all, 1: sign = '', index } of text.matchAll(/^[ \t>]{0,8}(```|~~~).*$/gm)) {
    if (!open) {
      if (index > line) return undefined;
      open = { start: index, sign };
    } else if (open.sign === sign) {
      if (line >= open.start && line <= index) return { start: open.start, end: index + all.length };
      open = undefined;
    }
  }
  return open && { start: open.start, end: text.length };
}

const isRow = (line: string): boolean => /^\s*\|/.test(line);

/** How many findings are open about an entity and all that it holds. */
export function openFindings(
  seen: Pick<Seen, 'model'>,
  file: string,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const { index } = seen.model;
  const open = new Map<string, Finding[]>();
  const wanted = new Set(entitiesIn(seen, file).map(({ key }) => key));
  for (const finding of findings) {
    const { entity } = finding;
    for (let linked = entity && index.byKey.get(`${entity.kind}/${entity.id}`); linked; linked = linked.holder)
      if (wanted.has(linked.key)) open.set(linked.key, [...(open.get(linked.key) ?? []), finding]);
  }
  return open;
}
