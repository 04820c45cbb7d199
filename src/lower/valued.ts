//! What a label means by its words and the value behind it, where its words alone may mean several things.
import type { Field } from '../schema/field.ts';
import { valuedFieldsOf } from '../schema/valued.ts';
import { valueOf } from '../schema/vocabulary.ts';
import type { Node } from '../syntax/tree.ts';
import { readDuration, readMoney, type ReadContext } from '../value/index.ts';
import { readerOf } from './scalar.ts';

/** The field that the words mean in front of such a value. */
export function valuedField(kind: string, words: string, value: string, context: ReadContext): Field | undefined {
  const text = value.trim();
  if (text === '' || text.length > longestValue) return undefined;
  return valuedFieldsOf(kind, words).find((field) => takes(field, text, context));
}

const longestValue = 300;

function takes(field: Field, text: string, context: ReadContext): boolean {
  if (field.type === 'ref') return true;
  if (field.type === 'enum') return valuesIn(field, text).every((part) => valueOf(field, part) !== undefined);
  if (field.type === 'text') return text.split(/\s+/).length >= enoughWords && !/^\d/.test(text);
  if (field.type === 'object') return text.split(/[,;]\s|\(/).some((part) => isMoney(part.trim(), context));
  if (field.unit === 'minutes') return isShort(text, context);
  return readerOf(field)?.(text, context).ok === true;
}

/** `priorities, funding and tools` */
const valuesIn = ({ list }: Field, text: string): string[] => (list ? text.split(/[,;]|\s(?:and|y|&)\s/u) : [text]);

/**
 * `Contributes to: fewer calls` may name a goal in other words than its own: a reference that nothing has to answer to. `Progress: done` says a
 * status as long as nothing else does.
 */
export function asTold<T extends Node>(kind: string, words: string, field: Field, node: T): T {
  if (node.type !== 'scalar' || !valuedFieldsOf(kind, words).includes(field)) return node;
  if (field.type === 'enum') return { ...node, guess: true };
  return field.type === 'ref' ? { ...node, told: true } : node;
}

/** Fewer words are a level: "high", "muy alto". */
const enoughWords = 4;

/** "45 000 EUR", and with words behind it, which a number without a currency would make a count of something. */
function isMoney(text: string, context: ReadContext): boolean {
  if (readMoney(text, context).ok) return true;
  const words = text.split(/\s+/).slice(0, mostSumWords);
  return words.some((_, at) => {
    const sum = readMoney(words.slice(0, at + 1).join(' '), { language: context.language });
    return sum.ok && sum.value.currency !== undefined;
  });
}

/** "$ 3.2 million": a sign, a number and its scale. */
const mostSumWords = 4;

/** The time that an answer takes; weeks are those in which answers are gathered. */
function isShort(text: string, context: ReadContext): boolean {
  const reading = readDuration(text, context);
  if (!reading.ok) return false;
  const { months, days, workingDays = 0 } = reading.value;
  return months + days + workingDays === 0;
}
