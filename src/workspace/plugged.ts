//! What reads plugins is loaded where a configuration names one: most name none.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Plugins, PluginsAsked } from './plugins.ts';

type Loader = (asked: PluginsAsked) => Plugins;

let load: (() => Loader) | undefined;

/** Whoever starts the core from its sources says what reads plugins. */
export function providePlugins(loader: () => Loader): void {
  load = loader;
}

/** Synchronous, as the core is: Node has been able to `require` modules since 20.19. */
export function plugged(): Loader {
  if (load) return load();
  const code = fileURLToPath(new URL('./plugins.js', import.meta.url));
  return (createRequire(import.meta.url)(code) as { loadPlugins: Loader }).loadPlugins;
}
