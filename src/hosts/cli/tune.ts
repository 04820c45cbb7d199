//! V8 told that a run is short: most code that it would make quicker would not pay for being made.
import { setFlagsFromString } from 'node:v8';

/** By the major version of Node: V8 has one word for it after the other, and complains aloud about those it does not know. */
const patience: Readonly<Record<string, readonly string[]>> = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-turbofan=30000'],
  24: ['--invocation-count-for-turbofan=30000'],
};

/** Left alone, V8 lets the heap of a large file grow to four times what is in use before it looks for what is not. */
const tidyHeap = '--heap-growing-percent=100';

/** What a run needs of Node: loaded from code that Node brings compiled, which V8 refuses once it was told anything. */
const needed = ['buffer', 'child_process', 'crypto', 'events', 'fs', 'module', 'os', 'process', 'tty', 'url', 'zlib'];

/** Only what is run far more often than usual is worth optimising; without it, a third of a run's work is the compiler's. Returns what V8 was told. */
export function tuneForOneRun(): readonly string[] {
  for (const name of needed) process.getBuiltinModule(name);
  const [major = ''] = process.versions.node.split('.');
  const flags = [tidyHeap, ...(patience[major] ?? [])];
  for (const flag of flags) setFlagsFromString(flag);
  return flags;
}
