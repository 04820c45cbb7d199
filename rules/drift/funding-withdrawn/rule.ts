//! Work that goes on without the money it was given ends on somebody's desk in the evening.
import {
  defineRule, earlier, fundingOf, isAccountedFor, isAgreed, nameOf, place, placeOfFirst, type Action, type Initiative, type Model,
} from '../../../src/rule/index.ts'; // prettier-ignore

export default defineRule({
  summary: 'Work that goes on keeps the money it was given',
  severity: 'warning',
  presets: ['recommended'],
  replaces: ['unfunded-initiative', 'unfunded-action', 'unknown-funding-status', 'unapproved-start'],
  on: ['Initiative', 'Action'],
  messages: {
    en: {
      withdrawn:
        '"{item}" was funded, and goes on while {word:said}. Give the money back, stop the work, or say in a decision or a review how it goes on.',
      'withdrawn-amount':
        '"{item}" was funded with {amount}, and goes on while {word:said}. Give the money back, stop the work, or say in a decision or a review how it goes on.',
      cut: '"{item}" was funded with {amount}, and goes on with {now}, less than half of it. Give the money back, do less, or say in a decision or a review how it goes on.',
      silent: 'nothing is said of its money any more',
      none: 'there is no money for it now',
      rejected: 'its money is rejected now',
      asked: 'its money is only asked for now',
    },
    es: {
      withdrawn:
        '«{item}» tenía financiación y sigue en marcha, pero {word:said}. Devuélvele el dinero, detén el trabajo o di en una decisión o una revisión cómo continúa.',
      'withdrawn-amount':
        '«{item}» tenía una financiación de {amount} y sigue en marcha, pero {word:said}. Devuélvele el dinero, detén el trabajo o di en una decisión o una revisión cómo continúa.',
      cut: '«{item}» tenía una financiación de {amount} y sigue en marcha con {now}, menos de la mitad. Devuélvele el dinero, reduce el trabajo o di en una decisión o una revisión cómo continúa.',
      silent: 'ya no se dice nada de su dinero',
      none: 'ahora no hay dinero para ello',
      rejected: 'ahora su dinero está rechazado',
      asked: 'ahora su dinero solo está solicitado',
    },
  },
  *check(item, { model, base }) {
    const before = earlier(item, model, base);
    if (!base || !before || !isAgreed(item) || !hasOwnMoney(before, base) || fundingOf(before, base) !== 'paid') return;
    const word = fundingOf(item, model);
    const [amount, now] = [before.funding?.amount, item.funding?.amount];
    if ((word === 'paid' && !isCut(before, item)) || isAccountedFor(item, model, base)) return;
    if (word === 'paid' && amount && now) {
      yield { at: place(item, 'funding.amount'), message: 'cut', data: { item: nameOf(item), amount, now } };
      return;
    }
    yield {
      at: placeOfFirst(item, 'funding.status', 'funding'),
      message: amount ? 'withdrawn-amount' : 'withdrawn',
      data: { item: nameOf(item), word, ...(amount && { amount }) },
    };
  },
});

/** Money of its own: what an initiative loses is not told again of each of its actions. */
function hasOwnMoney(item: Initiative | Action, model: Model): boolean {
  return item.funding !== undefined || model.referrers(item, 'FundingLine').length > 0;
}

/** A little less may be the better estimate, and what is spent is what it came to. */
function isCut({ funding: before }: Initiative | Action, { funding: now, no_cost }: Initiative | Action): boolean {
  if (!before?.amount || !now?.amount || now.status === 'spent' || no_cost?.reason !== undefined) return false;
  const isAlike = before.amount.currency === now.amount.currency && before.amount.frequency === now.amount.frequency;
  return isAlike && now.amount.amount * 2 < before.amount.amount;
}
