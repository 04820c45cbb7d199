//! A review that is put off again and again is not going to be held.
import {
  compareDays, defineRule, earlier, isAccountedFor, lastReview, nameOf, place,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'The day of a review moves on when the review was held',
  severity: 'warning',
  presets: ['recommended'],
  replaces: ['overdue-review'],
  on: 'Entity',
  messages: {
    en: {
      skipped:
        'The review of "{item}" was moved from {before} to {now} without being held. Hold it and write down what came of it, or say in a decision why it can wait.',
    },
    es: {
      skipped:
        'La revisión de «{item}» se ha aplazado sin haberse hecho: antes, {before}; ahora, {now}. Hazla y anota qué resultó, o di en una decisión por qué puede esperar.',
    },
  },
  *check(item, { model, base }) {
    const now = item.next_review;
    const before = earlier(item, model, base);
    const old = before?.next_review;
    if (!base || !now || !old || compareDays(old.end, now.end) >= 0) return;
    const [held, known] = [lastReview(item, model)?.day, lastReview(before, base)?.day];
    if (held !== undefined && (known === undefined || compareDays(held, known) > 0)) return;
    if (isAccountedFor(item, model, base)) return;
    yield { at: place(item, 'next_review'), message: 'skipped', data: { item: nameOf(item), before: old, now } };
  },
});
