//! Labels and headings that are nearly a word of the model: said, with the word they may be meant for.
import type { ProblemFix } from '../../diagnostic.ts';
import { fold } from '../../language/index.ts';
import { isKnownWord, languageOfWord, nearestField, nearestKind, nearestTopLevel, schemaOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { slips } from '../../text/nearest.ts';
import type { Entry } from '../../syntax/tree.ts';
import type { Label } from './label.ts';
import type { Scope } from './scope.ts';
import { cut, wordsOf } from './words.ts';

/** Prose is full of short words that happen to be near one of ours. */
const leastLetters = 5;
/** A strong word with a colon is meant as a label. */
const leastBold = 4;

/** Returns whether something was said. */
export function sayNearLabel(scope: Scope, kind: string, { words, style }: Label): boolean {
  return sayNear(scope, words, nearestField(schemaOf(kind), words.text, scope.reading.lowering.language), kind, leastOf(style));
}

const leastOf = (style: Label['style']): number => (style === 'plain' || style === 'cell' ? leastLetters : leastBold);

/** Whether a label is nearly one of a kind. */
export function isNearLabel(kind: string, { words, style }: Label, language: string): boolean {
  return isNearWord(words.text, nearestField(schemaOf(kind), words.text, language), language, leastOf(style));
}

/** `Jorney: home`: the word for a kind before the colon. */
export function sayNearTitle(scope: Scope, heading: MarkdownText): boolean {
  const end = heading.text.indexOf(':');
  if (end <= 0 || end === heading.text.length - 1) return false;
  const words = cut(heading, 0, end);
  const near = nearestKind(words.text, scope.reading.lowering.language);
  return sayNear(scope, words, near, scope.entities[0]?.kind ?? 'strategy');
}

/** A key of front matter that is nearly a field: it is written as a key, and not as words. */
export function sayNearKey(scope: Scope, kind: string, { key, keySpan }: Entry): void {
  const words: MarkdownText = { text: key, span: keySpan, runs: [] };
  sayNear(scope, words, nearestField(schemaOf(kind), key, scope.reading.lowering.language), kind, leastBold, (near) => near);
}

export function sayNearHeading(scope: Scope, words: MarkdownText): boolean {
  const [entity] = scope.entities;
  const field = entity && nearestField(schemaOf(entity.kind), words.text, scope.reading.lowering.language);
  return sayNear(scope, words, field ?? nearestTopLevel(words.text, scope.reading.lowering.language), entity?.kind ?? 'strategy');
}

function sayNear(
  { reading }: Scope,
  words: MarkdownText,
  near: string | undefined,
  kind: string,
  least = leastLetters,
  written = (word: string) => inCaseOf(words.text, word),
): boolean {
  if (near === undefined || !isNearWord(words.text, near, reading.lowering.language, least)) return false;
  const word = fold(words.text);
  const place = wordsOf(words);
  const fix: ProblemFix = {
    title: 'rename',
    data: { near },
    kind: slips(word, fold(near)) <= 1 ? 'safe' : 'unsafe',
    edits: [{ span: place, text: written(near) }],
  };
  reading.lowering.problems.push({
    rule: 'unknown-field',
    message: 'near',
    data: { field: words.text, kind, near },
    span: place,
    fixes: place.end - place.start === words.text.length ? [fix] : [],
  });
  return true;
}

function isNearWord(words: string, near: string | undefined, language: string, least: number): boolean {
  if (near === undefined || !isNear(fold(words), fold(near), least) || isKnownWord(words)) return false;
  return (languageOfWord(near) ?? language) === language;
}

/** A typing slip leaves the number of words, and most letters, as they are; another number is another word. */
function isNear(word: string, near: string, least: number): boolean {
  const isSlip = word.length >= least && !/\d/.test(word) && word.split(' ').length === near.split(' ').length;
  const isForm = word.startsWith(near) || near.startsWith(word);
  return isSlip && !isForm && slips(word, near) <= (word.length < 10 ? 1 : 2) && !isOtherWord(word, near);
}

/** Another letter in its place makes a short word another word: rules are no roles. */
function isOtherWord(word: string, near: string): boolean {
  const isSwapped = lettersOf(word) === lettersOf(near);
  return word.length < 8 && word.length === near.length && !isSwapped;
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

function inCaseOf(written: string, word: string): string {
  const readable = word.replaceAll('_', ' ');
  return /^\p{Lu}/u.test(written) ? readable.charAt(0).toUpperCase() + readable.slice(1) : readable;
}
