//! Several names in one text: `Book, Travel, Arrive`, `Ana Ruiz (Care), Ben Hall (Network)`, `Ana Ruiz 20 %, Ben Hall 30 %`.
import type { Field } from '../schema/field.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { isTeam, readOwners, readSlots, type ReadContext } from '../value/index.ts';
import { slotsOf } from './shorthand.ts';

/** The names where it is clear that there are several, a few words each. A sentence with a comma is none of these. */
export function namesIn(field: Field, node: ScalarNode, context: ReadContext): ScalarNode[] {
  if (!node.verbatim || !/[,;]|\s\+\s/.test(node.text)) return [];
  if (field.type === 'ref') return namesOf(node, pieces(node.text, { whole: false }));
  if (field.type !== 'object' || field.rest !== 'ref') return [];
  const hasValues = (field.shorthand ?? []).length > 0;
  const parts = pieces(node.text, { whole: true, plus: hasValues });
  return hasValues ? namesWithValues(field, node, parts, context) : namesAlone(node, parts);
}

/** Members: objects that a text names, and says nothing else of. */
function namesAlone(node: ScalarNode, parts: readonly Piece[]): ScalarNode[] {
  // Two parts may be a name and a post: `Ana Ruiz, Head of Care`.
  const isClear = parts.length > 2 || parts.every(({ text }) => text.endsWith(')')) || node.text.includes(';') || areTwo(parts);
  return isClear && parts.every(({ text }) => /^[\p{Lu}\d@]/u.test(text)) ? namesOf(node, parts) : [];
}

/** `Nursing, Booking` are two; behind the name of somebody stands their post: `Ana, Marketing`. */
function areTwo(parts: readonly Piece[]): boolean {
  const [first] = parts;
  if (first && isTeam(first.text, '')) return true;
  return (
    parts.every(({ text }) => !/\s/.test(text)) &&
    readOwners(parts.map(({ text }) => text).join(', '), { language: '' }).owners.length > 1
  );
}

/** Each part names somebody, most with a value: `Ana Ruiz 20 %; 2 analysts`. `Ana Ruiz, 20 %` is one. */
function namesWithValues(field: Field, node: ScalarNode, parts: readonly Piece[], context: ReadContext): ScalarNode[] {
  const readings = parts.map(({ text }) => readSlots(text, slotsOf(field), context));
  const areNames = readings.every(({ found, failures, rest }, at) => {
    if (failures.length > 0) return false;
    if (found.some(({ slot }) => slot === 'count')) return true;
    if (!rest || rest.text.split(/\s+/).length > mostNameWords) return false;
    return /^[\p{Lu}@]/u.test(rest.text) || (parts[at]?.text.endsWith(')') === true && found.length > 0);
  });
  // Two parts may be a name and a post: `Ana Ruiz, Head of Care`.
  const isClear = parts.length > 2 || /;|\s\+\s/.test(node.text) || readings.every(({ found }) => found.length > 0);
  return areNames && isClear ? parts.map((part) => pieceOf(node, part)) : [];
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** What stands between commas and semicolons, which are none inside a number; with `whole`, a bracket stays one, with `plus` that sign cuts, too. */
function pieces(text: string, { whole, plus = false }: { readonly whole: boolean; readonly plus?: boolean }): Piece[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { index, 0: sign } of text.matchAll(/[;()]|,(?!(?<=\d,)\d)|(?<=\s)\+(?=\s)/g)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if ((depth === 0 || !whole) && (plus || sign !== '+')) cuts.push(index);
  }
  return [...cuts, text.length].flatMap((end, i) => {
    const start = i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1;
    const piece = text.slice(start, end);
    return piece === '' ? [] : [{ text: piece.trim(), at: start + piece.length - piece.trimStart().length }];
  });
}

function namesOf(node: ScalarNode, parts: readonly Piece[]): ScalarNode[] {
  if (!parts.every(({ text }) => text !== '' && text.split(/\s+/).length <= mostNameWords)) return [];
  return parts.map((part) => pieceOf(node, part));
}

function pieceOf({ words, period }: ScalarNode, { text, at }: Piece): ScalarNode {
  const place = { start: words.start + at, end: words.start + at + text.length };
  return { type: 'scalar', value: text, text, span: place, words: place, verbatim: true, ...(period && { period }) };
}

const mostNameWords = 4;
