//! Words that make customer experience small are quoted when money is short.
import {
  defineRule,
  isDenied,
  phraseAt,
  place,
  skipPhrases,
  spanOf,
  textOf,
  wordingOf,
  writingOf,
  type AnyEntity,
  type Found,
  type Span,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Customer experience is not called soft, or nice to have',
  severity: 'info',
  presets: ['recommended'],
  claims: ['S0.10', 'S2.4'],
  on: 'Entity',
  messages: {
    en: {
      small: 'Whoever has to save money will quote you on "{words}". Say what customer experience is there to achieve.',
    },
    es: {
      small: 'Quien tenga que recortar citará este «{words}». Di qué debe conseguir la experiencia de cliente.',
    },
  },
  *check(entity) {
    for (const found of wordingOf(entity, 'niceToHave')) {
      // A diagnosis may say that the experience is seen so: that is what is in the way.
      if (found.passage.prose === 'reason' || !isAboutExperience(entity, found) || isDenied(found, entity)) continue;
      yield {
        at: place(entity, found.passage.path, spanOfAll(entity, found)),
        message: 'small',
        data: { words: textOf(found) },
      };
    }
  },
});

/** Whether it is said of customer experience itself: "CX is a nice-to-have", "fluff like CX". */
function isAboutExperience(entity: AnyEntity, found: Found): boolean {
  return experienceBefore(entity, found) !== undefined || experienceBehind(entity, found) !== undefined;
}

function experienceBehind(entity: AnyEntity, { tokens, next }: Found): number | undefined {
  const { likening, customerExperience } = writingOf(entity);
  const at = skipPhrases(tokens, next, likening);
  return at > next ? phraseAt(tokens, at, customerExperience) : undefined;
}

const mostBetween = 8;

/** The index of the first token of the experience, with nothing but small words up to what is said of it. */
function experienceBefore(entity: AnyEntity, { tokens, at }: Found): number | undefined {
  const { customerExperience, linking } = writingOf(entity);
  for (let start = at - 2; start >= Math.max(0, at - mostBetween); start--) {
    const end = phraseAt(tokens, start, customerExperience);
    if (end !== undefined && end < at && skipPhrases(tokens.slice(0, at), end, linking) === at) return start;
  }
  return undefined;
}

function spanOfAll(entity: AnyEntity, found: Found): Span {
  const at = experienceBefore(entity, found) ?? found.at;
  return spanOf({ ...found, at, next: experienceBehind(entity, found) ?? found.next });
}
