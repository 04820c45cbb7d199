//! The text of a rule.ts as a rule, with an end to its loops.
import ts from 'typescript';
import * as ruleLayer from '../../src/rule/index.ts';
import { nameRule, type Rule, type RuleDefinition } from '../../src/rule/rule.ts';

/** Rounds of loops, all together; a mutant that goes on is as wrong as one that says something else. */
const mostRounds = 200_000;

/** The rule in the place of another one, whose name it takes. Undefined where the text defines none. */
export function loadRule(rule: Rule, source: string): Rule | undefined {
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
