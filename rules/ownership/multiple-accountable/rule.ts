//! Two who answer for a thing wait for each other.
import {
  defineRule,
  isLinked,
  isOver,
  languageOf,
  nameOf,
  place,
  readOwners,
  unresolvedReferences,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'One person answers for a thing; the others contribute',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S1.15'],
  on: 'Entity',
  messages: {
    en: { several: '"{item}" has {n} owners: {names}. Name the one who answers for it; the others are contributors.' },
    es: { several: '«{item}» tiene {n} responsables: {names}. Indica quién responde de ello; los demás colaboran.' },
  },
  *check(entity, { model }) {
    const { owner } = entity;
    if (!owner || isLinked(owner) || isOver(entity)) return;
    // Where people are listed, unknown-owner knows who is meant.
    const reference = unresolvedReferences(entity).find(({ field }) => field === 'owner');
    if (!reference || model.keeps(reference.kinds)) return;
    const { owners } = readOwners(owner.text, { language: languageOf(entity) });
    const names = owners.map(({ text }) => text);
    if (names.length < 2 || !names.every(isName)) return;
    yield {
      at: place(entity, 'owner'),
      message: 'several',
      data: { item: nameOf(entity), n: names.length, names },
      // Two capitalised words may also be the two halves of a department's name.
      confidence: names.every(isAddress) ? 'high' : 'medium',
    };
  },
});

const isAddress = (name: string): boolean => /^(?:@[\w./-]+|[\w.+-]+@[\w.-]+)$/.test(name);

/** A handle, an address, or at least two capitalised words. */
function isName(name: string): boolean {
  const words = name.split(/\s+/);
  return isAddress(name) || (words.length > 1 && words.every((word) => /^(?:\p{Lu}|de$|del$|la$|van$|von$|der$)/u.test(word)));
}
