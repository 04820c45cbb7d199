//! Which phrases of a named group stand in an entity's prose, in the words of its language.
import {
  fold,
  packOf,
  Phrases,
  tokenise,
  type LanguagePack,
  type Token,
  type Words,
  type WritingWords,
} from '../language/index.ts';
import type { AnyEntity } from '../model/entity.ts';
import type { EntityFact } from '../model/fact.ts';
import { linkedEntity } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import { passagesOf, type Passage } from './prose.ts';

/** Groups that are looked for in all prose, in one pass for all of them. `half` are loopholes that need their first words. */
export type WordGroup =
  'starting' | 'niceToHave' | 'habits' | 'regulation' | 'loopholes' | 'half' | 'leftovers' | 'gain' | 'balancing';

/** A phrase in a passage: its tokens are those from `at` up to, not with, `next`. */
export interface Found {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly next: number;
}

/** The author's own words beside those of a language. */
export interface OwnWords {
  readonly also?: Words;
  readonly except?: Words;
}

/** What a group has in an entity's prose; what stands between quotation marks is mentioned, not said. */
export function wordingOf(entity: AnyEntity, group: WordGroup, { also = [], except = [] }: OwnWords = {}): readonly Found[] {
  const finds = findsOf(entity);
  if (finds.length === 0 && also.length === 0) return nothing;
  const found = finds.filter((find) => find.group === group);
  const more = also.length === 0 ? [] : passagesOf(entity).flatMap((passage) => findsIn(passage, phrasesOf(also)));
  const without = new Set(except.map(fold));
  const kept = without.size === 0 ? found : found.filter((one) => !without.has(fold(textOf(one))));
  return [
    ...kept,
    ...more.filter((one) => !kept.some((other) => other.passage.path === one.passage.path && other.at === one.at)),
  ];
}

/** What a language has of words by which a text gives itself away. */
export function writingOf(entity: AnyEntity): WritingWords {
  return packFor(entity).writing;
}

/** The whole pack, for words that are not about writing. */
export function packFor(entity: AnyEntity): LanguagePack {
  return packOf(linkedEntity(entity).fact.language);
}

/** The words as they are written. */
export function textOf(found: Found): string {
  const { start, end } = spanOf(found);
  return found.passage.text.slice(start, end);
}

export function spanOf({ tokens, at, next }: Pick<Found, 'tokens' | 'at' | 'next'>): Span {
  return { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}

/** The index after the longest of these phrases that starts at a token; undefined where none does. */
export function phraseAt(tokens: readonly Token[], at: number, words: Words): number | undefined {
  return phrasesOf(words).match(tokens, at)?.next;
}

/** The index after as many of these phrases as follow each other. */
export function skipPhrases(tokens: readonly Token[], at: number, words: Words): number {
  let next = at;
  for (let end = phraseAt(tokens, next, words); end !== undefined; end = phraseAt(tokens, next, words)) next = end;
  return next;
}

/** How often these phrases stand among tokens. */
export function countPhrases(tokens: readonly Token[], words: Words): number {
  let count = 0;
  for (let at = 0; at < tokens.length;) {
    const next = phraseAt(tokens, at, words);
    if (next !== undefined) count++;
    at = next ?? at + 1;
  }
  return count;
}

export function hasPhrase(tokens: readonly Token[], words: Words): boolean {
  return tokens.some((_, at) => phraseAt(tokens, at, words) !== undefined);
}

const longestSentence = 80;

/** The tokens of the sentence that a token stands in; of one that has no end, those near it. */
export function sentenceAt(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } {
  let from = at;
  while (from > 0 && at - from < longestSentence && !endsSentence(tokens, from - 1)) from--;
  let to = at;
  while (to < tokens.length && to - at < longestSentence && !endsSentence(tokens, to)) to++;
  return { from, to };
}

/** A "not" further off denies something else: "we do not text claimants, for compliance does not allow it". */
const reach = 3;

/** Whether words right before it deny it, or words of its sentence pass it on as something that others say. */
export function isDenied(found: Found, entity: AnyEntity): boolean {
  const { negations, reporting } = writingOf(entity);
  const words = before(found);
  return hasPhrase(words.slice(-reach), negations) || hasPhrase(words, reporting);
}

/** Whether it is the beginning of its sentence. */
export function isOpening(found: Found): boolean {
  return before(found).every(({ type }) => type === 'sign');
}

function before({ tokens, at }: Found): readonly Token[] {
  return tokens.slice(sentenceAt(tokens, at).from, at);
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'sign') return false;
  if (';:!?¡¿'.includes(token.text)) return true;
  return token.text === '.' && tokens[at + 1]?.spaced !== false;
}

