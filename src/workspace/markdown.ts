//! Markdown's parser is loaded when the first Markdown is read: a start that reads none, for it is known, is twice as quick.
import { isMarkdown, type SourceFile } from '../engine/facts.ts';
import { isMarkdownProvided, provideMarkdown, type MarkdownParser } from '../syntax/markdown.ts';
import { hasPart, part } from './part.ts';

export function loadMarkdownFor(files: readonly Pick<SourceFile, 'path'>[]): void {
  if (isMarkdownProvided() || !files.some(({ path }) => isMarkdown(path)) || !hasPart('markdown-parser')) return;
  let read: MarkdownParser | undefined;
  provideMarkdown((...args) => {
    read ??= (part('markdown-parser') as { readMarkdown: MarkdownParser }).readMarkdown;
    return read(...args);
  });
}
