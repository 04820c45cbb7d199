//! Words that a plugin's file gives to kinds, fields and values, and the languages it adds.
import { spokenLanguages, type AddedWords } from '../language/index.ts';
import {
  at,
  entriesOf,
  follow,
  keyAt,
  mapOf,
  problem,
  scalarOf,
  scalarsOf,
  type NodeReading,
} from '../rule/declarative/reading.ts';
import type { Field } from '../schema/field.ts';
import { commonFields, kindOf, kinds, schemaOf } from '../schema/vocabulary.ts';
import type { Entry, Node } from '../syntax/tree.ts';
import { nearest } from '../text/nearest.ts';
import { noSuch } from '../text/no-such.ts';
import { openFile, pathIn, type PluginFile } from './plugin-file.ts';
import { readPack, readStatements } from './plugin-pack.ts';

type Words = Record<string, readonly string[]>;
type Values = Record<string, Record<string, readonly string[]>>;

export interface WordsReading {
  readonly words: AddedWords;
  /** Further files that were read, with what is wrong in them. */
  readonly files: readonly PluginFile[];
}

/** `languages` and `headings` of a plugin's file; `before` is what other plugins add. */
export function readWords(file: PluginFile, entries: { headings?: Entry; languages?: Entry }, before: AddedWords): WordsReading {
  const found = {
    packs: [...before.packs],
    statements: [...before.statements],
    headings: copied(before.headings),
    values: copied(before.values),
  };
  const files: PluginFile[] = [];
  const map = entries.languages && mapOf(file.reading, entries.languages.value, 'A language such as "nl: ./languages/nl.yaml"');
  for (const entry of map?.entries ?? []) {
    const taken = [...spokenLanguages(), ...found.packs.map(({ code }) => code)];
    const own = codeOf(file.reading, entry, taken) && languageFile(file, entry);
    if (!own) continue;
    if (own.file !== file) files.push(own.file);
    readLanguage(own.file.reading, own.node, entry.key, found);
  }
  readOwnHeadings(file.reading, entries.headings, [...spokenLanguages(), ...found.packs.map(({ code }) => code)], found.headings);
  return { words: found, files };
}

/** Words in languages that are there. */
function readOwnHeadings(
  reading: NodeReading,
  entry: Entry | undefined,
  known: readonly string[],
  found: Record<string, Words>,
): void {
  const map = entry && mapOf(reading, entry.value, 'A language, and words below it: "en: { owner: [Steward] }"');
  for (const one of map?.entries ?? []) {
    if (!known.includes(one.key)) problem(reading, keyAt(one), noSuch('language', one.key, known));
    else found[one.key] = joined(found[one.key] ?? {}, readHeadings(reading, one.value));
  }
}

interface Found {
  packs: AddedWords['packs'][number][];
  statements: AddedWords['statements'][number][];
  headings: Record<string, Words>;
  values: Record<string, Values>;
}

function copied<T>(of: Readonly<Record<string, T>>): Record<string, T> {
  return { ...of };
}

function codeOf(reading: NodeReading, entry: Entry, taken: readonly string[]): true | undefined {
  if (taken.includes(entry.key))
    return problem(
      reading,
      keyAt(entry),
      `The language "${entry.key}" is there already. Further words for it stand below "headings".`,
    );
  if (/^[a-z]{2,3}$/.test(entry.key)) return true;
  return problem(reading, keyAt(entry), `"${entry.key}" is no code of a language: two or three letters, as in "nl".`);
}

/** In place, or in a file of its own. */
function languageFile(file: PluginFile, { value }: Entry): { readonly file: PluginFile; readonly node: Node } | undefined {
  const node = follow(file.reading, value);
  if (node?.type === 'map') return { file, node };
  const word = node && scalarOf(file.reading, node, 'A file such as "./languages/nl.yaml", or the words of the language');
  if (!word) return undefined;
  const path = pathIn(file, word.text);
  if (path === undefined) return problem(file.reading, at(word), `"${word.text}" lies outside the folder of the plugin.`);
  const own = openFile(path, shownBeside(file, word.text));
  return own.root ? { file: own, node: own.root } : { file: own, node };
}

