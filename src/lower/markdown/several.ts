//! Several values on one line or in one cell: `process, technology`, `The first visit, Between two visits`.
import type { Field } from '../../schema/field.ts';
import { valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { isPlaceholder } from '../../value/index.ts';
import { valueOfSigns } from '../status.ts';
import { cut, linesOf, scalarFor, scalarOf, wordsOf } from './words.ts';

/** A cell's or a label's own words for a field. */
export function scalarFieldNode(field: Field, text: MarkdownText, where: 'text' | 'cell'): ScalarNode {
  const scalar = scalarOf(text, where);
  const value =
    field.type === 'enum'
      ? (valueOfSigns(field, text.text) ?? replacedBy(field, scalar.text))
      : withoutBrackets(field, scalar.text);
  if (value !== undefined) return scalarFor(value, wordsOf(text), where);
  return field.type === 'ref' && place.test(scalar.text) ? { ...scalar, told: true } : scalar;
}

/** `2`, `1.3`: the place of something in its list, which nothing has to be called. */
const place = /^\d{1,2}(?:\.\d{1,2})*$/;

/** Two words that say it is replaced, and by what. */
function replacedBy(field: Field, text: string): string | undefined {
  const [first = '', second = '', ...others] = text.split(/\s+/);
  const value = others.length > 0 ? valueOf(field, `${first} ${second}`) : undefined;
  return value === 'superseded' ? value : undefined;
}

/** `[compiler], [infra]`: links to nowhere, which only meant the names; `[name of owner]` is a gap. */
function withoutBrackets({ type }: Field, text: string): string | undefined {
  return type === 'ref' && areBrackets(text) ? text.replace(/[[\]]/g, '') : undefined;
}

const areBrackets = (text: string): boolean => /^(?:\[[^[\]]+\][\s,;/]*)+$/u.test(text) && !isPlaceholder(text);

/** One scalar for each value. */
export function scalarFieldNodes(field: Field, text: MarkdownText, where: 'text' | 'cell'): ScalarNode[] {
  return valueParts(field, text, where).map((part) => scalarFieldNode(field, part, where));
}

/** What a comma does not surely divide stays whole. */
export function valueParts(field: Field, text: MarkdownText, where: 'text' | 'cell'): MarkdownText[] {
  if (field.list && (field.type === 'ref' || field.rest === 'ref') && areBrackets(text.text)) return namesInBrackets(text);
  if (!field.list || (field.type !== 'enum' && field.type !== 'ref')) return [text];
  const lines = where === 'cell' ? linesOf(text) : [text];
  return lines.flatMap((line) => {
    const parts = field.type === 'enum' ? cutAt(line, /,(?!(?<=\d,)\d)|[;/·+&]/g) : cutAt(line, /;|,(?!\d{3}(?!\d))/g);
    const isDivided = field.type === 'enum' ? valueOf(field, line.text) === undefined : parts.every(beginsLikeName);
    return isDivided ? parts : [line];
  });
}

/** `[Initiative 1], [Initiative 2]` */
function namesInBrackets(text: MarkdownText): MarkdownText[] {
  return [...text.text.matchAll(/\[[^[\]]+\]/g)].map(({ index, 0: name }) => cut(text, index + 1, index + name.length - 1));
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
