//! What loses its owner is given up, though nobody has said so.
import {
  defineRule, earlier, emptyValue, inheritedFrom, isAccountedFor, isCollective, isLinked, nameOf, place,
  type AnyEntity, type Referred,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'What somebody answered for is not left without an owner, nor to a group',
  severity: 'warning',
  presets: ['recommended'],
  replaces: [
    'unassigned-owner',
    'placeholder-owner',
    'collective-owner',
    'stage-without-accountable-leader',
    'manual-step-without-owner',
  ],
  on: 'Entity',
  messages: {
    en: {
      nobody:
        '"{item}" was owned by {before}, and now by nobody. Name who takes over, or say in a decision or a review why nobody has to.',
      group:
        '"{item}" was owned by {before}, and now by {now}, a group in which nobody answers for it. Name the one person who takes over.',
    },
    es: {
      nobody:
        '«{item}» se ha quedado sin responsable; antes lo era {before}. Nombra a quien toma el relevo, o di en una decisión o una revisión por qué no hace falta.',
      group:
        'El responsable de «{item}» era {before}; ahora es {now}, un grupo en el que nadie responde. Nombra a la persona que toma el relevo.',
    },
  },
  *check(item, { model, base }) {
    const before = earlier(item, model, base);
    for (const field of ['owner', 'accountable'] as const) {
      const old = before && ownerOf(before, field);
      if (!base || !old || inheritedFrom(before, field) || isGroup(old)) continue;
      const now = ownerOf(item, field);
      if (now ? !isGroup(now) : emptyValue(item, field)?.why === 'elsewhere') continue;
      if (isAccountedFor(item, model, base)) continue;
      const data = { item: nameOf(item), before: nameOfOwner(old) };
      if (now) yield { at: place(item, field), message: 'group', data: { ...data, now: nameOfOwner(now) } };
      else yield { at: place(item, field), message: 'nobody', data };
    }
  },
});

function ownerOf(item: AnyEntity, field: 'owner' | 'accountable'): Referred | undefined {
  return (item as Partial<Record<typeof field, Referred>>)[field];
}

/** A team has somebody who leads it, all of the company has not; a text may name one person or all of them. */
function isGroup(owner: Referred): boolean {
  return isLinked(owner) ? owner.kind === 'department' : isCollective(owner.text);
}

const nameOfOwner = (owner: Referred): string => (isLinked(owner) ? nameOf(owner) : owner.text);
