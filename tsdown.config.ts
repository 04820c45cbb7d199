//! The package: a library of modules, and a command line bundled with what it needs at every start.
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', rule: 'src/rule/index.ts', testing: 'src/testing/index.ts', cli: 'src/hosts/cli/main.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: true,
  clean: true,
  fixedExtension: false,
  hash: false,
});
