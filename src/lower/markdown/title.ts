//! The words that name an entity, in a heading, an item or a cell, and what they say besides: its owner, status, dates, measure.
import { fold } from '../../language/index.ts';
import { fieldOf, schemaOf, textField, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import {
  actorOf,
  isRolePrefix,
  ownersIn,
  readCadence,
  readDate,
  readMeasure,
  readOwners,
  type MeasuredValue,
  type NamedOwner,
  type OwnerNotation,
} from '../../value/index.ts';
import type { Field } from '../../schema/field.ts';
import { labelOf } from './label.ts';
import type { Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { signsLength, statusField, statusOfSign } from './status.ts';
import { cut, isStrong, isStruck, scalarFor, scalarOf, strongEnd, wordsOf } from './words.ts';
import { contextOf } from './scope.ts';

/** Where the words stand; in a heading, numbers in front count it and nothing else. */
export type TitlePlace = 'heading' | 'item' | 'cell';

export function readTitle(scope: Scope, sketch: Sketch, text: MarkdownText, place: TitlePlace): void {
  if (isStruck(text)) setStatus(sketch, 'cancelled', wordsOf(text));
  const said = withoutSign(sketch, text);
  if (sketch.kind === 'person') readPerson(scope, sketch, said);
  else readWords(scope, sketch, withoutNumber(said, place), place);
}

function readWords(scope: Scope, sketch: Sketch, text: MarkdownText, place: TitlePlace): void {
  const rest = withoutNotations(scope, sketch, text);
  const end = strongEnd(rest);
  const behind = end > 0 ? behindStrong(rest, end) : undefined;
  if (behind && isOwnerPrefix(sketch, behind.strong)) {
    writeText(sketch, 'owner', behind.strong);
    name(scope, sketch, behind.rest, place);
  } else if (behind && behind.rest.text !== '' && dateField(sketch) && readDate(behind.strong.text, contextOf(scope)).ok) {
    writeDay(sketch, behind.strong);
    name(scope, sketch, behind.rest, place);
  } else if (behind && countWords(behind.rest.text) >= enoughWords) nameTwice(scope, sketch, behind.strong, behind.rest);
  else name(scope, sketch, behind?.rest.text === '' ? behind.strong : rest, place);
}

/** Fewer words behind a strong name are part of it. */
const enoughWords = 3;

const countWords = (text: string): number => (text === '' ? 0 : text.split(/\s+/).length);

/** `**A named handler:** one person from the first call`, the strong words and what they introduce. */
function behindStrong(text: MarkdownText, end: number): { strong: MarkdownText; rest: MarkdownText } | undefined {
  const strong = text.text.slice(0, end);
  const between = /^\s*(?:[:.]|[-–—](?=\s))?\s*/.exec(text.text.slice(end))?.[0] ?? '';
  const isApart = /[:.]\s*$/.test(strong) || /[:.–—-]/.test(between) || end === text.text.length;
  if (!isApart) return undefined;
  return { strong: cut(text, 0, strong.replace(/(?<![\s:.])[\s:.]+$/, '').length), rest: cut(text, end + between.length) };
}

function isOwnerPrefix(sketch: Sketch, { text }: MarkdownText): boolean {
  const owner = fieldOf(sketch.kind, 'owner');
  return (
    owner !== undefined &&
    !has(sketch, owner) &&
    textField(sketch.kind) === 'statement' &&
    (text.startsWith('@') || isRolePrefix(text))
  );
}

function name(scope: Scope, sketch: Sketch, text: MarkdownText, place: TitlePlace): void {
  if (text.text === '') return;
  const field = textField(sketch.kind);
  const main = scalarOf(text, place === 'cell' ? 'cell' : 'text');
  if (sketch.entries.length === 0 && place !== 'heading') sketch.bare = main;
  if (sketch.kind === 'metric') nameMetric(scope, sketch, text, place);
  else write(sketch, field, main.words, main);
  if (field === 'statement') readSentence(scope, sketch, text);
}

/** What stands strong names it, what follows says it. */
function nameTwice(scope: Scope, sketch: Sketch, strong: MarkdownText, rest: MarkdownText): void {
  writeText(sketch, 'name', strong);
  if (textField(sketch.kind) === 'statement') {
    writeText(sketch, 'statement', rest);
    readSentence(scope, sketch, rest);
  } else if (sketch.kind === 'metric') readParts(scope, sketch, rest);
  else if (schemaOf(sketch.kind).fields.some((field) => field.name === 'description')) writeText(sketch, 'description', rest);
}

function writeText(sketch: Sketch, field: string, text: MarkdownText): void {
  if (text.text !== '') write(sketch, field, wordsOf(text), scalarOf(text));
}

function setStatus(sketch: Sketch, status: string, place: Span): void {
  if (statusField(sketch.kind, status)) write(sketch, 'status', place, scalarFor(status, place));
}

/** A box that is ticked says that it is done; an empty one says nothing. */
export function readBox(sketch: Sketch, checked: boolean | undefined, place: Span): void {
  if (checked === true) setStatus(sketch, 'done', { start: place.start, end: Math.min(place.end, place.start + 1) });
}

function withoutSign(sketch: Sketch, text: MarkdownText): MarkdownText {
  const length = signsLength(text.text);
  if (length === 0 || length === text.text.length) return text;
  const status = statusOfSign(text.text);
  if (status !== undefined) setStatus(sketch, status, cut(text, 0, length).span);
  return cut(text, length);
}

/** `1.`, `2.3`, `KR1:`, `Theme 2 –`: what counts a thing is no part of its name. */
export function withoutNumber(text: MarkdownText, place: TitlePlace = 'heading'): MarkdownText {
  const counted = (place === 'heading' || isStrong(text) ? headingNumber : itemNumber).exec(text.text);
  return counted && counted[0].length < text.text.length ? cut(text, counted[0].length) : text;
}

const itemNumber =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s)|\d{1,3}(?:\.\d{1,3})+(?=\s)|(?:KR|O|G|A|OKR|OBJ)[ -]?\d{1,3}(?:\.\d{1,3})*\s?[:.)–—-](?=\s))\s*/;
const headingNumber =
  /^(?:\(?\d{1,3}(?:\.\d{1,3})*[.):]?(?=\s)|[A-Z]{1,3}[ -]?\d{1,3}(?:\.\d{1,3})*\s?[:.)–—-](?=\s))\s*[-–—:]?\s*/;

