//! `Label: value`, in the ways people write it.
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { LabelPlace } from '../../syntax/tree.ts';
import { cut, isContentsLine, isStrongAt, linesOf, strongEnd } from './words.ts';

export interface Label {
  readonly words: MarkdownText;
  readonly value: MarkdownText;
  /** `cell`: the label is the head of a column. */
  readonly style: LabelPlace['style'] | 'cell';
  /** The kind whose name the value is, whatever the words are: the first column of a table. */
  readonly names?: string;
}

/** More words are a sentence that has a colon. */
const mostLabelWords = 7;

/** Whether the words mean anything is for the caller to say. */
export function labelOf(line: MarkdownText): Label | undefined {
  if (isContentsLine(line)) return undefined;
  const found = strongLabel(line) ?? plainLabel(line);
  return found && isCode(found.words) ? undefined : found;
}

/** `name: string` in code is a line of a program. */
function isCode({ runs }: MarkdownText): boolean {
  return runs.length > 0 && runs.every(({ code }) => code === true);
}

/** The lines of a text; strong labels that share one are told apart: `**Owner:** Ana · **Due:** June`. */
export function labelLines(text: MarkdownText): MarkdownText[] {
  return linesOf(text).flatMap((line) => {
    const starts = [...line.text.matchAll(/\s[·•|](?=\s)/g)].map(({ index }) => index);
    const cuts = starts.filter((at) => isStrongAt(line, at + 2) && strongLabel(cut(line, at + 2)));
    return [0, ...cuts].map((at, i) => cut(line, i === 0 ? 0 : at + 2, cuts[i]));
  });
}

/** `**Owner:** Ana`, `**Owner**: Ana`, `**Owner** Ana`, `**Owner** – Ana` */
function strongLabel(line: MarkdownText): Label | undefined {
  const end = strongEnd(line);
  if (end === 0) return undefined;
  const inside = line.text.slice(0, end);
  const colon = /^([^:]*):\s*$/.exec(inside);
  if (colon) return label(line, colon[1]?.length ?? 0, end, 'strong');
  const outside = /^\s*(?::|[-–—]\s)?\s*/.exec(line.text.slice(end))?.[0] ?? '';
  return label(line, end, end + outside.length, 'strong-word');
}

/** `Owner: Ana`, `Owner:: Ana`. A colon without a blank behind it is a time, a ratio or an address. */
function plainLabel(line: MarkdownText): Label | undefined {
  const found = /^([^:\n]{1,80}?)\s*::?(?=\s|$)/u.exec(line.text);
  return found ? label(line, found[1]?.length ?? 0, found[0].length, 'plain') : undefined;
}

function label(line: MarkdownText, end: number, from: number, style: Label['style']): Label | undefined {
  const words = cut(line, 0, end);
  if (words.text === '' || words.text.split(/\s+/).length > mostLabelWords) return undefined;
  return { words, value: cut(line, from), style };
}
