//! Where everyone is in charge, no one is.
import {
  defineRule,
  documentOf,
  insert,
  inheritedFrom,
  isCollective,
  isLinked,
  isOver,
  nameOf,
  place,
  replace,
  toFillIn,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'An owner is one person or role, or a team that somebody leads',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S1.15'],
  on: 'Entity',
  messages: {
    en: {
      everyone:
        '"{item}" belongs to "{owner}": where everyone is in charge, no one is. Name the one person or role who answers for it.',
      leaderless:
        '"{item}" belongs to the team "{owner}", which nobody leads here. Name the team\'s lead, or one person who answers for it.',
      team: 'the team is described here, without a lead',
      name: 'Make room for one owner',
      lead: 'Add a lead to the team',
    },
    es: {
      everyone:
        '«{item}» es cosa de «{owner}»: si responden todos, no responde nadie. Nombra a una sola persona o rol que responda de ello.',
      leaderless:
        '«{item}» es cosa del equipo «{owner}», pero aquí no consta quién lo lidera. Indica quién lidera el equipo o qué persona responde de ello.',
      team: 'aquí se describe el equipo, sin líder',
      name: 'Dejar sitio para un solo responsable',
      lead: 'Añadir quién lidera el equipo',
    },
  },
  *check(entity) {
    const { owner } = entity;
    if (!owner || inheritedFrom(entity, 'owner') || isOver(entity)) return;
    const at = place(entity, 'owner');
    if (!isLinked(owner)) {
      if (!isCollective(owner.text)) return;
      yield {
        at,
        message: 'everyone',
        data: { item: nameOf(entity), owner: owner.text },
        suggest: [replace(entity, 'owner', toFillIn, 'name', 'placeholder')],
      };
    } else if (owner.kind === 'team' && !owner.lead && documentOf(owner) !== undefined) {
      // Neither CODEOWNERS nor Backstage can say who leads a team that is kept there.
      yield {
        at,
        // A lead may well exist who is only not written down.
        severity: 'warning',
        message: 'leaderless',
        data: { item: nameOf(entity), owner: nameOf(owner) },
        related: [{ at: place(owner), message: 'team' }],
        suggest: [insert(owner, 'lead', toFillIn, 'lead')],
      };
    }
  },
});
