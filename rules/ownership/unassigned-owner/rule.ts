//! Work that belongs to nobody is done by nobody.
import {
  defineRule, insert, isMadeOfOwned, isOver, isOwnerSaid, itemsOf, nameOf, option, place, toFillIn,
  type AnyEntity, type Goal, type Initiative, type Journey, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

const kinds = ['goal', 'initiative', 'action', 'journey', 'survey', 'policy', 'risk', 'communication', 'metric', 'tool'] as const;

export default defineRule({
  summary:
    'Every goal, piece of work, journey, survey, policy, risk and message has an owner, its own or that of what it belongs to',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S1.5', 'S1.15', 'S2.16'],
  options: {
    kinds: option.choices(
      kinds,
      ['goal', 'initiative', 'action', 'journey', 'survey', 'policy', 'risk', 'communication'],
      'The kinds of things that need an owner.',
    ),
  },
  on: ['Goal', 'Initiative', 'Action', 'Journey', 'Survey', 'Policy', 'Risk', 'Communication', 'Metric', 'Tool'],
  messages: {
    en: {
      missing: '"{item}" has no owner. Name the one person or role who answers for it.',
      add: 'Add an owner to fill in',
    },
    es: {
      missing: '«{item}» no tiene responsable. Nombra a una sola persona o rol que responda de ello.',
      add: 'Añadir un responsable por definir',
    },
  },
  *check(entity, { model, options }) {
    const asked = (one: AnyEntity): boolean => options.kinds.some((kind) => kind === one.kind);
    if (!asked(entity) || isOver(entity) || entity.owner || isOwnerSaid(entity)) return;
    if (isMadeOfOwned(entity) || isSent(entity) || isLed(entity, model) || isSaidAbove(entity, model, asked)) return;
    yield {
      at: place(entity, 'owner'),
      message: 'missing',
      data: { item: nameOf(entity) },
      suggest: [insert(entity, 'owner', toFillIn, 'add')],
    };
  },
});

/** Whoever sends a message answers for it. */
function isSent(entity: AnyEntity): boolean {
  return entity.kind === 'communication' && entity.sender !== undefined;
}

/** The leader who is accountable for a stage answers for its actions. */
function isLed(entity: AnyEntity, model: Model): boolean {
  if (entity.kind !== 'action') return false;
  return [entity.stage, model.holder(entity)].some((stage) => stage?.kind === 'stage' && stage.accountable !== undefined);
}

/** A goal, initiative or journey in which nobody owns anything is reported once, at the top of it: its owner would be theirs. */
function isSaidAbove(entity: AnyEntity, model: Model, asked: (one: AnyEntity) => boolean): boolean {
  for (let holder = model.holder(entity); holder; holder = model.holder(holder)) {
    if (holder.kind !== 'goal' && holder.kind !== 'initiative' && holder.kind !== 'journey') continue;
    const reported = asked(holder) && holder.status !== 'idea' && holder.status !== 'draft';
    if (reported && !hasOwnersBelow(holder)) return true;
  }
  return false;
}

/** As many items as a glance takes in: where none of them has an owner of its own, owners are not given here at all. */
const glance = 50;

function hasOwnersBelow(holder: Goal | Initiative | Journey): boolean {
  let seen = 0;
  for (const item of itemsOf(holder)) {
    if (isOwnerSaid(item)) return true;
    if (++seen === glance) break;
  }
  return false;
}
