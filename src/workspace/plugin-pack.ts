//! The words of a language in a plugin's file: what may stand there is what the languages of stratlint have, and what is left out is empty.
import { spokenPacks, type LanguagePack } from '../language/index.ts';
import { statementPacks, type StatementPack } from '../language/statements/index.ts';
import { at, follow, keyAt, problem, scalarOf, type NodeReading } from '../rule/declarative/reading.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import { noSuch } from '../text/no-such.ts';

/** `node` holds `dates`, `durations`, `placeholders` … */
export function readPack(reading: NodeReading, node: Node | undefined, code: string, name: string): LanguagePack {
  const [english, ...others] = spokenPacks();
  const given = node ? (readLike(reading, node, [english, ...others].map(bare)) as Partial<LanguagePack>) : {};
  return { ...(filled(given, emptied(english, usual)) as LanguagePack), code, name };
}

/** `node` holds `verbs`, `nouns`, `marks`, `puffery` … */
export function readStatements(reading: NodeReading, node: Node, code: string): StatementPack {
  const known = statementPacks();
  const given = readLike(reading, node, known.map(bare)) as Partial<StatementPack>;
  return { ...(filled(given, emptied(known[0], usual)) as StatementPack), code };
}

/** Code and name are said elsewhere; what must be flagged and must pass are tests of stratlint's own. */
export const bare = (pack: object | undefined): unknown =>
  Object.fromEntries(Object.entries(pack ?? {}).filter(([key]) => !['code', 'name', 'flagged', 'passed'].includes(key)));

/** Parts that are English unless said: texts can't be written without them. */
const usual: ReadonlySet<string> = new Set(['months', 'format', 'conjugation', 'words', 'substance']);

/** Lists are empty, texts stay. */
function emptied(sample: unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(sample)) return [];
  if (typeof sample !== 'object' || sample === null) return sample;
  return Object.fromEntries(
    Object.entries(sample).map(([key, value]) => [key, kept.has(key) ? usualOf(key, value) : emptied(value, kept)]),
  );
}

/** Numbers have words in every language, judgements have names: both parts are called `words`. */
const usualOf = (key: string, value: unknown): unknown =>
  key === 'words' && Array.isArray(value) ? [] : key === 'conjugation' ? plainWords : value;

/** A word that stays as it is. */
const plainWords = [{ ends: [''], cut: 0, forms: { base: [''] } }];

function filled(given: unknown, usually: unknown): unknown {
  if (given === undefined) return usually;
  if (!isRecord(given) || !isRecord(usually)) return given;
  return { ...given, ...Object.fromEntries(Object.entries(usually).map(([key, value]) => [key, filled(given[key], value)])) };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a node as something of the same form as the samples; as one of them, where these are all there are. */
function readLike(reading: NodeReading, node: Node, samples: readonly unknown[], areAll = false): unknown {
  const present = samples.filter((sample) => sample !== undefined);
  if (present.every(Array.isArray)) return readList(reading, node, present.flat() as readonly unknown[]);
  if (present.every(isRecord)) return readRecord(reading, node, present);
  return readScalar(reading, node, present, areAll);
}

/** Settings among the words: the languages of stratlint have all values that there are. */
export const settings: ReadonlySet<string> = new Set(['order', 'decimal', 'thousands', 'head', 'irregular']);

function readRecord(reading: NodeReading, node: Node, samples: readonly Readonly<Record<string, unknown>>[]): unknown {
  const map = follow(reading, node);
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  if (map?.type !== 'map') return map && problem(reading, at(map), `A map of these is expected here: ${keys.join(', ')}.`);
  const found: Record<string, unknown> = {};
  for (const entry of map.entries) {
    if (!keys.includes(entry.key)) problem(reading, keyAt(entry), noSuch('part of a language', entry.key, keys));
    else
      found[entry.key] = readLike(
        reading,
        entry.value,
        samples.map((sample) => sample[entry.key]),
        settings.has(entry.key),
      );
  }
  return found;
}

/** A table of words by what they mean may be a map: `{ up: [meer], down: [minder] }`. */
function readList(reading: NodeReading, node: Node, samples: readonly unknown[]): unknown {
  const found = follow(reading, node);
  if (!found) return undefined;
  const rows = samples.filter(isRow);
  const isTable = rows.length > 0 && rows.length === samples.length;
  if (isTable && found.type === 'map') return readTable(reading, found, rows);
  if (found.type !== 'list')
    return problem(reading, at(found), `A list is expected here${isTable ? ', or a map of lists' : ''}.`);
  const read = (item: Node): unknown => (isTable ? readRow(reading, item, rows) : readLike(reading, item, oneOf(samples)));
  return found.items.map(read).filter((item) => item !== undefined);
}

/** Lists stay lists when they are looked into one by one. */
export const oneOf = (samples: readonly unknown[]): readonly unknown[] => (samples.length > 0 ? samples : ['']);

type Row = readonly [value: unknown, words: readonly string[]];
export const isRow = (sample: unknown): sample is Row =>
  Array.isArray(sample) && sample.length === 2 && Array.isArray(sample[1]) && !Array.isArray(sample[0]);

function readTable(reading: NodeReading, { entries }: MapNode, rows: readonly Row[]): unknown {
  const values = rows.map(([value]) => value);
  if (values.some(isRecord))
    return (
      entries[0] && problem(reading, keyAt(entries[0]), 'A list of pairs is expected here: "- [{ months: 3 }, [per kwartaal]]".')
    );
  return entries.flatMap((entry) => {
    const value = meant(entry.key, values, true);
    const words = readLike(reading, entry.value, [['']]);
    if (value === undefined) return problem(reading, keyAt(entry), noSuch('such value', entry.key, choicesOf(values))) ?? [];
    return words === undefined ? [] : [[value, words]];
  });
}

function readRow(reading: NodeReading, node: Node, rows: readonly Row[]): readonly unknown[] | undefined {
  const found = follow(reading, node);
  const [first, second] = found?.type === 'list' ? found.items : [];
  if (!first || !second) return problem(reading, node, 'A pair is expected here: what is meant, and the words for it.');
  const values = rows.map(([one]) => one);
  const value = readLike(reading, first, values, true);
  const words = readLike(reading, second, [['']]);
  return value === undefined || words === undefined ? undefined : [value, words];
}

function readScalar(reading: NodeReading, node: Node, samples: readonly unknown[], areAll: boolean): unknown {
  const word = scalarOf(reading, node, 'A word');
  if (!word) return undefined;
  const value = meant(word.text, samples, areAll);
  return value ?? problem(reading, at(word), noSuch('such value', word.text, choicesOf(samples)));
}

/** What a text stands for: a number or an answer where the samples are such; undefined where it is none. */
function meant(text: string, samples: readonly unknown[], areAll: boolean): unknown {
  if (samples.every((sample) => typeof sample === 'boolean'))
    return text === 'true' ? true : text === 'false' ? false : undefined;
  if (samples.every((sample) => typeof sample === 'number')) return text.trim() === '' ? undefined : numberIn(text);
  return areAll && !samples.includes(text) ? undefined : text;
}

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

export const choicesOf = (samples: readonly unknown[]): string[] => [...new Set(samples.map(String))];
