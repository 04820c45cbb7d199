//! Code of ASCII alone: Node and V8 read it in half the time, and keep it in half the memory.
import type { Rolldown } from 'tsdown';

/** Writes letters outside of ASCII as escapes, which mean the same wherever a letter may stand in code but in the raw text of a template. */
export function ascii(): Rolldown.Plugin {
  return {
    name: 'ascii',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.code = output.code.replace(/[^\0-\x7f]/g, escaped);
    },
  };
}

/** By halves of a surrogate pair, which a regular expression takes for the whole. */
export const escaped = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
