//! From a keystroke to what the language server says of it, over standard input and output.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { median } from './measure.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number };
}

/** The median of some keystrokes at the end of a file, in milliseconds of the clock: a person waits by the clock. */
export async function keystroke(server: readonly string[], folder: string, file: string, times: number): Promise<number> {
  const child = spawn(process.execPath, [...server], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const heard = new Set<(message: Message) => void>();
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (let next = firstOf(buffer); next; next = firstOf(buffer)) {
      buffer = buffer.subarray(next.end);
      for (const one of heard) one(next.message);
    }
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const until = (isIt: (message: Message) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const one = (message: Message): void => {
        if (isIt(message)) {
          heard.delete(one);
          resolve();
        }
      };
      heard.add(one);
    });
  const uri = pathToFileURL(file).href;
  const isAbout = (version: number) => (message: Message) =>
    message.method === 'textDocument/publishDiagnostics' &&
    message.params?.uri === uri &&
    (message.params.version ?? 0) >= version;
  const begun = until(({ id }) => id === 1);
  const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: pathToFileURL(folder).href, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }], capabilities } }); // prettier-ignore
  await begun;
  send({ method: 'initialized', params: {} });
  const text = readFileSync(file, 'utf8');
  const opened = until(isAbout(1));
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: `${text}#` } } });
  await opened;
  const took: number[] = [];
  for (let version = 2; version < times + 2; version++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answered = until(isAbout(version));
    const start = performance.now();
    // A key that is none of ours comes and goes, so that there is something to say each time.
    const more = version % 2 === 0 ? '\nnonsense: 1\n' : '\n#';
    send({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version }, contentChanges: [{ text: text + more }] },
    });
    await answered;
    took.push(performance.now() - start);
  }
  child.kill();
  return median(took);
}

function firstOf(buffer: Buffer): { readonly message: Message; readonly end: number } | undefined {
  const head = buffer.indexOf('\r\n\r\n');
  const length = /content-length: *(\d+)/i.exec(buffer.toString('latin1', 0, Math.max(0, head)))?.[1];
  const end = head + 4 + Number(length);
  if (head < 0 || length === undefined || buffer.length < end) return undefined;
  return { message: JSON.parse(buffer.toString('utf8', head + 4, end)) as Message, end };
}
