//! `stratlint new rule ID`: a rule to fill in, with its examples.
import { builtInRules } from '../../built-in.ts';
import { createText } from '../../workspace/write.ts';
import { UsageError, type ExitCode, type Io } from './io.ts';

export interface NewRuleArguments {
  /** A rule in TypeScript. */
  readonly code?: boolean;
  /** Where it is written; `rules` unless said. */
  readonly folder?: string;
}

export function newRule(id: string, { code = false, folder = 'rules' }: NewRuleArguments, io: Io): ExitCode {
  if (!/^[a-z][a-z\d-]*$/.test(id))
    throw new UsageError(`"${id}" is no name for a rule. Name the fault, in lower case with hyphens: survey-without-language`);
  if (builtInRules.some((rule) => rule.id === id))
    throw new UsageError(`There is a rule "${id}" already: stratlint explain ${id}`);
  const files = code ? codeFiles(id) : { 'rule.yaml': declared };
  const at = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  const wrote: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = `${at}/${id}/${name}`;
    const refusal = createText(io.cwd, path, text);
    if (refusal !== undefined)
      throw new UsageError(
        refusal === 'exists' ? `"${path}" is there already. Nothing was changed.` : `"${path}" can't be written (${refusal}).`,
      );
    wrote.push(path);
  }
  io.out(`Wrote ${wrote.join(' and ')}.\n\n${next(at)}`);
  return 0;
}

const next = (folder: string): string => `Next:
  1. Say what must hold, and write down one example that is wrong and one that is right.
  2. stratlint test-rules ${folder} --update   writes what the wrong one gives; read it
  3. Turn it on in stratlint.yaml:

     plugins: [./${folder}]
`;

const declared = `# yaml-language-server: $schema=https://unpkg.com/stratlint/schemas/rule.schema.json
# What each word means: docs/custom-rules.md and docs/rule-yaml.md of stratlint.
summary: A goal says who owns it
severity: warning

on: goals[*]
where: { not: { status: [idea, draft] } }
assert: { required: owner }
messages:
  en: 'Nobody owns "{{goal}}". Name one person who answers for it.'

tests:
  - wrong: A goal that is everybody's
    files:
      strategy.yaml: |
        goals:
          - { id: fewer-calls, statement: Customers call once, metrics: [Repeat calls] }
    expect: |
      Run "stratlint test-rules --update", and read what it writes here.
  - right: A goal with an owner
    files:
      strategy.yaml: |
        goals:
          - { id: fewer-calls, statement: Customers call once, metrics: [Repeat calls], owner: Ana Ruiz }
  - right: An idea, of which nobody has to be the owner yet
    files:
      strategy.yaml: |
        goals:
          - { id: fewer-calls, statement: Customers call once, status: idea }
`;

function codeFiles(id: string): Readonly<Record<string, string>> {
  return {
    'rule.ts': `//! A goal that everybody owns is owned by nobody.
import { defineRule, place } from 'stratlint/rule';

export default defineRule({
  summary: 'A goal says who owns it',
  severity: 'warning',
  presets: [],
  on: 'Goal',
  messages: {
    en: { nobody: 'Nobody owns "{goal}". Name one person who answers for it.' },
  },
  *check(goal) {
    if (goal.owner) return;
    yield { at: place(goal), message: 'nobody', data: { goal: goal.name ?? goal.statement ?? goal.id } };
  },
});
`,
    'rule.md': `# ${id}

## Why

Say in a sentence or two what goes wrong where this is missing.

## Wrong

\`\`\`yaml strategy.yaml
goals:
  - { id: fewer-calls, statement: Customers call once, metrics: [Repeat calls] }
\`\`\`

## Right

\`\`\`yaml strategy.yaml
goals:
  - { id: fewer-calls, statement: Customers call once, metrics: [Repeat calls], owner: Ana Ruiz }
\`\`\`

## When to switch it off

Say for whom this rule is not.
`,
  };
}
