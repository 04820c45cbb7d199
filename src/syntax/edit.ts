//! One door for edits that keep everything else as it was, whatever notation the words stand in.
import { insertLabel, removeWhole, replaceLabelWords, replaceMarkdownWords, type FieldTree } from './markdown-edit.ts';
import type { Entry, MapNode, ScalarNode } from './tree.ts';
import { fillEmpty, insertEntry, removeEntry, renameKey, replaceScalar, type Edits } from './yaml-edit.ts';

export type { FieldTree } from './markdown-edit.ts';
export type { Edits } from './yaml-edit.ts';

/** What a new field is called: its key in YAML, and its label in Markdown. */
export interface FieldWords {
  readonly key: string;
  readonly label: string;
}

/** Another value in the place of the one that is written. */
export function replaceValue(text: string, node: ScalarNode, value: string | number | boolean): Edits {
  return node.markdown ? replaceMarkdownWords(text, node, value) : replaceScalar(text, node, value);
}

/**
 * A field that its map lacks: as a label where the map is written in Markdown and takes one, else in the front matter. The
 * keys inside `value` stand as they are.
 */
export function insertField(text: string, map: MapNode, { key, label }: FieldWords, value: FieldTree): Edits {
  const { markdown } = map;
  if (!markdown) return insertEntry(text, map, key, value);
  if (markdown.label) return insertLabel(text, markdown.label, label, value, (path) => path.at(-1) ?? label);
  return markdown.frontMatter && insertEntry(text, markdown.frontMatter, key, value);
}

/** A value for a field that is written and blank. */
export function fillField(text: string, entry: Entry, value: FieldTree): Edits {
  const node = entry.value;
  if (node.type !== 'scalar' || !node.markdown) return fillEmpty(text, entry, value);
  return replaceMarkdownWords(text, node, inWords(value));
}

/** Takes a field out of its map with all that says it. */
export function removeField(text: string, map: MapNode, entry: Entry): Edits {
  const home = yamlHome(map, entry);
  if (home) return removeEntry(text, home, entry);
  return entry.whole && removeWhole(text, entry.whole);
}

/** Another name for a field. */
export function renameEntry(text: string, map: MapNode, entry: Entry, key: string): Edits {
  if (yamlHome(map, entry)) return renameKey(text, entry, key);
  return replaceLabelWords(text, entry.keySpan, key.replaceAll('_', ' '));
}

/** The YAML map that an entry stands in: its own, or the front matter of what is written in Markdown otherwise. */
function yamlHome(map: MapNode, { keySpan }: Entry): MapNode | undefined {
  if (!map.markdown) return map;
  const { frontMatter } = map.markdown;
  return frontMatter?.entries.some((own) => own.keySpan.start === keySpan.start) ? frontMatter : undefined;
}

/** A value in a line or a cell: its parts one behind the other, and what they all say only once. */
function inWords(value: FieldTree): string {
  return [...new Set(partsOf(value))].join(', ');
}

function partsOf(value: FieldTree): string[] {
  return typeof value === 'object' ? Object.values(value).flatMap(partsOf) : [String(value)];
}
