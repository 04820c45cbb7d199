//! A field of somebody's own that stands in many items is one fault, not one for each of them.
import type { Problem } from '../diagnostic.ts';

/** The same problems, of which those that say the same of several items are told once, at the first of them. */
export function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(problem);
    else if (key !== undefined) groups.set(key, [problem]);
  }
  const many = [...groups.values()].filter((group) => group.length >= fewestRepeats);
  if (many.length === 0) return problems;
  const told = new Map<Problem, Problem | undefined>();
  for (const group of many) {
    const first = group.reduce((one, other) => (other.span.start < one.span.start ? other : one));
    for (const problem of group) told.set(problem, problem === first ? together(first, group.length) : undefined);
  }
  return problems.flatMap((problem) => (told.has(problem) ? (told.get(problem) ?? []) : [problem]));
}

/** Only what nobody can guess: a mistyped field is mended where it stands. */
function keyOf({ rule, message, data }: Problem): string | undefined {
  if (rule !== 'unknown-field' || !(message in inMany)) return undefined;
  return JSON.stringify([message, data]);
}

const inMany: Readonly<Record<string, string>> = { unknown: 'unknown-in-many', 'unknown-inside': 'unknown-inside-many' };

function together(first: Problem, n: number): Problem {
  return { ...first, message: inMany[first.message] ?? first.message, data: { ...first.data, n }, isAboutSeveral: true };
}

/** Two may be a slip that was made twice. */
const fewestRepeats = 3;
