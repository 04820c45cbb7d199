//! The mutants of a rule.ts: conditions made always or never true, negated and taken apart, reports left out.
import ts from 'typescript';
import type { Rule } from '../../src/rule/rule.ts';
import { loadRule } from './load.ts';
import { inOneLine, type Level, type Mutant } from './mutant.ts';

/** One text in the place of a node. */
interface Change {
  readonly level: Level;
  readonly node: ts.Node;
  readonly how: string;
  readonly text: string;
}

export function mutantsOfCode(rule: Rule, source: string): Mutant[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ESNext, true);
  return changesIn(file, new Set()).map(({ level, node, how, text }) => {
    const start = node.getStart(file);
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const code = source.slice(0, start) + text + source.slice(node.getEnd());
    return {
      level,
      line: line + 1,
      column: character + 1,
      how,
      words: inOneLine(node.getText(file)),
      code,
      make: () => loadRule(rule, code),
    };
  });
}

/** `tests` gathers what answers yes or no for a test that was met on the way. */
function changesIn(node: ts.Node, tests: Set<ts.Node>): Change[] {
  if (ts.isTypeNode(node) || isMetadata(node)) return [];
  const test = testAt(node);
  if (test) tests.add(bare(test));
  const own = [...(test ? turned(test) : []), ...clausesAt(node, tests), ...reportsAt(node), ...wordsAt(node)];
  const inner: Change[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...changesIn(child, tests));
  });
  return [...own, ...inner];
}

/** What a rule says of itself: its messages are read by the page, its options and presets by other tests. */
function isMetadata(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.parent)) return false;
  const call = node.parent.parent;
  const isDefinition = ts.isCallExpression(call) && call.expression.getText() === 'defineRule';
  return isDefinition && node.name.getText() !== 'check';
}

/** The expression on which a branch, a loop or the answer of a function depends. */
function testAt(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node)) return node.condition;
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && tells(node)) return node.body;
  if (ts.isReturnStatement(node) && node.expression && tells(functionAround(node))) return node.expression;
  return undefined;
}

/** A compiler that can't tell how `Boolean(1)` ends takes nothing for granted behind it. */
function turned(node: ts.Expression): Change[] {
  const is = node.getText();
  const isPlain = is === 'true' || is === 'false';
  const negated: Change = { level: 'condition', node, how: 'negated', text: `!(${is})` };
  if (isPlain) return [negated];
  return [
    { level: 'condition', node, how: 'always', text: 'Boolean(1)' },
    { level: 'condition', node, how: 'never', text: 'Boolean(0)' },
    negated,
  ];
}

const joining = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** Each clause of `a && b && c` left out. What a `??` only stands in for is no clause. */
function clausesAt(node: ts.Node, tests: ReadonlySet<ts.Node>): Change[] {
  if (!ts.isBinaryExpression(node) || !joining.has(node.operatorToken.kind)) return [];
  const operator = node.operatorToken;
  const isTest = tests.has(node);
  if (isJoined(node.parent, operator.kind)) return [];
  if (operator.kind === ts.SyntaxKind.QuestionQuestionToken && !isTest) return [];
  const clauses = operands(node, operator.kind);
  return clauses.map((clause) => ({
    level: isTest ? 'condition' : 'clause',
    node,
    how: `without "${inOneLine(clause.getText())}"`,
    text: `(${clauses.filter((one) => one !== clause).map((one) => one.getText()).join(` ${operator.getText()} `)})`,
  })); // prettier-ignore
}

function isJoined(node: ts.Node, operator: ts.SyntaxKind): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === operator;
}

function operands(node: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] {
  return isJoined(node, operator) ? [...operands(node.left, operator), ...operands(node.right, operator)] : [node];
}

/** Without the brackets and the "not" around it. */
function bare(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return bare(node.expression);
  const isNot = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
  return isNot ? bare(node.operand) : node;
}

function reportsAt(node: ts.Node): Change[] {
  const isReport = ts.isExpressionStatement(node) && ts.isYieldExpression(node.expression);
  return isReport ? [{ level: 'condition', node, how: 'left out', text: ';' }] : [];
}

/** One of several texts in a list; the limit of a comparison itself. */
function wordsAt(node: ts.Node): Change[] {
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 1 && node.elements.every(ts.isStringLiteral))
    return node.elements.map((word) => ({
      level: 'word',
      node,
      how: `without "${inOneLine(word.getText())}"`,
      text: `[${node.elements.filter((one) => one !== word).map((one) => one.getText()).join(', ')}]`,
    })); // prettier-ignore
  const other = ts.isBinaryExpression(node) ? limits[node.operatorToken.getText()] : undefined;
  if (other === undefined) return [];
  const { left, right } = node as ts.BinaryExpression;
  return [{ level: 'word', node, how: `with "${other}"`, text: `${left.getText()} ${other} ${right.getText()}` }];
}

const limits: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

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
