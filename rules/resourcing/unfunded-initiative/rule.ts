//! An initiative that was agreed and is not paid for will not happen.
import { defineRule, fundingOf, insert, isAgreed, nameOf, placeOfFunding, toFillIn } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An initiative that was agreed is paid for, or says why it costs nothing',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.1', 'S2.30', 'S2.40'],
  on: 'Initiative',
  messages: {
    en: {
      silent: '"{initiative}" was agreed, but nobody says who pays for it. Link a funding line, or say why it costs nothing.',
      none: '"{initiative}" was agreed, but there is no money for it. Find funding, or make it a proposal again.',
      rejected: '"{initiative}" was agreed, but its funding was rejected. Find other funding, or make it a proposal again.',
      add: 'Add funding to fill in',
    },
    es: {
      silent:
        '«{initiative}» se acordó, pero no consta quién la paga. Indica una línea presupuestaria, o di por qué no cuesta nada.',
      none: '«{initiative}» se acordó, pero no hay dinero para ella. Busca financiación, o que vuelva a ser una propuesta.',
      rejected: '«{initiative}» se acordó, pero se rechazó su financiación. Busca otra, o que vuelva a ser una propuesta.',
      add: 'Añadir la financiación por definir',
    },
  },
  *check(initiative, { model }) {
    if (!isAgreed(initiative)) return;
    const word = fundingOf(initiative, model);
    if (word === 'paid' || word === 'asked') return;
    yield {
      at: placeOfFunding(initiative),
      message: word,
      data: { initiative: nameOf(initiative) },
      suggest:
        word === 'silent' ? [insert(initiative, 'funding', { status: toFillIn, amount: toFillIn, line: toFillIn }, 'add')] : [],
    };
  },
});
