//! What reads plugins is loaded where a configuration names one: most name none.
import { part } from './part.ts';
import type { Plugins, PluginsAsked } from './plugins.ts';

type Loader = (asked: PluginsAsked) => Plugins;

let load: (() => Loader) | undefined;

/** Whoever starts the core from its sources says what reads plugins. */
export function providePlugins(loader: () => Loader): void {
  load = loader;
}

export function plugged(): Loader {
  return load ? load() : (part('plugins') as { loadPlugins: Loader }).loadPlugins;
}
