//! Where the fields of an entity were written. A large workspace has hundreds of thousands of such places: they are kept as numbers.
import type { Span } from '../text/span.ts';

/** Where a field was written. `via` is the alias it comes through: it is used there, `value` and `key` stand at the anchor. */
export interface WrittenPlace {
  readonly key?: Span;
  readonly value: Span;
  readonly via?: Span;
  /** The value covers several lines or fields, so that its key is the better thing to underline. */
  readonly wide?: boolean;
}

/**
 * Places by path (`owner`, `target.by`, `metrics.0`). Plain data: of each path in turn, and at last of the words that name the
 * entity, `at` has the value's span and the key's, each as one number, and 1 where the value is wide.
 */
export interface Places {
  readonly paths: readonly string[];
  readonly at: readonly number[];
  /** By path; those of the words that name the entity under the empty one. */
  readonly via?: Readonly<Record<string, Span>>;
}

/** Numbers of a place in `at`. */
const stride = 3;
/** A span as a number: its start times this, and its length. Texts are far shorter. */
const longest = 2 ** 26;
const nowhere = -1;

const packSpan = ({ start, end }: Span): number => start * longest + end - start;

function spanIn(packed: number): Span {
  const start = Math.floor(packed / longest);
  return { start, end: start + (packed % longest) };
}

export function packPlaces(label: WrittenPlace, places: Readonly<Record<string, WrittenPlace>>): Places {
  const paths = sharedPaths(Object.keys(places));
  const at = new Array<number>((paths.length + 1) * stride).fill(0);
  let via: Record<string, Span> | undefined;
  const put = (path: string, i: number, place: WrittenPlace): void => {
    const { value, key, wide } = place;
    at[i] = packSpan(value);
    at[i + 1] = key ? packSpan(key) : nowhere;
    at[i + 2] = wide === true ? 1 : 0;
    if (place.via) (via ??= {})[path] = place.via;
  };
  paths.forEach((path, i) => {
    put(path, i * stride, places[path] ?? label);
  });
  put('', paths.length * stride, label);
  return via ? { paths, at, via } : { paths, at };
}

/** The same places, further behind in a text. */
export function movedPlaces({ paths, at, via }: Places, by: number): Places {
  const numbers = at.map((one, i) => (i % stride === 2 || one === nowhere ? one : one + by * longest));
  if (!via) return { paths, at: numbers };
  const moved = ([path, { start, end }]: [string, Span]): [string, Span] => [path, { start: start + by, end: end + by }];
  return { paths, at: numbers, via: Object.fromEntries(Object.entries(via).map(moved)) };
}

/** The words that name an entity. */
export function labelPlace(places: Places): WrittenPlace {
  return unpacked(places, places.paths.length, '');
}

export function placeAt(places: Places, path: string): WrittenPlace | undefined {
  const index = places.paths.indexOf(path);
  return index < 0 ? undefined : unpacked(places, index, path);
}

/** All fields that are written, in their order. */
export function allPlaces(places: Places): (readonly [path: string, place: WrittenPlace])[] {
  return places.paths.map((path, i) => [path, unpacked(places, i, path)]);
}

function unpacked({ at, via }: Places, index: number, path: string): WrittenPlace {
  const first = index * stride;
  const key = at[first + 1] ?? nowhere;
  const alias = via?.[path];
  return {
    value: spanIn(at[first] ?? 0),
    ...(key !== nowhere && { key: spanIn(key) }),
    ...(at[first + 2] === 1 && { wide: true }),
    ...(alias && { via: alias }),
  };
}

export const isPlaced = ({ paths }: Places, path: string): boolean => paths.includes(path);

/** Where the words stand, or the alias by which they are used. */
export const usedAt = ({ via, value }: WrittenPlace): Span => via ?? value;

const known = new Map<string, readonly string[]>();
const mostKnown = 10_000;

/** One list for all that say the same: most entities of a kind are written with the same fields. */
export function sharedPaths(paths: readonly string[]): readonly string[] {
  const key = paths.join('\n');
  const shared = known.get(key) ?? paths;
  if (known.size >= mostKnown) known.clear();
  known.set(key, shared);
  return shared;
}
