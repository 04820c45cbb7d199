//! Where a Markdown text may be cut: where what follows does not depend on what stands above, or where remark has enough.
import { isBlank, lineAt, type Lines } from './markdown-lines.ts';

/** Whether definitions of links, or HTML that may go on over blank lines, may reach from one piece into another. */
export function reachesFar(text: string): boolean {
  return far.test(text);
}

/** `[name]: address` at the beginning of a line, the tags whose content may hold blank lines, and comments of several lines. */
const far = /^[ \t>*+\-\d.)]*(?:\[(?:[^\][\\]|\\[^])*\]:|<(?:!(?!--[^\r\n>-][^\r\n]*-->)|\?|script|pre|style|textarea))/im;

/**
 * The line at which a piece ends that begins at a line: one at the margin behind a blank line, outside of fences and lists.
 * What `far` finds is not looked at.
 */
export function endOfPiece(text: string, lines: Lines, from: number): number {
  const piece: State = { wasBlank: false, isOpen: false, hasHtml: false, fence: undefined };
  for (let at = from; at < lines.starts.length; at++) {
    const [start, stop] = lineAt(lines, at);
    if (mayEnd(piece, text, start) && at > from) return at;
    const line = text.slice(start, stop);
    if (!isBlank(text, start, stop) && !goOn(piece, line)) break;
    piece.wasBlank = isBlank(text, start, stop);
  }
  return lines.starts.length;
}

interface State {
  wasBlank: boolean;
  /** A list item or quote below may belong to what stands here: to a list, or, as remark has it, to indented code. */
  isOpen: boolean;
  hasHtml: boolean;
  fence: Fence | undefined;
}

interface Fence {
  readonly prefix: string;
  readonly sign: string;
}

function mayEnd({ wasBlank, isOpen, fence }: State, text: string, start: number): boolean {
  if (!wasBlank || fence || /[ \t\r\n]/.test(text.charAt(start))) return false;
  item.lastIndex = start;
  return !isOpen || !item.test(text);
}

const item = />|(?:[*+-]|\d+[.)])(?=[ \t\r\n]|$)/y;

/** False where nobody can tell whether a fence is open from here on. */
function goOn(piece: State, line: string): boolean {
  const mark = fenceIn(line);
  const { fence } = piece;
  if (fence) {
    if (mark && closes(fence, mark)) piece.fence = undefined;
    else return fence.prefix === '' || isWithin(fence.prefix, line);
    return true;
  }
  piece.hasHtml ||= /^[ \t>*+\-\d.)]*</.test(line);
  piece.isOpen ||= /^[ \t>]*(?:[*+-]|\d+[.)])(?:[ \t]|$)|^[ \t>]*(?: {4}|\t)/.test(line);
  if (mark) piece.fence = { prefix: mark[1] ?? '', sign: mark[2] ?? '' };
  return !mark || !piece.hasHtml;
}

/** Words between backticks are code, however many there are. */
function fenceIn(line: string): RegExpExecArray | undefined {
  const found = fenceAt.exec(line);
  return found && !(found[2]?.startsWith('`') && found[3]?.includes('`')) ? found : undefined;
}

const fenceAt = /^([ \t>*+\-\d.)]*)(`{3,}|~{3,})([^\r\n]*)/;

/** Whether a line stands as far inside of quotes and lists as the fence that is open. */
function isWithin(prefix: string, line: string): boolean {
  const before = /^[ \t>]*/.exec(line)?.[0] ?? '';
  return before.length >= prefix.length && before.slice(0, prefix.length) === prefix.replace(/[^\t>]/g, ' ');
}

/** A fence that only looks closed would be worse than one that only looks open: after that one nothing is cut. */
function closes({ prefix, sign }: Fence, [, before = '', mark = '', behind = '']: RegExpExecArray): boolean {
  const isAlike = prefix === '' ? /^ {0,3}$/.test(before) : before.length === prefix.length && !/[*+\-\d]/.test(before);
  return isAlike && mark.startsWith(sign) && behind.trim() === '';
}

// Shares

/**
 * What remark is given at once, in letters, and in marks, which stand for its events: it takes some 6 KB for each line, pipe or
 * bullet, 11 KB at the worst. A megabyte of pipes took 2.6 GB. 200,000 letters that people wrote have less than 20,000 marks.
 */
const mostLetters = 200_000;
const mostMarks = 20_000;
/** What is more than that is cut into shares of so many marks, which leaves room for all that is made of them. */
const marksOfShare = 8000;

/** Whether remark may be given all of some lines at once. */
export function isOneShare(text: string, lines: Lines, from: number, to: number): boolean {
  const length = (lines.stops[to - 1] ?? 0) - (lines.starts[from] ?? 0);
  return length < mostMarks / 2 || endOfShare(text, lines, from, to, mostMarks) === to;
}

/** The line at which a share for remark ends: `to`, unless that is more than it is given at once. No line is cut. */
export function endOfShare(text: string, { starts, stops }: Lines, from: number, to: number, most = marksOfShare): number {
  const begin = starts[from] ?? 0;
  let marks = 0;
  let best = { at: to, rank: -1 };
  for (let at = from; at < to; at++) {
    const [start, stop] = [starts[at] ?? 0, stops[at] ?? 0];
    if (at > from && (marks > most / 2 || start - begin > mostLetters / 2)) {
      const rank = rankOf(text, start);
      if (rank >= best.rank) best = { at, rank };
    }
    marks += 1 + marksIn(text, start, stop) + burdenOf(text, start, stop);
    if (marks > most || stop - begin > mostLetters) return best.rank >= 0 ? best.at : Math.max(at, from + 1);
  }
  return to;
}

/** The best place is at the margin, where no list goes on, and behind a blank line. */
function rankOf(text: string, start: number): number {
  if (/[ \t\r\n]/.test(text.charAt(start))) return 0;
  return /[\r\n]/.test(text.charAt(start - 2)) ? 2 : 1;
}

/**
 * Quotes and lists that begin on one line are closed on the next one, for which micromark looks at all that stands before: 400 lines
 * of `> - > - > - > - > - a` took a second, four times as many sixteen.
 */
function burdenOf(text: string, start: number, stop: number): number {
  openings.lastIndex = start;
  const prefix = openings.exec(text)?.[0] ?? '';
  return prefix.length < 6 ? 0 : 10 * Math.max(0, marksIn(text, start, Math.min(stop, start + prefix.length)) - 2);
}

const openings = /(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/y;

function marksIn(text: string, start: number, stop: number): number {
  let marks = 0;
  for (let at = start; at < stop; at++) if (isSign(text.charCodeAt(at))) marks++;
  return marks;
}

/** In ASCII: what is no letter, no figure and no blank. */
const isSign = (code: number): boolean =>
  code < 48 ? code !== 32 : (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 128);
