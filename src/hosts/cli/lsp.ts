//! `stratlint lsp`: hands standard input and output to the language server, a chunk of its own that nothing else loads.
import type { CachePlace } from '../../workspace/cache-store.ts';
import { part } from '../../workspace/part.ts';
import { localDay } from '../../workspace/today.ts';

interface LanguageServer {
  readonly serve: (options: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    readonly today: () => string;
    readonly cache: CachePlace | undefined;
  }) => void;
}

export function runServer(cache: CachePlace | undefined): void {
  const { serve } = part('language-server') as LanguageServer;
  serve({ input: process.stdin, output: process.stdout, today: () => localDay(new Date()), cache });
}
