//! What a piece of work looked at. Whoever reuses a result asks whether any of it has changed since.

/** The state a thing is in, or what can tell: most states are never compared, so most are never worked out. */
export type State = string | { state(): string };

/** What was looked at, and its state then, by turns: `e:goal/faster-claims`, its fingerprint, `today`, `2027-01-31` … */
export type Reads = readonly State[];

let tracking = false;
let noted: State[] = [];

/** From here on everything that is read through the model is noted. Not to be nested. */
export function startTracking(): void {
  tracking = true;
}

/** What was read since; undefined where it was nothing but this one thing. */
export function stopTracking(only: string): Reads | undefined {
  tracking = false;
  if (noted.length === 0 || (noted.length === 2 && noted[0] === only)) {
    noted.length = 0;
    return undefined;
  }
  const reads = noted.length > fewReads ? withoutRepeats(noted) : noted;
  noted = [];
  return reads;
}

/** Work whose outcome is noted as a whole, by whoever asks for it. */
export function untracked<T>(work: () => T): T {
  const before = tracking;
  tracking = false;
  try {
    return work();
  } finally {
    tracking = before;
  }
}

/** Up to so many, looking through them is quicker than keeping a table. */
const fewReads = 16;

/** Notes a read; of several of one thing, the first. */
export function noteRead(key: string, state: State): void {
  if (!tracking) return;
  for (let i = 0; i < noted.length && i < fewReads; i += 2) if (noted[i] === key) return;
  noted.push(key, state);
}

function withoutRepeats(reads: Reads): Reads {
  const table = new Map<State, State>();
  for (let i = 0; i < reads.length; i += 2) {
    const [key = '', state = ''] = [reads[i], reads[i + 1]];
    if (!table.has(key)) table.set(key, state);
  }
  return [...table].flat();
}

export function settledState(state: State): string {
  return typeof state === 'string' ? state : state.state();
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
