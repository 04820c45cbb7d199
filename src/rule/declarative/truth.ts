//! True, false, or neither: what can't be compared is not known to fail, nor to hold.

/** Undefined: nobody can tell. `where` wants what is true; `assert` reports what is false. */
export type Truth = boolean | undefined;

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** False where one is; else true where all are. */
export function allOf<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let truth: Truth = true;
  for (const item of items) {
    const one = test(item);
    if (one === false) return false;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

/** True where one is; else false where all are. */
export function anyOf<T>(items: readonly T[], test: (item: T) => Truth): Truth {
  let truth: Truth = false;
  for (const item of items) {
    const one = test(item);
    if (one === true) return true;
    if (one === undefined) truth = undefined;
  }
  return truth;
}
