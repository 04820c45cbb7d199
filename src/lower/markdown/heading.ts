//! The words of a heading: what counts them taken off, and what they say by themselves.
import { isCollection, kindOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { periodIn } from '../../value/index.ts';
import { withoutColon, type Section } from './outline.ts';
import { contextOf, longestName, tailOf, type Scope } from './scope.ts';
import { signsLength } from '../status.ts';
import { isKindWord, withoutNumber } from './title.ts';
import { cut } from './words.ts';

/** A heading without emoji, numbers in front and a colon behind. */
export function plainWords(heading: MarkdownText): MarkdownText {
  const signs = signsLength(heading.text);
  return withoutColon(withoutNumber(signs < heading.text.length ? cut(heading, signs) : heading));
}

/** A heading such as `Journey: an evening crossing`. */
export interface KindTitle {
  readonly kind: string;
  readonly name: MarkdownText;
  /** The word with its number: `Goal 2`. */
  readonly count?: string;
}

/** A word for a kind, perhaps with a number, and what the one entity is called. Where some kind is expected, its words go first. */
export function kindTitle(heading: MarkdownText, language: string, expected?: string): KindTitle | undefined {
  const found = /^([^:–—]{1,60}?)\s*(?::|\s[-–—](?=\s)|(?<=\s\d{1,3})\.(?=\s))\s*(\S.*)$/u.exec(heading.text);
  const [, word = '', given = ''] = found ?? [];
  const bare = word.replace(/\s*#?\d{1,3}(?:\.\d{1,3})*$/, '');
  const kind = found && bare !== '' ? kindOf(bare, language) : undefined;
  if (kind === undefined || isCollection(bare)) return undefined;
  const isExpected = expected !== undefined && isKindWord(expected, bare);
  const name = cut(heading, heading.text.length - given.length);
  return { kind: isExpected ? expected : kind, name, ...(bare !== word && { count: word }) };
}

/** The words, and without brackets, times and what they belong to: `Strategy (FY25)`, `Strategic goals for 2027`, `Metrics of goal 2`. */
export function* readingsOf(scope: Scope, words: MarkdownText): Iterable<MarkdownText> {
  yield words;
  if (words.text.length > longestName) return;
  const bare = words.text.replace(/\s*\([^()]*\)\s*$/, '');
  if (bare !== '' && bare !== words.text) yield cut(words, 0, bare.length);
  const whose = tailOf(bare);
  if (whose > 0) yield cut(words, 0, whose);
  const gaps = [...bare.matchAll(/[\s,:–—-]+/g)].slice(-mostPeriodWords).reverse();
  for (const { index, 0: gap } of gaps) {
    if (index > 0 && periodIn(bare.slice(index + gap.length), contextOf(scope))) yield cut(words, 0, index);
  }
}

/** `for the first half of 2027` */
const mostPeriodWords = 6;

/** `TDP Vision`: a name and a kind of which there is one. */
export function lastWord(words: string): { kind: string } | undefined {
  const parts = words.split(/\s+/);
  const kind = parts.length > 1 && parts.length <= 3 ? kindOf(parts.at(-1) ?? '') : undefined;
  return kind === 'mission' || kind === 'vision' ? { kind } : undefined;
}

/** `Product roadmap`, `Platform team OKRs`: a file's title that ends with a word for a collection. */
export function titleWord({ text }: MarkdownText, { depth }: Section): { kind: string } | undefined {
  const parts = text.split(/\s+/);
  const last = parts.at(-1) ?? '';
  if (depth !== 1 || parts.length > mostTitleWords || !isCollection(last)) return undefined;
  const kind = kindOf(last);
  return kind === 'goal' || kind === 'initiative' ? { kind } : undefined;
}

const mostTitleWords = 5;

/** `Themes and actions`: the kind of work that a heading speaks of. */
export function workIn({ text }: MarkdownText): string | undefined {
  const last = text.split(/\s+/).at(-1) ?? '';
  const kind = isCollection(last) ? kindOf(last) : undefined;
  return kind === 'action' || kind === 'initiative' ? kind : undefined;
}
