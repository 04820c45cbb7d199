//! A thread that reads some of the files of a large workspace.
import { workerData } from 'node:worker_threads';
import { factsOf } from '../engine/facts.ts';
import { loadMarkdownFor } from './markdown.ts';
import type { FactsTask } from './parallel.ts';

const { files, settings, answer, done } = workerData as FactsTask;

try {
  loadMarkdownFor(files);
  // One text is handed over far quicker than a hundred thousand objects.
  answer.postMessage(JSON.stringify(files.map((file) => factsOf(file, settings))));
} finally {
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}
