//! How single settings are read: words, lists of them, choices, days; every mistake at its place.
import type { Rule } from '../rule/rule.ts';
import type { Entry, MapNode, Node } from '../syntax/tree.ts';
import { noSuch } from '../text/no-such.ts';
import type { Span } from '../text/span.ts';
import { isIsoDay } from '../value/index.ts';

/** A mistake in the configuration: the run can't be trusted, so it does not start. */
export interface ConfigMistake {
  readonly message: string;
  readonly span: Span;
}

/** What one configuration file is read with, and what was found wrong in it. */
export interface Reading {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly languages: readonly string[];
  readonly mistakes: ConfigMistake[];
  /** There are rules that are not at hand. */
  readonly moreRules: boolean;
  /** Where each setting stands, by its path: `language`, `rules.unfunded-action`, `overrides.0.rules.unfunded-action`. */
  readonly places: Map<string, Span>;
}

/** A word and its place. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

export const isBlank = (node: Node): boolean => node.type === 'scalar' && node.text.trim() === '';

export function mistake(reading: Reading, span: Span, message: string): void {
  reading.mistakes.push({ message, span });
}

/** Aliases are followed, but not to a place that holds them. */
function resolved(node: Node): Node | undefined {
  return node.type === 'alias' ? node.target : node;
}

export function scalar(reading: Reading, node: Node): Text {
  const target = resolved(node);
  if (target?.type === 'scalar') return { text: target.text, span: node.type === 'scalar' ? node.words : node.span };
  mistake(reading, node.span, 'One word is expected here, not a list or a block.');
  return { text: '', span: node.span };
}

/** One word, or a list of them. */
export function texts(reading: Reading, { value }: Pick<Entry, 'value'>): Text[] {
  const node = resolved(value);
  return node?.type === 'list' ? node.items.map((item) => scalar(reading, item)) : [scalar(reading, value)];
}

export function wordsOf(reading: Reading, entry: Pick<Entry, 'value'>): string[] {
  return texts(reading, entry).flatMap(({ text }) => (text.trim() === '' ? [] : [text]));
}

/** Undefined, and a mistake that shows what is expected, where something else stands there. */
export function mapAt(reading: Reading, node: Node, expected: string): MapNode | undefined {
  const target = resolved(node);
  if (target?.type === 'map') return target;
  mistake(reading, node.span, expected);
  return undefined;
}

export function oneOf(reading: Reading, { text, span }: Text, allowed: readonly string[], what: string): string {
  if (text !== '' && !allowed.includes(text)) mistake(reading, span, noSuch(what, text, allowed));
  return text;
}

export function matching(reading: Reading, entry: Entry, pattern: RegExp, what: string): string {
  const { text, span } = scalar(reading, entry.value);
  if (!pattern.test(text)) mistake(reading, span, `"${entry.key}" is ${what}, not "${text}".`);
  return text;
}

export function day(reading: Reading, entry: Entry): string {
  const { text, span } = scalar(reading, entry.value);
  if (!isIsoDay(text)) mistake(reading, span, `"${entry.key}" is a day such as 2027-03-31, not "${text}".`);
  return text;
}

export function month(reading: Reading, entry: Entry): number {
  const { text, span } = scalar(reading, entry.value);
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 12)
    mistake(reading, span, `"${entry.key}" is a month from 1 to 12, not "${text}".`);
  return number;
}
