//! How often random inputs are tried: 2,000 times at every `npm test`, always the same ones; 100,000 new ones with `npm run fuzz`.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

export const isLong = process.env.STRATLINT_FUZZ === 'long';

/** All random inputs together. `FUZZ_RUNS` says another number. */
const allRuns = Number(process.env.FUZZ_RUNS ?? (isLong ? 100_000 : 2000));
const slice = 500;
/** Beyond so many counterexamples a long run stops: most of them will be of one fault. */
const mostTold = 20;

/**
 * Tries a share of all runs. A long one goes slice by slice, each from a seed of its own, and says how far it is in the file
 * that `FUZZ_LOG` names. A counterexample is told with its seed, there as well, and the next slice begins: one fault does not
 * hide the others. `FUZZ_SEED=… FUZZ_RUNS=…` begins with that seed, and tries so many, of which each property has its share.
 */
export function hold<T>(what: string, share: number, arbitrary: fc.Arbitrary<T>, check: (one: T) => void): void {
  const runs = Math.round(allRuns * share);
  const property = fc.property(arbitrary, check);
  if (!isLong) {
    fc.assert(property, { numRuns: runs });
    return;
  }
  const told: string[] = [];
  const first = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  let tried = 0;
  for (let seed = first; tried < runs && told.length < mostTold; seed = (seed + 1) % 2 ** 31) {
    say(`${what}: ${tried} of ${runs}, ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB, now from seed ${seed}`);
    // Making a counterexample smaller may take longer than all runs do: its seed and path make it again, in an editor's time.
    const details = fc.check(property, { numRuns: Math.min(slice, runs - tried), seed, endOnFailure: true });
    tried += details.numRuns;
    if (!details.failed) continue;
    told.push(`${String(details.errorInstance)}\n${fc.defaultReportMessage(details) ?? ''}`);
    say(`${what}: ${told.at(-1)}`);
  }
  say(`${what}: ${tried} of ${runs} tried, ${told.length} counterexamples`);
  if (told.length > 0) throw new Error(told.join('\n\n'));
}

function say(line: string): void {
  const log = process.env.FUZZ_LOG;
  if (log !== undefined) appendFileSync(log, `${new Date().toISOString()} ${line}\n`);
}
