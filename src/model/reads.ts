//! What a piece of work looked at. Whoever reuses a result asks whether any of it has changed since.

/** What was looked at and the state it was in: `e:goal/faster-claims` → its fingerprint. */
export type Reads = Map<string, string>;

let current: Reads | undefined;

/** Runs `work` and notes everything it reads through the model. Work may be nested; the outer one sees the inner reads too. */
export function tracked<T>(work: () => T): { readonly result: T; readonly reads: Reads } {
  const outer = current;
  const reads: Reads = new Map();
  current = reads;
  try {
    return { result: work(), reads };
  } finally {
    current = outer;
    if (outer) for (const [key, state] of reads) outer.set(key, state);
  }
}

/** Notes a read. `state` is asked for at the first read of `key` only. */
export function noteRead(key: string, state: () => string): void {
  if (current !== undefined && !current.has(key)) current.set(key, state());
}

/** 64 bits of FNV-1a over UTF-16 units, in two halves with different bases: a fingerprint, no protection against forgery. */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) + (low >>> 13);
  }
  return (low >>> 0).toString(36) + '.' + (high >>> 0).toString(36);
}
