//! Signs and marks that say a status: ticked boxes, struck words, ✅ and 🚧.
import { fieldOf, valueOf } from '../schema/vocabulary.ts';
import type { Field } from '../schema/field.ts';

/** Signs that people put in front of an item or into a status column, and the status each stands for. Traffic lights are none in front of an item, where they may tell how much it matters. */
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

/** `… ✅`, `… ✅ Done`, `… 🚧 in progress (Ana Ruiz)`: where a sign behind a name begins, the words behind it, and what is in brackets. */
export function endSign(text: string): { start: number; status: string; words: string; bracket: string } | undefined {
  const from = Math.max(0, text.length - longestSigned);
  const found = behind.exec(text.slice(from));
  const [, mark = '', words = '', bracket = ''] = found ?? [];
  const status = statusOfSign(mark);
  if (!found || status === undefined || from + found.index === 0) return undefined;
  return { start: from + found.index, status, words, bracket };
}

/** The value of an enumeration that a cell or label says by a sign, or by a word with a sign before it; a light of no known meaning says nothing. */
export function valueOfSigns(field: Field, text: string): string | undefined {
  const bare = withoutSigns(text);
  if (bare !== '') return bare === text ? undefined : valueOf(field, bare);
  const status = statusOfSign(text) ?? (lights.test(text) ? 'active' : undefined);
  if (status !== undefined && field.values?.includes(status)) return status;
  return otherLights.test(text) ? '' : undefined;
}

/** Traffic lights tell how work goes that goes on, however badly; in front of an item they may tell anything. */
const lights = /^[🟢🟡🟠🔴]/u;
const otherLights = /^[🔵⚪⚫🟣🟤]/u;

/** How many characters at the beginning of a text are emoji and blanks. */
export function signsLength(text: string): number {
  return leading.exec(text)?.[0].length ?? 0;
}

/** A text without the emoji around it. */
export function withoutSigns(text: string): string {
  if (text.length > longestSigned) return text;
  return text.replace(leading, '').replace(trailing, '').trim();
}

/** What a sign stands beside is a word or two, not a sentence. */
const longestSigned = 100;

const behind = new RegExp(
  String.raw`\s(${signs.map(([mark]) => mark).join('|')})\uFE0F?\s{0,2}([^()\s][^()]{0,30})?(?:\s?\(([^()]{1,60})\))?$`,
  'u',
);

/** One sign: a picture, a flag's letter, a skin tone, or what joins them; the stars of bold words that did not parse. */
const sign = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|[✓✔☑☐✗✘*])`;
const leading = new RegExp(String.raw`^(?:${sign}|\s)+`, 'u');
const trailing = new RegExp(String.raw`(?:${sign}|\s)+$`, 'u');

/** The field that says how far along an entity of a kind is. */
export function statusField(kind: string, status: string): Field | undefined {
  const field = fieldOf(kind, 'status');
  return field?.values?.includes(status) ? field : undefined;
}
