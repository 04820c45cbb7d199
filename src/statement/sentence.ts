//! A text as sentences, and a sentence as words that mean something.
import { longest, tokenise, type Token } from '../language/index.ts';
import type { Span } from '../text/span.ts';
import type { MarkClass } from '../language/statements/index.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';

/** A word or phrase, or a sign. `at` and `next` are indices of tokens. */
export interface Unit {
  readonly at: number;
  readonly next: number;
  /** The folded text of its first token. */
  readonly text: string;
  readonly type: Token['type'];
  readonly entry: Entry | undefined;
  /** What its first token is by itself; undefined of a sign. */
  readonly word: Word | undefined;
  readonly span: Span;
}

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  /** What each token is by itself; undefined of a sign. */
  readonly words: readonly (Word | undefined)[];
  /** The kinds of all small words in it: one that is not here need not be looked for. */
  readonly marks: ReadonlySet<MarkClass>;
  readonly span: Span;
}

/** Between the cells of a table; what ends a sentence by itself. */
const bar = '|';
/** A sentence without an end is cut, so that the work on one stays bounded. */
const mostTokens = 250;
const enders = new Set(['.', '!', '?', '…', '¿', '¡']);

export function sentencesOf(text: string, lexicon: Lexicon): Sentence[] {
  const tokens = tokenise(text);
  const sentences: Sentence[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (at - first < mostTokens && !isEnd(text, tokens, at, lexicon)) continue;
    push(at + 1);
  }
  push(tokens.length);
  return sentences;

  function push(next: number): void {
    const own = withoutNumber(withoutBreak(tokens.slice(first, next)));
    first = next;
    const start = own[0];
    const end = own.at(-1);
    const words = own.map((token) => (token.type === 'sign' && token.text !== '#' ? undefined : lexicon.words.of(token.text)));
    if (!start || !end || own.every(({ type }) => type === 'sign')) return;
    const units = unitsOf(own, words);
    sentences.push({ text, tokens: own, units, words, marks: marksOf(units), span: { start: start.start, end: end.end } });
  }
}

/** A bar ends a sentence, and is no part of it. */
function withoutBreak(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.text === bar ? tokens.slice(0, -1) : tokens;
}

/** "2.3 ", "1)", "- ", "✅": what only numbers or paints an item. */
function withoutNumber(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  for (; first < tokens.length; first++) {
    const [token, next] = [tokens[first], tokens[first + 1]];
    if (token?.type === 'number' && next?.type === 'sign' && '.):'.includes(next.text)) continue;
    if (token?.type === 'sign' && !'"“«„¿¡#'.includes(token.text)) continue;
    break;
  }
  return tokens.slice(first);
}

/** "Dr. Ruiz", "3.5" and "e.g. parking" go on; so does a line that only wraps. */
function isEnd(text: string, tokens: readonly Token[], at: number, { abbreviations }: Lexicon): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (token.text === bar) return true;
  // Words with one blank between them: most of a text.
  const close = next.start <= token.end + 1 && text.charCodeAt(token.end) !== newLine;
  if (!close && breaksLine(text.slice(token.end, next.start), text.slice(token.end, next.end + 2))) return true;
  if (token.type !== 'sign' || !enders.has(token.text)) return false;
  if (token.text !== '.') return !enders.has(next.text) && next.spaced;
  if (!next.spaced || enders.has(next.text)) return false;
  const before = tokens[at - 1];
  if (before && !token.spaced && abbreviations.has(before.text)) return false;
  return !/^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

const newLine = 10;

/** An empty line, or an item of a list on the next one. */
function breaksLine(gap: string, behind: string): boolean {
  return gap.includes('\n') && (/\n\s*\n/u.test(gap) || /^\s*(?:[-*+•]|\d+[.)])\s/u.test(behind));
}

function unitsOf(tokens: readonly Token[], words: readonly (Word | undefined)[]): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (!token) break;
    const word = words[at];
    const match = word?.phrases && longest(word.phrases, tokens, at);
    const next = match?.next ?? at + 1;
    const end = next === at + 1 ? token.end : (tokens[next - 1]?.end ?? token.end);
    units.push({ at, next, text: token.text, type: token.type, entry: match?.value, word, span: { start: token.start, end } });
    at = next;
  }
  return units;
}

function marksOf(units: readonly Unit[]): Set<MarkClass> {
  const marks = new Set<MarkClass>();
  for (const { entry } of units) if (entry && entry.marks.size > 0) for (const mark of entry.marks) marks.add(mark);
  return marks;
}

/** Whether a unit is a small word of one of these kinds. */
export function isMark(unit: Unit | undefined, ...kinds: readonly MarkClass[]): boolean {
  const marks = unit?.entry?.marks;
  if (marks === undefined || marks.size === 0) return false;
  for (const kind of kinds) if (marks.has(kind)) return true;
  return false;
}
