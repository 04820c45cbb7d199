//! Conditions as a rule.yaml says them: words about fields (`required: owner`), and fields with what is asked of them (`status: active`).
import type { Entry, Node, ScalarNode } from '../../syntax/tree.ts';
import { noSuch } from '../../text/no-such.ts';
import type { Comparison, Condition, GroupWord, Path, PresenceWord } from './data.ts';
import { expressions } from './expression.ts';
import { aggregateWords, readAggregate, readOperand } from './read-operand.ts';
import { followPath, readPath } from './read-path.ts';
import { comparisonsOf, readListTest, readTest } from './read-test.ts';
import { at, follow, itemsOf, keyAt, mapOf, problem, scalarOf, scalarsOf, within, type Names, type Reading } from './reading.ts';
import { familyOf, oneOf } from './shape.ts';

export const presenceWords: readonly PresenceWord[] = [
  'required',
  'missing',
  'defined',
  'hollow',
  'inherited',
  'placeholder',
  'elsewhere',
];
export const groupWords: readonly GroupWord[] = ['requireAny', 'mutuallyExclusive', 'mutuallyRequired'];
export const logicWords = ['any', 'all', 'not', 'check'] as const;
export const comparisonWords: readonly Comparison[] = [
  'before', 'after', 'atLeast', 'atMost', 'moreThan', 'lessThan', 'equals', 'olderThan', 'newerThan',
]; // prettier-ignore
/** Asked of a field only. */
const fieldWords = ['enum', 'pattern', 'notPattern', 'between', 'refersTo', 'count', 'unique', 'some', 'every', 'none'];

/** All entries of the map must hold. */
export function readCondition(reading: Reading, node: Node, names: Names): Condition | undefined {
  const map = mapOf(reading, node, 'A condition such as "required: owner" or "status: active"');
  if (!map) return undefined;
  const all = map.entries.map((entry) => readEntry(reading, entry, names));
  const [first] = all;
  if (all.some((one) => one === undefined)) return undefined;
  return all.length === 1 ? first : { all: all.flatMap((one) => one ?? []) };
}

function readEntry(reading: Reading, entry: Entry, names: Names): Condition | undefined {
  const { key, value } = entry;
  if (key === 'any' || key === 'all') return readSeveral(reading, key, value, names);
  if (key === 'not') return wrap(readCondition(reading, value, names), (not) => ({ not }));
  if (key === 'check') return readCheckWord(reading, value, names);
  if (isOneOf(presenceWords, key)) return wrap(readFields(reading, value, names), (of) => ({ presence: key, of }));
  if (isOneOf(groupWords, key)) return readGroup(reading, key, value, names);
  if (isOneOf(comparisonWords, key)) return readComparison(reading, key, entry, names);
  return readField(reading, entry, names);
}

/** `check: "metrics.size() > 0"`: where words do not do. */
export function readCheckWord(reading: Reading, node: Node, names: Names): Condition | undefined {
  const word = scalarOf(reading, node, 'An expression such as "size(goal.metrics) > 0"');
  if (!word) return undefined;
  const found = expressions().readExpression(word.text, names);
  if ('expression' in found)
    return { ...found.expression, at: { ...reading.positionOf(word.words.start), verbatim: word.verbatim } };
  for (const one of found.problems) problem(reading, within(word, one.start, one.end), one.problem);
  return undefined;
}

function wrap<T, U>(found: T | undefined, use: (found: T) => U): U | undefined {
  return found === undefined ? undefined : use(found);
}

function isOneOf<T extends string>(words: readonly T[], word: string): word is T {
  return (words as readonly string[]).includes(word);
}

function readSeveral(reading: Reading, word: 'any' | 'all', node: Node, names: Names): Condition | undefined {
  const items = itemsOf(reading, node);
  const all = items.map((item) => readCondition(reading, item, names));
  if (items.length === 0 || all.some((one) => one === undefined)) return undefined;
  const conditions = all.flatMap((one) => one ?? []);
  return word === 'any' ? { any: conditions } : { all: conditions };
}

