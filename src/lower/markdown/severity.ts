//! How bad a pain point is, in brackets behind its words: `Nobody answers (severe)`.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { MarkdownText } from '../../syntax/markdown.ts';
import { cut } from './words.ts';

/** The words without the bracket, and what stands in it; undefined where none says how bad it is. */
export function severityIn(text: MarkdownText): { readonly words: MarkdownText; readonly severity: MarkdownText } | undefined {
  const [, words = '', open = '', inside = ''] = /^(.*\S)(\s*\()([^()]{1,40})\)\.?$/su.exec(text.text) ?? [];
  const field = fieldOf('pain-point', 'severity');
  const name = /^\S+?(?=[\s:])/.exec(inside)?.[0] ?? '';
  // "severity: high", "gravedad alta"
  const named =
    fieldOf('pain-point', name) === field ? (/^[\s:]*/.exec(inside.slice(name.length))?.[0].length ?? 0) + name.length : 0;
  const said = inside.slice(name === '' ? 0 : named);
  if (!field || said === '' || valueOf(field, said) === undefined) return undefined;
  const at = words.length + open.length + inside.length - said.length;
  return { words: cut(text, 0, words.length), severity: cut(text, at, at + said.length) };
}
