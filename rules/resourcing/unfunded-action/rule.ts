//! An action that was agreed and is not paid for will not happen.
import { defineRule, fundingOf, insert, isAgreed, nameOf, placeOfFunding, toFillIn } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An action that was agreed is paid for, or says why it costs nothing',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S2.30'],
  on: 'Action',
  messages: {
    en: {
      silent: '"{action}" was agreed, but nobody says who pays for it. Link a funding line, or say why it costs nothing.',
      none: '"{action}" was agreed, but there is no money for it. Find funding, or take back the yes.',
      rejected: '"{action}" was agreed, but its funding was rejected. Find other funding, or take back the yes.',
      add: 'Add funding to fill in',
    },
    es: {
      silent: '«{action}» se acordó, pero no consta quién la paga. Indica una línea presupuestaria, o di por qué no cuesta nada.',
      none: '«{action}» se acordó, pero no hay dinero para ella. Busca financiación, o retira el visto bueno.',
      rejected: '«{action}» se acordó, pero se rechazó su financiación. Busca otra, o retira el visto bueno.',
      add: 'Añadir la financiación por definir',
    },
  },
  *check(action, { model }) {
    if (!isAgreed(action)) return;
    const word = fundingOf(action, model);
    if (word === 'paid' || word === 'asked') return;
    yield {
      at: placeOfFunding(action),
      message: word,
      data: { action: nameOf(action) },
      suggest:
        word === 'silent' ? [insert(action, 'funding', { status: toFillIn, amount: toFillIn, line: toFillIn }, 'add')] : [],
    };
  },
});
