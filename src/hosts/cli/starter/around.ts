//! What stands around a workspace: the hook, the workflow and the editor's settings that `stratlint init` can add.
import type { Texts } from './texts.ts';

export const extras = ['hook', 'workflow', 'editor'] as const;
export type Extra = (typeof extras)[number];

export const extraFiles: Readonly<Record<Extra, Texts>> = {
  hook: {
    '.pre-commit-config.yaml': `# https://pre-commit.com: pre-commit install
# It runs the stratlint that package.json names, and none from elsewhere.
repos:
  - repo: local
    hooks:
      - id: stratlint
        name: stratlint
        entry: npx --no-install stratlint --staged
        language: system
        pass_filenames: false
        files: (^|/)CODEOWNERS$|\\.(ya?ml|md|markdown)$
`,
  },
  workflow: {
    '.github/workflows/stratlint.yml': `name: strategy
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  stratlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # how old a line is stands in the history
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # The stratlint that package.json names, and none from elsewhere. On a pull request: what it changes, and what it lowers.
      - run: npm ci
      - run: npx --no-install stratlint \${GITHUB_BASE_REF:+--since "origin/$GITHUB_BASE_REF"} --format github --format markdown="$GITHUB_STEP_SUMMARY"
`,
  },
  editor: {
    '.vscode/settings.json': `${JSON.stringify(
      {
        'yaml.schemas': {
          './node_modules/stratlint/schemas/config.schema.json': 'stratlint.yaml',
          './node_modules/stratlint/schemas/document.schema.json': [
            '{strategy,goals,initiatives,people,surveys,metrics,funding}.yaml',
            '{estrategia,objetivos,iniciativas,personas,encuestas,indicadores,presupuesto}.yaml',
            '*.strategy.yaml',
            'journeys/*.yaml',
            'recorridos/*.yaml',
          ],
        },
      },
      null,
      2,
    )}\n`,
  },
};
