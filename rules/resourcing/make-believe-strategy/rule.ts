//! A strategy for which nobody sets aside time, people or money is make-believe.
import {
  defineRule,
  documentOf,
  fundingOf,
  isAgreed,
  isOver,
  nameOf,
  place,
  workOf,
  type FundingLine,
  type Model,
  type Strategy,
  type Work,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'For some of the work of an active strategy, people, time or money are set aside',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S0.1', 'S0.18', 'S2.40'],
  mutes: ['unfunded-initiative', 'initiative-without-people', 'initiative-without-time', 'no-funding-information'],
  on: 'Strategy',
  messages: {
    en: {
      nothing:
        'On paper, "{strategy}" needs neither time nor people nor money: none of its {n} initiatives and actions names any. Set some aside, or mark the strategy as a draft.',
      one: 'On paper, "{strategy}" needs neither time nor people nor money: "{first}", the only work for it, names none. Set some aside, or mark the strategy as a draft.',
      work: 'for example here',
    },
    es: {
      nothing:
        'Sobre el papel, «{strategy}» no necesita tiempo, ni personas, ni dinero: ninguna de sus {n} iniciativas y acciones los menciona. Dedícale algo, o márcala como borrador.',
      one: 'Sobre el papel, «{strategy}» no necesita tiempo, ni personas, ni dinero: «{first}», su único trabajo, no los menciona. Dedícale algo, o márcala como borrador.',
      work: 'por ejemplo, aquí',
    },
  },
  *check(strategy, { model }) {
    if (strategy.status !== 'active' || hasBudget(strategy, model)) return;
    const agreed: Work[] = [];
    for (const item of workOf(strategy, model)) {
      if (isOver(item)) continue;
      if (isResourced(item, model)) return;
      if (isAgreed(item)) agreed.push(item);
    }
    const [first] = agreed;
    if (!first) return;
    yield {
      at: place(strategy),
      message: agreed.length === 1 ? 'one' : 'nothing',
      data: { strategy: nameOf(strategy), n: agreed.length, first: nameOf(first) },
      // Where neither people nor funding are kept here, they may be written down elsewhere.
      confidence: model.all('Person').length + model.all('FundingLine').length > 0 ? 'high' : 'medium',
      related: [{ at: place(first), message: 'work' }],
      // What is said of an initiative here need not be said again at it; an action on a journey may be another team's.
      covers: agreed.filter(({ kind }) => kind === 'initiative').map((item) => place(item)),
    };
  },
});

/** A budget on the page of the strategy is for it, though no line says for which work. */
function hasBudget(strategy: Strategy, model: Model): boolean {
  return model.all('FundingLine').some((line) => documentOf(line) === documentOf(strategy) && isMoney(line));
}

function isMoney({ status, amount_approved, amount_requested }: FundingLine): boolean {
  return status !== 'rejected' && status !== 'none' && ((amount_approved ?? amount_requested)?.amount ?? 0) > 0;
}

function isResourced(item: Work, model: Model): boolean {
  const hasPeople = item.people.some(
    ({ ref, role, allocation_pct, hours, count }) => ref ?? role ?? allocation_pct ?? hours ?? count,
  );
  if (hasPeople || (item.fte ?? 0) > 0 || item.contributors.length > 0) return true;
  const word = fundingOf(item, model);
  return word === 'paid' || word === 'asked';
}
