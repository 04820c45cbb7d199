//! The facts of files that an earlier run read, by what they were read from: a text that is known is not parsed again.
import { hash } from 'node:crypto';
import { factsFrom, type ReadSettings, type SourceFile } from '../engine/facts.ts';
import type { FileFacts } from '../model/fact.ts';
import { addedWords } from '../language/index.ts';
import { headed, keep, readKept, unheaded, type CachePlace } from './cache-store.ts';
import { readMany } from './parallel.ts';

/** Facts as JSON, by the hash of all that they were made of. */
type KnownFacts = ReadonlyMap<string, Buffer>;

interface Header {
  readonly stamp: string;
  /** Each entry's key, and its length in bytes. */
  readonly entries: readonly (readonly [key: string, length: number])[];
}

/**
 * Reads many files, as `readMany` does; `stamp` stands for the program, `root` for the workspace. Later rounds of the same run
 * ask for what was changed meanwhile, which nobody knows.
 */
export function factsKept(
  { folder, stamp }: CachePlace,
  root: string,
): (files: readonly SourceFile[], settings: ReadSettings) => readonly FileFacts[] {
  const name = `${hash('sha256', root).slice(0, 40)}.facts`;
  let rounds = 0;
  return (files, settings) => {
    if (rounds++ > 0) return readMany(files, settings);
    const known = readKnown(folder, name, stamp);
    const readWith = JSON.stringify([settings, addedWords()]);
    const keys = files.map((file) => keyOf(file, readWith));
    const facts = keys.map((key) => factsIn(known.get(key)));
    const unknown = files.filter((_, at) => !facts[at]);
    const read = readMany(unknown, settings);
    let next = 0;
    const all = facts.flatMap((one) => one ?? read[next++] ?? []);
    if (isWorthKeeping(unknown, files))
      keep(
        folder,
        name,
        packed(stamp, keys, (at) => known.get(keys[at] ?? '') ?? jsonOf(all[at])),
      );
    return all;
  };
}

const jsonOf = (facts: FileFacts | undefined): Buffer => Buffer.from(JSON.stringify(facts), 'utf8');

/** All that facts depend on. */
function keyOf({ path, text, kind, named, problem, settings }: SourceFile, readWith: string): string {
  return hash('sha256', JSON.stringify([path, kind, named, problem, settings, readWith, text]), 'base64');
}

/** To write all of it takes longer than to read a few files again. */
function isWorthKeeping(unknown: readonly SourceFile[], all: readonly SourceFile[]): boolean {
  const length = (files: readonly SourceFile[]): number => files.reduce((sum, { text }) => sum + text.length, 0);
  return length(unknown) > length(all) / 20;
}

function factsIn(json: Buffer | undefined): FileFacts | undefined {
  return json && factsFrom(json.toString('utf8'));
}

function readKnown(folder: string, name: string, stamp: string): KnownFacts {
  const known = new Map<string, Buffer>();
  const kept = unheaded(readKept(folder, name));
  const header = kept?.header as Header | undefined;
  if (!kept || header?.stamp !== stamp) return known;
  let at = 0;
  for (const [key, length] of header.entries) known.set(key, kept.rest.subarray(at, (at += length)));
  return known;
}

function packed(stamp: string, keys: readonly string[], jsonAt: (at: number) => Buffer): Buffer[] {
  const texts = keys.map((_, at) => jsonAt(at));
  const header: Header = { stamp, entries: keys.map((key, at) => [key, texts[at]?.length ?? 0]) };
  return headed(header, texts);
}