/** Fields, or names of what was collected. */
function readFields(reading: Reading, node: Node, names: Names): (Path | { readonly collected: string })[] | undefined {
  const words = scalarsOf(reading, node, 'A field');
  const found = words.map((word) => readSayable(reading, word, names));
  return words.length === 0 || found.some((one) => one === undefined) ? undefined : found.flatMap((one) => (one ? [one] : []));
}

function readSayable(reading: Reading, word: ScalarNode, names: Names): Path | { readonly collected: string } | undefined {
  const text = word.text.trim();
  if (names.collected.has(text)) return { collected: text };
  const found = readPath(reading, word, names);
  if (found?.path.includes('*'))
    return problem(
      reading,
      at(word),
      'Ask this of each item: write "people: { every: { required: hours } }" for "people[*].hours".',
    );
  return found?.path;
}

function readGroup(reading: Reading, word: GroupWord, node: Node, names: Names): Condition | undefined {
  const of = readFields(reading, node, names);
  if (!of) return undefined;
  return of.length > 1
    ? { group: word, of }
    : problem(reading, at(node), `"${word}" is said of two fields or more: [purpose, statement].`);
}

/** `atMost: { sum: charges, of: funding.amount }` */
function readComparison(reading: Reading, word: Comparison, entry: Entry, names: Names): Condition | undefined {
  const found = follow(reading, entry.value);
  if (found?.type !== 'map') {
    const example =
      word === 'before' || word === 'after' ? `due: { ${word}: today }` : `${word}: { sum: charges, of: funding.amount }`;
    return (
      found &&
      problem(reading, keyAt(entry), `"${word}" says of what here: write a field before it, or two values, as in "${example}".`)
    );
  }
  const made = readAggregate(reading, found, names, ['of']);
  const of = found.entries.find(({ key }) => key === 'of');
  if (!made) return undefined;
  if (!of)
    return problem(
      reading,
      found,
      `"${word}" says with "of" what the value is held against: { sum: charges, of: funding.amount }.`,
    );
  if (!comparisonsOf(familyOf(made.shape)).includes(word))
    return problem(reading, keyAt(entry), noSuch('such comparison', word, comparisonsOf(familyOf(made.shape))));
  const to = readOperand(reading, of.value, operandFamily(word, familyOf(made.shape)), names);
  return to && { value: made.value, test: { compare: word, to } };
}

export function operandFamily<F extends string>(word: Comparison, family: F): F | 'duration' {
  return word === 'olderThan' || word === 'newerThan' ? 'duration' : family;
}

/** `status: active`, `metrics: { count: { atMost: 5 } }`, `charges: { sum: … }`. */
function readField(reading: Reading, entry: Entry, names: Names): Condition | undefined {
  const { key, value } = entry;
  const collected = names.collected.get(key);
  if (collected)
    return wrap(readListTest(reading, value, collected, names, false), (test) => ({ many: { collected: key }, test }));
  if (fieldWords.includes(key) || isOneOf(aggregateWords, key))
    return problem(reading, keyAt(entry), `"${key}" is asked of a field: write the field first, as in "metrics: { ${key}: … }".`);
  const found = followPath(reading, key, (start, end) => keyPart(entry, start, end), names, conditionWords);
  if (!found) return undefined;
  if (found.many)
    return wrap(readListTest(reading, value, oneOf(found.shape), names, true), (test) => ({ many: { path: found.path }, test }));
  return wrap(readTest(reading, value, found.shape, names), (test) => ({ value: { path: found.path }, test }));
}

export const conditionWords: readonly string[] = [...presenceWords, ...groupWords, ...logicWords, ...comparisonWords];

function keyPart({ key, keySpan }: Entry, start: number, end: number): ReturnType<typeof at> {
  const verbatim = keySpan.end - keySpan.start === key.length;
  return { span: verbatim ? { start: keySpan.start + start, end: keySpan.start + end } : keySpan };
}
