//! A step of a scale as people write it: "High (4)", "Media (2)", "Medium-high", "Low: one supplier", "3 – possible", "30 %".
import { packOf, tokenise, type Token } from '../language/index.ts';
import type { Field } from '../schema/field.ts';
import { phrasesOf, valueOf } from '../schema/vocabulary.ts';
import { readQuantity, type ReadContext } from '../value/index.ts';

/** The step that a text says, with words behind it or without. */
export function levelOf(field: Field, text: string): string | undefined {
  return valueOf(field, text) ?? outOfAll(field, text) ?? leadingLevel(field, text);
}

/** The step that a probability is on: a fifth of what is possible is one step of five. */
export function levelOfShare(field: Field, text: string, context: ReadContext): number | undefined {
  if (!field.share) return undefined;
  const reading = readQuantity(text, context);
  if (!reading.ok || reading.value.unit !== 'percent') return undefined;
  const { value, to = value } = reading.value;
  if (value < 0 || to > 100) return undefined;
  const steps = stepsOf(field);
  return Math.max(1, Math.ceil(((value + to) / 200) * steps.length));
}

/** What has a measure of its own is on no scale, and is no mistake: "2 weeks", "$2M" where a scale is asked for. */
export function isMeasure(text: string, context: ReadContext): boolean {
  const reading = readQuantity(text, context);
  return reading.ok && reading.value.unit !== undefined;
}

/** The first word for each step, and one of its numbers. */
export function stepsInWords(field: Field, language: string): { readonly words: string; readonly example: string } | undefined {
  const steps = Object.entries(field.words?.[packOf(language).code] ?? field.words?.['en'] ?? {});
  const middle = steps[Math.floor(steps.length / 2)];
  return middle && { words: steps.map(([, [first = '']]) => first).join(', '), example: middle[0] };
}

function stepsOf({ words = {} }: Field): readonly string[] {
  return [...new Set(Object.values(words).flatMap((values) => Object.keys(values)))].toSorted();
}

/** "4/5" */
function outOfAll(field: Field, text: string): string | undefined {
  const [, first = '', last = ''] = /^(\d)\s*\/\s*(\d)$/u.exec(text) ?? [];
  const steps = stepsOf(field);
  return steps.includes(first) && steps.at(-1) === last ? first : undefined;
}

/** A step, or two beside each other, of which the higher counts; behind a sign may stand why, or the same step in the other way. */
function leadingLevel(field: Field, text: string): string | undefined {
  const tokens = tokenise(text, mostTokens);
  const first = stepAt(field, tokens, 0);
  if (!first) return undefined;
  const other = isBetween(tokens[first.next]) ? stepAt(field, tokens, first.next + 1) : undefined;
  const isNext = other?.isWord === first.isWord && Math.abs(Number(other.value) - Number(first.value)) === 1;
  const end = isNext ? other.next : first.next;
  const value = isNext && other.value > first.value ? other.value : first.value;
  const sign = tokens[end];
  if (!sign) return value;
  if (!beginsNote(sign)) return undefined;
  const again = stepAt(field, tokens, end + 1);
  if (!again || isNext) return value;
  // Some count three steps, whose numbers are others than those of five: the word says more.
  if (again.isWord === first.isWord) return again.value === value ? value : undefined;
  return first.isWord ? value : again.value;
}

interface Step {
  readonly value: string;
  readonly next: number;
  readonly isWord: boolean;
}

function stepAt(field: Field, tokens: readonly Token[], at: number): Step | undefined {
  const token = tokens[at];
  if (token?.type === 'number') {
    const next = tokens[at + 1];
    const isAlone = !next || (next.type === 'sign' && (next.text === ')' || beginsNote(next) || isBetween(next)));
    return stepsOf(field).includes(token.text) && isAlone ? { value: token.text, next: at + 1, isWord: false } : undefined;
  }
  const match = phrasesOf(field).match(tokens, at);
  return match && { value: match.value, next: match.next, isWord: true };
}

function isBetween(token: Token | undefined): boolean {
  return token?.type === 'sign' && '-–/'.includes(token.text);
}

function beginsNote({ type, text, spaced }: Token): boolean {
  return type === 'sign' && ('(,:;.–·='.includes(text) || (text === '-' && spaced));
}

const mostTokens = 12;
