//! Rules without code: the text of a rule.yaml becomes a rule, or everything that is wrong with it.
import type { FixKind } from '../../diagnostic.ts';
import { LineIndex, type Span } from '../../text/span.ts';
import type { Rule, RulePlace } from '../rule.ts';
import { ExpressionFault } from './expression.ts';
import { readRule, type RuleReading } from './read-rule.ts';
import type { RuleTest } from './read-tests.ts';

export type { RuleTest };
import { declareRule } from './run.ts';

/** A mistake in a rule.yaml. Lines and columns count from 1, columns in UTF-16 code units. */
export interface RuleMistake {
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly span: Span;
}

export type CompiledRule =
  | { readonly rule: Rule; readonly tests: readonly RuleTest[]; readonly mistakes: readonly [] }
  | { readonly rule: undefined; readonly mistakes: readonly RuleMistake[] };

/**
 * Reads the text of a rule.yaml. The rule is called after its folder (`rules/ownership/late-owner/rule.yaml`), or after its
 * file (`late-owner.yaml`); the folder above is its category, `custom` where there is none. Never throws.
 */
export function compileRule(text: string, path: string, fixes: readonly FixKind[] = []): CompiledRule {
  const { data, tests, mistakes } = readDeclaredRule(text, path);
  if (!data) return { rule: undefined, mistakes };
  return { rule: { ...declareRule(...nameOf(path), data, fixes), source: { file: path, text, placeOf } }, tests, mistakes: [] };
}

const placeOf = (error: unknown): RulePlace | undefined => (error instanceof ExpressionFault ? error.at : undefined);

/** The same, as data that can be written down. */
export function readDeclaredRule(
  text: string,
  path: string,
): Omit<RuleReading, 'problems'> & { readonly mistakes: readonly RuleMistake[] } {
  const { data, tests, problems } = readRule(text);
  const lines = new LineIndex(text);
  return {
    data,
    tests,
    mistakes: problems.map(({ message, span }) => {
      const { line, column } = lines.position(span.start);
      return { message, path, line, column, span };
    }),
  };
}

/** Category and id. */
function nameOf(path: string): [category: string, id: string] {
  const steps = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  const file = steps.pop() ?? '';
  const own = file.replace(/\.ya?ml$/, '');
  const id = own === 'rule' ? (steps.pop() ?? 'rule') : own;
  const category = own === 'rule' && steps.length > 1 ? steps.pop() : undefined;
  return [category ?? 'custom', id];
}
