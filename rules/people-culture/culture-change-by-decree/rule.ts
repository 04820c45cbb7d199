//! A culture follows what is decided, paid and praised; it does not follow orders.
import {
  cultureChange,
  defineRule,
  hasHow,
  insert,
  isLinked,
  isOver,
  isUnderDiscussion,
  languageOf,
  nameOf,
  toFillIn,
  workFor,
  type Action,
  type Context,
  type Goal,
  type Initiative,
} from '../../../src/rule/index.ts';

type Item = Goal | Initiative | Action;

export default defineRule({
  summary: 'Work on a culture names the conditions that will be changed',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S4.15', 'S4.16'],
  on: ['Goal', 'Initiative', 'Action'],
  messages: {
    en: {
      decree:
        '"{item}" sets out to change a culture, and a culture takes no orders. Say which conditions you will change: a rule, a power, how people are hired, measured or thanked.',
      add: 'Add the conditions to fill in',
    },
    es: {
      decree:
        '«{item}» pretende cambiar una cultura, y una cultura no obedece órdenes. Di qué condiciones vais a cambiar: una norma, una facultad, cómo se contrata, se mide o se reconoce.',
      add: 'Añadir las condiciones por definir',
    },
  },
  *check(item, context) {
    if (isOver(item) || isUnderDiscussion(item)) return;
    const at = cultureChange(item);
    if (!at || namesConditions(item, context)) return;
    yield {
      at,
      message: 'decree',
      data: { item: nameOf(item) },
      confidence: 'medium',
      suggest: item.kind === 'goal' ? [] : [insert(item, 'mechanisms', [toFillIn], 'add')],
    };
  },
});

/** It says how, in a field or in its own words; for a goal, the work for it does. */
function namesConditions(item: Item, { model, judge }: Pick<Context, 'model' | 'judge'>): boolean {
  if (hasHow(judge(item.statement ?? item.name ?? '', languageOf(item)))) return true;
  const work = item.kind === 'goal' ? workFor(item, model) : [item, ...partsOf(item)];
  return work.some(changesConditions);
}

function partsOf(item: Initiative | Action): Action[] {
  return item.kind === 'initiative' ? item.actions.filter((action) => isLinked(action)) : [];
}

const conditions = new Set<string>(['policy', 'process', 'structure', 'authority']);

function changesConditions({ mechanisms, changes }: Initiative | Action): boolean {
  return mechanisms.length > 0 || changes.some((change) => conditions.has(change));
}
