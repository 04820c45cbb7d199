//! Running text of Markdown cut into smaller texts, and handed on as the scalars that all lowering reads.
import type { MarkdownText, TextRun } from '../../syntax/markdown.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { lineStart } from '../../text/lines.ts';
import { span, type Span } from '../../text/span.ts';

/** The words from `start` up to `end`, blanks around them left out. */
export function cut(text: MarkdownText, start: number, end = text.text.length): MarkdownText {
  let from = Math.max(0, start);
  let to = Math.min(text.text.length, end);
  while (from < to && /\s/.test(text.text[from] ?? '')) from++;
  while (to > from && /\s/.test(text.text[to - 1] ?? '')) to--;
  const runs = runsWithin(text.runs, from, to);
  return { text: text.text.slice(from, to), span: spanOf(runs) ?? nothingAt(text, from), runs };
}

/** A text of many lines is cut into each of them: no cut may look at all runs. */
function runsWithin(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  const found: TextRun[] = [];
  for (let at = firstEndingBehind(runs, from); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= to) break;
    const part = cutRun(run, from, to);
    if (part) found.push(part);
  }
  return found;
}

/** The index of the first run that ends behind an offset; runs come in order. */
function firstEndingBehind(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cutRun(run: TextRun, from: number, to: number): TextRun | undefined {
  const start = Math.max(run.start, from);
  const end = Math.min(run.end, to);
  if (start >= end) return undefined;
  const words = run.verbatim ? span(run.words.start + start - run.start, run.words.start + end - run.start) : run.words;
  return { ...run, start: start - from, end: end - from, words };
}

function spanOf(runs: readonly TextRun[]): Span | undefined {
  const [first] = runs;
  const last = runs.at(-1);
  return first && last && span(first.words.start, Math.max(first.words.start, last.words.end));
}

/** The place of words that are not there: behind those before them. */
function nothingAt(text: MarkdownText, at: number): Span {
  const before = text.runs[firstEndingBehind(text.runs, at) - 1];
  const place = before?.words.end ?? text.span.start;
  return span(place, place);
}

/** The lines of a text, without empty ones. */
export function linesOf(text: MarkdownText): MarkdownText[] {
  const lines: MarkdownText[] = [];
  let start = 0;
  for (let end = text.text.indexOf('\n'); end >= 0; end = text.text.indexOf('\n', start)) {
    lines.push(cut(text, start, end));
    start = end + 1;
  }
  lines.push(start === 0 ? text : cut(text, start));
  return lines.filter((line) => line.text !== '');
}

/** What stands on a line of the file before a place. */
export function lineBefore(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

/** The bullet or number that an item begins with, and the blanks behind it. */
export function bulletAt(text: string, { start, end }: Span): string {
  return /^(?:[-*+]|\d+[.)])[ \t]+/.exec(text.slice(start, end))?.[0] ?? '- ';
}

/** What a label beside an item begins with: its margin and bullet; a number is that item's own. */
export function leadOf(text: string, place: Span): string {
  const before = lineBefore(text, place.start);
  const bullet = bulletAt(text, place);
  return `${/^[ \t>]*$/.test(before) ? before : ''}${/^\d/.test(bullet) ? '- ' : bullet}`;
}

/** The blanks and quote marks before a line, with a blank for each letter of a bullet. */
export function marginBefore(text: string, offset: number): string {
  const before = lineBefore(text, offset);
  return (/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*/.exec(before)?.[0] ?? '').replace(/[^ \t>]/g, ' ');
}

/** Where the words themselves stand, markup around them left out. */
export function wordsOf(text: MarkdownText): Span {
  return spanOf(text.runs) ?? text.span;
}

/** A text as a scalar. Lines are joined by blanks. */
export function scalarOf(text: MarkdownText, where: 'text' | 'cell' = 'text'): ScalarNode {
  const words = wordsOf(text);
  const joined = withoutBadges(text.text.replace(/\s+/g, ' ').trim());
  const verbatim = joined === text.text && text.runs.every((run) => run.verbatim) && words.end - words.start === joined.length;
  return {
    type: 'scalar',
    value: joined,
    text: joined,
    span: words,
    words,
    verbatim,
    markdown: where,
    ...awayOf(text),
    ...keptOf(text, where),
  };
}

/** `~~May 2027~~ July 2027`: the words before or behind those that are struck. */
function keptOf(text: MarkdownText, where: 'text' | 'cell'): Pick<ScalarNode, 'kept'> {
  if (!text.runs.some(({ struck }) => struck)) return {};
  const isKept = ({ struck, start, end }: TextRun): boolean => !struck && /[\p{L}\p{N}]/u.test(text.text.slice(start, end));
  const [first, last] = [text.runs.findIndex(isKept), text.runs.findLastIndex(isKept)];
  const kept = first < 0 ? [] : text.runs.slice(first, last + 1);
  if (kept.length === 0 || kept.some(({ struck }) => struck)) return {};
  return { kept: scalarOf(cut(text, kept[0]?.start ?? 0, kept.at(-1)?.end), where) };
}

function awayOf(text: MarkdownText): Pick<ScalarNode, 'away'> {
  if (text.runs.length > 0 && text.runs.every(({ image }) => image === true)) return { away: 'image' };
  return isLinkAway(text) ? { away: 'link' } : {};
}

/** `![Team][] [compiler]`: what is left of an image whose address is nowhere. */
function withoutBadges(text: string): string {
  if (!text.includes('![')) return text;
  const rest = text
    .replace(/!\[[^\][]*\]\[[^\][]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === '' ? text.replace(/^!\[([^\][]*)\]\[[^\][]*\]$/, '$1') : rest;
}

/** A scalar with other words than those that are written: `done` for a ticked box. */
export function scalarFor(value: string, place: Span, where: 'text' | 'cell' = 'text'): ScalarNode {
  return { type: 'scalar', value, text: value, span: place, words: place, verbatim: false, markdown: where };
}

export function isStruck({ runs }: MarkdownText): boolean {
  return runs.length > 0 && runs.every((run) => run.struck === true);
}

/** Whether all of it is one link that leads out of the repository, or elsewhere in the file: what it names stands there. */
export function isLinkAway({ runs }: MarkdownText): boolean {
  return runs.length > 0 && runs.every(({ link }) => link !== undefined && /^(?:[a-z][a-z+.-]*:|#)/i.test(link));
}

/** Whether all of it is one link to a Markdown file of the repository. */
export function isLinkToFile(text: MarkdownText | undefined): boolean {
  const [first, ...others] = text?.runs ?? [];
  const link = first?.link;
  return link !== undefined && /^(?![a-z][a-z+.-]*:)[^#]+\.md(?:#.*)?$/i.test(link) && others.every((run) => run.link === link);
}

/** Whether a text is a line of a table of contents. */
export function isContentsLine({ runs: [first] }: MarkdownText): boolean {
  return first?.link?.startsWith('#') === true;
}

/** Whether all of it is strong: a heading by other means. */
export function isStrong({ text, runs }: MarkdownText): boolean {
  return runs.length > 0 && runs.every((run) => run.strong === true || /^[\s:.]*$/.test(text.slice(run.start, run.end)));
}

/** Whether the words at a place, or behind the blanks there, are strong. */
export function isStrongAt({ text, runs }: MarkdownText, offset: number): boolean {
  let at = offset;
  while (/\s/.test(text.charAt(at))) at++;
  return runs[firstEndingBehind(runs, at)]?.strong === true;
}

/** A leading stretch of strong words, up to the first that are not: its end. 0 where the text begins otherwise. */
export function strongEnd({ text, runs }: MarkdownText): number {
  let end = 0;
  for (const run of runs) {
    if (run.strong !== true || text.slice(end, run.start).trim() !== '') break;
    ({ end } = run);
  }
  return end;
}
