//! What a team says in stratlint.yaml, as plain data.
import type { Severity } from '../diagnostic.ts';
import type { Preset } from '../rule/rule.ts';
import type { VocabularyKey } from './vocabulary.ts';

/** A key that is not there is left to the defaults. */
export interface Config extends FileConfig {
  /** Other configuration files, and packages that hold one, in the order given. */
  readonly bases?: readonly string[];
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
  /** The day taken for today, ISO 8601. */
  readonly asOf?: string;
  /** Files that never take part, in the notation of .gitignore. */
  readonly ignore?: readonly string[];
  /** Files that take part whatever they are called, and what they are; the last one that meets a path decides. */
  readonly files?: readonly FileKind[];
  /** The author's own words, for judging statements. */
  readonly vocabulary?: Partial<Record<VocabularyKey, readonly string[]>>;
  /** Packages, folders and files with further rules. Some are code: nothing here loads them. */
  readonly plugins?: readonly string[];
  /** The file that holds the findings of a former day, relative to the workspace. */
  readonly baseline?: string;
  /** What differs for some files; later ones go before earlier ones. */
  readonly overrides?: readonly Override[];
  readonly limits?: Limits;
}

/** Where a run gives up. */
export interface Limits {
  /** How many seconds of processor time a rule of one's own, or of a package, may take in one run. */
  readonly ruleSeconds?: number;
}

export const usualRuleSeconds = 10;
export const mostRuleSeconds = 600;

/** What may differ from file to file. */
export interface FileConfig {
  /** Presets, in the order given. */
  readonly extends?: readonly Preset[];
  readonly rules?: ReadonlyMap<string, RuleChoice>;
  /** The language of documents that neither declare nor show one. */
  readonly language?: string;
  /** ISO 4217, for amounts without a currency. */
  readonly currency?: string;
  /** How many people work there: for a micro one (fewer than ten), rules about governance and across departments are notes. */
  readonly organizationSize?: OrganizationSize;
}

export interface Override extends FileConfig {
  /** Patterns in the notation of .gitignore. */
  readonly files: readonly string[];
}

export interface FileKind {
  readonly pattern: string;
  readonly kind: string;
}

export interface RuleChoice {
  readonly severity?: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

export const organizationSizes = ['micro', 'small', 'medium', 'large'] as const;
export type OrganizationSize = (typeof organizationSizes)[number];

export const severities = ['off', 'info', 'warning', 'error'] as const;
