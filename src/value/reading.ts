//! What reading a value gives: the value, or why not and what it could have meant.

import type { DayOrder } from './day-order.ts';

/** The document a value stands in. */
export interface ReadContext {
  /** A pack's code; its words are tried before those of the other packs. */
  readonly language: string;
  /** ISO 4217: taken for an amount without a currency, and for signs that several currencies share. */
  readonly currency?: string;
  /** The month (1–12) in which the fiscal year starts; 1 where nothing is said. */
  readonly fiscalYearStart?: number;
  /** How 03/04/2026 is read where the language leaves it open: as the other dates of the file are. */
  readonly dayOrder?: DayOrder;
  /** The year that headings or the path say: for "Q3" and "this quarter" without one. */
  readonly year?: number;
  /** Likewise the calendar quarter (1–4), for "this quarter". */
  readonly quarter?: number;
}

export type ReadFailure =
  | 'not-a-date'
  | 'ambiguous-date'
  | 'no-such-day'
  | 'no-year'
  | 'not-a-period'
  | 'ends-before-start'
  | 'not-a-duration'
  | 'not-a-cadence'
  | 'ambiguous-cadence'
  | 'not-money'
  | 'unknown-currency'
  | 'not-a-number'
  | 'not-hours'
  | 'ambiguous-number'
  | 'not-an-integer'
  | 'not-a-percent'
  | 'not-an-fte'
  | 'not-a-boolean'
  | 'not-a-quantity';

export interface Failure {
  readonly ok: false;
  readonly reason: ReadFailure;
  /** What it could have meant, in the form that reads without doubt: ISO 8601 days, rhythms in words, plain numbers. */
  readonly readings?: readonly string[];
}

export type Reading<T> = { readonly ok: true; readonly value: T } | Failure;

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function failure(reason: ReadFailure, readings: readonly string[] = []): Failure {
  return readings.length > 0 ? { ok: false, reason, readings } : { ok: false, reason };
}

/** A reading that starts at some token of a longer text. */
export interface Found<T> {
  readonly reading: Reading<T>;
  /** Index of the first token of the value itself; words that only lead to it ("by") stand before. */
  readonly first: number;
  /** Index of the first token after it. */
  readonly next: number;
  /** Whether it could be something else as well: a bare number, a bare year. */
  readonly bare: boolean;
}
