//! A file that says how to lint has mistakes: the run did not start.
import type { ConfigMistake } from '../config/reading.ts';
import { LineIndex, type Span } from '../text/span.ts';

/** A mistake, with the file it stands in. Lines and columns count from 1. */
export interface PlacedMistake {
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly span: Span;
  readonly message: string;
}

/** The configuration has mistakes: the run did not start. */
export class ConfigError extends Error {
  readonly mistakes: readonly PlacedMistake[];

  constructor(mistakes: readonly PlacedMistake[]) {
    super('the configuration has mistakes');
    this.mistakes = mistakes;
  }
}

/** Mistakes of one file, with their lines and columns. */
export function placedIn(file: string, text: string, mistakes: readonly ConfigMistake[]): PlacedMistake[] {
  const lines = new LineIndex(text);
  return mistakes.map(({ message, span }) => ({ file, ...lines.position(span.start), span, message }));
}
