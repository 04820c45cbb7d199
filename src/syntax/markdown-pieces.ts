//! A long Markdown text cut at headings into pieces that can be parsed one by one: micromark is dearer than linear in some of them.

/** In characters: shorter texts are parsed whole, and a piece ends at the first heading beyond. */
export const pieceLength = 16_000;

/**
 * Where pieces begin, the first at 0. A text is cut only where what follows can't depend on what stands above: at a heading at
 * the margin, behind a blank line, outside of fences. It stays whole where definitions of links, or HTML that may go on over
 * blank lines, reach from one piece into another.
 */
export function piecesOf(text: string, least = pieceLength): readonly number[] {
  const starts = [0];
  if (text.length <= least || reachesFar.test(text)) return starts;
  let fence: Fence | undefined;
  let wasBlank = false;
  const front = frontMatter.exec(text)?.[0].length ?? 0;
  for (const { 0: line, index } of text.matchAll(lines)) {
    if (index < front) continue;
    const mark = fenceAt.exec(line);
    if (fence) fence = mark && closes(fence, mark) ? undefined : fence;
    else if (mark) fence = { prefix: mark[1] ?? '', sign: mark[2] ?? '' };
    else if (wasBlank && isHeading.test(line) && index - (starts.at(-1) ?? 0) >= least) starts.push(index);
    wasBlank = line.trim() === '';
  }
  return starts;
}

/** `[name]: address` at the beginning of a line, comments and the tags whose content may hold blank lines. */
const reachesFar = /^[ \t>*+\-\d.)]*\[[^\]\r\n]*\]:|<(?:!|\?|script|pre|style|textarea)/im;
/** A line of dashes at the very beginning, up to the next one, or to the end. */
const frontMatter = /^\ufeff?(---|\+\+\+)[^]*?(?:[\r\n]\1[ \t]*(?=[\r\n]|$)|$)/;
const lines = /[^\r\n]*(?:\r\n?|\n|$)/g;
const isHeading = /^#{1,6}(?:[ \t]|[\r\n]|$)/;

interface Fence {
  readonly prefix: string;
  readonly sign: string;
}

const fenceAt = /^([ \t>*+\-\d.)]*)(`{3,}|~{3,})([^\r\n]*)/;

/** A fence that only looks closed would be worse than one that only looks open: after that one nothing is cut. */
function closes({ prefix, sign }: Fence, [, before = '', mark = '', behind = '']: RegExpExecArray): boolean {
  const isAlike = prefix === '' ? /^ {0,3}$/.test(before) : before.length === prefix.length && !/[*+\-\d]/.test(before);
  return isAlike && mark.startsWith(sign) && behind.trim() === '';
}
