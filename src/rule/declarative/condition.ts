//! Whether a condition holds of one thing: true, false, or neither. Conditions are made into functions once, and asked often.
import { inheritedFrom, nameOf } from '../../model/model.ts';
import { aggregate, identity, type Several } from './aggregate.ts';
import { asDuration, isAtMost, isDays, isEqual, isLess } from './compare.ts';
import type { Comparison, Condition, GroupWord, ListTest, Many, Operand, Path, PresenceWord, Test } from './data.ts';
import { expressions } from './expression.ts';
import { manyOf, operand, shifted, type Scope } from './operand.ts';
import { matches } from './pattern.ts';
import { emptiness, isEntity, isFrame, isThere, isUnlinked, reacher, says, type Level } from './reach.ts';
import { allOf, anyOf, not, type Truth } from './truth.ts';

type Question = (scope: Scope) => Truth;
type Asked = (scope: Scope, level: Level) => Truth;
type AskedOfMany = (scope: Scope, many: Several) => Truth;

const questions = new WeakMap<Condition, Question>();

export function holds(scope: Scope, condition: Condition): Truth {
  const known = questions.get(condition) ?? question(condition);
  questions.set(condition, known);
  return known(scope);
}

function question(condition: Condition): Question {
  if ('all' in condition) return every(condition.all.map(question));
  if ('any' in condition) {
    const parts = condition.any.map(question);
    return (scope) => anyOf(parts, (one) => one(scope));
  }
  if ('not' in condition) {
    const inner = question(condition.not);
    return (scope) => not(inner(scope));
  }
  if ('presence' in condition) return every(condition.of.map((one) => presence(condition.presence, one)));
  if ('expression' in condition) return expressions().askExpression(condition);
  if ('group' in condition) return group(condition.group, condition.of);
  if ('many' in condition) {
    const asked = askedOfMany(condition.test);
    return (scope) => asked(scope, manyOf(scope, condition.many));
  }
  const [level, asked] = [levelOf(condition.value), askedOf(condition.test)];
  return (scope) => asked(scope, level(scope));
}

function every(parts: readonly Question[]): Question {
  const [only] = parts;
  return parts.length === 1 && only ? only : (scope) => allOf(parts, (one) => one(scope));
}

function levelOf(data: Operand): (scope: Scope) => Level {
  if (!('path' in data)) return (scope) => ({ value: operand(scope, data), entity: undefined, path: '' });
  const reach = reacher(data.path);
  return ({ levels }) => reach(levels);
}

function presence(word: PresenceWord, of: Path | Extract<Many, { collected: string }>): Question {
  if ('collected' in of) return ({ collected }) => collected(of.collected).levels.length > 0 === (word !== 'missing');
  const reach = reacher(of);
  const answer = presences[word];
  return ({ levels }) => answer(reach(levels));
}

const presences: Readonly<Record<PresenceWord, (level: Level) => Truth>> = {
  required: isSaid,
  missing: (level) => not(isSaid(level)),
  defined: isThere,
  hollow: ({ value }) => isFrame(value) && !says(value),
  inherited: ({ entity, path }) => entity !== undefined && inheritedFrom(entity, path) !== undefined,
  placeholder: (level) => emptiness(level) === 'placeholder',
  elsewhere: (level) => emptiness(level) === 'elsewhere',
};

/** A value that can't be read is reported as such: nobody knows whether it would have said something. */
function isSaid(level: Level): Truth {
  if (says(level.value)) return true;
  return emptiness(level) === 'unreadable' ? undefined : false;
}

function group(word: GroupWord, of: readonly (Path | { readonly collected: string })[]): Question {
  const parts = of.map((one) => presence('required', one));
  if (word === 'requireAny') return (scope) => anyOf(parts, (one) => one(scope));
  const judge = word === 'mutuallyExclusive' ? atMostOne : allOrNone;
  return (scope) => judge(parts.map((one) => one(scope)));
}

function atMostOne(said: readonly Truth[]): Truth {
  const yes = said.filter((one) => one === true).length;
  if (yes > 1) return false;
  return yes + said.filter((one) => one === undefined).length > 1 ? undefined : true;
}

function allOrNone(said: readonly Truth[]): Truth {
  if (said.includes(true) && said.includes(false)) return false;
  return said.includes(undefined) ? undefined : true;
}

function askedOf(test: Test): Asked {
  if ('all' in test) {
    const parts = test.all.map(askedOf);
    return (scope, level) => allOf(parts, (one) => one(scope, level));
  }
  if ('not' in test) {
    const inner = askedOf(test.not);
    return (scope, level) => not(inner(scope, level));
  }
  if ('enum' in test) return oneOf(test.enum);
  if ('pattern' in test)
    return (_, { value }) => {
      const text = textOf(value);
      return text === undefined ? undefined : matches(test.pattern, text);
    };
  if ('compare' in test) {
    const { compare: word, to } = test;
    return (scope, { value }) => (value === undefined ? undefined : compare(scope, word, value, operand(scope, to)));
  }
  if ('refersTo' in test) {
    const { refersTo } = test;
    return (_, { value }) => isEntity(value) && (refersTo.length === 0 || refersTo.includes(value.kind));
  }
  const inner = question(test.is);
  return (scope, level) => inner({ ...scope, levels: { ...scope.levels, item: level } });
}

/** What says nothing is none of them. */
function oneOf(values: Extract<Test, { enum: unknown }>['enum']): Asked {
  if (!('option' in values)) return (_, { value }) => values.includes(said(value) as string);
  return ({ context }, { value }) => [context.options[values.option]].flat().includes(said(value));
}

const said = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

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

function askedOfMany(test: ListTest): AskedOfMany {
  if ('all' in test) {
    const parts = test.all.map(askedOfMany);
    return (scope, many) => allOf(parts, (one) => one(scope, many));
  }
  if ('unique' in test)
    return (_, { levels }) => (new Set(levels.map(({ value }) => identity(value))).size === levels.length) === test.unique;
  const asked = askedOf(test.test);
  if ('aggregate' in test) {
    const { aggregate: word, among } = test;
    return (scope, many) =>
      asked(scope, { value: aggregate(word, many, among && manyOf(scope, among)), entity: undefined, path: '' });
  }
  if (test.quantity === 'some') return (scope, { levels }) => anyOf(levels, (level) => asked(scope, level));
  if (test.quantity === 'none') return (scope, { levels }) => not(anyOf(levels, (level) => asked(scope, level)));
  // Of nothing at all nobody can tell what holds of every one.
  return (scope, { levels }) => (levels.length === 0 ? undefined : allOf(levels, (level) => asked(scope, level)));
}

/** A text, or what a reference is called. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (isEntity(value)) return nameOf(value);
  return isUnlinked(value) ? value.text : undefined;
}
