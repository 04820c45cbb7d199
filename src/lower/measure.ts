//! A measure in the words of a goal, as the fields of a metric.
import { readMeasure } from '../value/index.ts';
import { readContext, type Lowering } from './draft.ts';

/** Undefined where the words name no target: a score so far or a scope measures nothing that shall be reached. */
export function measureIn(lowering: Lowering, words: string): Readonly<Record<string, unknown>> | undefined {
  const measure = readMeasure(words, readContext(lowering));
  const { target, baseline, by, name } = measure ?? {};
  if (!target) return undefined;
  const how = target.change === undefined ? { value: target.value } : { note: words.slice(target.span.start, target.span.end) };
  return {
    name: name?.text ?? words,
    target: { ...how, ...(by && { by: by.value }) },
    ...(baseline && { baseline: { value: baseline.value } }),
  };
}
