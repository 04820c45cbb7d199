//! What something is compared with, as a rule.yaml says it: `today`, `options.maxAge`, `start`, `12 months`, `{ sum: charges }`.
import type { MapNode, Node, ScalarNode } from '../../syntax/tree.ts';
import { nearest } from '../../text/nearest.ts';
import { noSuch } from '../../text/no-such.ts';
import { readDate, readDuration, readMoney, readQuantity } from '../../value/index.ts';
import type { OptionSpec } from '../options.ts';
import type { Aggregate, AggregateWord, Literal, Operand } from './data.ts';
import { beginsPath, readMany, readPath } from './read-path.ts';
import { at, entriesOf, follow, keyAt, problem, scalarOf, within, type Names, type Reading } from './reading.ts';
import { familyOf, partsOf, shape, type Family, type Shape } from './shape.ts';

export const aggregateWords: readonly AggregateWord[] = ['sum', 'count', 'distinct', 'min', 'max', 'share'];

/** What a value of each family is called, with an example. */
const wanted: Readonly<Record<Family, string>> = {
  date: 'a date such as 2027-03-31, "today", or a field that holds one',
  duration: 'a span of time such as "12 months", an option or a field that holds one',
  number: 'a number, an option or a field that holds one',
  money: 'an amount with its currency such as "1000 EUR", or a field that holds one',
  text: 'a text',
  enum: 'one of its words',
  boolean: 'true or false',
  ref: 'a field that refers to something',
  object: 'a value',
};

/** Reads what stands on the other side of a comparison with a value of a family. */
export function readOperand(reading: Reading, node: Node, family: Family, names: Names): Operand | undefined {
  const found = follow(reading, node);
  if (!found) return undefined;
  if (found.type === 'map') return readMade(reading, found, family, names);
  const word = scalarOf(reading, found, capital(wanted[family]));
  return word && readWord(reading, word, family, names);
}

function readWord(reading: Reading, word: ScalarNode, family: Family, names: Names): Operand | undefined {
  const text = word.text.trim();
  if (text === 'today' && family === 'date') return { today: true };
  if (text.startsWith('options.')) return readOption(reading, word, family, names);
  if (beginsPath(text, names)) {
    const found = readPath(reading, word, names);
    if (!found) return undefined;
    if (found.many)
      return problem(
        reading,
        at(word),
        `"${text}" is a list. Say which of it: { max: ${text} }, { sum: ${text} } or { count: ${text} }.`,
      );
    return fits(reading, word, found.shape, family) ? { path: found.path } : undefined;
  }
  const literal = readLiteral(text, family);
  return literal === undefined ? problem(reading, at(word), unfit(text, family, names)) : { literal };
}

function unfit(text: string, family: Family, { item, levels, collected }: Names): string {
  const [first = text] = text.split('.');
  const known = [...levels.keys(), ...partsOf(item).keys(), ...collected.keys(), 'today', 'options'];
  const near = /^[A-Za-z]/.test(text) ? nearest(first, known) : undefined;
  return `"${text}" can't be compared with this. ${near === undefined ? `Expected is ${wanted[family]}.` : `Did you mean "${near}${text.slice(first.length)}"?`}`;
}

function fits(reading: Reading, word: ScalarNode, found: Shape, family: Family): boolean {
  if (familyOf(found) === family) return true;
  problem(reading, at(word), `"${word.text.trim()}" can't be compared with this: expected is ${wanted[family]}.`);
  return false;
}

export function readLiteral(text: string, family: Family): Literal | undefined {
  const context = { language: 'en' };
  if (family === 'text' || family === 'enum') return text;
  if (family === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (family === 'date') return readingOf(readDate(text, context), ({ start, end }) => ({ start, end }));
  if (family === 'duration') return readingOf(readDuration(text, context), (span) => span);
  if (family === 'money')
    return readingOf(readMoney(text, context), (money) => (money.currency === undefined ? undefined : money));
  if (family !== 'number') return undefined;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return readingOf(readQuantity(text, context), (quantity) => quantity);
}

function readingOf<T, U>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false },
  use: (value: T) => U,
): U | undefined {
  return result.ok ? use(result.value) : undefined;
}

// Options

const optionFamilies: Readonly<Record<OptionSpec['type'], readonly Family[]>> = {
  duration: ['duration'],
  integer: ['number'],
  number: ['number'],
  boolean: ['boolean'],
  texts: ['text', 'enum'],
  choice: ['text', 'enum'],
  choices: ['text', 'enum'],
};

