//! A client of the language server as tests need it: over standard input and output, letter by letter where wanted.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';

const cli = join(import.meta.dirname, '../dist/cli.js');
/** In milliseconds. Nothing here is about time: a busy machine may take it. */
const patience = 60_000;

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly message: string;
  readonly codeDescription?: { readonly href: string };
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range } }[];
}

export interface Edit {
  readonly range: Range;
  readonly newText: string;
}

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  /** Folders that the client works in; the first one of the client where left out. */
  readonly folders?: readonly string[];
  readonly args?: readonly string[];
}

export class LanguageClient {
  readonly process: ChildProcessWithoutNullStreams;
  readonly folder: string;
  /** All that the server has sent, in its order. */
  readonly received: Message[] = [];
  /** By file, relative to the folder: what the server last said of it. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly versions = new Map<string, number | undefined>();
  capabilities: Readonly<Record<string, unknown>> = {};
  readonly ended: Promise<number | null>;
  #buffer = Buffer.alloc(0);
  #id = 0;
  #version = 0;
  #errors = '';
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners = new Set<() => void>();

  /** Nothing is left in the cache of whoever runs the tests. */
  constructor(folder: string, args: readonly string[] = ['--no-cache']) {
    this.folder = folder;
    this.process = spawn(process.execPath, [cli, 'lsp', '--stdio', ...args], { cwd: folder });
    this.process.stdout.on('data', (data: Buffer) => {
      this.#take(data);
    });
    this.process.stderr.on('data', (data: Buffer) => (this.#errors += data.toString()));
    this.process.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  uri(file: string): string {
    return pathToFileURL(join(this.folder, file)).href;
  }

  get errors(): string {
    return this.#errors;
  }

  send(message: Message): void {
    this.sendBytes(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  sendBytes(body: string): void {
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  /** The whole answer, with the error if it is one. */
  ask(method: string, params: unknown): { readonly id: number; readonly answer: Promise<Message> } {
    const id = ++this.#id;
    const answer = new Promise<Message>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${method}. ${this.#errors}`));
      }, patience);
      this.#waiting.set(id, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
    this.send({ id, method, params });
    return { id, answer };
  }

  async request<T>(method: string, params: unknown): Promise<T> {
    const { result, error } = await this.ask(method, params).answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async begin({ capabilities = {}, initializationOptions, folders = [this.folder] }: ClientOptions = {}): Promise<void> {
    const { capabilities: offered } = await this.request<{ capabilities: Readonly<Record<string, unknown>> }>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } }, ...capabilities },
      ...(initializationOptions && { initializationOptions }),
    });
    this.capabilities = offered;
    this.notify('initialized', {});
  }

  open(file: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: {
        uri: this.uri(file),
        languageId: file.endsWith('.md') ? 'markdown' : 'yaml',
        version: ++this.#version,
        text,
      },
    });
  }

  /** All of the text, or a range of it. Returns the version. */
  change(file: string, text: string, range?: Range): number {
    this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(file), version: ++this.#version },
      contentChanges: [range ? { range, text } : { text }],
    });
    return this.#version;
  }

  close(file: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri: this.uri(file) } });
  }

  at(
    file: string,
    line: number,
    character: number,
  ): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    return { textDocument: { uri: this.uri(file) }, position: { line, character } };
  }

  /** Waits until something holds; whatever the server sends is reason to look again. */
  async until<T>(look: () => T | undefined | false, what = 'what was waited for'): Promise<T> {
    const found = look();
    if (found !== undefined && found !== false) return found;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#listeners.delete(listener);
        reject(new Error(`${what} did not happen. ${this.#errors}`));
      }, patience);
      const listener = (): void => {
        const now = look();
        if (now === undefined || now === false) return;
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(now);
      };
      this.#listeners.add(listener);
    });
  }

  /** What is said of a file as it is now: whoever asks about it is answered after a run, whose findings are told before. */
  async settled(file: string, version = this.#version): Promise<readonly Diagnostic[]> {
    await this.request('textDocument/documentSymbol', { textDocument: { uri: this.uri(file) } });
    await this.until(() => (this.versions.get(file) ?? -1) >= version, `diagnostics of ${file}`);
    return this.diagnostics.get(file) ?? [];
  }

  codes(file: string): string[] {
    return (this.diagnostics.get(file) ?? []).map(({ code }) => code);
  }

  async end(): Promise<number | null> {
    await this.request('shutdown', null);
    this.notify('exit', null);
    return this.ended;
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const header = this.#buffer.toString('latin1', 0, head);
      const length = Number(/^Content-Length: (\d+)$/m.exec(header)?.[1]);
      // Nothing but the protocol stands on standard output.
      expect(header).toMatch(/^Content-Length: \d+$/);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length)) as Message;
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#hear(message);
    }
  }

  #hear(message: Message): void {
    this.received.push(message);
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics, version } = message.params as { uri: string; diagnostics: Diagnostic[]; version?: number };
      const file = decodeURIComponent(uri.slice(pathToFileURL(this.folder).href.length + 1));
      this.diagnostics.set(file, diagnostics);
      this.versions.set(file, version);
    } else if (message.method !== undefined && message.id !== undefined) this.send({ id: message.id, result: null });
    else if (typeof message.id === 'number') this.#waiting.get(message.id)?.(message);
    for (const listener of [...this.#listeners]) listener();
  }
}

/** A client that has begun; its server is gone when the test is over. */
export async function begin(folder: string, options: ClientOptions = {}): Promise<LanguageClient> {
  const client = new LanguageClient(folder, options.args);
  onTestFinished(() => void client.process.kill());
  await client.begin(options);
  return client;
}
