//! "TBD" is a gap with a name: it looks filled in, and nobody answers.
import { defineRule, emptyValue, isOver, nameOf, place } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An owner is somebody, not a placeholder such as "TBD"',
  severity: 'error',
  presets: ['essential', 'recommended'],
  mutes: ['unassigned-owner'],
  on: 'Entity',
  messages: {
    en: {
      placeholder: '"{owner}" is not an owner of "{item}". Name the person or role who answers for it, or mark it as an idea.',
    },
    es: {
      placeholder:
        '«{owner}» no dice quién es responsable de «{item}». Nombra a la persona o el rol que responde de ello, o márcalo como idea.',
    },
  },
  *check(entity) {
    const written = emptyValue(entity, 'owner');
    if (written?.why !== 'placeholder' || isOver(entity)) return;
    yield { at: place(entity, 'owner'), message: 'placeholder', data: { owner: written.text.trim(), item: nameOf(entity) } };
  },
});
