//! What an item's words say besides its name: who answers for it, how far it is, by when, and who pays.
import { fold } from '../../language/index.ts';
import type { Field } from '../../schema/field.ts';
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import { actorOf, ownersIn, readCadence, readDate, readMeasure, type OwnerNotation } from '../../value/index.ts';
import { labelOf } from './label.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { cut, scalarOf, strongEnd, wordsOf } from './words.ts';

/** Writes down what stands in brackets and behind dashes, and returns the words without it. */
export function withoutNotations(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText {
  let rest = text;
  for (let turn = 0; turn < mostNotations; turn++) {
    const next = withoutOwner(scope, sketch, rest) ?? withoutBracket(scope, sketch, rest) ?? withoutDay(scope, sketch, rest);
    if (!next || next.text === '') break;
    rest = next;
  }
  return rest;
}

const mostNotations = 3;

function withoutOwner(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const field = fieldOf(sketch.kind, 'owner');
  if (!field || has(sketch, field)) return undefined;
  const notation = ownersIn(text.text, { language: scope.reading.lowering.language }).at(-1);
  const names = notation && ownerText(text, notation);
  const rest = notation && cutOut(text, notation.span);
  if (!names || !rest) return undefined;
  const scalar = scalarOf(names);
  write(sketch, 'owner', scalar.words, notation.sure ? scalar : { ...scalar, guess: true });
  return rest;
}

function ownerText(text: MarkdownText, { owners }: OwnerNotation): MarkdownText | undefined {
  const [first] = owners;
  const last = owners.at(-1);
  return first && last && cut(text, first.span.start, last.span.end);
}

/** What stands before and behind a notation; undefined where it divides the text, of which it is then a part. */
function cutOut(text: MarkdownText, { start, end }: Span): MarkdownText | undefined {
  const before = cut(text, 0, start);
  const behind = text.text.slice(end).replace(/^[\s:.,–—-]+/, '');
  if (behind === '') return before;
  return before.text === '' || strongEnd(text) === before.text.length
    ? joined(before, cut(text, text.text.length - behind.length))
    : undefined;
}

/** Two pieces of one text as one, told apart by a colon that nobody wrote. */
function joined(before: MarkdownText, behind: MarkdownText): MarkdownText {
  if (before.text === '') return behind;
  const shift = before.text.length + 2;
  return {
    text: `${before.text}: ${behind.text}`,
    span: { start: before.span.start, end: Math.max(before.span.end, behind.span.end) },
    runs: [...before.runs, ...behind.runs.map((run) => ({ ...run, start: run.start + shift, end: run.end + shift }))],
  };
}

/** `(in progress)`, `(by June 2027)`, `(monthly)`, `(Budget: approved)` at the end, or behind the strong name. */
function withoutBracket(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const found = /(?<!\s)\s*\(([^()]{1,60})\)(?=\s*$|\s*:|\s*[-–—]\s)/.exec(text.text);
  const [whole = '', inside = ''] = found ?? [];
  if (!found || whole.trim().length === text.text.length) return undefined;
  const start = found.index + whole.length - whole.trimStart().length + 1;
  const place = cut(text, start, start + inside.length);
  if (!writeAside(scope, sketch, place)) return undefined;
  return cutOut(text, { start: found.index, end: found.index + whole.length });
}

function writeAside(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const context = contextOf(scope);
  const status = fieldOf(sketch.kind, 'status');
  if (status && !has(sketch, status) && valueOf(status, text.text) !== undefined) writeText(sketch, 'status', text);
  else if (dateField(sketch) && readDate(text.text, context).ok) writeDay(sketch, text);
  else if (fieldOf(sketch.kind, 'cadence') && readCadence(text.text, context).ok) writeText(sketch, 'cadence', text);
  else if (saysFunding(sketch, text)) writeText(sketch, 'funding', text);
  else return writeLabelled(sketch, text);
  return true;
}

function writeLabelled(sketch: Sketch, text: MarkdownText): boolean {
  const label = labelOf(text);
  const field = label && fieldOf(sketch.kind, label.words.text);
  if (!field || field.contains === true || has(sketch, field) || label.value.text === '') return false;
  writeText(sketch, field.name, label.value);
  return true;
}

/** `funded from cx-2027`, `sin presupuesto`: a word for the state of the money, and one that is about money. */
function saysFunding(sketch: Sketch, { text }: MarkdownText): boolean {
  const field = fieldOf(sketch.kind, 'funding');
  const status = field?.fields?.find(({ name }) => name === 'status');
  if (!field || !status || has(sketch, field)) return false;
  const words = fold(text).split(' ');
  const beginnings = words.map((_, at) => words.slice(0, at + 1));
  return beginnings.some((some) => valueOf(status, some.join(' ')) !== undefined && isAbout(field, some));
}

/** Whether one of some words begins like one of the field's names. */
function isAbout({ headings }: Field, words: readonly string[]): boolean {
  const names = Object.values(headings)
    .flat()
    .flatMap((name) => fold(name).split(' '));
  return words.some((word) => names.some((name) => name.length > stem && name.slice(0, stem) === word.slice(0, stem)));
}

const stem = 4;

/** `Text every claimant, 1 June 2027`, `Text every claimant – 1 June 2027` */
function withoutDay(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const found = /(?:,|\s[-–—](?=\s))\s*([^,–—]{4,24})$/.exec(text.text);
  const day = found?.[1] ?? '';
  if (!found || !/\d/.test(day) || !dateField(sketch) || !readDate(day, contextOf(scope)).ok) return undefined;
  writeDay(sketch, cut(text, text.text.length - day.length));
  return cut(text, 0, found.index);
}

/** The field for the day by which it is due, if that is not written yet. */
export function dateField(sketch: Sketch): string | undefined {
  const field = fieldOf(sketch.kind, 'due');
  return field?.type === 'date' && !has(sketch, field) ? field.name : undefined;
}

export function writeDay(sketch: Sketch, text: MarkdownText): void {
  const field = dateField(sketch);
  if (field !== undefined) writeText(sketch, field, text);
}

/** What a statement says besides: by when, and who does it. */
export function readSentence(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  readDeadline(scope, sketch, text);
  readActor(scope, sketch, text);
}

/** `By June, the Ferry Office will …`: whoever is to do it answers for it, as far as the text says. */
export function readActor({ reading }: Scope, sketch: Sketch, text: MarkdownText): void {
  const actor = acting.has(sketch.kind) ? actorOf(text.text, { language: reading.lowering.language }) : undefined;
  const names = actor && cut(text, actor.span.start, actor.span.end);
  if (names) write(sketch, 'owner', wordsOf(names), { ...scalarOf(names), guess: true });
}

/** Kinds of things that somebody does, or answers for. */
const acting: ReadonlySet<string> = new Set(['action', 'initiative', 'goal', 'survey', 'policy', 'risk']);

function readDeadline(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  const context = contextOf(scope);
  // Most titles hold no number, and to read a measure is dear.
  if (dateField(sketch) === undefined || (context.year === undefined && !/\d/.test(text.text))) return;
  const by = readMeasure(text.text, context)?.by;
  if (by) writeDay(sketch, cut(text, by.span.start, by.span.end));
}

/** A field by the words for it; nothing where there are none. */
export function writeText(sketch: Sketch, field: string, text: MarkdownText): void {
  if (text.text !== '') write(sketch, field, wordsOf(text), scalarOf(text));
}
