//! The name of an admired company tells people whom to look at, not what to do.
import { defineRule, hasHow, isOver, languageOf, place, type AnyEntity } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Whoever is named as a model is named with the practice that is adopted from them',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.11', 'S1.22'],
  on: ['Vision', 'Mission', 'Strategy', 'Goal'],
  messages: {
    en: {
      borrowed:
        '"{company}" tells people whom to admire, not what to do. Name the practice you adopt, and why your customers need it.',
    },
    es: {
      borrowed:
        '«{company}» dice a quién admirar, no qué hacer. Nombra la práctica que se adopta y por qué la necesitan tus clientes.',
    },
  },
  *check(entity, { judge }) {
    if (isOver(entity)) return;
    for (const { path, text } of textsOf(entity)) {
      const judgement = judge(text, languageOf(entity));
      const name = judgement.slots.find(({ kind }) => kind === 'borrowed');
      if (!name || hasHow(judgement)) continue;
      yield {
        at: place(entity, path, name.span),
        message: 'borrowed',
        data: { company: text.slice(name.span.start, name.span.end) },
        judged: { text, judgement },
      };
      return;
    }
  },
});

const fields = ['statement', 'guiding_policy', 'rationale', 'name'] as const;

function textsOf(entity: AnyEntity): { readonly path: string; readonly text: string }[] {
  const said = entity as Partial<Record<(typeof fields)[number], string>>;
  return fields.flatMap((path) => {
    const text = said[path];
    return text === undefined ? [] : [{ path, text }];
  });
}
