//! The processor time that passes, for those who may not take too much of it.
import { limits } from '../config/limits.ts';

/**
 * What it gives tells the seconds of processor time since. Time on the wall is never less, as one thread is at work, and is
 * asked far sooner: the processor's is asked for once so much has passed that it may matter.
 */
export function startClock(): () => number {
  const wall = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const passed = (performance.now() - wall) / 1000;
    if (passed < enoughToAsk) return passed;
    const { user, system } = process.cpuUsage(processor);
    return Math.min(passed, (user + system) / 1e6);
  };
}

/** In seconds: nobody allows a rule less. */
const enoughToAsk = limits.ruleSeconds.least;
