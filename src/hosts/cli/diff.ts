//! `--diff`: what fixes would change, as `git apply` and `patch -p1` take it.
import { createTwoFilesPatch } from 'diff';
import type { Run } from './run.ts';

export function diffOf(runs: readonly Run[]): string {
  return runs
    .flatMap(({ changes, prefix }) => [...changes].map(([file, { before, after }]) => patch(prefix + file, before, after)))
    .join('');
}

function patch(path: string, before: string, after: string): string {
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The library begins with a line of equals signs, a habit of another tool.
  return text.slice(text.indexOf('--- '));
}
