//! What is kept of a text that is being written, by the stretches it was read in.

/** A stretch of a text would keep all of the text in memory. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);

/** Two readings' worth of stretches are kept, those that were met last: what is undone is known. */
export function forgetOldest({ length }: string, known: Map<string, unknown>): void {
  let room = 2 * length + 100_000;
  const sources = [...known.keys()].reverse();
  for (const source of sources) if ((room -= source.length) < 0) known.delete(source);
}
