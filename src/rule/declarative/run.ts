//! A rule without code as the engine knows rules: its data, and a check that goes by it.
import type { FixKind } from '../../diagnostic.ts';
import type { AnyEntity } from '../../model/entity.ts';
import { kindOfType } from '../../model/entities.generated.ts';
import type { Model } from '../../model/model.ts';
import type { MessageValue } from '../message.ts';
import { place, type FieldValue, type FixSpec, type Place } from '../place.ts';
import { nameRule, type Context, type Report, type Rule } from '../rule.ts';
import { collecting, walk } from './collect.ts';
import { isDays } from './compare.ts';
import { holds } from './condition.ts';
import type { CheckData, FixData, OnData, PlaceData, RuleData } from './data.ts';
import type { Scope } from './operand.ts';
import { isEntity, isThere, levelOf, placeOf, reach, says, writtenText, type Level, type Levels } from './reach.ts';
import { fill } from './say.ts';

/** Gives the data of a rule its name, its fixes and its check. */
export function declareRule(category: string, id: string, data: RuleData, fixes: readonly FixKind[] = []): Rule {
  const { on, slots, collect, where, checks, asksWorkspace, messages, ...facts } = data;
  const body: Body = { on, slots, collect, ...(where && { where }), checks, asksWorkspace };
  return nameRule(
    category,
    id,
    {
      ...facts,
      messages: messages as { en: Record<string, string>; es: Record<string, string> },
      on: [...new Set(on.map(({ type }) => type))],
      check: (entity, context) => check(body, entity, context),
    },
    fixes,
  );
}

type Body = Pick<RuleData, 'on' | 'slots' | 'collect' | 'where' | 'checks' | 'asksWorkspace'>;

const nothing: readonly Report[] = [];

/** Most things are as they should be: nothing is made for them. */
function check(body: Body, entity: AnyEntity, context: Context): readonly Report[] {
  const [only, other] = body.on;
  if (only && !other) return checkOn(body, only, entity, context);
  const looked = body.on.filter(({ type }) => type === 'Entity' || kindOfType[type] === entity.kind);
  return looked.flatMap((on) => checkOn(body, on, entity, context));
}

function checkOn(body: Body, on: OnData, entity: AnyEntity, context: Context): readonly Report[] {
  const own = levelOf(entity);
  const levels: Levels = { [on.name]: own, item: own };
  // The organisation is looked at only by a rule that asks for it.
  const all = body.asksWorkspace ? { ...levels, workspace: levelOf(context.model.workspace) } : levels;
  if (on.above.length === 0 && on.within.length === 0) return checkOne(body, all, context);
  const reports = [...bound(entity, all, on, context.model)].flatMap((one) => checkOne(body, one, context));
  return on.above.length > 0 ? withoutRepeats(reports) : reports;
}

/** What several things list is looked at below each of them; the same words about it are said once. */
function withoutRepeats(reports: readonly Report[]): readonly Report[] {
  return [...new Map(reports.map((report) => [JSON.stringify([report.at, report.message, report.data]), report])).values()];
}

function checkOne(body: Body, levels: Levels, context: Context): readonly Report[] {
  const scope: Scope = { levels, context, collected: collecting(body.collect, levels, context) };
  if (body.where && holds(scope, body.where) !== true) return nothing;
  const [only, other] = body.checks;
  if (only && !other) return isFault(scope, only) ? [reportOf(scope, only, body)] : nothing;
  return checkAll(scope, body);
}

/** One that fails keeps none of the others from being asked: what is wrong with them is told with it. */
function checkAll(scope: Scope, body: Body): readonly Report[] {
  let reports: Report[] | undefined;
  let faults: unknown[] | undefined;
  for (const one of body.checks) {
    try {
      if (isFault(scope, one)) (reports ??= []).push(reportOf(scope, one, body));
    } catch (error) {
      (faults ??= []).push(error);
    }
  }
  if (faults) throw faults.length === 1 ? faults[0] : new AggregateError(faults, 'Several things failed.');
  return reports ?? nothing;
}

