//! The words of a sentence that say which part its numbers play, found once for all questions about them.
import {
  foldWord,
  functionWordsOf,
  spokenPacks,
  packOf,
  perWords,
  Phrases,
  tokenise,
  type Fold,
  type MeasureWords,
  type Words,
  type Way,
} from '../language/index.ts';
import { beginningOf, isSign, type Source } from './source.ts';
import type { ReadContext } from './reading.ts';

export type MarkKind = keyof MeasureWords;

/** What a word or phrase may be; `value` is what its table says of it. */
export interface Meaning {
  readonly kind: MarkKind;
  readonly value?: Way | Fold | number;
}

/** A phrase among the tokens. */
export interface Mark extends Meaning {
  readonly at: number;
  readonly next: number;
}

/** A text with its sentences and marks. */
export interface Sheet {
  readonly source: Source;
  /** The marks that start at a token. */
  marksAt(at: number): readonly Mark[];
  /** For every token, where its sentence starts and ends. */
  sentences(): readonly Sentence[];
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Measures are stated in short texts: what comes after so many tokens is prose. */
const mostTokens = 400;

export function sourceOfSheet(text: string, context: ReadContext): Source {
  return beginningOf(text, context, mostTokens);
}

/** Most tokens are never asked about, so each is looked up when it is. */
export function sheetOf(source: Source): Sheet {
  const meanings = meaningsOf(source.lexicon.pack.code);
  const marks: (readonly Mark[] | undefined)[] = [];
  let sentences: readonly Sentence[] | undefined;
  return {
    source,
    marksAt: (at) => (marks[at] ??= marksOf(source, meanings, at)),
    sentences: () => (sentences ??= sentencesOf(source)),
  };
}

function marksOf(source: Source, meanings: Phrases<readonly Meaning[]>, at: number): readonly Mark[] {
  const match = meanings.match(source.tokens, at);
  if (!match) return noMarks;
  const { value, next } = match;
  const marks: Mark[] = [];
  for (const meaning of value) {
    if (meaning.kind === 'doneExactly' && !isExact(source, at)) continue;
    if (meaning.kind === 'pastTimes' && leadsToDate(source, at, next)) continue;
    marks.push(
      meaning.value === undefined ? { kind: meaning.kind, at, next } : { kind: meaning.kind, value: meaning.value, at, next },
    );
  }
  return marks;
}

/** "antes" tells of the past, "antes de diciembre" does not. */
function leadsToDate(source: Source, at: number, next: number): boolean {
  const lead = source.lexicon.dateLeads.match(source.tokens, at);
  return lead !== undefined && lead.next > next;
}

/** All marks between two tokens, in their order. */
export function marksBetween(sheet: Sheet, from: number, to: number): Mark[] {
  const all: Mark[] = [];
  const end = Math.min(to, sheet.source.tokens.length);
  for (let at = Math.max(from, 0); at < end; at++) all.push(...sheet.marksAt(at));
  return all;
}

const noMarks: readonly Mark[] = [];

/** The last mark of these kinds that ends at or before a token, in its sentence. */
export function lastBefore(sheet: Sheet, kinds: readonly MarkKind[], before: number): Mark | undefined {
  const { from } = sentenceAt(sheet, before);
  for (let at = before - 1; at >= from; at--) {
    const mark = sheet.marksAt(at).find(({ kind, next }) => kinds.includes(kind) && next <= before);
    if (mark) return mark;
  }
  return undefined;
}

/** Whether a sentence holds a mark of these kinds between two tokens. */
export function holds(sheet: Sheet, kinds: readonly MarkKind[], from: number, to: number): boolean {
  return marksBetween(sheet, from, to).some(({ kind }) => kinds.includes(kind));
}

const longestMark = 7;

/** The mark of a kind that ends directly before a token; the longest one. */
export function endingAt(sheet: Sheet, kinds: readonly MarkKind[], next: number): Mark | undefined {
  const { from } = sentenceAt(sheet, next);
  for (let at = Math.max(from, next - longestMark); at < next; at++) {
    const mark = sheet.marksAt(at).find((other) => kinds.includes(other.kind) && other.next === next);
    if (mark) return mark;
  }
  return undefined;
}

export function startingAt(sheet: Sheet, kinds: readonly MarkKind[], at: number): Mark | undefined {
  return sheet.marksAt(at).find(({ kind }) => kinds.includes(kind));
}

export function sentenceAt(sheet: Sheet, at: number): Sentence {
  const sentences = sheet.sentences();
  return sentences[Math.min(at, sentences.length - 1)] ?? { from: 0, to: 0 };
}

const tables = perWords(() => new Map<string, Phrases<readonly Meaning[]>>());

function meaningsOf(code: string): Phrases<readonly Meaning[]> {
  const known = tables().get(code) ?? build(code);
  tables().set(code, known);
  return known;
}

/** Of each phrase of these kinds the longest word: where none of them stands, there is no such phrase. */
export function tellingWordsOf(kinds: readonly MarkKind[]): ReadonlySet<string> {
  const phrases = spokenPacks().flatMap(({ measures }) => kinds.flatMap((kind) => measures[kind].flatMap(entriesOf)));
  const longest = (words: readonly string[]): string =>
    words.reduce((long, word) => (word.length > long.length ? word : long), '');
  return new Set(phrases.map(([phrase]) => longest(tokenise(phrase).map(({ text }) => text))));
}

/** Words of another language count where they are none of the document's own. */
function build(code: string): Phrases<readonly Meaning[]> {
  const own = packOf(code);
  const all = new Map<string, Meaning[]>();
  collect(own.measures, all);
  const taken = new Set([...all.keys(), ...functionWordsOf(own)]);
  for (const pack of spokenPacks()) if (pack !== own) collect(pack.measures, all, taken);
  return new Phrases(all);
}

function collect(words: MeasureWords, into: Map<string, Meaning[]>, except: ReadonlySet<string> = new Set()): void {
  for (const [kind, rows] of Object.entries(words) as [MarkKind, MeasureWords[MarkKind]][]) {
    for (const [phrase, value] of rows.flatMap(entriesOf)) {
      const folded = foldWord(phrase);
      if (except.has(folded)) continue;
      into.set(folded, [...(into.get(folded) ?? []), { kind, ...(value !== undefined && { value }) }]);
    }
  }
}

function entriesOf(row: string | readonly [Way | Fold | number, Words]): (readonly [string, Meaning['value']])[] {
  return typeof row === 'string' ? [[row, undefined]] : row[1].map((phrase) => [phrase, row[0]] as const);
}

const exact = perWords(() => new Set(spokenPacks().flatMap((pack) => pack.measures.doneExactly)));

/** Whether a word stands there with its accents: "aumentó" is past, "aumento" is not. */
function isExact({ text, tokens }: Source, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && exact().has(text.slice(token.start, token.end).normalize('NFC').toLowerCase());
}

function sentencesOf(source: Source): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < source.tokens.length; at++) {
    if (!endsSentence(source, at)) continue;
    for (let inside = from; inside <= at; inside++) sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  while (sentences.length < source.tokens.length) sentences.push({ from, to: source.tokens.length });
  return sentences;
}

function endsSentence(source: Source, at: number): boolean {
  const [token, next] = [source.tokens[at], source.tokens[at + 1]];
  if (!token || !next) return false;
  if (source.text.slice(token.end, next.start).includes('\n')) return true;
  return isSign(source, at, '.!?;|•·') && (next.spaced || token.text === '|');
}
