//! How much of one file is read where nobody asks for more.

/** So many lists and maps may stand inside each other, aliases followed. A strategy needs about ten. */
export const usualDepth = 200;

/**
 * So many values, aliases followed. A hand-written file of 1 MB stays below (58,000); an alias bomb of one kilobyte goes beyond a
 * billion. Things that multiply take some 2 KB a value.
 */
export const usualValues = 100_000;
