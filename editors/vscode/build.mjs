// Bundles the extension, and puts beside it what it brings: the server, the rules' pages, the schemas, the licences.
import { cpSync, existsSync, mkdirSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
if (!existsSync(join(root, 'dist/language-server.cjs'))) throw new Error('dist/ is not built: run "npm run build" first.');

for (const made of ['dist', 'server', 'schemas']) rmSync(join(here, made), { recursive: true, force: true });
await build({
  config: false,
  cwd: here,
  entry: { extension: 'src/extension.ts' },
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  noExternal: [/./],
  dts: false,
  outDir: 'dist',
  logLevel: 'warn',
});

mkdirSync(join(here, 'server'));
cpSync(join(root, 'dist'), join(here, 'server/dist'), { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
cpSync(join(root, 'docs/rules'), join(here, 'server/docs/rules'), { recursive: true });
cpSync(join(root, 'schemas'), join(here, 'schemas'), { recursive: true });
cpSync(join(root, 'LICENSE'), join(here, 'LICENSE.txt'));
const { name, version, type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(here, 'server/package.json'), `${JSON.stringify({ name, version, type }, null, 2)}\n`);
