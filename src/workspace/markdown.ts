//! Markdown's parser is loaded when the first Markdown is read: a start that reads none, for it is known, is twice as quick.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMarkdown, type SourceFile } from '../engine/facts.ts';
import { isMarkdownProvided, provideMarkdown, type MarkdownParser } from '../syntax/markdown.ts';

/** Synchronous, as the core is: Node has been able to `require` modules since 20.19. */
export function loadMarkdownFor(files: readonly Pick<SourceFile, 'path'>[]): void {
  if (isMarkdownProvided() || !files.some(({ path }) => isMarkdown(path))) return;
  const code = new URL('./markdown-parser.js', import.meta.url);
  if (!existsSync(fileURLToPath(code))) return;
  let read: MarkdownParser | undefined;
  provideMarkdown((...args) => {
    read ??= (createRequire(import.meta.url)(fileURLToPath(code)) as { readMarkdown: MarkdownParser }).readMarkdown;
    return read(...args);
  });
}
