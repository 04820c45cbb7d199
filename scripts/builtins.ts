//! What Node brings, passed on by a package as a default export: in CommonJS there is none, and rolldown asks for it all the same.
import type { Rolldown } from 'tsdown';

/** All that a module of Node exports stands for its default export, as it does in Node itself. */
export function builtins(): Rolldown.Plugin {
  return {
    name: 'builtins',
    transform: {
      filter: { code: /export \{default as/ },
      handler: (code) => code.replace(/export \{default as (\w+)\} from '(node:\w+)'/g, "import * as $1 from '$2'\nexport {$1}"),
    },
  };
}
