//! A list of goals says what somebody wants, not how they will get there.
import {
  defineRule,
  documentOf,
  insert,
  isLinked,
  isLive,
  nameOf,
  place,
  saysNothing,
  toFillIn,
  type Action,
  type AnyEntity,
  type Initiative,
  type Model,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A strategy with goals says how they will be reached, or has work under way for them',
  severity: 'error',
  presets: ['recommended'],
  claims: ['S0.8', 'S0.15', 'S0.17'],
  mutes: ['strategy-without-trade-off', 'goal-without-action'],
  on: 'Strategy',
  messages: {
    en: {
      list: '"{strategy}" says what you want, but neither how you will get there nor what is done for it. Add the approach you chose, and the work that follows from it.',
      unsaid:
        '"{strategy}" has goals, but no part of it is called the approach, and it names no work. Say how you will get there under a heading such as "Approach".',
      add: 'Add a guiding policy to fill in',
    },
    es: {
      list: '«{strategy}» dice qué quieres, pero no cómo vas a conseguirlo ni qué se hace para ello. Añade el enfoque elegido y el trabajo que se sigue de él.',
      unsaid:
        '«{strategy}» tiene objetivos, pero ninguna parte se llama enfoque ni menciona ningún trabajo. Di cómo vas a conseguirlos bajo un título como «Enfoque».',
      add: 'Añadir una política rectora por definir',
    },
  },
  *check(strategy, { model }) {
    if ((!isLive(strategy) || strategy.guiding_policy) ?? strategy.statement) return;
    const goals = strategy.goals.filter((goal) => isLinked(goal) && isLive(goal) && !saysNothing(goal));
    if (goals.length === 0 || hasWork(strategy, model)) return;
    const suggest = [insert(strategy, 'guiding_policy', toFillIn, 'add')];
    const report = { at: place(strategy, 'guiding_policy'), data: { strategy: nameOf(strategy) }, suggest } as const;
    // In Markdown a page may say how in words that belong to no field.
    if (documentOf(strategy)?.endsWith('.md')) yield { ...report, message: 'unsaid', severity: 'info' };
    else yield { ...report, message: 'list' };
  },
});

/** Work for one of its goals; where it is the only strategy, also work of which nobody says what it is for. */
function hasWork(strategy: Strategy, model: Model): boolean {
  const { initiatives, journeys, goals } = strategy;
  if (initiatives.length > 0 || journeys.length > 0) return true;
  const own = new Set<AnyEntity>(goals.filter(isLinked));
  const isOnly = model.all('Strategy').length === 1;
  return [...model.all('Initiative'), ...model.all('Action')].some(
    (item) => isLive(item) && (servesAny(item, own, model) || (isOnly && servesNone(item, model))),
  );
}

function servesAny(item: Initiative | Action, goals: ReadonlySet<AnyEntity>, model: Model): boolean {
  const holder = model.holder(item);
  return (holder !== undefined && goals.has(holder)) || item.goals.some((goal) => isLinked(goal) && goals.has(goal));
}

function servesNone(item: Initiative | Action, model: Model): boolean {
  return item.goals.length === 0 && model.holder(item)?.kind !== 'goal';
}
