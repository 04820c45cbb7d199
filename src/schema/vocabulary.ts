//! From an author's words to the model's: which kind, field or value a key, heading or cell means.
import { fold, perWords, Phrases, tokenise, type Token } from '../language/index.ts';
import { isOtherNumber, nearestEntry, slips } from '../text/nearest.ts';
import { mayBeSlip } from '../text/names.ts';
import { entitySchemas } from './entities.generated.ts';
import type { EntitySchema, Field } from './field.ts';
import { spokenSchemas } from './spoken.ts';

export const kinds = Object.keys(entitySchemas);

/** The fields that every entity has. */
export const commonFields = (): readonly Field[] => spokenSchemas().common;

export function schemaOf(kind: string): EntitySchema {
  const schema = spokenSchemas().byKind[kind];
  if (!schema) throw new TypeError(`There is no kind "${kind}".`);
  return schema;
}

/** The field of an entity that these words name, in any language. */
export function fieldOf(kind: string, words: string): Field | undefined {
  return find(fieldsByWords(schemaOf(kind)), words);
}

/** A part of an object field that stands beside it: `cost: 12 000 EUR` is the amount of the funding. */
export function partOf(kind: string, words: string): { readonly field: Field; readonly part: Field } | undefined {
  const word = fold(words);
  for (const field of schemaOf(kind).fields) {
    const part = field.type === 'object' && !field.list ? partsByWords(field).get(word) : undefined;
    if (part) return { field, part };
  }
  return undefined;
}

const partTables = new WeakMap<Field, ReadonlyMap<string, Field>>();

function partsByWords(field: Field): ReadonlyMap<string, Field> {
  const known = partTables.get(field);
  if (known) return known;
  const table = new Map(
    (field.fields ?? []).flatMap((part) => allWords(part).map((words): [string, Field] => [fold(words), part])),
  );
  partTables.set(field, table);
  return table;
}

/** The field of an object field that these words name. */
export function innerFieldOf(field: Field, words: string): Field | undefined {
  return find(fieldsByWords(field), words);
}

/** The word for a field that a mistyped one is nearest to; of two that are as near, that of the document's language. */
export function nearestField(owner: EntitySchema | Field, words: string, language = 'en'): string | undefined {
  const word = fold(words);
  // A correct word in the wrong place is no typing error; one for several, where there can be but one, is.
  const accepts = isKnownWord(words) ? isOtherNumber : mayBeSlip;
  const [, field] = nearestEntry(word, fieldsByWords(owner), (own) => own.length >= shortestMeant && accepts(word, own)) ?? [];
  if (!field) return undefined;
  const shared = 'kind' in owner ? undefined : commonFields().find(({ name }) => name === field.name);
  const own = 'kind' in owner && field.name === textField(owner.kind) ? owner : undefined;
  return closest(words, field.name, [field, shared, own], language);
}

/** A shorter word is near to far too many: "OKR" is no "KR". */
const shortestMeant = 3;

/**
 * Of a key and the words for it, that which is nearest to a mistyped one. A word of a language that the document does not
 * speak is meant only where it is one slip away.
 */
function closest(words: string, key: string, named: readonly (Named | undefined)[], language: string): string | undefined {
  const inLanguage = (code: string): string[] => named.flatMap((one) => one?.headings[code] ?? []);
  const others = named.flatMap((one) => Object.values(one?.headings ?? {}).flat());
  const candidates = [...(language === 'en' ? [] : inLanguage(language)), key, ...others];
  const slipsTo = (word: string): number => slips(fold(words), fold(word));
  const found = candidates.reduce((best, word) => (slipsTo(word) < slipsTo(best) ? word : best));
  const isSpoken = found === key || [...inLanguage(language), ...inLanguage('en')].includes(found);
  if (!isSpoken && slipsTo(found) > 1) return undefined;
  return found === key ? key : found.toLowerCase();
}

type Named = Pick<EntitySchema, 'headings'>;

/** The words as they stand, which are mostly a key, before the work of folding them; then run together, as `dueDate` and `keyresults` are. */
function find<T>(table: ReadonlyMap<string, T>, words: string): T | undefined {
  const found = table.get(words);
  if (found !== undefined) return found;
  const folded = fold(words);
  return (
    table.get(folded) ?? (folded.length < shortestJoined || folded.includes(' ') ? undefined : joinedWords(table).get(folded))
  );
}

const joinedTables = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>>();

/** What several words mean, by these words without the spaces between them; nothing where two things would be called the same. */
function joinedWords<T>(table: ReadonlyMap<string, T>): ReadonlyMap<string, T | undefined> {
  const known = joinedTables.get(table) as ReadonlyMap<string, T | undefined> | undefined;
  if (known) return known;
  const joined = new Map<string, T | undefined>();
  for (const [words, meaning] of table) {
    if (!words.includes(' ')) continue;
    const word = words.replaceAll(' ', '');
    joined.set(word, joined.has(word) && joined.get(word) !== meaning ? undefined : meaning);
  }
  joinedTables.set(table, joined);
  return joined;
}

