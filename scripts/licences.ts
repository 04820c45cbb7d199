//! dist/LICENSES.txt: the licences of the packages whose code is bundled into the command line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'tsdown';
import { root } from './write.ts';

export function licences(): Rolldown.Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
      const names = new Set(modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
      const source = `The command line holds code of these packages.\n\n${[...names].sort().map(notice).join('\n\n---\n\n')}\n`;
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source });
    },
  };
}

function notice(name: string): string {
  const folder = join(root, 'node_modules', name);
  const { version = '', license = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name} ${version} (${license})${file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`}`;
}
