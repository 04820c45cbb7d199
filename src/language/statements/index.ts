//! The languages statements can be judged in.
import { en } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';
import type { StatementPack } from './pack.ts';

export type * from './pack.ts';
export { tellingLength, verbForms, verbStems, wordForms, wordStems } from './inflect.ts';

export const statementPacks: readonly StatementPack[] = [en, es, pt];

export function statementPackOf(code: string): StatementPack | undefined {
  const base = code.toLowerCase().split(/[-_]/, 1)[0];
  return statementPacks.find((pack) => pack.code === base);
}
