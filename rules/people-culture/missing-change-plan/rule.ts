//! New rules and powers meet people who were used to the old ones.
import {
  defineRule,
  insert,
  isAgreed,
  nameOf,
  place,
  saysNothing,
  toFillIn,
  workOf,
  type Initiative,
  type Model,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Where work changes how the organisation works, there is a plan for the change',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S1.7'],
  absence: true,
  on: 'Strategy',
  messages: {
    en: {
      unplanned:
        'Work for "{strategy}" changes how people here work ({initiatives}), and nothing says how they are brought through it. Write who is affected and how, who sponsors it, and what will be in the way.',
      work: 'this is some of it',
      add: 'Add a change plan to fill in',
    },
    es: {
      unplanned:
        'El trabajo de «{strategy}» cambia la forma de trabajar ({initiatives}) y nada dice cómo se acompaña a la gente. Escribe a quién afecta y cómo, quién lo patrocina y qué resistencias habrá.',
      work: 'esto es parte de ello',
      add: 'Añadir un plan de cambio por definir',
    },
  },
  *check(strategy, { model }) {
    if (strategy.status !== 'active' || model.all('ChangePlan').some((plan) => isKept(plan) && !saysNothing(plan))) return;
    const changing = changesIn(strategy, model);
    const [first] = changing;
    if (!first) return;
    yield {
      at: place(strategy, 'change_plan'),
      message: 'unplanned',
      data: { strategy: nameOf(strategy), initiatives: changing.slice(0, 3).map(nameOf) },
      // What moves powers or people is felt by everyone; a process, by those who work in it.
      ...(!changing.some(({ changes }) => changes.some(isDeep)) && { severity: 'info' }),
      related: [{ at: place(first, 'changes'), message: 'work' }],
      suggest: [insert(strategy, 'change_plan', planToFillIn, 'add')],
    };
  },
});

const planToFillIn = {
  impacts: [{ group: toFillIn, impact: toFillIn }],
  sponsors: [toFillIn],
  support: [toFillIn],
  resistance: [toFillIn],
};

function isKept({ status }: { readonly status: string }): boolean {
  return status !== 'cancelled' && status !== 'retired';
}

function changesIn(strategy: Strategy, model: Model): Initiative[] {
  return [...workOf(strategy, model)].flatMap((item) =>
    item.kind === 'initiative' && isAgreed(item) && item.changes.some((change) => isDeep(change) || isShallow(change))
      ? [item]
      : [],
  );
}

const isDeep = (change: string): boolean => change === 'structure' || change === 'authority';
const isShallow = (change: string): boolean => change === 'process' || change === 'policy';
