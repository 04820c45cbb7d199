//! What is asked of a field: `active`, `[a, b]`, `{ before: today }`, `{ count: { atLeast: 2 } }`.
import type { Entry, MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { kinds } from '../../schema/vocabulary.ts';
import { noSuch } from '../../text/no-such.ts';
import type { AggregateWord, Comparison, ListTest, Test } from './data.ts';
import { patternProblem } from './pattern.ts';
import { madeBy, readLiteral, readOperand, readOption } from './read-operand.ts';
import { readMany } from './read-path.ts';
import { at, choiceOf, follow, keyAt, mapOf, problem, scalarOf, scalarsOf, type Names, type Reading } from './reading.ts';
import { familyOf, partsOf, type Family, type Shape } from './shape.ts';

/** The comparisons that values of a family have. */
export function comparisonsOf(family: Family): readonly Comparison[] {
  if (family === 'date') return ['before', 'after', 'olderThan', 'newerThan', 'equals'];
  if (family === 'number' || family === 'money' || family === 'duration')
    return ['atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'];
  return ['equals'];
}

/** The words for values of a family. */
export function testWordsOf(family: Family): readonly string[] {
  if (family === 'ref') return ['refersTo', 'pattern', 'notPattern', 'equals', 'not'];
  if (family === 'object') return [];
  if (family === 'text') return ['enum', 'pattern', 'notPattern', 'equals', 'not'];
  if (family === 'enum' || family === 'boolean') return ['enum', 'equals', 'not'];
  return [...comparisonsOf(family), 'between', 'not'];
}

export const listWords = ['some', 'every', 'none', 'count', 'distinct', 'sum', 'min', 'max', 'share', 'unique'] as const;
type ListWord = (typeof listWords)[number];

export function readTest(reading: Reading, node: Node, of: Shape, names: Names): Test | undefined {
  const found = follow(reading, node);
  if (!found) return undefined;
  if (found.type !== 'map') return readValues(reading, found, of, names);
  const words = testWordsOf(familyOf(of));
  if (words.length === 0)
    return problem(
      reading,
      found,
      'This has parts of its own: name the part, as in "funding.amount: …", or say "required: funding".',
    );
  const tests = found.entries.map((entry) => readWord(reading, entry, of, words, names));
  if (found.entries.length === 0) return problem(reading, found, `One of ${words.join(', ')} is expected here.`);
  if (tests.some((one) => one === undefined)) return undefined;
  const [first] = tests;
  return tests.length === 1 ? first : { all: tests.flatMap((one) => one ?? []) };
}

function readWord(reading: Reading, entry: Entry, of: Shape, words: readonly string[], names: Names): Test | undefined {
  const { key, value } = entry;
  if (!words.includes(key)) return problem(reading, keyAt(entry), noSuch('word for this field', key, words));
  if (key === 'not') return wrap(readTest(reading, value, of, names), (not) => ({ not }));
  if (key === 'enum') return readValues(reading, value, of, names);
  if (key === 'pattern' || key === 'notPattern') return readPattern(reading, key, value);
  if (key === 'between') return readBetween(reading, value, of, names);
  if (key === 'refersTo') return readKinds(reading, value, of);
  const word = key as Comparison;
  const family = word === 'olderThan' || word === 'newerThan' ? 'duration' : familyOf(of);
  return wrap(readOperand(reading, value, family, names), (to) => ({ compare: word, to }));
}

function wrap<T, U>(found: T | undefined, use: (found: T) => U): U | undefined {
  return found === undefined ? undefined : use(found);
}

/** One of some values: `active`, `[active, planned]`, `options.kinds`. */
function readValues(reading: Reading, node: Node, of: Shape, names: Names): Test | undefined {
  const family = familyOf(of);
  const words = scalarsOf(reading, node, 'A value');
  const [first] = words;
  if (!first) return undefined;
  if (!['text', 'enum', 'boolean', 'number'].includes(family))
    return problem(
      reading,
      at(first),
      `This field can't be held against a word. Ask one of ${testWordsOf(family).join(', ')} of it.`,
    );
  if (first.text.startsWith('options.')) {
    const option = readOption(reading, first, family, names);
    return option && 'option' in option ? { enum: { option: option.option } } : undefined;
  }
  const values = words.map((word) => readValue(reading, word, of));
  return values.some((one) => one === undefined) ? undefined : { enum: values.flatMap((one) => one ?? []) };
}

function readValue(reading: Reading, word: ScalarNode, of: Shape): string | number | boolean | undefined {
  const text = word.text.trim();
  if (of.type === 'enum' && !of.values.includes(text)) return problem(reading, at(word), noSuch('value', text, of.values));
  const value = readLiteral(text, familyOf(of));
  if (typeof value === 'object' || value === undefined) return problem(reading, at(word), `"${text}" is no ${familyOf(of)}.`);
  return value;
}

function readPattern(reading: Reading, key: 'pattern' | 'notPattern', node: Node): Test | undefined {
  const word = scalarOf(reading, node, 'A pattern');
  if (!word) return undefined;
  const fault = patternProblem(word.text);
  if (fault !== undefined) return problem(reading, at(word), fault);
  return key === 'pattern' ? { pattern: word.text } : { not: { pattern: word.text } };
}

function readBetween(reading: Reading, node: Node, of: Shape, names: Names): Test | undefined {
  const found = follow(reading, node);
  const [low, high, other] = found?.type === 'list' ? found.items : [];
  if (!found || !low || !high || other)
    return found && problem(reading, at(found), '"between" takes two values: the least and the most, as in [1, 10].');
  const family = familyOf(of);
  const [from, to] = [readOperand(reading, low, family, names), readOperand(reading, high, family, names)];
  if (!from || !to) return undefined;
  const [below, above]: [Comparison, Comparison] = family === 'date' ? ['before', 'after'] : ['lessThan', 'moreThan'];
  return { all: [{ not: { compare: below, to: from } }, { not: { compare: above, to } }] };
}

/** `refersTo: person`, `[person, role]`, `anything` that is known. */
function readKinds(reading: Reading, node: Node, of: Shape): Test | undefined {
  const words = scalarsOf(reading, node, 'A kind');
  if (words.length === 0) return undefined;
  if (words[0]?.text === 'anything') return { refersTo: [] };
  const possible = of.kinds.length > 0 ? of.kinds : kinds;
  const known = words.flatMap((word) => choiceOf(reading, word, 'kind that this refers to', possible) ?? []);
  return known.length === words.length ? { refersTo: known } : undefined;
}

// Lists

/** `own`: a list in reach, whose items may be looked at one by one. What is collected across the workspace is counted and added up only. */
export function readListTest(reading: Reading, node: Node, item: Shape, names: Names, own: boolean): ListTest | undefined {
  const words = own ? listWords : listWords.filter((word) => !['some', 'every', 'none', 'unique'].includes(word));
  const map = mapOf(reading, node, `What is asked of a list: one of ${words.join(', ')}`);
  if (!map) return undefined;
  const tests = map.entries
    .filter(({ key }) => key !== 'among')
    .map((entry) => readListWord(reading, entry, map, item, names, words));
  if (tests.some((one) => one === undefined)) return undefined;
  const [first] = tests;
  return tests.length === 1 ? first : { all: tests.flatMap((one) => one ?? []) };
}

function readListWord(
  reading: Reading,
  entry: Entry,
  map: MapNode,
  item: Shape,
  names: Names,
  words: readonly ListWord[],
): ListTest | undefined {
  const word = words.find((one) => one === entry.key);
  if (!word) {
    const otherwise = (listWords as readonly string[]).includes(entry.key)
      ? 'What is collected is counted and added up; say in its "where" which items are meant.'
      : `The choice is ${words.join(', ')}.`;
    return problem(reading, keyAt(entry), noSuch('word for this list', entry.key, words, otherwise));
  }
  if (word === 'some' || word === 'every' || word === 'none') {
    return wrap(readItem(reading, entry.value, item, names), (test) => ({ quantity: word, test }));
  }
  if (word === 'unique')
    return wrap(choiceOf(reading, entry.value, 'answer', ['true', 'false']), (yes) => ({ unique: yes === 'true' }));
  return readAggregated(reading, word, entry, map, item, names);
}

function readAggregated(
  reading: Reading,
  word: AggregateWord,
  entry: Entry,
  map: MapNode,
  item: Shape,
  names: Names,
): ListTest | undefined {
  const of = madeBy(reading, { ...map, span: entry.keySpan }, word, item);
  const among = word === 'share' ? map.entries.find(({ key }) => key === 'among') : undefined;
  if (word === 'share' && !among)
    return problem(reading, keyAt(entry), '"share" says "among" which: { share: { atMost: 0.33 }, among: actions }.');
  const whole = among && scalarOf(reading, among.value, 'A list');
  const all = whole && readMany(reading, whole, names);
  const test = of && readNumberTest(reading, entry.value, of, names);
  return !test || (among && !all) ? undefined : { aggregate: word, test, ...(all && { among: all.many }) };
}

/** `count: 2` is to be two. */
function readNumberTest(reading: Reading, node: Node, of: Shape, names: Names): Test | undefined {
  const found = follow(reading, node);
  if (found?.type !== 'scalar') return found && readTest(reading, found, of, names);
  return wrap(readOperand(reading, found, familyOf(of), names), (to) => ({ compare: 'equals', to }));
}

/** What is asked of an item: conditions about its fields, or a test of the value it is. */
function readItem(reading: Reading, node: Node, item: Shape, names: Names): Test | undefined {
  const found = follow(reading, node);
  if (!found || !asksParts(found, item)) return found && readTest(reading, found, item, names);
  return wrap(reading.condition(found, inside(names, item)), (is) => ({ is }));
}

/** Money is held against other money, or asked for its currency; a thing is asked for its fields, unless it is what it refers to that matters. */
function asksParts(node: Node, item: Shape): boolean {
  const keys = node.type === 'map' ? node.entries.map(({ key }) => key) : [];
  if (familyOf(item) === 'object' || familyOf(item) === 'ref') return keys.join() !== 'refersTo';
  return keys.some((key) => partsOf(item).has(key));
}

/** Names as they are inside `some`, `every` and `none`: fields are those of the item. */
function inside(names: Names, item: Shape): Names {
  return { ...names, item, levels: new Map([...names.levels, ['item', item]]), collected: new Map() };
}
