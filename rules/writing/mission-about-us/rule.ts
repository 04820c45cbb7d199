//! A mission says what customers can count on, not what the organisation thinks of itself.
import {
  countPhrases,
  defineRule,
  fold,
  hasPhrase,
  isLinked,
  packFor,
  nameOf,
  option,
  place,
  tokenise,
  writingOf,
  type Mission,
  type Model,
  type Token,
  type Words,
} from '../../../src/rule/index.ts';

/** "Safe, on time, every day" need not name anybody. */
const fewestWords = 6;

export default defineRule({
  summary: 'A mission is about customers, not about the organisation',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.10'],
  options: {
    ratio: option.number(3, 'Words for ourselves ("we", "our") may be so many times those for customers.', { minimum: 1 }),
    also: option.texts([], 'What your customers are called, where that is not known.'),
  },
  on: 'Mission',
  messages: {
    en: {
      missing: 'Your customers do not appear in your mission. Say what they will feel, or be able to do.',
      outnumbered:
        'The mission speaks of us {us} times and of customers {them} times. Say more of what they will feel, or be able to do.',
      'outnumbered-one':
        'The mission speaks of us {us} times and of customers only once. Say more of what they will feel, or be able to do.',
    },
    es: {
      missing: 'Tus clientes no aparecen en tu misión. Di qué sentirán, o qué podrán hacer.',
      outnumbered:
        'La misión habla de nosotros {us} veces y de los clientes {them} veces. Di mejor qué sentirán, o qué podrán hacer.',
      'outnumbered-one':
        'La misión habla de nosotros {us} veces y de los clientes solo una. Di mejor qué sentirán, o qué podrán hacer.',
    },
  },
  *check(mission, { model, options }) {
    const tokens = tokenise(mission.statement ?? '');
    if (tokens.filter(({ type }) => type === 'word').length < fewestWords) return;
    const { customers, ourselves, serving, theirTime } = writingOf(mission);
    const them = countPhrases(tokens, customers) + countNames(tokens, [...options.also, ...segmentWords(mission, model)]);
    const us = countPhrases(tokens, ourselves);
    const at = place(mission, 'statement');
    const isOfTheirTime = us === 0 && hasPhrase(tokens, theirTime);
    if (them === 0 && !isOfTheirTime && !hasPhrase(tokens, serving)) yield { at, message: 'missing' };
    else if (them > 0 && us > options.ratio * them)
      yield { at, message: them === 1 ? 'outnumbered-one' : 'outnumbered', data: { us, them } };
  },
});

/** What the organisation's own segments are called: islanders, claimants. */
function segmentWords(mission: Mission, model: Model): Words {
  const { functionWords } = packFor(mission);
  const small = new Set(functionWords.map(fold));
  const segments = [...mission.audience.filter(isLinked), ...model.all('Segment')];
  return segments.flatMap((segment) => fold(nameOf(segment)).split(' ')).filter((word) => word.length > 3 && !small.has(word));
}

function countNames(tokens: readonly Token[], words: Words): number {
  const names = new Set(words.map(fold));
  return tokens.filter(({ text }) => names.has(text)).length;
}
