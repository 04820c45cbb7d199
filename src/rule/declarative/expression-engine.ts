//! Expressions in CEL: read against the types of the model before a rule runs, and asked as often as there are things to look at.
import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { noSuch } from '../../text/no-such.ts';
import type { Expression, OptionKind } from './data.ts';
import {
  ExpressionFault,
  optionKindOf,
  type ExpressionEngine,
  type ExpressionProblem,
  type ExpressionReading,
} from './expression.ts';
import { addFunctions, BadArgument, NobodyCanTell } from './expression-functions.ts';
import { convert, types, typeName, wrap } from './expression-values.ts';
import { manyOf, operand, type Scope } from './operand.ts';
import { reach } from './reach.ts';
import type { RulePlace } from '../rule.ts';
import type { Names } from './reading.ts';
import { anyEntity, shape } from './shape.ts';
import type { Truth } from './truth.ts';

/** Longer ones, and deeper ones, are programs; what is asked of each of each of each item takes for ever. */
const longest = 1000;
const limits = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 8 };
const deepestLoops = 2;

export const engine: ExpressionEngine = { readExpression, askExpression };

const standInForHas = '_is';

let known: { readonly environment: Environment; readonly size: number } | undefined;

/** All types that were met, with what can be done with them. Making it takes some milliseconds, so it is kept until a type is new. */
function environmentOf(): Environment {
  for (const of of [
    anyEntity,
    shape('date'),
    shape('period'),
    shape('duration'),
    shape('cadence'),
    shape('money'),
    shape('quantity'),
  ])
    typeName(of);
  if (known?.size === types.size) return known.environment;
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits });
  for (const { name, ctor, fields } of types.values()) environment.registerType(name, { ctor, fields });
  addFunctions(environment);
  environment.registerFunction(`${standInForHas}(dyn): bool`, () => true);
  known = { environment, size: types.size };
  return environment;
}

function compile(expression: Expression): ReturnType<Environment['parse']> {
  return environmentFor(expression).parse(withOptions(expression.expression));
}

function environmentFor({ variables, options }: Expression): Environment {
  const declared: [string, string][] = Object.entries(variables).map(([name, { of, shape }]) => [
    name,
    typeName('collected' in of ? { ...shape, list: true } : shape),
  ]);
  const environment = environmentOf().clone();
  for (const [name, type] of declared) environment.registerVariable(name, type);
  environment.registerVariable('today', 'Date');
  for (const [name, { kind }] of Object.entries(options)) environment.registerVariable(optionName(name), optionTypes[kind]);
  return environment;
}

const optionTypes: Readonly<Record<OptionKind, string>> = {
  duration: 'Span', integer: 'int', number: 'double', boolean: 'bool', texts: 'list<string>', text: 'string',
}; // prettier-ignore

/** `options.maxAge` becomes one name of the same length, so that places stay what they are. */
const withOptions = (text: string): string => text.replace(/\boptions\.(?=\w)/g, 'options_');
const optionName = (name: string): string => `options_${name}`;

// --- reading -----------------------------------------------------------------------------------

function readExpression(text: string, names: Names): ExpressionReading {
  const whole = (problem: string): ExpressionReading => ({ problems: [{ problem, start: 0, end: text.length }] });
  if (text.length > longest) return whole(`This expression is longer than ${longest} characters. Split it, with "all" or "any".`);
  const expression: Expression = { expression: text, variables: variablesOf(text, names), options: optionsOf(text, names) };
  try {
    const parsed = compile(expression);
    const fault = faultIn(parsed.ast);
    if (fault) return { problems: [{ problem: fault.problem, ...spanOf(fault.node, text) }] };
    const problems = unsoundParts(expression, names);
    if (problems.length > 0) return { problems };
    const { type } = parsed.check();
    return type === 'bool'
      ? { expression }
      : whole(`This is a value of the type ${type ?? '?'}, and not true or false. Compare it with something.`);
  } catch (error) {
    return { problems: [{ problem: problemOf(error, names), ...spanOf(error, text) }] };
  }
}

const mostProblems = 10;

/** The checker believes whatever stands in `has()`: a function of as many letters takes its place. */
const withoutHas = (text: string): string => text.replace(/\bhas(?=\s*\()/g, standInForHas);

/** The checker stops at the first word that is none: that is taken for a value of any type, and the rest is checked again. */
function unsoundParts(expression: Expression, names: Names): ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  const environment = environmentFor(expression);
  const standIns = new Set<string>();
  let text = withoutHas(withOptions(expression.expression));
  while (problems.length < mostProblems) {
    const { error } = environment.parse(text).check();
    if (!error) break;
    const { code = '', node } = error as Located;
    problems.push({ problem: problemOf(error, names), ...spanOf(error, text) });
    if (!node || !['unknown_variable', 'no_such_key'].includes(code)) break;
    const { start, end } = spanOf(node, text);
    const standIn = '_'.repeat(end - start);
    if (standIns.size < standIns.add(standIn).size) environment.registerVariable(standIn, 'dyn');
    text = text.slice(0, start) + standIn + text.slice(end);
  }
  return problems;
}

function variablesOf(text: string, { levels, collected }: Names): Expression['variables'] {
  const used = new Set(text.match(/[A-Za-z_]\w*/g));
  const found: Record<string, Expression['variables'][string]> = {};
  for (const [name, shape] of levels) if (used.has(name)) found[name] = { of: { path: [name] }, shape };
  for (const [name, shape] of collected) if (used.has(name)) found[name] = { of: { collected: name }, shape };
  return found;
}

