//! Ids for what declares none: its name or statement in kebab case.
import { fold } from '../language/index.ts';

const maxLength = 60;

/** `Weekly text to every claimant` → `weekly-text-to-every-claimant`, cut at a word. */
export function slug(text: string): string {
  const words = fold(text.slice(0, 4 * maxLength))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (words.length <= maxLength) return words;
  const cut = words.lastIndexOf('-', maxLength);
  return words.slice(0, cut > 0 ? cut : maxLength);
}
