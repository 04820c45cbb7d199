//! What is taken for granted, among risks: it needs nobody who answers for it.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { isAssumed } from '../../value/index.ts';
import { labelOf } from './label.ts';
import type { Collection } from './scope.ts';
import { isKindWord } from './title.ts';

/** A word for it: `Assumption`, `Supuestos`. */
export function isAssumption(words: string): boolean {
  const type = fieldOf('risk', 'evidence')?.fields?.find(({ name }) => name === 'type');
  return type !== undefined && valueOf(type, words) === 'assumption';
}

/**
 * `Assumption: the contract goes on`, `We assume that the contract goes on`; below `Assumptions and risks` all that does not say that it is a
 * risk.
 */
export function isTakenForGranted({ kind, words }: Pick<Collection, 'kind' | 'words'>, text: MarkdownText): boolean {
  if (kind !== 'risk') return false;
  const label = labelOf(text)?.words.text ?? '';
  if (isAssumption(label) || isAssumed(text.text)) return true;
  return words !== undefined && isAssumption(/^\p{L}+/u.exec(words.text)?.[0] ?? '') && !isKindWord(kind, label);
}
