//! Words that refer to something by its number: "O1", "Goal 2, Goal 3".
import { fold } from '../../language/index.ts';
import { standsFor } from '../../schema/shared-words.ts';

/** Whether all of a text is numbers of a kind, each with its word or the first letter of it: "B12" is no goal. */
export function isCountOf(kind: string, text: string): boolean {
  if (text.length > longest) return false;
  const parts = text
    .split(/[,;&+]|\s(?:and|y)\s/u)
    .map((part) => /^\s*(\p{L}[\p{L}\s]{0,38}?)[\s-]?\d{1,3}(?:\.\d{1,3})*\s*$/u.exec(part)?.[1]);
  if (parts.includes(undefined)) return false;
  return parts.every((word) => word !== undefined && standsFor(kind, fold(word), 1));
}

const longest = 80;
