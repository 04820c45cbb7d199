//! What stands beside a name, in brackets or behind dashes: a status, a day, money, somebody.
import { fold } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { isCollective, isPlaceholder, isTeam, readCadence, readDate, readSlots, type ReadContext } from '../../value/index.ts';
import { slotsOf } from '../shorthand.ts';
import { labelOf } from './label.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { cut, scalarOf, wordsOf } from './words.ts';

/** `(in progress)`, `(by June 2027)`, `(Budget: approved)`: whether the words say something of a thing, which is written. */
export function writeAside(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const context = contextOf(scope);
  const status = fieldOf(sketch.kind, 'status');
  if (status && !has(sketch, status) && valueOf(status, text.text) !== undefined) writeText(sketch, 'status', text);
  else if (dateField(sketch) && readDate(text.text, context).ok) writeDay(sketch, text);
  else if (fieldOf(sketch.kind, 'cadence') && readCadence(text.text, context).ok) writeText(sketch, 'cadence', text);
  else {
    const funding = fundingIn(scope, sketch, text);
    if (!funding) return writeLabelled(sketch, text);
    writeText(sketch, 'funding', funding);
  }
  return true;
}

function writeLabelled(sketch: Sketch, text: MarkdownText): boolean {
  const label = labelOf(text);
  const field = label && fieldOf(sketch.kind, label.words.text);
  if (!field || field.contains === true || has(sketch, field) || label.value.text === '') return false;
  writeText(sketch, field.name, label.value);
  return true;
}

/** Each beginning of it is looked up. */
const longestDated = 100;

/** `last reviewed in 2015`: the words for a day, and the day. */
export function writeDated(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  if (text.text.length > longestDated) return false;
  const gaps = [...text.text.matchAll(/\s+/g)];
  for (const { 0: gap, index } of gaps.reverse()) {
    const field = fieldOf(sketch.kind, text.text.slice(0, index));
    const day = cut(text, index + gap.length);
    if (field?.type !== 'date' || has(sketch, field) || !readDate(day.text, contextOf(scope)).ok) continue;
    writeText(sketch, field.name, day);
    return true;
  }
  return false;
}

/** `funded from cx-2027`, `sin presupuesto`: a word for the state of the money, and one that is about money or an amount. */
function fundingIn(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const field = fieldOf(sketch.kind, 'funding');
  const status = field?.fields?.find(({ name }) => name === 'status');
  if (!field || !status || has(sketch, field)) return undefined;
  const words = fold(text.text).split(' ');
  const saysStatus = (some: readonly string[]): boolean => valueOf(status, some.join(' ')) !== undefined;
  const beginnings = words.map((_, at) => words.slice(0, at + 1));
  if (beginnings.some((some) => saysStatus(some) && isAbout(field, some))) return text;
  // `budget approved`: the word is a label without its colon.
  const isLabel = fieldOf(sketch.kind, words[0] ?? '') === field;
  if (isLabel && beginnings.some((some) => saysStatus(some.slice(1)))) return cut(text, /^\S*/.exec(text.text)?.[0].length ?? 0);
  return isSumSaid(field, text.text, contextOf(scope)) ? text : undefined;
}

/** `£5k approved`, `85 000 €, requested`, `£4,000 from the volunteer fund`: an amount, and its state or words about money behind it. */
function isSumSaid(field: Field, text: string, context: ReadContext): boolean {
  const slots = slotsOf(field).filter(({ name }) => name === 'status' || name === 'amount');
  const { found, rest, failures } = readSlots(text, slots, context);
  const sum = found.find(({ slot }) => slot === 'amount');
  if (failures.length > 0 || sum?.span.start !== 0) return false;
  // A number alone may count anything: "12 cancelled".
  if (!/[\p{Sc}\p{L}]/u.test(text.slice(0, sum.span.end))) return false;
  if (!rest) return found.length > 1;
  return rest.span.start > sum.span.end && isAbout(field, fold(rest.text).split(' '));
}

/** Whether one of some words begins like one of the field's names. */
function isAbout({ headings }: Field, words: readonly string[]): boolean {
  const names = Object.values(headings)
    .flat()
    .flatMap((name) => fold(name).split(' '));
  return words.some((word) => names.some((name) => name.length > stem && name.slice(0, stem) === word.slice(0, stem)));
}

const stem = 4;

/** `(TBD)`, `(everyone)`, `(Comms team)`: who is to do it, as far as that is somebody. */
export function writeSomebody(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const field = fieldOf(sketch.kind, 'owner');
  if (!field || has(sketch, field)) return false;
  const isNobody = isCollective(text.text) || (isPlaceholder(text.text) && /^\p{L}[\p{L}\s/]*$/u.test(text.text));
  if (!isNobody && !isTeam(text.text, scope.reading.lowering.language)) return false;
  write(sketch, 'owner', wordsOf(text), { ...scalarOf(text), guess: true });
  return true;
}

// Fields

/** The field for the day by which it is due, if that is not written yet. */
export function dateField(sketch: Sketch): string | undefined {
  const field = fieldOf(sketch.kind, 'due');
  return field?.type === 'date' && !has(sketch, field) ? field.name : undefined;
}

export function writeDay(sketch: Sketch, text: MarkdownText): void {
  const field = dateField(sketch);
  if (field !== undefined) writeText(sketch, field, text);
}

/** A field by the words for it; nothing where there are none. */
export function writeText(sketch: Sketch, field: string, text: MarkdownText): void {
  if (text.text !== '') write(sketch, field, wordsOf(text), scalarOf(text));
}
