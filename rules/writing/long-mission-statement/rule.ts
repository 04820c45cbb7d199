//! A mission is there to be remembered.
import { defineRule, option, place } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A mission statement is short enough to be remembered',
  severity: 'info',
  presets: ['recommended'],
  options: { max: option.integer(40, 'A mission may have so many words.', { minimum: 1 }) },
  on: 'Mission',
  messages: {
    en: { long: 'The mission has {n} words, and nobody will remember them all. Say it in {max} or fewer.' },
    es: { long: 'La misión tiene {n} palabras y nadie las recordará todas. Dila en {max} o menos.' },
  },
  *check(mission, { options: { max } }) {
    const n = (mission.statement ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (n > max) yield { at: place(mission, 'statement'), message: 'long', data: { n, max } };
  },
});
