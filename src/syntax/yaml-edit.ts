//! Edits to a YAML text that change one thing and leave every other letter, comment and blank as it was.
import type { TextEdit } from '../text/edit.ts';
import { lineEndBefore, lineEndOf, lineStart, lineStop, nextLine } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './tree.ts';
import {
  isNested,
  renderBlock,
  renderEntry,
  renderFlow,
  renderKey,
  renderLine,
  renderPlain,
  renderString,
  type Layout,
  type QuoteStyle,
  type YamlValue,
} from './yaml-render.ts';

export type { YamlValue } from './yaml-render.ts';

/** Undefined where an edit would have to touch what is not its own: what an alias or a merge key brings in, say. */
export type Edits = readonly TextEdit[] | undefined;

export interface EditOptions {
  /** Blanks a level of new lists and maps; 2 unless told. */
  readonly indent?: number;
}

/** Another value in a scalar's place, in its own quoting where that can hold it. */
export function replaceScalar(text: string, node: ScalarNode, value: string | number | boolean): Edits {
  if (isBlockScalar(text, node)) return replaceBlockScalar(text, node, value);
  if (typeof value !== 'string') return replaceWords(text, node, renderPlain(value));
  return replaceWords(text, node, renderString(value, quoteStyle(text, node), needsFlowCare(text, node, value)));
}

/**
 * The words of a value together with those behind its commas, which were read as keys: `a: one, two, b: 3` between braces.
 * Undefined where quotes, comments or line ends stand between them.
 */
export function wordsWithCommas(text: string, map: MapNode, { value }: Entry, behind: readonly Entry[]): Span | undefined {
  if (!isFlowMap(text, map) || value.type !== 'scalar' || value.span.start !== value.words.start) return undefined;
  let { end } = value.span;
  for (const { keySpan } of behind) {
    if (end === value.span.start || !/^ *, *$/.test(text.slice(end, keySpan.start))) return undefined;
    end = keySpan.end;
  }
  return span(value.span.start, end);
}

/** Whether an entry is a key and nothing more, not even a colon. */
export function isWithoutColon({ keySpan, value, merged }: Entry): boolean {
  return !merged && value.type === 'scalar' && value.span.start === keySpan.end && value.span.end === keySpan.end;
}

/** Words as they stand, in double quotes. */
export function quoteWords(text: string, words: Span): TextEdit[] {
  return [{ span: words, text: renderString(text.slice(words.start, words.end), 'double', true) }];
}

/** `key: value` in a map that lacks the key, behind `after` or at its end. No edits where the key is there already. */
export function insertEntry(
  text: string,
  map: MapNode,
  key: string,
  value: YamlValue,
  after?: Entry,
  options?: EditOptions,
): Edits {
  if (map.entries.some((entry) => entry.key === key)) return [];
  const anchor = after && !after.merged ? after : undefined;
  if (isFlowMap(text, map)) return insertIntoFlow(text, map, `${renderKey(key)}: ${renderFlow(value)}`, anchor);
  const column = columnOf(text, map.span.start);
  if (column === undefined || isInFlow(text, map.span.end)) return undefined;
  // Behind an entry that stands further left, a line would be read as more of its words.
  const above = anchor ?? map.entries.findLast(({ merged }) => !merged);
  if (above && (columnOf(text, startOf(text, above)) ?? column) < column) return undefined;
  return insertLine(
    text,
    anchor ? endOf(anchor) : map.span.end,
    column,
    renderEntry(key, value, column, layoutOf(text, options)),
  );
}

/** Takes an entry out of its map. What is left empty becomes `{}`; comments above the entry stay. */
export function removeEntry(text: string, map: MapNode, entry: Entry): Edits {
  if (entry.merged || !map.entries.some((own) => own.keySpan.start === entry.keySpan.start)) return undefined;
  if (holdsUsedAnchor(text, startOf(text, entry), endOf(entry))) return undefined;
  return isFlowMap(text, map) ? removeFromFlow(text, map, entry) : removeLines(text, map, entry);
}

