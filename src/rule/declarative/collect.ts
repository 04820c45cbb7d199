//! Things of the workspace that have something in common with the one that is looked at: an index, each look-up one read.
import { linkedEntity, type Gathered, type Gathering, type Model } from '../../model/model.ts';
import { fingerprint } from '../../model/reads.ts';
import type { Context } from '../rule.ts';
import { identity, type Several } from './aggregate.ts';
import { holds } from './condition.ts';
import type { AggregateWord, Collection, Path, Step } from './data.ts';
import type { Scope } from './operand.ts';
import { isUnlinked, levelOf, reach, reachAll, says, type Level, type Levels } from './reach.ts';

/** What has one thing in common. */
class Group implements Gathered, Several {
  readonly levels: Level[] = [];
  readonly memo = new Map<AggregateWord, unknown>();
  #state: string | undefined;

  /** Where each stands, and what was taken. */
  state(): string {
    return (this.#state ??= fingerprint(
      JSON.stringify(this.levels.map(({ entity, path, value }) => [entity && linkedEntity(entity).key, path, identity(value)])),
    ));
  }
}

const nothing: Several = { levels: [] };

/** What a rule collects for one thing; each collection is made when it is first asked for. */
export function collecting(
  collections: Readonly<Record<string, Collection>>,
  levels: Levels,
  context: Context,
): (name: string) => Several {
  let known: Map<string, Several> | undefined;
  return (name) => {
    known ??= new Map();
    const collection = collections[name];
    const found = known.get(name) ?? (collection ? collect(collection, levels, context) : nothing);
    known.set(name, found);
    return found;
  };
}

function collect(collection: Collection, levels: Levels, context: Context): Several {
  if ('level' in collection.start) return { levels: [...walked(collection, levels, context)].map(({ taken }) => taken) };
  const keys = combined(collection.join.map(([, ours]) => said(levels, ours)));
  const [key] = keys;
  if (key === undefined) return nothing;
  const gathering = gatheringOf(collection, context);
  if (keys.length === 1) return context.model.gathered(gathering, key) ?? nothing;
  return together(keys.flatMap((one) => context.model.gathered(gathering, one)?.levels ?? []));
}

/** The same thing may have two goals in common with ours. */
function together(levels: readonly Level[]): Several {
  return { levels: [...new Set(levels)] };
}

const gatherings = new WeakMap<Context, Map<Collection, Gathering<Group>>>();

/** Once a rule and run; today is a read of whoever asks. */
function gatheringOf(collection: Collection, context: Context): Gathering<Group> {
  const text = JSON.stringify(collection);
  const today = /"today"|erThan"/.test(text) ? context.today : '';
  const ofRun = gatherings.get(context) ?? new Map<Collection, Gathering<Group>>();
  gatherings.set(context, ofRun);
  const known = ofRun.get(collection);
  if (known) return known;
  const { options, judge } = context;
  const gathering: Gathering<Group> = {
    name: JSON.stringify([collection, options, today]),
    // Not the context itself, which holds a whole model.
    build: (model) => sorted(collection, { model, base: undefined, today, options, lastChange: () => undefined, judge }),
  };
  ofRun.set(collection, gathering);
  return gathering;
}

function sorted(collection: Collection, context: Context): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { levels, taken } of walked(collection, {}, context)) {
    for (const key of combined(collection.join.map(([theirs]) => said(levels, theirs)))) {
      const group = groups.get(key) ?? new Group();
      groups.set(key, group);
      group.levels.push(taken);
    }
  }
  return groups;
}

/** What a side of a join says; a list says several things. */
function said(levels: Levels, path: Path): string[] {
  const found = reachAll(levels, path).filter(({ value }) => says(value));
  return [...new Set(found.map(({ value }) => identity(value)))];
}

/** One key of several pairs; nothing, where a side says nothing. At most one of them is a list. */
function combined(sides: readonly (readonly string[])[]): string[] {
  return sides.reduce<string[]>((keys, side) => keys.flatMap((key) => side.map((one) => `${key}\n${one}`)), ['']);
}

interface Found {
  readonly levels: Levels;
  readonly taken: Level;
}

/** Everything that a collection picks, each thing once. */
function* walked(collection: Collection, from: Levels, context: Context): Iterable<Found> {
  const seen = new Set<unknown>();
  for (const levels of begun(collection, from, context.model)) {
    for (const found of walk(levels, collection.steps)) {
      const { item } = found;
      if (!item || seen.has(item.value) || !says(item.value)) continue;
      seen.add(item.value);
      const taken = collection.take ? reach(found, collection.take) : item;
      if (!says(taken.value) || !isPicked(collection, found, context)) continue;
      yield { levels: found, taken };
    }
  }
}

function isPicked({ where }: Collection, levels: Levels, context: Context): boolean {
  const scope: Scope = { levels, context, collected: () => nothing };
  return where === undefined || holds(scope, where) === true;
}

function* begun({ start }: Collection, from: Levels, model: Model): Iterable<Levels> {
  if ('level' in start) yield from;
  else for (const entity of model.all(start.all)) yield { [start.name]: levelOf(entity), item: levelOf(entity) };
}

/** Down the steps; names that lead nowhere are nothing to look at. */
export function* walk(levels: Levels, steps: readonly Step[], at = 0): Iterable<Levels> {
  const step = steps[at];
  if (!step) {
    yield levels;
    return;
  }
  for (const level of reachAll(levels, step.path)) {
    if (isUnlinked(level.value)) continue;
    yield* walk({ ...levels, [step.name]: level, item: level }, steps, at + 1);
  }
}
