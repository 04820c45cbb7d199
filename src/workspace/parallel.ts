//! A large workspace is read by two threads, which take the next file from one list. The answer is waited for: the core is synchronous.
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import { factsFrom, factsOf, type ReadSettings, type SourceFile } from '../engine/facts.ts';
import { addedWords, type AddedWords } from '../language/index.ts';
import type { FileFacts } from '../model/fact.ts';
import { hasPart, pathOf } from './part.ts';

export interface FactsTask {
  readonly files: readonly SourceFile[];
  readonly settings: ReadSettings;
  /** What plugins add to the languages. */
  readonly words: AddedWords;
  /** Takes a `FactsAnswer` for each file. */
  readonly answer: MessagePort;
  /** [the next file to take, how many answers the thread has given, or `over`] */
  readonly progress: Int32Array;
}

/** `facts` is JSON: one text is handed over far quicker than many objects. */
export interface FactsAnswer {
  readonly at: number;
  readonly facts: string;
}

/** The thread gives no more answers. */
export const over = -1;

/** In characters: below, starting a thread costs more than it saves. */
const enoughText = 1_000_000;
/** Left alone, V8 lets the heap of a large workspace grow to twice what is in use. */
const tidyHeap = '--heap-growing-percent=6';
/** In milliseconds; for the case that the thread dies without a word. */
const patience = 60_000;

/**
 * In MB. The thread keeps nothing, and left alone takes four times what it needs. Should one file need more, it ends, and the
 * file is read here.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 64 };

/** The facts of files, in their order: like `factsOf` for each, and sooner where there are many. */
export function readMany(files: readonly SourceFile[], settings: ReadSettings): FileFacts[] {
  const much = isMuch(files);
  if (much) setFlagsFromString(tidyHeap);
  const thread = much && availableParallelism() > 1 ? startThread(files, settings) : undefined;
  const facts: FileFacts[] = [];
  if (thread) readBeside(thread, files, settings, facts);
  return files.map((file, at) => facts[at] ?? factsOf(file, settings));
}

/** Reads what the thread has not taken yet, then waits for what it has. */
function readBeside(thread: Thread, files: readonly SourceFile[], settings: ReadSettings, facts: FileFacts[]): void {
  let left = files.length;
  for (let at = thread.next(), file = files[at]; file; at = thread.next(), file = files[at]) {
    facts[at] = factsOf(file, settings);
    left -= 1 + thread.receive(facts);
  }
  for (let received = -1; left > 0 && received !== 0; left -= received) received = thread.wait(facts);
  thread.end();
}

/** The place of the next file that nobody has taken yet. */
export const takeNext = (progress: Int32Array): number => Atomics.add(progress, 0, 1);

/** A large workspace: what is merely pleasant to know takes too long there. */
export function isMuch(files: readonly SourceFile[]): boolean {
  return files.reduce((sum, { text }) => sum + text.length, 0) >= enoughText;
}

interface Thread {
  readonly next: () => number;
  /** Puts the facts that are there in their places; returns for how many files. */
  readonly receive: (facts: FileFacts[]) => number;
  /** The same, once there are some; 0 if there will be none. */
  readonly wait: (facts: FileFacts[]) => number;
  readonly end: () => void;
}

/** Undefined where the thread's code is not at hand. */
function startThread(files: readonly SourceFile[], settings: ReadSettings): Thread | undefined {
  if (!hasPart('facts-worker')) return undefined;
  // Most runs start none.
  const { MessageChannel, receiveMessageOnPort, Worker } = process.getBuiltinModule('node:worker_threads');
  const { port1, port2 } = new MessageChannel();
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const workerData: FactsTask = { files, settings, words: addedWords(), answer: port2, progress };
  const worker = new Worker(pathOf('facts-worker'), { workerData, transferList: [port2], resourceLimits });
  worker.unref();
  const receive = (facts: FileFacts[]): number => {
    let count = 0;
    for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1), count++) {
      const answer = next.message as FactsAnswer;
      facts[answer.at] = factsFrom(answer.facts);
    }
    return count;
  };
  return {
    next: () => takeNext(progress),
    receive,
    wait: (facts) => {
      for (;;) {
        const given = Atomics.load(progress, 1);
        const count = receive(facts);
        if (count > 0 || given === over || Atomics.wait(progress, 1, given, patience) === 'timed-out') return count;
      }
    },
    end: () => {
      port1.close();
      void worker.terminate();
    },
  };
}
