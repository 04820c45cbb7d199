//! To name customers is half of it; the other half is what they should live through.
import {
  defineRule,
  insert,
  isLive,
  nameOf,
  place,
  reportLack,
  saysNothing,
  toFillIn,
  type Model,
  type Segment,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'For each segment it is said what its customers should experience',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.24', 'S2.15'],
  on: 'Workspace',
  messages: {
    en: {
      unsaid: 'Nothing says what "{segment}" should experience. Describe it in the words that such a customer would use.',
      nobody:
        'For none of the {n} segments is it said what they should experience. Describe it in the words that each of them would use, beginning with "{segment}".',
      add: 'Add the experience that is meant, to fill in',
    },
    es: {
      unsaid: 'Nada dice qué debe vivir «{segment}». Descríbelo con las palabras que usaría un cliente así.',
      nobody:
        'De ninguno de los {n} segmentos se dice qué debe vivir. Descríbelo con las palabras que usaría cada uno, empezando por «{segment}».',
      add: 'Añadir la experiencia deseada por definir',
    },
  },
  *check(_, { model }) {
    const segments = model.all('Segment').filter(isAsked);
    const report = (segment: Segment, message: 'unsaid' | 'nobody') => ({
      at: place(segment, 'intended_experience'),
      message,
      data: { segment: nameOf(segment), n: segments.length },
      suggest: [insert(segment, 'intended_experience', toFillIn, 'add' as const)],
    });
    yield* reportLack(
      segments,
      (segment) => segment.intended_experience === undefined && !isWalked(segment, model),
      (segment) => report(segment, 'unsaid'),
      (first) => report(first, 'nobody'),
    );
  },
});

/** Colleagues have an experience of their own, in another place. */
function isAsked(segment: Segment): boolean {
  return isLive(segment) && segment.relationship !== 'internal' && !saysNothing(segment);
}

/** A journey as it shall be says what its customers live through. */
function isWalked(segment: Segment, model: Model): boolean {
  return model.referrers(segment, 'Journey', 'segment').some(({ state }) => state === 'future');
}
