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

/**
 * The lines of a text; strong labels that share one are told apart: `**Owner:** Ana · **Due:** June`, and so are two or more
 * known ones: `Publish prices. Owner: Luis. Due: June 2026`.
 */
export function labelLines(text: MarkdownText, isKnown: (words: string) => boolean = () => false): MarkdownText[] {
  return linesOf(text).flatMap((line) => chainOf(line, isKnown) ?? barredOf(line));
}

function barredOf(line: MarkdownText): MarkdownText[] {
  const starts = [...line.text.matchAll(/\s[·•|](?=\s)/g)].map(({ index }) => index);
  const cuts = starts.filter((at) => isStrongAt(line, at + 2) && strongLabel(cut(line, at + 2)));
  return [0, ...cuts].map((at, i) => cut(line, i === 0 ? 0 : at + 2, cuts[i]));
}

const longestChain = 1000;
const enoughLabels = 2;

/** The pieces of a line that begin with known labels, each without the sign that ends it. */
function chainOf(line: MarkdownText, isKnown: (words: string) => boolean): MarkdownText[] | undefined {
  const { text } = line;
  if (text.length > longestChain || !text.includes(':')) return undefined;
  const gaps = [...text.matchAll(/[.;]\s+(?=\p{L})|\s[—–|·•]\s+(?=\p{L})/gu)];
  const cuts = gaps.filter(({ index, 0: gap }) => isKnownLabel(text.slice(index + gap.length), isKnown));
  if (cuts.length + (isKnownLabel(text, isKnown) ? 1 : 0) < enoughLabels || cuts.length === 0) return undefined;
  const starts = [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)];
  const pieces = starts.map((start, at) => cut(line, start, cuts[at]?.index));
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), withoutPoint(last)] : pieces;
}

/** The colon stands behind a few words at most, and a blank behind it. */
function isKnownLabel(text: string, isKnown: (words: string) => boolean): boolean {
  const words = /^([^:.;,\n]{1,40}?)\s*:(?=\s)/.exec(text)?.[1];
  return words !== undefined && isKnown(words);
}

function withoutPoint(text: MarkdownText): MarkdownText {
  return text.text.endsWith('.') ? cut(text, 0, text.text.length - 1) : text;
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
