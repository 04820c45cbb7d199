//! An id that two things share names neither of them.
import { defineRule, firstOfTwins, isTranslationOf, nameOf, place } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No two things of a kind declare the same id',
  severity: 'error',
  presets: ['essential', 'recommended'],
  on: 'Entity',
  messages: {
    en: {
      twice: '"{item}" has the id "{id}", which "{first}" has already. Give one of them another id.',
      first: 'the id is taken here',
    },
    es: {
      twice: '«{item}» tiene el id «{id}», que ya usa «{first}». Ponle otro id a uno de los dos.',
      first: 'aquí ya se usa ese id',
    },
  },
  *check(entity) {
    const first = firstOfTwins(entity);
    if (!first || isTranslationOf(entity, first) || isTranslationOf(first, entity)) return;
    yield {
      at: place(entity, 'id'),
      message: 'twice',
      data: { item: nameOf(entity), id: entity.id, first: nameOf(first) },
      related: [{ at: place(first, 'id'), message: 'first' }],
    };
  },
});
