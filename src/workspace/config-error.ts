//! A file that says how to lint has mistakes: the run did not start.
import type { ConfigMistake } from '../config/config.ts';

export class ConfigError extends Error {
  readonly file: string;
  readonly text: string;
  readonly mistakes: readonly ConfigMistake[];

  constructor(file: string, text: string, mistakes: readonly ConfigMistake[]) {
    super('the configuration has mistakes');
    this.file = file;
    this.text = text;
    this.mistakes = mistakes;
  }
}
