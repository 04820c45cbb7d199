//! The engine for patterns is loaded when a rule first asks for one: most runs meet none.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { providePatterns, type PatternEngine } from '../rule/declarative/pattern.ts';

/** Synchronous, as the core is: Node has been able to `require` modules since 20.19. */
export function offerPatterns(): void {
  providePatterns(() => {
    const code = fileURLToPath(new URL('./pattern-engine.js', import.meta.url));
    return (createRequire(import.meta.url)(code) as { compilePattern: PatternEngine }).compilePattern;
  });
}
