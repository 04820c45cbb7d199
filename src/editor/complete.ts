//! What may be written at a cursor: keys, values, ids, owners, headings and columns, in the words of the document.
import type { Directory } from '../directory/directory.ts';
import { packOf } from '../language/index.ts';
import { keyLanguage } from '../engine/wording.ts';
import { isMarkdown } from '../engine/facts.ts';
import type { Linked } from '../model/model.ts';
import { nameOf } from '../model/model.ts';
import type { EntitySchema, Field } from '../schema/field.ts';
import { commonFields, kinds, schemaOf, textField, topLevelOf } from '../schema/vocabulary.ts';
import { headingOf, keyOf, valueWord } from '../schema/wording.ts';
import { renderString } from '../syntax/yaml-render.ts';
import type { Span } from '../text/span.ts';
import { markdownSpot } from './markdown-spot.ts';
import type { Seen } from './pointed.ts';
import { isTop, stepInto, type Owner, type Spot } from './spot.ts';
import { yamlSpot } from './yaml-spot.ts';

export interface Proposal {
  readonly sort: 'key' | 'value' | 'entity' | 'heading';
  readonly label: string;
  /** What it takes the place of. */
  readonly span: Span;
  readonly insert: string;
  readonly detail: string;
  readonly description: string;
  /** All it may be found by. */
  readonly filter: string;
}

export interface Asking {
  readonly file: string;
  /** The text as it stands now; the last run may have seen an older one. */
  readonly text: string;
  readonly offset: number;
  /** The kind that the file's name or place gives it. */
  readonly claimed: string | undefined;
  readonly directory: Directory | undefined;
  /** The language of documents that show none. */
  readonly language: string | undefined;
}

/** Nothing has been read yet while the configuration has mistakes: keys and values are known even then. */
export function proposalsAt(seen: Seen | undefined, asking: Asking): Proposal[] {
  const { file, text, offset, claimed } = asking;
  const language = languageOf(seen, asking);
  const page = { text, claimed, language };
  const spot = isMarkdown(file)
    ? markdownSpot(page, offset)
    : yamlSpot({ ...page, part: { start: 0, end: text.length } }, offset);
  if (!spot) return [];
  return [
    ...(spot.values === undefined ? [] : valuesFor(spot.values, spot, seen, asking, language)),
    ...(spot.keys ? keysFor(spot.keys, spot, asking, language) : []),
    ...(spot.headings ? headingsFor(spot.headings, spot, language) : []),
  ];
}

function languageOf(seen: Seen | undefined, { file, language }: Asking): string {
  const facts = seen?.facts(file);
  const tree = isMarkdown(file) ? undefined : seen?.sources.tree(file);
  const keys = tree && keyLanguage(tree);
  return (
    keys ?? (facts && facts.entities.length > 0 && isMarkdown(file) ? facts.language : (language ?? facts?.language ?? 'en'))
  );
}

interface Word {
  readonly name: string;
  readonly words: string;
  readonly description: string;
  readonly detail: string;
}

/** The fields of an owner, and at the top of a document the collections. */
function wordsOf(owner: Owner, language: string, asLabels: boolean): Word[] {
  if (!isTop(owner)) return inOrder(owner.fields ?? []).map((field) => fieldWord(owner, field, language, asLabels));
  const own = owner.kind === undefined ? [] : wordsOf(schemaOf(owner.kind), language, asLabels);
  if (owner.declared) return own;
  const organization = schemaOf('workspace');
  return [
    ...own,
    ...kinds.flatMap((kind) => collectionWord(schemaOf(kind), language, asLabels)),
    ...organization.fields
      .filter(({ name }) => !isCommon(name))
      .map((field) => fieldWord(organization, field, language, asLabels)),
    ...(asLabels ? [] : [{ name: 'kind', words: 'kind', description: 'What this document is.', detail: 'kind' }]),
  ];
}

