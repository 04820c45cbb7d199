//! Expressions of a rule (`check: …`). The engine that reads and runs them is loaded when the first one is met.
import type { OptionType } from '../options.ts';
import type { Expression, OptionKind } from './data.ts';
import type { Scope } from './operand.ts';
import type { RulePlace } from '../rule.ts';
import type { Names } from './reading.ts';
import type { Truth } from './truth.ts';

/** An expression that is sound, or what is wrong with it. */
export type ExpressionReading = { readonly expression: Expression } | { readonly problems: readonly ExpressionProblem[] };

/** Offsets are UTF-16 units of the expression's text. */
export interface ExpressionProblem {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

export interface ExpressionEngine {
  readonly readExpression: (text: string, names: Names) => ExpressionReading;
  /** Throws an ExpressionFault where the expression asks for what is not there. */
  readonly askExpression: (expression: Expression) => (scope: Scope) => Truth;
}

export const optionKindOf = (type: OptionType): OptionKind => (type === 'choice' ? 'text' : type === 'choices' ? 'texts' : type);

/** An expression that failed while it was run: a fault of the rule, not of the strategy it was asked about. */
export class ExpressionFault extends Error {
  /** In the file of the rule. */
  readonly at: RulePlace | undefined;

  constructor(message: string, at: RulePlace | undefined) {
    super(message);
    this.at = at;
  }
}

let load: (() => ExpressionEngine) | undefined;
let engine: ExpressionEngine | undefined;

/** Whoever starts the core says where expressions are read and run. */
export function provideExpressions(loader: () => ExpressionEngine): void {
  load ??= loader;
}

export function expressions(): ExpressionEngine {
  engine ??= load?.();
  if (!engine) throw new Error('Nobody has provided an engine for expressions.');
  return engine;
}
