//! Parts of the program that few runs need are files of their own, loaded when they are first asked for.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Synchronous, as the core is. */
type Load = (path: string) => unknown;

let load: Load = createRequire(import.meta.url);

/** Whoever loads the program's files by something else than Node says by what, so that no file is loaded twice. */
export function loadPartsBy(loader: Load): void {
  load = loader;
}

/** What a part exports, by its name among the entries of tsdown.config.ts. */
export const part = (name: string): unknown => load(pathOf(name));

/** Whether this code runs as it was built: its sources have no parts. */
export const hasPart = (name: string): boolean => existsSync(pathOf(name));

export const pathOf = (name: string): string => fileURLToPath(new URL(`./${name}.cjs`, import.meta.url));