/** Another name for a key. */
export function renameKey(text: string, entry: Entry, key: string): Edits {
  if (entry.merged || isComplexKey(text, entry)) return undefined;
  const { start, end } = entry.keySpan;
  const quote = keyQuote(text, entry);
  if (!quote) return [{ span: span(start, end), text: renderKey(key) }];
  return [{ span: span(start - 1, end + 1), text: renderString(key, quote === '"' ? 'double' : 'single', true) }];
}

/** One more item at the end of a list. */
export function appendItem(text: string, list: ListNode, value: YamlValue, options?: EditOptions): Edits {
  if (text[list.span.start] === '[') return appendToFlow(text, list, renderFlow(value));
  const column = columnOf(text, list.span.start);
  if (column === undefined || text[list.span.start] !== '-') return undefined;
  return insertLine(text, list.span.end, column, `- ${renderBlock(value, column + 2, layoutOf(text, options))}`);
}

/** A value for an entry that has none: nothing behind its colon, or null. */
export function fillEmpty(text: string, entry: Entry, value: YamlValue, options?: EditOptions): Edits {
  const node = entry.value;
  if (entry.merged || node.type !== 'scalar' || node.value !== null) return undefined;
  if (!text.slice(entry.keySpan.end, node.span.start).includes(':')) return undefined;
  if (isInFlow(text, node.span.end)) return replaceWords(text, node, renderFlow(value));
  if (!isNested(value)) return replaceWords(text, node, renderLine(value));
  const key = columnOf(text, startOf(text, entry));
  if (key === undefined) return undefined;
  const layout = layoutOf(text, options);
  const lines = insertLine(text, node.span.end, key + layout.step, renderBlock(value, key + layout.step, layout));
  if (!lines || node.span.start === node.span.end) return lines;
  return [{ span: node.span, text: '' }, ...lines];
}

// Scalars

function replaceWords(text: string, node: ScalarNode, words: string): Edits {
  const { start, end } = node.span;
  const isGlued = start === end && start > 0 && !/[\s[{,]/.test(text[start - 1] ?? ' ');
  const needsGap = start === end && /[^\s,\]}]/.test(text[end] ?? ' ');
  return [{ span: node.span, text: (isGlued ? ' ' : '') + words + (needsGap ? ' ' : '') }];
}

function quoteStyle(text: string, node: ScalarNode): QuoteStyle {
  if (node.span.start === node.words.start) return 'plain';
  return text[node.span.start] === '"' ? 'double' : 'single';
}

function isBlockScalar(text: string, node: ScalarNode): boolean {
  const first = text[node.span.start];
  return typeof node.value === 'string' && node.words.start !== node.span.start && (first === '|' || first === '>');
}

/** Only letters that mean something between brackets make it worth a look at what follows. */
function needsFlowCare(text: string, node: ScalarNode, value: string): boolean {
  return /[,[\]{}:]/.test(value) && isInFlow(text, node.span.end);
}

/** Stays a block where the value has several lines; the comment behind the `|` stays in any case. */
function replaceBlockScalar(text: string, node: ScalarNode, value: string | number | boolean): Edits {
  const header = /^[|>][0-9+-]*([^\r\n]*)/.exec(text.slice(node.span.start, node.span.end));
  const comment = (header?.[1] ?? '').trimEnd();
  if (typeof value !== 'string') return replaceWords(text, node, renderPlain(value) + comment);
  const body = value.includes('\n') ? blockBody(text, node, value) : undefined;
  if (body === undefined) return replaceWords(text, node, renderString(value, 'plain', false) + comment);
  return [{ span: node.span, text: blockHeader(text, node, value) + comment + body }];
}

function blockHeader(text: string, node: ScalarNode, value: string): string {
  const staysFolded = text[node.span.start] === '>' && !value.slice(0, -1).includes('\n');
  return (staysFolded ? '>' : '|') + (value.endsWith('\n') ? '' : '-');
}