export function readOption(reading: Reading, word: ScalarNode, family: Family, { options }: Names): Operand | undefined {
  const name = word.text.trim().slice('options.'.length);
  const spec = Object.hasOwn(options, name) ? options[name] : undefined;
  const place = within(word, 'options.'.length, word.text.length);
  if (!spec) return problem(reading, place, noSuch('option', name, Object.keys(options), 'Declare it under "options".'));
  if (!optionFamilies[spec.type].includes(family))
    return problem(
      reading,
      place,
      `The option "${name}" is of the type ${spec.type}, and can't be compared with this: expected is ${wanted[family]}.`,
    );
  return { option: name, ...(spec.type === 'duration' && { duration: true as const }) };
}

// Values that are worked out

/** `{ from: start, plus: 12 months }`, `{ times: 2, value: cadence }`, `{ sum: charges }`. */
function readMade(reading: Reading, map: MapNode, family: Family, names: Names): Operand | undefined {
  const keys = map.entries.map(({ key }) => key);
  if (keys.includes('from')) return readShift(reading, map, family, names);
  if (keys.includes('times')) return readTimes(reading, map, family, names);
  const found = readAggregate(reading, map, names, []);
  if (!found) return undefined;
  if (familyOf(found.shape) !== family)
    return problem(reading, map, `This makes another kind of value: expected is ${wanted[family]}.`);
  return found.value;
}

function readShift(reading: Reading, map: MapNode, family: Family, names: Names): Operand | undefined {
  const { from, plus, minus } = entriesOf(reading, map, 'word', ['from', 'plus', 'minus']);
  const span = plus ?? minus;
  if (family !== 'date') return problem(reading, map, `This is a date: expected is ${wanted[family]}.`);
  if (!from || !span || (plus && minus))
    return problem(reading, map, 'A date that is worked out says "from", and one of "plus" and "minus".');
  const [start, length] = [readOperand(reading, from.value, 'date', names), readOperand(reading, span.value, 'duration', names)];
  return start && length && { from: start, plus: length, back: minus !== undefined };
}

function readTimes(reading: Reading, map: MapNode, family: Family, names: Names): Operand | undefined {
  const { times, value } = entriesOf(reading, map, 'word', ['times', 'value']);
  const factor = times && scalarOf(reading, times.value, 'A number');
  if (!times || !value) return problem(reading, map, 'A multiple says "times" and "value": { times: 2, value: cadence }.');
  const number = factor && readLiteral(factor.text.trim(), 'number');
  if (factor && typeof number !== 'number') problem(reading, at(factor), `"times" is a number, not "${factor.text}".`);
  if (family !== 'duration' && family !== 'number')
    return problem(reading, map, `Only numbers and spans of time can be multiplied: expected is ${wanted[family]}.`);
  const operand = readOperand(reading, value.value, family, names);
  return operand && typeof number === 'number' ? { times: number, value: operand } : undefined;
}

/** `sum: charges`, or `share: urgent` with `among: all`; `others` are keys that mean something beside it. */
export function readAggregate(
  reading: Reading,
  map: MapNode,
  names: Names,
  others: readonly string[],
): { readonly value: Aggregate; readonly shape: Shape } | undefined {
  const entries = entriesOf(reading, map, 'word', [...aggregateWords, 'among', ...others]);
  const used = aggregateWords.filter((word) => entries[word]);
  const [word, second] = used;
  if (word === undefined || second !== undefined) return problem(reading, map, `Say one of ${aggregateWords.join(', ')} here.`);
  const [entry, among] = [entries[word], entries['among']];
  if ((word === 'share') !== (among !== undefined))
    return problem(
      reading,
      among ? keyAt(among) : map,
      '"share" and "among" go together, each with a list: { share: urgent, among: ranked }.',
    );
  const of = entry && scalarOf(reading, entry.value, 'A list');
  const whole = among && scalarOf(reading, among.value, 'A list');
  const [many, all] = [of && readMany(reading, of, names), whole && readMany(reading, whole, names)];
  if (!of || !many || (among && !all)) return undefined;
  const made = madeBy(reading, of, word, many.shape);
  return made && { value: { aggregate: word, of: many.many, ...(all && { among: all.many }) }, shape: made };
}

/** The type that an aggregate makes of values of a type. */
export function madeBy(reading: Reading, node: Node, word: AggregateWord, of: Shape): Shape | undefined {
  if (word === 'count' || word === 'distinct' || word === 'share') return shape('number');
  const family = familyOf(of);
  const able = word === 'sum' ? ['money', 'number'] : ['money', 'number', 'date', 'duration'];
  if (able.includes(family) && !(word === 'sum' && of.type === 'quantity')) return of;
  return problem(
    reading,
    at(node),
    `${word === 'sum' ? 'Only numbers and money add up' : 'Only numbers, money, dates and spans of time have an order'}. Say with "take" which field is meant, or use "count".`,
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
