//! The mutants of a rule.ts: conditions negated and taken apart, reports left out.
import ts from 'typescript';
import * as ruleLayer from '../../src/rule/index.ts';
import { nameRule, type Rule, type RuleDefinition } from '../../src/rule/rule.ts';
import { inOneLine, type Mutant } from './mutant.ts';

/** One text in the place of another: offsets in the source. */
interface Change {
  readonly node: ts.Node;
  readonly how: string;
  readonly text: string;
}

export function mutantsOfCode(rule: Rule, source: string): Mutant[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ESNext, true);
  const changes: Change[] = [];
  visit(file, changes);
  return changes.map(({ node, how, text }) => {
    const start = node.getStart(file);
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const code = source.slice(0, start) + text + source.slice(node.getEnd());
    return {
      line: line + 1,
      column: character + 1,
      what: `${how}: ${inOneLine(node.getText(file))}`,
      code,
      make: () => load(rule, code),
    };
  });
}

function visit(node: ts.Node, changes: Change[]): void {
  if (ts.isTypeNode(node) || isMetadata(node)) return;
  changes.push(...changesAt(node));
  ts.forEachChild(node, (child) => {
    visit(child, changes);
  });
}

/** What a rule says of itself: its messages are read by the page, its options and presets by other tests. */
function isMetadata(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.parent)) return false;
  const call = node.parent.parent;
  const isDefinition = ts.isCallExpression(call) && call.expression.getText() === 'defineRule';
  return isDefinition && node.name.getText() !== 'check';
}

function changesAt(node: ts.Node): Change[] {
  if (ts.isIfStatement(node)) return [negated(node.expression)];
  if (ts.isWhileStatement(node)) return [negated(node.expression)];
  if (ts.isConditionalExpression(node)) return [negated(node.condition)];
  if (ts.isBinaryExpression(node) && isLogical(node)) return halves(node);
  if (ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression)) return [{ node, how: 'left out', text: ';' }];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && tells(node)) return [negated(node.body)];
  if (ts.isReturnStatement(node) && node.expression && tells(functionAround(node))) return [negated(node.expression)];
  return [];
}

const negated = (node: ts.Expression): Change => ({ node, how: 'negated', text: `!(${node.getText()})` });

function isLogical({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || operatorToken.kind === ts.SyntaxKind.BarBarToken;
}

/** Each half of "a && b" and "a || b" on its own. */
function halves(node: ts.BinaryExpression): Change[] {
  const { left, right } = node;
  return [
    { node, how: `without "${inOneLine(left.getText())}"`, text: `(${right.getText()})` },
    { node, how: `without "${inOneLine(right.getText())}"`, text: `(${left.getText()})` },
  ];
}

const asksPredicate = new Set(['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex']);

/** Whether a function answers yes or no: it says so, or is handed to one that asks. */
function tells(node: ts.Node | undefined): boolean {
  if (!node || !ts.isFunctionLike(node)) return false;
  if (node.type) return node.type.kind === ts.SyntaxKind.BooleanKeyword || ts.isTypePredicateNode(node.type);
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  return ts.isPropertyAccessExpression(parent.expression) && asksPredicate.has(parent.expression.name.text);
}

function functionAround(node: ts.Node): ts.Node | undefined {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) if (ts.isFunctionLike(at)) return at;
  return undefined;
}

/** Rounds of loops, all together; a mutant that goes on is as wrong as one that says something else. */
const mostRounds = 200_000;

function load(rule: Rule, source: string): Rule | undefined {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    transformers: { before: [countRounds] },
  });
  let rounds = 0;
  const tick = (): void => {
    if (++rounds > mostRounds) throw new Error('It goes on and on.');
  };
  const exported: { default?: RuleDefinition } = {};
  // The text is that of a rule of this repository.
  const run = new Function('exports', 'require', 'tick', outputText) as (...given: unknown[]) => void; // eslint-disable-line @typescript-eslint/no-implied-eval
  run(exported, () => ruleLayer, tick);
  return exported.default && nameRule(rule.category, rule.id, exported.default, rule.fixes);
}

const countRounds: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const tick = factory.createExpressionStatement(factory.createCallExpression(factory.createIdentifier('tick'), undefined, []));
  const counting = (body: ts.Statement): ts.Statement => factory.createBlock([tick, body], true);
  const change = (node: ts.Node): ts.Node => {
    const one = ts.visitEachChild(node, change, context);
    if (ts.isForOfStatement(one)) return factory.updateForOfStatement(one, one.awaitModifier, one.initializer, one.expression, counting(one.statement)); // prettier-ignore
    if (ts.isForStatement(one)) return factory.updateForStatement(one, one.initializer, one.condition, one.incrementor, counting(one.statement)); // prettier-ignore
    if (ts.isWhileStatement(one)) return factory.updateWhileStatement(one, one.expression, counting(one.statement));
    return one;
  };
  return ts.visitNode(file, change) as ts.SourceFile;
};
