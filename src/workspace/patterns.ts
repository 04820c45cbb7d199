//! The engine for patterns is loaded when a rule first asks for one: most runs meet none.
import { providePatterns, type PatternEngine } from '../rule/declarative/pattern.ts';
import { part } from './part.ts';

export function offerPatterns(): void {
  providePatterns(() => (part('pattern-engine') as { compilePattern: PatternEngine }).compilePattern);
}
