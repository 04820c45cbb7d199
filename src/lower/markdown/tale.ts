//! What a sentence tells of a thing: "The Customer Council, led by the COO, meets every month".
import { fieldOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { sentenceOf, taleOf, type Told } from '../told.ts';
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
