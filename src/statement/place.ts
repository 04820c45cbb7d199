//! Where a sentence stands: in running prose, as an item of a list, or in a cell of a table.
import type { Scene } from './slots.ts';

export type Place = 'prose' | 'item' | 'cell';

/** A list mark or the bar of a table stands so near, or not at all. */
const near = 40;

export function placeOf({ sentence: { span }, original }: Scene): Place {
  const before = original.slice(Math.max(0, span.start - near), span.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.includes('|') || /^[\s*_)\]]*\|/u.test(original.slice(span.end, span.end + near))) return 'cell';
  return /^\s*(?:[-*+•]|\d{1,3}[.)])\s[^\p{L}]*$/u.test(line) ? 'item' : 'prose';
}