/** The path of a file that another one names, as people see it. */
export function shownBeside({ shown }: PluginFile, path: string): string {
  const folder = shown.includes('/') ? `${shown.slice(0, shown.lastIndexOf('/'))}/` : '';
  return folder + path.replace(/^\.\//, '');
}

export const languageKeys = ['name', 'headings', 'values', 'words', 'statements'] as const;

function readLanguage(reading: NodeReading, node: Node, code: string, found: Found): void {
  if (node.type !== 'map') return;
  const entries = entriesOf(reading, node, 'part of a language', languageKeys);
  const name = entries.name && scalarOf(reading, entries.name.value, 'How the language calls itself')?.text;
  if (!entries.name) problem(reading, node, 'How the language calls itself is missing: "name: Nederlands".');
  found.packs.push(readPack(reading, entries.words?.value, code, name ?? code));
  if (entries.statements) found.statements.push(readStatements(reading, entries.statements.value, code));
  if (entries.headings) found.headings[code] = readHeadings(reading, entries.headings.value);
  if (entries.values) found.values[code] = readValues(reading, entries.values.value);
}

// Kinds, fields and values

function readHeadings(reading: NodeReading, node: Node): Words {
  const map = mapOf(reading, node, 'Words for a kind or a field, such as "goals: [Moonshots]"');
  const found: Words = {};
  for (const entry of map?.entries ?? []) {
    const words = scalarsOf(reading, entry.value, 'A word');
    if (!namedBy(entry.key)) problem(reading, keyAt(entry), noSuchName(entry.key));
    const kind = kindBehind(entry.key);
    for (const word of words) {
      const other = kind === undefined ? undefined : kindOf(word.text);
      if (other !== undefined && other !== kind) problem(reading, at(word), `"${word.text}" names a ${other} already.`);
    }
    found[entry.key] = words.map(({ text }) => text);
  }
  return found;
}

function readValues(reading: NodeReading, node: Node): Values {
  const map = mapOf(reading, node, 'Words for the values of a field, such as "status: { active: [lopend] }"');
  const found: Values = {};
  for (const entry of map?.entries ?? []) {
    const field = fieldNamed(entry.key);
    if (!field?.values)
      problem(reading, keyAt(entry), field ? `"${entry.key}" has no values to choose from.` : noSuchName(entry.key));
    else found[entry.key] = readValueWords(reading, entry, field.values);
  }
  return found;
}

function readValueWords(reading: NodeReading, entry: Entry, values: readonly string[]): Words {
  const found: Words = {};
  const map = mapOf(reading, entry.value, `Words for ${values.join(', ')}`);
  for (const one of map?.entries ?? []) {
    if (!values.includes(one.key)) problem(reading, keyAt(one), noSuch(`value of ${entry.key}`, one.key, values));
    else found[one.key] = scalarsOf(reading, one.value, 'A word').map(({ text }) => text);
  }
  return found;
}

function joined(own: Words, more: Words): Words {
  return { ...own, ...Object.fromEntries(Object.entries(more).map(([name, words]) => [name, [...(own[name] ?? []), ...words]])) };
}

const namedBy = (path: string): boolean => kindBehind(path) !== undefined || fieldNamed(path) !== undefined;

function kindBehind(path: string): string | undefined {
  return kinds.find((kind) => kind === path || schemaOf(kind).collection?.key === path);
}

/** `owner`, `target.by`, `goal.metrics`, `goal.target.by`. */
function fieldNamed(path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.');
  const own = kinds.includes(first) && rest.length > 0 ? fieldIn(schemaOf(first).fields, rest) : undefined;
  return own ?? fieldIn(commonFields(), [first, ...rest]);
}

function fieldIn(fields: readonly Field[], [name, ...rest]: readonly string[]): Field | undefined {
  const field = fields.find((one) => one.name === name);
  return rest.length === 0 ? field : field && fieldIn(field.fields ?? [], rest);
}

function noSuchName(path: string): string {
  const [first = '', second] = path.split('.');
  const common = commonFields().map(({ name }) => name);
  const collections = kinds.flatMap((kind) => schemaOf(kind).collection?.key ?? []);
  const fields =
    kinds.includes(first) && second !== undefined ? schemaOf(first).fields.map(({ name }) => `${first}.${name}`) : [];
  const near = nearest(path, fields.length > 0 ? fields : [...kinds, ...collections, ...common]);
  const hint =
    near === undefined
      ? 'Name a kind ("goal"), several of it ("goals"), a field of all ("owner"), or of one ("goal.metrics").'
      : `Did you mean "${near}"?`;
  return `There is no kind or field "${path}". ${hint}`;
}
