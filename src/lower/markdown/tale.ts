//! What a sentence tells of a thing: "The Customer Council, led by the COO, meets every month".
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { readCadence, readOwners } from '../../value/index.ts';
import { sentenceOf, taleOf, type Told } from '../told.ts';
import { writeDated } from './aside.ts';
import { contextOf, type Scope } from './scope.ts';
import { listOf, write, type Sketch } from './sketch.ts';
import { cut, scalarOf, wordsOf } from './words.ts';

/** Writes what a text tells of a thing, and the text as what it says; the first to say something says it. */
export function tell(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  const tale = taleOf(sketch.kind, text.text, contextOf(scope));
  if (tale?.name) writeField(sketch, 'name', [cut(text, tale.name.start, tale.name.end)]);
  writeField(sketch, 'statement', [text]);
  for (const told of tale?.told ?? []) writeTold(sketch, text, told);
}

/**
 * The same behind its name, where clauses alone may say who sits in it, when it meets and when it last did: `Ana Ruiz (chair), Ben
 * Hall; every second Thursday`.
 */
export function tellBehindName(scope: Scope, sketch: Sketch, text: MarkdownText): void {
  tell(scope, sketch, text);
  const ends = [...text.text.matchAll(/[.;](?=\s|$)/g)].map(({ index }) => index);
  const clauses = [...ends, text.text.length].map((end, at) => cut(text, at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
  const [first, ...others] = clauses;
  if (first) writeMembers(scope, sketch, first);
  for (const clause of others) if (clause.text !== '' && !writeCadence(scope, sketch, clause)) writeDated(scope, sketch, clause);
}

const longestMembers = 1000;

/** Two names and more, perhaps each with a bracket behind it. */
function writeMembers({ reading }: Scope, sketch: Sketch, text: MarkdownText): void {
  if (text.text.length > longestMembers) return;
  const cuts = [...text.text.matchAll(/,(?![^()]*\))/g)].map(({ index }) => index);
  const parts = [...cuts, text.text.length].map((end, at) => cut(text, at === 0 ? 0 : (cuts[at - 1] ?? 0) + 1, end));
  const names = parts.map((part) => /^([^()]+?)(?:\s*\(([^()]+)\))?$/.exec(part.text));
  const { language } = reading.lowering;
  if (parts.length < 2 || !names.every((found) => readOwners(found?.[1] ?? '', { language }).sure)) return;
  writeField(sketch, 'members', parts);
  parts.forEach((part, at) => {
    const [, name = '', office = ''] = names[at] ?? [];
    const field = fieldOf(sketch.kind, office);
    if (field?.type === 'ref' && !field.list) writeField(sketch, field.name, [cut(part, 0, name.length)]);
  });
}

function writeCadence(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  const isRhythm = readCadence(text.text, contextOf(scope)).ok;
  if (isRhythm) writeField(sketch, 'cadence', [text]);
  return isRhythm;
}

function writeTold(sketch: Sketch, text: MarkdownText, { field, values }: Told): void {
  writeField(
    sketch,
    field.name,
    values.map(({ start, end }) => cut(text, start, end)),
  );
}

function writeField(sketch: Sketch, name: string, words: readonly MarkdownText[]): void {
  const [first] = words;
  if (!first || !fieldOf(sketch.kind, name)) return;
  const nodes = words.map((one): ScalarNode => ({ ...scalarOf(one), told: true }));
  const [only] = nodes;
  write(sketch, name, wordsOf(first), nodes.length === 1 && only ? only : listOf(nodes, first.span));
}

/** Reads a title that is a sentence and tells of the thing; false where it is a name. */
export function tellInTitle(scope: Scope, sketch: Sketch, text: MarkdownText): boolean {
  if (!sentenceOf(sketch.kind, text.text, contextOf(scope))) return false;
  tell(scope, sketch, text);
  return true;
}
