//! `stratlint lsp`: hands standard input and output to the language server, a chunk of its own that nothing else loads.
import type { CachePlace } from '../../workspace/cache-store.ts';
import { localDay } from '../../workspace/today.ts';

interface LanguageServer {
  readonly serve: (options: {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
    readonly today: () => string;
    readonly cache: CachePlace | undefined;
  }) => void;
}

export async function runServer(cache: CachePlace | undefined): Promise<void> {
  const code = new URL('./language-server.js', import.meta.url);
  const { serve } = (await import(code.href)) as LanguageServer;
  serve({ input: process.stdin, output: process.stdout, today: () => localDay(new Date()), cache });
}
