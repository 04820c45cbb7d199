//! What one file says: its entities before they are linked. Plain data, so that it can be kept and compared.
import type { Problem } from '../diagnostic.ts';
import type { Span } from '../text/span.ts';
import type { Places } from './places.ts';

/** Why a field that is written says nothing: `TBD`, `see the dashboard`, an empty value, or one that can't be read. */
export type EmptyReason = 'placeholder' | 'elsewhere' | 'blank' | 'unreadable';

export interface EmptyValue {
  readonly text: string;
  readonly why: EmptyReason;
}

/**
 * A reference as written (`ref`), or an entity in place: its index among the file's entities. A `guess` counts only if it
 * names somebody who is known, or if nobody is.
 */
export type ReferenceFact =
  { readonly ref: string; readonly guess?: boolean; readonly open?: boolean } | { readonly entity: number };

export function isReferenceFact(value: unknown): value is ReferenceFact {
  return typeof value === 'object' && value !== null && ('ref' in value || 'entity' in value);
}

/**
 * One entity as a file has it. `fields` holds read values by field name, a reference as a `ReferenceFact`.
 * `empty` is by path: `owner`, `target.by`, `metrics.0`.
 */
export interface EntityFact {
  readonly kind: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly places: Places;
  readonly empty: Readonly<Record<string, EmptyValue>>;
  /** All of the entity. */
  readonly span: Span;
  readonly holder?: { readonly entity: number; readonly field: string };
  /** Written as a mere text where an entity may stand in place: if the text names an entity, it is a reference to it. */
  readonly fromText?: string;
  /** Stands where a reference may, and belongs to nobody: it makes no registry of its kind. */
  readonly inPlace?: boolean;
  /** There is no place for a field that it lacks: it is the row of a table, or words in the statement of another. */
  readonly closed?: boolean;
  /** By what its document counts it, as it is written: `O1`, `2.`. */
  readonly count?: string;
  readonly language: string;
}

/** A comment that switches rules off; see the syntax layer for its text. */
export interface DirectiveFact {
  readonly text: string;
  readonly span: Span;
}

export interface FileFacts {
  readonly file: string;
  readonly language: string;
  readonly entities: readonly EntityFact[];
  readonly problems: readonly Problem[];
  readonly directives: readonly DirectiveFact[];
  /** The kind that a file is read as which says none, for its headings fit it best. */
  readonly readAs?: string;
}
