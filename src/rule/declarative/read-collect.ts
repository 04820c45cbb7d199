//! What a rule collects from the whole workspace: where from, which of it, and what it has in common with what is looked at.
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import type { Collection, Path } from './data.ts';
import { conditionWords } from './read-condition.ts';
import { readPath, segmentsOf } from './read-path.ts';
import { descend, readWalk, stepsOf, typeOf, type Level } from './read-walk.ts';
import { at, entriesOf, keyAt, mapOf, problem, scalarOf, type Names, type Reading } from './reading.ts';
import { anyEntity, familyOf, partsOf, type Shape } from './shape.ts';

export interface Collected {
  readonly collection: Collection;
  readonly shape: Shape;
}

export function readCollections(reading: Reading, entry: Entry | undefined, names: Names): Map<string, Collected> {
  const found = new Map<string, Collected>();
  const map = entry && mapOf(reading, entry.value, 'Names, each with what is collected under it,');
  for (const one of map?.entries ?? []) {
    const fault = nameFault(one.key, names);
    if (fault !== undefined) problem(reading, keyAt(one), fault);
    const collected = readCollection(reading, one.value, names);
    // A faulty one still has its name: what uses it is no second mistake.
    found.set(one.key, collected ?? { collection: { start: { level: 'item' }, steps: [], join: [] }, shape: anyEntity });
  }
  return found;
}

function nameFault(name: string, { item, levels }: Names): string | undefined {
  if (!/^[A-Za-z]\w*$/.test(name)) return `"${name}" is no name: use letters, digits and "_".`;
  if (conditionWords.includes(name)) return `"${name}" is a word of conditions already. Choose another name.`;
  if (levels.has(name)) return `"${name}" is the name of what is looked at already. Choose another.`;
  return partsOf(item).has(name) ? `"${name}" is a field of what is looked at already. Choose another name.` : undefined;
}

function readCollection(reading: Reading, node: Node, names: Names): Collected | undefined {
  const map = mapOf(reading, node, 'What is collected: from, join, where, take');
  if (!map) return undefined;
  const { from, join, where, take } = entriesOf(reading, map, 'word', ['from', 'join', 'where', 'take']);
  if (!from) return problem(reading, map, 'Say with "from" what is collected, such as "initiatives[*]".');
  const word = scalarOf(reading, from.value, 'A path such as "initiatives[*]"');
  const walk = word && readFrom(reading, word, names);
  const item = walk?.at(-1)?.shape;
  if (!walk || !item) return undefined;
  const inner: Names = {
    ...names,
    item,
    levels: new Map([...walk.map(({ name, shape }): [string, Shape] => [name, shape]), ['item', item]]),
    collected: new Map(),
  };
  const own = walk[0]?.path.length === 0 ? undefined : names;
  const pairs = readJoin(reading, join, inner, names, own !== undefined);
  const condition =
    where && reading.condition(where.value, own ? { ...inner, levels: new Map([...names.levels, ...inner.levels]) } : inner);
  const taken = take && readTaken(reading, take, inner);
  if (!pairs || (where && !condition) || (take && !taken)) return undefined;
  const [first] = walk;
  return {
    collection: {
      start: own ? { level: first?.name ?? '' } : { all: typeOf(first?.shape.kinds[0] ?? ''), name: first?.name ?? '' },
      steps: stepsOf(walk),
      join: pairs,
      ...(condition && { where: condition }),
      ...(taken && { take: taken.path }),
    },
    shape: taken?.shape ?? item,
  };
}

/** Across the workspace, or from what is looked at: `strategy.goals[*]`. */
function readFrom(reading: Reading, word: ScalarNode, names: Names): readonly Level[] | undefined {
  const segments = segmentsOf(word.text);
  const [first, ...others] = segments ?? [];
  const level = first && !first.each ? names.levels.get(first.name) : undefined;
  if (!first || !level) return readWalk(reading, word, segments);
  if (others.length === 0)
    return problem(reading, at(word), `"${first.name}" is one thing. Name a list of it, such as "${first.name}.metrics[*]".`);
  return descend(reading, word, others, [{ name: first.name, shape: level, path: ['*'] }]);
}

function readTaken(reading: Reading, take: Entry, names: Names): { readonly path: Path; readonly shape: Shape } | undefined {
  const word = scalarOf(reading, take.value, 'A field');
  const found = word && readPath(reading, word, names);
  if (!word || !found) return undefined;
  return found.many || familyOf(found.shape) === 'object'
    ? problem(reading, at(word), 'Take one value: a field that is neither a list nor a group of fields.')
    : found;
}

/** `{ initiative: id }`: their initiative is the one we look at. */
function readJoin(
  reading: Reading,
  join: Entry | undefined,
  theirs: Names,
  ours: Names,
  own: boolean,
): Collection['join'] | undefined {
  if (!join) return [];
  if (own)
    return problem(
      reading,
      keyAt(join),
      'What is collected below the thing itself needs no "join". Say with "where" which of it is meant.',
    );
  const map = mapOf(reading, join.value, 'Pairs of fields that are equal, such as { initiative: id },');
  const pairs = (map?.entries ?? []).map((entry) => readPair(reading, entry, theirs, ours));
  if (!map || pairs.some((one) => one === undefined)) return undefined;
  const found = pairs.flatMap((one) => (one ? [one] : []));
  const [lists, many] = [found.filter(({ left }) => left), found.filter(({ right }) => right)];
  if (lists.length > 1 || many.length > 1) return problem(reading, map, 'Only one of the pairs may be a list.');
  return found.map(({ pair }) => pair);
}

/** `left` and `right` tell which side is a list. */
interface Pair {
  readonly pair: readonly [theirs: Path, ours: Path];
  readonly left: boolean;
  readonly right: boolean;
}

function readPair(
  reading: Reading,
  { key, keySpan, value }: MapNode['entries'][number],
  theirs: Names,
  ours: Names,
): Pair | undefined {
  const word = scalarOf(reading, value, 'A field of what is looked at, such as "id",');
  const their = readPath(
    reading,
    {
      type: 'scalar',
      value: key,
      text: key,
      span: keySpan,
      words: keySpan,
      verbatim: keySpan.end - keySpan.start === key.length,
    },
    theirs,
  );
  const our = word && readPath(reading, word, ours);
  if (!word || !their || !our) return undefined;
  const [left, right] = [side(their, our), side(our, their)];
  const [one, other] = [familyOf(left.shape), familyOf(right.shape)];
  if (one !== other && !(['enum', 'text'].includes(one) && ['enum', 'text'].includes(other)))
    return problem(
      reading,
      at(word),
      `"${key}" can never equal "${word.text}": the one is of the type ${left.shape.type}, the other ${right.shape.type}.`,
    );
  if (one === 'object') return problem(reading, { span: keySpan }, 'Join by single values, not by groups of fields.');
  if (one === 'ref' && !left.shape.kinds.some((kind) => right.shape.kinds.includes(kind)))
    return problem(
      reading,
      at(word),
      `"${key}" refers to ${left.shape.kinds.join(' or ')}, and "${word.text}" to ${right.shape.kinds.join(' or ')}: they are never the same.`,
    );
  return { pair: [left.path, right.path], left: their.many, right: our.many };
}

/** Held against a reference, the id of a thing stands for the thing itself. */
function side(
  found: NonNullable<ReturnType<typeof readPath>>,
  other: { readonly shape: Shape },
): { readonly path: Path; readonly shape: Shape } {
  if (found.path.at(-1) !== 'id' || familyOf(other.shape) !== 'ref' || !found.holder) return found;
  return { path: found.path.slice(0, -1), shape: found.holder };
}
