//! A question that praises gets praise for an answer.
import { defineRule, isOver, languageOf, phraseIn, placeOfFirst } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A question leaves customers free to answer either way',
  severity: 'warning',
  presets: ['recommended'],
  on: 'Survey',
  messages: {
    en: { pushes: '"{words}" pushes people towards the answer. Ask in words that leave a bad one as easy as a good one.' },
    es: {
      pushes:
        '«{words}» empuja hacia una respuesta. Pregunta con palabras que dejen decir lo malo con la misma facilidad que lo bueno.',
    },
  },
  *check(survey) {
    if (isOver(survey)) return;
    for (const [i, { text = '' }] of survey.questions.entries()) {
      const words = phraseIn(text, 'leading', languageOf(survey));
      if (words !== undefined)
        yield {
          at: placeOfFirst(survey, `questions.${i}.text`, `questions.${i}`),
          message: 'pushes',
          data: { words },
          confidence: 'medium',
        };
    }
  },
});