function optionsOf(text: string, { options }: Names): Expression['options'] {
  const used = [...text.matchAll(/\boptions\.(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    used.flatMap((name) => {
      const spec = options[name];
      return spec ? [[name, { option: name, kind: optionKindOf(spec.type) }]] : [];
    }),
  );
}

interface Fault {
  readonly problem: string;
  readonly node: ASTNode;
}

/** What the language allows and a rule may not: patterns that can run away, and loops in loops in loops. */
function faultIn(node: unknown, loops = 0): Fault | undefined {
  if (Array.isArray(node)) return firstOf(node, (item) => faultIn(item, loops));
  if (typeof node !== 'object' || node === null || !('op' in node)) return undefined;
  const ast = node as ASTNode;
  if (ast.op !== 'rcall') return faultIn(ast.args, loops);
  const [method, of, inner] = ast.args;
  if (method === 'matches')
    return { problem: 'Write looksLike("…") for "matches": its patterns take no longer than the text is long.', node: ast };
  const deeper = goesThrough.has(method) ? loops + 1 : loops;
  if (deeper > deepestLoops)
    return {
      problem: 'This goes through a list for each item of a list for each item of a list. Collect what you need instead.',
      node: ast,
    };
  return faultIn(of, loops) ?? faultIn(inner, deeper);
}

const goesThrough = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

function firstOf<T, U>(items: readonly T[], find: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Located {
  readonly code?: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
  readonly node?: { readonly args?: unknown };
}

function spanOf(error: unknown, text: string): { readonly start: number; readonly end: number } {
  const { range } = error as Located;
  const node = error as { readonly start?: number; readonly end?: number };
  const [start, end] = range ? [range.start, range.end] : [node.start ?? 0, node.end ?? text.length];
  return { start: Math.min(start, text.length), end: Math.min(Math.max(end, start + 1), text.length) };
}

function problemOf(error: unknown, names: Names): string {
  const { code, summary = String(error), node } = error as Located;
  if (code === 'unknown_variable') return unknownVariable(summary.replace(/^.*: /, ''), names);
  if (code === 'no_such_key') return unknownField(node, summary.replace(/^.*: /, ''));
  return `This is no expression that can be used: ${summary.replaceAll('options_', 'options.')}.`;
}

function unknownVariable(name: string, { levels, collected, options }: Names): string {
  if (name === 'options') return 'Write "options." with the name of an option behind it.';
  if (name.startsWith('options_')) return noSuch('option', name.slice('options_'.length), Object.keys(options));
  const variables = [...levels.keys(), ...collected.keys(), 'today', 'options'];
  return noSuch(
    'variable',
    name,
    variables,
    `The variables here are ${variables.join(', ')}. Fields stand behind one of them: "item.owner".`,
  );
}

function unknownField(node: Located['node'], field: string): string {
  const [holder] = (node?.args ?? []) as { readonly checkedType?: { readonly name: string } }[];
  const of = types.get(holder?.checkedType?.name ?? '');
  const fields = Object.keys(of?.fields ?? {});
  return noSuch('field', field, fields, `It has ${fields.join(', ')}.`);
}

// --- asking ------------------------------------------------------------------------------------

function askExpression(expression: Expression): (scope: Scope) => Truth {
  let run: ReturnType<Environment['parse']> | undefined;
  return (scope) => {
    run ??= compile(expression);
    try {
      return run(values(expression, scope)) as boolean;
    } catch (error) {
      if (error instanceof NobodyCanTell || (error as Error).cause instanceof NobodyCanTell) return undefined;
      throw new ExpressionFault(failureOf(error), placeOf(expression, error));
    }
  };
}

/** Where it failed in the file of the rule; where the text is folded or escaped there, where the expression begins. */
function placeOf({ expression, at }: Expression, error: unknown): RulePlace | undefined {
  if (!at) return undefined;
  const { line, column, verbatim } = at;
  return { line, column: column + (verbatim ? spanOf(error, expression).start : 0) };
}

function failureOf(error: unknown): string {
  if (error instanceof BadArgument) return error.message;
  const { code, summary, node } = error as Located;
  const field = summary?.replace(/^.*: /, '') ?? '';
  if (code !== 'no_such_key') return summary ?? String(error);
  const written = pathOf(node) ?? field;
  return `"${written}" is asked for, and it isn't written here. Ask has(${written}) first.`;
}

/** `goal.owner.role`, as far as it is a path. */
function pathOf(node: unknown): string | undefined {
  const { op, args } = (node ?? {}) as { readonly op?: string; readonly args?: unknown };
  if (op === 'id') return String(args);
  if (op !== '.' || !Array.isArray(args)) return undefined;
  const before = pathOf(args[0]);
  return before === undefined ? undefined : `${before}.${String(args[1])}`;
}

function values({ variables, options }: Expression, scope: Scope): Record<string, unknown> {
  const found: Record<string, unknown> = { today: wrap('Date', { start: scope.context.today, end: scope.context.today }) };
  for (const [name, { of, shape: one }] of Object.entries(variables))
    found[name] =
      'collected' in of
        ? convert(
            manyOf(scope, of).levels.map(({ value }) => value),
            { ...one, list: true },
          )
        : wrap(typeName(one), reach(scope.levels, of.path).value);
  for (const [name, { option, kind }] of Object.entries(options))
    found[optionName(name)] = optionValue(operand(scope, { option, ...(kind === 'duration' && { duration: true }) }), kind);
  return found;
}

function optionValue(value: unknown, kind: OptionKind): unknown {
  if (kind === 'duration') return wrap('Span', value);
  return kind === 'integer' ? BigInt(value as number) : value;
}
