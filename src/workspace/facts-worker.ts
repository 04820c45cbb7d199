//! A thread that reads some of the files of a large workspace.
import { workerData } from 'node:worker_threads';
import { factsOf } from '../engine/facts.ts';
import { speak } from '../language/index.ts';
import { loadMarkdownFor } from './markdown.ts';
import { over, takeNext, type FactsAnswer, type FactsTask } from './parallel.ts';

const { files, settings, words, answer, progress } = workerData as FactsTask;

try {
  speak(words);
  loadMarkdownFor(files);
  for (let at = takeNext(progress), file = files[at]; file; at = takeNext(progress), file = files[at]) {
    const facts: FactsAnswer = { at, facts: JSON.stringify(factsOf(file, settings)) };
    answer.postMessage(facts);
    Atomics.add(progress, 1, 1);
    Atomics.notify(progress, 1);
  }
} finally {
  Atomics.store(progress, 1, over);
  Atomics.notify(progress, 1);
}