/** What everything may have comes behind what is this kind's own, apart from what names a thing and who answers for it. */
function inOrder(fields: readonly Field[]): Field[] {
  const rank = ({ name }: Field): number =>
    first.includes(name) ? first.indexOf(name) : isCommon(name) ? first.length + 1 : first.length;
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

const first = ['id', 'name', 'statement', 'owner'];
const isCommon = (name: string): boolean => commonFields().some((field) => field.name === name);

function fieldWord(owner: EntitySchema | Field, field: Field, language: string, asLabels: boolean): Word {
  const key = keyOf(owner, field, language);
  const label = headingOf(owner, field, language) ?? field.name.replaceAll('_', ' ');
  return { name: field.name, words: asLabels ? capital(label) : key, description: field.description, detail: typeOf(field) };
}

function collectionWord({ kind, collection, description }: EntitySchema, language: string, asLabels: boolean): Word[] {
  if (!collection) return [];
  const heading = (collection.headings[language] ?? []).find((words) => opens(words, language) === kind) ?? collection.key;
  const key = language === 'en' ? collection.key : heading.toLowerCase();
  return [{ name: kind, words: asLabels ? capital(heading) : key, description, detail: kind }];
}

function opens(words: string, language: string): string | undefined {
  const top = topLevelOf(words, language);
  return top && 'kind' in top ? top.kind : undefined;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1).replaceAll('_', ' ');

function typeOf({ type, list, kinds: named = [], values = [] }: Field): string {
  const one = type === 'ref' ? named.join(' | ') : type === 'enum' ? values.join(' | ') : type;
  return list ? `${one} …` : one;
}

function keysFor(owner: Owner, spot: Spot, { text, offset }: Asking, language: string): Proposal[] {
  const used = new Set(spot.used.flatMap((key) => stepInto(owner, key, language).field?.name ?? []));
  const asLabels = spot.notation !== 'yaml';
  const hasColon = /^[ \t]*:/.test(text.slice(offset, offset + 20));
  return wordsOf(owner, language, asLabels)
    .filter(({ name }) => !used.has(name))
    .map(({ words, description, detail, name }) => ({
      sort: 'key',
      label: words,
      span: spot.span,
      insert: spot.lead + (hasColon ? words : afterKey(words, spot)),
      detail,
      description,
      filter: `${words} ${name}`,
    }));
}

function afterKey(words: string, { notation, strong }: Spot): string {
  if (notation === 'column') return words;
  if (notation === 'yaml' || strong === undefined) return `${words}: `;
  return `${strong === 'begun' ? '' : '**'}${words}:** `;
}

/** Collections, and the fields of what the heading above is about. */
function headingsFor(owner: Owner, spot: Spot, language: string): Proposal[] {
  const top: Owner = isTop(owner) ? owner : { top: true, kind: 'kind' in owner ? owner.kind : undefined, declared: false };
  const seen = new Set<string>();
  return wordsOf(top, language, true).flatMap(({ words, description, detail }) => {
    if (seen.size === seen.add(words).size) return [];
    return [{ sort: 'heading', label: words, span: spot.span, insert: words, detail, description, filter: words } as const];
  });
}

function valuesFor(field: Field | 'kind', spot: Spot, seen: Seen | undefined, asking: Asking, language: string): Proposal[] {
  const propose = (sort: Proposal['sort'], word: string, detail: string, description: string, ...others: string[]): Proposal => ({
    sort,
    label: word,
    span: spot.span,
    insert: spot.lead + written(word, spot, asking.text),
    detail,
    description,
    filter: [word, ...others].join(' '),
  });
  if (field === 'kind') return kinds.map((kind) => propose('value', kind, 'kind', schemaOf(kind).description));
  if (field.type === 'enum')
    return (field.values ?? []).map((value) =>
      propose('value', valueWord(field, value, language), value, field.description, value),
    );
  if (field.type === 'boolean') return booleans(language).map((word) => propose('value', word, field.name, field.description));
  if (field.type !== 'ref') return [];
  return [
    ...(seen ? entitiesFor(field, seen) : []).map((linked) => {
      const { id, kind } = linked.entity;
      const name = fullName(linked);
      const word = spot.notation === 'yaml' || name === undefined ? id : name;
      return propose('entity', word, kind, nameOf(linked.entity), id, name ?? '', handleOf(linked) ?? '');
    }),
    ...membersFor(field, asking.directory, seen).map(({ word, name, file }) => propose('entity', word, file, name, name)),
  ];
}

/** Letter by letter in Markdown; in YAML with quotes where the words need them and nobody has opened any. */
function written(word: string, { notation, span }: Spot, text: string): string {
  if (notation !== 'yaml' || /["']/.test(text.charAt(span.start - 1))) return word;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  return renderString(word, 'plain', /[[{]/.test(line));
}

const booleans = (language: string): readonly string[] => (packOf(language).code === 'es' ? ['sí', 'no'] : ['true', 'false']);

function entitiesFor({ kinds: wanted = [] }: Field, { model }: Seen): readonly Linked[] {
  return wanted.flatMap((kind) => model.index.byKind.get(kind) ?? []).filter(({ listedIn, sameId }) => !listedIn && !sameId);
}

function fullName({ fact }: Linked): string | undefined {
  const name = fact.fields['name'] ?? fact.fields[textField(fact.kind)];
  return typeof name === 'string' ? name : undefined;
}

function handleOf({ fact }: Linked): string | undefined {
  const { handle } = fact.fields;
  return typeof handle === 'string' ? handle : undefined;
}

/** Those that only CODEOWNERS and Backstage know, by the word they are best called by. */
function membersFor(
  { kinds: wanted = [] }: Field,
  directory: Directory | undefined,
  seen: Seen | undefined,
): { readonly word: string; readonly name: string; readonly file: string }[] {
  return (directory?.members ?? [])
    .filter(({ kind, words: [word = ''] }) => wanted.includes(kind) && !seen?.model.index.lookUp(word, wanted)?.file)
    .map(({ handle, name, email, id, file }) => ({ word: handle ?? name ?? email ?? id, name: name ?? id, file }));
}