/** The lines of a block, indented as before; undefined where they would not be read as the same. */
function blockBody(text: string, node: ScalarNode, value: string): string | undefined {
  const { start, end } = node.words;
  const lines = value.replace(/\n$/, '').split('\n');
  const indent = text.slice(lineStart(text, start), start);
  const isOdd = start === end || !/^ +$/.test(indent) || /^[ \t]/.test(value) || lines[0] === '' || lines.at(-1) === '';
  if (isOdd || lines.some((line) => line !== '' && (line.trim() === '' || renderString(line, 'single', false).startsWith('"'))))
    return undefined;
  const lineEnd = lineEndOf(text);
  return lines.map((line) => lineEnd + (line === '' ? '' : indent + line)).join('');
}

// Lines

/** New lines behind the one on which `end` is; undefined where something else than a comment follows there. */
function insertLine(text: string, end: number, column: number, lines: string): Edits {
  const at = lineStop(text, end);
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(end, at))) return undefined;
  return [{ span: span(at, at), text: lineEndOf(text) + ' '.repeat(column) + lines }];
}

/** Takes an entry with all its lines out of a block. */
function removeLines(text: string, map: MapNode, entry: Entry): Edits {
  const start = startOf(text, entry);
  const end = endOf(entry);
  const column = columnOf(text, start);
  const stop = lineStop(text, end);
  if (column === undefined || isInFlow(text, map.span.end) || !/^[ \t]*(?:#.*)?$/.test(text.slice(end, stop))) return undefined;
  if (map.span.start === start && map.span.end === end) return [{ span: span(start, end), text: '{}' }];
  const from = lineStart(text, start);
  if (text.slice(from, start).includes('-')) return [{ span: span(start, nextWords(text, stop)), text: '' }];
  const next = behindOwnComments(text, nextLine(text, stop), column);
  if (next > stop || stop < text.length) return [{ span: span(text[from] === '\ufeff' ? from + 1 : from, next), text: '' }];
  return [{ span: span(lineEndBefore(text, from), stop), text: '' }];
}

/**
 * Behind the comments that stand deeper than the entry: they are about it, and a text block before it would
 * swallow them. Where a file has blocks that keep their last blank lines, those below the entry go too.
 */
function behindOwnComments(text: string, offset: number, column: number): number {
  const blank = /[|>][0-9]?\+/.test(text) ? /^[ \t]*$/ : /(?!)/;
  let at = offset;
  for (let next = offset; next < text.length;) {
    const stop = lineStop(text, next);
    const line = text.slice(next, stop);
    const isOwn = /^ *#/.test(line) && line.indexOf('#') > column;
    if (!isOwn && !/^[ \t]*$/.test(line)) break;
    next = nextLine(text, stop);
    if (isOwn || blank.test(line)) at = next;
    if (stop === text.length) break;
  }
  return at;
}

/** The first letter behind a line end. */
function nextWords(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}

function layoutOf(text: string, options: EditOptions | undefined): Layout {
  return { step: Math.max(1, options?.indent ?? 2), lineEnd: lineEndOf(text) };
}

/** How far in a block part begins; undefined where more than blanks and dashes stand before it. */
function columnOf(text: string, offset: number): number | undefined {
  const before = text.slice(lineStart(text, offset), offset).replace('\ufeff', '');
  return /^ *(?:- +)*$/.test(before) ? before.length : undefined;
}

// Braces and brackets

function isFlowMap(text: string, map: MapNode): boolean {
  const { start, end } = map.span;
  return (
    text[start] === '{' && text[end - 1] === '}' && !map.entries.some((entry) => !entry.merged && entry.keySpan.start === start)
  );
}

/** Whether a value that ends at `end` stands between braces or brackets: nothing else has one, or a comma, behind it. */
function isInFlow(text: string, end: number): boolean {
  const next = text[behindFiller(text, end)];
  return next === ',' || next === ']' || next === '}';
}

function behindFiller(text: string, offset: number): number {
  const filler = /(?:\s+(?:#[^\r\n]*)?)*/y;
  filler.lastIndex = offset;
  return offset + (filler.exec(text)?.[0].length ?? 0);
}

function insertIntoFlow(text: string, map: MapNode, words: string, after: Entry | undefined): Edits {
  const own = map.entries.filter((entry) => !entry.merged);
  const last = after ?? own.reduce<Entry | undefined>((a, b) => (a && endOf(a) > endOf(b) ? a : b), undefined);
  if (last) return [{ span: span(endOf(last), endOf(last)), text: `, ${words}` }];
  return insertFirst(text, map, words);
}

function appendToFlow(text: string, list: ListNode, words: string): Edits {
  if (text[list.span.end - 1] !== ']') return undefined;
  const last = list.items.at(-1);
  if (!last) return insertFirst(text, list, words);
  return [{ span: span(last.span.end, last.span.end), text: `, ${words}` }];
}

/** Behind the opening bracket, before whatever the tree does not show there: a merge key, say. */
function insertFirst(text: string, node: Node, words: string): Edits {
  const at = node.span.start + 1;
  const first = behindFiller(text, at);
  const isEmpty = first === node.span.end - 1;
  if (!isEmpty) return [{ span: span(at, at), text: `${words}, ` }];
  return [{ span: span(at, at), text: text.slice(at, first).includes('#') && !/\s/.test(text[at] ?? '') ? `${words} ` : words }];
}

/** Takes an entry and its comma out; comments between them stay. */
function removeFromFlow(text: string, map: MapNode, entry: Entry): Edits {
  const start = startOf(text, entry);
  const end = endOf(entry);
  const before = backOverBlanks(text, start, lineStart(text, start));
  if (!isOpening(text, before)) return undefined;
  const comma = behindFiller(text, end);
  if (text[comma] === ',') return removeWithComma(text, start, end, comma);
  const previous = backOverBlanks(text, start, map.span.start + 1);
  const from = text[previous - 1] === ',' ? previous - 1 : start;
  return [{ span: span(from, end), text: '' }];
}

/** Whether an entry may begin at `offset`: on a new line, or behind a brace, bracket or comma. */
function isOpening(text: string, offset: number): boolean {
  return offset === 0 || /[\r\n{[,]/.test(text[offset - 1] ?? '');
}

function removeWithComma(text: string, start: number, end: number, comma: number): Edits {
  let behind = comma + 1;
  while (text[behind] === ' ' || text[behind] === '\t') behind++;
  if (text[behind] === '#') behind = comma + 1;
  if (!text.slice(end, comma).includes('#')) return [{ span: span(start, behind), text: '' }];
  return [
    { span: span(start, end), text: '' },
    { span: span(comma, comma + 1), text: '' },
  ];
}

function backOverBlanks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at > limit && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

// Entries

/** Where an entry's key begins, its quote included. */
function startOf(text: string, entry: Entry): number {
  return entry.keySpan.start - (keyQuote(text, entry) ? 1 : 0);
}

function endOf(entry: Entry): number {
  return Math.max(entry.value.span.end, entry.keySpan.end);
}

function keyQuote(text: string, { keySpan }: Entry): '"' | "'" | undefined {
  const before = text[keySpan.start - 1];
  return (before === '"' || before === "'") && text[keySpan.end] === before ? before : undefined;
}

/** A key that is an alias, a list, a map, a block, or nothing at all. */
function isComplexKey(text: string, entry: Entry): boolean {
  const { start, end } = entry.keySpan;
  if (keyQuote(text, entry)) return false;
  return (
    start === end ||
    /[*[{]/.test(text[start] ?? '') ||
    /[\r\n]/.test(text.slice(start, end)) ||
    /[|>][0-9+-]*\s*$/.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** Whether an anchor stands between `start` and `end` that something in the text uses. */
function holdsUsedAnchor(text: string, start: number, end: number): boolean {
  const anchors = text.slice(start, end).matchAll(/(?<=[\s:,[{-])&([^\s,[\]{}]+)/g);
  for (const [, name] of anchors) if (name !== undefined && text.includes(`*${name}`)) return true;
  return false;
}
