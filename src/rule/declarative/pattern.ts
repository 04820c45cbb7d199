//! Texts that look like something: patterns that take time in step with the text, whatever they say.

export function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}

/** What is wrong with a pattern; undefined where nothing is. */
export function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'iu');
    return undefined;
  } catch {
    return `"${pattern}" is no pattern.`;
  }
}
