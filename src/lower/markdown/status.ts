//! Signs and marks that say a status: ticked boxes, struck words, ✅ and 🚧.
import { fieldOf, valueOf } from '../../schema/vocabulary.ts';
import type { Field } from '../../schema/field.ts';

/** Signs that people put in front of an item or into a status column, and the status each stands for. Traffic lights are none. */
const signs: readonly (readonly [sign: string, status: string])[] = [
  ['✅', 'done'], ['☑', 'done'], ['✔', 'done'], ['✓', 'done'], ['🏁', 'done'], ['🎉', 'done'],
  ['🚧', 'active'], ['🔄', 'active'], ['🏗', 'active'], ['⏳', 'active'], ['🔨', 'active'],
  ['⏸', 'paused'], ['🛑', 'cancelled'], ['❌', 'cancelled'], ['🗑', 'cancelled'],
  ['📝', 'draft'], ['💡', 'idea'], ['📅', 'planned'], ['🗓', 'planned'],
]; // prettier-ignore

/** The status that the first sign of a text stands for. */
export function statusOfSign(text: string): string | undefined {
  return signs.find(([sign]) => text.startsWith(sign))?.[1];
}

/** The value of an enumeration that a cell or label says by a sign, or by a word with a sign before it. */
export function valueOfSigns(field: Field, text: string): string | undefined {
  const bare = withoutSigns(text);
  if (bare !== '') return bare === text ? undefined : valueOf(field, bare);
  const status = statusOfSign(text);
  return status !== undefined && field.values?.includes(status) ? status : undefined;
}

/** How many characters at the beginning of a text are emoji and blanks. */
export function signsLength(text: string): number {
  return leading.exec(text)?.[0].length ?? 0;
}

/** A text without the emoji around it. */
export function withoutSigns(text: string): string {
  return text.replace(leading, '').replace(trailing, '').trim();
}

const leading = /^(?:[*\p{Extended_Pictographic}\uFE0F\u200D\u20E3✓✔☑☐✗✘]|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]|\s)+/u;
const trailing = /(?:[\p{Extended_Pictographic}\uFE0F\u200D✓✔☑☐✗✘]|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]|\s)+$/u;

/** The field that says how far along an entity of a kind is. */
export function statusField(kind: string, status: string): Field | undefined {
  const field = fieldOf(kind, 'status');
  return field?.values?.includes(status) ? field : undefined;
}
