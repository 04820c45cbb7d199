//! For those who hold that there is nothing to weigh: without customers there is no house.
import {
  clip,
  defineRule,
  hasPhrase,
  isDenied,
  isOver,
  place,
  sentenceAt,
  spanOf,
  wordingOf,
  writingOf,
  type AnyEntity,
  type Found,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Nothing weighs the needs of customers against those of the house',
  severity: 'warning',
  presets: ['systems-thinking'],
  claims: ['S4.9'],
  on: ['Strategy', 'Mission', 'Vision', 'SuccessStatement', 'Goal', 'Principle', 'Initiative'],
  messages: {
    en: {
      balance:
        '"{words}": this weighs customers against the house, and without customers there is no house to weigh. Say what customers want, and what you will give up for it.',
    },
    es: {
      balance:
        '«{words}»: esto pone en una balanza a los clientes y a la casa, y sin clientes no hay casa que poner. Di qué quieren los clientes y a qué se renuncia por ello.',
    },
  },
  *check(item) {
    if (isOver(item)) return;
    const found = wordingOf(item, 'balancing').find((one) => weighsBoth(one, item) && !isDenied(one, item));
    if (!found) return;
    yield {
      at: place(item, found.passage.path, spanOf(found)),
      message: 'balance',
      data: { words: clip(found.passage.text) },
      confidence: 'medium',
    };
  },
});

/** In the sentence stand both those who are served and the house. */
function weighsBoth({ tokens, at }: Found, item: AnyEntity): boolean {
  const { customers, balancing } = writingOf(item);
  const { from, to } = sentenceAt(tokens, at);
  const sentence = tokens.slice(from, to);
  return hasPhrase(sentence, customers) && hasPhrase(sentence, balancing.house);
}
