//! Yes or no, in words, signs and ticked boxes.
import { failure, read, type ReadContext, type Reading } from './reading.ts';
import { isEnd, sourceOf } from './source.ts';

/** "yes", "sí", "true", "x", "✓", "[x]" and their opposites. */
export function readBoolean(text: string, context: ReadContext): Reading<boolean> {
  if (isEmptyBox(text)) return read(false);
  const source = sourceOf(text, context);
  const match = source?.lexicon.yesNo.match(source.tokens, 0);
  return source && match && isEnd(source, match.next) ? read(match.value) : failure('not-a-boolean');
}

function isEmptyBox(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('[') && trimmed.endsWith(']') && trimmed.length > 1 && trimmed.slice(1, -1).trim() === '';
}
