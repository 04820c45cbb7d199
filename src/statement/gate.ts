//! Sentences that state no intention: quotations, questions, headings, definitions, facts, and talk about the document.
import type { Lexicon } from './lexicon.ts';
import type { Gate } from './anatomy.ts';
import { isMark, type Sentence, type Unit } from './sentence.ts';
import type { Verb } from './verb.ts';

/** `original` is the text with its marks: a block quote is one. */
export function gateOf(sentence: Sentence, verbs: readonly Verb[], lexicon: Lexicon, original: string): Gate | undefined {
  const { units } = sentence;
  if (sentence.marks.has('mention')) return 'mention';
  if (isQuoted(sentence, verbs, original)) return 'quotation';
  if (isQuestion(sentence)) return 'question';
  if (isMetadata(units)) return 'metadata';
  if (units.at(-1)?.text === ':' || (sentence.marks.has('pointer') && isPointing(units, verbs))) return 'pointer';
  if (isHeading(sentence, verbs, lexicon)) return 'heading';
  return undefined;
}

const openingQuotes = new Set(['"', '“', '«', '„']);
const closingQuotes = new Set(['"', '”', '»', '“']);

/** Somebody's own words: all of it between quotes, unless these hold a request, as a goal that is quoted does. */
function isQuoted({ tokens, units, span }: Sentence, verbs: readonly Verb[], original: string): boolean {
  if (
    /^\s*>/u.test(original.slice(0, span.start + 1)) &&
    !verbs.some(({ stance, form }) => stance === 'meant' && form !== 'first')
  )
    return true;
  const open = tokens.findIndex(({ text: sign }) => openingQuotes.has(sign));
  if (open < 0) return false;
  const close = tokens.findLastIndex(({ text: sign }) => closingQuotes.has(sign));
  if (close <= open + 1) return units.some((unit) => isMark(unit, 'speech')) && open > 0;
  const inside = (tokens[close]?.start ?? 0) - (tokens[open]?.start ?? 0);
  const all = span.end - span.start;
  if (units.some((unit) => isMark(unit, 'speech'))) return true;
  if (inside < all * 0.6) return false;
  const asked = verbs.some(({ stance, form, index }) => stance === 'meant' && (form === 'base' || form === 'noun') && index <= 2);
  return !asked && !units.some((unit) => isMark(unit, 'ambition'));
}

function isQuestion({ tokens, text, span }: Sentence): boolean {
  return (
    tokens.at(-1)?.text === '?' ||
    text.slice(span.end, span.end + 1) === '?' ||
    tokens[0]?.text === '¿' ||
    text[span.start - 1] === '¿'
  );
}

/** "Last updated …", "Owner: …", "Source: …". */
function isMetadata(units: readonly Unit[]): boolean {
  const [first, second] = units;
  if (!isMark(first, 'metadata')) return false;
  return (
    second === undefined || second.text === ':' || second.type === 'number' || (first !== undefined && first.next - first.at > 1)
  );
}

const early = 6;

/** "See …", "This page outlines …". */
function isPointing(units: readonly Unit[], verbs: readonly Verb[]): boolean {
  const at = units.findIndex((unit, i) => isMark(unit, 'pointer') && !isMark(units[i - 1], 'we', 'will', 'can', 'to'));
  if (at < 0) return false;
  if ((at <= early || units[at - 1]?.text === ',') && !verbs.some(({ index, stance }) => index < at && stance === 'meant'))
    return true;
  return false;
}

const fewWords = 9;

/** Words in capitals without a verb and without an end: "Customer Experience Vision and Ambition". */
function isHeading({ tokens, text, span, units }: Sentence, verbs: readonly Verb[], { pack }: Lexicon): boolean {
  const words = tokens.filter(({ type }) => type === 'word');
  if (words.length === 0 || words.length > fewWords || /[.!?:;]\s*$/u.test(text.slice(span.start, span.end))) return false;
  if (tokens[0]?.type === 'number' && verbs.every(({ form }) => form === 'noun')) return true;
  if (verbs.some(({ form }) => form !== 'noun' && form !== 'gerund') || words.length < 2) return false;
  if (units.some(({ entry }) => entry?.puffery !== undefined) && pack.head === 'last') return false;
  const long = words.filter(({ end, start }) => end - start > 3);
  const capitals = long.filter(({ start }) => /\p{Lu}/u.test(text[start] ?? ''));
  // All in capitals is a way to write, no heading.
  return long.length >= 2 && capitals.length === long.length && /\p{Ll}/u.test(text.slice(span.start, span.end));
}
