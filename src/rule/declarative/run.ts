//! A rule without code as the engine knows rules: its data, and a check that goes by it.
import type { FixKind } from '../../diagnostic.ts';
import type { AnyEntity } from '../../model/entity.ts';
import { kindOfType } from '../../model/entities.generated.ts';
import type { Model } from '../../model/model.ts';
import type { MessageValue } from '../message.ts';
import { place, type FieldValue, type FixSpec, type Place } from '../place.ts';
import { nameRule, type Context, type Report, type Rule } from '../rule.ts';
import { collecting, walk } from './collect.ts';
import { holds } from './condition.ts';
import type { CheckData, FixData, OnData, PlaceData, RuleData } from './data.ts';
import type { Scope } from './operand.ts';
import { isEntity, isThere, levelOf, placeOf, reach, says, writtenText, type Level, type Levels } from './reach.ts';
import { fill } from './say.ts';

/** Gives the data of a rule its name, its fixes and its check. */
export function declareRule(category: string, id: string, data: RuleData, fixes: readonly FixKind[] = []): Rule {
  const { on, slots, collect, checks, asksWorkspace, messages, ...facts } = data;
  return nameRule(
    category,
    id,
    {
      ...facts,
      messages: messages as { en: Record<string, string>; es: Record<string, string> },
      on: [...new Set(on.map(({ type }) => type))],
      check: (entity, context) => check({ on, slots, collect, checks, asksWorkspace }, entity, context),
    },
    fixes,
  );
}

type Body = Pick<RuleData, 'on' | 'slots' | 'collect' | 'checks' | 'asksWorkspace'>;

function* check(body: Body, entity: AnyEntity, context: Context): Iterable<Report> {
  for (const on of body.on) {
    if (on.type !== 'Entity' && kindOfType[on.type] !== entity.kind) continue;
    const said = new Set<string>();
    for (const levels of bound(entity, on, body.asksWorkspace, context.model)) {
      const scope: Scope = { levels, context, collected: collecting(body.collect, levels, context) };
      for (const one of body.checks) {
        if (!isFault(scope, one)) continue;
        const report = reportOf(scope, one, body);
        // What several things list is looked at below each of them; the same words about it are said once.
        const words = on.above.length > 0 ? JSON.stringify([report.at, report.message, report.data]) : undefined;
        if (words === undefined || !said.has(words)) yield report;
        if (words !== undefined) said.add(words);
      }
    }
  }
}

function isFault(scope: Scope, { where, assert }: CheckData): boolean {
  return (where === undefined || holds(scope, where) === true) && holds(scope, assert) === false;
}

/** The names that a path binds: what lists the entity, the entity, the part of it that is looked at. */
function* bound(entity: AnyEntity, on: OnData, asksWorkspace: boolean, model: Model): Iterable<Levels> {
  const own = levelOf(entity);
  for (const above of holders(entity, on.above, model)) {
    // The organisation is looked at only by a rule that asks for it.
    const levels: Levels = { ...(asksWorkspace && { workspace: levelOf(model.workspace) }), ...above, [on.name]: own, item: own };
    for (const found of walk(levels, on.within)) if (on.within.length === 0 || says(found['item']?.value)) yield found;
  }
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
  return typeof level.value === 'number' || typeof level.value === 'boolean' ? level.value : writtenText(level);
}
