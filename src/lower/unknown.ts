//! Keys that nobody reads: what was meant, or where they belong.
import type { Problem } from '../diagnostic.ts';
import type { EntitySchema, Field } from '../schema/field.ts';
import {
  commonFields,
  fieldOf,
  innerFieldOf,
  isCollection,
  kindOf,
  kinds,
  nearestField,
  schemaOf,
} from '../schema/vocabulary.ts';
import type { Entry, MapNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { EntityOptions, Lowering } from './draft.ts';
import { renameFix, sayComma } from './fix.ts';

/** An entry, in the map in which it stands or by which it was taken over. */
interface Written {
  readonly map: MapNode;
  readonly entry: Entry;
  readonly via: Span | undefined;
}

export function sayUnknownField(lowering: Lowering, kind: string, { skip }: EntityOptions, written: Written): void {
  const { key, value } = written.entry;
  // `tipo: estrategia` says again what the document is.
  if (value.type === 'scalar' && kindOf(value.text) === kind) return;
  const otherwise = unknownHere(kind, key, skip !== undefined);
  say(lowering, schemaOf(kind), written, (word) => fieldOf(kind, word) !== undefined, otherwise);
}

/** The same of a key inside a field. */
export function sayUnknownPart(lowering: Lowering, field: Field, inside: string, written: Written): void {
  const otherwise = { message: 'unknown-inside', data: { field: written.entry.key, inside } };
  say(lowering, field, written, (word) => innerFieldOf(field, word) !== undefined, otherwise);
}

type Said = Pick<Problem, 'message' | 'data'>;

function say(
  lowering: Lowering,
  owner: EntitySchema | Field,
  { map, entry, via }: Written,
  isField: (word: string) => boolean,
  otherwise: Said,
): void {
  // What is taken over with "<<" or an alias is said once.
  if (lowering.saidKeys.has(entry.keySpan.start)) return;
  lowering.saidKeys.add(entry.keySpan.start);
  if (!via && sayComma(lowering, map, entry, isField)) return;
  const near = nearestField(owner, entry.key, lowering.language);
  lowering.problems.push({
    rule: 'unknown-field',
    ...(near === undefined ? otherwise : { message: 'near', data: { ...otherwise.data, near } }),
    span: via ?? entry.merged ?? entry.keySpan,
    fixes: via || entry.merged ? [] : renameFix(lowering, map, entry, near),
  });
}

/** A word that means something elsewhere is told where. */
function unknownHere(kind: string, key: string, isDocument: boolean): Said {
  const data = { field: key, kind };
  if (isDocument && isCollection(key)) return { message: 'unknown-collection', data };
  const holder = holderOf(key, kind);
  return holder === undefined ? { message: 'unknown', data } : { message: 'unknown-other', data: { ...data, holder } };
}

/** The one kind that has a field of its own that is called so, where things of this kind stand in it. */
function holderOf(words: string, held: string): string | undefined {
  const shared = new Set(commonFields().map(({ name }) => name));
  const holders = kinds.filter((kind) => {
    const field = fieldOf(kind, words);
    return field !== undefined && !shared.has(field.name);
  });
  const [holder, another] = holders;
  if (holder === undefined || another !== undefined) return undefined;
  return schemaOf(holder).fields.some((field) => field.contains && field.kinds?.includes(held)) ? holder : undefined;
}