/** Two short words make another one: "to do", "por que". */
const shortestJoined = 7;

const fieldTables = new WeakMap<EntitySchema | Field, ReadonlyMap<string, Field>>();

function fieldsByWords(owner: EntitySchema | Field): ReadonlyMap<string, Field> {
  const known = fieldTables.get(owner);
  if (known) return known;
  const table = new Map<string, Field>();
  // Own fields come last and take a word away from a common one.
  for (const field of owner.fields ?? [])
    for (const words of [...sharedWords(owner, field), ...allWords(field)]) table.set(fold(words), field);
  if ('kind' in owner) nameStatement(owner, table);
  for (const field of owner.fields ?? []) table.set(fold(field.name), field).set(field.name, field);
  fieldTables.set(owner, table);
  return table;
}

/** Inside an object, a field called like a common one answers to its words too: `estado` in `financiación`. */
function sharedWords(owner: EntitySchema | Field, field: Field): readonly string[] {
  const shared = 'kind' in owner ? undefined : commonFields().find(({ name }) => name === field.name);
  return shared ? allWords(shared) : [];
}

/** An entity's own word is its statement: `Goal: …` inside a goal, `Objetivo` in a table of goals. */
function nameStatement(schema: EntitySchema, table: Map<string, Field>): void {
  const statement = schema.fields.find((field) => field.name === textField(schema.kind));
  if (!statement) return;
  for (const words of Object.values(schema.headings).flat()) if (!table.has(fold(words))) table.set(fold(words), statement);
}

/** The field that a mere text fills where an entity is expected. */
export function textField(kind: string): 'statement' | 'name' | 'text' {
  return schemaOf(kind).textField ?? 'statement';
}

/** What a key at the top level of a document opens. */
export type TopLevel = { readonly kind: string } | { readonly field: Field } | undefined;

export function topLevelOf(words: string, language?: string): TopLevel {
  const kind = language === undefined ? undefined : headingsIn(language).get(fold(words));
  return kind === undefined ? find(topLevelWords(), words) : { kind };
}

const headingTables = perWords(() => new Map<string, ReadonlyMap<string, string>>());

/** The headings of collections in one language, which go before a word of another: *personas* are people in Spanish. */
function headingsIn(language: string): ReadonlyMap<string, string> {
  const known = headingTables().get(language);
  if (known) return known;
  const table = new Map(
    kinds.flatMap((kind) =>
      (schemaOf(kind).collection?.headings[language] ?? []).map((words): [string, string] => [fold(words), kind]),
    ),
  );
  headingTables().set(language, table);
  return table;
}

const everyWord = perWords(
  () =>
    new Set([
      ...kinds.flatMap((kind) => [...fieldsByWords(schemaOf(kind)).keys()]),
      ...kinds.flatMap((kind) => schemaOf(kind).fields.flatMap(({ valued = {} }) => Object.values(valued).flat().map(fold))),
      ...topLevelWords().keys(),
      ...kindWords().keys(),
    ]),
);

/** Whether the words mean something to some kind: a correct word in the wrong place is no typing error. */
export function isKnownWord(words: string): boolean {
  return everyWord().has(fold(words));
}

/** The language that alone has this word for a field or a collection; undefined for a key, and for words that several have. */
export function languageOfWord(words: string): string | undefined {
  const [language, other] = languagesOf(words);
  return other === undefined && language !== 'key' ? language : undefined;
}

/** The same for a key in a document, where the model's own keys are English ones. */
export function languageOfKey(key: string): string | undefined {
  const [language, other] = new Set([...languagesOf(key)].map((one) => (one === 'key' ? 'en' : one)));
  return other === undefined ? language : undefined;
}

const wordsByLanguage = perWords(readLanguages);

/** The languages that have this word for a field or a collection; a key of the model is of the language `key`. */
function languagesOf(words: string): ReadonlySet<string> {
  return wordsByLanguage().get(fold(words)) ?? new Set();
}

function readLanguages(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  const add = (words: string, language: string): void => {
    const word = fold(words);
    table.set(word, (table.get(word) ?? new Set()).add(language));
  };
  for (const kind of kinds) {
    const { fields, collection, headings } = schemaOf(kind);
    for (const named of [headings, collection?.headings ?? {}, ...fields.map((field) => field.headings)]) {
      for (const [language, words] of Object.entries(named)) for (const word of words) add(word, language);
    }
    for (const key of [...fields.map(({ name }) => name), ...(collection ? [collection.key, ...collection.aliases] : [])])
      add(key, 'key');
  }
  return table;
}

/** The key that a mistyped one is nearest to; of two that are as near, that of the document's language. */
export function nearestTopLevel(words: string, language = 'en'): string | undefined {
  if (isKnownWord(words)) return undefined;
  const candidates = [...topLevelWords()].map(([word, top]) => [word, 'kind' in top ? schemaOf(top.kind) : top.field] as const);
  const word = fold(words);
  const [, top] = nearestEntry(word, candidates, (own) => mayBeSlip(word, own)) ?? [];
  if (!top || !('kind' in top)) return top && closest(words, top.name, [top], language);
  return closest(words, top.collection?.key ?? top.kind, [top.collection, top], language);
}

