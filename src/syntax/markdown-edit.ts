//! Edits to a Markdown text that change one thing and leave every other letter, mark and blank as it was.
import { lineEndBefore, lineEndOf, lineStart, lineStop, nextLine } from '../text/lines.ts';
import { span, type Span } from '../text/span.ts';
import type { LabelPlace, ScalarNode } from './tree.ts';
import type { Edits } from './yaml-edit.ts';

export type FieldTree = string | number | boolean | readonly FieldTree[] | { readonly [key: string]: FieldTree };

/** Other words in running text or a cell. Undefined where they would need several lines, or tear markup apart. */
export function replaceMarkdownWords(text: string, node: ScalarNode, value: string | number | boolean): Edits {
  const words = String(value);
  const place = placeOf(text, node);
  if (!place || !isOneLine(words) || words.trim() !== words) return undefined;
  const safe = escapeWords(text, words, place, node.markdown === 'cell');
  if (safe === undefined) return undefined;
  if (place.start < place.end) return [node.markdown === 'cell' ? inColumn(text, place, safe) : { span: place, text: safe }];
  if (safe === '') return [];
  if (isHeading(text, place.start)) return [belowHeading(text, place.start, safe)];
  const before = isBlank(text[place.start - 1]) ? '' : ' ';
  const behind = isBlank(text[place.start]) ? '' : ' ';
  return [{ span: span(place.start, place.start + spareBlanks(text, place.start, safe.length)), text: before + safe + behind }];
}

/**
 * A new line `Label: value`. Lists become list items below it, objects among them items with items of their own; `words`
 * gives the author's word for a field in such an object by its path.
 */
export function insertLabel(
  text: string,
  place: LabelPlace,
  label: string,
  value: FieldTree,
  words: (path: readonly string[]) => string,
): Edits {
  const { lead, apart } = place;
  const at = lineStop(text, place.at);
  const lines = labelLines(place, label, value, words);
  if (!lines.every(isOneLine)) return undefined;
  const margin = lead.replaceAll(/[^\s>]/g, ' ');
  const isItem = margin !== lead;
  const quote = /^[ \t>]*/.exec(lead)?.[0].trimEnd() ?? '';
  const [first = '', ...items] = lines;
  const below = items.map((item) => margin + item);
  const isOpen = !isItem && below.length > 0;
  const next = text.slice(nextLine(text, at), lineStop(text, nextLine(text, at)));
  const all = [lead + first, ...(isOpen ? [quote] : []), ...below, ...(isOpen && !/^[\s>]*$/.test(next) ? [quote] : [])];
  if (apart) all.unshift(quote);
  const lineEnd = lineEndOf(text);
  return [{ span: span(at, at), text: all.map((line) => lineEnd + line).join('') }];
}

/** Takes whole lines out, with their line end; of two blank lines that would meet, only one stays. */
export function removeWhole(text: string, whole: Span): Edits {
  const start = lineBegin(text, whole.start);
  const stop = lineStop(text, whole.end);
  if (!isBare(text.slice(start, whole.start)) || !isBare(text.slice(whole.end, stop))) return undefined;
  const next = nextLine(text, stop);
  const wasLast = next === stop;
  const previous = start === 0 ? 0 : lineBegin(text, lineEndBefore(text, start));
  const wasOpen = start === 0 || isBare(text.slice(previous, start));
  if (wasLast) return [{ span: span(start === 0 ? start : lineEndBefore(text, start), stop), text: '' }];
  const behind = lineStop(text, next);
  const end = wasOpen && isBare(text.slice(next, behind)) ? nextLine(text, behind) : next;
  return [{ span: span(start, end), text: '' }];
}

/** Another name for a label or heading, with a capital letter where the old one had it. */
export function replaceLabelWords(text: string, place: Span, words: string): Edits {
  if (!isOneLine(words) || words.trim() !== words) return undefined;
  const isCapital = /^\P{L}*\p{Lu}/u.test(text.slice(place.start, place.end));
  const cased = isCapital ? words.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : words;
  const safe = escapeWords(text, cased, place, true);
  return safe === undefined ? undefined : [{ span: place, text: safe }];
}

// Words

const isOneLine = (words: string): boolean => !/[\r\n]/.test(words);

const isHeading = (text: string, at: number): boolean => /^\ufeff?[ \t>]*#{1,6}[ \t]/.test(text.slice(lineBegin(text, at), at));

/** What a heading opens stands in a paragraph of its own. */
function belowHeading(text: string, at: number, words: string): { span: Span; text: string } {
  const stop = lineStop(text, at);
  const quote = /^\ufeff?([ \t>]*)/.exec(text.slice(lineBegin(text, at), at))?.[1] ?? '';
  const lineEnd = lineEndOf(text);
  return { span: span(stop, stop), text: lineEnd + quote.trimEnd() + lineEnd + quote + words };
}

