//! Words with markup → text without, in runs that know where they stand in the file.
import type { PhrasingContent } from 'mdast';
import { span, type Span } from '../text/span.ts';
import type { MarkdownText, TextRun } from './markdown.ts';
import { noteDirectives } from './markdown-directives.ts';
import type { Directive } from './tree.ts';

/** What the words of a file are read with. */
export interface Source {
  readonly text: string;
  /** 1 where the file begins with a byte order mark, which remark does not count. */
  readonly shift: number;
  /** Where links lead, by the identifier of their definition. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Takes those in the HTML that stands between words. */
  readonly directives: Directive[];
  readonly room: Room;
  /** Where the first of what nests too deep to be read begins. */
  tooDeep?: Span;
}

/** How much more of a file may be read: each style of some words, each item and each row takes one. */
export interface Room {
  left: number;
}

/** Whether the rest of the file is not to be read. */
export const isFull = ({ room }: Source): boolean => room.left < 0;

interface Positioned {
  readonly position?:
    { readonly start: { offset?: number | undefined }; readonly end: { offset?: number | undefined } } | undefined;
}

export function spanOf(source: Source, { position }: Positioned): Span {
  const at = (offset: number | undefined): number => Math.min(source.text.length, (offset ?? 0) + source.shift);
  return span(at(position?.start.offset), at(position?.end.offset));
}

/** The words of a paragraph, heading or cell. `empty` is where they would stand if there are none. */
export function readText(source: Source, nodes: readonly PhrasingContent[], empty: number): MarkdownText {
  const first = nodes.at(0);
  const last = nodes.at(-1);
  const place = first && last ? span(spanOf(source, first).start, spanOf(source, last).end) : span(empty, empty);
  const writer: Writer = { source, text: '', runs: [] };
  for (const node of nodes) write(writer, node, {});
  return tidy(source, { text: writer.text, span: place, runs: joinRuns(source, writer.runs) });
}

/** Without what are no words, and without blanks at the ends of its lines. */
export function tidy(source: Source, whole: MarkdownText): MarkdownText {
  source.room.left -= Math.max(1, whole.runs.length);
  return trimLines(cutOut(whole, leftovers(source, whole)));
}

/** A stretch of a text without markup. `empty` is the place in the file for words where it holds none. */
export interface Part extends Span {
  readonly empty: number;
}

/** Parts of a text, which come in order, without the blanks around them. The span of a part is that of its words. */
export function partsOf(whole: MarkdownText, parts: readonly Part[]): MarkdownText[] {
  let next = 0;
  return parts.map(({ start, end, empty }) => {
    const runs: TextRun[] = [];
    for (let run = whole.runs[next]; run && run.start < end; run = whole.runs[++next]) {
      const part = partOfRun(run, Math.max(start, run.start), Math.min(end, run.end));
      if (part) runs.push({ ...part, start: part.start - start, end: part.end - start });
      if (run.end > end) break;
    }
    const part = trimLines({ text: whole.text.slice(start, end), span: span(empty, empty), runs });
    const first = part.runs.at(0);
    const last = part.runs.at(-1);
    return first && last ? { ...part, span: span(first.words.start, last.words.end) } : part;
  });
}

// Runs

export type Style = Pick<TextRun, 'strong' | 'emphasis' | 'struck' | 'code' | 'link' | 'image'>;

export interface Writer {
  readonly source: Source;
  text: string;
  readonly runs: TextRun[];
}

function write(writer: Writer, node: PhrasingContent, style: Style): void {
  const { source } = writer;
  switch (node.type) {
    case 'text':
      writeLines(writer, node.value, spanOf(source, node), style);
      break;
    case 'inlineCode':
      writeCode(writer, node.value, spanOf(source, node), { ...style, code: true });
      break;
    case 'image':
    case 'imageReference':
      writeRun(writer, node.alt ?? '', altSpan(source, spanOf(source, node), node.alt ?? ''), { ...style, image: true });
      break;
    case 'html':
      writeHtml(writer, spanOf(source, node));
      break;
    case 'break':
      writer.text += '\n';
      break;
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'linkReference':
      for (const child of node.children) write(writer, child, { ...style, ...styleOf(source, node) });
      break;
    default:
  }
}

