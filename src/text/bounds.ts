//! How much of one file is read where nobody asks for more.

/** So many lists and maps may stand inside each other, aliases followed. A strategy needs about ten. */
export const usualDepth = 200;

/**
 * So many values, aliases followed. A hand-written file of 5 MB stays below; an alias bomb of one kilobyte goes beyond a
 * billion.
 */
export const usualValues = 500_000;
