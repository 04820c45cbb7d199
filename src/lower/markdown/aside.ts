//! What stands beside a name, in brackets or behind dashes: a status, a day, money, somebody, or several of them.
import { fold } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import {
  isCollective,
  isOwnerWord,
  isPlaceholder,
  isTeam,
  readCadence,
  readDate,
  readMoney,
  readOwners,
} from '../../value/index.ts';
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

/** `last reviewed in 2015`: the words for a day, and the day. */
export function writeDated(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
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
  const isStated = [1, 2, 3].some(
    (count) => words.length > count && saysStatus(words.slice(-count)) && isMoney(scope, text.text, count),
  );
  return isStated ? text : undefined;
}

/** "£15k" before the last words of "£15k signed off"; a number alone may count anything: "12 cancelled". */
function isMoney(scope: Scope, text: string, last: number): boolean {
  const amount = text.split(/\s+/).slice(0, -last).join(' ');
  return /[\p{Sc}\p{L}]/u.test(amount) && readMoney(amount, contextOf(scope)).ok;
}

/** Whether one of some words begins like one of the field's names. */
function isAbout({ headings }: Field, words: readonly string[]): boolean {
  const names = Object.values(headings)
    .flat()
    .flatMap((name) => fold(name).split(' '));
  return words.some((word) => names.some((name) => name.length > stem && name.slice(0, stem) === word.slice(0, stem)));
}

const stem = 4;

// Several parts

export const mostParts = 6;

/** What stands between commas and semicolons; `March 15, 2027` stays whole. */
export function asideParts(text: MarkdownText): MarkdownText[] {
  const cuts = [...text.text.matchAll(/[,;](?=\s)/g)].map(({ index }) => index).filter((at) => !isBeforeYear(text.text, at));
  const starts = [0, ...cuts.map((at) => at + 1)];
  return starts.length > mostParts ? [] : starts.map((start, at) => cut(text, start, cuts[at]));
}

function isBeforeYear(text: string, at: number): boolean {
  return /^,\s\d{4}(?!\d)/.test(text.slice(at)) && /\d\p{L}{0,2}$|\d\s\p{L}+$/u.test(text.slice(0, at));
}

/**
 * Writes down what each part says, and returns whether all of them say something. Names alone are for others to read; unless
 * `some` will do, nothing is written where a part says nothing.
 */
export function writeParts(scope: Scope, sketch: Sketch, parts: readonly MarkdownText[], some: boolean): boolean {
  const draft: Sketch = { ...sketch, entries: [...sketch.entries] };
  const named = parts.map((part) => namesOf(scope, draft, part));
  const said = parts.map((part, at) => named[at] === undefined && writeAside(scope, draft, part));
  if (!said.includes(true) && !isLabelled(parts, named)) return false;
  const first = named.findIndex(Boolean);
  const behind = named.findIndex((names, at) => at > first && !names);
  const names = first < 0 ? [] : named.slice(first, behind < 0 ? undefined : behind).flatMap((one) => one ?? []);
  const all = said.every((isSaid, at) => isSaid || (named[at] !== undefined && at >= first && at < first + names.length));
  if (!all && !some) return false;
  writeNames(draft, names);
  sketch.entries.splice(0, sketch.entries.length, ...draft.entries);
  return all;
}

/** `owner: Ana; impact: high`, whatever the other labels mean. */
function isLabelled(parts: readonly MarkdownText[], named: readonly (Names | undefined)[]): boolean {
  return named.some((one) => one?.sure) && named.includes(undefined) && parts.every((part) => labelOf(part) !== undefined);
}

interface Names {
  readonly text: MarkdownText;
  /** A word for an owner stands before them, or they are a handle. */
  readonly sure: boolean;
}

function namesOf(scope: Scope, sketch: Sketch, part: MarkdownText): Names | undefined {
  const field = fieldOf(sketch.kind, 'owner');
  if (!field || has(sketch, field) || saysOther(scope, sketch, part)) return undefined;
  const label = labelOf(part);
  if (label && isOwnerWord(label.words.text) && label.value.text !== '') return { text: label.value, sure: true };
  const { language } = scope.reading.lowering;
  const isNamed = readOwners(part.text, { language }).sure || isTeam(part.text, language);
  return isNamed ? { text: part, sure: part.text.includes('@') } : undefined;
}

/** A status or a day may be written like a name. */
function saysOther(scope: Scope, sketch: Sketch, part: MarkdownText): boolean {
  return labelOf(part) === undefined && writeAside(scope, { ...sketch, entries: [...sketch.entries] }, part);
}

function writeNames(sketch: Sketch, names: readonly Names[]): void {
  const [first] = names;
  const last = names.at(-1);
  if (!first || !last) return;
  const text: MarkdownText = {
    text: names.map((one) => one.text.text).join(', '),
    span: { start: first.text.span.start, end: last.text.span.end },
    runs: names.flatMap((one) => one.text.runs),
  };
  const node = names.length === 1 ? scalarOf(first.text) : { ...scalarOf(text), verbatim: false };
  write(sketch, 'owner', wordsOf(text), names.some(({ sure }) => sure) ? node : { ...node, guess: true });
}

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