/** What to replace: the words, or where markup stands among them, all of it, if the node has all of it. */
function placeOf(text: string, { words, span: whole, verbatim }: ScalarNode): Span | undefined {
  if (verbatim || words.start === words.end) return words;
  if (whole.start <= words.start && whole.end >= words.end && whole.end - whole.start > words.end - words.start) return whole;
  return /[*_`~[\]<>]/.test(text.slice(words.start, words.end).replaceAll(/\\[^\w\s]/g, '')) ? undefined : words;
}

/** Blanks behind an empty cell's place that words can take without making the cell wider. */
function spareBlanks(text: string, offset: number, most: number): number {
  let at = offset;
  while (text[at] === ' ' && at - offset < most) at++;
  const isFull = text[at] !== ' ' && at > offset;
  return at - offset - (isFull ? 1 : 0);
}

/** Keeps the line behind a cell upright where it stands below that of the row above. */
function inColumn(text: string, { start, end }: Span, words: string): { span: Span; text: string } {
  let stop = end;
  while (text[stop] === ' ') stop++;
  const first = lineBegin(text, start);
  const above = first === 0 ? '' : text.slice(lineBegin(text, lineEndBefore(text, first)), first);
  const spare = start + words.length - end;
  if (text[stop] !== '|' || above[stop - first] !== '|' || stop - end - 1 < spare) return { span: span(start, end), text: words };
  return spare < 0
    ? { span: span(start, end), text: words + ' '.repeat(-spare) }
    : { span: span(start, end + spare), text: words };
}

const isBlank = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** Marks that would make markup get a backslash, except in code, where they make none. Undefined where code can't hold them. */
function escapeWords(text: string, words: string, { start, end }: Span, isCell: boolean): string | undefined {
  const before = text.slice(lineBegin(text, start), start);
  const behind = text.slice(end, lineStop(text, end));
  if (before.endsWith('`') && behind.startsWith('`')) return words.includes('`') ? undefined : escapePipes(words, isCell);
  const marked = escapeMarks(words, before, behind);
  if (isCell) return escapePipes(marked, true);
  const isFirst = /^\ufeff?[\s>]*(?:(?:[*+-]|\d+[.)]|#+)\s+)*(?:\[[ xX]\]\s+)?$/.test(before);
  const ended = marked.replace(/(^|[ \t])(#+)$/, '$1\\$2');
  return isFirst ? escapeLineStart(ended) : ended;
}

const escapePipes = (words: string, isCell: boolean): string => (isCell ? words.replaceAll('|', '\\|') : words);

function escapeMarks(words: string, before: string, behind: string): string {
  const around = before + behind;
  const hasLinks = /\]\s*[([:]|\[\^|^\[[ xX]\]/.test(words) || /^[([:]/.test(behind) || around.includes('[');
  const hasStruck = around.includes('~') || words.indexOf('~') !== words.lastIndexOf('~');
  return words.replaceAll(/[\\`*_[\]<~&{!]/g, (mark, at: number) => {
    const rest = words.slice(at + 1, at + 40) || behind.slice(0, 40);
    const isPlain =
      (mark === '\\' && /^[\w\s]/.test(rest)) ||
      (mark === '*' && at > 0 && isBlank(words[at - 1]) && /^\s/.test(rest)) ||
      (mark === '_' && /\w/.test(words[at - 1] ?? '') && /^\w/.test(words.slice(at + 1))) ||
      (/[[\]]/.test(mark) && !hasLinks && !isOdd(words)) ||
      (mark === '<' && !/^[a-z/!?]/i.test(rest)) ||
      (mark === '~' && !hasStruck) ||
      (mark === '&' && !/^#?\w+;/.test(rest)) ||
      (mark === '{' && !rest.startsWith(':')) ||
      (mark === '!' && !(at === words.length - 1 && behind.startsWith('[')));
    return isPlain ? mark : `\\${mark}`;
  });
}

const isOdd = (words: string): boolean => words.replaceAll(/\[[^[\]]*\]/g, '').search(/[[\]]/) >= 0;

/** What begins a heading, a list item, a quote, a rule or a table does not where a backslash stands before it. */
function escapeLineStart(words: string): string {
  const number = /^(\d+)([.)])(?=\s|$)/.exec(words);
  if (number) return `${number[1] ?? ''}\\${words.slice(number[1]?.length)}`;
  if (/^(?:[#>|]|[+-](?:\s|$)|[-=:|\s]+$|-{3}|\+{3})/.test(words)) return `\\${words}`;
  return words;
}

// Labels

function labelLines({ lead, style }: LabelPlace, label: string, value: FieldTree, words: Naming): string[] {
  const head = { strong: `**${label}:**`, 'strong-word': `**${label}**:`, plain: `${label}:` }[style];
  if (!isList(value)) return [`${head} ${escapeMarks(inLine(value), '', '')}`.trimEnd()];
  const bullet = /[*+-]/.exec(lead)?.[0] ?? '-';
  return [head, ...value.flatMap((item) => itemLines(item, bullet, words))];
}

type Naming = (path: readonly string[]) => string;

function itemLines(item: FieldTree, bullet: string, words: Naming): string[] {
  if (!isObject(item)) return [`${bullet} ${itemWords(inLine(item))}`.trimEnd()];
  const entries = Object.entries(item);
  const lines = entries.map(([key, value], i) =>
    // What comes first names the item, as it does where people write such lists.
    i === 0 && entries.length > 1 ? inLine(value) : `${words([key])}: ${inLine(value)}`,
  );
  return lines.map((line, i) => `${i === 0 ? '' : '  '}${bullet} ${itemWords(line)}`.trimEnd());
}

const itemWords = (words: string): string => escapeLineStart(escapeMarks(words, '', ''));

/** All parts of a value one behind the other, and what they all say only once. */
function inLine(value: FieldTree): string {
  const parts = partsOf(value);
  return new Set(parts).size === 1 ? (parts[0] ?? '') : parts.join(', ');
}

function partsOf(value: FieldTree): string[] {
  return typeof value === 'object' ? Object.values(value).flatMap(partsOf) : [String(value)];
}

const isList = (value: FieldTree): value is readonly FieldTree[] => Array.isArray(value);

const isObject = (value: FieldTree): value is Readonly<Record<string, FieldTree>> =>
  typeof value === 'object' && !Array.isArray(value);

// Lines

/** Nothing but blanks and the marks of quotes. */
const isBare = (words: string): boolean => /^[\s>]*$/.test(words);

/** Where the line begins that `offset` is on; a mark at the beginning of the file is no part of it. */
function lineBegin(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return start === 0 && text.startsWith('\ufeff') && offset > 0 ? 1 : start;
}
