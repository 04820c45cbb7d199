//! A list where one value is asked for: the two ends of a range, or several sentences of one text.
import type { Field } from '../schema/field.ts';
import type { ListNode, Node, ScalarNode } from '../syntax/tree.ts';
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
  const texts = items.map(sentenceIn);
  if (!isTelling || texts.includes('')) return undefined;
  const text = texts.map((one) => (/[.!?…:;]$/u.test(one) ? one : `${one}.`)).join(' ');
  return { type: 'scalar', value: text, text, span, words: span, verbatim: false };
}

/** One sentence; one with a colon in it is a map of one entry to YAML: `- Later: ask the crew`. Empty where it is neither. */
function sentenceIn(item: Node): string {
  if (item.type === 'scalar') return item.text.trim();
  const [only, ...others] = item.type === 'map' ? item.entries : [];
  if (!only || others.length > 0 || !/^\p{Lu}/u.test(only.key)) return '';
  const said = only.value.type === 'scalar' ? only.value.text.trim() : '';
  return said === '' ? '' : `${only.key}: ${said}`;
}
