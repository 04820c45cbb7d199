//! Several parts beside a name, between commas or dashes: who, when, how much, how far.
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { isOwnerWord, isTeam, readOwners } from '../../value/index.ts';
import { writeAside } from './aside.ts';
import { labelOf } from './label.ts';
import { writePart } from './part.ts';
import type { Scope } from './scope.ts';
import { has, write, type Sketch } from './sketch.ts';
import { cut, scalarOf, wordsOf } from './words.ts';

export const mostParts = 6;

/** What stands between commas and semicolons; `March 15, 2027` stays whole. */
export function asideParts(text: MarkdownText): MarkdownText[] {
  const cuts = [...text.text.matchAll(/[,;](?=\s)/g)].map(({ index }) => index).filter((at) => !isBeforeYear(text.text, at));
  const starts = [0, ...cuts.map((at) => at + 1)];
  return starts.length > mostParts ? [] : starts.map((start, at) => cut(text, start, cuts[at]));
}

/** A day and a month. */
const longestDay = 30;

function isBeforeYear(text: string, at: number): boolean {
  return (
    /^,\s\d{4}(?!\d)/.test(text.slice(at)) && /\d\p{L}{0,2}$|\d\s\p{L}+$/u.test(text.slice(Math.max(0, at - longestDay), at))
  );
}

/**
 * Writes down what each part says, and returns whether all of them say something. Names alone are for others to read; unless
 * some will do, nothing is written where a part says nothing. What could be part of the text as well counts where all are read.
 */
export function writeParts(scope: Scope, sketch: Sketch, parts: readonly MarkdownText[], which: 'all' | 'some'): boolean {
  return (
    writeEach(scope, sketch, parts, { read: writePart, some: false }) || (which === 'some' && writeSome(scope, sketch, parts))
  );
}

function writeSome(scope: Scope, sketch: Sketch, parts: readonly MarkdownText[]): boolean {
  return writeEach(scope, sketch, parts, { read: writeAside, some: true });
}

interface Reader {
  readonly read: (scope: Scope, sketch: Sketch, part: MarkdownText) => boolean;
  readonly some: boolean;
}

function writeEach(scope: Scope, sketch: Sketch, parts: readonly MarkdownText[], { read, some }: Reader): boolean {
  const draft: Sketch = { ...sketch, entries: [...sketch.entries] };
  const named = parts.map((part) => namesOf(scope, draft, part));
  const said = parts.map((part, at) => named[at] === undefined && read(scope, draft, part));
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

/** Writes who is named, where nothing else is said. */
export function writeOwner(scope: Scope, sketch: Sketch, part: MarkdownText): boolean {
  const names = namesOf(scope, sketch, part);
  if (names) writeNames(sketch, [names]);
  return names !== undefined;
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