function isFault(scope: Scope, { where, assert }: CheckData): boolean {
  return (where === undefined || holds(scope, where) === true) && holds(scope, assert) === false;
}

/** The names that a path binds: what lists the entity, the entity, the part of it that is looked at. */
function* bound(entity: AnyEntity, levels: Levels, on: OnData, model: Model): Iterable<Levels> {
  for (const above of holders(entity, on.above, model))
    for (const found of walk({ ...above, ...levels }, on.within))
      if (on.within.length === 0 || says(found['item']?.value)) yield found;
}

function* holders(entity: AnyEntity, above: OnData['above'], model: Model): Iterable<Levels> {
  const [nearest, ...others] = above;
  if (!nearest) {
    yield {};
    return;
  }
  for (const holder of new Set(model.referrers(entity, nearest.type, nearest.field)))
    for (const levels of holders(holder, others, model)) yield { ...levels, [nearest.name]: levelOf(holder) };
}

function reportOf(scope: Scope, one: CheckData, { slots }: Body): Report {
  const milder = one.milder.find(({ when }) => holds(scope, when) === true);
  const severity = milder?.severity ?? one.severity;
  const confidence = milder?.confidence ?? one.confidence;
  return {
    at: at(scope, one.at ?? [['item']]),
    message: one.message,
    data: dataOf(scope, slots),
    ...(severity && { severity }),
    ...(confidence && { confidence }),
    related: one.related.flatMap(({ of, message }) => relatedPlaces(scope, of).map((place) => ({ at: place, message }))),
    covers: one.covers.flatMap((of) => placesOf(scope, of)),
    suggest: one.suggest.flatMap((fix) => fixOf(scope, fix)),
  };
}

function dataOf(scope: Scope, slots: Body['slots']): Record<string, MessageValue> {
  return Object.fromEntries(Object.entries(slots).map(([slot, filling]) => [slot, fill(scope, filling) ?? '…']));
}

function at(scope: Scope, places: PlaceData): Place | undefined {
  const levels = places.flatMap((one) => levelsOf(scope, one));
  const found = levels.find(isThere) ?? levels.at(-1);
  return found && placeOf(found);
}

function levelsOf({ levels, collected }: Scope, of: PlaceData[number]): readonly Level[] {
  return 'collected' in of ? collected(of.collected).levels : [reach(levels, of)];
}

/** A reader follows a few. */
const mostRelated = 5;

function relatedPlaces(scope: Scope, of: PlaceData[number]): Place[] {
  const self = scope.levels['item'];
  return levelsOf(scope, of)
    .filter(({ value }) => value !== self?.value)
    .slice(0, mostRelated)
    .flatMap((level) => placeOf(isEntity(level.value) ? levelOf(level.value) : level) ?? []);
}

function placesOf(scope: Scope, of: PlaceData[number]): Place[] {
  return levelsOf(scope, of).flatMap((level) => placeOf(level) ?? []);
}

function fixOf(scope: Scope, { change, at: path, value, copy, title, kind, when }: FixData): FixSpec[] {
  const level = reach(scope.levels, path);
  if (!level.entity || (when && holds(scope, when) !== true)) return [];
  const words = copy ? copied(reach(scope.levels, copy)) : value;
  if (words === undefined && change !== 'remove') return [];
  return [{ title, kind, change, at: place(level.entity, level.path), ...(words !== undefined && { value: words }) }];
}

function copied(level: Level): FieldValue | undefined {
  if (isEntity(level.value)) return level.value.id;
  // Of a month, a quarter or a year its last day, which means the same for a date by which something is done.
  if (isDays(level.value)) return level.value.end;
  return typeof level.value === 'number' || typeof level.value === 'boolean' ? level.value : writtenText(level);
}