interface Find<T> extends Found {
  readonly group: T;
}

const known = new WeakMap<EntityFact, readonly Find<WordGroup>[]>();
const nothing: readonly Find<WordGroup>[] = [];

function findsOf(entity: AnyEntity): readonly Find<WordGroup>[] {
  const { fact } = linkedEntity(entity);
  let finds = known.get(fact);
  if (!finds) {
    const phrases = groupsOf(packFor(entity));
    const all = passagesOf(entity).flatMap((passage) => findsIn(passage, phrases));
    finds = all.length === 0 ? nothing : all;
    known.set(fact, finds);
  }
  return finds;
}

/** More of them in one passage tell nobody more, and what each stands in need not be looked through so often. */
const mostFinds = 20;

function findsIn<T>(passage: Passage, phrases: Phrases<T>): Find<T>[] {
  const tokens = tokenise(passage.text);
  const found: Find<T>[] = [];
  for (let at = 0; at < tokens.length && found.length < mostFinds;) {
    const match = phrases.match(tokens, at);
    if (match && !isQuoted(tokens, at)) found.push({ group: match.value, passage, tokens, at, next: match.next });
    at = match?.next ?? at + 1;
  }
  return found;
}

const closing = new Map([['“', '”'], ['„', '“'], ['«', '»'], ['"', '"']]); // prettier-ignore

/** Whether a token stands between a pair of quotation marks that are both there: it is mentioned, not said. */
export function isQuoted(tokens: readonly Token[], at: number): boolean {
  let quoted = quotations.get(tokens);
  if (!quoted) quotations.set(tokens, (quoted = quotedAmong(tokens)));
  return quoted.has(at);
}

/** Looked for once in a text: many of its tokens are asked about. */
const quotations = new WeakMap<readonly Token[], ReadonlySet<number>>();

function quotedAmong(tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const close = closing.get(tokens[at]?.text ?? '');
    if (close === undefined) continue;
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.text !== close) end++;
    if (end === tokens.length) break;
    while (at < end) quoted.add(++at);
  }
  return quoted;
}

const byPack = new Map<LanguagePack, Phrases<WordGroup>>();

/** Built when the first text of a language is looked at. */
function groupsOf(pack: LanguagePack): Phrases<WordGroup> {
  let phrases = byPack.get(pack);
  if (!phrases) {
    const { starting, niceToHave, habits, regulation, loopholes, half, leftovers, gain, balancing } = pack.writing;
    const halves = half.leads.flatMap((lead) => half.verbs.map((verb) => `${lead} ${verb}`));
    const groups = {
      starting,
      niceToHave,
      habits,
      regulation,
      loopholes: [...loopholes, ...halves],
      half: half.verbs,
      leftovers,
      gain,
      balancing: balancing.verbs,
    };
    const named = Object.entries(groups) as [WordGroup, Words][];
    phrases = new Phrases(named.flatMap(([group, words]) => words.map((word): [string, WordGroup] => [word, group])));
    byPack.set(pack, phrases);
  }
  return phrases;
}

const byWords = new WeakMap<Words, Phrases<true>>();

function phrasesOf(words: Words): Phrases<true> {
  let phrases = byWords.get(words);
  if (!phrases) byWords.set(words, (phrases = new Phrases(words.map((word) => [word, true]))));
  return phrases;
}
