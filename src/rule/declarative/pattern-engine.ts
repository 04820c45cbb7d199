//! RE2 for patterns: it reads a text once, whatever the pattern, where JavaScript's own expressions may try for ever.
import { RE2JS, RE2JSException } from 're2js';
import type { Matcher } from './pattern.ts';

/** Throws a SyntaxError that says what is wrong with a pattern. */
export function compilePattern(pattern: string): Matcher {
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return (text) => compiled.test(text);
  } catch (error) {
    if (error instanceof RE2JSException)
      throw new SyntaxError(error.message.replace('error parsing regexp: ', ''), { cause: error });
    throw error;
  }
}
