//! An experience is there from the first customer on; what starts is the management of it.
import {
  defineRule,
  isDenied,
  packFor,
  phraseAt,
  place,
  reword,
  skipPhrases,
  spanOf,
  wordingOf,
  type AnyEntity,
  type Found,
  type Span,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Nobody says that customer experience is only starting: what starts is its management',
  severity: 'info',
  presets: ['recommended'],
  claims: ['S2.3'],
  on: 'Entity',
  messages: {
    en: {
      started:
        'Your customers have had an experience since the first of them came; what is starting is the management of it. Say "{managed}".',
      say: 'Say "{managed}"',
    },
    es: {
      started:
        'Tus clientes tienen una experiencia desde que llegó el primero; lo que empieza es su gestión. Escribe «{managed}».',
      say: 'Escribir «{managed}»',
    },
  },
  *check(entity) {
    const { managed } = packFor(entity).writing;
    for (const found of wordingOf(entity, 'starting')) {
      const experience = experienceBehind(entity, found);
      if (!experience || isDenied(found, entity)) continue;
      const { path, text } = found.passage;
      const words = managed.before + text.slice(experience.start, experience.end) + managed.behind;
      yield {
        at: place(entity, path, { start: spanOf(found).start, end: experience.end }),
        message: 'started',
        data: { managed: words },
        suggest: [reword(entity, path, experience, words, 'say', 'safe')],
      };
    }
  },
});

/** The experience itself, where nothing of it follows: "customer experience surveys" may well be starting. */
function experienceBehind(entity: AnyEntity, { tokens, next }: Found): Span | undefined {
  const { writing, functionWords } = packFor(entity);
  const at = skipPhrases(tokens, next, writing.beforeExperience);
  const end = phraseAt(tokens, at, writing.customerExperience);
  const behind = end === undefined ? undefined : tokens[end];
  const isWhole = behind === undefined || behind.type === 'sign' || phraseAt(tokens, end ?? 0, functionWords) !== undefined;
  return end !== undefined && isWhole ? spanOf({ tokens, at, next: end }) : undefined;
}
