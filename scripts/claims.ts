//! rules/claims.yaml: what good strategy is said to need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './write.ts';

export interface Claim {
  readonly id: string;
  /** One sentence. */
  readonly says: string;
  /** The categories of the rules that it asks for. */
  readonly categories: readonly string[];
  /** Why no rule can tell whether it is kept. */
  readonly unchecked?: string;
}

export interface Claims {
  /** What each school of thought is about, by the beginning of its claims' ids. */
  readonly schools: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
}

export function readClaims(): Claims {
  const { schools, claims } = parse(readFileSync(join(root, 'rules/claims.yaml'), 'utf8')) as {
    readonly schools: Claims['schools'];
    readonly claims: readonly (Omit<Claim, 'categories'> & Partial<Claim>)[];
  };
  return { schools, claims: claims.map((claim) => ({ ...claim, categories: claim.categories ?? [] })) };
}
