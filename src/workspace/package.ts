//! Files that come with the package: pages, schemas, its own description.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the package, found from wherever this code runs: dist/ once it is built, src/ while it is not. */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, path);
}

/** The repository's address on the web, of which package.json is the source. */
export const homepage = 'https://github.com/stratlint/stratlint';

export function pageOf(ruleId: string): string {
  return `${homepage}/blob/main/docs/rules/${ruleId}.md`;
}

export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
