//! A large workspace is read by two threads. The answer is waited for: the core is synchronous.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { factsOf, type ReadSettings, type SourceFile } from '../engine/facts.ts';
import type { FileFacts } from '../model/fact.ts';

export interface FactsTask {
  readonly files: readonly SourceFile[];
  readonly settings: ReadSettings;
  readonly answer: MessagePort;
  /** Becomes 1 when the answer is there, or never will be. */
  readonly done: Int32Array;
}

/** In characters: below, starting a thread costs more than it saves. */
const enoughText = 1_000_000;
/** Of the text, what is left to the thread: it is as quick as this one, and frees memory in larger pieces. */
const share = 0.5;
/** In milliseconds; for the case that the thread dies without a word. */
const patience = 60_000;

/** The facts of files, in their order: like `factsOf` for each, and sooner where there are many. */
export function readMany(files: readonly SourceFile[], settings: ReadSettings): FileFacts[] {
  const readHere = (some: readonly SourceFile[]): FileFacts[] => some.map((file) => factsOf(file, settings));
  const cut = cutAt(files);
  const rest = cut === undefined ? undefined : startThread(files.slice(cut), settings);
  if (!rest) return readHere(files);
  const here = readHere(files.slice(0, cut));
  return [...here, ...(rest() ?? readHere(files.slice(cut)))];
}

/** The index from which on files are left to the thread; undefined where one thread does it all. */
function cutAt(files: readonly SourceFile[]): number | undefined {
  const total = files.reduce((sum, { text }) => sum + text.length, 0);
  if (total < enoughText || availableParallelism() < 2) return undefined;
  let before = 0;
  return files.findIndex(({ text }) => (before += text.length) > total * (1 - share));
}

/** Starts reading; the function returned waits for the facts. Undefined where the thread's code is not at hand. */
function startThread(files: readonly SourceFile[], settings: ReadSettings): (() => FileFacts[] | undefined) | undefined {
  const code = new URL('./facts-worker.js', import.meta.url);
  if (!existsSync(fileURLToPath(code))) return undefined;
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const workerData: FactsTask = { files, settings, answer: port2, done };
  const worker = new Worker(code, { workerData, transferList: [port2], resourceLimits: { maxYoungGenerationSizeMb: 96 } });
  worker.unref();
  return () => {
    Atomics.wait(done, 0, 0, patience);
    const received = receiveMessageOnPort(port1) as { message: string } | undefined;
    port1.close();
    void worker.terminate();
    return received && (JSON.parse(received.message) as FileFacts[]);
  };
}
