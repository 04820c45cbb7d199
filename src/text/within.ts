//! Where a part of a value stands in the text it was read from.
import { span, type Span } from './span.ts';

/**
 * The place of `part`, which counts in `value`, in the text around `written`. What is no letter and no digit may stand between
 * two characters of the value: marks of emphasis, the line breaks of a folded text. Undefined where a value was written in
 * another way, with escapes for instance. Linear.
 */
export function placeWithin(text: string, written: Span, value: string, part: Span): Span | undefined {
  let at = written.start;
  let start = at;
  for (let i = 0; i < part.end; i++) {
    const character = value[i] ?? '';
    if (isBlank(character)) continue;
    while (at < written.end && text[at] !== character && isBetween(text[at] ?? '')) at++;
    if (at >= written.end || text[at] !== character) return undefined;
    if (i <= part.start) start = at;
    at++;
  }
  return part.end > part.start ? span(start, at) : undefined;
}

const isBlank = (character: string): boolean => /\s/.test(character);
const isBetween = (character: string): boolean => !/[\p{L}\p{N}]/u.test(character);
