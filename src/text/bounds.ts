//! How much of one file is read where nobody asks for more.

/** So many lists and maps may stand inside each other, aliases followed. A strategy needs about ten. */
export const usualDepth = 200;

/**
 * So many values, aliases followed. A hand-written file of 1 MB stays below (58,000); an alias bomb of one kilobyte goes beyond a
 * billion. Things that multiply take some 2 KB a value.
 */
export const usualValues = 100_000;

/** Of aliases alone: what is written takes two letters a value. */
const throughAliases = 5000;

/** How many values of a file of so many letters are read, aliases followed, unless somebody asks for another number. */
export function mostValues(asked: number | undefined, letters: number): number {
  return asked ?? Math.min(usualValues, throughAliases + Math.ceil(letters / 2));
}
