//! The engine for expressions is loaded when a rule first has one: no built-in rule does.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { provideExpressions, type ExpressionEngine } from '../rule/declarative/expression.ts';

/** Synchronous, as the core is: Node has been able to `require` modules since 20.19. */
export function offerExpressions(): void {
  provideExpressions(() => {
    const code = fileURLToPath(new URL('./expression-engine.js', import.meta.url));
    return (createRequire(import.meta.url)(code) as { engine: ExpressionEngine }).engine;
  });
}
