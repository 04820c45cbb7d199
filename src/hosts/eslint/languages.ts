//! The plugins that read YAML and Markdown for ESLint: those of the project, where it has them.
import type { ESLint } from 'eslint';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface LanguagePlugins {
  readonly yml: ESLint.Plugin | undefined;
  readonly markdown: ESLint.Plugin | undefined;
}

/** Throws where there is neither: nothing would be linted, and nobody would be told. */
export function languagePlugins(): LanguagePlugins {
  const yml = pluginNamed('eslint-plugin-yml');
  const markdown = pluginNamed('@eslint/markdown');
  if (yml || markdown) return { yml, markdown };
  throw new Error(
    'stratlint/eslint: ESLint reads YAML and Markdown by plugins, and neither is installed here: npm install --save-dev eslint-plugin-yml @eslint/markdown',
  );
}

/** The project's own goes first: ESLint takes no second plugin of the same name. */
function pluginNamed(name: string): ESLint.Plugin | undefined {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    const require = createRequire(from);
    let path: string;
    try {
      path = require.resolve(name);
    } catch {
      continue;
    }
    // Node has been able to `require` modules since 20.19; a configuration is made without waiting.
    return (require(path) as { readonly default: ESLint.Plugin }).default;
  }
  return undefined;
}
