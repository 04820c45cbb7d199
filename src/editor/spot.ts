//! Where a cursor stands in a text that is being written: what may be said there, and what is said already.
import type { EntitySchema, Field } from '../schema/field.ts';
import { fieldOf, innerFieldOf, kindOf, isCollection, partOf, schemaOf, topLevelOf } from '../schema/vocabulary.ts';
import { fieldsHolder } from '../schema/wording.ts';
import type { Span } from '../text/span.ts';

/** What keys stand for: fields of an entity or an object; at the top, collections too. */
export type Owner = EntitySchema | Field | TopLevelOwner;

/** The top of a document: its own kind, where it has one. */
export interface TopLevelOwner {
  readonly top: true;
  readonly kind: string | undefined;
  /** Whether the file says so itself: then its keys are that kind's and no others. */
  readonly declared: boolean;
}

export interface Spot {
  /** A key, label or column is asked for … */
  readonly keys?: Owner;
  /** … or a value of this field, or a kind … */
  readonly values?: Field | 'kind';
  /** … or a heading. */
  readonly headings?: Owner;
  /** The keys that are there already, as written. */
  readonly used: readonly string[];
  /** The words that have been written so far: what is chosen takes their place. */
  readonly span: Span;
  /** What has to stand before an item of a list that is not begun yet. */
  readonly lead: string;
  /** Labels are written in bold here: the stars are still to be written, or stand there already. */
  readonly strong?: 'wanted' | 'begun';
  readonly notation: 'yaml' | 'label' | 'column' | 'cell' | 'heading';
}

export function isTop(owner: Owner): owner is TopLevelOwner {
  return 'top' in owner;
}

/** What a key leads into: the field, and what holds the keys below it. */
export interface Step {
  readonly field: Field | undefined;
  readonly owner: Owner | undefined;
}

export function stepInto(owner: Owner, key: string, language: string): Step {
  if (isTop(owner)) return stepFromTop(owner, key, language);
  const field = 'kind' in owner ? fieldOf(owner.kind, key) : innerFieldOf(owner, key);
  if (field) return { field, owner: fieldsHolder(field) };
  const part = 'kind' in owner ? partOf(owner.kind, key)?.part : undefined;
  // A map may name its entities by their keys.
  return part ? { field: part, owner: fieldsHolder(part) } : { field: undefined, owner };
}

function stepFromTop({ kind, declared }: TopLevelOwner, key: string, language: string): Step {
  const own = kind === undefined ? undefined : fieldOf(kind, key);
  const top = declared ? undefined : topLevelOf(key, language);
  if (top && 'kind' in top) return { field: undefined, owner: schemaOf(top.kind) };
  const field = own ?? (top && 'field' in top ? top.field : undefined);
  if (field) return { field, owner: fieldsHolder(field) };
  return { field: undefined, owner: kind === undefined ? undefined : schemaOf(kind) };
}

/** What `kind:` and the file's place make of a document. */
export function topOf(said: string | undefined, claimed: string | undefined): TopLevelOwner {
  const kind = said === undefined ? undefined : kindOf(said);
  if (kind !== undefined && !isCollection(said ?? '')) return { top: true, kind, declared: true };
  return { top: true, kind: kind ?? claimed, declared: false };
}
