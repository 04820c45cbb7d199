//! The words that name an entity, in a heading, an item or a cell, and what they say besides: its owner, status, dates, measure.
import { fold } from '../../language/index.ts';
import { fieldOf, kindOf, schemaOf, textField, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import {
  isRolePrefix,
  readDate,
  readMeasure,
  readOwners,
  type Measure,
  type MeasuredValue,
  type NamedOwner,
} from '../../value/index.ts';
import { isTold } from '../told.ts';
import { dateField, writeAside, writeDated, writeDay, writeSomebody, writeText } from './aside.ts';
import { isCountOf } from './counted.ts';
import { readSentence, withoutNotations } from './notation.ts';
import { asideParts, writeParts } from './parts.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { severityIn } from './severity.ts';
import { endSign, signsLength, statusField, statusOfSign } from '../status.ts';
import { tellBehindName, tellInTitle } from './tale.ts';
import { cut, isStrong, isStruck, scalarFor, scalarOf, strongEnd, wordsOf } from './words.ts';

/** Where the words stand; in a heading, numbers in front count it and nothing else. */
export type TitlePlace = 'heading' | 'item' | 'cell';

export function readTitle(scope: Scope, sketch: Sketch, text: MarkdownText, place: TitlePlace): void {
  if (isStruck(text)) setStatus(sketch, 'cancelled', wordsOf(text));
  const said = withoutEndSign(scope, sketch, withoutSign(sketch, text));
  const severe = sketch.kind === 'pain-point' ? severityIn(said) : undefined;
  if (severe) writeText(sketch, 'severity', severe.severity);
  if (sketch.kind === 'person') readPerson(scope, sketch, said);
  else {
    const own = severe?.words ?? said;
    const bare = withoutNumber(own, place);
    if (bare !== own) sketch.count ??= own.text.slice(0, own.text.length - bare.text.length);
    readWords(scope, sketch, bare, place);
  }
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
  const isOnItsLine = between.includes('\n') && /^\p{Lu}/u.test(text.text.slice(end + between.length));
  const isApart = /[:.]\s*$/.test(strong) || /[:.–—-]/.test(between) || isOnItsLine || end === text.text.length;
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
  noteNumber(sketch, text);
  if (place === 'item' && tellInTitle(scope, sketch, text)) return;
  const field = textField(sketch.kind);
  const main = scalarOf(text, place === 'cell' ? 'cell' : 'text');
  if (sketch.entries.length === 0 && place !== 'heading') sketch.bare = main;
  if (sketch.kind === 'metric') nameMetric(scope, sketch, text, place);
  else write(sketch, field, main.words, main);
  if (field === 'statement') readSentence(scope, sketch, text);
}

/** `Pay within a week (G2)`: the number by which others refer to it. */
function noteNumber(sketch: Sketch, { text }: MarkdownText): void {
  const number = /\((\p{L}[\p{L} -]{0,20}\d[\d.]{0,6})\)[.:]?$/u.exec(text)?.[1];
  if (number !== undefined && isCountOf(sketch.kind, number)) sketch.count = number;
}

/** What stands strong names it, what follows says it. */
function nameTwice(scope: Scope, sketch: Sketch, strong: MarkdownText, rest: MarkdownText): void {
  noteNumber(sketch, strong);
  writeText(sketch, 'name', strong);
  if (textField(sketch.kind) === 'statement') {
    writeText(sketch, 'statement', rest);
    readSentence(scope, sketch, rest);
  } else if (sketch.kind === 'metric') readParts(scope, sketch, rest);
  else if (isTold(sketch.kind)) tellBehindName(scope, sketch, rest);
  else if (schemaOf(sketch.kind).fields.some((field) => field.name === 'description')) writeText(sketch, 'description', rest);
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

/** `Pay by phone ✅ Done (Ana Ruiz)`: a sign behind the name, alone or before a word for a status. */
function withoutEndSign(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText {
  const found = endSign(text.text);
  if (!found) return text;
  const { start, words, bracket } = found;
  const field = fieldOf(sketch.kind, 'status');
  const status = words === '' ? found.status : field && valueOf(field, words);
  if (status === undefined) return text;
  const inside = cut(text, text.text.length - bracket.length - 1, text.text.length - 1);
  if (bracket !== '' && !writeAside(scope, sketch, inside)) writeSomebody(scope, sketch, inside);
  setStatus(sketch, status, cut(text, start, text.text.length).span);
  return cut(text, 0, start);
}

/** `1.`, `2.3`, `KR1:`, `Theme 2 –`: what counts a thing is no part of its name; the number of `24 hours` is. */
export function withoutNumber(text: MarkdownText, place: TitlePlace = 'heading'): MarkdownText {
  const isHeading = place === 'heading' || isStrong(text);
  const counted =
    (isHeading ? headingNumber : itemNumber).exec(text.text) ?? (isHeading ? bareNumber(text.text, place) : undefined);
  return counted && counted[0].length < text.text.length ? cut(text, counted[0].length) : text;
}

/** `1 Vision`; in a table, `1 Guests board on time` as well. */
function bareNumber(text: string, place: TitlePlace): RegExpExecArray | undefined {
  const found = /^\d{1,3}\s+/.exec(text);
  const rest = found ? text.slice(found[0].length) : '';
  const isCounted = kindOf(rest) !== undefined || (place === 'cell' && /^\p{Lu}/u.test(rest));
  return found && isCounted ? found : undefined;
}

const number = String.raw`\(?\d{1,3}(?:\.\d{1,3})*[.):](?=\s)|\d{1,3}(?:\.\d{1,3}){2,}(?=\s)|\d{1,3}\.\d{1,3}(?=\s+\p{Lu}\p{Ll})|0\d{1,2}(?=\s)`;
const itemNumber = new RegExp(String.raw`^(?:${number}|(?:KR|O|G|A|OKR|OBJ)[ -]?\d{1,3}(?:\.\d{1,3})*\s?[:.)–—-](?=\s))\s*`, 'u');
const headingNumber = new RegExp(
  String.raw`^(?:${number}|\d{1,3}(?:\.\d{1,3})*(?=\s[-–—]\s+\p{Lu})|[A-Z]{1,3}[ -]?\d{1,3}(?:\.\d{1,3})*\s?[:.)–—-](?=\s))\s*[-–—:]?\s*`,
  'u',
);

// Metrics

/** `NPS ≥ 40`: what it is called is what is left of the measure, unless its target is told elsewhere: `Calls answered within 30 s`, 80 %. */
function nameMetric(scope: Scope, sketch: Sketch, whole: MarkdownText, place: TitlePlace): void {
  const text = place === 'item' ? withoutDetails(scope, sketch, whole) : whole;
  const measure = readMeasure(text.text, contextOf(scope));
  const isTold = sketch.told?.has('target') === true;
  const where = place === 'cell' ? 'cell' : 'text';
  const main = scalarOf(isTold ? text : metricName(measure, text), where);
  write(sketch, 'name', main.words, main);
  writeMeasure(sketch, text, measure, 'guess');
  if (main.text !== text.text) sketch.whole = scalarOf(text, where);
}

/** `Calls per claim: baseline 3.2, target 1.5 by June 2027, source: call log, weekly`: what is said behind the values, or nothing of it. */
function withoutDetails(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText {
  const measure = readMeasure(text.text, contextOf(scope));
  const end = measure?.target ? endOf(measure) : text.text.length;
  const sign = /^\)?\s*[,;]\s/.exec(text.text.slice(end))?.[0];
  if (sign === undefined) return text;
  const parts = asideParts(withoutPoint(cut(text, end + sign.length)));
  return parts.length > 0 && writeParts(scope, sketch, parts, 'all') ? cut(text, 0, end + (sign.startsWith(')') ? 1 : 0)) : text;
}

function withoutPoint(text: MarkdownText): MarkdownText {
  return text.text.endsWith('.') ? cut(text, 0, text.text.length - 1) : text;
}

/** Where the last of the values ends. */
function endOf({ target, baseline, by }: Measure): number {
  return Math.max(...[target, by, baseline, baseline?.date].map((part) => part?.span.end ?? 0));
}

/** The words before the values, where nothing is said behind these that would tell it from another metric. */
function metricName(measure: Measure | undefined, text: MarkdownText): MarkdownText {
  const { name, target, observed } = measure ?? {};
  if (!measure || name?.span.start !== 0 || !target || target.change || observed) return text;
  return /^[\s).;]*$/.test(text.text.slice(endOf(measure))) ? cut(text, 0, name.span.end) : text;
}

/** Target and baseline of a metric that has its name. */
export function readParts(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  writeMeasure(sketch, text, readMeasure(text.text, contextOf(scope)));
}

function writeMeasure(sketch: Sketch, text: MarkdownText, measure: Measure | undefined, how?: 'guess'): void {
  if (!measure) return;
  const { baseline, target, by } = measure;
  const part = (key: string, found: { readonly span: Span } | undefined): void => {
    const field = fieldOf(sketch.kind, key);
    const words = found && cut(text, found.span.start, found.span.end);
    if (!words || words.text === '' || (field && has(sketch, field)) || sketch.told?.has(key) === true) return;
    const isGuess = how === 'guess' && !isNamed(sketch, key, text.text.slice(0, found.span.start));
    write(sketch, key, wordsOf(words), isGuess ? { ...scalarOf(words), guess: true } : scalarOf(words));
  };
  part('baseline', baseline && { span: withDay(text.text, baseline) });
  part('target', target);
  if (target) part('by', by);
}

/** The last words alone are looked at. */
const longestLead = 60;

/** Whether the last word before a value is one for it: `baseline 14 %`. */
function isNamed({ kind }: Sketch, key: string, before: string): boolean {
  if (key !== 'baseline') return false;
  const [, word = '', last = ''] = /(?:(\p{L}+)\s+)?(\p{L}+):?\s*$/u.exec(before.slice(-longestLead)) ?? [];
  return [last, `${word} ${last}`].some((words) => fieldOf(kind, words)?.name === key);
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
  const { language } = scope.reading.lowering;
  // Behind a dash or a colon stands what they do.
  const named = text.text.split(/\s[-–—]\s|(?<![:\s])\s*:\s/, 1)[0] ?? '';
  const [owner] = readOwners(named, { language }).owners;
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
  const role = owner.role === undefined || isPronouns(owner.role) ? roleBehind(text.text, owner) : owner.role;
  const address = role === undefined ? undefined : addressBehind(role);
  part('handle', owner.handle ?? address?.handle);
  part('email', address?.email);
  const said = address?.role ?? role;
  const words = said === undefined ? undefined : at(said);
  if (!words || !writeDated(scope, sketch, words)) part('role', said);
}

/** What follows the name, its handle and pronouns, whatever it looks like: in a list of people it says what they do. */
function roleBehind(text: string, { span, handle }: NamedOwner): string | undefined {
  const named = handle === undefined ? span.end : Math.max(span.end, text.indexOf(handle) + handle.length);
  const behind = text.slice(named).replace(/^\s*\(\p{L}{1,8}(?:\/\p{L}{1,8}){1,3}\)/u, '');
  return /^[\s)\]>]*(?:,|:|[-–—](?=\s))\s*(\S.*)$/u.exec(behind)?.[1];
}

/** `he/him`, or the first of them. */
function isPronouns(role: string): boolean {
  return /^\p{Ll}{1,8}(?:\/\p{Ll}{1,8}){0,3}$/u.test(role);
}

/** `baker (ben@x.example)`: an address or a handle behind what they do. */
function addressBehind(role: string): { role: string; email?: string; handle?: string } | undefined {
  const found = /^([^()<>]{1,80}?)\s*[(<]([^\s()<>]{0,80}@[^\s()<>]{1,80})[)>]$/.exec(role);
  const [, before = '', address = ''] = found ?? [];
  if (!found) return undefined;
  return { role: before, ...(address.startsWith('@') ? { handle: address } : { email: address }) };
}

const longestKindWord = 60;

/** Whether some words are nothing but a word for the kind: `Mission`, `Goal 2`, `KR 1.3`. */
export function isKindWord(kind: string, text: string): boolean {
  if (text.length > longestKindWord) return false;
  const word = fold(text.replace(/\s*\d{1,3}(?:\.\d{1,3})*$/, ''));
  return (
    Object.values(schemaOf(kind).headings)
      .flat()
      .some((one) => fold(one) === word) || word === fold(kind)
  );
}
