//! A list where one value is asked for: the two ends of a range, or several sentences of one text.
import type { Field } from '../schema/field.ts';
import type { ListNode, ScalarNode } from '../syntax/tree.ts';
import { hasEnds } from './shorthand.ts';

/** The one value that all items say together. */
export function oneOfList(field: Field, list: ListNode): ScalarNode | undefined {
  return endsIn(field, list) ?? tellingIn(field, list);
}

/** `[1, 5]` where an object has two ends: `1 – 5`. */
function endsIn(field: Field, { items, span }: ListNode): ScalarNode | undefined {
  const numbers = items.map((item) => (item.type === 'scalar' ? item.text.trim() : ''));
  if (!hasEnds(field) || numbers.length !== 2 || numbers.includes('')) return undefined;
  const text = numbers.join(' – ');
  return { type: 'scalar', value: text, text, span, words: span, verbatim: false };
}

/** A list of sentences where one text is asked for that tells of something: they are told one after the other. */
function tellingIn(field: Field, { items, span }: ListNode): ScalarNode | undefined {
  const isTelling = (field.type === 'text' || field.type === 'markdown') && field.name !== 'statement' && field.name !== 'name';
  const texts = items.flatMap((item) => (item.type === 'scalar' && item.text.trim() !== '' ? [item.text.trim()] : []));
  if (!isTelling || texts.length !== items.length) return undefined;
  const text = texts.map((one) => (/[.!?…:;]$/u.test(one) ? one : `${one}.`)).join(' ');
  return { type: 'scalar', value: text, text, span, words: span, verbatim: false };
}
