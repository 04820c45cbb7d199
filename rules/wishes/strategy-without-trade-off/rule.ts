//! Whoever gives nothing up has not chosen.
import {
  defineRule,
  documentOf,
  hasPhrase,
  insert,
  isLive,
  nameOf,
  place,
  saysNothing,
  toFillIn,
  tokenise,
  writingOf,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A strategy says what will not be done',
  severity: 'warning',
  presets: ['strict'],
  claims: ['S0.15', 'S1.28'],
  on: 'Strategy',
  messages: {
    en: {
      everything:
        '"{strategy}" rules nothing out, so it decides nothing. List what you will stop, delay or refuse: a segment, a channel, a feature, a survey.',
      add: 'Add what will not be done, to fill in',
    },
    es: {
      everything:
        '«{strategy}» no descarta nada, así que no decide nada. Enumera qué se va a dejar, aplazar o rechazar: un segmento, un canal, una función, una encuesta.',
      add: 'Añadir lo que no se hará, por definir',
    },
  },
  *check(strategy) {
    if (!isLive(strategy) || saysNothing(strategy) || strategy.not_doing.length > 0) return;
    const { renunciations } = writingOf(strategy);
    const texts = [strategy.guiding_policy ?? '', strategy.statement ?? ''];
    if (texts.some((text) => hasPhrase(tokenise(text), renunciations))) return;
    yield {
      at: place(strategy, 'not_doing'),
      message: 'everything',
      data: { strategy: nameOf(strategy) },
      // In Markdown a page may say it in words that belong to no field.
      ...(documentOf(strategy)?.endsWith('.md') && { severity: 'info' }),
      suggest: [insert(strategy, 'not_doing', [toFillIn], 'add')],
    };
  },
});
