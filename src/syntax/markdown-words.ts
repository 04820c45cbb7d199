//! Running text whose marks can mean but one thing → its words; what can't be told at a glance is left to remark.
import { span, type Span } from '../text/span.ts';
import { doubt, has } from './markdown-lines.ts';
import { tidy, writeCode, type Source, type Style, type Writer } from './markdown-text.ts';
import type { MarkdownText } from './markdown.ts';

/** The words on some lines, each without the blanks around it. Undefined where a mark may mean more than one thing. */
export function readWords(source: Source, lines: readonly Span[]): MarkdownText | undefined {
  const first = lines.at(0);
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const whole = span(first.start, last.end);
  const mayLink = source.text.slice(whole.start, whole.end).includes('](');
  const inline: Inline = { writer: { source, text: '', runs: [] }, whole, mayLink, open: [], style: {}, from: whole.start };
  for (const line of lines) {
    if (line !== first) inline.writer.text += '\n';
    if (!writeLine(inline, line)) return undefined;
  }
  if (inline.open.length > 0) return undefined;
  const { text, runs } = inline.writer;
  const start = isEscape(source.text, first.start) ? first.start + 1 : first.start;
  return tidy(source, { text, span: span(start, last.end), runs });
}

interface Inline {
  readonly writer: Writer;
  readonly whole: Span;
  /** Whether `](` is anywhere in it. */
  readonly mayLink: boolean;
  /** Marks of emphasis that nothing has closed yet. */
  readonly open: Open[];
  style: Style;
  /** Where the words begin that are not written yet. */
  from: number;
}

interface Open {
  readonly mark: string;
  /** The style outside of it. */
  readonly outside: Style;
}

/** False where it gives up. */
function writeLine(inline: Inline, { start, end }: Span): boolean {
  const { text } = inline.writer.source;
  inline.from = start;
  for (let at = start; at < end;) {
    const next = mayBeMark(text.charCodeAt(at)) ? writeMark(inline, at, end) : letter;
    if (next === doubt) return false;
    at = next === letter ? at + 1 : next;
  }
  writePending(inline, end, end);
  return true;
}

/** A mark that is a letter like any other. */
const letter = -2;

const marks = new Set(Array.from('\\`*_[!<&~\t\0', (mark) => mark.charCodeAt(0)));
const isMark = Array.from({ length: 128 }, (_, code) => marks.has(code));
const mayBeMark = (code: number): boolean => code < 128 && isMark[code] === true;

/** Writes the words before the mark at `at` and what it makes of those behind it. Returns the place up to which all is read. */
function writeMark(inline: Inline, at: number, end: number): number {
  const { text } = inline.writer.source;
  switch (text[at]) {
    case '*':
    case '_':
    case '~':
      return writeEmphasis(inline, at, end);
    case '\\':
      return writeEscape(inline, at, end);
    case '`':
      return writeCodeSpan(inline, at, end);
    case '[':
      return writeLink(inline, at, end);
    case '<':
      return writeBreak(inline, at, end);
    case '!':
      return text[at + 1] === '[' ? doubt : letter;
    case '&':
      return has(entity, text, at, end) ? doubt : letter;
    default:
      return doubt;
  }
}

