//! The same thing at two revisions: recognised by its id, else by its words, wherever it stands and whatever its file is called.
import { fold } from '../language/index.ts';
import type { Decision } from '../model/entities.generated.ts';
import { isLinked, type AnyEntity } from '../model/entity.ts';
import { linkedEntity, nameOf, type Gathered, type Gathering, type Model } from '../model/model.ts';
import { everyEntity, isUnderDiscussion } from './entity.ts';
import { isOver } from './owner.ts';

/** Entities that share an id or the words that name them. */
class Namesakes implements Gathered {
  readonly all: AnyEntity[] = [];

  state(): string {
    return this.all
      .map((entity) => linkedEntity(entity))
      .map(({ key, holder }) => `${key}<${holder?.key ?? ''}`)
      .join('\n');
  }
}

const namesakes: Gathering<Namesakes> = {
  name: 'entities by their ids and by their words',
  build: (model) => {
    const table = new Map<string, Namesakes>();
    for (const entity of everyEntity(model)) {
      for (const key of [idKey(entity), wordsKey(entity)]) {
        const those = table.get(key) ?? new Namesakes();
        table.set(key, those);
        those.all.push(entity);
      }
    }
    return table;
  },
};

const isDeclared = (entity: AnyEntity): boolean => linkedEntity(entity).fact.fields['id'] !== undefined;
/** The number that tells two things apart which would have the same id depends on the order of files. */
const idKey = (entity: AnyEntity): string => `${entity.kind}\n${entity.id.replace(/~\d+$/, '')}`;
const wordsKey = (entity: AnyEntity): string => `${entity.kind}\n\n${fold(nameOf(entity))}`;
const sharing = (model: Model, key: string): readonly AnyEntity[] => model.gathered(namesakes, key)?.all ?? [];

/**
 * What an entity of one model is in the other; undefined where it is not there, or where nobody can tell which of several it
 * is. An id goes before words; of those that share it, the one in the same place.
 */
export function counterpart<T extends AnyEntity>(entity: T, from: Model, to: Model): T | undefined {
  const id = idKey(entity);
  const words = wordsKey(entity);
  const byId = sharing(to, id);
  if (byId.length > 0) return pick(entity, byId, sharing(from, id), from, to) as T | undefined;
  const isFree = (other: AnyEntity, there: Model): boolean => sharing(there, idKey(other)).length === 0;
  const candidates = sharing(to, words).filter((other) => isFree(other, from));
  const rivals = sharing(from, words).filter((other) => isFree(other, to));
  return pick(entity, candidates, rivals, from, to) as T | undefined;
}

/** More things of one name are not told apart. */
const mostNamesakes = 100;

function pick(
  entity: AnyEntity,
  candidates: readonly AnyEntity[],
  rivals: readonly AnyEntity[],
  from: Model,
  to: Model,
): AnyEntity | undefined {
  if (candidates.length + rivals.length > mostNamesakes) return undefined;
  const alike = (other: AnyEntity): boolean => isDeclared(other) === isDeclared(entity);
  const [there, here] = candidates.some(alike) ? [candidates.filter(alike), rivals.filter(alike)] : [candidates, rivals];
  if (there.length === 1 && here.length === 1) return there[0];
  const holder = from.holder(entity);
  const holderThere = holder && counterpart(holder, from, to);
  if (holder && !holderThere) return undefined;
  const beside = there.filter((other) => to.holder(other) === holderThere);
  return beside.length === 1 && here.filter((other) => from.holder(other) === holder).length === 1 ? beside[0] : undefined;
}

/** Whether it has been agreed and is not over, so that it can be held to what was said. */
const isInForce = (entity: AnyEntity): boolean => !isOver(entity) && !isUnderDiscussion(entity);

/** What an entity was at the base revision, if it was in force then and still is; undefined without a base. */
export function earlier<T extends AnyEntity>(entity: T, model: Model, base: Model | undefined): T | undefined {
  const before = base && isInForce(entity) ? counterpart(entity, model, base) : undefined;
  return before && isInForce(before) ? before : undefined;
}

/** What an entity of the base revision is now, if it is still there. */
export function later<T extends AnyEntity>(before: T, model: Model, base: Model): T | undefined {
  return counterpart(before, base, model);
}

/**
 * Whether a decision or a review says why, one that was not there at the base revision: about the entity or a goal that it
 * measures, by reference, or by saying its name or id.
 */
export function isAccountedFor(entity: AnyEntity, model: Model, base: Model): boolean {
  return subjectsOf(entity, model).some((one) => isNewlyReviewed(one, model, base)) || isDecided(entity, model, model, base);
}

/** The same for an entity of the base revision that is not there any more. */
export function isRemovalAccountedFor(before: AnyEntity, model: Model, base: Model): boolean {
  return isDecided(before, base, model, base);
}

/** Whether it was reviewed since. */
export function isNewlyReviewed(entity: AnyEntity, model: Model, base: Model): boolean {
  const reviews = model.referrers(entity, 'Review', 'target');
  if (reviews.length === 0) return false;
  const there = counterpart(entity, model, base);
  const known = there ? base.referrers(there, 'Review', 'target').map(({ date }) => date?.end) : [];
  return reviews.some(({ date }) => !known.includes(date?.end));
}

function subjectsOf(entity: AnyEntity, home: Model): AnyEntity[] {
  return [entity, ...home.referrers(entity, 'Goal', 'metrics')];
}

/** Decisions that are taken, with all that they say. */
class Decided implements Gathered {
  readonly all: { readonly decision: Decision; readonly words: string }[] = [];

  state(): string {
    return this.all.map(({ decision, words }) => `${linkedEntity(decision).key} ${words}`).join('\n');
  }
}

const decided: Gathering<Decided> = {
  name: 'decisions that are taken',
  build: (model) => {
    const taken = new Decided();
    for (const decision of model.all('Decision'))
      if (decision.status !== 'pending') taken.all.push({ decision, words: ` ${fold(wordsOf(decision))} ` });
    return new Map([['', taken]]);
  },
};

const decisionsOf = (model: Model): Decided['all'] => model.gathered(decided, '')?.all ?? [];

/** A decision without a name or an id is known by all that it says. */
function isDecided(entity: AnyEntity, home: Model, model: Model, base: Model): boolean {
  const keys = new Set(subjectsOf(entity, home).map(idKey));
  const names = [nameOf(entity), entity.id].map((text) => ` ${fold(text)} `);
  const isAbout = ({ decision, words }: Decided['all'][number]): boolean =>
    names.some((name) => words.includes(name)) ||
    [...decision.serves, ...decision.follow_up].some((one) => isLinked(one) && keys.has(idKey(one)));
  return decisionsOf(model).some((one) => isAbout(one) && !decisionsOf(base).some(({ words }) => words === one.words));
}

function wordsOf({ id, name, statement, question, rationale, notes, date }: Decision): string {
  const said = [name, statement, question, rationale, notes, date?.end, id.replace(/~\d+$/, '')];
  return said.filter((one) => one !== undefined).join(' ');
}
