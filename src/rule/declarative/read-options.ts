//! Options of a rule.yaml: `maxAge: { duration: 12 months, description: … }`.
import type { Entry, Node } from '../../syntax/tree.ts';
import { readDuration } from '../../value/index.ts';
import type { OptionSpec, OptionSpecs, OptionType } from '../options.ts';
import { at, choiceOf, entriesOf, keyAt, mapOf, problem, scalarOf, scalarsOf, type Reading } from './reading.ts';

export const optionTypes: readonly OptionType[] = ['duration', 'integer', 'number', 'boolean', 'texts', 'choice', 'choices'];
export const optionKeys = ['values', 'minimum', 'maximum', 'description'] as const;

export function readOptions(reading: Reading, entry: Entry | undefined): OptionSpecs {
  const map = entry && mapOf(reading, entry.value, 'Options, each with its type and default,');
  const specs = (map?.entries ?? []).map((one): [string, OptionSpec] => [one.key, readOptionSpec(reading, one)]);
  for (const { key, keySpan } of map?.entries ?? []) {
    if (!/^[a-z]\w*$/i.test(key) || key === 'severity')
      problem(reading, { span: keySpan }, `"${key}" is no name for an option. Use letters and digits.`);
  }
  return Object.fromEntries(specs);
}

/** A faulty one keeps its name, so that what uses it is no second mistake. */
function readOptionSpec(reading: Reading, entry: Entry): OptionSpec {
  const faulty: OptionSpec = { type: 'texts', default: [], description: '' };
  const map = mapOf(reading, entry.value, 'The type of the option with its default, such as "duration: 12 months",');
  if (!map) return faulty;
  const entries = entriesOf(reading, map, 'word for an option', [...optionTypes, ...optionKeys]);
  const [type, other] = optionTypes.filter((one) => entries[one]);
  const given = type && entries[type];
  if (!type || !given || other) {
    problem(reading, keyAt(entry), `"${entry.key}" needs one type with its default: ${optionTypes.join(', ')}.`);
    return faulty;
  }
  const description = entries.description && scalarOf(reading, entries.description.value, 'A sentence');
  if (!entries.description) problem(reading, keyAt(entry), `Say in a "description" what "${entry.key}" is for.`);
  const values = entries.values && scalarsOf(reading, entries.values.value, 'A word').map(({ text }) => text);
  if ((type === 'choice' || type === 'choices') && !values)
    problem(reading, keyAt(entry), `Say with "values" what "${entry.key}" can be.`);
  const [minimum, maximum] = [readLimit(reading, entries.minimum), readLimit(reading, entries.maximum)];
  return {
    type,
    default: readDefault(reading, given.value, type, values),
    description: description?.text ?? '',
    ...(values && { values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
}

function readLimit(reading: Reading, entry: Entry | undefined): number | undefined {
  const word = entry && scalarOf(reading, entry.value, 'A number');
  if (!word) return undefined;
  return typeof word.value === 'number' ? word.value : problem(reading, at(word), `"${word.text}" is no number.`);
}

function readDefault(reading: Reading, node: Node, type: OptionType, values: readonly string[] | undefined): unknown {
  if (type === 'texts') return scalarsOf(reading, node, 'A word').map(({ text }) => text);
  if (type === 'choices')
    return scalarsOf(reading, node, 'A word').map((word) => choiceOf(reading, word, 'value', values ?? [word.text]));
  if (type === 'choice') return choiceOf(reading, node, 'value', values ?? []);
  const word = scalarOf(reading, node, 'The default');
  if (!word) return undefined;
  const { value, text } = word;
  if (type === 'duration')
    return readDuration(text, { language: 'en' }).ok
      ? text
      : problem(reading, at(word), `"${text}" is no span of time. Write it like "12 months".`);
  if (type === 'boolean')
    return typeof value === 'boolean' ? value : problem(reading, at(word), `"${text}" is neither true nor false.`);
  const fits = typeof value === 'number' && (type === 'number' || Number.isInteger(value));
  return fits ? value : problem(reading, at(word), `"${text}" is no ${type === 'integer' ? 'whole number' : 'number'}.`);
}
