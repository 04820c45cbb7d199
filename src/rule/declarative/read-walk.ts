//! Paths from the top of the model down, level by level, each with a name: `journeys[*].stages[*]`.
import type { EntityTypeName } from '../../model/entity.ts';
import { kinds, schemaOf } from '../../schema/vocabulary.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Path, Step } from './data.ts';
import type { Segment } from './read-path.ts';
import { at, problem, within, type Reading } from './reading.ts';
import { entityShape, familyOf, oneOf, partsOf, type Shape } from './shape.ts';

/** One step of a path from the top of the model down. */
export interface Level {
  readonly name: string;
  readonly shape: Shape;
  /** The field of the level above that lists it, with the parts it stands in; empty for the first. */
  readonly path: Path;
}

const collections = new Map(
  kinds.flatMap((kind): [string, string][] => {
    const { collection } = schemaOf(kind);
    return collection ? [[collection.key, kind]] : [];
  }),
);

export const collectionKeys: readonly string[] = [...collections.keys()];

export const typeOf = (kind: string): EntityTypeName => schemaOf(kind).type as EntityTypeName;
const nameOfKind = (kind: string): string => kind.replaceAll('-', '_');

export function stepsOf(levels: readonly Level[]): Step[] {
  return levels.slice(1).map(({ name, path }, i) => ({ name, path: [levels[i]?.name ?? '', ...path] }));
}

export function readWalk(
  reading: Reading,
  word: ScalarNode,
  segments: readonly Segment[] | undefined,
): readonly Level[] | undefined {
  const [first, ...others] = segments ?? [];
  if (!first)
    return problem(reading, at(word), `"${word.text}" is no path. Write one such as "goals[*]" or "journeys[*].stages[*]".`);
  const kind = collections.get(first.name);
  const place = within(word, first.start, first.end);
  if (kind === undefined) {
    const whole = ['workspace', 'anything'];
    return problem(reading, place, noSuch('collection', first.name, [...collectionKeys, ...whole]));
  }
  if (!first.each) return problem(reading, place, `A rule looks at things one by one: write "${first.name}[*]".`);
  return descend(reading, word, others, [{ name: nameOfKind(kind), shape: entityShape(kind), path: [] }]);
}

export function descend(
  reading: Reading,
  word: ScalarNode,
  segments: readonly Segment[],
  above: readonly Level[],
): readonly Level[] | undefined {
  const levels = [...above];
  let path: string[] = [];
  let shape = levels.at(-1)?.shape;
  for (const segment of segments) {
    const next: Shape | undefined = shape && partsOf(shape).get(segment.name);
    const place = within(word, segment.start, segment.end);
    if (!shape || !next) return problem(reading, place, noSuch('field', segment.name, shape ? [...partsOf(shape).keys()] : []));
    if (next.list && !segment.each) return problem(reading, place, `"${segment.name}" is a list: write "${segment.name}[*]".`);
    if (!next.list && segment.each)
      return problem(reading, place, `"${segment.name}" is one value, not a list. Leave out "[*]".`);
    if (partsOf(next).size === 0)
      return problem(reading, place, `A rule looks at things and their parts; "${segment.name}" is a mere value.`);
    path = [...path, segment.name, ...(segment.each ? ['*'] : [])];
    shape = oneOf(next);
    if (familyOf(next) === 'object' && !segment.each) continue;
    levels.push({ name: levelName(segment.name, shape, levels), shape, path });
    path = [];
  }
  if (path.length > 0)
    return problem(
      reading,
      at(word),
      'This path ends in a group of fields. End it at what lists or holds them, and name the field.',
    );
  return levels;
}

/** Called by its kind, where that is one and not taken, else by the field. */
function levelName(field: string, { kinds: of, type }: Shape, above: readonly Level[]): string {
  const kind = type === 'ref' && of.length === 1 ? nameOfKind(of[0] ?? '') : undefined;
  return kind !== undefined && !above.some(({ name }) => name === kind) ? kind : singular(field);
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
