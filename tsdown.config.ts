//! The package: a library that leaves its dependencies outside, and a command line bundled with what it needs at every start.
import { defineConfig, type UserConfig } from 'tsdown';
import { ascii } from './scripts/ascii.ts';
import { builtins } from './scripts/builtins.ts';
import { data } from './scripts/data.ts';
import { licences } from './scripts/licences.ts';

const shared: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  // It runs at each installation, where what it makes, and how long that takes, is of no interest.
  logLevel: 'warn',
  inputOptions: { checks: { pluginTimings: false } },
};

const bundled = {
  dts: false,
  clean: false,
  // jiti brings a compiler of its own, which is loaded where code of a workspace may run, and not before.
  deps: { alwaysBundle: [/^(?!jiti$)/], neverBundle: ['jiti'] },
  plugins: [data(), ascii()],
  // V8 keeps the text of what it runs; nobody reads it here, and the licences stand in a file of their own.
  outputOptions: { comments: { annotation: true, jsdoc: false, legal: false } },
} satisfies UserConfig;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      rule: 'src/rule/index.ts',
      testing: 'src/testing/index.ts',
      eslint: 'src/hosts/eslint/index.ts',
    },
    dts: true,
    clean: true,
  },
  {
    ...shared,
    entry: { cli: 'src/hosts/cli/start.ts', action: 'src/hosts/action/main.ts' },
    ...bundled,
  },
  {
    ...shared,
    format: 'cjs',
    entry: {
      main: 'src/hosts/cli/main.ts',
      'language-server': 'src/hosts/lsp/server.ts',
      'facts-worker': 'src/workspace/facts-worker.ts',
      'markdown-parser': 'src/syntax/markdown-parser.ts',
      'expression-engine': 'src/rule/declarative/expression-engine.ts',
      plugins: 'src/workspace/plugins.ts',
      'pattern-engine': 'src/rule/declarative/pattern-engine.ts',
    },
    ...bundled,
    // Their code is bundled here.
    plugins: [builtins(), licences(), ...bundled.plugins],
  },
]);