const entity = /&(?:#|[A-Za-z\d]+;)/y;

/** Writes the words up to `at`; the next ones begin at `next`. */
function writePending(inline: Inline, at: number, next: number): void {
  const { writer, style, from } = inline;
  inline.from = next;
  if (at <= from) return;
  const start = writer.text.length;
  writer.text += writer.source.text.slice(from, at);
  writer.runs.push({ start, end: writer.text.length, words: span(from, at), verbatim: true, ...style });
}

// Emphasis

/** Marks that only open, and marks that only close the last one opened. */
function writeEmphasis(inline: Inline, at: number, end: number): number {
  const { text } = inline.writer.source;
  const sign = text.charAt(at);
  let stop = at + 1;
  while (stop < end && text[stop] === sign) stop++;
  const mark = text.slice(at, stop);
  const flanks = flanksOf(inline, at, stop);
  if (!flanks) return doubt;
  const { opens, closes } = flanks;
  if (!opens && !closes) return mark.length === 1 ? letter : doubt;
  if (mark.length > 2 || (opens && closes)) return doubt;
  const last = inline.open.at(-1);
  if (closes && !last) return mark.length === 1 ? letter : doubt;
  if (closes ? last?.mark !== mark : inline.open.some((one) => one.mark.startsWith(sign))) return doubt;
  writePending(inline, at, stop);
  if (closes) inline.style = inline.open.pop()?.outside ?? {};
  else {
    inline.open.push({ mark, outside: inline.style });
    inline.style = { ...inline.style, ...styles[mark] };
  }
  return stop;
}

const styles: Readonly<Record<string, Style>> = {
  '*': { emphasis: true },
  _: { emphasis: true },
  '**': { strong: true },
  __: { strong: true },
  '~': { struck: true },
  '~~': { struck: true },
};

/** CommonMark's left- and right-flanking, as micromark has it. Undefined beside a mark of another kind with `~`, which has rules of its own. */
function flanksOf({ writer, whole }: Inline, at: number, stop: number): { opens: boolean; closes: boolean } | undefined {
  const { text } = writer.source;
  const previous = at > whole.start ? text.charAt(at - 1) : '';
  const next = stop < whole.end ? text.charAt(stop) : '';
  const sign = text[at];
  if (sign === '~' ? /[*_~\\]/.test(previous + next) : /[~]/.test(previous + next)) return undefined;
  const before = sortOf(previous);
  const after = sortOf(next);
  const opens = after === 'letter' || (after === 'sign' && before !== 'letter');
  const closes = before === 'letter' || (before === 'sign' && after !== 'letter');
  if (sign !== '_') return { opens, closes };
  return { opens: opens && (before !== 'letter' || !closes), closes: closes && (after !== 'letter' || !opens) };
}

/** By UTF-16 unit, so that an emoji is a letter, as it is to micromark. */
function sortOf(letter: string): 'letter' | 'sign' | 'blank' {
  if (letter === '' || /\s/.test(letter)) return 'blank';
  return /[\p{P}\p{S}]/u.test(letter) ? 'sign' : 'letter';
}

// Escapes, code, links, breaks

/** `\\*` is a letter; a backslash at the end of a line parts lines, which the line end does anyway. */
function writeEscape(inline: Inline, at: number, end: number): number {
  const { text } = inline.writer.source;
  if (at + 1 === end) {
    if (end === inline.whole.end || !/[\r\n]/.test(text.charAt(end))) return letter;
    writePending(inline, at, end);
    return end;
  }
  if (!isEscape(text, at)) return letter;
  writePending(inline, at, at + 1);
  return at + 2;
}

const isEscape = (text: string, at: number): boolean => text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1));

function writeCodeSpan(inline: Inline, at: number, end: number): number {
  const { writer, style } = inline;
  code.lastIndex = at;
  const [all, , words = ''] = code.exec(writer.source.text) ?? [];
  if (all === undefined || at + all.length > end || words.includes('\\')) return doubt;
  const stop = at + all.length;
  writePending(inline, at, stop);
  const isPadded = words.startsWith(' ') && words.endsWith(' ') && !/^ *$/.test(words);
  writeCode(writer, isPadded ? words.slice(1, -1) : words, span(at, stop), { ...style, code: true });
  return stop;
}

/** Up to as many backticks, on one line. */
const code = /(`+)(?!`)([^`\r\n\t]+)\1(?!`)/y;

/** `[words](address)`. Without an address behind it a bracket is a letter, in a text that has no definitions. */
function writeLink(inline: Inline, at: number, end: number): number {
  link.lastIndex = at;
  const [all, words = '', address = ''] = link.exec(inline.writer.source.text) ?? [];
  if (all === undefined || at + all.length > end) return inline.mayLink ? doubt : letter;
  const stop = at + all.length;
  writePending(inline, at, stop);
  const inner: Inline = { ...inline, open: [], style: { ...inline.style, link: address } };
  return writeLine(inner, span(at + 1, at + 1 + words.length)) && inner.open.length === 0 ? stop : doubt;
}

const link = /\[([^[\]\\`<!&\r\n]+)\]\(([^\s()<>\\&"'\0]+)\)/y;

/** `<br>`. Other HTML, and addresses in angle brackets, are left to remark. */
function writeBreak(inline: Inline, at: number, end: number): number {
  const { text } = inline.writer.source;
  if (!has(lineBreak, text, at, end)) return has(angle, text, at, end) ? doubt : letter;
  const next = lineBreak.lastIndex;
  writePending(inline, at, next);
  inline.writer.text += '\n';
  return next;
}

const lineBreak = /<br *\/?>/iy;
const angle = /<(?:[A-Za-z/!?]|[^\s<>]+>)/y;
