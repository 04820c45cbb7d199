//! One file's text → its facts: all that is known of it before the others are.
import { lowerTree } from '../lower/lower.ts';
import type { Problem } from '../diagnostic.ts';
import type { FileFacts } from '../model/fact.ts';
import { parseYaml } from '../syntax/yaml.ts';

/** A file of the workspace. `problem` says why there is no text to read. */
export interface SourceFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The kind that its name, place or configuration gives it. */
  readonly kind?: string;
  readonly problem?: Omit<Problem, 'span'>;
}

/** What all files are read with. */
export interface ReadSettings {
  /** The language of documents that neither declare nor show one. */
  readonly language?: string;
  /** ISO 4217, for amounts without a currency. */
  readonly currency?: string;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart?: number;
}

export function factsOf(
  { path, text, kind, problem }: SourceFile,
  { language, currency, fiscalYearStart }: ReadSettings,
): FileFacts {
  const facts = lowerTree(parseYaml(text), {
    file: path,
    text,
    language: language ?? 'en',
    ...(kind !== undefined && { kind }),
    ...(currency !== undefined && { currency }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
  });
  return problem ? { ...facts, problems: [{ ...problem, span: { start: 0, end: 0 } }, ...facts.problems] } : facts;
}
