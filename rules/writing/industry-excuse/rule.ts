//! What everyone does, and what "regulation" forbids, are choices until somebody names the rule.
import {
  defineRule,
  hasPhrase,
  isDenied,
  place,
  sentenceAt,
  spanOf,
  textOf,
  wordingOf,
  writingOf,
  type AnyEntity,
  type Found,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Nothing is excused by habit, or by a regulation that is not named',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.35'],
  on: 'Entity',
  messages: {
    en: {
      habit: '"{words}" is a choice, not a reason. Say why it is right for your customers, or change it.',
      regulation: '"{words}": which rule is it? Name it, so that a way within it can be looked for.',
    },
    es: {
      habit: '«{words}» es una elección, no una razón. Di por qué les conviene a tus clientes, o cámbialo.',
      regulation: '«{words}»: ¿qué norma es? Cítala, para poder buscar una salida dentro de ella.',
    },
  },
  *check(entity) {
    for (const found of wordingOf(entity, 'habits'))
      if (!isDenied(found, entity)) yield { ...say(entity, found), message: 'habit' };
    for (const found of wordingOf(entity, 'regulation')) {
      if (isDenied(found, entity) || namesRule(entity, found)) continue;
      yield { ...say(entity, found), message: 'regulation' };
    }
  },
});

function say(entity: AnyEntity, found: Found) {
  return { at: place(entity, found.passage.path, spanOf(found)), data: { words: textOf(found) } };
}

/** A number, an abbreviation in capitals, a law in words, or evidence of its own. */
function namesRule(entity: AnyEntity, { tokens, at, passage }: Found): boolean {
  const { from, to } = sentenceAt(tokens, at);
  const sentence = tokens.slice(from, to);
  return (
    entity.evidence.some(({ type }) => type === 'regulation') ||
    sentence.some(({ type, start, end }) => type === 'number' || /^\p{Lu}{2,}/u.test(passage.text.slice(start, end))) ||
    hasPhrase(sentence, writingOf(entity).laws)
  );
}