// Notations

function withoutNotations(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText {
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
function dateField(sketch: Sketch): string | undefined {
  const field = fieldOf(sketch.kind, 'due');
  return field?.type === 'date' && !has(sketch, field) ? field.name : undefined;
}

function writeDay(sketch: Sketch, text: MarkdownText): void {
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

// Metrics

/** `NPS ≥ 40`: what it is called is what is left of the measure. */
function nameMetric(scope: Scope, sketch: Sketch, text: MarkdownText, place: TitlePlace): void {
  const main = scalarOf(metricName(scope, text), place === 'cell' ? 'cell' : 'text');
  write(sketch, 'name', main.words, main);
  readParts(scope, sketch, text);
}

/** The words before the values, where nothing is said behind these that would tell it from another metric. */
function metricName(scope: Scope, text: MarkdownText): MarkdownText {
  const { name, target, baseline, by, observed } = readMeasure(text.text, contextOf(scope)) ?? {};
  if (name?.span.start !== 0 || !target || target.change || observed) return text;
  const end = Math.max(...[target, by, baseline, baseline?.date].map((part) => part?.span.end ?? 0));
  return /^[\s).;]*$/.test(text.text.slice(end)) ? cut(text, 0, name.span.end) : text;
}

function readParts(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  const measure = readMeasure(text.text, contextOf(scope));
  if (!measure) return;
  const { baseline, target, by } = measure;
  const part = (key: string, found: { readonly span: Span } | undefined): void => {
    const field = fieldOf(sketch.kind, key);
    const words = found && cut(text, found.span.start, found.span.end);
    if (words && !(field && has(sketch, field))) writeText(sketch, key, words);
  };
  part('baseline', baseline && { span: withDay(text.text, baseline) });
  part('target', target);
  if (target) part('by', by);
}

/** A baseline with the day beside it: `11 days (March 2026)`. */
function withDay(text: string, { span: { start, end }, date }: MeasuredValue): Span {
  if (!date) return { start, end };
  const last = Math.max(end, date.span.end);
  return { start: Math.min(start, date.span.start), end: text[last] === ')' ? last + 1 : last };
}

// People

/** `Ana Ruiz (@ana), head of piers` */
function readPerson(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  // Behind a dash stands what they do.
  const [owner] = readOwners(text.text.split(/\s[-–—]\s/, 1)[0] ?? '', { language: scope.reading.lowering.language }).owners;
  if (!owner) {
    writeText(sketch, 'name', text);
    return;
  }
  const at = (words: string, from = 0): MarkdownText | undefined => {
    const start = text.text.indexOf(words, from);
    return start < 0 ? undefined : cut(text, start, start + words.length);
  };
  const part = (field: string, words: string | undefined): void => {
    const found = words === undefined ? undefined : at(words);
    if (found) writeText(sketch, field, found);
  };
  writeText(sketch, owner.text.startsWith('@') ? 'handle' : 'name', cut(text, owner.span.start, owner.span.end));
  part('handle', owner.handle);
  part('role', owner.role ?? roleBehind(text.text, owner));
}

/** What follows the name and its handle, whatever it looks like: in a list of people it says what they do. */
function roleBehind(text: string, { span, handle }: NamedOwner): string | undefined {
  const named = handle === undefined ? span.end : Math.max(span.end, text.indexOf(handle) + handle.length);
  return /^[\s)\]>]*(?:,|:|[-–—](?=\s))\s*(\S.*)$/u.exec(text.slice(named))?.[1];
}

/** Whether some words are nothing but a word for the kind: `Mission`, `Goal 2`. */
export function isKindWord(kind: string, text: string): boolean {
  const word = fold(text).replace(/\s*\d+$/, '');
  return (
    Object.values(schemaOf(kind).headings)
      .flat()
      .some((one) => fold(one) === word) || word === fold(kind)
  );
}
