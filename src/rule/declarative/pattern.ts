//! Texts that look like something. The engine that matches them is loaded when the first pattern is met.

/** A pattern, ready to be looked for. Its time grows in step with the text, whatever the pattern. */
export type Matcher = (text: string) => boolean;

/** Throws a SyntaxError that says what is wrong with a pattern. */
export type PatternEngine = (pattern: string) => Matcher;

let load: (() => PatternEngine) | undefined;
let engine: PatternEngine | undefined;

/** Whoever starts the core says where patterns are matched. */
export function providePatterns(loader: () => PatternEngine): void {
  load ??= loader;
}

const trusted = new Set<string>();

/**
 * Patterns that are known to take no longer than the text is: JavaScript's own expressions are at hand for them. Those of a
 * workspace never are.
 */
export function trustPatterns(patterns: readonly string[]): void {
  for (const pattern of patterns) trusted.add(pattern);
}

/** Longer ones are programs. */
export const longestPattern = 500;
const mostKept = 1000;
const matchers = new Map<string, Matcher>();

/** Capitals and accents make no difference. */
export function matches(pattern: string, text: string): boolean {
  return matcherOf(pattern)(withoutAccents(text));
}

/** What is wrong with a pattern; undefined where nothing is. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `This pattern is longer than ${longestPattern} characters. Split it, with "any".`;
  try {
    matcherOf(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `This is no pattern that can be used: ${error.message}. Look-around and back references are left out, for they can take forever.`;
  }
}

function matcherOf(pattern: string): Matcher {
  const known = matchers.get(pattern);
  if (known) return known;
  const matcher = trusted.has(pattern) ? expressionOf(withoutAccents(pattern)) : engineFor(withoutAccents(pattern));
  if (matchers.size >= mostKept) matchers.clear();
  matchers.set(pattern, matcher);
  return matcher;
}

function expressionOf(pattern: string): Matcher {
  const expression = new RegExp(pattern, 'i');
  return (text) => expression.test(text);
}

function engineFor(pattern: string): Matcher {
  engine ??= load?.();
  if (!engine) throw new Error('Nobody has provided an engine for patterns.');
  return engine(pattern);
}

/** So that `\b` stands where a Spanish word begins, and a decomposed accent is no other letter. */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
