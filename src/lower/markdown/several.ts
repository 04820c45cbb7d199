//! Several values on one line or in one cell: `process, technology`, `The first visit, Between two visits`.
import type { Field } from '../../schema/field.ts';
import { valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { valueOfSigns } from './status.ts';
import { cut, linesOf, scalarFor, scalarOf, wordsOf } from './words.ts';

/** A cell's or a label's own words for a field. */
export function scalarFieldNode(field: Field, text: MarkdownText, where: 'text' | 'cell'): ScalarNode {
  const value = field.type === 'enum' ? valueOfSigns(field, text.text) : undefined;
  return value === undefined ? scalarOf(text, where) : scalarFor(value, wordsOf(text), where);
}

/** One scalar for each value. What a comma does not surely divide stays whole. */
export function scalarFieldNodes(field: Field, text: MarkdownText, where: 'text' | 'cell'): ScalarNode[] {
  return partsOf(field, text, where).map((part) => scalarFieldNode(field, part, where));
}

function partsOf(field: Field, text: MarkdownText, where: 'text' | 'cell'): MarkdownText[] {
  if (!field.list || (field.type !== 'enum' && field.type !== 'ref')) return [text];
  const lines = where === 'cell' ? linesOf(text) : [text];
  return lines.flatMap((line) => {
    const parts = field.type === 'enum' ? cutAt(line, /[,;/·+&]/g) : cutAt(line, /[,;]/g);
    const isDivided = field.type === 'enum' ? valueOf(field, line.text) === undefined : parts.every(beginsLikeName);
    return isDivided ? parts : [line];
  });
}

function cutAt(text: MarkdownText, signs: RegExp): MarkdownText[] {
  const ends = [...text.text.matchAll(signs)].map(({ index }) => index);
  const parts = [...ends, text.text.length].map((end, i) => cut(text, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
  return parts.filter((part) => part.text !== '');
}

/** Behind the comma in a sentence or in a name there is a small letter. */
function beginsLikeName({ text }: MarkdownText): boolean {
  return /^[\p{Lu}\d@«"“'`]/u.test(text);
}
