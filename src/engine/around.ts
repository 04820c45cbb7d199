//! Which entity a place in a file belongs to: problems met while reading know where they stand, and not in what.
import type { Linked, Model } from '../model/model.ts';

/** Looks up the innermost entity whose lines hold an offset of a file; the entities are sorted when the first one is asked for. */
export function entitiesAround({ index }: Model): (file: string, offset: number) => Linked | undefined {
  let byFile: ReadonlyMap<string, readonly Linked[]> | undefined;
  return (file, offset) => {
    byFile ??= sortedByFile(index.byKey.values());
    let around = lastBefore(byFile.get(file) ?? [], offset);
    while (around && around.fact.span.end < offset) around = around.holder;
    return around?.file?.file === file ? around : undefined;
  };
}

function sortedByFile(entities: Iterable<Linked>): Map<string, Linked[]> {
  const byFile = new Map<string, Linked[]>();
  for (const linked of entities) {
    const file = linked.file?.file;
    if (file === undefined) continue;
    const others = byFile.get(file);
    if (others) others.push(linked);
    else byFile.set(file, [linked]);
  }
  for (const list of byFile.values())
    list.sort((a, b) => a.fact.span.start - b.fact.span.start || b.fact.span.end - a.fact.span.end);
  return byFile;
}

/** The last one that begins at or before an offset. */
function lastBefore(sorted: readonly Linked[], offset: number): Linked | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.fact.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
