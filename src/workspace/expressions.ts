//! The engine for expressions is loaded when a rule first has one: no built-in rule does.
import { provideExpressions, type ExpressionEngine } from '../rule/declarative/expression.ts';
import { part } from './part.ts';

export function offerExpressions(): void {
  provideExpressions(() => (part('expression-engine') as { engine: ExpressionEngine }).engine);
}
