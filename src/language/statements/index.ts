//! The languages statements can be judged in.
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';
import { addedWords, perWords } from '../speech.ts';
import type { StatementPack } from './pack.ts';

export type * from './pack.ts';
export { tellingLength, verbForms, verbStems, wordForms, wordStems } from './inflect.ts';

const own: readonly StatementPack[] = [en, es, pt];

/** Those of stratlint, and what plugins add. */
export const statementPacks: () => readonly StatementPack[] = perWords(() => [...own, ...addedWords().statements]);

export function statementPackOf(code: string): StatementPack | undefined {
  const base = code.toLowerCase().split(/[-_]/, 1)[0];
  return statementPacks().find((pack) => pack.code === base);
}
