//! The client's addresses ↔ paths on this disk.
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Undefined for what is no file: a new text without a name, one that git shows. */
export function pathOf(uri: unknown): string | undefined {
  if (typeof uri !== 'string' || !uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
