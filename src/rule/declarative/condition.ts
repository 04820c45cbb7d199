//! Whether a condition holds of one thing: true, false, or neither.
import { inheritedFrom } from '../../model/model.ts';
import { aggregate, identity, type Several } from './aggregate.ts';
import { asDuration, isAtMost, isDays, isEqual, isLess } from './compare.ts';
import type { Comparison, Condition, GroupWord, ListTest, Many, Operand, Path, PresenceWord, Test } from './data.ts';
import { manyOf, operand, shifted, type Scope } from './operand.ts';
import { matches } from './pattern.ts';
import { emptiness, isEntity, isFrame, isThere, reach, says, type Level } from './reach.ts';
import { allOf, anyOf, not, type Truth } from './truth.ts';

export function holds(scope: Scope, condition: Condition): Truth {
  if ('all' in condition) return allOf(condition.all, (one) => holds(scope, one));
  if ('any' in condition) return anyOf(condition.any, (one) => holds(scope, one));
  if ('not' in condition) return not(holds(scope, condition.not));
  if ('presence' in condition) return allOf(condition.of, (one) => presence(scope, condition.presence, one));
  if ('group' in condition) return group(scope, condition.group, condition.of);
  if ('many' in condition) return testMany(scope, condition.test, manyOf(scope, condition.many));
  return testOne(scope, condition.test, levelOf(scope, condition.value));
}

function levelOf({ levels, ...scope }: Scope, data: Operand): Level {
  if ('path' in data) return reach(levels, data.path);
  return { value: operand({ levels, ...scope }, data), entity: undefined, path: '' };
}

function presence(scope: Scope, word: PresenceWord, of: Path | Many): Truth {
  if ('collected' in of) return scope.collected(of.collected).levels.length > 0 === (word !== 'missing');
  const level = reach(scope.levels, of as Path);
  switch (word) {
    case 'required':
      return isSaid(level);
    case 'missing':
      return not(isSaid(level));
    case 'defined':
      return isThere(level);
    case 'hollow':
      return isFrame(level.value) && !says(level.value);
    case 'inherited':
      return level.entity !== undefined && inheritedFrom(level.entity, level.path) !== undefined;
    default:
      return emptiness(level) === word;
  }
}

/** A value that can't be read is reported as such: nobody knows whether it would have said something. */
function isSaid(level: Level): Truth {
  if (says(level.value)) return true;
  return emptiness(level) === 'unreadable' ? undefined : false;
}

function group(scope: Scope, word: GroupWord, of: readonly (Path | { readonly collected: string })[]): Truth {
  const said = of.map((one) => presence(scope, 'required', one));
  if (word === 'requireAny') return anyOf(said, (one) => one);
  const [yes, unclear] = [said.filter((one) => one === true).length, said.filter((one) => one === undefined).length];
  if (word === 'mutuallyExclusive') return yes > 1 ? false : yes + unclear > 1 ? undefined : true;
  const no = said.length - yes - unclear;
  if (yes > 0 && no > 0) return false;
  return unclear > 0 ? undefined : true;
}

export function testOne(scope: Scope, test: Test, level: Level): Truth {
  const { value } = level;
  if ('all' in test) return allOf(test.all, (one) => testOne(scope, one, level));
  if ('not' in test) return not(testOne(scope, test.not, level));
  if ('enum' in test) return isOneOf(scope, test.enum, value);
  if ('refersTo' in test) return isEntity(value) && (test.refersTo.length === 0 || test.refersTo.includes(value.kind));
  if ('pattern' in test) return typeof value === 'string' ? matches(test.pattern, value) : undefined;
  if ('compare' in test) return value === undefined ? undefined : compare(scope, test.compare, value, operand(scope, test.to));
  return holds({ ...scope, levels: { ...scope.levels, item: level } }, test.is);
}

/** What says nothing is none of them. */
function isOneOf(
  { context }: Scope,
  values: readonly (string | number | boolean)[] | { readonly option: string },
  value: unknown,
): boolean {
  const allowed = 'option' in values ? [context.options[values.option]].flat() : values;
  const said = typeof value === 'string' ? value.trim() : value;
  return allowed.some((one) => one === said);
}

function compare({ context }: Scope, word: Comparison, value: unknown, other: unknown): Truth {
  switch (word) {
    case 'before':
    case 'lessThan':
      return isLess(value, other);
    case 'after':
    case 'moreThan':
      return isLess(other, value);
    case 'atMost':
      return isAtMost(value, other);
    case 'atLeast':
      return isAtMost(other, value);
    case 'equals':
      return isEqual(value, other);
    case 'olderThan':
      return isOlder(value, other, context.today);
    case 'newerThan':
      return not(isOlder(value, other, context.today));
  }
}

/** Counted from the end of a month or a year that is all that is said. */
function isOlder(value: unknown, span: unknown, today: string): Truth {
  const ends = isDays(value) ? shifted(value, asDuration(span), false) : undefined;
  return ends && ends.end < today;
}

export function testMany(scope: Scope, test: ListTest, many: Several): Truth {
  if ('all' in test) return allOf(test.all, (one) => testMany(scope, one, many));
  if ('aggregate' in test) {
    const value = aggregate(test.aggregate, many, test.among && manyOf(scope, test.among));
    return testOne(scope, test.test, { value, entity: undefined, path: '' });
  }
  if ('unique' in test)
    return (new Set(many.levels.map(({ value }) => identity(value))).size === many.levels.length) === test.unique;
  // Of nothing at all nobody can tell what holds of every one.
  if (test.quantity === 'some') return anyOf(many.levels, (level) => testOne(scope, test.test, level));
  if (many.levels.length === 0) return test.quantity === 'none' ? true : undefined;
  if (test.quantity === 'every') return allOf(many.levels, (level) => testOne(scope, test.test, level));
  return not(anyOf(many.levels, (level) => testOne(scope, test.test, level)));
}
