//! Several names in one text: `Book, Travel, Arrive`, `Care, Network, Billing`, `Ana Ruiz (Care), Ben Hall (Network)`.
import type { Field } from '../schema/field.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import { isTeam, readOwners } from '../value/index.ts';

/** The names where it is clear that there are several, a few words each. A sentence with a comma is none of these. */
export function namesIn(field: Field, node: ScalarNode): ScalarNode[] {
  if (!node.verbatim || !/[,;]/.test(node.text)) return [];
  if (field.type === 'ref') return namesOf(node, pieces(node.text, false));
  if (!isMadeOfNames(field)) return [];
  const parts = pieces(node.text, true);
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

/** Members: objects that a text names, and says nothing else of. */
function isMadeOfNames({ type, rest, shorthand }: Field): boolean {
  return type === 'object' && rest === 'ref' && (shorthand ?? []).length === 0;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** What stands between commas and semicolons; with `whole`, a bracket stays one. */
function pieces(text: string, whole: boolean): Piece[] {
  const cuts: number[] = [];
  let depth = 0;
  for (const { index, 0: sign } of text.matchAll(/[,;()]/g)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 || !whole) cuts.push(index);
  }
  return [...cuts, text.length].flatMap((end, i) => {
    const start = i === 0 ? 0 : (cuts[i - 1] ?? 0) + 1;
    const piece = text.slice(start, end);
    return piece === '' ? [] : [{ text: piece.trim(), at: start + piece.length - piece.trimStart().length }];
  });
}

function namesOf({ words }: ScalarNode, parts: readonly Piece[]): ScalarNode[] {
  if (!parts.every(({ text }) => text !== '' && text.split(/\s+/).length <= mostNameWords)) return [];
  return parts.map(({ text, at }): ScalarNode => {
    const place = { start: words.start + at, end: words.start + at + text.length };
    return { type: 'scalar', value: text, text, span: place, words: place, verbatim: true };
  });
}

const mostNameWords = 4;
