//! Whoever has left answers for nothing any more.
import {
  compareDays,
  defineRule,
  inheritedFrom,
  isLinked,
  isOver,
  nameOf,
  place,
  type AnyEntity,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Whoever owns or leads something is still there',
  severity: 'error',
  presets: ['recommended'],
  on: 'Entity',
  messages: {
    en: {
      left: '{owner} has left ({date}) and still owns "{item}". Hand it over to somebody who is here.',
      inactive: '{owner} is no longer active and still owns "{item}". Hand it over to somebody who is here.',
      vacant: '"{item}" belongs to the role "{owner}", which is vacant. Name who answers for it until the role is filled.',
      'left-post': '{owner} has left ({date}) and is still counted on here in "{item}". Name somebody who is here.',
      'inactive-post': '{owner} is no longer active and is still counted on here in "{item}". Name somebody who is here.',
      'vacant-post': '"{item}" counts here on the role "{owner}", which is vacant. Name who stands in until the role is filled.',
      person: 'written down here',
    },
    es: {
      left: '{owner} ya no está ({date}) y «{item}» sigue a su cargo. Pásalo a alguien que esté.',
      inactive: '{owner} ya no está en activo y «{item}» sigue a su cargo. Pásalo a alguien que esté.',
      vacant: '«{item}» depende del puesto «{owner}», que está vacante. Nombra a quien responde mientras tanto.',
      'left-post': '{owner} ya no está ({date}) y aquí «{item}» aún cuenta con esa persona. Nombra a alguien que esté.',
      'inactive-post': '{owner} ya no está en activo y aquí «{item}» aún cuenta con esa persona. Nombra a alguien que esté.',
      'vacant-post': '«{item}» cuenta aquí con el puesto «{owner}», que está vacante. Nombra a quien lo cubre mientras tanto.',
      person: 'consta aquí',
    },
  },
  *check(entity, { today }) {
    if (isOver(entity)) return;
    for (const [path, who] of postsOf(entity)) {
      const why = absenceOf(who, today);
      if (!why) continue;
      yield {
        at: place(entity, path),
        message: path === 'owner' ? why : (`${why}-post` as const),
        data: { item: nameOf(entity), owner: nameOf(who), ...(who.kind === 'person' && who.end_date && { date: who.end_date }) },
        related: [{ at: place(who, 'id'), message: 'person' }],
      };
    }
  },
});

type Post = readonly [path: string, who: AnyEntity];

/** Those who answer for an entity or lead it; who is taken from above is reported there. */
function postsOf(entity: AnyEntity): Post[] {
  const owner = inheritedFrom(entity, 'owner') ? undefined : entity.owner;
  const others = leadersOf(entity);
  return [['owner', owner] as const, ...others].flatMap(([path, who]): Post[] => (who && isLinked(who) ? [[path, who]] : []));
}

function leadersOf(entity: AnyEntity): (readonly [string, AnyEntity['owner']])[] {
  switch (entity.kind) {
    case 'strategy':
      return [
        ['cx_leader', entity.cx_leader],
        ['executive_sponsor', entity.executive_sponsor],
      ];
    case 'survey':
      return [['closed_loop.owner', entity.closed_loop?.owner]];
    case 'body':
      return [['chair', entity.chair]];
    case 'team':
    case 'department':
      return [['lead', entity.lead]];
    default:
      return [];
  }
}

function absenceOf(who: AnyEntity, today: string): 'left' | 'inactive' | 'vacant' | undefined {
  if (who.kind === 'role') return who.vacant === true ? 'vacant' : undefined;
  if (who.kind !== 'person') return undefined;
  if (who.end_date) return compareDays(who.end_date.end, today) < 0 ? 'left' : undefined;
  return who.active === false ? 'inactive' : undefined;
}
