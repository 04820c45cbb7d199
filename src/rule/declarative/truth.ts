//! True, false, or neither: what can't be compared is not known to fail, nor to hold.

/** Undefined: nobody can tell. `where` wants what is true; `assert` reports what is false. */
export type Truth = boolean | undefined;

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

export function allOf<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  let truth: Truth = true;
  for (const item of items) {
    const one = test(item);
    if (one === false) return false;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

export function anyOf<T>(items: Iterable<T>, test: (item: T) => Truth): Truth {
  return not(allOf(items, (item) => not(test(item))));
}
