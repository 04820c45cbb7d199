//! Where a thing is written, where it is meant, and how it gets another name everywhere at once.
import type { FileEdit } from '../diagnostic.ts';
import { isMarkdown } from '../engine/facts.ts';
import { editsOf } from '../engine/fix.ts';
import { fold } from '../language/index.ts';
import { slug } from '../link/slug.ts';
import type { Linked, Reference } from '../model/model.ts';
import { labelPlace, placeAt, usedAt } from '../model/places.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { pointedAt, referenceAt, wordsOfReference, type Seen } from './pointed.ts';

export interface Where {
  readonly file: string;
  readonly span: Span;
}

/** The entity that is meant at a place, and the words that mean it there. */
export interface Meant {
  readonly target: Linked;
  readonly span: Span;
  readonly words: string;
}

/** By a reference, or by the words that name the entity itself. */
export function meantAt(seen: Seen, file: string, offset: number): Meant | undefined {
  const pointed = pointedAt(seen, file, offset);
  const text = seen.sources.text(file);
  if (!pointed || text === undefined) return undefined;
  const { linked, span, path, isKey } = pointed;
  const target =
    referenceAt(pointed)?.target ?? (naming.has(path) && !isKey ? linked : idKeyed(linked, span) ? linked : undefined);
  return target && { target, span, words: text.slice(span.start, span.end) };
}

/** The fields that name an entity, `''` being the words that stand for it. */
const naming: ReadonlySet<string> = new Set(['', 'id', 'name', 'statement', 'text', 'handle', 'email']);

/** `people: { ana: … }`: the key is the id. */
function idKeyed({ fact }: Linked, span: Span): boolean {
  const { value } = labelPlace(fact.places);
  return value.start === span.start && value.end === span.end;
}

/** Where an entity names itself. Undefined for one that only the repository's directory knows. */
export function definitionOf({ fact, file }: Linked): Where | undefined {
  return file && { file: file.file, span: usedAt(labelPlace(fact.places)) };
}

export interface Use extends Where {
  readonly from: Linked;
  readonly reference: Reference;
}

/** All references to an entity, in the order of the workspace. */
export function usesOf({ model }: Seen, target: Linked): Use[] {
  const holders = new Set((model.index.referrers.get(target) ?? []).map(({ from }) => from));
  return [...holders].flatMap((from) =>
    from.references.flatMap((reference) => {
      const words = reference.target === target ? wordsOfReference(from, reference.path) : undefined;
      if (!words || !from.file || isHeld(target, from, words)) return [];
      return [{ file: from.file.file, span: words, from, reference }];
    }),
  );
}

/** It stands there itself, and is not only meant. */
function isHeld({ file, fact: { span } }: Linked, from: Linked, place: Span): boolean {
  return file === from.file && place.start <= span.start && span.end <= place.end;
}

/** Why a new name can't be taken, in a sentence. */
export class NameRefused extends Error {}

/**
 * The edits that give an entity another name: its id where it is called by its id, else what else it is called by. References
 * by another of its names stay as they are.
 */
export function renameEdits(seen: Seen, { target, words }: Meant, next: string): FileEdit[] {
  const name = next.trim();
  const field = namedBy(target, words);
  if (!target.file || field === undefined)
    throw new NameRefused('This is not written in the workspace, so it can not be renamed here.');
  refuse(seen, target, field, name);
  const edits = [...declaration(seen, target, field, name)];
  for (const use of usesOf(seen, target)) edits.push(...useEdits(seen, use, oldWords(target, field), name));
  return merged(edits);
}

type NameField = 'id' | 'name' | 'statement' | 'text' | 'handle' | 'email';