const topLevelWords = perWords(readTopLevel);

function readTopLevel(): ReadonlyMap<string, NonNullable<TopLevel>> {
  const table = new Map<string, NonNullable<TopLevel>>();
  for (const kind of kinds) {
    const { topLevelFields, fields, collection } = schemaOf(kind);
    for (const field of topLevelFields ? fields : [])
      for (const words of [field.name, ...allWords(field)]) table.set(fold(words), { field });
    if (!collection) continue;
    for (const words of [collection.key, ...collection.aliases, ...Object.values(collection.headings).flat()])
      table.set(fold(words), { kind });
  }
  for (const [words, kind] of kindWords()) if (!table.has(words)) table.set(words, { kind });
  return table;
}

const allWords = (field: Field): readonly string[] => Object.values(field.headings).flat();

/**
 * The kind that `kind: …` names: `journey`, `Recorrido`, or a collection's key. A document's own language goes before another: a
 * *persona* is a segment in English, and a person in Spanish.
 */
export function kindOf(words: string, language?: string): string | undefined {
  const top = topLevelOf(words, language);
  const own = language === undefined ? undefined : kindWordsIn(language).get(fold(words));
  return own ?? kindWords().get(fold(words)) ?? (top && 'kind' in top ? top.kind : undefined);
}

/** Whether the words name a collection (`goals`) rather than one entity (`goal`). */
export function isCollection(words: string): boolean {
  return !kindWords().has(fold(words)) && kindOf(words) !== undefined;
}

/** The word for a kind that a mistyped one is nearest to; of two that are as near, that of the document's language. */
export function nearestKind(words: string, language = 'en'): string | undefined {
  const [, kind] = nearestEntry(fold(words), kindWords()) ?? [];
  return kind === undefined ? undefined : closest(words, kind, [schemaOf(kind)], language);
}

const kindWords = perWords(() => kindsByWords((kind) => [...Object.values(schemaOf(kind).headings).flat(), kind]));

const kindTables = perWords(() => new Map<string, ReadonlyMap<string, string>>());

function kindWordsIn(language: string): ReadonlyMap<string, string> {
  const known = kindTables().get(language) ?? kindsByWords((kind) => schemaOf(kind).headings[language] ?? []);
  kindTables().set(language, known);
  return known;
}

/** Of two kinds that share a word, the first has it. */
function kindsByWords(wordsOf: (kind: string) => readonly string[]): ReadonlyMap<string, string> {
  const pairs = [...kinds].reverse().flatMap((kind) => wordsOf(kind).map((words): [string, string] => [fold(words), kind]));
  return new Map(pairs);
}

/** The value of an enumeration that these words stand for. */
export function valueOf(field: Field, words: string): string | undefined {
  return find(valuesByWords(field), words);
}

/** The values of an enumeration by the folded words for them. */
export function valuesByWords(field: Field): ReadonlyMap<string, string> {
  const known = valueTables.get(field);
  if (known) return known;
  const table = new Map<string, string>();
  for (const values of Object.values(field.words ?? {})) {
    for (const [value, words] of Object.entries(values)) for (const word of words) table.set(fold(word), value);
  }
  for (const value of field.values ?? []) table.set(fold(value), value).set(value, value);
  valueTables.set(field, table);
  return table;
}

const valueTables = new WeakMap<Field, ReadonlyMap<string, string>>();

/**
 * The value of an enumeration that a name mentions in so many words, or is: "Net Promoter Score, ferries" is an nps, "complaints
 * resolved" no rate of complaints.
 */
export function valueIn(field: Field, name: string, words = 1): string | undefined {
  const phrases = phrasesOf(field);
  const tokens = tokenise(name, mostNameTokens);
  for (let at = 0; at < tokens.length; at++) {
    const match = phrases.match(tokens, at);
    const isEnough = match && (match.next - at >= words || match.next - at === tokens.length);
    if (isEnough && !isTurned(field, match.value, tokens)) return match.value;
  }
  return undefined;
}

function isTurned(field: Field, value: string, tokens: readonly Token[]): boolean {
  const words = field.turning?.[value];
  if (!words) return false;
  const phrases = turningTables.get(words) ?? new Phrases(words.map((word): [string, true] => [fold(word), true]));
  turningTables.set(words, phrases);
  return tokens.some((_, at) => phrases.match(tokens, at) !== undefined);
}

const turningTables = new WeakMap<readonly string[], Phrases<true>>();
const mostNameTokens = 40;
const phraseTables = new WeakMap<Field, Phrases<string>>();

/** The values of an enumeration by the phrases for them. */
export function phrasesOf(field: Field): Phrases<string> {
  const known = phraseTables.get(field) ?? new Phrases(valuesByWords(field));
  phraseTables.set(field, known);
  return known;
}
