//! Every rules/**/rule.yaml, checked and made into data: starting reads no YAML.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePattern } from '../src/rule/declarative/pattern-engine.ts';
import { providePatterns } from '../src/rule/declarative/pattern.ts';
import { ruleFolders } from './rule-pages.ts';
import { notice, root } from './write.ts';

/** The text of rules/declared.generated.ts. Throws an Error that lists the mistakes of all rules. */
export async function declaredRules(): Promise<string> {
  const { readDeclaredRule } = await import('../src/rule/declarative/index.ts');
  providePatterns(() => compilePattern);
  const mistakes: string[] = [];
  const patterns = new Set<string>();
  const rules = ruleFolders().flatMap(({ category, id }) => {
    const path = `rules/${category}/${id}/rule.yaml`;
    if (!existsSync(join(root, path))) return [];
    const read = readDeclaredRule(readFileSync(join(root, path), 'utf8'), path);
    mistakes.push(...read.mistakes.map(({ line, column, message }) => `${path}:${line}:${column} ${message}`));
    return [`'${id}': ${JSON.stringify(read.data ?? {}, noting(patterns))},`];
  });
  if (mistakes.length > 0) throw new Error(`Rules have mistakes:\n${mistakes.join('\n')}`);
  return [
    `//! ${notice}`,
    `import type { RuleData } from '../src/rule/declarative/data.ts';`,
    '',
    'export const declared = {',
    ...rules,
    '} as const satisfies Readonly<Record<string, RuleData>>;',
    '',
    '/** What the rules above look for in texts. */',
    `export const patterns: readonly string[] = ${JSON.stringify([...patterns])};`,
    '',
  ].join('\n');
}

/** Changes nothing: what is written as JSON passes by. */
function noting(patterns: Set<string>): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (key === 'pattern' && typeof value === 'string') patterns.add(value);
    return value;
  };
}