/** Which of its names the words are. An id that is only made from its name is one it does not have yet. */
function namedBy({ entity, fact }: Linked, words: string): NameField | undefined {
  const bare = words.replace(/^["'@]|["']$/g, '').trim();
  if (bare === entity.id) return 'id';
  for (const field of ['name', 'statement', 'text', 'handle', 'email'] as const) {
    const value = fact.fields[field];
    if (typeof value === 'string' && fold(value.replace(/^@/, '')) === fold(bare)) return field;
  }
  return slug(bare) === entity.id
    ? 'id'
    : (['name', 'statement', 'text'] as const).find((field) => fact.fields[field] !== undefined);
}

function refuse({ model }: Seen, { fact, key, entity }: Linked, field: NameField, name: string): void {
  if (name === '' || /[\r\n]/.test(name)) throw new NameRefused('A name is one line with something in it.');
  if (field !== 'id') return;
  if (/\s/.test(name)) throw new NameRefused('An id has no blanks: "time-to-answer", not "time to answer".');
  const other = model.index.byKey.get(`${fact.kind}/${name}`);
  if (other && other.key !== key && entity.id !== name)
    throw new NameRefused(`There is another ${fact.kind} with the id "${name}".`);
}

function oldWords({ entity, fact }: Linked, field: NameField): readonly string[] {
  const value = fact.fields[field];
  const own = typeof value === 'string' ? value : entity.id;
  return field === 'id' ? [entity.id] : fact.fields['id'] === undefined ? [own, entity.id] : [own];
}

function declaration(seen: Seen, target: Linked, field: NameField, name: string): FileEdit[] {
  const { key, fact, file } = target;
  const place = placeAt(fact.places, field);
  const text = file && seen.sources.text(file.file);
  if (file && place && !place.via && text !== undefined && fact.fields[field] !== undefined)
    return replacement(seen, target, field, name) ?? [{ file: file.file, edits: [{ span: place.value, text: name }] }];
  // The key of a map of entities is their id.
  if (file && field === 'id' && fact.fields['id'] !== undefined)
    return [{ file: file.file, edits: [{ span: labelPlace(fact.places).value, text: name }] }];
  const spec = { title: '', kind: 'safe', change: 'insert', at: { entity: key, path: field }, value: name } as const;
  const edits = editsOf(seen.model, seen.sources, spec);
  if (!edits) throw new NameRefused('There is no place for an id here: give this an id by hand first.');
  return [edits];
}

function useEdits(seen: Seen, { from, reference, file, span }: Use, old: readonly string[], name: string): FileEdit[] {
  const written = seen.sources.text(file)?.slice(span.start, span.end) ?? '';
  const bare = written.replace(/^["'@]|["']$/g, '').trim();
  const word = old.find((one) => bare === one || fold(bare) === fold(one));
  if (word !== undefined) {
    const next = bare !== word && slug(word) === bare ? slug(name) : name;
    const text = written.startsWith('@') ? `@${next.replace(/^@/, '')}` : next;
    return replacement(seen, from, reference.path, text) ?? (isMarkdown(file) ? [{ file, edits: [{ span, text }] }] : []);
  }
  // `Ana Ruiz (until June)`: the name within.
  const at = old.map((one) => ({ one, at: written.indexOf(one) })).find((found) => found.at >= 0);
  if (!at) return [];
  return [{ file, edits: [{ span: { start: span.start + at.at, end: span.start + at.at + at.one.length }, text: name }] }];
}

function replacement({ model, sources }: Seen, linked: Linked, path: string, value: string): FileEdit[] | undefined {
  const spec = { title: '', kind: 'safe', change: 'replace', at: { entity: linked.key, path }, value } as const;
  const edits = editsOf(model, sources, spec);
  return edits && [edits];
}

/** One list a file, and each place once: several may refer through one anchor. */
function merged(all: readonly FileEdit[]): FileEdit[] {
  const byFile = new Map<string, Map<string, TextEdit>>();
  for (const { file, edits } of all) {
    const known = byFile.get(file) ?? new Map<string, TextEdit>();
    byFile.set(file, known);
    for (const edit of edits) known.set(`${edit.span.start}:${edit.span.end}`, edit);
  }
  return [...byFile].map(([file, edits]) => ({ file, edits: [...edits.values()] }));
}
