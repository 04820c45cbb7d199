//! One answer to two questions answers neither.
import { defineRule, isOver, judgedAtOnce, languageOf, placeOfFirst } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A question asks customers to judge one thing',
  severity: 'warning',
  presets: ['recommended'],
  on: 'Survey',
  messages: {
    en: {
      two: 'This asks for two judgements at once, of "{a}" and of "{b}": nobody will know which of them the answer is about. Ask twice.',
    },
    es: {
      two: 'Aquí se piden dos juicios a la vez, sobre «{a}» y sobre «{b}»: nadie sabrá de cuál habla la respuesta. Pregunta dos veces.',
    },
  },
  *check(survey) {
    if (isOver(survey)) return;
    for (const [i, { text = '', type }] of survey.questions.entries()) {
      // What people write in their own words may be about two things.
      const both = type === 'open' ? undefined : judgedAtOnce(text, languageOf(survey));
      if (both)
        yield {
          at: placeOfFirst(survey, `questions.${i}.text`, `questions.${i}`),
          message: 'two',
          data: { a: both[0], b: both[1] },
          // Two words may be the two halves of one thing.
          confidence: 'medium',
        };
    }
  },
});
