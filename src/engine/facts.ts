//! One file's text → its facts: all that is known of it before the others are.
import { lowerMarkdown, lowerTree, markdownNodes } from '../lower/lower.ts';
import { lowerPieces, type KnownFacts } from '../lower/pieces.ts';
import type { LowerOptions } from '../lower/draft.ts';
import type { Problem } from '../diagnostic.ts';
import type { FileFacts } from '../model/fact.ts';
import { sharedPaths } from '../model/places.ts';
import { parseMarkdown, type KnownSections } from '../syntax/markdown.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { readPieces, type KnownPieces } from '../syntax/yaml-pieces.ts';
import { mostValues, usualDepth } from '../text/bounds.ts';
import { toldOnce } from './repeats.ts';

/** A file of the workspace. `problem` says why there is no text to read. */
export interface SourceFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The kind that its name, place or configuration gives it. */
  readonly kind?: string;
  /** Somebody named it: it takes part though nothing says what it is. */
  readonly named?: boolean;
  /** What this file is read with, where it differs from the others. */
  readonly settings?: ReadSettings;
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
  /** Levels of lists and maps inside each other. */
  readonly depth?: number;
  /** Values in one file, aliases followed. */
  readonly values?: number;
}

/** Whether a file of this name is read as Markdown; all others are YAML. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

export function factsOf(source: SourceFile, settings: ReadSettings, sections?: KnownSections): FileFacts {
  const { path, text, problem } = source;
  const options = optionsOf(source, settings);
  const facts = isMarkdown(path)
    ? lowerMarkdown(parseMarkdown(text, options.values, sections), options)
    : lowerTree(yamlOf(text, settings, options), options);
  const problems = toldOnce(facts.problems);
  return problem ? { ...facts, problems: [{ ...problem, span: { start: 0, end: 0 } }, ...problems] } : { ...facts, problems };
}

/** What is kept of a text that is being written, for its next reading with the same settings. */
export interface Pieces {
  readonly known: KnownPieces;
  readonly facts: KnownFacts;
  /** Of Markdown. */
  readonly sections: KnownSections;
}

export const newPieces = (): Pieces => ({ known: new Map(), facts: new WeakMap(), sections: new Map() });

/** The same facts, with little work where little has changed since. */
export function factsByPieces(source: SourceFile, settings: ReadSettings, { known, facts, sections }: Pieces): FileFacts {
  const { path, text, problem } = source;
  if (isMarkdown(path)) return factsOf(source, settings, sections);
  const reading = problem ? undefined : readPieces(text, settings.depth ?? usualDepth, known);
  const read = reading && lowerPieces(reading, optionsOf(source, settings), facts);
  return read ? { ...read, problems: toldOnce(read.problems) } : factsOf(source, settings);
}

/** Facts that were written down as JSON. */
export function factsFrom(json: string): FileFacts {
  const facts = JSON.parse(json) as FileFacts;
  for (const { places } of facts.entities) (places as { paths: readonly string[] }).paths = sharedPaths(places.paths);
  return facts;
}

/** The nodes that a file's entities were read from: what fixes edit. */
export function nodesOf(source: SourceFile, settings: ReadSettings): SyntaxTree {
  const { path, text } = source;
  const options = optionsOf(source, settings);
  if (!isMarkdown(path)) return yamlOf(text, settings, options);
  return markdownNodes(parseMarkdown(text, options.values), options);
}

const yamlOf = (text: string, { depth }: ReadSettings, { values }: LowerOptions): SyntaxTree =>
  parseYaml(text, depth, mostValues(values, text.length));

function optionsOf({ path, text, kind, named, settings: own }: SourceFile, settings: ReadSettings): LowerOptions {
  const { language, currency, fiscalYearStart, values } = { ...settings, ...own };
  return {
    file: path,
    text,
    language: language ?? 'en',
    ...(kind !== undefined && { kind }),
    ...(named === true && { named }),
    ...(currency !== undefined && { currency }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart }),
    ...(values !== undefined && { values }),
  };
}
