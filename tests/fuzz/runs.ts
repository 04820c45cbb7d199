//! How often random inputs are tried: 2,000 times at every `npm test`, always the same ones; 100,000 new ones with `npm run fuzz`.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

export const isLong = process.env.STRATLINT_FUZZ === 'long';

/** All random inputs together. `FUZZ_RUNS` says another number. */
const allRuns = Number(process.env.FUZZ_RUNS ?? (isLong ? 100_000 : 2000));
const slice = 500;

/**
 * Tries a share of all runs. A long one goes slice by slice, each from a seed of its own (`FUZZ_SEED` says which), and says how far
 * it is in the file that `FUZZ_LOG` names. A counterexample is told with its seed.
 */
export function hold<T>(what: string, share: number, arbitrary: fc.Arbitrary<T>, check: (one: T) => void): void {
  const runs = Math.round(allRuns * share);
  const property = fc.property(arbitrary, check);
  for (let done = 0; done < runs; done += slice) {
    const numRuns = Math.min(slice, runs - done);
    const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
    say(`${what}: ${done} of ${runs}, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB, now from seed ${seed}\n`);
    // Making a counterexample smaller may take longer than all runs do: its seed and path make it again, in an editor's time.
    fc.assert(property, { numRuns, ...(isLong && { seed, endOnFailure: true }) });
  }
}

function say(line: string): void {
  const log = process.env.FUZZ_LOG;
  if (log !== undefined) appendFileSync(log, line);
}
