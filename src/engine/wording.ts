//! What a fix writes, in the words of the document it goes into: its keys, the values of enumerations, and gaps to fill in.
import { packOf } from '../language/index.ts';
import type { Linked } from '../model/model.ts';
import { isToFillIn, type FieldValue } from '../rule/place.ts';
import type { EntitySchema, Field } from '../schema/field.ts';
import { languageOfKey, schemaOf } from '../schema/vocabulary.ts';
import { fieldsHolder, headingOf, keyOf, valueWord } from '../schema/wording.ts';
import type { FieldTree, FieldWords } from '../syntax/edit.ts';
import type { Entry, MapNode, Node, SyntaxTree } from '../syntax/tree.ts';

/** The languages of what is written into a map. They differ where Spanish is written under the model's English keys. */
export interface Wording {
  readonly keys: string;
  readonly text: string;
  /** Whether keys are labels of a page: `Línea base` for `línea base`. */
  readonly asLabels?: boolean;
}

/** Texts speak the language of the entity; keys that of the other keys of the map, else of the document. */
export function wordingFor(file: string, tree: SyntaxTree, map: MapNode, { fact }: Linked): Wording {
  const text = fact.language;
  const keys = languageOfKeys(keysBeside(file, map)) ?? (map.markdown?.label ? text : languageOfDocument(tree, map));
  return { keys, text, asLabels: map.markdown?.label !== undefined };
}

/** What a field is called where it is to be added. A path of several steps is none: undefined. */
export function fieldWords({ fact }: Linked, path: string, { keys }: Wording): FieldWords | undefined {
  const schema = schemaOf(fact.kind);
  const field = schema.fields.find(({ name }) => name === path);
  return field && { key: keyOf(schema, field, keys), label: labelOf(schema, field, keys) };
}

/** A value of a field, as it is written. */
export function worded({ fact }: Linked, path: string, value: FieldValue, wording: Wording): FieldTree {
  return spoken(value, fieldAt(fact.kind, path), wording);
}

function spoken(value: FieldValue, field: Field | undefined, wording: Wording): FieldTree {
  if (typeof value === 'string') return field?.values?.includes(value) ? valueWord(field, value, wording.keys) : value;
  if (typeof value !== 'object') return value;
  if (isToFillIn(value)) return packOf(wording.text).toFillIn;
  if (isList(value)) return value.map((item) => spoken(item, field, wording));
  const holder = field && fieldsHolder(field);
  const nameOf = wording.asLabels ? labelOf : keyOf;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const inner = holder?.fields?.find(({ name }) => name === key);
      return [holder && inner ? nameOf(holder, inner, wording.keys) : key, spoken(part, inner, wording)];
    }),
  );
}

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

function labelOf(owner: EntitySchema | Field, field: Field, language: string): string {
  const words = headingOf(owner, field, language) ?? field.name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The field that a path leads to; the numbers of list items are passed over. */
function fieldAt(kind: string, path: string): Field | undefined {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  let fields: readonly Field[] | undefined = schemaOf(kind).fields;
  let found: Field | undefined;
  for (const step of steps) {
    found = fields?.find(({ name }) => name === step);
    fields = found && fieldsHolder(found)?.fields;
  }
  return found;
}

/** The keys that a new one is to look like. Labels, of which a tree has the meaning, have their own words beside front matter. */
function keysBeside(file: string, { entries, markdown }: MapNode): string[] {
  if (!markdown) return keysOf(entries);
  const { label, frontMatter } = markdown;
  if (!label) return keysOf(frontMatter?.entries ?? []);
  const starts = new Set(frontMatter?.entries.map(({ keySpan }) => keySpan.start));
  const labels = entries.filter(({ keySpan }) => !starts.has(keySpan.start));
  return labels.map(({ keySpan }) => file.slice(keySpan.start, keySpan.end));
}

const keysOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ key, merged }) => (merged ? [] : [key]));

/** The language most of the keys are in that tell one; with as many of each, that which is no key of the model. */
function languageOfKeys(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const language = languageOfKey(key);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const weight = ([language, count]: readonly [string, number]): number => 2 * count - (language === 'en' ? 1 : 0);
  return [...counts].sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** The language of most keys of a file; undefined where they tell none. */
export function keyLanguage({ documents }: SyntaxTree): string | undefined {
  return languageOfKeys(documents.flatMap(({ root }) => (root ? keysBelow(root) : [])));
}

const byDocument = new WeakMap<Node, string>();

function languageOfDocument(tree: SyntaxTree, map: MapNode): string {
  const root = tree.documents.find(({ span }) => span.start <= map.span.start && map.span.end <= span.end)?.root;
  if (!root) return 'en';
  const known = byDocument.get(root) ?? languageOfKeys(keysBelow(root)) ?? 'en';
  byDocument.set(root, known);
  return known;
}

function keysBelow(root: Node): string[] {
  const found: string[] = [];
  const left: Node[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    // One by one: a call takes only so many arguments, and a list may be longer.
    if (node.type === 'list') for (const item of node.items) left.push(item);
    if (node.type !== 'map') continue;
    for (const entry of node.entries) {
      if (entry.merged) continue;
      found.push(entry.key);
      left.push(entry.value);
    }
  }
  return found;
}
