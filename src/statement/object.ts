//! What a verb is done to: whether it can be touched or counted, or is only a word.
import type { NounClass } from '../language/statements/index.ts';
import type { Span } from '../text/span.ts';
import type { Lexicon } from './lexicon.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';

/** `other` is a word that no list holds and whose ending says nothing. */
export type WordClass = NounClass | 'other';
export type ObjectClass = WordClass | 'none' | 'clause';

export interface ObjectOf {
  readonly kind: ObjectClass;
  readonly span: Span | undefined;
  /** The words of the group, without articles. */
  readonly words: readonly Unit[];
  /** The index of the unit behind it. */
  readonly next: number;
  /** Whether all its words are praise or cannot be touched. */
  readonly hollow: boolean;
}

const longest = 14;

/** The group of nouns that starts at unit `from`. */
export function objectAt(sentence: Sentence, lexicon: Lexicon, from: number): ObjectOf {
  const { units } = sentence;
  const words: Unit[] = [];
  let at = from;
  for (; at < units.length && at - from < longest; at++) {
    const unit = units[at];
    if (!unit) break;
    if (isBetweenAdjectives(units, at, words)) continue;
    if (endsGroup(units, at, lexicon, words.length)) break;
    if (!isArticle(unit)) words.push(unit);
  }
  if (words.length === 0)
    return { kind: isMark(units[at], 'relative') ? 'clause' : 'none', span: undefined, words, next: at, hollow: true };
  const start = words[0]?.span.start ?? 0;
  const tail = complementOf(sentence, lexicon, at);
  const kind = kindOf(words, tail, lexicon);
  return {
    kind,
    span: { start, end: words.at(-1)?.span.end ?? start },
    words: [...words, ...tail],
    next: at,
    hollow: [...words, ...tail].every((unit) => isHollow(unit)),
  };
}

/** "a new, secure form", "simpler and faster services": praise before its noun. */
function isBetweenAdjectives(units: readonly Unit[], at: number, words: readonly Unit[]): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (
    at === 0 ||
    !(words.length > 0 || isPraise(units[at - 1])) ||
    next?.type !== 'word' ||
    !(unit?.text === ',' || isMark(unit, 'and'))
  )
    return false;
  return words.every(isPraise) && (isPraise(next) || isMark(next, 'and') || (next.entry?.marks.size ?? 0) === 0);
}

function endsGroup(units: readonly Unit[], at: number, lexicon: Lexicon, so: number): boolean {
  const unit = units[at];
  if (!unit) return true;
  // "web-based", "follow-up": one word.
  if (so > 0 && unit.type === 'word' && units[at - 1]?.text === '-') return false;
  if (unit.type === 'sign') return !'-\'/&°%"“”«»*()'.includes(unit.text) || (so > 0 && unit.text === '(');
  if (unit.entry?.noun !== undefined || unit.entry?.puffery !== undefined || unit.entry?.decorative === true) return false;
  if (isMark(unit, 'article') && so === 0) return false;
  if ((unit.entry?.marks.size ?? 0) > 0 && unit.entry?.soft !== true && unit.entry?.verbs.length === 0) return true;
  if (isMark(unit, 'boundary', 'and', 'to', 'will', 'should', 'can', 'relative', 'by', 'through', 'choice', 'cause')) return true;
  if (so > 0 && lexicon.pack.head === 'last' && isMark(unit, 'article')) return true;
  const verb = unit.entry?.verbs.some(
    ({ form }) => form === 'gerund' || form === 'future' || (form === 'base' && lexicon.pack.head === 'first'),
  );
  return verb === true && so > 0 && unit.entry?.verbNoun === undefined && lexicon.pack.head === 'first';
}

function isArticle(unit: Unit): boolean {
  return isMark(unit, 'article') && unit.entry?.noun === undefined && unit.entry?.puffery === undefined;
}

/** "of the delivery", "de incidencias": what a word that only holds others is about. */
function complementOf({ units }: Sentence, lexicon: Lexicon, from: number): Unit[] {
  const link = units[from];
  if (!link || !isLink(link, lexicon)) return [];
  const words: Unit[] = [];
  for (let at = from + 1; at < units.length && words.length < 4; at++) {
    const unit = units[at];
    if (!unit) break;
    if (isLink(unit, lexicon)) continue;
    if (endsGroup(units, at, lexicon, words.length)) break;
    if (!isArticle(unit)) words.push(unit);
  }
  return words;
}

function isLink(unit: Unit, { pack }: Lexicon): boolean {
  return pack.links.includes(unit.text);
}

function kindOf(words: readonly Unit[], tail: readonly Unit[], lexicon: Lexicon): ObjectClass {
  const last = lexicon.pack.head === 'last';
  const ordered = last ? [...words].reverse() : words;
  const head = ordered.find((unit) => unit.type !== 'sign' && (last || !isPraise(unit))) ?? ordered[0];
  if (!head) return 'none';
  const kind = classOf(head);
  if (kind !== 'container' && kind !== 'other') return kind;
  const rest = [...words.filter((unit) => unit !== head), ...tail].filter(({ type }) => type !== 'sign');
  if (rest.some((unit) => classOf(unit) === 'concrete')) return 'concrete';
  return rest.some((unit) => !isHollow(unit)) ? 'other' : kind;
}

function isPraise(unit: Unit | undefined): boolean {
  const entry = unit?.entry;
  return entry?.noun === undefined && (entry?.puffery !== undefined || entry?.soft === true || entry?.sphere === true);
}

/** A word is what the lexicon says, else what its ending says. */
export function classOf(unit: Unit): WordClass {
  const { entry, type, word } = unit;
  if (entry?.noun !== undefined) return entry.noun;
  if (entry?.decorative === true || entry?.admired === true) return 'abstract';
  if (type === 'number') return 'concrete';
  if (entry?.verbNoun !== undefined) return entry.verbNoun === 'deed' ? 'other' : 'abstract';
  if (entry?.segment === true) return 'person';
  if (word?.ending === 'concrete') return 'concrete';
  if (entry?.puffery !== undefined || entry?.soft === true || entry?.sphere === true) return 'abstract';
  return word?.ending ?? 'other';
}

function isHollow(unit: Unit): boolean {
  if (unit.type === 'sign') return true;
  if (unit.entry?.puffery !== undefined || unit.entry?.soft === true) return true;
  const kind = classOf(unit);
  return kind === 'abstract' || kind === 'person' || kind === 'container' || kind === 'tool';
}
