//! Paths over the model: `owner`, `journey.stages[*].actions[*]`, `funding.amount`, each step checked against the schemas.
import type { ScalarNode } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Many, Path } from './data.ts';
import { at, problem, within, type Names, type Reading } from './reading.ts';
import { oneOf, partsOf, type Shape } from './shape.ts';

export interface Segment {
  readonly name: string;
  /** Whether `[*]` follows. */
  readonly each: boolean;
  readonly start: number;
  readonly end: number;
}

/** The steps of a path; undefined where it is written in no way that can be read. */
export function segmentsOf(text: string): Segment[] | undefined {
  const segments: Segment[] = [];
  let start = 0;
  for (const part of text.split('.')) {
    const name = part.endsWith('[*]') ? part.slice(0, -3) : part;
    if (!/^[A-Za-z][\w-]*$/.test(name)) return undefined;
    segments.push({ name, each: part !== name, start, end: start + name.length });
    start += part.length + 1;
  }
  return segments;
}

export interface FoundPath {
  readonly path: Path;
  readonly shape: Shape;
  /** Whether it leads to several values. */
  readonly many: boolean;
  /** What the last field is one of. */
  readonly holder?: Shape;
}

/** Whether a text begins as a path would: with a bound name, or a field of what is looked at. */
export function beginsPath(text: string, { item, levels }: Names): boolean {
  const [first] = segmentsOf(text) ?? [];
  return first !== undefined && (levels.has(first.name) || partsOf(item).has(first.name));
}

/** Follows a path. Says what is wrong with the first step that leads nowhere. */
export function readPath(reading: Reading, node: ScalarNode, names: Names): FoundPath | undefined {
  return followPath(reading, node.text.trim(), (start, end) => within(node, start, end), names);
}

/** The same for a path that stands inside other words; `place` says where its letters are. Where words may stand in its place, one may be meant. */
export function followPath(
  reading: Reading,
  text: string,
  place: (start: number, end: number) => ReturnType<typeof at>,
  names: Names,
  words: readonly string[] = [],
): FoundPath | undefined {
  const segments = segmentsOf(text);
  if (!segments)
    return problem(reading, place(0, text.length), `"${text}" is no path. Write one such as "owner" or "metrics[*].target.by".`);
  const { item, levels } = names;
  const [first] = segments;
  const level = first && levels.get(first.name);
  let found: FoundPath = level ? { path: [first.name], shape: level, many: false } : { path: ['item'], shape: item, many: false };
  for (const segment of level ? segments.slice(1) : segments) {
    const next = step(found, segment);
    if (typeof next === 'string')
      return problem(reading, place(segment.start, segment.end), sentence(next, segment, found, names, words));
    found = next;
  }
  if (level && first.each)
    return problem(reading, place(first.start, first.end), `"${first.name}" is one thing here, not a list. Leave out "[*]".`);
  return found.shape.list ? { ...found, many: true } : found;
}

/** The next step, or what is wrong with it. */
function step({ path, shape, many }: FoundPath, { name, each }: Segment): FoundPath | 'list' | 'single' | 'unknown' {
  if (shape.list) return 'list';
  const next = partsOf(shape).get(name);
  if (!next) return 'unknown';
  if (each && !next.list) return 'single';
  return { path: [...path, name, ...(each ? ['*'] : [])], shape: each ? oneOf(next) : next, many: many || each, holder: shape };
}

function sentence(
  fault: 'list' | 'single' | 'unknown',
  { name }: Segment,
  { path, shape }: FoundPath,
  names: Names,
  words: readonly string[],
): string {
  const before = path.at(-1) ?? '';
  if (fault === 'list') return `"${before}" is a list. Write "${before}[*].${name}" for that of each.`;
  if (fault === 'single') return `"${name}" is one value, not a list. Leave out "[*]".`;
  const fields = [...partsOf(shape).keys()];
  if (fields.length === 0) return `"${before}" is a mere value: there is no "${name}" in it.`;
  if (path.length > 1 || path[0] !== 'item') return noSuch(`field of "${before}"`, name, fields, `It has ${fields.join(', ')}.`);
  const known = [...names.levels.keys()].filter((level) => level !== 'item');
  return noSuch(
    'field or name',
    name,
    [...fields, ...known, ...words],
    `The names here are ${known.join(', ')}; the fields are ${fields.join(', ')}.`,
  );
}

/** Several values: a name of what was collected, or a path to a list. */
export function readMany(
  reading: Reading,
  node: ScalarNode,
  names: Names,
): { readonly many: Many; readonly shape: Shape } | undefined {
  const text = node.text.trim();
  const collected = names.collected.get(text);
  if (collected) return { many: { collected: text }, shape: collected };
  if (names.collected.size > 0 && !beginsPath(text, names))
    return problem(reading, at(node), noSuch('collection or list', text, [...names.collected.keys(), ...lists(names)]));
  const found = readPath(reading, node, names);
  if (!found) return undefined;
  if (!found.many)
    return problem(
      reading,
      at(node),
      `"${text}" is one value. A list is expected here, such as ${lists(names)[0] ?? '"metrics"'}.`,
    );
  return { many: { path: found.path }, shape: oneOf(found.shape) };
}

function lists({ item }: Names): string[] {
  return [...partsOf(item)].filter(([, { list }]) => list).map(([name]) => name);
}
