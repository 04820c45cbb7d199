//! Long work done step by step, so that whoever waits for something else need not wait for all of it.

/** Work that stands still at each `yield`, and gives its result in the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Things one by one, with a step behind every so many of them. */
export function* each<T>(things: Iterable<T>, many: number, take: (thing: T) => void): Steps<void> {
  let count = 0;
  for (const thing of things) {
    take(thing);
    if (++count % many === 0) yield;
  }
}