function styleOf(source: Source, node: PhrasingContent): Style {
  if (node.type === 'strong') return { strong: true };
  if (node.type === 'emphasis') return { emphasis: true };
  if (node.type === 'delete') return { struck: true };
  if (node.type === 'link') return { link: node.url };
  return node.type === 'linkReference' ? { link: source.definitions.get(node.identifier) ?? '' } : {};
}

/** A piece of text, with the line ends behind it, of which each is one line feed. */
function writeLines(writer: Writer, value: string, { start, end }: Span, style: Style): void {
  const { text } = writer.source;
  const words = /^[^\r\n]*/.exec(value)?.[0] ?? '';
  const reference = text[start] === '&' ? (/^&#?\w+;/.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? '') : '';
  const length = value.startsWith(reference) ? words.length : reference.length;
  writeRun(writer, words, span(start, start + length), style);
  writer.text += value.slice(words.length).replace(/\r\n?/g, '\n');
}

function writeRun(writer: Writer, value: string, place: Span, style: Style): void {
  if (value === '') return;
  const { text } = writer.source;
  const words = span(Math.min(place.start, text.length), Math.min(place.end, text.length));
  const written = text.slice(words.start, words.end);
  const start = writer.text.length;
  // What remark read may be no letter of the file: beyond a limit, marks were handed to it as other letters.
  writer.text += (written.length === value.length ? written : value).replace(/\r\n?|\n/g, ' ');
  const verbatim = written === writer.text.slice(start);
  writer.runs.push({ start, end: writer.text.length, words, verbatim, ...style });
}

/** Code between backticks: a blank on either side may be padding, and `\|` in a cell is a pipe. */
export function writeCode(writer: Writer, value: string, place: Span, style: Style): void {
  const { text } = writer.source;
  const ticks = /^`*/.exec(text.slice(place.start, place.end))?.[0].length ?? 0;
  const inner = span(place.start + ticks, place.end - ticks);
  const words = text.slice(inner.start, inner.end);
  const padding = /^[ \r\n]/.test(words) && /[ \r\n]$/.test(words) && words.trim() !== '' ? 1 : 0;
  if (words.startsWith(value, padding)) {
    writeRun(writer, value, span(inner.start + padding, inner.start + padding + value.length), style);
    return;
  }
  const parts = words.slice(padding, words.length - padding).split(/\\(?=\|)/);
  if (parts.join('') !== value) {
    writeRun(writer, value, inner, style);
    return;
  }
  let at = inner.start + padding;
  for (const part of parts) {
    writeRun(writer, part, span(at, at + part.length), style);
    at += part.length + 1;
  }
}

/** `<br>` parts lines; of other HTML only comments matter, and not for the words. */
function writeHtml(writer: Writer, place: Span): void {
  const { source } = writer;
  if (/^<br\s*\/?>$/i.test(source.text.slice(place.start, place.end))) writer.text += '\n';
  else noteDirectives(source, place);
}

function altSpan({ text }: Source, { start, end }: Span, alt: string): Span {
  const words = start + 2;
  if (text.startsWith(alt, words)) return span(words, words + alt.length);
  const close = text.indexOf(']', words);
  return span(words, close < 0 ? end : Math.min(close, end));
}

/** remark parts a text at every letter that could have been a mark. */
function joinRuns({ text }: Source, runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isNext = last?.end === run.start && last.words.end === run.words.start && last.verbatim && run.verbatim;
    if (last && isNext && sameStyle(last, run) && text[last.words.end - 1] !== undefined) {
      joined[joined.length - 1] = { ...last, end: run.end, words: span(last.words.start, run.words.end) };
    } else joined.push(run);
  }
  return joined;
}

function sameStyle(a: Style, b: Style): boolean {
  const { strong, emphasis, struck, code, link, image } = a;
  return (
    strong === b.strong &&
    emphasis === b.emphasis &&
    struck === b.struck &&
    code === b.code &&
    link === b.link &&
    image === b.image
  );
}

// Parts that are no words

/** Footnote marks, and Kramdown's attribute lists: `{: .button}` directly behind marked words, or at the end of a line. Code is left as it is. */
function leftovers(source: Source, { text, runs }: MarkdownText): Span[] {
  const found: Span[] = [];
  if (!text.includes('[^') && !text.includes('{:')) return found;
  const marked = new Set(runs.filter((run) => isMarked(run)).map((run) => run.end));
  const escaped = new Set(runs.filter(({ words }) => source.text[words.start - 1] === '\\').map((run) => run.start));
  let at = 0;
  for (const { 0: match, index } of text.matchAll(/\[\^\w+\]|\{:[^{}\n]*\}/g)) {
    const end = index + match.length;
    while ((runs[at]?.end ?? index + 1) <= index) at++;
    const run = runs[at];
    if (escaped.has(index) || (run && run.start <= index && (run.code || !run.verbatim))) continue;
    if (match.startsWith('[') || marked.has(index) || isLineEndAt(text, end)) found.push(span(index, end));
  }
  return found;
}

function isMarked(run: TextRun): boolean {
  return Boolean(run.strong ?? run.emphasis ?? run.code ?? run.image) || run.link !== undefined;
}

function isLineEndAt(text: string, offset: number): boolean {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at === text.length || text[at] === '\n' || text.startsWith('{:', at);
}

/** No blanks at the beginnings and ends of lines, and no empty lines at either end. */
function trimLines(whole: MarkdownText): MarkdownText {
  const { text } = whole;
  const blanks: Span[] = [];
  const stop = text.trimEnd().length;
  const begin = text.length - text.trimStart().length;
  if (begin > 0) blanks.push(span(0, begin));
  for (let at = text.indexOf('\n', begin); at >= 0 && at < stop; at = text.indexOf('\n', at + 1)) {
    const before = blankBefore(text, at, blanks.at(-1)?.end ?? 0);
    if (before < at) blanks.push(span(before, at));
    const behind = blankBehind(text, at + 1);
    if (behind > at + 1) blanks.push(span(at + 1, behind));
  }
  if (stop < text.length && begin < text.length) blanks.push(span(stop, text.length));
  return cutOut(whole, blanks);
}

function blankBefore(text: string, offset: number, from: number): number {
  let at = offset;
  while (at > from && isBlank(text[at - 1])) at--;
  return at;
}

function blankBehind(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

const isBlank = (letter: string | undefined): boolean => letter === ' ' || letter === '\t';

/** The text without some stretches of it, which come in order. A run that is not verbatim is kept whole or not at all. */
function cutOut(whole: MarkdownText, cuts: readonly Span[]): MarkdownText {
  if (!cuts.some(({ start, end }) => end > start)) return whole;
  const runs: TextRun[] = [];
  let text = '';
  let at = 0;
  let next = 0;
  for (const cut of [...cuts, span(whole.text.length, whole.text.length)]) {
    const moved = text.length - at;
    for (; next < whole.runs.length; next++) {
      const run = whole.runs[next];
      if (!run || run.start >= cut.start) break;
      const part = partOfRun(run, Math.max(at, run.start), Math.min(cut.start, run.end));
      if (part) runs.push({ ...part, start: part.start + moved, end: part.end + moved });
      if (run.end > cut.start) break;
    }
    text += whole.text.slice(at, cut.start);
    at = Math.max(at, cut.end);
  }
  return { ...whole, text, runs };
}

function partOfRun(run: TextRun, start: number, end: number): TextRun | undefined {
  if (end <= start) return undefined;
  if (start === run.start && end === run.end) return run;
  if (!run.verbatim) return { ...run, start, end };
  const { words } = run;
  return { ...run, start, end, words: span(words.start + start - run.start, words.start + end - run.start) };
}
