//! `Label: value`, in the ways people write it.
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { KnownAmounts, LabelPlace } from '../../syntax/tree.ts';
import { cut, isContentsLine, isStrongAt, linesOf, strongEnd } from './words.ts';

export interface Label {
  readonly words: MarkdownText;
  readonly value: MarkdownText;
  /** `cell`: the label is the head of a column. */
  readonly style: LabelPlace['style'] | 'cell';
  /** The kind whose name the value is, whatever the words are: the first column of a table. */
  readonly names?: string;
  /** What the head of its column says of amounts. */
  readonly amounts?: KnownAmounts;
  /** The head of its column does not say that it refers to anything: what it names need not be known. */
  readonly told?: true;
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
 * What words before a colon are here: a label whose value is a name, a day, money or a choice; a label with words behind it; or
 * none.
 */
export type LabelMeaning = 'value' | 'words' | undefined;

type MeaningOf = (words: string) => LabelMeaning;

/**
 * The lines of a text; strong labels that share one are told apart: `**Owner:** Ana · **Due:** June`, and so are known ones:
 * `Publish prices. Owner: Luis. Due: June 2026`.
 */
export function labelLines(text: MarkdownText, meaningOf: MeaningOf = () => undefined): MarkdownText[] {
  return linesOf(text).flatMap((line) => chainOf(line, meaningOf) ?? barredOf(line));
}

function barredOf(line: MarkdownText): MarkdownText[] {
  const starts = [...line.text.matchAll(/\s[·•|](?=\s)/g)].map(({ index }) => index);
  const cuts = starts.filter((at) => isStrongAt(line, at + 2) && strongLabel(cut(line, at + 2)));
  return [0, ...cuts].map((at, i) => cut(line, i === 0 ? 0 : at + 2, cuts[i]));
}

const longestChain = 1000;

/** The end of a piece of a line, and the words and the meaning of the label that follows, if one does. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly isBar: boolean;
  /** A comma may stand inside a value as well. */
  readonly isComma: boolean;
  /** Strong words before a colon are a label, known or not. */
  readonly isStrong: boolean;
  readonly words: string | undefined;
  readonly meaning: LabelMeaning;
}

/** The pieces of a line that begin with labels, each without the sign that ends it. */
function chainOf(line: MarkdownText, meaningOf: MeaningOf): MarkdownText[] | undefined {
  const { text } = line;
  if (text.length > longestChain || !text.includes(':')) return undefined;
  const first = meaningOf(wordsAt(text, 0) ?? '');
  const gaps = gapsIn(text).map(({ index, 0: gap }): Gap => {
    const isBar = /[|·•]/.test(gap);
    const words = wordsAt(text, index + gap.length);
    const isDated = words === undefined && isBar && saysDay(text.slice(index + gap.length), meaningOf);
    const meaning = words === undefined ? (isDated ? 'value' : undefined) : meaningOf(words);
    const isStrong = words !== undefined && isStrongAt(line, index + gap.length);
    return { start: index, end: index + gap.length, isBar, isComma: gap.startsWith(','), isStrong, words, meaning };
  });
  const cuts = cutsOf(first, withoutInnerCommas(first, gaps));
  const last = cuts.at(-1);
  if (!last) return undefined;
  const behind = last.meaning === 'value' && last.words !== undefined ? sentenceEnd(text, last.end) : undefined;
  const starts = [0, ...cuts.map(({ end }) => end), ...(behind === undefined ? [] : [behind])];
  const ends = [...cuts.map(({ start }) => start), ...(behind === undefined ? [] : [behind])];
  return starts.map((start, at) => withoutPoint(cut(line, start, ends[at])));
}

/** What may end a piece of a line; what stands in brackets is one piece. */
function gapsIn(text: string): RegExpExecArray[] {
  const gaps = [...text.matchAll(/[.;,]\s+(?=\p{L})|\s[—–|·•]\s+(?=\p{L})/gu)];
  const isInBracket = (at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.includes(')', at);
  return gaps.filter(({ index }) => !isInBracket(index));
}

/** `Start: May 2027, end: June 2027`: a comma ends a value that is no mere words, and only before a label of another such value. */
function withoutInnerCommas(first: LabelMeaning, gaps: readonly Gap[]): readonly Gap[] {
  let above = first;
  return gaps.filter(({ isComma, meaning }) => {
    if (isComma && (above !== 'value' || meaning !== 'value')) return false;
    above = meaning ?? above;
    return true;
  });
}

/**
 * The gaps before labels that are known, where there are two such labels, or one whose value is no mere words. In a line of
 * labels between bars, each is one, known or not: `Last updated: May 2026 · Page: 3`.
 */
function cutsOf(first: LabelMeaning, gaps: readonly Gap[]): readonly Gap[] {
  const bars = gaps.filter(({ isBar }) => isBar);
  const isDated = bars.some(({ words, meaning }) => words === undefined && meaning !== undefined);
  const isAllLabels = isDated || (first !== undefined && bars.length > 0 && bars.every(({ words }) => words !== undefined));
  const cuts = gaps.filter(({ isBar, isStrong, meaning }) => meaning !== undefined || isStrong || (isBar && isAllLabels));
  const isChain = cuts.length > 1 || first !== undefined || cuts.some(({ meaning }) => meaning === 'value');
  return isChain ? cuts : [];
}

/** `next review May 2027` between bars: a label and its value, of which a colon would tell no more. */
function saysDay(text: string, meaningOf: MeaningOf): boolean {
  const [piece = ''] = text.split(/\s[|·•]\s/, 1);
  const words = /^\p{L}+\s\p{L}+(?:\s\p{L}+)?(?=\s.*\d)/u.exec(piece.slice(0, longestWords))?.[0].split(/\s/) ?? [];
  return words.some((_, at) => at > 0 && meaningOf(words.slice(0, at + 1).join(' ')) === 'value');
}

/** The words of a label: the colon stands behind a few of them at most, and a blank behind it. */
function wordsAt(text: string, at: number): string | undefined {
  return /^([^:.;,\n]{1,40}?\.?)\s*:(?=\s)/.exec(text.slice(at, at + longestWords))?.[1];
}

const longestWords = 60;

/** Where a sentence behind a label's value begins: `Team: Care. It starts in May.` */
function sentenceEnd(text: string, from: number): number | undefined {
  const value = text.indexOf(':', from) + 1;
  const ends = [...text.slice(value).matchAll(/(?<=[\p{L}\p{N}]{3}|[\p{N})%€$])\.\s+(?=\p{Lu})/gu)];
  // "Prof. Ana" is one name.
  const end = ends.find(({ index }) => !/^\s*\p{Lu}\p{Ll}{1,3}$/u.test(text.slice(value, value + index)));
  return end && value + end.index + end[0].length;
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
