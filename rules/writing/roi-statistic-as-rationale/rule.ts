//! Whoever serves customers for the return on it will stop when the return does.
import {
  defineRule,
  figuresIn,
  passagesOf,
  phraseAt,
  place,
  sentenceAt,
  spanOf,
  tokenise,
  writingOf,
  type AnyEntity,
  type Passage,
  type Span,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'The reason is what customers gain, not a figure about what they pay',
  severity: 'info',
  presets: ['systems-thinking'],
  claims: ['S4.6'],
  on: 'Entity',
  messages: {
    en: {
      paid: 'A return ("{words}") is given as the reason. Say what customers gain by it; the return follows from that.',
    },
    es: {
      paid: 'Se da como razón un retorno («{words}»). Di qué ganan los clientes; el retorno viene después.',
    },
  },
  *check(entity) {
    for (const passage of passagesOf(entity, 'reason')) {
      const words = returnIn(passage, entity);
      if (!words) continue;
      yield {
        at: place(entity, passage.path, words),
        message: 'paid',
        data: { words: passage.text.slice(words.start, words.end) },
      };
    }
  },
});

/** How far the figure and the money may stand from each other. */
const mostBetween = 8;

/** Money and a figure close to each other in one sentence. */
function returnIn({ text }: Passage, entity: AnyEntity): Span | undefined {
  const tokens = tokenise(text);
  const { returns } = writingOf(entity);
  for (const figure of figuresIn(tokens, entity)) {
    const { from, to } = sentenceAt(tokens, figure.at);
    for (let at = Math.max(from, figure.at - mostBetween); at < Math.min(to, figure.next + mostBetween); at++) {
      const next = phraseAt(tokens, at, returns);
      if (next !== undefined) return spanOf({ tokens, at: Math.min(at, figure.at), next: Math.max(next, figure.next) });
    }
  }
  return undefined;
}
