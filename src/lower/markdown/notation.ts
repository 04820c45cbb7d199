//! What an item's words say besides its name: who answers for it, how far it is, by when, and who pays.
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { Span } from '../../text/span.ts';
import { actorOf, ownersIn, readDate, readMeasure, readPeriod, type OwnerNotation } from '../../value/index.ts';
import { dateField, writeAside, writeDated, writeDay, writeSomebody } from './aside.ts';
import { writePart } from './part.ts';
import { asideParts, mostParts, writeOwner, writeParts } from './parts.ts';
import { contextOf, type Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { cut, scalarOf, strongEnd, wordsOf } from './words.ts';

/** Writes down what stands in brackets and behind dashes, and returns the words without it. */
export function withoutNotations(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText {
  let rest = withoutDashes(scope, sketch, text) ?? text;
  for (let turn = 0; turn < mostNotations; turn++) {
    const next =
      withoutParts(scope, sketch, rest) ??
      withoutOwner(scope, sketch, rest) ??
      withoutBracket(scope, sketch, rest) ??
      withoutTrail(scope, sketch, rest) ??
      withoutDay(scope, sketch, rest) ??
      withoutTail(scope, sketch, rest);
    if (!next || next.text === '') break;
    rest = next;
  }
  return withoutOwner(scope, sketch, rest, endOfPart) ?? rest;
}

const mostNotations = 4;

/** Behind names: what ends a title, and what ends a part of a text. */
const endOfTitle = /^\s*:\s/;
const endOfPart = /^\s*[:.,;]\s|^\s+[-–—]\s/;

/** Before such an end they divide the text, and still say whose it is. */
function withoutOwner(scope: Scope, sketch: Sketch, text: MarkdownText, end = endOfTitle): MarkdownText | undefined {
  const field = fieldOf(sketch.kind, 'owner');
  if (!field || has(sketch, field)) return undefined;
  const notation = ownersIn(text.text, { language: scope.reading.lowering.language }).at(-1);
  const names = notation && ownerText(text, notation);
  const rest = notation && cutOut(text, notation.span);
  const isDividing = notation !== undefined && end.test(text.text.slice(notation.span.end));
  if (!names || (!rest && !isDividing)) return undefined;
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

/** A bracket at the end, or behind the strong name: its place, with the blanks before it, and what stands inside. */
interface Bracket {
  readonly whole: Span;
  readonly inside: MarkdownText;
}

function bracketIn(text: MarkdownText): Bracket | undefined {
  const found = /(?<!\s)\s*\(([^()]{1,120})\)(?=\s*$|\s*:|\s*[-–—]\s)/.exec(text.text);
  const [whole = '', inside = ''] = found ?? [];
  if (!found || whole.trim().length === text.text.length) return undefined;
  const end = found.index + whole.length;
  return { whole: { start: found.index, end }, inside: cut(text, end - 1 - inside.length, end - 1) };
}

/** `(in progress)`, `(by June 2027)`, `(monthly)`, `(Budget: approved)`, `(TBD)`. */
function withoutBracket(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const bracket = bracketIn(text);
  if (!bracket || bracket.inside.text.length > longestAside) return undefined;
  const isLast = bracket.whole.end === text.text.length && acting.has(sketch.kind);
  const isRead = writeAside(scope, sketch, bracket.inside) || (isLast && writeSomebody(scope, sketch, bracket.inside));
  return isRead ? cutOut(text, bracket.whole) : undefined;
}

const longestAside = 60;

/** `(Sara Lund, 15 March 2027)`, `(owner: Ana; impact: high)` */
function withoutParts(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const bracket = bracketIn(text);
  const parts = bracket ? asideParts(bracket.inside) : [];
  if (!bracket || parts.length < 2) return undefined;
  return writeParts(scope, sketch, parts, sketch.kind === 'metric' ? 'all' : 'some') ? cutOut(text, bracket.whole) : undefined;
}

/** `Driver's card — Owner: Ruud Bakker — in progress`: a label between dashes ends at the next one, which chains of labels would not see. */
export function withoutMixedDashes(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const [, ...parts] = text.text.split(/\s[-–—]\s/);
  const labelled = parts.filter((part) => /^[^:]{1,40}:\s/.test(part)).length;
  return labelled > 0 && labelled < parts.length ? withoutDashes(scope, sketch, text) : undefined;
}

/** `New templates – Bob – 30 June 2026`: all that stands behind the dashes, or nothing. Behind strong words one dash will do. */
function withoutDashes(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const dashes = [...text.text.matchAll(/\s[-–—](?=\s)/g)].map(({ index }) => index);
  const [first] = dashes;
  if (first === undefined || dashes.length > mostParts || !acting.has(sketch.kind)) return undefined;
  const name = cut(text, 0, first);
  const isStrongName = strongEnd(text) === name.text.length;
  if (dashes.length === 1 && !isStrongName) return undefined;
  const parts = dashParts(scope, text, dashes);
  if (parts.every((part) => part.text.length <= longestAside)) {
    const isRead = writeParts(scope, sketch, parts, 'all') || (isStrongName && writeNamed(scope, sketch, name, parts));
    if (isRead) return name;
  }
  const words = isStrongName ? wordsAmong(scope, sketch, parts) : undefined;
  return words && joined(name, words);
}

/** `Ana Ruiz — one person from the first call on — by 30 June 2027`: what one part tells in words of its own, where all others are read. */
function wordsAmong(scope: Scope, sketch: Sketch, parts: readonly MarkdownText[]): MarkdownText | undefined {
  const owner = fieldOf(sketch.kind, 'owner');
  if (!owner || has(sketch, owner) || parts.length < 3) return undefined;
  const draft: Sketch = { ...sketch, entries: [...sketch.entries] };
  const [words, ...others] = parts.filter((part) => {
    if (part.text.length > longestAside) return true;
    // A single word with a capital letter may be anything.
    const isWho = /[\s@]/.test(part.text) && writeOwner(scope, draft, part);
    return !isWho && !writePart(scope, draft, part);
  });
  if (!words || others.length > 0 || !has(draft, owner)) return undefined;
  if (words.text.length > longestWords || !inWords.test(words.text)) return undefined;
  sketch.entries.splice(0, sketch.entries.length, ...draft.entries);
  return words;
}

const longestWords = 400;
/** Words that are no name: two that begin small, or three of which the second does. */
const inWords = /^(?:\p{Ll}\S*\s+\S|\S+\s+\p{Ll}\S*\s+\S)/u;

/** A dash between two days is none between two parts. */
function dashParts(scope: Scope, text: MarkdownText, dashes: readonly number[]): MarkdownText[] {
  const parts: MarkdownText[] = [];
  let start = 0;
  dashes.forEach((index, at) => {
    const end = dashes[at + 1];
    const joined = cut(text, start, end);
    const isStretch = at > 0 && readPeriod(joined.text, contextOf(scope)).ok;
    if (!isStretch) start = index + 2;
    parts.splice(isStretch ? -1 : parts.length, isStretch ? 1 : 0, isStretch ? joined : cut(text, start, end));
  });
  return parts;
}

/** `**Guests find the pier without asking** — Ruth Kessler`: strong words in small letters are no part of a name that follows them. */
function writeNamed(
  scope: Scope,
  sketch: Sketch,
  { text: name }: MarkdownText,
  [who, ...others]: readonly MarkdownText[],
): boolean {
  return who !== undefined && others.length === 0 && /\s\p{Ll}/u.test(name) && writeOwner(scope, sketch, who);
}

/** `Text every claimant (Ana Ruiz), budget approved, due June 2027`, `… (@ana) – due June 2027`: all that stands behind, or nothing. */
function withoutTrail(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const found = /\)(?:,|\s[-–—])\s+([^()]{4,200})$/.exec(text.text);
  if (!found || !acting.has(sketch.kind)) return undefined;
  const parts = asideParts(cut(text, text.text.length - (found[1]?.length ?? 0)));
  if (parts.length === 0 || parts.some((part) => part.text.length > longestAside)) return undefined;
  return writeParts(scope, sketch, parts, 'all') ? cut(text, 0, found.index + 1) : undefined;
}

/** `Text every claimant, 1 June 2027`, `Text every claimant – 1 June 2027` */
function withoutDay(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const found = /(?:,|\s[-–—](?=\s))\s*([^,–—]{4,24})$/.exec(text.text);
  const day = found?.[1] ?? '';
  if (!found || !/^[^()]*\d[^()]*$/.test(day) || !dateField(sketch) || !readDate(day, contextOf(scope)).ok) return undefined;
  writeDay(sketch, cut(text, text.text.length - day.length));
  return cut(text, 0, found.index);
}

/** `Once a year, quarterly, last reviewed 2015`: how often a survey asks, and when somebody last looked at it. */
function withoutTail(scope: Scope, sketch: Sketch, text: MarkdownText): MarkdownText | undefined {
  const comma = text.text.lastIndexOf(',');
  if (sketch.kind !== 'survey' || comma <= 0 || text.text.length - comma > longestAside) return undefined;
  const tail = cut(text, comma + 1);
  const isRead = tail.text !== '' && (writeAside(scope, sketch, tail) || writeDated(scope, sketch, tail));
  return isRead ? cut(text, 0, comma) : undefined;
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
